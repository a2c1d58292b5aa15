"""The TOML tables of ``languages/`` → the Words of a language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache

from msgspec import structs

from newsgen.parse.formats.dump.byline.byline_words import byline_words
from newsgen.parse.formats.dump.dates.date_table import date_table, spellings
from newsgen.parse.formats.dump.phrases import Openers, Phrases, inside, phrases_of
from newsgen.parse.formats.dump.tables import LANGUAGES, SHARED, table
from newsgen.parse.formats.dump.words import Words
from newsgen.text.date_words import Order
from newsgen.text.names import PARTICLES

_BESIDE = {
    "labels": ("published", "updated"),
    "dates": ("months", "weekdays", "of", "joins", "relative", "am", "pm"),
    "byline": ("by", "and", "in", "roles", "staff"),
    "furniture": ("reading",),
}


@cache
def words_for(language: str, any_months: bool = False, order: Order = "") -> Words:
    """The words of ``language`` and English.

    ``any_months`` adds the months of all languages; ``order`` is that of numeric dates in the
    dump's folder, where it is known.
    """
    tables = [table("en")]
    if language in LANGUAGES and language != "en":
        tables.insert(0, table(language))
    shared = table(SHARED)

    def get(section: str, key: str) -> list[str]:
        found: list[str] = []
        for one in tables:
            value = one.get(section, {}).get(key, [])
            found += value.split() if isinstance(value, str) else value
        return found

    common = {word for one in tables for word in one["common"].split()}
    agencies = shared["agencies"]["names"]
    pictures = tuple(name.casefold() for name in (*shared["agencies"]["pictures"], *agencies))
    labels = (*get("labels", "updated"), *get("labels", "published"))
    credits = get("captions", "credits")
    dotted = [one for one in credits if one.endswith(".")]  # "Fot. Ewa Seft" needs no colon
    credit_ends = tuple(sorted({credit.rsplit(" ", 1)[-1] for credit in credits}))
    ands = get("byline", "and")
    ins = get("byline", "in")
    words = Words(
        dates=date_table(language, any_months, shared["zones"], order),
        published=phrases_of(get("labels", "published")),
        updated=phrases_of(get("labels", "updated")),
        date_labels=re.compile(rf"(?<![^\W\d_])(?:{_any(labels)})(?![^\W\d_])", re.IGNORECASE),
        relative=frozenset(get("dates", "relative")),
        spellings=spellings(language),
        by=phrases_of([*get("byline", "by"), *shared["byline"]["by"]]),
        signing=byline_words(get, shared),
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
        pictures=pictures,
        picture_ends=frozenset(name[-2:] for name in pictures),
        credits=phrases_of(credits),
        credit_ends=credit_ends,
        credit_letters=frozenset(credit[-2:] for credit in credit_ends),
        credit_inside=re.compile(
            rf"(?:(?<=[.!?”\"')|–—。។！？」）-])|(?<=\s))\s*[(（]?(?:(?:{_any(credits)})"
            rf"(?:\s?[:/©：៖／]|\sby\s|\s?:|\.{{3}})|(?:{_any(dotted) or '(?!)'})\s|©)\s?",
            re.IGNORECASE,
        ),
        credit_lines=frozenset(get("captions", "lines")),
        credit_tails=frozenset(get("captions", "tails")),
        credit_opens=phrases_of(get("captions", "opens")),
        caption_starts=phrases_of(get("captions", "starts")),
        caption_labels=phrases_of(get("captions", "labels")),
        caption_signs=inside(get("captions", "signs")),
        caption_buttons=frozenset(get("captions", "buttons")),
        caption_verbs=frozenset(get("captions", "verbs")),
        shows=frozenset(get("captions", "shows")),
        not_scenes=frozenset(get("captions", "not_after")),
        days=frozenset(get("lede", "days")),
        said=frozenset(get("lede", "said")),
        leaning=frozenset(get("lede", "leaning")),
        lines=frozenset(get("furniture", "lines")),
        starts=phrases_of(get("furniture", "starts")),
        headings=frozenset(get("furniture", "headings")),
        heading_starts=phrases_of(get("furniture", "heading_starts")),
        notices=phrases_of(get("furniture", "notices")),
        phrases=inside(get("furniture", "phrases")),
        own=inside(get("furniture", "own")),
        links=inside(get("furniture", "links")),
        reading=frozenset(get("furniture", "reading")),
        embeds=tuple(shared["embeds"]["signs"]),
        adverts=frozenset(shared["adverts"]["lines"]),
        resumes=frozenset(get("furniture", "resumes")),
        calls=phrases_of(get("furniture", "calls")),
        page=re.compile(rf"(?<![^\W\d_])(?:{_any(get('furniture', 'page'))})", re.IGNORECASE),
        signatures=phrases_of(get("furniture", "signatures")),
        rights=re.compile(_any(shared["copies"]["rights"]), re.IGNORECASE),
        kept=phrases_of([*shared["copies"]["labels"], *shared["copies"]["before_address"]]),
        kept_before_address=frozenset(shared["copies"]["before_address"]),
        skips=phrases_of(get("furniture", "skips")),
        skipped=phrases_of(get("furniture", "skipped")),
        addresses=_words_or_any(get("furniture", "addresses")),
        trades=frozenset(get("furniture", "trades")),
        replies=frozenset(shared["comments"]["replies"]),
        commenting=re.compile(_any(shared["comments"]["headings"]), re.IGNORECASE),
        correction_labels=phrases_of(get("notes", "correction_labels")),
        note_labels=phrases_of(get("notes", "note_labels")),
        corrections=phrases_of(get("notes", "corrections")),
        notes=phrases_of(get("notes", "notes")),
    )
    return structs.replace(words, openers=_openers(words))


def _openers(words: Words) -> Openers:
    names: dict[str, set[str]] = {}
    for name, one in structs.asdict(words).items():
        if isinstance(one, Phrases):
            for first in one.by_first:
                names.setdefault(first, set()).add(name)
    return Openers({first: frozenset(found) for first, found in names.items()})


def _beside(get: Callable[[str, str], list[str]]) -> Iterable[str]:
    for section, keys in _BESIDE.items():
        for key in keys:
            for phrase in get(section, key):
                yield from phrase.casefold().rstrip(".").split()


def _words_or_any(phrases: list[str]) -> re.Pattern[str]:
    """Any of the words, as whole words; where a language names none, anything will do."""
    return re.compile(rf"(?<!\w)(?:{_any(phrases)})(?!\w)" if phrases else "", re.IGNORECASE)


def _any(phrases: Iterable[str]) -> str:
    return "|".join(
        re.escape(one) for one in sorted(set(phrases), key=lambda one: (-len(one), one))
    )
