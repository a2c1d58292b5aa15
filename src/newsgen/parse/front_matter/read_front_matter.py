"""Front matter → typed fields: which key is meant, and which of several wins."""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from newsgen.parse.front_matter import editor_notes, structures
from newsgen.parse.front_matter.draft_marks import DraftMarks, mark_in_lines
from newsgen.parse.front_matter.keys import BY_NAME, KEYS, folded
from newsgen.parse.front_matter.quote_corrections import QuoteCorrection
from newsgen.parse.front_matter.sorting import Sorted, Value, chosen, sort_out
from newsgen.parse.front_matter.structures import LeadImage
from newsgen.parse.front_matter.values import Reader, kind_of
from newsgen.parse.front_matter.yaml_nodes import Mapping, is_empty, is_unread
from newsgen.parse.front_matter.yaml_tree import read_yaml
from newsgen.records.article import Citation, Correction, Field
from newsgen.records.dates import PartialDate
from newsgen.records.problems import Problem
from newsgen.records.source import Document, Location, Span

LIMIT = 64_000
"""Characters of front matter that are read."""
_KEY_LINE = re.compile(r"(?<![^\r\n])[ \t]*+[\"']?([A-Za-z][A-Za-z_-]{2,30})[\"']?[ \t]*+[:=]")


class Place(Struct, frozen=True):
    """A key as it was typed, and where."""

    typed: str
    location: Location


class FrontMatter(Struct, frozen=True, kw_only=True):
    """What the front matter of one file says."""

    headline: Field[str] | None = None
    date: Field[PartialDate] | None = None
    updated: Field[PartialDate] | None = None
    expires: Field[PartialDate] | None = None
    authors: tuple[Field[str], ...] = ()
    deck: Field[str] | None = None
    dateline: Field[str] | None = None
    place: Field[str] | None = None
    section: Field[str] | None = None
    topics: tuple[Field[str], ...] = ()
    captions: tuple[Field[str], ...] = ()
    image: LeadImage | None = None
    sources: tuple[Citation, ...] = ()
    lang: Field[str] | None = None
    slug: Field[str] | None = None
    aliases: tuple[Field[str], ...] = ()
    draft: bool = False
    separate: bool = False
    corrections: tuple[Correction, ...] = ()
    quotes: tuple[QuoteCorrection, ...] = ()
    given: frozenset[str] = frozenset()
    """The keys that say something, be it nothing that can be read."""
    none: frozenset[str] = frozenset()
    """The keys that say that there is none: ``deck: null``, ``authors: []``."""
    blank: frozenset[str] = frozenset()
    """The keys behind which nothing stands."""
    places: dict[str, Place] = {}
    """Of every key that is there, by our names, where the value that counts stands."""
    problems: tuple[Problem, ...] = ()


def read_front_matter(document: Document, span: Span | None, timezone: str) -> FrontMatter:
    """The fields that the YAML at ``span`` gives; times without a zone are in ``timezone``."""
    if span is None:
        return FrontMatter()
    root, problems = read_yaml(document, span)
    reader = Reader(document, timezone)
    reader.problems += problems
    marks = DraftMarks(reader)
    if isinstance(root, Mapping):
        found = sort_out(root, reader, marks)
        picked = {key.name: chosen(key, found.values.get(key.name, []), reader) for key in KEYS}
        matter = _typed(picked, found, reader)
    else:
        matter = FrontMatter()
        if root is not None and not is_empty(root):
            if not problems:
                reader.complain("front-matter-not-mapping", root, found=kind_of(root))
            matter = FrontMatter(given=frozenset({"headline", "date"}))
    draft, given = marks.held, matter.given
    if problems or (reader.problems and not isinstance(root, Mapping)):
        # What cannot be read may hold what was looked for.
        given |= _named(document, span)
        if not draft and (mark := mark_in_lines(document, span)):
            draft = True
            reader.problems.append(mark)
    return replace(matter, draft=draft, given=given, problems=tuple(reader.problems))


def _named(document: Document, span: Span) -> frozenset[str]:
    """Our names of the keys that begin a line."""
    names = _KEY_LINE.finditer(document.text, span.start, span.end)
    keys = (BY_NAME.get(folded(match.group(1))) for match in names)
    return frozenset(key[0].name for key in keys if key)


def _typed(picked: dict[str, Value | None], found: Sorted, reader: Reader) -> FrontMatter:
    key = {each.name: each for each in KEYS}
    node = {
        name: value.node if value and not is_empty(value.node) else None
        for name, value in picked.items()
    }

    def text(name: str) -> Field[str] | None:
        return reader.text(value, key[name]) if (value := node[name]) else None

    def date(name: str) -> Field[PartialDate] | None:
        return reader.date(value, key[name]) if (value := node[name]) else None

    topics = [
        field
        for value in found.values.get("topics", [])
        for field in reader.topics(value.node, key["topics"])
    ]
    return FrontMatter(
        headline=text("headline"),
        date=date("date"),
        updated=date("updated"),
        expires=date("expires"),
        authors=reader.names(value, key["authors"]) if (value := node["authors"]) else (),
        deck=text("deck"),
        dateline=text("dateline"),
        place=text("place"),
        section=text("section"),
        topics=tuple({field.value: field for field in reversed(topics)}.values())[::-1],
        captions=reader.texts(value, key["captions"]) if (value := node["captions"]) else (),
        image=structures.lead_image(
            found.values.get("image", []), found.flat, reader, key["image"]
        ),
        sources=structures.citations(node["source"], found.flat, reader, key["source"]),
        lang=structures.language(text("lang"), reader, key["lang"]),
        slug=structures.slug(text("slug"), reader),
        aliases=structures.aliases(found.values.get("aliases", []), reader, key["aliases"]),
        separate=bool((value := node["separate"]) and reader.flag(value, key["separate"])),
        corrections=editor_notes.corrections(node["corrections"], reader, key["corrections"]),
        quotes=editor_notes.quote_corrections(node["quotes"], reader, key["quotes"]),
        given=frozenset(name for name, value in node.items() if value),
        none=frozenset(name for name, value in picked.items() if value and not node[name]),
        blank=frozenset(
            name
            for name, values in found.values.items()
            if not picked[name] and not any(is_unread(value.node) for value in values)
        ),
        places={
            name: Place(value.typed, reader.location(value.label))
            for name, values in found.values.items()
            for value in (picked[name] or values[0],)
        },
    )
