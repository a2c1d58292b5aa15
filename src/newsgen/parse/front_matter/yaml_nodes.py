"""The tree that YAML is read into: typed text with its place in the file, lists and mappings."""

from __future__ import annotations

from msgspec import Struct

from newsgen.records.source import Span

NULLS = frozenset({"", "~", "null", "Null", "NULL"})


class Scalar(Struct, frozen=True):
    """Text as typed; ``1e3`` and ``no`` are text too."""

    text: str
    span: Span
    absent: bool = False
    """Nothing, ``~`` or ``null``, or something that is not read here."""


class Sequence(Struct, frozen=True):
    """A list."""

    items: list[Node]
    span: Span


class Mapping(Struct, frozen=True):
    """Keys and values, in order, with duplicates."""

    pairs: list[tuple[Node, Node]]
    span: Span


Node = Scalar | Sequence | Mapping


def is_empty(node: Node) -> bool:
    """Whether a value says nothing."""
    if isinstance(node, Scalar):
        return node.absent or not node.text.strip()
    if isinstance(node, Sequence):
        return all(is_empty(item) for item in node.items)
    return all(is_empty(value) for _, value in node.pairs)


def is_unread(node: Node) -> bool:
    """Whether something stands there that is not read: an alias, or what a tag marks."""
    return (
        isinstance(node, Scalar)
        and node.absent
        and not node.text
        and node.span.end > node.span.start
    )


def says_none(node: Node) -> bool:
    """Whether a value says that there is nothing: ``null``, ``~``, ``""``, ``[]``.

    A key with nothing behind it says nothing: it may be left over from a form to fill in.
    """
    if isinstance(node, Scalar):
        return node.text in NULLS - {""} if node.absent else not node.text.strip()
    return not node.items if isinstance(node, Sequence) else not node.pairs
