"""Articles whose date is to come."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from newsgen.records.archive import Archive
from newsgen.records.problems import Problem, problem
from newsgen.review.places import Locate, side_of
from newsgen.text.date_format import long_date
from newsgen.text.moments import begins


def dates_to_come(
    archive: Archive, now: datetime, timezone: str, locate: Locate
) -> Iterator[Problem]:
    """One for each article that waits for its date, and each dump whose date was misread."""
    for held in archive.held:
        date = held.article.date
        if held.reason == "future" and date:
            place = locate(held.article.path, date)
            yield problem("date-to-come", place, date=long_date(date.value))
    for placed in archive.articles:
        article, date = placed.article, placed.article.date
        if article.kind == "dump" and date and begins(date.value, timezone) > now:
            yield problem(
                "dump-date-to-come",
                locate(article.path, date),
                date=long_date(date.value),
                side=side_of(article.path),
            )
    for placed in archive.articles:
        updated = placed.article.updated
        if updated and begins(updated.value, timezone) > now:
            place = locate(placed.article.path, updated)
            yield problem("updated-to-come", place, date=long_date(updated.value))
