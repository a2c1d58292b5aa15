"""The language of a dump, told by its script or its little words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import chain

from newsgen.parse.formats.dump.tables import LANGUAGES, SHARED, common_words, table

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 40
"""Words below which no language is told."""
_MOST = 250
"""Words that are looked at."""
_LONG_LINE, _SHORT_LINE = 120, 60
"""Characters of lines that tell the language: menus are shorter; the short ones are sentences."""
_STOPS = ".!?…。！？؟។"
_CLOSERS = "\"'”’»“)]› "
_FEW = 8
"""Letters of a script that only one language is written in, which tell it by themselves."""
_THIRD = 0.3
_SHARED_SCRIPTS = ("zh",)
"""A Japanese line may have Chinese characters only."""
_FAR_SCRIPT = re.compile(r"[\u0370-\u03ff\u0530-\u05ff\u0700-\u1fff\u3040-\ud7a3]")


def language_of_lines(texts: Sequence[str]) -> str | None:
    """The BCP 47 tag of the language of a dump's joined lines; None where they do not tell it.

    Its paragraphs tell it; where they hold too few words, shorter lines that are sentences too;
    and a script of one language, such as Greek or Thai, in lines of any length.
    """
    long = [text for text in texts if len(text) >= _least(text, _LONG_LINE)]
    if not _are_enough(long[:_ENOUGH]):
        short = [
            text
            for text in texts
            if _least(text, _SHORT_LINE) <= len(text) < _least(text, _LONG_LINE)
            and text.rstrip(_CLOSERS)[-1:] in _STOPS
        ]
        return tell_language((*long, *short)) or _of_own_script(texts)
    return tell_language(long)


def _are_enough(texts: Iterable[str]) -> bool:
    """Whether texts hold the words that tell a language; most often the first one does."""
    found = 0
    for text in texts:
        found += len(_WORD.findall(text[:1200]))
        if found >= _ENOUGH:
            return True
    return False


def _least(text: str, characters: int) -> int:
    """Characters that make a line long; in dense scripts a third of them is enough."""
    return characters if text[:1] < "\u0e00" else characters // 3


def _of_own_script(texts: Iterable[str]) -> str | None:
    letters = ""
    for text in texts:
        letters += text[:200]
        if len(letters) >= _MOST * 8:
            break
    if not _FAR_SCRIPT.search(letters):
        return None
    count = sum(letter.isalpha() for letter in letters)
    for code, script, share in _scripts():
        found = len(script.findall(letters)) if code not in _SHARED_SCRIPTS else 0
        if found >= _FEW and found >= max(share, _THIRD) * count:
            return code
    return None


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
    hits = Counter(chain.from_iterable(filter(None, map(_languages_of().get, words))))
    (code, best), (_, second) = [*hits.most_common(2), ("", 0), ("", 0)][:2]
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
