"""An editor's side file laid over a dump's record: what it says wins over what was read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import UNSET, UnsetType
from msgspec.structs import replace

from newsgen.parse.formats.dump.idle_keys import FIELDS, idle_keys
from newsgen.parse.formats.dump.lacks import LONG_HEADLINE
from newsgen.parse.formats.dump.parse_dump import parse
from newsgen.parse.formats.dump.settled import NOTHING, RULE, Settled
from newsgen.parse.front_matter.draft_marks import mark_in_lines
from newsgen.parse.front_matter.read_front_matter import LIMIT, FrontMatter, read_front_matter
from newsgen.parse.lead_image import lead_image
from newsgen.records.article import Field, Link, Parsed
from newsgen.records.collection import Habits
from newsgen.records.problems import Problem, problem
from newsgen.records.settings import Settings
from newsgen.records.source import Document, Location, Span
from newsgen.text.names import place_name

_BROKEN = frozenset({"front-matter-yaml", "front-matter-not-mapping"})
"""Problems of a side file of which a part, or all, was not read."""

_ANSWERED = {
    "headline-missing": "headline", "headline-long": "headline", "headline-odd": "headline",
    "date-missing": "date", "dump-date": "date", "dump-date-unclear": "date",
}  # fmt: skip
"""Problems of a dump that a key of the side file settles."""


def parse_corrected(
    document: Document, side: Document, settings: Settings, habits: Habits
) -> Parsed:
    """The record of a dump with the corrections of ``side``; never raises for what is in either.

    Corrections that are no YAML hold the article back, as those that cannot be opened do: what
    could not be read may say that it is a draft, or take words out of someone's mouth.
    """
    matter = _read(side, settings.site.timezone)
    alone = parsed = parse(document, settings, habits)
    if alone.article is None:
        return replace(alone, problems=(*alone.problems, *matter.problems))
    site_language = settings.site.language
    settled = _settled(matter, alone.article.lang or site_language, site_language)
    if settled != NOTHING:
        parsed = parse(document, settings, habits, settled)
    article = parsed.article or alone.article
    changes = _changes(matter)
    problems = [
        *(each for each in parsed.problems if not _is_settled(each, matter, changes)),
        *matter.problems,
        *idle_keys(matter, changes, alone.article, site_language),
        *_odd_headline(matter, side),
    ]
    broken = any(each.code in _BROKEN for each in matter.problems)
    if broken and not matter.draft:
        problems.append(problem("side-unread", Location(document.path), side=side.path))
    if matter.image:
        image, found = lead_image(matter.image, side)
        problems += found
        changes["image"] = image
        if image and not image.src.startswith(("http://", "https://")):
            at = side.location(matter.image.span.start)
            link = Link(path=image.src, fragment="", location=at, typed=matter.image.src)
            changes["images"] = (link,)
    if matter.lang or "lang" in matter.none:
        changes["lang"] = matter.lang.value if matter.lang else None
    if matter.deck and not settled.lang and article.dateline is None:
        # The first paragraph may have become the deck; its dateline is still the article's.
        changes.setdefault("dateline", alone.article.dateline)
        changes.setdefault("place", alone.article.place)
    changes |= {"draft": matter.draft or broken, "separate": matter.separate, "side": side.path}
    return replace(parsed, article=replace(article, **changes), problems=tuple(problems))


def _read(side: Document, timezone: str) -> FrontMatter:
    if len(side.text) > LIMIT:
        reason = f"it has more than {LIMIT // 1000} thousand characters"
        advice = "Only keys and values belong into it; the text stays in the dump."
        values = {"matter": RULE, "reason": reason, "advice": advice}
        found = problem("front-matter-yaml", Location(side.path), **values)
        mark = mark_in_lines(side, Span(0, len(side.text)))
        problems = (found, mark) if mark else (found,)
        return FrontMatter(draft=mark is not None, problems=problems)
    matter = read_front_matter(side, Span(0, len(side.text)), timezone)
    if matter == FrontMatter():
        empty = problem("side-empty", Location(side.path))
        return replace(matter, problems=(empty,))
    return matter


def _settled(matter: FrontMatter, read_as: str, site_language: str) -> Settled:
    """What must be known before the dump is read; ``read_as`` is the language it was read in."""
    lang = read_as
    if matter.lang or "lang" in matter.none:
        lang = matter.lang.value if matter.lang else site_language
    lang, read_as = (each.partition("-")[0].casefold() for each in (lang, read_as))
    return Settled(
        lang=lang if lang != read_as else "",
        headline=_words(matter, "headline", matter.headline),
        deck=_words(matter, "deck", matter.deck),
        dateline=_words(matter, "dateline", matter.dateline),
        quotes=matter.quotes,
    )


def _words(matter: FrontMatter, key: str, field: Field[str] | None) -> str | UnsetType | None:
    if field:
        return field.value
    return None if key in matter.none else UNSET


def _changes(matter: FrontMatter) -> dict[str, Any]:
    """The fields of the record that are set, by name; their offsets would not be the dump's."""
    changes: dict[str, Any] = {}
    for name, key in FIELDS.items():
        value = getattr(matter, name)
        if value or key in matter.none:
            changes[name] = _unplaced(value)
    if "place" not in changes and "dateline" in changes:
        # The place that was read belongs to the dateline that was read.
        dateline = changes["dateline"]
        town = dateline.value.partition(",")[0].partition("(")[0].strip() if dateline else ""
        changes["place"] = replace(dateline, value=place_name(town)) if town else None
    return changes


def _unplaced(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(map(_unplaced, value))
    return replace(value, span=None) if isinstance(value, Field) else value


def _is_settled(each: Problem, matter: FrontMatter, changes: dict[str, Any]) -> bool:
    """Whether a problem of the dump is answered, or what should answer it is one itself."""
    key = _ANSWERED.get(each.code)
    return key in changes or (each.code.endswith("-missing") and key in matter.given)


def _odd_headline(matter: FrontMatter, side: Document) -> Iterator[Problem]:
    """What is said of any headline, at its place in the side file."""
    headline = matter.headline
    if headline is None or headline.span is None:
        return
    at, text = side.location(headline.span.start), headline.value
    if len(text) > LONG_HEADLINE:
        yield problem("headline-long", at, length=len(text), limit=LONG_HEADLINE)
    if not any(character.isalnum() for character in text):
        yield problem("headline-odd", at)
