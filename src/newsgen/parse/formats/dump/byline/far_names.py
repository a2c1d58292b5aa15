"""Names in scripts without capitals: a label before them or the trade behind them tells them."""

from __future__ import annotations

import re
from functools import lru_cache

from newsgen.parse.formats.dump.words import Words

_FAR = re.compile(
    r"[\u0590-\u0fff\u1000-\u109f\u10d0-\u10ff\u1200-\u137f\u1780-\u17ff\u3040-\ud7a3]"
)
_STOP = re.compile(r"[|·•/／–—\t()（）\[\]【】=]|\s{3,}|\S*@\S+|\d|\Z")
_SPLIT = re.compile(r"\s*[,،、，;；&]\s*|\s+و\s+|\s+និង\s+|\s+และ\s+|\s+ו(?=\S{2})")
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{2,6}(?:\s[\u3040-\u30ff\u3400-\u9fff]{1,4})?\Z")
_HANGUL = re.compile(r"[\uac00-\ud7a3]{2,4}\Z")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f.'’ -]{4,40}\Z")
_MARKS = re.compile(r"[\s:：៖;、・.]+")
_LONGEST = 160
_MOST_WORDS = 5


def is_far(text: str) -> bool:
    """Whether text holds letters of a script that has no capitals."""
    return not text.isascii() and _FAR.search(text) is not None


def far_names(text: str, words: Words) -> tuple[list[tuple[int, int]], bool]:
    """The names in a line, as offsets, and whether a label stands before them.

    "작성 한수진 기자", "作者：陈小明", "بقلم: سامي الحداد". Nothing where neither label nor trade
    tells a name: two words of such a script may be anything.
    """
    if len(text) > _LONGEST:
        return [], False
    label, trade = _patterns(words.signing.far_labels, words.signing.far_trades)
    opening = label.match(text)
    if opening is not None:
        end = _STOP.search(text, opening.end())
        names = _listed(text, opening.end(), end.start() if end else len(text), trade)
        if names:
            return names, True
    return [match.span(1) for match in trade.finditer(text) if _is_far_name(match[1])], False


def _listed(text: str, start: int, end: int, trade: re.Pattern[str]) -> list[tuple[int, int]]:
    found = []
    at = start
    for mark in [*_SPLIT.finditer(text, start, end), None]:
        stop = mark.start() if mark else end
        titled = trade.match(text[at:stop].lstrip() + " ")
        bare = titled[1] if titled else text[at:stop].strip()
        if _is_far_name(bare):
            first = text.index(bare, at)
            found.append((first, first + len(bare)))
        elif found:
            break
        at = mark.end() if mark else end
    return found


def _is_far_name(text: str) -> bool:
    """One to five words of letters and marks; of dense scripts, as many letters as names have."""
    if len(text) < 2:
        return False
    if _HANGUL.match(text) or _DENSE.match(text) or _LATIN.match(text):
        return True
    if "\u3040" <= text[0] <= "\ud7a3":
        return False
    tokens = text.split()
    return (
        len(tokens) <= _MOST_WORDS
        and len(text) <= 40
        and all(not character.isascii() or character in " -.'" for character in text)
    )


@lru_cache(maxsize=4)
def _patterns(
    labels: tuple[str, ...], trades: tuple[str, ...]
) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """How a labelled line begins, and a name with the trade behind it."""
    long = "|".join(re.escape(one) for one in sorted(labels, key=len, reverse=True) if len(one) > 1)
    short = "|".join(re.escape(one) for one in labels if len(one) == 1)
    trade = "|".join(re.escape(one) for one in sorted(trades, key=len, reverse=True))
    label = rf"\W{{0,3}}(?:(?:{long})\s?[:：៖/／・|]?\s*|(?:{short})\s?[:：/／・]\s?)"
    name = r"([\uac00-\ud7a3]{2,4}|[\u3040-\u30ff\u3400-\u9fff]{2,6}?)"
    return re.compile(label), re.compile(
        rf"(?<![\u3040-\ud7a3]){name}\s?(?:{trade})(?![\uac00-\ud7a3])"
    )
