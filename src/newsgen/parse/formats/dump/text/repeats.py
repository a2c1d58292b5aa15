"""What a page says twice: pull quotes that repeat the text, boxes that stand in it often."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.reading import Verdict

TWICE = "said before"
"""The rule for a second copy of a line, the first of which may be text."""
_PULLED = (25, 320)
"""Characters of a pull quote."""
_WORDS = 5
_MOST = 200_000
"""Characters of text that are searched; no article has more."""
_CANDIDATES = 400
_MARKS = "\"'“”‘’«»„‚‹›"
_TRIM = " .,:;!?…–—-"


def pulled(
    pieces: Sequence[Evidence], verdicts: Mapping[int, Verdict], start: int, end: int
) -> dict[int, Verdict]:
    """Pieces whose words all stand in another paragraph too: set large beside it on the page.

    A sentence that is quoted again by the story itself stands inside a longer paragraph as well,
    so the piece must have its block for itself. Who is quoted may stand below it, as a name.
    """
    kept = [
        index
        for index in range(start, end)
        if index in verdicts and verdicts[index].role in ("body", "subhead")
    ]
    if len(kept) < 4 or sum(pieces[index].size for index in kept) > _MOST:
        return {}
    candidates = [
        i for i in kept if _PULLED[0] <= pieces[i].size <= _PULLED[1] and _has_its_block(pieces, i)
    ]
    if not candidates:
        return {}
    lines = _folded_lines([pieces[index].piece.text for index in kept])
    texts = dict(zip(kept, lines, strict=True))
    whole = "\n".join(lines)
    found: dict[int, Verdict] = {}
    for index in candidates[:_CANDIDATES]:
        said = texts[index]
        if said.count(" ") < _WORDS - 1:
            continue
        # Once is the piece itself.
        if whole.count(said) > 1 and _in_a_longer_one(said, index, kept, texts):
            found[index] = Verdict("furniture", "pull quote: the text says it too")
    return found


def _folded_lines(texts: Sequence[str]) -> list[str]:
    """Words as they are compared: without case, quotation marks and end punctuation.

    Nearly all of the work is done on all ``texts`` at once.
    """
    whole = "\n".join(texts).casefold()
    for mark in _MARKS:
        whole = whole.replace(mark, "")
    lines = whole.split("\n")
    if "  " in whole or not all(map(str.isprintable, lines)):
        lines = [" ".join(line.split()) if _is_uneven(line) else line for line in lines]
    return [line.strip(_TRIM) for line in lines]


def _is_uneven(line: str) -> bool:
    return "  " in line or not line.isprintable()


def _in_a_longer_one(said: str, index: int, kept: Sequence[int], texts: Mapping[int, str]) -> bool:
    return any(
        other != index and len(texts[other]) >= len(said) + 15 and said in texts[other]
        for other in kept
    )


def _has_its_block(pieces: Sequence[Evidence], index: int) -> bool:
    block = pieces[index].piece.block
    return (index == 0 or pieces[index - 1].piece.block != block) or pieces[index].ending != "stop"


def in_furniture_too(
    pieces: Sequence[Evidence], verdicts: Mapping[int, Verdict]
) -> dict[int, Verdict]:
    """Short pieces of which the page has another copy that is furniture: so are they."""
    other = {
        pieces[index].plain
        for index, verdict in verdicts.items()
        if verdict.role == "furniture" and verdict.rule != TWICE and pieces[index].repeats > 1
    }
    return {
        index: Verdict("furniture", "said again in furniture")
        for index, verdict in verdicts.items()
        if verdict.role in ("body", "subhead")
        and pieces[index].repeats > 1
        and 12 <= pieces[index].size <= 250
        and pieces[index].plain in other
    }
