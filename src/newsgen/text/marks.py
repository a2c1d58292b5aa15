"""Marks of lines: the same for the same words, however a line is decorated."""

from __future__ import annotations

from hashlib import blake2b

LONGEST = 300
"""Characters of a line that can have a mark; longer ones are an article's own."""
_LEAST = 4
"""Characters that a line needs to be told from others."""
_EDGES = " \t\u00a0.,:;!?…*•·|>»→–—-+<«\"'“”‘’()[]/"


def mark(line: str) -> int:
    """A hash of 64 bits, without regard to capitals, blanks, and punctuation at the ends; 0: none.

    The same on every machine and in every run.
    """
    if len(line) > LONGEST:
        return 0
    words = " ".join(line.casefold().split()).strip(_EDGES)
    if len(words) < _LEAST:
        return 0
    return int.from_bytes(blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).digest())
