"""One passage as tokens: words and marks with their classes, each quoted stretch one token.

To the lexicon's classes are added: Q quoted stretch, N capitalised word, n other word, z possessive
ending, # number, and the marks , ; : . ( ) and - for every dash.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import compress, count, repeat
from operator import itemgetter, methodcaller

from newsgen.parse.quotes.classes import kind_of, settle
from newsgen.parse.quotes.lexicon import CLASSES, GRAMMAR
from newsgen.parse.quotes.segments import Segment

TOKEN = re.compile(
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
_STOP = re.compile("[.Q]")
"""What may end a sentence."""
_MOST_TOKENS = 150
_MOST_QUOTED = 12
"""A longer sentence, or one with more quoted stretches, is cut: rules look at whole sentences."""
_FAR = 25
_FRESH = frozenset(".Q:-")
"""Classes after which a capital letter says nothing."""
_SURE = {**CLASSES, **_MARKS, "--": "-", "’s": "z", "'s": "z"}
_ENDS = frozenset(".!?…")
_UNKNOWN = ""
_DROPPED = "?"
_word, _start, _end = itemgetter(0), methodcaller("start"), methodcaller("end")


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
        self._ends = dict(zip(self.sentences, count(1), strict=False))

    def _put(self, word: str, start: int, end: int, kinds: list[str], kind: str) -> None:
        self.words.append(word)
        self.starts.append(start)
        self.ends.append(end)
        kinds.append(kind)

    def _read(self, start: int, end: int, kinds: list[str]) -> None:
        found = list(TOKEN.finditer(self.text, start, end))
        first = len(kinds)
        self.words += map(_word, found)
        self.starts += map(_start, found)
        self.ends += map(_end, found)
        # Most words stand in a table: those are classed without a turn of a loop for each.
        new = list(map(_SURE.get, self.words[first:], repeat(_UNKNOWN)))
        kinds += new
        if _UNKNOWN in new:
            self._class_unknown(first, kinds)

    def _class_unknown(self, first: int, kinds: list[str]) -> None:
        """Class the words from ``first`` on that no table holds as they are written."""
        text, words, starts, ends = self.text, self.words, self.starts, self.ends
        seen = before = first - 1  # the last token that was looked at; the last that stays
        for at in [at for at, kind in enumerate(kinds[first:], first) if kind == _UNKNOWN]:
            if at - 1 > seen:
                before = at - 1
            seen = at
            word, stop = words[at], ends[at]
            if word in "’'":
                after = before >= 0 and ends[before] == starts[at] and text[starts[at] - 1] in "sS"
                kinds[at] = "z" if after else _DROPPED
                before = at if after else before
                continue
            fresh = before < 0 or (kinds[before] in _FRESH and words[before][-1] != ",")
            before = at
            if text.startswith(".", stop) and (
                word in _DOTTED or "." in word or (len(word) == 1 and word.isupper())
            ):
                word = words[at] = f"{word}."
                ends[at] = stop + 1
                if starts[at + 1 : at + 2] == [stop]:
                    kinds[at + 1] = _DROPPED  # the full stop of an abbreviation
                    seen = at + 1
            kinds[at] = kind_of(word, fresh)
        new = kinds[first:]
        if _DROPPED in new:
            kept = [kind != _DROPPED for kind in new]
            words[first:] = compress(words[first:], kept)
            starts[first:] = compress(starts[first:], kept)
            ends[first:] = compress(ends[first:], kept)
            kinds[first:] = compress(new, kept)

    def _sentences(self) -> list[int]:
        """For each token, the index at which its sentence begins."""
        kinds = self.kinds
        begin = self._dateline()
        begins: list[int] = []
        last = len(kinds) - 1
        if last >= _MOST_TOKENS or kinds.count("Q") > _MOST_QUOTED:
            return self._cut_sentences(begin)
        for match in _STOP.finditer(kinds):
            after = match.start() + 1
            if after <= last and self._ends_sentence(after - 1):
                begins += [begin] * (after - len(begins))
                begin = after
        begins += [begin] * (last + 1 - len(begins))
        return begins

    def _cut_sentences(self, begin: int) -> list[int]:
        """The same for a passage in which sentences may have to be cut, token by token."""
        begins: list[int] = []
        last = len(self.kinds) - 1
        quoted = 0
        for index, kind in enumerate(self.kinds):
            quoted += kind == "Q"
            if index - begin >= _MOST_TOKENS or quoted > _MOST_QUOTED:
                begin, quoted = index, 0
            begins.append(begin)
            if kind in ".Q" and index < last and self._ends_sentence(index):
                begin, quoted = index + 1, 0
        return begins

    def _ends_sentence(self, index: int) -> bool:
        """Whether the token, a full stop or a quoted stretch before others, ends its sentence."""
        following = self.words[index + 1]
        quoted = self.kinds[index + 1] == "Q"
        if self.kinds[index] == ".":
            return quoted or _capital(following)
        final = self.words[index][-1]
        return final in _ENDS and (
            quoted or (_capital(following) and (final == "." or not self._cue_near(index + 1)))
        )

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
