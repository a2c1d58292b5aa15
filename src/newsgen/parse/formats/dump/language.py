"""The language of a dump, told by its little words or its script."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from newsgen.parse.formats.dump.words import LANGUAGES, common_words

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 40
"""Words below which no language is told."""
_MOST = 400
"""Words that are looked at."""
_FAR_SCRIPT = re.compile(r"[\u0370-\u1fff\u3040-\ud7a3]")
_SCRIPTS = (
    ("ja", "\u3040", "\u30ff"),
    ("ko", "\uac00", "\ud7a3"),
    ("th", "\u0e00", "\u0e7f"),
    ("km", "\u1780", "\u17ff"),
    ("el", "\u0370", "\u03ff"),
    ("he", "\u0590", "\u05ff"),
    ("hy", "\u0530", "\u058f"),
    ("ka", "\u10a0", "\u10ff"),
)
"""Scripts that one language alone uses, or nearly so."""


def tell_language(texts: Iterable[str]) -> str | None:
    """The BCP 47 tag of the language that ``texts`` (the long lines of a dump) are in.

    None when there is too little text, when two languages fit, or when no table fits well.
    """
    words: list[str] = []
    letters = ""
    for text in texts:
        words += _WORD.findall(text[:1200].casefold())
        letters += text[:200]
        if len(words) >= _MOST:
            break
    script = _of_script(letters[:400])
    if script:
        return script
    if len(words) < _ENOUGH:
        return None
    hits = dict.fromkeys(LANGUAGES, 0)
    languages = _languages_of()
    for word in words:
        for code in languages.get(word, ()):
            hits[code] += 1
    (code, best), (_, second) = sorted(hits.items(), key=lambda one: -one[1])[:2]
    sure = best >= 0.12 * len(words) and best - second >= 3 + 0.02 * len(words)
    return code if sure else None


@cache
def _languages_of() -> dict[str, tuple[str, ...]]:
    """The languages that each little word belongs to."""
    found: dict[str, tuple[str, ...]] = {}
    for code in LANGUAGES:
        for word in common_words(code):
            found[word] = (*found.get(word, ()), code)
    return found


def _of_script(letters: str) -> str | None:
    if not _FAR_SCRIPT.search(letters):
        return None
    count = sum(letter.isalpha() for letter in letters)
    if count < _ENOUGH // 2:
        return None
    for code, first, last in _SCRIPTS:
        if sum(first <= letter <= last for letter in letters) >= 0.3 * count:
            return code
    return None
