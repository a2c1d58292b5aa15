"""Which articles and quotes an entry of speakers.yaml is of."""

from __future__ import annotations

from fnmatch import fnmatchcase

from newsgen.records.article import Article, Quote
from newsgen.records.dates import PartialDate
from newsgen.records.speakers_file import SpeakerEntry


def path_fits(pattern: str, path: str) -> bool:
    """Whether ``pattern`` is the path, a folder above it, or describes it with ``*`` and ``?``."""
    if "*" in pattern or "?" in pattern:
        return fnmatchcase(path, pattern)
    return path == pattern or path.startswith(pattern.rstrip("/") + "/")


def article_fits(entry: SpeakerEntry, article: Article) -> bool:
    """Whether an article is one of those that the entry is of, whatever is quoted in it.

    An article without a date is in no stretch of time.
    """
    if entry.articles and not any(path_fits(one.text, article.path) for one in entry.articles):
        return False
    if not (entry.since or entry.until):
        return True
    if article.date is None:
        return False
    date = article.date.value
    return not (
        (entry.since and _cut(date, entry.since) < _whole(entry.since))
        or (entry.until and _cut(date, entry.until) > _whole(entry.until))
    )


def role_fits(entry: SpeakerEntry, quote: Quote) -> bool:
    """Whether a quote's speaker has the role that the entry asks for, if it does."""
    if entry.role is None:
        return True
    called = f"{quote.title or ''} {quote.role or ''}".casefold()
    return entry.role.text.casefold() in called


def _whole(date: PartialDate) -> tuple[int, int, int]:
    return date.year, date.month or 0, date.day or 0


def _cut(date: PartialDate, like: PartialDate) -> tuple[int, int, int]:
    """A date no more precise than another."""
    return date.year, (date.month or 0) if like.month else 0, (date.day or 0) if like.day else 0
