"""Makes HTML with an author's tags in it well-formed, and keeps only what is allowed.

Every tag that reaches it was written by newsgen; this is the second look, by a parser that sees
what a browser sees. The only module that imports nh3, and only for articles with raw HTML.
"""

from __future__ import annotations

import functools
import re

import nh3

from newsgen.parse.formats.markdown import html_rules as rules
from newsgen.parse.formats.markdown.draft import ETX, STX

_PLACE = re.compile(f"{STX}[LI]\\d{{1,9}}{ETX}")
_SAFE = re.compile(r"(?:https?:|mailto:|tel:|#)", re.IGNORECASE)


def sanitize(html: str) -> str:
    """``html`` as a tree of allowed tags, each of them closed."""
    return _cleaner().clean(html)


@functools.cache
def _cleaner() -> nh3.Cleaner:
    attributes: dict[str, set[str]] = {"img": {"loading"}, "ol": {"start"}}
    for tag, name in rules.ATTRIBUTES:
        attributes.setdefault(tag, set()).add(name)
    return nh3.Cleaner(
        tags={*rules.TAGS, "section"},
        clean_content_tags=set(rules.DROPPED_WITH_CONTENT),
        attributes=attributes,
        attribute_filter=_checked,
        link_rel=None,
        url_schemes={"http", "https", "mailto", "tel"},
    )


def _checked(tag: str, name: str, value: str) -> str | None:
    if name in ("href", "src") and not _PLACE.fullmatch(value) and not _SAFE.match(value):
        return None
    return value
