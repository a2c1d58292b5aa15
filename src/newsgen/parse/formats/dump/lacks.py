"""What a dump's record lacks, as problems with advice that is true for dumps."""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.records.article import Article, Body
from newsgen.records.dates import PartialDate
from newsgen.records.problems import Problem, problem
from newsgen.records.source import Document, Location, Span
from newsgen.text.date_format import MONTHS

LONG_HEADLINE = 300
"""Characters above which a headline is doubted."""


def lacks(
    document: Document,
    article: Article,
    body: Body,
    no_days: Sequence[Span] = (),
    unclear: Sequence[tuple[Span, tuple[PartialDate, ...]]] = (),
) -> tuple[Problem, ...]:
    """Problems for a missing headline, date or text, and for a headline that hardly is one.

    ``no_days`` are dates that no calendar has, ``unclear`` those that may be either of two days:
    each is a problem, instead of a missing date.
    """
    whole = Location(document.path, 1)
    side = f"{document.path.rpartition('/')[2].rpartition('.')[0]}.yaml beside it"
    found: list[Problem] = []
    headline = article.headline
    if headline is None:
        found.append(problem("headline-missing", whole, advice=f"Write “headline: …” into {side}."))
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
        found.append(problem("dump-date", document.location(span.start), value=value, side=side))
    for span, days in unclear:
        found.append(
            problem(
                "dump-date-unclear",
                document.location(span.start),
                value=document.text[span.start : span.end],
                days=" or ".join(_day_and_month(day) for day in days),
                advice=" or ".join(f"“date: {day.iso[:10]}”" for day in days),
                side=side,
            )
        )
    if article.date is None and not no_days and not unclear:
        found.append(
            problem(
                "date-missing",
                whole,
                advice=f"If you know it, write “date: 1974-05-03” into {side}; 1974 alone will do.",
            )
        )
    if not body.blocks:
        found.append(problem("body-empty", whole, advice="Look for a better copy of the page."))
    return tuple(found)


def _day_and_month(day: PartialDate) -> str:
    return f"{day.day} {MONTHS[(day.month or 1) - 1]}"
