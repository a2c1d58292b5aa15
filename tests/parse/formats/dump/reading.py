"""Dumps made from text, and what the format reads in them."""

from __future__ import annotations

import re
from typing import Any

from newsgen.parse.formats import dump
from newsgen.records.article import Article, Parsed
from newsgen.records.settings import Settings, SiteSettings
from newsgen.records.source import Document


def document(text: str, path: str = "seeds/a.txt") -> Document:
    starts = [0, *(match.end() for match in re.finditer(r"\r\n|\r|\n", text))]
    return Document(
        path=path,
        kind="dump",
        digest="0" * 64,
        encoding="utf-8",
        text=text,
        line_starts=tuple(starts),
    )


def read(text: str, *, timezone: str = "", language: str = "en") -> Parsed:
    site = SiteSettings(timezone=timezone, language=language)
    return dump.parse(document(text), Settings(site=site))


def article(parsed: Parsed) -> Article:
    assert parsed.article is not None
    return parsed.article


def summary(parsed: Parsed) -> dict[str, Any]:
    """The record as a case file writes it: without empty fields, paragraphs by first words."""
    one = article(parsed)
    whole: dict[str, Any] = {
        "headline": one.headline and one.headline.value,
        "authors": [field.value for field in one.authors],
        "date": one.date and one.date.value.iso,
        "updated": one.updated and one.updated.value.iso,
        "deck": one.deck and one.deck.value,
        "dateline": one.dateline and one.dateline.value,
        "place": one.place and one.place.value,
        "captions": [field.value for field in one.captions],
        "corrections": [
            [found.text, found.date.iso if found.date else None] for found in one.corrections
        ],
        "notes": [field.value for field in one.notes],
        "body": [[block.kind, block.text[:40]] for block in parsed.body.blocks],
        "furniture": [field.value for field in parsed.body.furniture],
        "lang": one.lang,
        "problems": [found.code for found in parsed.problems],
    }
    return {key: value for key, value in whole.items() if value}
