"""An editor's corrections of who said what, laid over the quotes that were found."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import UNSET, Struct, UnsetType
from msgspec.structs import replace

from newsgen.records.article import Block, Quote
from newsgen.records.problems import Problem, problem
from newsgen.records.source import Location

RULE = "editor"
FEWEST_WORDS = 2
"""Words that a quote's beginning must have to be told from others."""

_MARKS = str.maketrans(dict.fromkeys("‘’‚‛`´ʼ", "'") | dict.fromkeys("“”„‟«»", '"'))
_EDGES = " \"'.,;:…"
_SPACES = re.compile(r"\s+")


class QuoteCorrection(Struct, frozen=True, kw_only=True):
    """What an editor says of one quote."""

    location: Location
    id: str = ""
    text: str = ""
    """The quote's first words."""
    speaker: str | UnsetType | None = UNSET
    """None where the editor says that nobody is known; unset where nothing is said."""
    role: str | UnsetType | None = UNSET
    suppress: bool = False


def correct_quotes(
    quotes: tuple[Quote, ...],
    corrections: Sequence[QuoteCorrection],
    blocks: Sequence[Block],
    *,
    idle: bool = False,
) -> tuple[tuple[Quote, ...], list[Problem]]:
    """The quotes as the editor has them; a correction that matches none is a problem.

    With ``idle`` so is one that changes nothing. Not so where words are to be suppressed that stand
    in the text but were taken for no quote.
    """
    problems = []
    for correction in corrections:
        begins = _comparable(correction.text)
        matched = {quote.id for quote in quotes if _matches(quote, correction.id, begins)}
        if not matched and correction.suppress and _stands_in(blocks, begins):
            continue
        target = correction.id or f"“{correction.text}”"
        if not matched:
            problems.append(
                problem("quote-correction-unmatched", correction.location, target=target)
            )
        elif correction.suppress:
            quotes = tuple(quote for quote in quotes if quote.id not in matched)
        else:
            corrected = tuple(
                _corrected(quote, correction) if quote.id in matched else quote for quote in quotes
            )
            if idle and not any(map(_differ, quotes, corrected)):
                found = {"key": f"quotes: {target}", "found": "reads it so"}
                problems.append(problem("override-same", correction.location, **found))
            quotes = corrected
    return quotes, problems


def _matches(quote: Quote, id: str, begins: str) -> bool:
    if id:
        return quote.id == id.removeprefix("#")
    text = _comparable(quote.text)
    if text == begins:
        return bool(begins)
    enough = begins.count(" ") + 1 >= FEWEST_WORDS
    return enough and text.startswith(begins) and not text[len(begins) :][:1].isalnum()


def _stands_in(blocks: Sequence[Block], words: str) -> bool:
    return bool(words) and any(words in _comparable(block.text) for block in blocks)


def _corrected(quote: Quote, correction: QuoteCorrection) -> Quote:
    if correction.speaker is not UNSET and correction.speaker != quote.speaker:
        # What was read of another speaker does not hold for this one.
        quote = replace(
            quote,
            speaker=correction.speaker,
            speaker_kind="person",
            named=correction.speaker is not None,
            title=None,
            role=None,
            cue=None,
            mention=None,
        )
    if correction.role is not UNSET:
        quote = replace(quote, role=correction.role)
    return replace(quote, rule=RULE)


def _differ(quote: Quote, corrected: Quote) -> bool:
    return replace(corrected, rule=quote.rule) != quote


def _comparable(text: str) -> str:
    return _SPACES.sub(" ", text.translate(_MARKS)).strip(_EDGES).casefold()
