"""The dateline that opens a report: its town, its agency, and where the text goes on."""

from __future__ import annotations

import re

from msgspec import Struct

from newsgen.parse.formats.dump.words import Words
from newsgen.text.names import place_name

_WORD = r"[^\W\d_]+(?:[.'’ʼ-][^\W\d_]+)*\.?"
_AGENCY = r"\s*\((?P<agency>[^()]{2,40})\)"
_DASH = r"(?:\s*(?:--+|[–—])\s*|\s+-\s+|\s+-\Z)"
_ALONE = re.compile(rf"{_AGENCY}{_DASH}")
_PLACED = re.compile(
    rf"(?P<place>(?P<town>{_WORD}(?:[ /]{_WORD}){{0,3}})(?:,\s?{_WORD}(?:\s{_WORD}){{0,2}})?)"
    rf"(?:,\s(?P<month>{_WORD})\s\d{{1,2}}(?P<year>,?\s\d{{4}})?)?(?:{_AGENCY}(?:{_DASH})?|(?P<dash>{_DASH}))"
)


class Dateline(Struct, frozen=True):
    """A dateline at the start of a text."""

    text: str
    """As printed, without agency and dash, and without a day that has no year; empty where only an
    agency stands."""
    place: str
    end: int
    """Offset of the report's first word."""


def read_dateline(text: str, words: Words) -> Dateline | None:
    """The dateline that ``text`` begins with: "KYIV, Ukraine (AP) — ", "PHNOM PENH--".

    A town in capitals before a dash, or any town before an agency in brackets; an agency alone
    ("(Reuters) – ") has no town. Towns in capitals have four letters or more: "UN –" is no town.
    """
    head = text[:120]
    alone = _ALONE.match(head)
    if alone and _is_agency(alone["agency"], words):
        return Dateline("", "", alone.end())
    match = _PLACED.match(head)
    if match is None or not _is_told(match, words):
        return None
    town, agency = match["town"], match["agency"]
    by_agency = bool(agency) and _is_agency(agency, words) and _starts_big(town)
    letters = sum(letter.isalpha() for letter in town)
    by_capitals = bool(match["dash"]) and town.isupper() and letters >= 4
    if not by_agency and not by_capitals:
        return None
    end = len(text) - len(text[match.end() :].lstrip()) if len(text) <= 120 else match.end()
    printed = text[: match.end("year")] if match["year"] else match["place"]
    return Dateline(printed, place_name(town), end)


def stands_alone(text: str, words: Words) -> bool:
    """Whether text is a dateline and its dash: the report goes on in the next line."""
    if len(text) > 120 or text[-1:] not in ("-", "–", "—"):
        return False
    dateline = read_dateline(text, words)
    return dateline is not None and dateline.end == len(text)


def _is_agency(name: str, words: Words) -> bool:
    return any(part.strip().casefold() in words.agencies for part in re.split(r"[/,]", name))


def _is_told(match: re.Match[str], words: Words) -> bool:
    """Whether what the record leaves out of a dateline is a month and an agency, and no words."""
    month, agency = match["month"], match["agency"]
    return (not month or month.casefold().rstrip(".") in words.dates.months) and (
        not agency
        or all(word[0].isupper() or word in "/&" for word in agency.split())
        or all(part.strip().casefold() in words.agencies for part in re.split(r"[/,]", agency))
    )


def _starts_big(town: str) -> bool:
    return all(word[0].isupper() or len(word) <= 3 for word in town.split())
