"""Front matter in which an editor corrects an article, in print or in its record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import UNSET, UnsetType

from newsgen.parse.front_matter.part_keys import PART_KEYS
from newsgen.parse.front_matter.quote_corrections import QuoteCorrection
from newsgen.parse.front_matter.values import MOST_ITEMS, Reader
from newsgen.parse.front_matter.yaml_nodes import Mapping, Node, Sequence, is_empty
from newsgen.records.article import Correction

if TYPE_CHECKING:
    from newsgen.parse.front_matter.keys import Key


def corrections(node: Node | None, reader: Reader, key: Key) -> tuple[Correction, ...]:
    """Published corrections, each a mapping; what is none is a problem."""
    found = []
    for item in _listed(node):
        if isinstance(item, Mapping):
            parts = reader.parts(item, key)
            text = reader.inner(parts, "text", key)
            date_key = PART_KEYS[key.name, "date"]
            date = reader.date(parts["date"], date_key) if "date" in parts else None
            if text:
                found.append(Correction(text=text, date=date.value if date else None))
            else:
                reader.lacks(item, key, "text")
        elif not is_empty(item):
            reader.wrong(item, key)
    return tuple(found)


def quote_corrections(node: Node | None, reader: Reader, key: Key) -> tuple[QuoteCorrection, ...]:
    """What the editor says of quotes; an entry that says nothing is a problem."""
    found = []
    for item in _listed(node):
        parts = reader.parts(item, key) if isinstance(item, Mapping) else {}
        id, text = (reader.inner(parts, name, key) for name in ("id", "text"))
        given = parts.get("suppress")
        suppress = given is not None and reader.flag(given, PART_KEYS[key.name, "suppress"])
        if not isinstance(item, Mapping):
            if not is_empty(item):
                reader.wrong(item, key)
            continue
        if not (id or text):
            reader.lacks(item, key, "text")
            continue
        if not (given or "speaker" in parts or "role" in parts):
            reader.wrong(item, key, "an entry that corrects nothing")
            continue
        found.append(
            QuoteCorrection(
                location=reader.location(item),
                id=id,
                text=text,
                speaker=_given(parts, "speaker", reader, key),
                role=_given(parts, "role", reader, key),
                suppress=suppress,
            )
        )
    return tuple(found)


def _given(parts: dict[str, Node], name: str, reader: Reader, key: Key) -> str | UnsetType | None:
    return (reader.inner(parts, name, key) or None) if name in parts else UNSET


def _listed(node: Node | None) -> list[Node]:
    if node is None or is_empty(node):
        return []
    return node.items[:MOST_ITEMS] if isinstance(node, Sequence) else [node]
