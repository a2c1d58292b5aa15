"""What the tables of ``languages/`` say of bylines, beyond the labels and titles of Words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from msgspec import Struct

from newsgen.parse.formats.dump.phrases import Phrases, phrases_of
from newsgen.text.names import PARTICLES

Get = Callable[[str, str], list[str]]
"""A section and a key to what the article's language and English list there."""


class BylineWords(Struct, frozen=True, eq=False):
    """Who signs, who is not an author, and what looks like a name and is none. All casefolded."""

    weak: frozenset[str]
    """Labels of who put it on the page: they count where no other label names anybody."""
    colon: frozenset[str]
    """Labels that a colon must follow, since sentences begin with them: "Author: Ana Bell"."""
    sources: frozenset[str]
    """Labels before an agency whose report it is: "Source: Xinhua"."""
    not_by: Phrases
    """Labels of those who took pictures, edited or translated."""
    not_by_inside: re.Pattern[str]
    """The longer ones of ``not_by`` amid a line: what follows is about somebody else."""
    by_inside: re.Pattern[str]
    """A label amid a line, with a capital after it; group 1 is the label."""
    inside_ends: frozenset[str]
    """Last words of labels of several words: a deck without them names nobody."""
    openers: frozenset[str]
    """First words of ``not_by_inside`` and ``by_inside``: a line without them needs no search."""
    staff_ends: tuple[str, ...]
    staff_starts: tuple[str, ...]
    more: Phrases
    """What links to an author's page begin with."""
    links: Phrases
    """What links behind a name say: "View profile", "Leave a comment"."""
    kickers: frozenset[str]
    """Words that may lead a name without a colon: "Analysis Ana Bell"."""
    senders: tuple[str, ...]
    """What leads a name with a town behind it: "From Ana Bell, Abuja"."""
    pairs: tuple[str, ...]
    """How the signature of a newsroom and its agencies ends: "Herald staff and agencies"."""
    towns: frozenset[str]
    """Towns of correspondents, as they stand unparted between a name and a date."""
    signs: frozenset[str]
    """Signatures without a name that may stand alone: "Agencies", "Staff Reporter"."""
    nobody: frozenset[str]
    """Accounts that sign: "admin"."""
    outlets: frozenset[str]
    """Words of outlets' names."""
    articles: frozenset[str]
    """They open the name of an outlet that signs: "Par Les Nouvelles"."""
    not_people: frozenset[str]
    """Words of names of outlets, bodies, sections and events: no person has one in a byline."""
    offices: frozenset[str]
    """Before a name they say that the story is about its bearer: "Mayor Ana Bell"."""
    beats: frozenset[str]
    """Fields that titles name; behind a name they end it."""
    places: frozenset[str]
    """Whole lines that look like a person's name and are a town or a tag."""
    given: frozenset[str]
    """Given names that are everyday words: "Will", "Mark"."""
    trades: frozenset[str]
    """Words that an author's portrait has."""
    seams: frozenset[str]
    """Words that copies glue to a name: "MarrowPublished", "MarrowThe Herald"."""
    far_labels: tuple[str, ...]
    far_trades: tuple[str, ...]


def byline_words(get: Get, shared: Mapping[str, Any]) -> BylineWords:
    """The words of one article's tables and of the table that all languages share."""
    by = [label for label in get("byline", "by") if label not in PARTICLES]
    colon = get("byline", "colon")
    inside = [label for label in by if label not in colon]
    not_by = get("byline", "not_by")
    outlets = frozenset(get("byline", "outlets"))
    beats = frozenset(get("byline", "beats"))
    titles = {*get("byline", "roles"), *beats}
    labels = {word for key in ("published", "updated") for word in get("labels", key)}
    links = get("byline", "links")
    signs = get("byline", "signs")
    single = [one for one in not_by if " " not in one]
    return BylineWords(
        weak=frozenset(get("byline", "weak")),
        colon=frozenset([*colon, *(set(shared["byline"]["by"]) - set(by))]),
        sources=frozenset(get("byline", "sources")),
        not_by=phrases_of(not_by),
        not_by_inside=re.compile(
            rf"(?<![^\W\d_])(?:(?:{_any([one for one in not_by if ' ' in one])})(?=\s|:|\Z)"
            rf"|(?:{_any(single)})\s?:)",
            re.IGNORECASE,
        ),
        by_inside=re.compile(rf"(?<=\S)\s(?i:({_any(inside)}))\s(?=[^\W\d_])"),
        inside_ends=frozenset(one.rsplit(" ", 1)[1] for one in inside if " " in one),
        openers=frozenset(one.split()[0] for one in (*by, *not_by)),
        staff_ends=tuple(mark + one for one in get("byline", "staff") for mark in " -"),
        staff_starts=tuple(one + " " for one in get("byline", "staff")),
        more=phrases_of(get("byline", "more")),
        links=phrases_of(links),
        kickers=frozenset(get("byline", "kickers")),
        senders=tuple(one + " " for one in get("byline", "senders")),
        pairs=tuple(" " + one for one in get("byline", "pairs")),
        towns=frozenset(shared["byline"]["towns"].split()),
        signs=frozenset([*signs, *get("byline", "pairs")]),
        nobody=frozenset(get("byline", "nobody")),
        outlets=outlets,
        articles=frozenset(shared["byline"]["articles"]),
        not_people=frozenset({*outlets, *get("byline", "bodies"), *get("byline", "sections")}),
        offices=frozenset(get("byline", "offices")),
        beats=beats,
        places=frozenset(get("byline", "places")),
        given=frozenset(get("byline", "given")),
        trades=frozenset(get("byline", "trades")),
        seams=frozenset(
            {"the", "by", *titles, *outlets, *get("byline", "not_names"), *labels}
            | {one.split()[0] for one in links}
        ),
        far_labels=tuple(shared["byline"]["labels"]),
        far_trades=tuple(shared["byline"]["trades"]),
    )


def _any(phrases: Iterable[str]) -> str:
    found = sorted(set(phrases), key=lambda one: (-len(one), one))
    return "|".join(re.escape(one) for one in found) or r"(?!)"
