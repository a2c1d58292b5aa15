"""Marks that keep an article out of the site; where a mark is unclear, the article is held back."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Literal

from msgspec import Struct

from newsgen.parse.front_matter.called import called
from newsgen.parse.front_matter.keys import (
    BY_NAME,
    FLAT_BY_NAME,
    UNUSED_NAMES,
    folded,
)
from newsgen.parse.front_matter.values import Reader, kind_of, plain
from newsgen.parse.front_matter.yaml_nodes import Node, Scalar, is_empty
from newsgen.records.problems import Problem, problem
from newsgen.records.source import Document, Span

Verdict = Literal["held", "public", "unclear", ""]

_YES = frozenset({"true", "yes", "on", "1"})
_NO = frozenset({"false", "no", "off", "0"})
_HELD = frozenset(
    (
        "draft", "private", "pending", "scheduled", "embargoed", "hidden", "future",
        "unpublished", "auto-draft", "trash",
    )
)  # fmt: skip
_PUBLIC = frozenset({"publish", "published", "public"})
_WORDS = [word for word in (*_YES, *_NO, *_HELD, *_PUBLIC) if len(word) > 3]


class _Mark(Struct, frozen=True):
    held: frozenset[str]
    public: frozenset[str]
    expected: str
    strict: bool = False
    """Whether any other value is unclear, and not only one that is nearly one of these."""


MARKS = {
    "draft": _Mark(_YES | _HELD, _NO | _PUBLIC, "true or false", True),
    # Some systems number what is published 1, others what is a draft: only words are clear.
    "status": _Mark(_HELD, _PUBLIC, "draft or published", True),
    "published": _Mark(_NO | _HELD, _YES | _PUBLIC, "true or false, or a date"),
    "publish": _Mark(_NO | _HELD, _YES | _PUBLIC, "true or false"),
    "public": _Mark(_NO | _HELD, _YES | _PUBLIC, "true or false"),
    "private": _Mark(_YES, _NO, "true or false"),
    "hidden": _Mark(_YES, _NO, "true or false"),
    "visibility": _Mark(_HELD, _PUBLIC, "private or public"),
}
"""Keys that may say so, by their folded names: ours first, then other generators'."""

_KNOWN = BY_NAME.keys() | FLAT_BY_NAME.keys() | UNUSED_NAMES
_LONGEST = 12
_MOST_TOLD = 20
_SEARCHED = 256_000
# In lines that are no YAML: what precedes a key, the key, a colon or its like, and the value.
_LINE = re.compile(
    r"(?:^|(?<=[\r\n])|([{,]))[ \t\"'?*>{\[-]{0,20}+([A-Za-z][A-Za-z_-]{2,13})[\"']?[ \t]*+"
    r"([:=\N{FULLWIDTH COLON}]?)[ \t]*+([^\r\n,}#]{0,80})"
)


def judge(name: str, text: str) -> Verdict:
    """What a text under the mark ``name`` says; nothing if it is about something else."""
    mark, word = MARKS[name], plain(text).casefold()
    if word in mark.held:
        return "held"
    if word in mark.public:
        return "public"
    return "unclear" if mark.strict or get_close_matches(word[:20], _WORDS, 1, 0.75) else ""


class DraftMarks:
    """Gathers the marks of one article's front matter; any that is not public wins."""

    def __init__(self, reader: Reader) -> None:
        self.held = False
        self._reader = reader
        self._seen: dict[str, Verdict] = {}
        self._firsts: dict[Verdict, tuple[str, int]] = {}
        self._told = 0

    def see(self, label: Scalar, node: Node) -> bool:
        """Note a key's value; True if it is such a mark and nothing else."""
        name = folded(label.text)
        meant = name if name in MARKS else _nearly(name)
        verdict = self._verdict(meant, node) if meant else ""
        if not verdict:
            return False
        if meant != name:
            sure = meant == "draft" and _begins_like_draft(name)
            if not (verdict == "held" or (verdict == "unclear" and sure)):
                return False
            self._tell("front-matter-draft-key", label, key=label.text, near=meant)
        elif verdict == "unclear":
            self._tell(
                "front-matter-draft",
                node,
                key=label.text,
                expected=MARKS[meant].expected,
                found=_found(node),
            )
        else:
            self._compare(label, name, verdict)
        self.held = self.held or verdict != "public"
        self._seen.setdefault(name, verdict)
        self._firsts.setdefault(verdict, (label.text, self._reader.location(label).line))
        return True

    def _compare(self, label: Scalar, name: str, verdict: Verdict) -> None:
        other = self._firsts.get("public" if verdict == "held" else "held")
        if other:
            typed, line = other
            self._tell("front-matter-draft-clash", label, key=label.text, other=typed, line=line)
        elif name in self._seen and verdict in self._firsts:
            first = self._firsts[verdict][1]
            self._tell("front-matter-duplicate-key", label, key=label.text, first=first)

    def _verdict(self, meant: str, node: Node) -> Verdict:
        if isinstance(node, Scalar) and not is_empty(node):
            return judge(meant, node.text)
        return "unclear" if MARKS[meant].strict else ""

    def _tell(self, code: str, node: Node, **values: object) -> None:
        self._told += 1
        if self._told <= _MOST_TOLD:
            self._reader.complain(code, node, **values)


def mark_in_lines(document: Document, span: Span) -> Problem | None:
    """The problem of a line that seems to mark a draft, in front matter that cannot be read."""
    text = document.text
    meanings = {name: name for name in MARKS}
    for match in _LINE.finditer(text, span.start, min(span.end, span.start + _SEARCHED)):
        within, typed, separator, value = match.groups()
        name = folded(typed)
        if name not in meanings:
            meanings[name] = _nearly(name) if _begins_like_draft(name) else ""
        meant = meanings[name]
        if not meant:
            continue
        verdict = judge(meant, value.strip(" \t\"';]"))
        if verdict == "held" or (verdict == "unclear" and separator and not within):
            line = match.group().strip("{, \t")
            location = document.location(match.start(2))
            return problem("front-matter-draft-line", location, matter=called(document), line=line)
    return None


def _nearly(name: str) -> str:
    """The mark that an unknown key nearly names; empty for none."""
    if len(name) > _LONGEST or name in _KNOWN:
        return ""
    if get_close_matches(name, ["draft"], 1, 0.75):
        # Three letters are as near to “date” as to “draft”, and nearer.
        known = next(iter(get_close_matches(name, BY_NAME, 1, 0.75)), "")
        return "draft" if not known or BY_NAME[known][0].name == "draft" else ""
    return next(iter(get_close_matches(name, MARKS, 1, 0.75)), "")


def _begins_like_draft(name: str) -> bool:
    """Whether a key is nearly "draft" by more than chance, as "craft" and "raft" are."""
    return name.startswith("d") or "draft" in name


def _found(node: Node) -> str:
    if not is_empty(node):
        return kind_of(node)
    unread = isinstance(node, Scalar) and node.absent and not node.text
    return "nothing that can be read" if unread and node.span.end > node.span.start else "empty"
