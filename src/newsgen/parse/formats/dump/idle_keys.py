"""The keys of a side file that change nothing: what is typed there was read anyway."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from newsgen.parse.front_matter.read_front_matter import FrontMatter
from newsgen.records.article import Article, Field
from newsgen.records.dates import PartialDate
from newsgen.records.problems import Problem, problem

FIELDS = {
    "headline": "headline", "authors": "authors", "date": "date", "updated": "updated",
    "expires": "expires",
    "deck": "deck", "dateline": "dateline", "place": "place", "section": "section",
    "topics": "topics", "captions": "captions", "slug": "slug", "aliases": "aliases",
    "sources": "source", "corrections": "corrections",
}  # fmt: skip
"""The record's fields that a side file sets as they are, each with its key."""

_UNTOLD = frozenset({"draft", "separate", "quotes"})
"""Keys that say what the dump does not, or that are compared elsewhere."""

_MISSED = frozenset({"headline", "date"})
"""Keys of which a lack is reported: to say that there is none ends that."""


def idle_keys(
    matter: FrontMatter, changes: dict[str, Any], article: Article, site_language: str
) -> Iterator[Problem]:
    """The keys that change nothing; one that confirms what was doubtful does."""
    for key, place in matter.places.items():
        if key in matter.blank and key not in _UNTOLD:
            yield problem("override-blank", place.location, key=place.typed)
    for name, key in FIELDS.items():
        if name not in changes or key not in matter.places.keys() - matter.blank:
            continue
        had = getattr(article, name)
        if had is None and key in _MISSED:
            continue
        if _plain(changes[name]) == _plain(had) and _is_sure(had):
            yield _same(matter, key, had)
    if "image" in matter.none:
        yield _same(matter, "image", None)
    if matter.lang or "lang" in matter.none:
        wanted = matter.lang.value if matter.lang else site_language
        if wanted == (article.lang or site_language):
            yield _same(matter, "lang", wanted)


def _same(matter: FrontMatter, key: str, had: Any) -> Problem:
    place = matter.places[key]
    shown = _shown(had)
    found = f"reads “{shown}”" if shown else "reads it so" if had else "finds none"
    return problem("override-same", place.location, key=place.typed, found=found)


def _is_sure(value: Any) -> bool:
    fields: Iterable[Any] = value if isinstance(value, tuple) else (value,)
    return all(each.confident for each in fields if isinstance(each, Field))


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(map(_plain, value))
    return value.value if isinstance(value, Field) else value


def _shown(value: Any) -> str:
    plain = _plain(value)
    if isinstance(plain, tuple):
        return ", ".join(each for each in plain if isinstance(each, str))
    return plain.iso if isinstance(plain, PartialDate) else plain or ""
