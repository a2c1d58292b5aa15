"""Finds what stands between quotation marks, in any of the usual styles."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsgen.parse.passages import Passage
from newsgen.parse.quotes.framed import framed
from newsgen.parse.quotes.segments import Segment
from newsgen.parse.quotes.singles import single_segments

_OUTER = '“”"„«»‹›‟「」『』'
_MARKS = re.compile(f"[{_OUTER}]")
_UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2060\u2066\u2067\u2068\ufeff"
"""Characters without width, as copied pages hold them before a mark."""
_ANY_MARK = "“\"‘'«„”」‹"
_CLOSERS = {"„": '“”‟"', "«": "»", "»": "«", "‹": "›", "›": "‹", "「": "」", "『": "』"}
_NESTED = {"“": "”", "«": "»", "„": '“”‟"'}
"""Marks that open a quote inside one of the same kind, and what closes both."""
_FEET = re.compile(r"\d['’′]-?\s?\d{1,2}\Z")
"""Six feet and some inches, whose mark closes nothing."""
_UNCLOSED_LIMIT = 1200
"""Characters: a missing closing mark takes no more than this, or the mark is not believed."""
_SKIPPED = frozenset({"code", "table", "subhead"})


def has_marks(passages: Sequence[Passage]) -> bool:
    """Whether any passage holds a character that could open a quote; the cheap first look."""
    for passage in passages:
        text = passage.text
        if passage.kind == "blockquote":
            return True  # a credit may stand behind it
        for mark in _ANY_MARK:
            if mark in text:
                return True
    return False


def find_segments(passages: Sequence[Passage]) -> list[Segment]:
    """All quoted stretches in reading order, nested ones left inside the outer one."""
    doubles: list[Segment] = []
    for number, passage in enumerate(passages):
        if passage.kind not in _SKIPPED:
            found: list[Segment] = []
            if any(map(passage.text.__contains__, _OUTER)):
                last = doubles[-1] if doubles else None
                found = _of_passage(number, passage.text, last, passages)
            if not found and (whole := framed(number, passages)):
                found = [whole]
            doubles += found
    return single_segments(passages, doubles)


def _of_passage(
    number: int, text: str, last: Segment | None, passages: Sequence[Passage]
) -> list[Segment]:
    found: list[Segment] = []
    opened: tuple[int, str, int] | None = None
    depth = 0
    continues = last is not None and not last.closed and last.passage == number - 1
    for match in _MARKS.finditer(text):
        at, mark, after = match.start(), match.group(), match.end()
        if opened is None:
            if _opens(text, at, after, mark):
                opened = (at, mark, after)
                depth = 0
            continue
        if _nests(text, at, after, mark, opened[1]):
            # A second opening mark of one kind: nested when two closing marks follow, which a
            # look ahead would have to count; one level is believed if the text closes it twice.
            depth = 1
            continue
        if not _closes(text, at, after, mark, opened[1]):
            continue
        if depth and _closes_again(text, after, opened[1]):
            depth = 0
            continue
        depth = 0
        first = continues and not text[: opened[0]].strip()
        _add(found, number, text, opened, at, after, first)
        opened = None
    if opened is not None:
        limit = len(text.rstrip())
        follows = number + 1 < len(passages) and _begins_with(passages[number + 1].text, opened[1])
        if limit > opened[2] and (follows or limit - opened[2] <= _UNCLOSED_LIMIT):
            first = continues and not text[: opened[0]].strip()
            _add(found, number, text, opened, limit, limit, first)
    return found


def _add(
    found: list[Segment], number: int, text: str, opened: tuple[int, str, int], end: int,
    close: int, reopened: bool,
) -> None:  # fmt: skip
    start = opened[2]
    closed = close > end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if any(char.isalnum() for char in text[start:end]):
        found.append(Segment(number, opened[0], start, end, close, closed, reopened))


def _at_word_start(text: str, at: int, after: int) -> bool:
    before = text[at - 1] if at else " "
    following = text[after] if after < len(text) else " "
    return not following.isspace() and (
        before.isspace() or before in "([{—–-/‘'’:>…,.;" or before in _UNSEEN
    )


def _opens(text: str, at: int, after: int, mark: str) -> bool:
    if text.startswith(">", after) or text[max(0, at - 2) : at] == "](":
        return False  # of a tag or a link that stands in the text
    if mark in "“„‟«‹「『":
        return after < len(text)
    if mark in "」』":
        return False
    return _at_word_start(text, at, after) or (at == 0 and after < len(text))


def _closes(text: str, at: int, after: int, mark: str, opener: str) -> bool:
    if opener in _CLOSERS:
        return mark in _CLOSERS[opener]
    if mark in "«»‹›「」『』„":
        return False
    if mark == '"' and _FEET.search(text, max(0, at - 8), at):
        return False
    if opener == '"':
        return mark in '"”'
    if mark == "“":  # typed for a closing mark: it hangs on the word before it
        if at > 1 and text[at - 1].isspace():
            return text[at - 2] in ",.!?…" and text[after : after + 1].isspace()
        return at > 0 and not text[after : after + 1].isalnum()
    return mark in '”"‟'


def _nests(text: str, at: int, after: int, mark: str, opener: str) -> bool:
    if mark != opener or mark not in _NESTED:
        return False
    return mark == "«" or _at_word_start(text, at, after)


def _closes_again(text: str, after: int, opener: str) -> bool:
    later = _MARKS.search(text, after)
    return later is not None and later.group() in _NESTED[opener]


def _begins_with(text: str, mark: str) -> bool:
    stripped = text.lstrip()
    return stripped.startswith(mark) or (mark == "“" and stripped.startswith('"'))
