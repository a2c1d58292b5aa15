"""Speakers that a description names: "the report", "a spokesman for the ministry"."""

from __future__ import annotations

from msgspec import Struct

from newsgen.parse.quotes.lexicon import BODIES, DOCUMENTS, GRAMMAR, ROLES
from newsgen.parse.quotes.phrases import Phrase
from newsgen.parse.quotes.tokens import Tokens
from newsgen.records.article import SpeakerKind

ARTICLES = GRAMMAR["articles"] | GRAMMAR["demonstratives"]


class Speaker(Struct, frozen=True):
    """Who was speaking, as far as the article says."""

    name: str
    kind: SpeakerKind = "person"
    named: bool = True
    title: str | None = None
    role: str | None = None


def text_of(tokens: Tokens, start: int, end: int) -> str:
    """The text of a range of tokens, on one line."""
    return " ".join(tokens.text[tokens.starts[start] : tokens.ends[end - 1]].split())


def described(tokens: Tokens, phrase: Phrase, words: list[str], speaks: bool) -> Speaker | None:
    """``the report``, ``a spokesman for the ministry``, ``the Lee report``, ``Lee and Roy``.

    Nothing where it is no more than a determiner, or where the noun is none for somebody who
    speaks and no verb beside it says that it does (``speaks``).
    """
    if words[0].lower() in GRAMMAR["nobody"] or "nor" in words:
        return None
    kinds = tokens.kinds[phrase.start : phrase.end]
    head = -1
    for index, kind in enumerate(kinds):
        if kind == "i" and head >= 0:
            break
        if kind in "oN":
            head = index
    noun = words[head].lower() if head >= 0 else ""
    several = "N" in kinds and "c" in kinds
    if len(words) == 1 and not speaks and not (noun in ROLES or noun.endswith("s")):
        return None  # Watch, Message: no more than a sentence's first word
    if not (noun in ROLES or noun in BODIES or noun in DOCUMENTS or several):
        wordy = len(words) > 1 or words[0].lower() in GRAMMAR["crowds"]
        if not speaks or not wordy or kinds[-1] in "drmi#":
            return None
    kind_of: SpeakerKind = "person"
    if noun not in ROLES:
        kind_of = (
            "document" if noun in DOCUMENTS else "organisation" if noun in BODIES else "person"
        )
    named = kind_of != "person" and head > 0 and kinds[head - 1] == "N" and "z" not in kinds[:head]
    start = phrase.start
    if named and words[0].lower() in ARTICLES:
        start += 1
    text = text_of(tokens, start, phrase.end)
    if not named and words[0] in ("The", "A", "An", "Some", "One", "Many"):
        text = text[0].lower() + text[1:]
    return Speaker(text, kind_of, named)


def whole_body(tokens: Tokens, end: int) -> int:
    """Takes in the rest of a body's name: ``of Concerned Sailors``."""
    kinds, words = tokens.kinds, tokens.words
    if kinds[end : end + 2] != "iN" or words[end] != "of":
        return end
    end += 1
    while end < len(kinds) and kinds[end] == "N":
        end += 1
    return end
