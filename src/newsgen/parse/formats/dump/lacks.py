"""What a dump's record lacks, as problems with advice that is true for dumps."""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.records.article import Article, Body
from newsgen.records.problems import Problem, problem
from newsgen.records.source import Document, Location, Span

LONG_HEADLINE = 300
"""Characters above which a headline is doubted."""


def lacks(
    document: Document, article: Article, body: Body, no_days: Sequence[Span] = ()
) -> tuple[Problem, ...]:
    """Problems for a missing headline, date or text, and for a headline that hardly is one.

    ``no_days`` are dates that no calendar has: each is a problem, instead of a missing date.
    """
    whole = Location(document.path, 1)
    found: list[Problem] = []
    headline = article.headline
    if headline is None:
        found.append(
            problem("headline-missing", whole, advice="Add a first line with the headline.")
        )
    else:
        at = document.location(headline.span.start) if headline.span else whole
        if len(headline.value) > LONG_HEADLINE:
            found.append(
                problem("headline-long", at, length=len(headline.value), limit=LONG_HEADLINE)
            )
        if not any(character.isalnum() for character in headline.value):
            found.append(problem("headline-odd", at))
    for span in no_days:
        value = document.text[span.start : span.end]
        found.append(problem("dump-date", document.location(span.start), value=value))
    if article.date is None and not no_days:
        found.append(
            problem(
                "date-missing",
                whole,
                advice="Add a line with the date below the headline, such as May 3, 1974.",
            )
        )
    if not body.blocks:
        found.append(
            problem("body-empty", whole, advice="Add the article's paragraphs below its headline.")
        )
    return tuple(found)
