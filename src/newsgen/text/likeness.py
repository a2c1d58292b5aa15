"""How alike two texts are, told from small sketches of them.

A copy of an article differs in its furniture, its encoding and its line breaks, and hardly in its
sentences. So a sketch is the least hashes of the sentences' letters (the bottom-k sketch of
A. Broder, "On the resemblance and containment of documents", 1997).
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable
from typing import NamedTuple
from unicodedata import normalize
from zlib import crc32

_MOST = 64
"""Sentences that a sketch keeps: 256 bytes an article."""
_LEAST = 20
"""Letters of a sentence that tells something."""
_STOPS = "…。！？។؟"
"""The ends of sentences beside those of ASCII."""
_CLOSERS = "“”’»"
_STOP = re.compile(rf"[.!?{_STOPS}]+[\s\"'{_CLOSERS})\]]|\n")
_SPACES = "".join(c for c in map(chr, range(128, 0x3001)) if c.isspace())
# In bytes: letters in small, "." for what ends a sentence, a space for what may stand behind it.
_MARKS = bytes.maketrans(
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZ!\t\v\f\r\x1c\x1d\x1e\x1f\"')]",
    b"abcdefghijklmnopqrstuvwxyz." + b" " * 12,
)
_NOT_LETTERS = bytes(set(range(256)) - set(b"abcdefghijklmnopqrstuvwxyz0123456789"))
_NOT_LINES = _NOT_LETTERS.replace(b"\n", b"")
_NOT_WORDS = re.compile(r"[\W_]+")
_UNLIMITED = 1 << 32
_LONGEST = 500_000
"""Characters of a text that are looked at."""


def sketch(paragraphs: Iterable[str]) -> bytes:
    """Up to 64 hashes of four bytes, in order; empty for a text without whole sentences.

    Where most letters are ASCII only those count, so that a copy in a broken encoding is the same.
    """
    text = normalize("NFC", "\n".join(paragraphs)[:_LONGEST])
    opening = text[:2000]
    latin = 2 * len(_latin(opening)) >= len(opening)
    sentences = _latin_sentences(text) if latin else _sentences(text)
    hashes = {crc32(letters) for letters in sentences}
    least = sorted(hashes)[:_MOST]
    return struct.pack(f">{len(least)}I", *least)


def _latin(text: str) -> bytes:
    """The ASCII letters and digits of a text, in small letters."""
    return text.encode("ascii", "ignore").lower().translate(None, _NOT_LETTERS)


def _sentences(text: str) -> list[bytes]:
    """The letters and digits of each sentence that tells something."""
    found = [_NOT_WORDS.sub("", one.casefold()) for one in _STOP.split(text)]
    return [one.encode("utf-8", "surrogatepass") for one in found if len(one) >= _LEAST]


def _latin_sentences(text: str) -> list[bytes]:
    """The same of ASCII letters alone: in bytes, where a long text costs no more than a line."""
    text = text.replace("?", ".")  # it stands for what is not ASCII in a moment
    if not text.isascii():
        for stop in _STOPS:
            text = text.replace(stop, ".")
        for closer in (*_CLOSERS, *_SPACES):
            text = text.replace(closer, " ")
    lines = text.encode("ascii", "replace").translate(_MARKS).replace(b". ", b"\n")
    return [one for one in lines.translate(None, _NOT_LINES).split(b"\n") if len(one) >= _LEAST]


def hashes_of(made: bytes) -> tuple[int, ...]:
    """The hashes of a sketch, the least first."""
    return struct.unpack(f">{len(made) // 4}I", made)


class Hashes(NamedTuple):
    """What a sketch says, unpacked for being compared."""

    all: frozenset[int]
    limit: int
    """The greatest hash up to which it is complete."""


def unpacked(made: bytes) -> Hashes:
    """A sketch, to be compared with others."""
    hashes = hashes_of(made)
    return Hashes(frozenset(hashes), hashes[-1] if len(hashes) == _MOST else _UNLIMITED)


def shares(one: Hashes, two: Hashes) -> tuple[float, float]:
    """The share of sentences that two texts have in common, of all theirs and of the shorter one's.

    Both are 0.0 to 1.0, as far as sketches tell.
    """
    a, b = one.all, two.all
    limit = min(one.limit, two.limit)
    if limit < _UNLIMITED:
        a, b = (frozenset(each for each in known if each <= limit) for known in (a, b))
    if not (a and b):
        return 0.0, 0.0
    common = len(a & b)
    return common / (len(a) + len(b) - common), common / min(len(a), len(b))
