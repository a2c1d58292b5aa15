"""One passage as tokens: words and marks with their classes, each quoted stretch one token.

To the lexicon's classes are added: Q quoted stretch, N capitalised word, n other word, z possessive
ending, # number, and the marks , ; : . ( ) and - for every dash.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsgen.parse.quotes.classes import kind_of, settle
from newsgen.parse.quotes.lexicon import CLASSES, GRAMMAR
from newsgen.parse.quotes.segments import Segment

_TOKEN = re.compile(
    r"\d+(?:[.,]\d+)+(?![^\W_])|[^\W_]+(?:(?:[-‑&]|[’'](?!s\b)|\.(?=[^\W_]\b))[^\W_]+)*"
    r"|[’']s\b|--+|[—–,;:.!?()\[\]…/’'-]"
)
_DOTTED = GRAMMAR["dotted"]
"""Abbreviations whose full stop does not end a sentence."""
_MARKS = {
    ",": ",", ";": ";", ":": ":", ".": ".", "!": ".", "?": ".", "…": ".", "(": "(", ")": ")",
    "[": "(", "]": ")", "—": "-", "–": "-", "-": "-", "/": "-",
}  # fmt: skip
_DATELINE = re.compile("N[N,#r.()]{0,14}-")
_MOST_TOKENS = 150
_MOST_QUOTED = 12
"""A longer sentence, or one with more quoted stretches, is cut: rules look at whole sentences."""
_FAR = 25
_FRESH = frozenset(".Q:-")
"""Classes after which a capital letter says nothing."""
_SURE = {**CLASSES, **_MARKS, "--": "-", "’s": "z", "'s": "z"}
_ENDS = frozenset(".!?…")


class Tokens:
    """A passage's words, their classes as one string, and where its sentences begin."""

    __slots__ = (
        "_ends", "ends", "kinds", "passage", "place", "sentences", "starts", "text", "words",
    )  # fmt: skip

    def __init__(self, passage: int, text: str, segments: Sequence[tuple[int, Segment]]) -> None:
        """``segments`` are those of this passage with their numbers in the article."""
        self.passage = passage
        self.text = text
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.place: dict[int, int] = {}
        """Number of a segment → index of its token."""
        kinds: list[str] = []
        at = 0
        for number, segment in segments:
            self._read(at, segment.open, kinds)
            self.place[number] = len(kinds)
            self._put(text[segment.start : segment.end], segment.open, segment.close, kinds, "Q")
            at = segment.close
        self._read(at, len(text), kinds)
        settle(self.words, kinds)
        self.kinds = "".join(kinds)
        self.sentences = self._sentences()
        self._ends: dict[int, int] = {begin: at + 1 for at, begin in enumerate(self.sentences)}

    def _put(self, word: str, start: int, end: int, kinds: list[str], kind: str) -> None:
        self.words.append(word)
        self.starts.append(start)
        self.ends.append(end)
        kinds.append(kind)

    def _read(self, start: int, end: int, kinds: list[str]) -> None:
        text = self.text
        words, starts, ends = self.words, self.starts, self.ends
        dotted = -1
        sure = _SURE.get
        for match in _TOKEN.finditer(text, start, end):
            word = match[0]
            at = match.start()
            if at == dotted:
                continue  # the full stop of an abbreviation
            stop = at + len(word)
            kind = sure(word)
            if kind is None:
                if word in "’'":
                    if at and text[at - 1] in "sS" and kinds and ends[-1] == at:
                        kinds.append("z")
                        words.append(word)
                        starts.append(at)
                        ends.append(stop)
                    continue
                if text.startswith(".", stop) and (
                    word in _DOTTED or "." in word or (len(word) == 1 and word.isupper())
                ):
                    dotted = stop
                    stop += 1
                    word = text[at:stop]
                kind = kind_of(word, not kinds or (kinds[-1] in _FRESH and words[-1][-1] != ","))
            words.append(word)
            starts.append(at)
            ends.append(stop)
            kinds.append(kind)

    def _sentences(self) -> list[int]:
        """For each token, the index at which its sentence begins."""
        begins: list[int] = []
        kinds = self.kinds
        begin = self._dateline()
        last = len(kinds) - 1
        quoted = 0
        for index, kind in enumerate(kinds):
            quoted += kind == "Q"
            if index - begin >= _MOST_TOKENS or quoted > _MOST_QUOTED:
                begin, quoted = index, 0
            begins.append(begin)
            if (
                kind == "."
                and index < last
                and (kinds[index + 1] in "Q" or _capital(self.words[index + 1]))
            ):
                begin, quoted = index + 1, 0
            elif kind == "Q" and self.words[index][-1] in _ENDS and index < last:
                following = self.words[index + 1]
                if kinds[index + 1] == "Q" or (
                    _capital(following)
                    and (self.words[index][-1] == "." or not self._cue_near(index + 1))
                ):
                    begin, quoted = index + 1, 0
        return begins

    def _dateline(self) -> int:
        """Where the text begins behind ``HULL (AP) —``; not behind ``Ada Brown — the mayor —``."""
        kinds = self.kinds
        match = _DATELINE.match(kinds)
        if match is None:
            return 0
        end = match.end()
        stop = kinds.find(".", end)
        second = kinds.find("-", end, stop if stop >= 0 else len(kinds))
        town = self.words[0].isupper() and len(self.words[0]) > 1
        return 0 if second >= 0 and not town and "(" not in kinds[:end] else end

    def _cue_near(self, index: int) -> bool:
        """Whether a name or pronoun and a verb follow: ``"Why?" Mr. Smith asked``."""
        for kind in self.kinds[index : index + _FAR]:
            if kind in "vu":
                return True
            if kind in ".Q;:":
                return False
        return False

    def sentence_end(self, index: int) -> int:
        """The index just after the last token of the sentence that ``index`` belongs to."""
        return self._ends[self.sentences[index]]


def _capital(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit() or word[0] in "([—"
