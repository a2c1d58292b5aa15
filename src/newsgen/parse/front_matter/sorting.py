"""The keys of a mapping by what is meant: ours, other generators', unknown and repeated ones."""

from __future__ import annotations

from msgspec import Struct

from newsgen.parse.front_matter.draft_marks import DraftMarks
from newsgen.parse.front_matter.keys import (
    BY_NAME,
    FLAT_BY_NAME,
    UNUSED_NAMES,
    Key,
    folded,
)
from newsgen.parse.front_matter.suggestions import advice, suggestion
from newsgen.parse.front_matter.traps import traps
from newsgen.parse.front_matter.values import Reader, plain
from newsgen.parse.front_matter.yaml_nodes import Mapping, Node, Scalar, is_empty, says_none

MOST_UNKNOWN = 20
"""Unknown and repeated keys of one file that are reported, of each."""


class Value(Struct, frozen=True):
    """A value with the key that it was typed under."""

    rank: int
    """0 under our own name, more under a synonym that is further away."""
    typed: str
    label: Scalar
    node: Node


class Sorted(Struct, frozen=True):
    """The values of one mapping."""

    values: dict[str, list[Value]]
    """By our names for their keys, the nearest name first."""
    flat: dict[tuple[str, str], Node]
    """Parts of a key's value that stand alone, by key and part."""


def sort_out(root: Mapping, reader: Reader, marks: DraftMarks) -> Sorted:
    """The values by the key that is meant; what marks a draft goes to ``marks``."""
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
            traps(reader, key, label, node)
        elif name in FLAT_BY_NAME:
            flat.setdefault(FLAT_BY_NAME[name], node)
        elif name not in UNUSED_NAMES and not label.absent and typed != "<<":
            unknown += 1
            if unknown <= MOST_UNKNOWN:
                near = suggestion(typed)
                told = {"key": typed, "suggestion": near, "advice": advice(near)}
                reader.complain("front-matter-unknown-key", label, **told)
    for several in values.values():
        several.sort(key=lambda value: value.rank)
    return Sorted(values, flat)


def chosen(key: Key, values: list[Value], reader: Reader) -> Value | None:
    """The value under the nearest name that says anything; else one that says there is none."""
    told = [value for value in values if not is_empty(value.node)]
    for value in told[1:]:
        if key.exclusive and _shown(value.node) != _shown(told[0].node):
            reader.complain(
                "front-matter-synonym-clash", value.label, key=value.typed, other=told[0].typed
            )
    told += [value for value in values if says_none(value.node)]
    return told[0] if told else None


def _shown(node: Node) -> str:
    return plain(node.text) if isinstance(node, Scalar) else repr(node)
