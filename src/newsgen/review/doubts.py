"""Fields of dumps that newsgen was not sure of, for an editor to confirm or correct."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.records.archive import Archive
from newsgen.records.article import Article, Field
from newsgen.records.dates import PartialDate
from newsgen.records.problems import Problem, problem
from newsgen.review.places import Locate, side_of


def doubtful_fields(archive: Archive, locate: Locate) -> Iterator[Problem]:
    """One for each field of a published dump that was guessed."""
    for placed in archive.articles:
        article = placed.article
        if article.kind != "dump":
            continue
        for name, field in _fields(article):
            if not field.confident:
                value = field.value.iso if isinstance(field.value, PartialDate) else field.value
                yield problem(
                    "field-doubtful",
                    locate(article.path, field),
                    name=name,
                    label="author" if name == "authors" else name,
                    value=value,
                    path=article.path,
                    side=side_of(article.path),
                )


def _fields(article: Article) -> Iterator[tuple[str, Field[str] | Field[PartialDate]]]:
    single = (
        ("headline", article.headline),
        ("date", article.date),
        ("updated", article.updated),
        ("deck", article.deck),
        ("dateline", article.dateline),
        ("section", article.section),
    )
    yield from ((name, field) for name, field in single if field)
    for author in article.authors:
        yield "authors", author
