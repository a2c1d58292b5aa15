"""Puts a label in the place of a name in text and in HTML."""

from __future__ import annotations

import re
from html import escape, unescape

from msgspec import Struct

from newsgen.conceal.forms import Forms, around, standing_alone
from newsgen.text.honorifics import OPENERS, TITLES
from newsgen.text.slugs import slugify
from newsgen.text.variants import folded

_BEFORE = re.compile(r"([^\W\d_][\w'’.-]*)[ \u00a0]\Z")
_AFTER = re.compile(r"[ \u00a0]([^\W\d_][\w’-]*)")
_OPENS = re.compile(r"(?:^|[.!?:…]|[.!?…][\"”’)]?)[\s\"“‘(]*\Z")
_PIECES = re.compile(r"(<[^<>]*>?)")
_ATTRIBUTE = re.compile(r'( (?:alt|title|id|href)=")([^"]*)(")')


class Lone(Struct, frozen=True):
    """A word of the name that stands without the rest of it."""

    start: int
    end: int
    word: str
    phrase: str
    """With the capitalised words beside it, where it seems to be another's name; else empty."""
    ordinary: bool
    """Whether a capital says nothing here: it begins a sentence, and is a word as well."""


class Writer:
    """Writes one entry's label over its name in the texts of one article."""

    def __init__(self, forms: Forms, alone: frozenset[str], ordinary: frozenset[str]) -> None:
        """``alone`` are words that stand for the name, ``ordinary`` those that are words too."""
        self._forms = forms
        self._alone = [(word, standing_alone(word)) for word in sorted(alone)]
        self._ordinary = ordinary

    def write(self, text: str) -> str:
        """Plain text with the label for the name."""
        spans = self._spans(text)
        spans += [
            (one.start, one.end)
            for one in self.lone(text, spans)
            if not one.phrase and not (one.ordinary and one.word not in self._forms.last)
        ]
        if not spans:
            return text
        parts = []
        at = 0
        for start, end in sorted(spans):
            parts += [text[at:start], self._forms.label]
            at = end
        return "".join(parts) + text[at:]

    def _spans(self, text: str) -> list[tuple[int, int]]:
        low = folded(text)
        spared = self._spared(low)
        full = self._forms.full
        found = [match.span() for match in full.finditer(low)] if full else []
        return [one for one in found if not _inside(one, spared)]

    def _spared(self, low: str) -> list[tuple[int, int]]:
        pattern = self._forms.spared
        return [match.span() for match in pattern.finditer(low)] if pattern else []

    def lone(self, text: str, spans: list[tuple[int, int]] | None = None) -> list[Lone]:
        """The places of single words of the name; ``spans`` are those of the whole."""
        if not self._alone:
            return []
        low = folded(text)
        taken = (self._spans(text) if spans is None else spans) + self._spared(low)
        titled = _is_titled(text)
        found = []
        for word, pattern in self._alone:
            for match in pattern.finditer(low):
                start, end = match.span()
                if text[start].islower() or _inside((start, end), taken):
                    continue
                phrase = "" if titled else _phrase(text, start, end)
                opens = bool(_OPENS.search(text[max(0, start - 4) : start]))
                common = word in self._ordinary and (opens or titled)
                found.append(Lone(start, end, word, phrase, common))
        return found

    def write_html(self, html: str) -> str:
        """HTML with the label in its text, its anchors and what pictures say."""
        pieces = _PIECES.split(html)
        for place, piece in enumerate(pieces):
            if piece.startswith("<"):
                if "=" in piece:
                    pieces[place] = _ATTRIBUTE.sub(self._attribute, piece)
            elif piece:
                plain = unescape(piece)
                written = self.write(plain)
                if written != plain:
                    pieces[place] = escape(written)
        return "".join(pieces)

    def _attribute(self, match: re.Match[str]) -> str:
        value = match[2]
        if match[1].startswith((" id", " href")):
            if match[1].startswith(" href") and not value.startswith("#"):
                return match[0]
            return match[1] + self.write_slug(value) + match[3]
        return match[1] + escape(self.write(unescape(value))) + match[3]

    def write_slug(self, slug: str) -> str:
        """An anchor with the label's slug for the name's."""
        label = slugify(self._forms.label) or "x"
        if self._forms.outside:
            slug = self._forms.outside.sub(label, slug)
        for word, pattern in self._alone:
            if word in self._forms.last:
                slug = pattern.sub(label, slug)
        return slug


def first_words(one: Lone, text: str) -> str:
    """The words around a place, for messages."""
    return around(text, one.start, one.end)


def _inside(one: tuple[int, int], spans: list[tuple[int, int]]) -> bool:
    return any(one[0] < end and start < one[1] for start, end in spans)


def _phrase(text: str, start: int, end: int) -> str:
    """The name or place that the word at ``start`` is a part of; empty if it stands alone."""
    first, last = start, end
    before = _BEFORE.search(text[max(0, start - 40) : start])
    if before and before[1][0].isupper() and not _no_name(before[1]):
        first = start - len(before[1]) - 1
    after = _AFTER.match(text, end)
    if after and after[1][0].isupper() and after[1] != "I" and folded(after[1]) not in OPENERS:
        last = after.end()
    return text[first:last] if (first, last) != (start, end) else ""


def _no_name(word: str) -> bool:
    low = folded(word.rstrip(".,’'"))
    return low in TITLES or low in OPENERS or word.endswith(("'s", "’s"))


def _is_titled(text: str) -> bool:
    """Whether nearly every word has a capital, so that capitals mark no names."""
    if len(text) > 300:
        return False
    words = [word for word in text.split() if word[0].isalpha()]
    return len(words) > 3 and sum(word[0].isupper() for word in words) > 0.6 * len(words)


def ordinary_words(texts: list[str], words: frozenset[str]) -> frozenset[str]:
    """Those of ``words`` that stand somewhere in small letters, as any word does."""
    return frozenset(
        word
        for word in words
        if any(re.search(rf"(?<![\w'’-]){re.escape(word)}(?![\w'’-])", text) for text in texts)
    )
