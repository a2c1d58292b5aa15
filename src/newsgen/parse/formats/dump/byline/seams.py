"""Where a byline's parts end: strokes, wide gaps, addresses, and the seams that copying leaves."""

from __future__ import annotations

import re

from msgspec import Struct

from newsgen.parse.formats.dump.words import Words

_HARD = re.compile(r"\s*[|·•–—\t／]\s*|\s+-\s+|\s{3,}|\s*[\[\]]\s*")
"""What a name never runs across."""
_ADDRESS = re.compile(rf"{_HARD.pattern}|\(?[\w.+-]{{1,64}}@\S+\.\w+\)?|\(?@\S+")
"""The same for lines with handles and e-mail addresses."""
_SEAM = re.compile(
    r"(?<=[^\W\d_A-Z])(?=[A-Z])|(?<=[a-z]{2}\.)(?=[A-Z][a-z])|(?<=[a-z]{2})(?=\d{1,2}[ :hm])"
)
_WORD = re.compile(r"[^\W\d_]+")
_SHOUT = re.compile(r"[A-Z]{2,}")
_PREFIXES = ("Mc", "Mac", "De", "La", "Le", "Van", "Von", "Di", "Du", "Fitz", "O")


class Part(Struct, frozen=True, gc=False):
    """A stretch of a line between two separators, and the one that stands before it."""

    start: int
    end: int
    before: str = ""


def parts(separator: re.Pattern[str], text: str, start: int, end: int) -> list[Part]:
    """The stretches of ``text[start:end]`` between separators, empty ones left out."""
    found: list[Part] = []
    at, before = start, ""
    for match in separator.finditer(text, start, end):
        if text[at : match.start()].strip():
            found.append(Part(at, match.start(), before))
            before = ""
        at, before = match.end(), before + match[0]
    if text[at:end].strip():
        found.append(Part(at, end, before))
    return found


def segments(text: str, start: int, end: int, words: Words) -> list[Part]:
    """The parts of a byline between strokes and gaps, seams included: "Ana BellThe Herald"."""
    found: list[Part] = []
    hard = _ADDRESS if "@" in text else _HARD
    for part in parts(hard, text, start, end):
        at, before = part.start, part.before
        for seam in _SEAM.finditer(text, part.start, part.end):
            if seam.start() - at > 3 and _is_seam(text, seam.start(), words):
                found.append(Part(at, seam.start(), before))
                at, before = seam.start(), "seam"
        found.append(Part(at, part.end, before))
    return found


def _is_seam(text: str, at: int, words: Words) -> bool:
    """Whether a name ends within a word: "BellPublished", "BellThe", "BellBBC", not "McDONALD"."""
    if text[at - 1].isupper():
        return False  # an accent on a capital: "RÉGION"
    if text[at - 1] == "." or text[at].isdecimal():
        return True
    word = _WORD.match(text, at)
    if word and word[0].casefold() in words.signing.seams:
        return True
    before = text[:at].rsplit(" ", 1)[-1]
    return _SHOUT.match(text, at) is not None and before not in _PREFIXES
