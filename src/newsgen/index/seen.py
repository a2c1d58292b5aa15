"""From when to when an article may be seen."""

from __future__ import annotations

from newsgen.records.article import Article
from newsgen.text.moments import begins


def seen_between(article: Article, timezone: str) -> tuple[int | None, int | None]:
    """From when on an article may be seen, and from when on no more, in seconds of the epoch.

    Days begin in ``timezone``. A date that was read from a dump says when the page was printed: in
    the future it is misread, and no reason to lose the article.
    """
    opens = closes = None
    if article.date and (article.kind != "dump" or article.date.path):
        opens = int(begins(article.date.value, timezone).timestamp())
    if article.expires:
        closes = int(begins(article.expires.value, timezone).timestamp())
    return opens, closes
