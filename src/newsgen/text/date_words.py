"""What a language calls its months and hours, made into the patterns that find dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Literal

from msgspec import Struct

Order = Literal["", "dmy", "mdy"]

YEAR = r"(?P<year>1[4-9]\d\d|20\d\d|21\d\d)(?!\d)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?"
_GAP = r"[\s.,]{0,3}"
_OF = r"(?:(?:de|of|d'|del)\s{1,2})?"


class DateWords(Struct, frozen=True, eq=False):
    """The words of one or more languages, and their compiled patterns."""

    months: Mapping[str, int]
    """Casefolded names and abbreviations, without a full stop."""
    zones: Mapping[str, int | str]
    """Letters after a time: minutes east of UTC, or an IANA name."""
    order: Order
    """Of numbers with strokes; empty where the language has both orders."""
    patterns: tuple[tuple[str, re.Pattern[str]], ...]
    """Kinds of date in words, the most exact first."""
    month: re.Pattern[str]
    """Any month's name: where none stands, no pattern of ``patterns`` fits."""
    time_after: re.Pattern[str]
    time_before: re.Pattern[str]


def date_words(
    months: Mapping[str, int],
    *,
    zones: Mapping[str, int | str] | None = None,
    order: Order = "",
    joins: Iterable[str] = (),
    am: Iterable[str] = ("am", "a.m."),
    pm: Iterable[str] = ("pm", "p.m."),
) -> DateWords:
    """Compile the vocabulary. ``joins`` are words between a date and its time ("at", "à", "um")."""
    name = rf"(?P<month>{_any(months)})(?![^\W\d_])"
    edge = r"(?<![\w])"
    after_month = r"(?:(?<=\w)\.)?"
    words = (
        ("day", rf"{edge}{name}{after_month}\s{{0,2}}{_DAY}{_GAP}{_OF}{YEAR}"),
        ("day", rf"{edge}{_DAY}[\s-]{{0,3}}{_OF}{name}{after_month}[\s,-]{{0,3}}{_OF}{YEAR}"),
        ("month", rf"(?<!\d\s)(?<!\d\.\s){edge}{name}{after_month}[\s,]{{0,3}}{_OF}{YEAR}"),
        ("yearless", rf"{edge}{name}{after_month}\s{{0,2}}{_DAY}(?![\d:])"),
        ("yearless", rf"{edge}{_DAY}\s{{0,2}}{_OF}{name}"),
    )
    time = _time(am, pm)
    join = rf"(?:(?:{_any(joins)})(?![^\W\d_]){_GAP}){{0,2}}" if (joins := tuple(joins)) else ""
    return DateWords(
        months=months,
        zones=zones or {},
        order=order,
        patterns=tuple((kind, re.compile(text, re.IGNORECASE)) for kind, text in words),
        month=re.compile(_any(months), re.IGNORECASE),
        time_after=re.compile(rf"[\s,;|/·•–—T(-]{{0,4}}{join}{time}", re.IGNORECASE),
        time_before=re.compile(rf"(?<![\d.:]){time}[\s,;|/·•–—)-]{{0,4}}{join}$", re.IGNORECASE),
    )


def _any(words: Iterable[str]) -> str:
    """An alternation that tries longer words first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) or "(?!)"


def _time(am: Iterable[str], pm: Iterable[str]) -> str:
    """A time of day: 8:26 AM, 8.26am, 8 pm, 20h15, 13.52 Uhr, 0826 GMT; its zone if printed."""
    half = rf"(?:(?P<am>{_any(am)})|(?P<pm>{_any(pm)}))(?![^\W\d_])"
    half_too = half.replace("am>", "am2>").replace("pm>", "pm2>")
    clock = r"(?P<hour>\d{1,2})\s?[:.h]\s?(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d{1,6})?)?"
    zone = (
        r"(?:\s?\(?(?P<zone>(?-i:[A-Z]{2,5}|Z))(?![^\W\d_])\)?)?"
        r"(?:\s?(?P<offset>[+−-]\d{1,2}(?::?\d{2})?)(?!\d))?"
    )
    return (
        rf"(?:{clock}(?!\d)(?:\s?{half})?|(?P<whole>\d{{1,2}})\s?{half_too}"
        rf"|(?P<four>[0-2]\d[0-5]\d)(?=\s?(?-i:GMT|UTC|hrs|IST|[A-Z]{{2,4}}T)\b))"
        rf"(?:\s?(?:uhr|hrs|h|uur|น\.)(?![^\W\d_]))?{zone}"
    )
