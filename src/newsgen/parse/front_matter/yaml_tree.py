"""YAML as a small tree of typed text with its place in the file, built from parser events.

Events rather than objects: nothing is resolved, constructed, expanded or nested without bound.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from newsgen.parse.front_matter.called import called
from newsgen.parse.front_matter.yaml_advice import explain
from newsgen.parse.front_matter.yaml_nodes import NULLS, Mapping, Node, Scalar, Sequence
from newsgen.records.problems import Problem, problem
from newsgen.records.source import Document, Span

if TYPE_CHECKING:
    from yaml.events import Event

DEEPEST = 8
"""Levels of lists and mappings inside one another."""

_COMMON = re.compile(r"[\t\n\r\x20-\x7e\xa0-\u02ff\u2010-\u2027]*")
"""Nothing but characters of European languages."""


@cache
def _refused() -> re.Pattern[str]:
    """What YAML refuses, which copied text often has.

    Python takes longer to compile it than to read an article, so that few ask for it.
    """
    return re.compile(
        r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
    )


class _TooDeepError(Exception):
    """Nesting is too deep."""


def read_yaml(document: Document, span: Span) -> tuple[Node | None, list[Problem]]:
    """The tree of one stretch of a document; where YAML breaks, what stood before the break."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    text = document.text[span.start : span.end]
    if not _COMMON.fullmatch(text):
        text = _refused().sub(" ", text)  # one for one: offsets must not move
    builder = _Builder(document, span.start)
    try:
        builder.build(yaml.parse(text, Loader=loader))
    except _TooDeepError:
        builder.complain("lists or mappings stand too deep inside one another", "Keep it flat.")
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        at = min(mark.index if mark else 0, len(text))
        # An error at the very end is best shown where its cause began.
        if error.context_mark and not text[at:].strip():
            at = error.context_mark.index
        while at and at >= len(text.rstrip()):
            at -= 1
        builder.forget(at)
        began = error.context_mark.index if error.context_mark else at
        told = explain(error.problem or "", text, at, min(began, len(text)))
        builder.complain(told.reason, told.advice, told.at)
    except yaml.YAMLError:
        builder.complain("it holds characters that YAML does not allow", "Type it anew.")
    return builder.root, builder.problems


class _Builder:
    def __init__(self, document: Document, base: int) -> None:
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self._document = document
        self._base = base
        self._told: set[str] = set()
        # Each open collection, and for a mapping the key that waits for its value.
        self._stack: list[tuple[Sequence | Mapping, list[Node]]] = []

    def complain(self, reason: str, advice: str, at: int = 0) -> None:
        location = self._document.location(self._base + at)
        self.problems.append(
            problem(
                "front-matter-yaml",
                location,
                matter=called(self._document),
                reason=reason,
                advice=advice,
            )
        )

    def forget(self, at: int) -> None:
        """Drop the value that was being read at an error: it may not be all of it."""
        if not isinstance(self.root, Mapping) or not self.root.pairs:
            return
        text = self._document.text
        _, value = self.root.pairs[-1]
        if len(self._stack) > 1 or "\n" not in text[value.span.end : self._base + at].strip(" \r"):
            self.root.pairs.pop()

    def build(self, events: Iterator[Event]) -> None:
        import yaml

        stack = self._stack
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
                self._second(event)
                return
            if isinstance(event, yaml.SequenceEndEvent | yaml.MappingEndEvent):
                stack.pop()
                continue
            node = self._node(event)
            if node is None:
                continue
            if stack:
                parent, key = stack[-1]
                if isinstance(parent, Sequence):
                    parent.items.append(node)
                elif key:
                    parent.pairs.append((key.pop(), node))
                else:
                    key.append(node)
            elif self.root is None:
                self.root = node
            if isinstance(event, yaml.CollectionStartEvent):
                if len(stack) == DEEPEST:
                    raise _TooDeepError
                # What a tag marked is read to its end and left out.
                within = Sequence([], node.span) if isinstance(node, Scalar) else node
                stack.append((within, []))

    def _node(self, event: Event) -> Node | None:
        import yaml

        if not isinstance(event, yaml.NodeEvent):
            return None
        marks = event.start_mark, event.end_mark
        start, end = (self._base + (mark.index if mark else 0) for mark in marks)
        span = Span(start, end)
        if isinstance(event, yaml.AliasEvent):
            self._once("front-matter-alias", start, name=event.anchor or "")
            return Scalar("", span, True)
        tag = getattr(event, "tag", None)
        anchor = getattr(event, "anchor", None)
        if anchor is not None:
            self._once("front-matter-anchor", start, name=anchor)
        if tag is not None:
            shown = tag.replace("tag:yaml.org,2002:", "!!")
            self._once("front-matter-tag", start, tag=shown)
            return Scalar("", span, True)
        if isinstance(event, yaml.ScalarEvent):
            if event.style in ("'", '"'):
                return Scalar(event.value, Span(start + 1, end - 1))
            return Scalar(event.value, span, not event.style and event.value in NULLS)
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence([], span)
        return Mapping([], span)

    def _second(self, event: Event) -> None:
        at = event.start_mark.index if event.start_mark else 0
        text = self._document.text[self._base + at :].lstrip("- \t\r\n.")
        if text:
            self.complain(
                "a line of --- begins a second part, which is not read",
                "Keep one part of keys and values.",
                at,
            )

    def _once(self, code: str, at: int, **values: str) -> None:
        told = f"{code} {values}"
        if told not in self._told and len(self._told) < 20:
            self._told.add(told)
            self.problems.append(
                problem(code, self._document.location(at), matter=called(self._document), **values)
            )
