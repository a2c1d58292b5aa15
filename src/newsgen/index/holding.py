"""Articles that are held back: drafts, those with a date to come, those that have expired."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from newsgen.records.archive import Held, HeldReason
from newsgen.records.article import Article
from newsgen.records.release import Release
from newsgen.text.moments import begins


def part(
    articles: Iterable[Article], release: Release, timezone: str
) -> tuple[list[Article], tuple[Held, ...]]:
    """The articles to publish, and those that are held back; days begin in ``timezone``."""
    seen: list[Article] = []
    held: list[Held] = []
    for article in articles:
        reason = _reason(article, release, timezone)
        if reason:
            held.append(Held(article=article, reason=reason))
        else:
            seen.append(article)
    return seen, tuple(held)


def _reason(article: Article, release: Release, timezone: str) -> HeldReason | None:
    if article.draft and not release.drafts:
        return "draft"
    now = release.now
    if now is None:
        return None
    if article.expires and begins(article.expires.value, timezone) <= now:
        return "expired"
    return "future" if not release.future and is_to_come(article, now, timezone) else None


def is_to_come(article: Article, now: datetime, timezone: str) -> bool:
    """Whether an editor gave the article a date that has not begun.

    A date that was read from a dump says when the page was printed: in the future it is misread,
    and no reason to lose the article.
    """
    date = article.date
    if date is None or (article.kind == "dump" and not date.path):
        return False
    return begins(date.value, timezone) > now
