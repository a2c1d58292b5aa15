"""The articles that every tool builds: any number of them, and always the same ones.

The first articles are the originals themselves; each later pass over them mixes their blocks, so
that no two articles are copies of each other. Dates are spread over twenty years.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import NamedTuple

from benchmarks import invented
from benchmarks.originals import Original, originals

FIRST = datetime(2005, 1, 1, 6, tzinfo=UTC)
_MINUTES = 20 * 365 * 24 * 60
_STRIDE = 7919
"""A prime larger than any folder of originals here, so that neighbours in time differ."""
_INVENTED = 2000
"""Originals that are made up where no folder has any, at the most."""


class Article(NamedTuple):
    """One article, before it is written in a tool's own form."""

    slug: str
    headline: str
    deck: str
    date: datetime
    authors: tuple[str, ...]
    topics: tuple[str, ...]
    place: str
    body: str

    @property
    def path(self) -> str:
        """Where the file stands in the tool's folder of articles."""
        return f"{self.date:%Y/%m}/{self.slug}.md"


class Corpus(NamedTuple):
    """Articles, oldest first, and in a few words what they were made of."""

    articles: tuple[Article, ...]
    made_of: str
    found: Sequence[Original]
    """The originals, for one article more."""


def corpus(number: int, folder: Path | None) -> Corpus:
    """``number`` articles made from the Markdown under ``folder``, or invented ones without it."""
    found = originals(folder) if folder and folder.is_dir() else []
    made_of = (
        f"{len(found):,} originals of {folder.name}" if found and folder else "invented originals"
    )
    found = found or [_invent(each) for each in range(min(number, _INVENTED))]
    return Corpus(tuple(_article(each, number, found) for each in range(number)), made_of, found)


def article_after(made: Corpus, turn: int) -> Article:
    """An article that is newer than all of the corpus, another one for each ``turn``."""
    number = len(made.articles)
    return _article(number + turn, number, made.found)


def _article(index: int, number: int, found: Sequence[Original]) -> Article:
    draw = Random(f"newsgen {index}")
    take = partial(invented.pick, draw)
    first, turn = index * _STRIDE % len(found), index // len(found)
    original = found[first]
    date = FIRST + timedelta(minutes=index * _MINUTES // number)
    place = invented.town(draw)
    blocks = [
        source.blocks[at % len(source.blocks)]
        for at in range(len(original.blocks))
        for source in [found[(first + at * turn) % len(found)]]
    ]
    for _ in range(take((0, 1, 2, 3))):
        blocks.insert(1 + int(draw.random() * len(blocks)), invented.quote(draw))
    byline = found[(first + turn) % len(found)].authors or (invented.person(draw),)
    headline = f"{original.headline}: {place}, {date:%Y}" if turn else original.headline
    return Article(
        slug=f"{_slug(original.headline)}-{index}",
        headline=headline,
        deck=original.deck,
        date=date,
        authors=tuple(dict.fromkeys(byline)),
        topics=tuple(dict.fromkeys(original.topics)) or (take(invented.TOPICS),),
        place=place,
        body="\n\n".join(blocks) + "\n",
    )


def _invent(index: int) -> Original:
    draw = Random(f"original {index}")
    return Original(
        headline=invented.headline(draw),
        deck=invented.paragraph(draw).split(". ")[0] + ".",
        authors=tuple(invented.person(draw) for _ in range(1 + index % 2)),
        topics=tuple(invented.pick(draw, invented.TOPICS) for _ in range(1 + index % 3)),
        blocks=tuple(invented.paragraph(draw) for _ in range(8 + index % 9)),
    )


def _slug(headline: str) -> str:
    plain = unicodedata.normalize("NFKD", headline).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall("[a-z0-9]+", plain))[:60].strip("-") or "article"
