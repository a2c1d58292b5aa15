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


def described(tokens: Tokens, phrase: Phrase, words: list[str]) -> Speaker:
    """``the report``, ``a spokesman for the ministry``, ``the Lee report``, ``Lee and Roy``."""
    kinds = tokens.kinds[phrase.start : phrase.end]
    head = -1
    for index, kind in enumerate(kinds):
        if kind == "i" and head >= 0:
            break
        if kind in "oN":
            head = index
    noun = words[head].lower() if head >= 0 else ""
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
