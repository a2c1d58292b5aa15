"""The work of reading sources, as processes share it out."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import msgpack

from newsgen.build.reading import Manner, Taken
from newsgen.conceal import Concealer, concealer
from newsgen.index.seen import seen_between
from newsgen.parse import parse
from newsgen.read import read
from newsgen.records.article import Body
from newsgen.records.collection import Habits
from newsgen.records.settings import Settings
from newsgen.records.source import Source
from newsgen.survey import survey

_encode = msgpack.Encoder().encode


def survey_sources(tasks: Sequence[Source]) -> list[bytes]:
    """The survey of each dump, encoded; empty for one that cannot be read."""
    found = []
    for source in tasks:
        document, _ = read(source)
        found.append(_encode(survey(document)) if document else b"")
    return found


def take_in(manner: Manner, tasks: Sequence[tuple[Source, Habits]]) -> list[Taken]:
    """Reads, parses and conceals sources."""
    settings = manner.settings
    hiding = concealer(manner.hiding, drafts=manner.drafts)
    return [_take_in(source, habits, settings, hiding) for source, habits in tasks]


def _take_in(source: Source, habits: Habits, settings: Settings, hiding: Concealer) -> Taken:
    document, problems = read(source)
    if document is None:
        return Taken(
            path=source.path, digest="", facts=None, body=b"", draft=False, term=(None, None),
            problems=problems, hidden=(),
        )  # fmt: skip
    parsed = parse(document, settings, habits)
    problems = (*problems, *parsed.problems)
    article, body = parsed.article, parsed.body
    hidden: tuple[tuple[int, str], ...] = ()
    if article is not None:
        article, body, found, hidden = hiding.conceal(article, body)
        problems = (*problems, *found)
    return Taken(
        path=source.path,
        digest=document.digest + (document.side.digest if document.side else ""),
        facts=_encode(article) if article else None,
        body=_encode(_shown(body)),
        draft=article is not None and article.draft,
        term=seen_between(article, settings.site.timezone) if article else (None, None),
        problems=problems,
        hidden=hidden,
    )


def _shown(body: Body) -> Body:
    """What pages show of a body: not each line's account, and of its blocks the first."""
    first = next((block for block in body.blocks if block.kind == "paragraph"), None)
    return Body(blocks=(first,) if first else (), html=body.html, targets=body.targets)
