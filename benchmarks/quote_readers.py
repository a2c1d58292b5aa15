"""What benchmarks/quotes.py measures: each reader, from an article's text to its quotes."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable
from typing import Any

Read = Callable[[str], list[dict[str, Any]]]
"""From an article's text to its quotes, as the scorer wants them."""
Start = Callable[[], tuple[Read, str]]
"""Imports and loads what a reader needs; gives it, and its name with its version."""

_PARAGRAPH = re.compile(r"[^\n]+")
_MARK = re.compile('[“”"]')
"""Without one of these a paragraph has no quote; textacy takes two apostrophes for one."""


class MissingError(Exception):
    """What a reader needs and this machine does not have, as a sentence for people."""


def newsgen() -> tuple[Read, str]:
    """From the file's text to the record, as for any dump: the quotes are a part of it."""
    version = importlib.import_module("newsgen").__version__
    parse = importlib.import_module("newsgen.parse.formats.dump").parse
    settings = importlib.import_module("newsgen.records.settings").Settings()
    document = importlib.import_module("newsgen.records.source").Document

    def read(text: str) -> list[dict[str, Any]]:
        starts = (0, *(match.end() for match in re.finditer("\n", text)))
        parsed = parse(
            document(
                path="x.txt", kind="dump", digest="", encoding="utf-8", text=text,
                line_starts=starts,
            ),
            settings,
        )  # fmt: skip
        if parsed.article is None:
            return []
        return [_prediction(quote) for quote in parsed.article.quotes]

    return read, f"newsgen {version}"


def _prediction(quote: Any) -> dict[str, Any]:
    said = quote.mention
    mention = {"start": said.start, "end": said.end, "text": said.text} if said else None
    return {
        "start": quote.span.start, "end": quote.span.end, "text": quote.text,
        "speaker": quote.speaker, "mention": mention, "cue": quote.cue,
    }  # fmt: skip


def textacy(model: str | None) -> tuple[Read, str]:
    """textacy's direct quotations, by paragraph: an odd mark costs it no more than that."""
    try:
        spacy = importlib.import_module("spacy")
        version = importlib.import_module("textacy").__version__
        triples = importlib.import_module("textacy.extract.triples")
    except ImportError as error:
        raise MissingError(f"{error}; pip install 'newsgen[bench]'") from error
    name = model or next(iter(sorted(_english(spacy))), None)
    if name is None:
        raise MissingError("no spaCy model for English is installed; see benchmarks/quotes.md")
    try:
        nlp = spacy.load(name)
    except OSError as error:
        raise MissingError(f"the spaCy model {name} cannot be loaded ({error})") from error
    if not {"tagger", "parser", "lemmatizer"} <= set(nlp.pipe_names):
        raise MissingError(f"the model {name} has no tagger, parser or lemmatizer")

    def read(text: str) -> list[dict[str, Any]]:
        found = []
        paragraphs = [each for each in _PARAGRAPH.finditer(text) if _MARK.search(each.group())]
        docs = nlp.pipe(match.group() for match in paragraphs)
        for match, doc in zip(paragraphs, docs, strict=True):
            try:
                found += [_from_triple(doc, match.start(), *each)
                          for each in triples.direct_quotations(doc)]  # fmt: skip
            except ValueError:  # an odd number of marks: textacy gives the paragraph up
                continue
        return found

    return read, f"textacy {version} with {name} {nlp.meta['version']}"


def _english(spacy: Any) -> list[str]:
    return [name for name in spacy.util.get_installed_models() if name.startswith("en_")]


def _from_triple(doc: Any, offset: int, speaker: Any, cue: Any, content: Any) -> dict[str, Any]:
    span = doc[speaker[0].i : speaker[-1].i + 1]
    start, end = offset + span.start_char, offset + span.end_char
    return {
        "start": offset + content.start_char, "end": offset + content.end_char,
        "text": content.text, "speaker": span.text, "cue": " ".join(map(str, cue)),
        "mention": {"start": start, "end": end, "text": span.text},
    }  # fmt: skip
