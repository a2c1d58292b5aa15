"""Phrases that a line may begin with, found by their first word, or hold anywhere."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Scripts that set no spaces between words: there a phrase is found by its first letter."""
_MARKS = ":,.：،"
"""They may follow a first word."""
_LEADS = " \t\u00a0.,:;!?…*•·|>»→–—-+<«_\"'“”‘’()[]/、。：；！？「」『』【】《》（）｜／、،؛؟។៖"
"""They may stand before a phrase."""
_LONGEST = 40
"""Characters in which a first word ends."""
_ASCII = re.compile(r"[\x00-\x7f]+")
_NONE: frozenset[str] = frozenset()


class Phrases(Struct, frozen=True):
    """Phrases to be found at the start of a line, by their first word."""

    by_first: Mapping[str, tuple[str, ...]]

    def at_start(self, low: str) -> str:
        """The longest phrase that ``low`` (casefolded) begins with as whole words; else empty."""
        if "\u0307" in low:
            low = low.replace("i\u0307", "i")  # what folding makes of İ
        word = low.partition(" ")[0]
        found = self.by_first.get(word)
        if found is None and (word[-1:] in _MARKS or low[:1] > "\u0dff"):
            found = self.by_first.get(first_word(low))
        if found is not None:
            for phrase in found:
                if low.startswith(phrase):
                    size = len(phrase)
                    if not low[size : size + 1].isalnum() or not phrase[-1].isalnum():
                        return phrase
        return ""

    def may_start(self, text: str) -> bool:
        """Whether a phrase has its first word: the cheap look before ``text`` is casefolded."""
        word = text[:60].partition(" ")[0]
        if word[-1:] in _MARKS or not word.isascii():
            word = first_word(text[:60]).casefold().replace("i\u0307", "i")
            return word in self.by_first
        return word.lower() in self.by_first

    def opens(self, text: str) -> str:
        """As ``at_start``, for text as it stands; only its first 60 characters are looked at."""
        return self.at_start(text[:60].casefold()) if self.may_start(text) else ""


class Openers(Struct, frozen=True):
    """The first words of all phrases: most lines begin with none, and no phrase need be tried."""

    tables: Mapping[str, frozenset[str]]
    """For each first word the names of the tables (of ``Words``) that have a phrase with it."""

    def may_open(self, text: str) -> frozenset[str]:
        """The names of the tables of which a phrase may open a line; for most lines, none.

        It may open as it stands, or without the marks before it.
        """
        word = text[:_LONGEST].split(None, 1)[0].rstrip(_MARKS)
        word = word.lower() if word.isascii() else _comparable(text[:_LONGEST])
        found = self.tables.get(word, _NONE)
        if text[0].isalnum():
            return found
        bare = text[:_LONGEST].lstrip(_LEADS).lstrip()
        return found | self.tables.get(_comparable(bare), _NONE) if bare else found


def _comparable(text: str) -> str:
    word = first_word(text.split(None, 1)[0])
    if word.isascii():
        return word.lower()
    return word.replace("’", "'").casefold().replace("i\u0307", "i")


class Inside(Struct, frozen=True):
    """Phrases to be found anywhere in a line: most stand in no line of a dump at all."""

    phrases: tuple[str, ...]
    probes: tuple[bytes, ...]
    """Of each phrase the longest stretch of ASCII."""

    def of(self, probed: bytes) -> tuple[str, ...]:
        """Those that lines may hold; ``probed`` is what ``probe`` makes of them all."""
        pairs = zip(self.phrases, self.probes, strict=True)
        return tuple([phrase for phrase, one in pairs if one in probed])

    def by_line(self, probed: bytes, ends: Sequence[int]) -> dict[int, list[str]]:
        """Of the numbers of lines that may hold any, which.

        ``probed`` is all the lines; ``ends`` has for each the offset of the line break behind it.
        """
        found: dict[int, list[str]] = {}
        for phrase, one in zip(self.phrases, self.probes, strict=True):
            at = probed.find(one)
            while 0 <= at < ends[-1]:
                number = bisect_left(ends, at)
                found.setdefault(number, []).append(phrase)
                at = probed.find(one, ends[number] + 1)
        return found


def probe(text: str) -> bytes:
    """Text with its ASCII letters in small: made in no time, and nearly casefolded."""
    return text.encode("utf-8", "replace").lower().replace(b"\xc3\x9f", b"ss")


def phrases_of(phrases: Iterable[str]) -> Phrases:
    """The phrases (casefolded), the longest of each first word first."""
    by_first: dict[str, list[str]] = {}
    for phrase in sorted(set(phrases), key=lambda one: (-len(one), one)):
        by_first.setdefault(first_word(phrase), []).append(phrase)
    return Phrases({first: tuple(found) for first, found in by_first.items()})


def inside(phrases: Iterable[str]) -> Inside:
    """The phrases (casefolded) in their order."""
    found = tuple(phrases)
    probes = [max(_ASCII.findall(one), key=len, default="").encode() for one in found]
    return Inside(found, tuple(probes))


def first_word(text: str) -> str:
    """What phrases are filed under: a first word, or a first letter where words are not parted."""
    if text[:1] > "\u0dff" and _UNSPACED.match(text):
        return text[0]
    return text.partition(" ")[0].rstrip(_MARKS)
