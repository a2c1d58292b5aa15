"""Lone headlines of other stories amid the text, told from the story's own subheads."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import islice
from statistics import median

from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.reading import Verdict
from newsgen.parse.formats.dump.text.tail import ends_in_agency
from newsgen.parse.formats.dump.words import Words

_WORD = re.compile(r"[^\W\d_]{4,}")
_LETTER = re.compile(r"[^\W\d_]")
_STEM = 6
"""Letters in which forms of one word agree well enough."""
_STOP = re.compile(r"[^\W\d_]{3}[.…]\W{0,3}(?:\([^()]{1,40}\))?\Z")
"""The end of a sentence, perhaps with an agency's letters behind it."""
_KICKER = re.compile(r"[A-Z][A-Z' ]{4,30}:\s[A-Z\d#'‘“]")
"""A kicker in capitals and a headline: "IN TEXAS: School shut"."""
_MOST = 60_000
"""Characters of the story that are read for its words."""
_WORDS = 6
"""Words of a teaser, at least: a subhead may well be shorter."""
_ENOUGH = 3
_SHOUTED = 4
"""Spaces in a line in capitals that is longer than a subhead."""


def lone_teasers(
    pieces: Sequence[Evidence],
    verdicts: Mapping[int, Verdict],
    start: int,
    end: int,
    words: Words,
) -> dict[int, Verdict]:
    """Verdicts for lines without a full stop that are some other story's headline.

    A subhead is short, and says what the next paragraphs say; a teaser is as long as a headline,
    and most of its words stand nowhere else in the story. Only several signs together decide.
    """
    candidates = [
        index
        for index in range(start, end)
        if index in verdicts and _may_be(pieces[index], verdicts[index])
    ]
    if not candidates:
        return {}
    subheads = [
        pieces[index].size
        for index in range(start, end)
        if index in verdicts and verdicts[index].role == "subhead"
    ]
    said = _Said(pieces, verdicts, start, end, words)
    found: dict[int, Verdict] = {}
    for index in candidates:
        own = stems(pieces[index].piece.text, words)
        if len(own) < 3:
            continue
        if _is_bracketed(pieces[index]):
            found[index] = Verdict("furniture", "link in brackets")
            continue
        if _shouts_amid(pieces, index):
            found[index] = Verdict("furniture", "headline of another story, in capitals")
            continue
        below = stems(pieces[index + 1].piece.text[:800], words) if index + 1 < end else set()
        new = sum([not said.twice(stem) for stem in own]) / len(own)
        evidence = (
            (new >= 0.45)
            + (new >= 0.6)
            + (new >= 0.8)
            + (not own & below)
            + (pieces[index].size >= 60)
            + _shouts(pieces[index])
            + _is_cut_off(pieces[index])
            + 2 * bool(_KICKER.match(pieces[index].piece.text))
        )
        if len(subheads) >= 4 and median(subheads) >= 0.7 * pieces[index].size:
            evidence -= 1
        if evidence >= _ENOUGH and (new >= 0.3 or _shouts(pieces[index])):
            found[index] = Verdict("furniture", "headline of another story")
    return found


def stems(text: str, words: Words) -> set[str]:
    """The beginnings of the words that say something."""
    said = set(_WORD.findall(text.casefold())).difference(words.not_names)
    return {word[:_STEM] for word in said}


def _may_be(one: Evidence, verdict: Verdict) -> bool:
    return (verdict.role == "subhead" or (verdict.rule == "paragraph" and not one.ending)) and (
        30 <= one.size <= 170
        and one.piece.text.count(" ") >= _WORDS - 1
        and (not one.ending or (one.ending == "question" and one.piece.text.isupper()))
        and one.piece.text[-1] not in ",;"
        and one.piece.text[0] not in "\"“„«»‘'>-–—"
        and not _STOP.search(one.piece.text)
        and not ends_in_agency(one.piece.text)
    )


class _Said:
    """Which stems several pieces of the story have.

    Few are asked for: each is looked for by its letters, which is far cheaper than reading words.
    """

    def __init__(
        self,
        pieces: Sequence[Evidence],
        verdicts: Mapping[int, Verdict],
        start: int,
        end: int,
        words: Words,
    ) -> None:
        self._texts: list[str] = []
        """What is read of each piece, casefolded."""
        self._known: dict[str, bool] = {}
        self._not_names = words.not_names
        read = 0
        for index in range(start, end):
            if index in verdicts and verdicts[index].role in ("body", "subhead"):
                self._texts.append(pieces[index].piece.text[:2000].casefold())
                read += min(pieces[index].size, 2000)
                if read > _MOST:
                    break

    def twice(self, stem: str) -> bool:
        """Whether at least two pieces have a word of this stem."""
        known = self._known.get(stem)
        if known is None:
            having = (text for text in self._texts if stem in text and self._has(text, stem))
            known = self._known[stem] = len(list(islice(having, 2))) == 2
        return known

    def _has(self, text: str, stem: str) -> bool:
        at = text.find(stem)
        while at >= 0:
            if at == 0 or not _LETTER.match(text, at - 1):
                word = _WORD.match(text, at)
                if word and word[0][:_STEM] == stem and word[0] not in self._not_names:
                    return True
            at = text.find(stem, at + 1)
        return False


def _is_bracketed(one: Evidence) -> bool:
    """ "[Read: What happened before]": an editor's remark in brackets ends in a full stop."""
    text = one.piece.text
    return text[0] == "[" and text[-1] == "]" and "]" not in text[:-1]


def _shouts_amid(pieces: Sequence[Evidence], index: int) -> bool:
    """Whether a long line in capitals stands above a paragraph, below another or a caption.

    Some pages set links to other stories so. A subhead in capitals has a few words.
    """
    text = pieces[index].piece.text
    if not text.isupper() or text.count(" ") < _SHOUTED or index + 1 >= len(pieces):
        return False
    above, below = pieces[index - 1], pieces[index + 1]
    sides = above.prose or above.caption >= 3
    return sides and below.prose and not (above.piece.text.isupper() or below.piece.text.isupper())


def _shouts(one: Evidence) -> int:
    """Capitals throughout, and more words than a subhead in capitals has."""
    return 2 * (one.piece.text.isupper() and one.piece.text.count(" ") >= 7)


def _is_cut_off(one: Evidence) -> bool:
    return one.piece.text.rstrip().endswith(("...", "…"))
