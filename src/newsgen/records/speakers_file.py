"""What an editor says of speakers in speakers.yaml, entry by entry."""

from __future__ import annotations

from msgspec import Struct

from newsgen.records.article import SpeakerKind
from newsgen.records.dates import PartialDate
from newsgen.records.source import Location

WITHHELD = "[name withheld]"
"""What stands in the place of a name that is hidden."""


class Placed(Struct, frozen=True):
    """A text of the file, and where it stands."""

    text: str
    location: Location


class SpeakerEntry(Struct, frozen=True, kw_only=True):
    """One speaker: under which names, in which articles, and how to be shown."""

    location: Location
    names: tuple[Placed, ...]
    """The name and other forms of it, as articles give them; at least one."""
    display: str = ""
    """The name to show; empty for the first of ``names``."""
    kind: SpeakerKind | None = None
    link: str = ""
    articles: tuple[Placed, ...] = ()
    """Paths, folders or patterns of the only articles that are meant; empty for all."""
    role: Placed | None = None
    """Words that the role of the only quotes that are meant has."""
    since: PartialDate | None = None
    until: PartialDate | None = None
    different: tuple[Placed, ...] = ()
    """Names that look alike and are somebody else's."""
    hide: bool = False
    pseudonym: str = ""
    spared: tuple[Placed, ...] = ()
    """Phrases in which words of the name are not this person's: a street, a relative."""

    @property
    def conceals(self) -> bool:
        """Whether the name is to be read nowhere."""
        return self.hide or bool(self.pseudonym)

    @property
    def label(self) -> str:
        """What is shown for the name."""
        if self.hide:
            return WITHHELD
        return self.pseudonym or self.display or self.names[0].text

    @property
    def scoped(self) -> bool:
        """Whether it is of some articles or quotes only."""
        return bool(self.articles or self.role or self.since or self.until)
