"""Boxes of the page amid the text: newsletters, subscriptions, players, and what stands in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.reading import Verdict
from newsgen.parse.formats.dump.words import Words

_LONGEST = 260
"""Characters of a sentence in which a page offers something."""
_BOX = 14
"""Pieces of a box, at most."""
_OPENERS = '"“„«‘'


def boxes(
    pieces: Sequence[Evidence],
    verdicts: Mapping[int, Verdict],
    start: int,
    end: int,
    words: Words,
) -> dict[int, Verdict]:
    """Verdicts for pieces that belong to a box, told by the furniture that they touch."""
    found: dict[int, Verdict] = {}

    def is_furniture(index: int) -> bool:
        if not 0 <= index < len(pieces):
            return True
        verdict = found.get(index) or verdicts.get(index)
        return verdict is not None and verdict.role == "furniture"

    def at_edge(index: int) -> bool:
        return index <= start or index >= end - 1

    for index in range(start, end):
        one = pieces[index]
        verdict = verdicts.get(index)
        if verdict is None or verdict.role not in ("body", "subhead"):
            continue
        touches = is_furniture(index - 1) or is_furniture(index + 1) or at_edge(index)
        if touches and is_offer(one, words):
            found[index] = Verdict("furniture", "what the page offers its readers")
        elif (
            not one.prose
            and not one.sentence
            and verdict.rule == "short line"
            and is_furniture(index - 1)
            and is_furniture(index + 1)
        ):
            found[index] = Verdict("furniture", "short line amid furniture")
    _spread(pieces, verdicts, found, start, end)
    return found


def passed_over(
    pieces: Sequence[Evidence], start: int, end: int, words: Words
) -> dict[int, Verdict]:
    """Verdicts for what stands between "Skip past …" and the line that says the box is over."""
    found: dict[int, Verdict] = {}
    for index in range(start, end):
        one = pieces[index]
        if "skips" not in one.opens or one.size > 80 or not words.skips.at_start(one.plain):
            continue
        for below in range(index + 1, min(end, index + 1 + _BOX)):
            if pieces[below].size <= 80 and words.skipped.at_start(pieces[below].plain):
                for inside in range(index, below + 1):
                    found[inside] = Verdict("furniture", "box that screen readers can pass over")
                break
    return found


def is_offer(one: Evidence, words: Words) -> bool:
    """One sentence that calls on readers and names what the page has for them."""
    text = one.piece.text
    if "calls" not in one.opens or one.label or one.size > _LONGEST:
        return False
    if text[0] in _OPENERS or "”" in text[-3:]:
        return False
    low = " ".join(text[:60].replace("’", "'").casefold().split())
    return bool(words.calls.at_start(low) and words.page.search(text.replace("’", "'")))


def _spread(
    pieces: Sequence[Evidence],
    verdicts: Mapping[int, Verdict],
    found: dict[int, Verdict],
    start: int,
    end: int,
) -> None:
    """What goes with an offer: the list of what is offered, and the title of its box."""
    for index in sorted(found):
        if not found[index].rule.startswith("what"):
            continue
        below = index + 1
        while below < end and (pieces[below].piece.bullet or pieces[below].label == "lead-in"):
            if pieces[below].piece.bullet and below in verdicts:
                found[below] = Verdict("furniture", "list of what the page offers")
            below += 1
        above = index - 1
        if (
            above >= start
            and verdicts.get(above) is not None
            and verdicts[above].role == "subhead"
            and pieces[above].size <= 40
        ):
            found[above] = Verdict("furniture", "title of a box")
