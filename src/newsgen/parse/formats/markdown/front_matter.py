"""Front matter → typed fields: which key is meant, and which of several wins."""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from newsgen.parse.formats.markdown import editor_notes, structures
from newsgen.parse.formats.markdown.draft_marks import DraftMarks, mark_in_lines
from newsgen.parse.formats.markdown.keys import (
    BY_NAME,
    FLAT_BY_NAME,
    KEYS,
    UNUSED_NAMES,
    Key,
    folded,
)
from newsgen.parse.formats.markdown.quote_corrections import QuoteCorrection
from newsgen.parse.formats.markdown.structures import LeadImage
from newsgen.parse.formats.markdown.suggestions import suggestion
from newsgen.parse.formats.markdown.values import Reader, kind_of, plain
from newsgen.parse.formats.markdown.yaml_tree import Mapping, Node, Scalar, is_empty, read_yaml
from newsgen.records.article import Citation, Correction, Field
from newsgen.records.dates import PartialDate
from newsgen.records.problems import Problem
from newsgen.records.source import Document, Span

MOST_UNKNOWN = 20
"""Unknown and repeated keys of one file that are reported, of each."""
_KEY_LINE = re.compile(r"(?<![^\r\n])[ \t]*+[\"']?([A-Za-z][A-Za-z_-]{2,30})[\"']?[ \t]*+[:=]")


class FrontMatter(Struct, frozen=True, kw_only=True):
    """What the front matter of one file says."""

    headline: Field[str] | None = None
    date: Field[PartialDate] | None = None
    updated: Field[PartialDate] | None = None
    authors: tuple[Field[str], ...] = ()
    deck: Field[str] | None = None
    dateline: Field[str] | None = None
    place: Field[str] | None = None
    section: Field[str] | None = None
    topics: tuple[Field[str], ...] = ()
    image: LeadImage | None = None
    sources: tuple[Citation, ...] = ()
    lang: Field[str] | None = None
    slug: Field[str] | None = None
    aliases: tuple[Field[str], ...] = ()
    draft: bool = False
    corrections: tuple[Correction, ...] = ()
    quotes: tuple[QuoteCorrection, ...] = ()
    given: frozenset[str] = frozenset()
    """The keys that say something, be it nothing that can be read."""
    problems: tuple[Problem, ...] = ()


class Value(Struct, frozen=True):
    """A value with the key that it was typed under."""

    rank: int
    """0 under our own name, more under a synonym that is further away."""
    typed: str
    label: Scalar
    node: Node


def read_front_matter(document: Document, span: Span | None, timezone: str) -> FrontMatter:
    """The fields that the YAML at ``span`` gives; times without a zone are in ``timezone``."""
    if span is None:
        return FrontMatter()
    root, problems = read_yaml(document, span)
    reader = Reader(document, timezone)
    reader.problems += problems
    marks = DraftMarks(reader)
    if isinstance(root, Mapping):
        values, flat = _sort_out(root, reader, marks)
        found = {key.name: _chosen(key, values.get(key.name, []), reader) for key in KEYS}
        matter = _typed(found, values, flat, reader)
    else:
        matter = FrontMatter()
        if root is not None and not is_empty(root):
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


def _typed(
    found: dict[str, Node | None],
    values: dict[str, list[Value]],
    flat: dict[tuple[str, str], Node],
    reader: Reader,
) -> FrontMatter:
    key = {each.name: each for each in KEYS}

    def text(name: str) -> Field[str] | None:
        node = found[name]
        return reader.text(node, key[name]) if node else None

    def date(name: str) -> Field[PartialDate] | None:
        node = found[name]
        return reader.date(node, key[name]) if node else None

    topics = [
        field
        for value in values.get("topics", [])
        for field in reader.topics(value.node, key["topics"])
    ]
    return FrontMatter(
        headline=text("headline"),
        date=date("date"),
        updated=date("updated"),
        authors=reader.names(node, key["authors"]) if (node := found["authors"]) else (),
        deck=text("deck"),
        dateline=text("dateline"),
        place=text("place"),
        section=text("section"),
        topics=tuple({field.value: field for field in reversed(topics)}.values())[::-1],
        image=structures.lead_image(values.get("image", []), flat, reader, key["image"]),
        sources=structures.citations(found["source"], flat, reader, key["source"]),
        lang=structures.language(text("lang"), reader, key["lang"]),
        slug=structures.slug(text("slug"), reader),
        aliases=structures.aliases(values.get("aliases", []), reader, key["aliases"]),
        corrections=editor_notes.corrections(found["corrections"], reader, key["corrections"]),
        quotes=editor_notes.quote_corrections(found["quotes"], reader, key["quotes"]),
        given=frozenset(name for name, node in found.items() if node),
    )


def _sort_out(
    root: Mapping, reader: Reader, marks: DraftMarks
) -> tuple[dict[str, list[Value]], dict[tuple[str, str], Node]]:
    """The values by the key that is meant, nearest name first, and parts that stand alone."""
    values: dict[str, list[Value]] = {}
    flat: dict[tuple[str, str], Node] = {}
    lines: dict[str, int] = {}
    unknown = twice = 0
    for label, node in root.pairs:
        if not isinstance(label, Scalar):
            reader.complain(
                "front-matter-yaml", label, reason="a key is not plain text", advice="Rename it."
            )
            continue
        if marks.see(label, node):
            continue
        typed = label.text
        name = folded(typed)
        if name in lines:
            twice += 1
            if name not in UNUSED_NAMES and twice <= MOST_UNKNOWN:
                first = lines[name]
                reader.complain("front-matter-duplicate-key", label, key=typed, first=first)
            continue
        lines[name] = reader.location(label).line
        if name in BY_NAME:
            key, rank = BY_NAME[name]
            values.setdefault(key.name, []).append(Value(rank, typed, label, node))
        elif name in FLAT_BY_NAME:
            flat.setdefault(FLAT_BY_NAME[name], node)
        elif name not in UNUSED_NAMES and not label.absent and typed != "<<":
            unknown += 1
            if unknown <= MOST_UNKNOWN:
                near = suggestion(typed)
                reader.complain("front-matter-unknown-key", label, key=typed, suggestion=near)
    for several in values.values():
        several.sort(key=lambda value: value.rank)
    return values, flat


def _chosen(key: Key, values: list[Value], reader: Reader) -> Node | None:
    """The value under the nearest name that says anything."""
    told = [value for value in values if not is_empty(value.node)]
    for value in told[1:]:
        if key.exclusive and _shown(value.node) != _shown(told[0].node):
            reader.complain(
                "front-matter-synonym-clash", value.label, key=value.typed, other=told[0].typed
            )
    return told[0].node if told else None


def _shown(node: Node) -> str:
    return plain(node.text) if isinstance(node, Scalar) else repr(node)
