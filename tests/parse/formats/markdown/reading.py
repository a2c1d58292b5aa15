"""Documents for the tests of the Markdown format, and a plain stand-in for the search of quotes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsgen.parse.formats import markdown
from newsgen.parse.passages import Passage
from newsgen.records.article import Parsed, Quote
from newsgen.records.settings import Settings, SiteSettings
from newsgen.records.source import Document, Span

SETTINGS = Settings(site=SiteSettings(timezone="Asia/Phnom_Penh"))
_QUOTED = re.compile("“([^“”]*?[^\\s“”][^“”]*)”")


def document(text: str, path: str = "articles/case.md") -> Document:
    starts = (0, *(match.end() for match in re.finditer(r"\r\n?|\n", text)))
    return Document(
        path=path, kind="markdown", digest="0" * 64, encoding="utf-8", text=text, line_starts=starts
    )


def parsed(text: str, path: str = "articles/case.md") -> Parsed:
    return markdown.parse(document(text, path), SETTINGS)


def codes(text: str) -> list[str]:
    return [f"{p.location.line}:{p.location.column} {p.code}" for p in parsed(text).problems]


def article(keys: str, body: str = "Text.") -> Parsed:
    """An article with the given front matter, and what it must have besides."""
    return parsed(f"---\n{keys}\n---\n{body}\n")


def whole_html(result: Parsed) -> str:
    """The body's HTML with a stand-in for each URL."""
    return "https://example.org/target".join(result.body.html)


def every_quoted(passages: Sequence[Passage], lang: str | None) -> tuple[Quote, ...]:
    """Whatever stands between curly quotation marks, numbered."""
    found = [(passage, match) for passage in passages for match in _QUOTED.finditer(passage.text)]
    return tuple(
        Quote(
            id=f"q-{number:06x}",
            text=match.group(1),
            span=Span(passage.source(match.start(1)), passage.source_end(match.end(1))),
            block=passage.block,
            start=match.start(1),
            end=match.end(1),
        )
        for number, (passage, match) in enumerate(found, 1)
    )
