"""The language of a dump, told by its script or its little words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from newsgen.parse.formats.dump.tables import LANGUAGES, SHARED, common_words, table

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 40
"""Words below which no language is told."""
_MOST = 250
"""Words that are looked at."""
_FAR_SCRIPT = re.compile(r"[\u0370-\u03ff\u0530-\u05ff\u0700-\u1fff\u3040-\ud7a3]")


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
    for codes in filter(None, map(_languages_of().get, words)):
        for code in codes:
            hits[code] += 1
    (code, best), (_, second) = sorted(hits.items(), key=lambda one: -one[1])[:2]
    sure = best >= 0.12 * len(words) and best - second >= 2 + 0.02 * len(words)
    return code if sure else None


@cache
def _languages_of() -> dict[str, tuple[str, ...]]:
    """The languages that each little word belongs to."""
    found: dict[str, tuple[str, ...]] = {}
    for code in LANGUAGES:
        for word in common_words(code):
            found[word] = (*found.get(word, ()), code)
    return found


@cache
def _scripts() -> tuple[tuple[str, re.Pattern[str], float], ...]:
    """Languages that have a script to themselves, with the share of letters that shows it.

    Kana come before Chinese characters, which Japanese is also written in.
    """
    own = [(code, *table(code)["script"]) for code in LANGUAGES if "script" in table(code)]
    own += [(code, *one) for code, one in table(SHARED)["scripts"].items()]
    own.sort(key=lambda one: (one[2], one[0]))
    return tuple((code, re.compile(f"[{letters}]"), share) for code, letters, share in own)


def _of_script(letters: str) -> str | None:
    if not _FAR_SCRIPT.search(letters):
        return None
    count = sum(letter.isalpha() for letter in letters)
    if count < _ENOUGH // 2:
        return None
    for code, script, share in _scripts():
        if len(script.findall(letters)) >= share * count:
            return code
    return None
