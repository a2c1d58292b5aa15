"""Front matter values as typed fields: text, names, dates, yes and no, each with its problems."""

from __future__ import annotations

import re
from html import unescape

from msgspec.structs import replace

from newsgen.parse.front_matter.called import called
from newsgen.parse.front_matter.date_advice import advise, one_digit
from newsgen.parse.front_matter.keys import PARTS, Key, folded
from newsgen.parse.front_matter.names_list import split_names
from newsgen.parse.front_matter.part_keys import PART_KEYS
from newsgen.parse.front_matter.suggestions import advice, suggestion
from newsgen.parse.front_matter.yaml_nodes import Mapping, Node, Scalar, Sequence, is_empty
from newsgen.records.article import Field
from newsgen.records.dates import PartialDate
from newsgen.records.problems import Problem, problem
from newsgen.records.source import Document, Location
from newsgen.text.iso_dates import parse_iso, with_zone

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")
_FLAGS = {"true": True, "yes": True, "on": True, "1": True}
_FLAGS |= {"false": False, "no": False, "off": False, "0": False}
_SINGLE = frozenset({"date", "updated", "expires", "lang", "slug"})
"""Keys whose value is no list, not even one of one item."""
MOST_ITEMS = 500
"""Items of one list that are read."""


def plain(text: str) -> str:
    """Text on one line, with HTML's character references read and control characters dropped."""
    if "&" in text:
        text = _ENTITY.sub(lambda match: unescape(match.group()), text)
    return " ".join(_UNPRINTABLE.sub(" ", text).split())


class Reader:
    """Reads the values of one document's front matter and collects what is wrong with them."""

    def __init__(self, document: Document, timezone: str) -> None:
        self.document = document
        self.problems: list[Problem] = []
        self.rule = called(document)
        self._path = document.path if document.kind == "side" else ""
        self._timezone = timezone

    def location(self, node: Node) -> Location:
        """Where a value stands."""
        return self.document.location(node.span.start)

    def complain(self, code: str, node: Node, **values: object) -> None:
        """Report a problem of a value."""
        self.problems.append(problem(code, self.location(node), matter=self.rule, **values))

    def wrong(self, node: Node, key: Key, found: str | None = None) -> None:
        """Report that a value is of another type than its key wants."""
        self.complain(
            "front-matter-type",
            node,
            key=key.name,
            fault=f"should be {key.expected}, but is",
            found=found or kind_of(node),
            example=f"For example: {key.example}",
        )

    def lacks(self, node: Node, key: Key, part: str) -> None:
        """Report that a mapping is without a part that it needs."""
        self.complain(
            "front-matter-type",
            node,
            key=PART_KEYS[key.name, part].name,
            fault="is",
            found="missing",
            example=f"For example: {key.example}",
        )

    def text(self, node: Node, key: Key) -> Field[str] | None:
        """One text; a list of one is taken for its item."""
        if isinstance(node, Sequence) and len(node.items) == 1 and key.name not in _SINGLE:
            node = node.items[0]
        if isinstance(node, Scalar):
            value = "" if node.absent else plain(node.text)
            return self._field(value, node) if value else None
        if not is_empty(node):
            self.wrong(node, key)
        return None

    def _field(self, value: str, node: Node) -> Field[str]:
        line = self.location(node).line
        return Field(value, node.span, self.rule, line=line, path=self._path)

    def texts(self, node: Node, key: Key) -> tuple[Field[str], ...]:
        """A list of texts; a single text is a list of one."""
        if isinstance(node, Sequence):
            fields = [self.item(item, key) for item in node.items[:MOST_ITEMS]]
            return tuple(_distinct([field for field in fields if field]))
        field = self.text(node, key)
        return (field,) if field else ()

    def item(self, node: Node, key: Key) -> Field[str] | None:
        """One text of a list."""
        if isinstance(node, Sequence) and not is_empty(node):
            self.wrong(node, key, "a list inside a list")
            return None
        return self.text(node, key)

    def topics(self, node: Node, key: Key) -> tuple[Field[str], ...]:
        """A list of terms, of which a single text holds several between commas."""
        found = self.texts(node, key)
        if isinstance(node, Sequence) or not found:
            return found
        terms = [term.strip() for term in re.split("[,;]", found[0].value)]
        return tuple(_distinct([replace(found[0], value=term) for term in terms if term]))

    def names(self, node: Node, key: Key) -> tuple[Field[str], ...]:
        """Names of people; one text may join several with "and", and an item may be a mapping."""
        if isinstance(node, Mapping):
            part = self.parts(node, key).get("name")
            if part is None and not is_empty(node):
                self.lacks(node, key, "name")
            return self.names(part, key) if part else ()
        if isinstance(node, Sequence):
            items = node.items[:MOST_ITEMS]
            if len(items) != 1 or not isinstance(items[0], Scalar):
                each = [
                    self.names(item, key) if isinstance(item, Mapping) else (self.item(item, key),)
                    for item in items
                ]
                return tuple(_distinct([field for fields in each for field in fields if field]))
            node = items[0]
        field = self.text(node, key)
        if field is None:
            return ()
        source = self.document.text
        return tuple(_distinct(split_names(field, source)))

    def date(self, node: Node, key: Key) -> Field[PartialDate] | None:
        """A date in ISO's forms, in the site's zone where it has a time and no zone."""
        if (field := self.text(node, key)) is None:
            return None
        value = parse_iso(field.value)
        if value is None:
            self.complain("front-matter-date", node, value=field.value, advice=advise(field.value))
            return None
        if form := one_digit(field.value, value):
            self.complain("front-matter-date-form", node, value=field.value, **form)
        value = with_zone(value, self._timezone)
        return Field(value, field.span, self.rule, line=field.line, path=self._path)

    def flag(self, node: Node, key: Key) -> bool:
        """Yes or no, however it is written."""
        if (field := self.text(node, key)) is None:
            return False
        value = _FLAGS.get(field.value.casefold())
        if value is None:
            self.wrong(node, key, f"“{field.value}”")
        return bool(value)

    def parts(self, node: Mapping, key: Key) -> dict[str, Node]:
        """The values inside a key's mapping, by our names for their keys."""
        names = PARTS[key.name]
        ours = {folded(other): name for name, also in names.items() for other in (name, *also)}
        ranks = {folded(o): r for name, also in names.items() for r, o in enumerate((name, *also))}
        found: dict[str, tuple[int, Node]] = {}
        for label, value in node.pairs[:MOST_ITEMS]:
            typed = label.text if isinstance(label, Scalar) else ""
            name = ours.get(folded(typed))
            if name is None:
                near = suggestion(typed, {folded(each): each for each in names})
                shown = f"{key.name}: {typed}"
                if near or key.name in ("corrections", "quotes"):
                    told = {"key": shown, "suggestion": near, "advice": advice(near)}
                    self.complain("front-matter-unknown-key", label, **told)
            elif name not in found or ranks[folded(typed)] < found[name][0]:
                found[name] = (ranks[folded(typed)], value)
        return {name: value for name, (_, value) in found.items()}

    def inner(self, parts: dict[str, Node], name: str, key: Key) -> str:
        """One of the values of ``parts`` as text; empty if it is not there."""
        field = self.text(parts[name], PART_KEYS[key.name, name]) if name in parts else None
        return field.value if field else ""


def kind_of(node: Node) -> str:
    """What a value is, for a message."""
    if isinstance(node, Sequence):
        return f"a list of {len(node.items)}"
    return "a mapping of keys to values" if isinstance(node, Mapping) else f"“{plain(node.text)}”"


def _distinct(fields: list[Field[str]]) -> list[Field[str]]:
    return list({field.value: field for field in reversed(fields)}.values())[::-1]
