"""What newspapers call things: the TOML tables of ``languages/`` as typed values."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from msgspec import Struct

from newsgen.parse.formats.dump.phrases import Phrases, phrases_of
from newsgen.text.date_words import DateWords, Order, date_words
from newsgen.text.names import PARTICLES

LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "nl", "pl", "da", "nb", "sv", "tr")
"""Each has a table ``languages/CODE.toml``; a line here and a table make a new one."""

_TRIM = " \t\u00a0.,:;!?…*•·|>»→–—-+<«\"'“”‘’()[]/"
_BESIDE = {
    "labels": ("published", "updated"),
    "dates": ("months", "joins", "relative", "am", "pm"),
    "byline": ("by", "and", "in", "roles", "staff"),
    "furniture": ("reading",),
}
_NUMBERS = re.compile(r"\s*\(?\d+\)?\s*\Z")


class Words(Struct, frozen=True, eq=False):
    """The tables of an article's language and of English, which is on buttons everywhere."""

    dates: DateWords
    published: Phrases
    updated: Phrases
    date_labels: re.Pattern[str]
    """A label of either kind anywhere in a line."""
    relative: frozenset[str]
    by: Phrases
    and_: re.Pattern[str]
    in_: re.Pattern[str]
    """A preposition between spaces: what follows a name is no longer the name."""
    roles: frozenset[str]
    staff: frozenset[str]
    newsroom: frozenset[str]
    """Those of ``staff`` that name many: a line may end in them and be a byline by itself."""
    beside: frozenset[str]
    """Words in small letters that stand beside names and dates: labels, titles, prepositions."""
    bio: tuple[str, ...]
    not_names: frozenset[str]
    agencies: frozenset[str]
    pictures: tuple[str, ...]
    """Casefolded agencies and picture libraries, as they end a caption."""
    credits: Phrases
    credit_inside: re.Pattern[str]
    caption_starts: Phrases
    caption_signs: tuple[str, ...]
    caption_verbs: frozenset[str]
    not_scenes: frozenset[str]
    """Before such a word a verb of ``caption_verbs`` says nothing: "that runs", "will run"."""
    lines: frozenset[str]
    starts: Phrases
    headings: frozenset[str]
    notices: Phrases
    phrases: tuple[str, ...]
    links: tuple[str, ...]
    """What screen readers are told of links; it ends up in copies."""
    reading: frozenset[str]
    adverts: frozenset[str]


def plain(text: str) -> str:
    """A line as phrases are compared: casefolded, without end punctuation and counts."""
    text = " ".join(text.replace("’", "'").casefold().split())
    text = text.strip(_TRIM)
    if not text[-1:].isdecimal():
        return text
    return text[: len(text) - len(text[-12:]) + len(_NUMBERS.sub("", text[-12:]))].strip(_TRIM)


@cache
def table(name: str) -> dict[str, Any]:
    """A table as it stands in its file."""
    return tomllib.loads((files(__package__) / "languages" / f"{name}.toml").read_text("utf-8"))


@cache
def common_words(language: str) -> frozenset[str]:
    """The little words that tell a language."""
    return frozenset(table(language)["common"].split())


@cache
def words_for(language: str, any_months: bool = False) -> Words:
    """The words of ``language`` and English; ``any_months`` adds the months of all languages."""
    tables = [table("en")]
    if language in LANGUAGES and language != "en":
        tables.insert(0, table(language))
    shared = table("shared")

    def get(section: str, key: str) -> list[str]:
        found: list[str] = []
        for one in tables:
            value = one.get(section, {}).get(key, [])
            found += value.split() if isinstance(value, str) else value
        return found

    common = {word for one in tables for word in one["common"].split()}
    agencies = shared["agencies"]["names"]
    labels = (*get("labels", "updated"), *get("labels", "published"))
    credits = get("captions", "credits")
    ands = get("byline", "and")
    ins = get("byline", "in")
    return Words(
        dates=_dates(language, any_months, shared["zones"]),
        published=phrases_of(get("labels", "published")),
        updated=phrases_of(get("labels", "updated")),
        date_labels=re.compile(rf"(?<![^\W\d_])(?:{_any(labels)})(?![^\W\d_])", re.IGNORECASE),
        relative=frozenset(get("dates", "relative")),
        by=phrases_of(get("byline", "by")),
        and_=re.compile(
            rf"\s*[,;/]\s*(?:(?:{_any(ands)})\s)?|\s(?:{_any(ands)})\s",
            re.IGNORECASE,
        ),
        in_=re.compile(rf"\s(?:{_any([*ins, *(one.upper() for one in ins)])})\s"),
        roles=frozenset(get("byline", "roles")),
        staff=frozenset(get("byline", "staff")),
        newsroom=frozenset(get("byline", "newsroom")),
        beside=frozenset(_beside(get)) | PARTICLES,
        bio=tuple(get("byline", "bio")),
        not_names=frozenset(
            {*get("byline", "not_names"), *get("byline", "roles"), *(common - {"will"})}
        ),
        agencies=frozenset(name.casefold() for name in agencies),
        pictures=tuple(name.casefold() for name in (*shared["agencies"]["pictures"], *agencies)),
        credits=phrases_of(credits),
        credit_inside=re.compile(
            rf"(?:(?<=[.!?”\"')|–—-])|(?<=\s))\s*\(?(?:(?:{_any(credits)})(?:\s?[:/©]|\sby\s|\s?:)|©)\s?",
            re.IGNORECASE,
        ),
        caption_starts=phrases_of(get("captions", "starts")),
        caption_signs=tuple(get("captions", "signs")),
        caption_verbs=frozenset(get("captions", "verbs")),
        not_scenes=frozenset(get("captions", "not_after")),
        lines=frozenset(get("furniture", "lines")),
        starts=phrases_of(get("furniture", "starts")),
        headings=frozenset(get("furniture", "headings")),
        notices=phrases_of(get("furniture", "notices")),
        phrases=tuple(get("furniture", "phrases")),
        links=tuple(get("furniture", "links")),
        reading=frozenset(get("furniture", "reading")),
        adverts=frozenset(shared["adverts"]["lines"]),
    )


def _beside(get: Callable[[str, str], list[str]]) -> Iterable[str]:
    for section, keys in _BESIDE.items():
        for key in keys:
            for phrase in get(section, key):
                yield from phrase.casefold().rstrip(".").split()


def _dates(language: str, any_months: bool, zones: dict[str, int | str]) -> DateWords:
    """Months of the language and English; of every language where the text did not tell its own."""
    codes = [language] if language in LANGUAGES else []
    codes += [code for code in (LANGUAGES if any_months else ("en",)) if code not in codes]
    months: dict[str, int] = {}
    joins: list[str] = []
    for code in codes:
        dates = table(code)["dates"]
        joins += dates["joins"]
        for number, names in enumerate(dates["months"], 1):
            for month in names.split():
                months.setdefault(month, number)
    english = table("en")["dates"]
    order: Order = table(language)["dates"]["order"] if language in LANGUAGES else ""
    return date_words(
        months, zones=zones, order=order, joins=joins, am=english["am"], pm=english["pm"]
    )


def _any(phrases: Iterable[str]) -> str:
    return "|".join(
        re.escape(one) for one in sorted(set(phrases), key=lambda one: (-len(one), one))
    )
