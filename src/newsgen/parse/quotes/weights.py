"""Tells whether a name is the subject of its sentence, of a clause, or neither."""

from __future__ import annotations

import re

from newsgen.parse.quotes.lexicon import CLASSES, GRAMMAR

_SENTENCE_START = re.compile(r"(?:^|[.!?…]|[.!?][”’\"')])\s*$|[“”\"]\s*$|[—–-]\s*$")
_OPENED = re.compile(
    r"(?:^|[.!?…][”\"’)]? |[”\"] )(?:And|But|Yet|Still|Then|Now|So|Even|Later|Also) $"
)
"""A word that opens a sentence and is no part of its subject."""
_OFFICE = re.compile(r"(?:(?:[Ff]ormer|[Tt]hen) )?[A-Z][\w-]+ of (?:the )?$")
"""Secretary of, before "State Ann Lee"."""
_JOINED = re.compile(r" (?:and|or) [A-Z]")
_LED_IN = re.compile(r"(?:^|[.!?][”\"’)]? )[^\W\d_][^,.!?;:“”\"]{1,120}, $")
_NEXT_WORD = re.compile(r"[ \u00a0](\w+(?:n[’']t\b)?)")
_IS = re.compile(r"[’']s (?:been|not|never|also|got|gone|going|done|a|the)\b")
"""A name with a shortened "has" or "is", which is a subject; with a plain ’s it is an owner."""
_SET_OFF = re.compile(r", (\w+)")
"""What follows a name that is set off behind its description: another delegate, Ann Lee, said."""
_BESIDE = re.compile(r"[,;] (?:but|and|yet|so) $")
"""What stands before the subject of a second main clause."""
_TELLER = re.compile(
    r"[^.!?;“”\"]{0,90}, who (?:also |later |\w+ly )?(?:said|says|told|added|wrote|called|argued)\b"
)
"""What follows a name that tells something wherever it stands: backed by Ann Lee, who said."""
_INTRODUCED = (", the ", ", a ", ", an ", ", who ", " — ", " – ", " - ")
_ACTS = ("a", "e", "r")
_PAST = GRAMMAR["past"]
_STOPS = (". ", "! ", "? ", "” ", '" ')
_NOMINAL = frozenset({"", "o", "d"})
_ARTICLES = GRAMMAR["articles"]
_PHRASE = 80
"""Characters of a description before a name that are looked at."""
_MOST = 6
"""Words of it."""


def weight_of(text: str, start: int, end: int) -> int:
    """2 for a name that is its sentence's subject, 1 for a clause's, 0 for any other place."""
    if text[end : end + 2] in ("’s", "'s"):
        if not _IS.match(text, end):
            return int(start == 0 or text[start - 2 : start] in _STOPS)
        kind = "a"
    else:
        kind = _kind_after(text, end)
    if kind == "o":
        return 0  # Lee supporters, the Lee campaign
    if _JOINED.match(text, end) or _coupled(text, start):
        return 0  # Lee and Roy are they
    if text.endswith(", ", 0, start) and _set_off(text, end):
        return 2
    start = _phrase_start(text, start)
    if start == 0:
        return 2
    before = text[max(0, start - 24) : start].split()
    over = CLASSES.get(before[-1], "") if before else ""
    if over in ("v", "h") and text[start - 1 : start] == " ":
        # said Lee, the mayor: Lee speaks; said Lee would come: another does
        inverted = text[end : end + 1] in (",", ".") and over == "v" and _turned(text, start)
        return 2 if inverted else int(over == "h" or kind != "" or _turned(text, start))
    if over in ("s", "w"):
        return 1  # when Lee, at a window, saw
    if kind in ("v", "u"):
        return 2
    if kind in _ACTS and _BESIDE.search(text, max(0, start - 6), start):
        return 2
    if _SENTENCE_START.search(text, max(0, start - 4), start):
        return 2
    if _OPENED.search(text, max(0, start - 12), start):
        return 2
    introduced = text.startswith(_INTRODUCED, end)
    if (introduced or kind in _ACTS) and _LED_IN.search(text, max(0, start - 126), start):
        return 2  # On Friday, Lee was asked
    if _TELLER.match(text, end):
        return 2
    return 1 if introduced or kind in _ACTS else 0


def _phrase_start(text: str, start: int) -> int:
    """Where ``The retired harbour engineer Jan Holt`` begins, for the name in it."""
    office = _OFFICE.search(text, max(0, start - 40), start)
    if office is not None:
        start = office.start()
    stop = start - 1
    if text.endswith(", ", 0, start):
        stop -= 1  # The harbour's engineer, Jan Holt, was asked
    elif text[stop:start] != " ":
        return start
    words = text[max(0, stop - _PHRASE) : stop].split(" ")
    described = CLASSES.get(words[-1].rsplit("-", 1)[-1]) == "o"
    first = stop + 1
    for word in words[: -_MOST - 1 : -1]:
        lower = word.lower()
        if not word or lower[-1] in '.,;:!?”"’)—–' or CLASSES.get(lower, "") not in _NOMINAL:
            break
        first -= len(word) + 1
        if lower in _ARTICLES:
            described = True
            break
    return first if described else start


def _coupled(text: str, start: int) -> bool:
    """Whether a capitalised word and "and" stand before: Roy and Lee."""
    if text[start - 5 : start] != " and " and text[start - 4 : start] != " or ":
        return False
    before = text[max(0, start - 30) : start].split()
    return len(before) > 1 and before[-2][0].isupper() and before[-2][-1] != ","


def _turned(text: str, start: int) -> bool:
    """Whether the verb before a name opens its clause: "…," said Lee; not Roy told Lee."""
    before = text[max(0, start - 40) : start].rstrip().rpartition(" ")[0]
    return not before or not before[-1].isalnum()


def _kind_after(text: str, end: int) -> str:
    following = _NEXT_WORD.match(text, end)
    return _kind(following.group(1)) if following else ""


def _set_off(text: str, end: int) -> bool:
    following = _SET_OFF.match(text, end)
    return following is not None and _kind(following.group(1)) in ("v", "u", "a", "e")


def _kind(word: str) -> str:
    if word in _PAST:
        return "e"
    if word.endswith(("n’t", "n't")):
        return "a"
    return CLASSES.get(word, "e" if word.endswith("ed") else "")
