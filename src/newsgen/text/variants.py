"""When two written names are one without a doubt, and names without their accents."""

from __future__ import annotations

import re
import unicodedata

from newsgen.text.honorifics import TITLES

_APART = re.compile(r"[\s,\-‐‑·]+")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?\Z")
_MARKS = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "“": '"', "”": '"'})
_MOST = 300


def _base(character: str) -> str:
    spread = unicodedata.normalize("NFKD", character)
    letters = [each for each in spread if not unicodedata.combining(each)]
    lone = {"ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ł": "l", "Ł": "l", "ı": "i", "İ": "i"}
    if len(letters) == 1 and letters[0].isascii():
        return letters[0].lower()
    return lone.get(character, character.lower() if len(character.lower()) == 1 else character)


_LATIN = (range(0xA0, 0x250), range(0x1E00, 0x1F00))
_STYLED = (range(0xFF10, 0xFF5B), range(0x1D400, 0x1D6A6))
"""Letters as wide as ideographs, and those of formulas: 𝐀𝐧𝐧 and Ａｎｎ are read as Ann."""


class _Folds(dict[int, str]):
    """For ``str.translate``: letters are looked at when they are met, and then known."""

    def __missing__(self, code: int) -> str:
        one = chr(code)
        if not any(code in each for each in (*_LATIN, *_STYLED)):
            return one
        found = _base(one)
        return self.setdefault(code, one if found == one.lower() else found)


_FOLDS = _Folds(str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-"}))
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")


def folded(text: str) -> str:
    """Small letters without the accents of Latin ones; as long as ``text``, letter for letter."""
    if text.isascii():
        return text.lower()
    return text.translate(_FOLDS).lower()


def visible(text: str) -> str:
    """Text without characters that nobody sees."""
    return text if text.isascii() else _UNSEEN.sub("", text)


def name_words(name: str, *, person: bool = True) -> list[str]:
    """A name's words in small letters: titles stripped, initials apart and without their dots.

    Accents stay. Of a body, which has no titles, a leading "the" goes, and the dots of ``U.N.``.
    """
    plain = name[:_MOST].split()
    if person and name.isascii() and all(len(w) > 3 and w.isalpha() for w in plain):
        low = [word.lower() for word in plain]
        if not TITLES & set(low):
            return low  # as most names are
    text = unicodedata.normalize("NFKC", visible(name[:_MOST])).translate(_MARKS)
    words = [word for word in _APART.split(text) if word.strip(".")]
    shouted = text.isupper()
    if not person:
        bare = [word.replace(".", "").casefold() for word in words]
        return bare[1:] if len(bare) > 1 and bare[0] == "the" else bare
    while len(words) > 2 and words[0].strip(".").casefold() in TITLES:
        words = words[1:]
    found: list[str] = []
    for place, word in enumerate(words):
        last = place == len(words) - 1
        joined = word.isupper() and len(word) in (2, 3) and not shouted and not last and place == 0
        if _INITIALS.match(word) or (joined and word.isalpha()):
            found += [letter.casefold() for letter in word if letter != "."]
        else:
            found.append(word.rstrip(".").casefold())
    return found


def variant_key(name: str, *, person: bool = True) -> str:
    """Names of one key are one name: only case, titles, spacing and dots differ."""
    return " ".join(name_words(name, person=person))


def without_accents(key: str) -> str:
    """A name's key with the accents of its Latin letters dropped."""
    return folded(unicodedata.normalize("NFC", key))
