"""The patterns by which a hidden name is found: in text, in addresses, in finished files."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape
from urllib.parse import unquote

from newsgen.records.speakers_file import SpeakerEntry
from newsgen.text.honorifics import SUFFIXES
from newsgen.text.names import PARTICLES
from newsgen.text.slugs import slugify
from newsgen.text.variants import folded, name_words, visible

_TAG = re.compile(r"<[^<>]*>")
_INLINE = re.compile(
    r"</?(?:abbr|a|b|cite|code|del|em|i|ins|mark|q|s|small|span|strong|sub|sup|time|u|wbr)\b[^<>]*>"
)
"""Tags that part no words."""
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
_JOINED = 8
"""Letters from which a name is looked for without the spaces between its words."""
_APART = r"[\s\u00a0\-‐‑+_·]{1,4}"
_AFTER_INITIAL = r"[.\s\u00a0\-_]{0,4}"
_SHORTEST_PART = 2
_ABBREVIATED = 3
"""Letters of a word that may be cut short with a full stop."""


class Forms:
    """One entry's names, ready to be looked for in text that was ``folded``."""

    def __init__(self, entry: SpeakerEntry) -> None:
        self.entry = entry
        self.label = entry.label
        words = [found for name in entry.names if (found := _words(name.text))]
        self.full = _any([_spaced(each) for each in words])
        self.spared = _any([_spaced(_words(one.text)) for one in entry.spared])
        long = [each for each in words if len(each) > 1]
        self.last = frozenset(_parts(each)[-1] for each in long if _parts(each))
        """What remains of a name where only its last word is given."""
        self.others = frozenset(part for each in long for part in _parts(each)[:-1]) - self.last
        outside = [_spaced(each) for each in words]
        for name, each in zip(entry.names, words, strict=False):
            outside += ["-".join(map(re.escape, slug)) for slug in [slugify(name.text).split("-")]]
            if sum(map(len, each)) >= _JOINED:
                outside.append("".join(map(re.escape, each)))
        self.outside = _any([one for one in outside if one])
        self._signs = {max(each, key=len) for each in words}
        self._signs |= {max(slugify(one.text).split("-"), key=len) for one in entry.names}
        self._signs.discard("")

    def may_be_in(self, low: str) -> bool:
        """Whether a folded text has what every form of the name has: quick, as most have not."""
        return any(sign in low for sign in self._signs)

    def survives(self, text: str, *, markup: bool = False) -> str:
        """The words around the first place where the name is in a finished text; empty for none.

        Looks through references, escapes and, with ``markup``, through the tags of HTML.
        """
        return self.search(views(text, markup=markup))

    def search(self, shown: Sequence[tuple[str, str]]) -> str:
        """The same for the views of a text, so that several names are looked for in them."""
        if self.outside is None or not any(self.may_be_in(low) for _, low in shown):
            return ""
        for view, low in shown:
            if found := self.outside.search(low):
                return around(view, found.start(), found.end())
        return ""

    def in_address(self, text: str) -> str:
        """What is left of the name in an address of an article that names the person, or empty.

        There the last word of the name alone tells who is meant.
        """
        for view, low in views(text, markup=False):
            spared = self.spared.sub(" ", low) if self.spared else low
            for word in sorted(self.last):
                if standing_alone(word).search(spared):
                    return f"“{view}”"
        return self.survives(text)

    def last_word_in(self, html: str) -> str:
        """The words around a last name that only tags still part: ``<i>Od</i>uya``; or empty."""
        for view, low in views(html, markup=True)[1:]:
            spared = self.spared.sub(lambda match: " " * len(match[0]), low) if self.spared else low
            for word in sorted(self.last):
                for found in standing_alone(word).finditer(spared):
                    if not view[found.start()].islower():
                        return around(view, *found.span())
        return ""

    def written_in(self, low: bytes) -> str:
        """A name that stands in a file that is no text, in small letters; empty for none."""
        for name in self.entry.names:
            if name.text.lower().encode() in low:
                return f"“{name.text}”"
        return ""


def views(text: str, *, markup: bool) -> list[tuple[str, str]]:
    """A finished text as it stands and as it is read, each also folded."""
    plain = text
    if "&" in plain:
        plain = unescape(unescape(plain))
    if "%" in plain:
        plain = unquote(plain)
    if "\\u" in plain:
        plain = _ESCAPE.sub(lambda match: chr(int(match[1], 16)), plain)
    found = [visible(plain)]
    if markup and "<" in text:
        # <b>Ann</b> Lee, and Ann<br>Lee
        found.append(visible(unescape(_TAG.sub(" ", _INLINE.sub("", text)))))
    return [(view, folded(view)) for view in found]


def around(text: str, start: int, end: int) -> str:
    """A few words around a stretch of text, as one line."""
    left = text[max(0, start - 30) : start]
    right = text[end : end + 30]
    return " ".join(f"“…{left}{text[start:end]}{right}…”".split())


def standing_alone(word: str) -> re.Pattern[str]:
    """One word of a name, as a word."""
    return re.compile(_bounded(re.escape(word)))


def _words(name: str) -> list[str]:
    """Folded; the second form of a shouted name is the same."""
    return [folded(word) for word in name_words(name)] or [folded(name)]


def _parts(words: list[str]) -> list[str]:
    """The words that can stand for the whole name."""
    found = [w for w in words if len(w) >= _SHORTEST_PART and w not in PARTICLES | SUFFIXES]
    return found or words[-1:]


def _spaced(words: list[str]) -> str:
    """A pattern for words with what may stand between them; initials may stand close."""
    pattern = ""
    for place, word in enumerate(words):
        pattern += re.escape(word)
        if place < len(words) - 1:
            if len(word) == 1:
                pattern += _AFTER_INITIAL
            else:  # Geo. Moss; a longer word before a full stop ends a sentence
                pattern += rf"\.?{_APART}" if len(word) <= _ABBREVIATED else _APART
    return pattern


def _any(patterns: list[str]) -> re.Pattern[str] | None:
    # The longest first, so that nothing of a longer name is left over.
    unique = sorted({one for one in patterns if one}, key=lambda one: (-len(one), one))
    return re.compile("|".join(_bounded(one) for one in unique)) if unique else None


def _bounded(pattern: str) -> str:
    """Not inside a longer word, in scripts that part words."""
    first = pattern.lstrip("\\")[:1]
    last = pattern[-1]
    before = r"(?<![^\W_])" if _parts_words(first) else ""
    after = r"(?![^\W_])" if _parts_words(last) else ""
    return f"{before}(?:{pattern}){after}"


def _parts_words(letter: str) -> bool:
    """Whether a letter is of a script that puts spaces between words, as far as names go."""
    return not letter.isalpha() or ord(letter) < 0x0E00 or 0x10A0 <= ord(letter) < 0x1780
