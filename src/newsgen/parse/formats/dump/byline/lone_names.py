"""Lines that are names and nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import chain

from msgspec import Struct

from newsgen.parse.formats.dump.byline.name_part import Person
from newsgen.parse.formats.dump.byline.people import Byline, read_byline
from newsgen.parse.formats.dump.byline.trades import is_title_text
from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.head.datelines import read_dateline, stands_alone
from newsgen.parse.formats.dump.leftovers import small_words
from newsgen.parse.formats.dump.words import Words, plain

_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 240
_MANY = 40
"""Characters above which words in small letters are counted first."""
_MOST_SMALL = 6
"""Words in small letters that titles, places and an outlet's slogan may come to."""


class Story:
    """The words of the text's first paragraphs: they tell authors from words and from others.

    They are read when first asked for: most bylines say what they are.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(chain.from_iterable(map(_WORD.findall, self._texts)))

    @cached_property
    def small(self) -> frozenset[str]:
        """Those that stand in small letters: they are no names."""
        return frozenset(filter(str.islower, self._words))

    @cached_property
    def all(self) -> frozenset[str]:
        """Casefolded. Who is in the story did not write it."""
        return frozenset(map(str.casefold, self._words))


NO_STORY = Story(())


class Signed(Struct, frozen=True):
    """A person of the byline, and the piece that names them."""

    index: int
    person: Person
    rule: str
    confident: bool = True


def names_only(one: Evidence, words: Words, story: Story) -> Byline | None:
    """The byline of a piece that is names and nothing else; None for any other piece."""
    text = one.piece.text
    credit, colon, agency = text.partition(":")
    if colon and plain(credit) in words.signing.sources and plain(agency) in words.agencies:
        return read_byline(text, words, start=len(text) - len(agency.lstrip()))
    if (
        len(text) > _LONGEST
        or (one.label and not (one.label == "lead-in" and "|" in text))
        or one.dates
        or one.prose
        or one.ending in ("question", "colon")
        or (one.caption >= 3 and not _is_agencys(one, words))
    ):
        return None
    if len(text) > _MANY and small_words(text, words) > _MOST_SMALL:
        return None  # read no further: most lines are no names
    if "/" in text and _is_credit(text, words):
        return None
    byline = read_byline(text, words)
    if not byline.people or not byline.whole or _opens_report(text, words):
        return None
    if plain(text) in words.signing.places:
        return None
    for person in byline.people:
        tokens = [plain(token) for token in person.name.split()]
        word = tokens[0] in story.small and tokens[0] not in words.signing.given
        if not person.group and (word or all(token in story.small for token in tokens)):
            return None
    return byline


def _is_agencys(one: Evidence, words: Words) -> bool:
    """ "Ana Bell, Associated Press", "Source: Xinhua": an agency ends it, as it ends credits."""
    text = one.piece.text
    if one.credit_only or "/" in text or "|" in text or "©" in text:
        return False
    return plain(text.rsplit(",", 1)[-1]) in words.agencies


def _is_credit(text: str, words: Words) -> bool:
    """ "Ana Bell/The Herald", as pictures are signed; "Ana Bell/Staff Writer" is a byline."""
    name, _, owner = text.partition("/")
    return (
        name[-1:].isalpha()
        and owner[:1].isupper()
        and not is_title_text(owner, words)
        and not any(one.personal for one in read_byline(owner, words).people)
    )


def _opens_report(text: str, words: Words) -> bool:
    """Whether text, or nothing, follows a dateline's dash: "PHNOM PENH – Rain fell", "PARIS –"."""
    dateline = read_dateline(text, words)
    if dateline is None or dateline.end >= len(text):
        return dateline is not None and stands_alone(text, words)
    rest = text[dateline.end :]
    return rest[-1] in ".!?" or small_words(rest, words) > 0


def is_title_line(one: Evidence, words: Words) -> bool:
    """ "Journalist", "Political editor": a short line with a word of the trade in it."""
    return (
        not one.ending
        and len(one.plain) <= 80
        and not one.dates
        and is_title_text(one.plain, words)
    )


def once(signed: list[Signed]) -> tuple[Signed, ...]:
    """Each name once, in order; agencies only where no person signs."""
    seen: set[str] = set()
    kept = []
    for one in signed:
        key = one.person.name.casefold()
        if key not in seen:
            seen.add(key)
            kept.append(one)
    people = [one for one in kept if not one.person.group]
    return tuple(people or kept)
