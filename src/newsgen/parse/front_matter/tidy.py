"""Edits that make front matter plainer without changing what it says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from newsgen.parse.front_matter.draft_marks import MARKS, judge
from newsgen.parse.front_matter.keys import BY_NAME, folded
from newsgen.parse.front_matter.yaml_nodes import Mapping, Node, Scalar
from newsgen.parse.front_matter.yaml_tree import read_yaml
from newsgen.records.source import Document, Span
from newsgen.text.iso_dates import parse_iso
from newsgen.text.meant_dates import meant_dates

_TRAILING = re.compile(r"(?<![ \t])[ \t]++(?=\r?\n|\r|\Z)")
_DATES = frozenset({"date", "updated", "expires"})


class Edit(Struct, frozen=True, order=True):
    """What to put in the place of a stretch of a document."""

    start: int
    end: int
    text: str


def tidy(document: Document, span: Span) -> list[Edit]:
    """The edits to the YAML at ``span``, in order, none inside another.

    Other generators' names of keys become ours where ours is not there; dates take ISO's form;
    blanks at the ends of lines go. Whether that changes what is read is for the caller to see.
    """
    edits = [
        Edit(match.start(), match.end(), "")
        for match in _TRAILING.finditer(document.text, span.start, span.end)
    ]
    root, problems = read_yaml(document, span)
    if isinstance(root, Mapping) and not problems:
        edits += _renamed(root)
        edits += _dated(root)
    return sorted(edits)


def _meant(label: Node, value: Node) -> str:
    """Our name for a key, empty for none; a mark of a draft is none, though it may look alike."""
    if not isinstance(label, Scalar) or label.absent:
        return ""
    name = folded(label.text)
    if name not in BY_NAME:
        return ""
    if name in MARKS and not (isinstance(value, Scalar) and not judge(name, value.text)):
        return ""
    return BY_NAME[name][0].name


def _renamed(root: Mapping) -> Iterator[Edit]:
    names = Counter(_meant(label, value) for label, value in root.pairs)
    for label, value in root.pairs:
        name = _meant(label, value)
        if name and names[name] == 1 and isinstance(label, Scalar) and label.text != name:
            yield Edit(label.span.start, label.span.end, name)


def _dated(root: Mapping) -> Iterator[Edit]:
    for label, value in root.pairs:
        if _meant(label, value) not in _DATES or not isinstance(value, Scalar) or value.absent:
            continue
        known = parse_iso(value.text)
        found = (known,) if known else meant_dates(value.text)
        if len(found) == 1 and found[0] and found[0].iso != value.text.strip():
            yield Edit(value.span.start, value.span.end, found[0].iso)
