"""What an article lacks or has too much of, seen once it is read."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from newsgen.parse.formats.markdown.draft import Draft
from newsgen.records.article import Article
from newsgen.records.problems import Problem, problem
from newsgen.records.source import Location

LONGEST_HEADLINE = 300


def look_over(
    article: Article, draft: Draft, *, has_front_matter: bool, explained: Collection[str]
) -> Iterator[Problem]:
    """The problems that no single place in the file shows.

    ``explained`` names the fields whose lack another problem of the file accounts for.
    """
    top = Location(article.path, 1)
    where = "to the front matter" if has_front_matter else "between two lines of --- at the top"
    if article.headline is None:
        if "headline" not in explained:
            yield problem("headline-missing", top, advice=f"Add a line `headline: …` {where}.")
    else:
        span = article.headline.span
        place = draft.document.location(span.start) if span else top
        text = article.headline.value
        if len(text) > LONGEST_HEADLINE:
            yield problem("headline-long", place, length=len(text), limit=LONGEST_HEADLINE)
        if not any(character.isalnum() for character in text):
            yield problem("headline-odd", place)
    if article.date is None and "date" not in explained:
        yield problem("date-missing", top, advice=f"Add a line `date: 1969-07-20` {where}.")
    if not draft.blocks:
        yield problem("body-empty", top, advice="Write its text below the front matter.")
    if draft.shortcodes:
        text, offset = draft.shortcodes[0]
        yield problem(
            "shortcode",
            draft.document.location(offset),
            shortcode=text,
            count=len(draft.shortcodes),
        )
    if draft.removed:
        first = min(draft.removed.values())
        what = ", ".join(draft.removed)
        yield problem("html-removed", draft.document.location(first), what=what)
