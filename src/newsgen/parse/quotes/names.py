"""Finds names in running text, and tells when two are forms of one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from newsgen.parse.quotes.lexicon import BASES, CLASSES, GRAMMAR, PARTICLES

_CAPITALS = "".join(
    chr(code) for code in range(0x0530) if unicodedata.category(chr(code)) in ("Lu", "Lt")
)
_INNER = rf"(?:[’'](?!s\b)(?=\w)|\.(?=[{_CAPITALS}]\.))"
_WORD = rf"[{_CAPITALS}][\w‑-]*(?:{_INNER}[\w‑-]*)*\.?"
_PARTICLE = r"(?:de|del|della|di|da|dos|du|van|von|der|den|ter|la|le|el|al|bin|ibn|ben)"
_NICKNAME = rf"(?<!\.)[ ][“\"‘(][{_CAPITALS}]\w{{1,14}}[”\"’)](?=[ ][{_CAPITALS}])"
NAME = re.compile(rf"{_WORD}(?:{_NICKNAME})?(?:[ \u00a0](?:{_PARTICLE}[ \u00a0]){{0,2}}{_WORD})*")
_DOTTED = re.compile(
    r"(?:[^\W\d_]\.)+|(?:Mr|Mrs|Ms|Dr|Prof|Rev|Sens?|Reps?|Govs?|Gen|Lt|Col|Maj|Capt|Cmdr|Sgt|Adm|Brig|Pres|St|Jr|Sr)\."
)
"""Words whose full stop belongs to them."""
_SUFFIXES = GRAMMAR["suffixes"]
_HEADLINE = 160
"""Characters: no headline is longer."""
_MARKS = ".,:;!?”\"’'"
_NEXT_WORD = re.compile(r"[ \u00a0](?:\w+ly[ \u00a0]|also[ \u00a0])?(\w+)")


def plain_parts(name: Sequence[str]) -> tuple[str, ...]:
    """A name's parts without suffixes, and without dots."""
    return tuple([bare for word in name if (bare := word.rstrip(".,’'")) and bare not in _SUFFIXES])


def same_name(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether one form of a name can stand for the other."""
    if len(short) > len(full):
        short, full = full, short
    size = len(short)
    forms = [short]
    if size > 1 and short[0].lower() in PARTICLES:
        forms.append((short[0].lower(), *short[1:]))  # Van der Berg, where a sentence begins
    if any(full[at : at + size] in forms for at in range(len(full) - size + 1)):
        return True
    # Donald Trump, Donald J. Trump; J. Smith, John Smith
    if size < 2 or short[-1] != full[-1]:
        return False
    first, other = short[0], full[0]
    if first == other:
        return size == 2 or len(full) - size <= 1
    return size == 2 and len(first) == 1 and other.startswith(first)


def sentence_runs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cuts a run of capitalised words where a full stop ends a sentence."""
    if "." not in text[start:end]:
        return [(start, end)]
    runs: list[tuple[int, int]] = []
    at = begin = start
    for word in text[start:end].replace("\u00a0", " ").split(" "):
        stop = at + len(word)
        if word.endswith(".") and not _DOTTED.fullmatch(word):
            runs.append((begin, stop - 1))
            begin = stop + 1
        at = stop + 1
    if begin < end:
        runs.append((begin, end))
    return runs


def speaks(text: str, end: int) -> bool:
    """Whether a saying verb follows the name that ends there; not "Use", "Officials" and "say"."""
    following = _NEXT_WORD.match(text, end)
    return following is not None and tells(following.group(1))


def tells(word: str) -> bool:
    """Whether this is a saying verb in the form that goes with one speaker: said, says."""
    return CLASSES.get(word) == "v" and word not in BASES


def is_headline(text: str) -> bool:
    """Whether nearly every word has a capital, so that capitals mark no names."""
    if len(text) > _HEADLINE:
        return False
    words = [word for word in text.split() if word[0].isalpha()]
    if len(words) < 4 or sum(word[0].isupper() for word in words) <= 0.6 * len(words):
        return False
    return not any(tells(word.rstrip(_MARKS)) for word in words)  # Mayor Ann Lee said Monday.
