"""What an editor has settled before a dump is read, and how that moves its lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import UNSET, Struct, UnsetType
from msgspec.structs import replace

from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.head.datelines import Dateline, read_dateline
from newsgen.parse.formats.dump.layout import Layout
from newsgen.parse.formats.dump.reading import Verdict
from newsgen.parse.formats.dump.words import Words
from newsgen.parse.front_matter.quote_corrections import QuoteCorrection
from newsgen.records.lines import LineRole
from newsgen.text.names import place_name

RULE = "side file"
_AFTER_DATELINE = re.compile(r"\s*(?:\([^()]{1,40}\)\s*)?(?:--?|[–—:])\s*")
_LIKE_DATELINE = re.compile(r"[^\n]{1,80}(?:[-–—―:：)）\]】])\s*")
"""What may stand in a first paragraph before the words that an editor gives of it."""


class Settled(Struct, frozen=True, kw_only=True):
    """An editor's word on what decides over lines; a value is None where there is none."""

    lang: str = ""
    """Primary subtag of a BCP 47 tag."""
    headline: str | UnsetType | None = UNSET
    deck: str | UnsetType | None = UNSET
    dateline: str | UnsetType | None = UNSET
    quotes: tuple[QuoteCorrection, ...] = ()


NOTHING = Settled()


def settle(layout: Layout, pieces: Sequence[Evidence], settled: Settled) -> Layout:
    """The layout with headline and deck where the editor's words for them stand in the dump.

    What was taken for the headline is then furniture, as a kicker or the outlet's name is. What
    was taken for the deck goes to the text: most often it is the lede, and no words are lost. A
    deck that the headline took its words from is no deck any more.
    """
    verdicts = list(layout.verdicts)
    if settled.headline:
        _move(verdicts, pieces, settled.headline, "headline", "furniture")
    if settled.deck is None:
        _retire(verdicts, "deck", "body")
    elif settled.deck:
        _move(verdicts, pieces, settled.deck, "deck", "body")
    left = tuple(one for one in layout.opening.deck if verdicts[one.index].role == "deck")
    opening = replace(layout.opening, deck=left)
    return replace(layout, verdicts=tuple(verdicts), opening=opening)


def _move(
    verdicts: list[Verdict], pieces: Sequence[Evidence], words: str, role: LineRole, left: LineRole
) -> None:
    """Give ``role`` to the first piece that says these words; who had it becomes ``left``."""
    wanted = comparable(words)
    had = [index for index, verdict in enumerate(verdicts) if verdict.role == role]
    if wanted == comparable(" ".join(pieces[index].piece.text for index in had)):
        return
    found = next(
        (index for index, one in enumerate(pieces) if comparable(one.piece.text) == wanted), None
    )
    if found is None and role == "deck":
        found = _first_paragraph(verdicts, pieces, wanted)
    if found is not None:
        _retire(verdicts, role, left)
        verdicts[found] = Verdict(role, RULE)


def _first_paragraph(
    verdicts: Sequence[Verdict], pieces: Sequence[Evidence], wanted: str
) -> int | None:
    """The text's first paragraph, if the words are all of it but for its dateline."""
    first = next((index for index, one in enumerate(verdicts) if one.role == "body"), None)
    if first is None:
        return None
    text = comparable(pieces[first].piece.text)
    before = text.removesuffix(wanted)
    return first if text != before and _LIKE_DATELINE.fullmatch(before) else None


def _retire(verdicts: list[Verdict], role: LineRole, left: LineRole) -> None:
    for index, verdict in enumerate(verdicts):
        if verdict.role == role:
            verdicts[index] = Verdict(left, RULE)


def settled_dateline(text: str, words: Words, settled: Settled) -> Dateline | None:
    """The dateline that the first paragraph begins with: an editor's, if it does, else as read."""
    given = settled.dateline
    if given is None:
        return None
    if given and comparable(text[: len(given)]) == comparable(given):
        sign = _AFTER_DATELINE.match(text, len(given))
        if sign:
            return Dateline(text[: len(given)], place_name(given), sign.end())
    return read_dateline(text, words)


def comparable(text: str) -> str:
    """Words as they are compared: on one line, without regard to capitals."""
    return " ".join(text.split()).casefold()
