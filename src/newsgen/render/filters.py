"""What templates may call: dates, counts, and the addresses of the site's fixed pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from newsgen import urls
from newsgen.records.dates import PartialDate
from newsgen.text import date_format
from newsgen.text.quoting import shortened, without_comma

_TURNS = dict.fromkeys(
    [*range(0x202A, 0x202F), *range(0x2066, 0x206A)], "\N{REPLACEMENT CHARACTER}"
)
"""Marks that turn the direction of writing: they can make a text read otherwise than it stands."""
_RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})


def number(value: int) -> str:
    """With commas between thousands: ``12,345``."""
    return f"{value:,}"


def plural(value: int, one: str, many: str = "") -> str:
    """A number and its noun: ``1 article``, ``2 articles``."""
    return f"{value:,} {one if value == 1 else many or one + 's'}"


def iso(date: PartialDate | None) -> str:
    """ISO 8601, as precise as known, for ``<time datetime>``."""
    return date.iso if date else ""


def direction(language: str) -> str:
    """``rtl`` or ``ltr``, by a language's BCP 47 tag."""
    return "rtl" if language.split("-")[0].lower() in _RIGHT_TO_LEFT else "ltr"


def unturned(text: str) -> str:
    """Text with each mark that turns the direction of writing made visible, as U+FFFD."""
    return text if text.isascii() else text.translate(_TURNS)


FILTERS: dict[str, Callable[..., Any]] = {
    "clock": date_format.clock,
    "direction": direction,
    "iso": iso,
    "long_date": date_format.long_date,
    "number": number,
    "period": urls.period,
    "plural": plural,
    "reach": lambda item: date_format.reach(item.first, item.last),
    "shortened": shortened,
    "unturned": unturned,
    "without_comma": without_comma,
    "zone": date_format.zone,
}

URLS: dict[str, str] = {
    "front": urls.FRONT,
    "about": urls.ABOUT,
    "corrections": urls.CORRECTIONS,
    "quotes": urls.QUOTES,
    "speakers": urls.SPEAKERS,
    "search": urls.SEARCH,
    "on_this_day": urls.ON_THIS_DAY,
    "undated": urls.UNDATED,
    "feed_atom": urls.FEED_ATOM,
    "feed_json": urls.FEED_JSON,
    "static": urls.STATIC,
    "colours": urls.COLOURS,
    "authors": urls.TERMS["author"],
    "places": urls.TERMS["place"],
    "topics": urls.TERMS["topic"],
    "sections": urls.TERMS["section"],
}
