"""Months, weekdays and hours of the languages as the patterns that find dates."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from newsgen.parse.formats.dump.tables import LANGUAGES, SHARED, table
from newsgen.text.date_words import SOLAR, DateWords, Order, date_words


def date_table(
    language: str, any_months: bool, zones: dict[str, int | str], order: Order = ""
) -> DateWords:
    """Months of the language and English; of every language where the text did not tell its own."""
    codes = [language] if language in LANGUAGES else []
    codes += [code for code in ("en",) if code not in codes]
    tables = [table(code)["dates"] for code in codes]
    months = _numbered(tables, "months", 1)
    weekdays = _numbered(tables, "weekdays", 0)
    if any_months:
        tables += [table(code)["dates"] for code in LANGUAGES if code not in codes]
        months = {**_clear(tables[len(codes) :], "months", 1), **months}
        weekdays = {**_clear(tables[len(codes) :], "weekdays", 0), **weekdays}
    calendars = {one["calendar"] for one in tables if "calendar" in one}
    if "solar" in calendars:
        solar = [one for one in tables if "solar_months" in one]
        months |= _numbered(solar, "solar_months", SOLAR + 1)
    return date_words(
        months,
        weekdays=weekdays,
        zones=zones,
        zone_orders=table(SHARED)["zone_orders"],
        order=order or (tables[0]["order"] if language in LANGUAGES else ""),
        calendars=sorted(calendars),
        of=[word for one in tables for word in one.get("of", ())],
        joins=[word for one in tables for word in one["joins"]],
        am=[word for one in tables for word in one.get("am", ())],
        pm=[word for one in tables for word in one.get("pm", ())],
    )


def spellings(language: str) -> dict[str, Order]:
    """Words to the order of numeric dates in the countries that spell them so."""
    orders: tuple[Order, ...] = ("dmy", "mdy")
    table_of = table(language)["dates"].get("spellings", {}) if language in LANGUAGES else {}
    return {word: order for order in orders for word in table_of.get(order, "").split()}


def _numbered(tables: Iterable[dict[str, Any]], key: str, first: int) -> dict[str, int]:
    """Names to numbers, which begin at ``first``; the first table to claim a name has it."""
    found: dict[str, int] = {}
    for one in tables:
        for number, names in enumerate(one[key], first):
            for name in names.split():
                # A name of two words is written with an underscore: "tháng_5".
                bare = name.replace("_", " ")
                found.setdefault(bare, number)
                found.setdefault(bare.casefold(), number)  # of ΐ it makes three letters
                found.setdefault(bare.replace("ı", "i"), number)  # KASIM
    return found


def _clear(tables: Iterable[dict[str, Any]], key: str, first: int) -> dict[str, int]:
    """As ``_numbered``, without the names that two languages number differently."""
    found: dict[str, int] = {}
    doubtful: set[str] = set()
    for one in tables:
        for name, number in _numbered([one], key, first).items():
            if found.setdefault(name, number) != number:
                doubtful.add(name)
    return {name: number for name, number in found.items() if name not in doubtful}
