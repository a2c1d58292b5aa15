"""The shape of personal names, and capitals made readable."""

from __future__ import annotations

import re
from collections.abc import Container

LONGEST = 60
"""Characters of the longest name that is believed."""

# Small words inside names, in the languages whose names newsgen meets most.
_SMALL = """
van von der den de del della di da do dos das du la le el al bin bint ibn ben abu ap y e zu zur
ten ter wa dela delos op af av ul ur st the of and in sur sous les lo san santa
"""
PARTICLES = frozenset(_SMALL.split())
_NAME_PARTICLES = PARTICLES - {"the", "of", "and", "in", "e", "y", "op", "sur", "sous"}
_WORD = re.compile(r"[^\W\d_]+(?:[.'’ʼ`-][^\W\d_]+)*\.?\Z")
_LETTERS = re.compile(r"[^\W\d_]+")
_FULL_STOP = re.compile(r"(?<=\w\w)\.\Z")
_SPLIT = re.compile(r"\s+")


def is_name(text: str, not_names: Container[str] = frozenset(), most_words: int = 5) -> bool:
    """Whether text has the shape of a full personal name: two to five words with capitals.

    ``not_names`` holds casefolded words that no name contains. Scripts without capitals have no
    such shape, so their names are never recognised by it.
    """
    if not 4 <= len(text) <= LONGEST:
        return False
    words = _SPLIT.split(text)
    if not 2 <= len(words) <= most_words:
        return False
    capitals = 0
    for word in words:
        if not _WORD.match(word):
            return False
        bare = word.rstrip(".").casefold()
        if word[0].isupper():
            if len(bare) > 1 and bare in not_names:
                return False
            capitals += 1
        elif word[:3] in ("al-", "el-") or word[:2] in ("d'", "d’"):
            capitals += 1
        elif bare not in _NAME_PARTICLES:
            return False
    last = words[-1]
    return capitals >= 2 and (len(last.rstrip(".")) > 1 or len(words) > 2)


def is_shouted(text: str) -> bool:
    """Whether every letter is a capital, and there are some."""
    return text.isupper() and len(text) > 1


def title_case(text: str) -> str:
    """A name or place in capitals as it is written in running text: PORT OF SPAIN, Port of Spain.

    Single letters before a full stop stay (J.K. ROWLING), as do Roman numerals after names.
    """
    first = True

    def word(match: re.Match[str]) -> str:
        nonlocal first
        letters, start, end = match[0], match.start(), match.end()
        low = letters.replace("İ", "i").lower()
        before = text[start - 1] if start else " "
        alone = before == " " and (end == len(text) or text[end] == " ")
        leading, first = first, False
        if not leading and alone and low in PARTICLES:
            return low
        if before in "'’ʼ" and not (start >= 2 and (start == 2 or text[start - 3] in " -")):
            return low  # St. John's, Xi'an; but O'Regan and N'Djamena
        if len(letters) == 1 or low in ("iii", "iv") or (low == "ii" and not leading):
            return letters
        if low.startswith("mc") and len(low) > 4:
            return "Mc" + low[2].upper() + low[3:]
        return low[0].upper() + low[1:]

    return _LETTERS.sub(word, text)


def tidy_name(text: str) -> str:
    """A name without stray punctuation, and not in capitals throughout."""
    text = " ".join(text.split()).strip(" ,;:|·•-–—*")
    return title_case(text) if is_shouted(text) and " " in text else text


def place_name(town: str) -> str:
    """The town of a dateline as a name: PHNOM PENH, Cambodia is Phnom Penh."""
    town = _FULL_STOP.sub("", " ".join(town.split(",")[0].split()))
    return title_case(town) if is_shouted(town) else town
