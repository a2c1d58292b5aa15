"""speakers.yaml → typed entries, and what is wrong with it."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import cast

from msgspec.structs import replace

from newsgen.parse.front_matter.values import kind_of, plain
from newsgen.parse.front_matter.yaml_nodes import Mapping, Node, Scalar, Sequence, is_empty
from newsgen.parse.front_matter.yaml_tree import read_yaml
from newsgen.records.article import SpeakerKind
from newsgen.records.dates import PartialDate
from newsgen.records.problems import Problem, problem
from newsgen.records.source import Document, Span
from newsgen.records.speakers_file import Placed, SpeakerEntry
from newsgen.text.iso_dates import parse_iso
from newsgen.text.variants import variant_key

MOST_ENTRIES = 20_000
_MOST_TEXTS = 1_000
_LONGEST = 200
_KINDS = ("person", "organisation", "document")
_KEYS = {
    "name": "name: Ada Brown",
    "also": "also: [A. Brown, Ada Mary Brown]",
    "display": "display: Ada M. Brown",
    "kind": "kind: organisation",
    "link": "link: https://example.org/ada-brown",
    "articles": "articles: [seeds/1998/, articles/harbour.md]",
    "role": "role: harbour master",
    "from": "from: 1998-05",
    "until": "until: 2003",
    "different": "different: [Ada Browne]",
    "hide": "hide: true",
    "pseudonym": "pseudonym: Witness A",
    "except": "except: [Brown Street]",
}
"""Each key with an example."""
_FLAGS = {"true": True, "yes": True, "false": False, "no": False}
_WEB = re.compile(r"https?://[^\s/?#\\\"<>]+[^\s\\\"<>]*\Z", re.IGNORECASE)


def read_speakers(document: Document) -> tuple[tuple[SpeakerEntry, ...], tuple[Problem, ...]]:
    """The entries that are sound; what is not is an error, as it may be meant to hide somebody."""
    root, problems = read_yaml(document, Span(0, len(document.text)))
    reader = _Reader(document)
    reader.problems += problems
    entries: list[SpeakerEntry] = []
    if isinstance(root, Sequence):
        if len(root.items) > MOST_ENTRIES:
            reader.shape(root, "the file", f"at most {MOST_ENTRIES:,} entries", "name")
        entries = [one for item in root.items[:MOST_ENTRIES] if (one := reader.entry(item))]
    elif root is not None and not is_empty(root) and not problems:
        reader.shape(root, "the file", "a list with an entry for each speaker", "name")
    _twice(entries, reader)
    return tuple(entries), tuple(reader.problems)


class _Reader:
    def __init__(self, document: Document) -> None:
        self.problems: list[Problem] = []
        self._document = document

    def complain(self, code: str, node: Node, **values: object) -> None:
        self.problems.append(problem(code, self._document.location(node.span.start), **values))

    def shape(self, node: Node, what: str, expected: str, key: str) -> None:
        example = f"{'- ' if key == 'name' else ''}{_KEYS[key]}"
        found = "empty" if is_empty(node) else kind_of(node)
        self.complain(
            "speakers-shape", node, what=what, expected=expected, found=found, example=example
        )

    def entry(self, node: Node) -> SpeakerEntry | None:
        """One item of the list; None where it has no name."""
        if not isinstance(node, Mapping):
            self.shape(node, "an entry", "lines of “key: value”", "name")
            return None
        given = self._sorted(node)
        names = self._texts(given, "name", single=True) + self._texts(given, "also")
        if "name" not in given:
            self.shape(Scalar("", node.span), "“name”", "the name as articles give it", "name")
        if not names:
            return None
        kind = self._text(given, "kind")
        if kind and kind.text not in _KINDS:
            self.shape(given["kind"][1], "“kind”", "person, organisation or document", "kind")
            kind = None
        link = self._text(given, "link")
        if link and not _WEB.match(link.text):
            self.shape(given["link"][1], "“link”", "a web address", "link")
            link = None
        display, pseudonym = self._text(given, "display"), self._text(given, "pseudonym")
        entry = SpeakerEntry(
            location=self._document.location(node.span.start),
            names=tuple({one.text: one for one in reversed(names)}.values())[::-1],
            display=display.text if display else "",
            kind=cast("SpeakerKind", kind.text) if kind else None,
            link=link.text if link else "",
            articles=tuple(self._texts(given, "articles")),
            role=self._text(given, "role"),
            since=self._date(given, "from"),
            until=self._date(given, "until"),
            different=tuple(self._texts(given, "different")),
            hide=self._flag(given, "hide"),
            pseudonym=pseudonym.text if pseudonym else "",
            spared=tuple(self._texts(given, "except")),
        )
        return self._consistent(entry, given)

    def _sorted(self, node: Mapping) -> dict[str, tuple[Node, Node]]:
        given: dict[str, tuple[Node, Node]] = {}
        for label, value in node.pairs:
            key = plain(label.text) if isinstance(label, Scalar) else ""
            if key not in _KEYS:
                near = get_close_matches(key[:40].casefold(), _KEYS, 1)
                suggestion = f" Did you mean “{near[0]}”?" if near else ""
                known = ", ".join(_KEYS)
                self.complain("speakers-key", label, key=key, suggestion=suggestion, known=known)
            elif key in given:
                self.shape(label, f"“{key}”", "there once in an entry", key)
            else:
                given[key] = label, value
        return given

    def _consistent(self, entry: SpeakerEntry, given: dict[str, tuple[Node, Node]]) -> SpeakerEntry:
        """The entry; keys that contradict each other are reported."""
        if entry.hide and entry.pseudonym:
            advice = "Write one of the two: a pseudonym keeps what one person said together."
            self._contrary(given, "hide", "pseudonym", advice)
        if entry.conceals:
            for key in ("display", "link"):
                if key in given:
                    other = "hide" if entry.hide else "pseudonym"
                    self._contrary(given, key, other, "It would tell who the person is.")
        elif entry.spared:
            advice = "It says where a name that is hidden may stand, and this one is not."
            self._contrary(given, "except", "name", advice)
        if entry.since and entry.until and entry.since.sort_key > entry.until.sort_key:
            self.shape(given["until"][1], "“until”", "no earlier than “from”", "until")
        return entry

    def _contrary(
        self, given: dict[str, tuple[Node, Node]], key: str, other: str, advice: str
    ) -> None:
        self.complain("speakers-contrary", given[key][0], key=key, other=other, advice=advice)

    def _text(self, given: dict[str, tuple[Node, Node]], key: str) -> Placed | None:
        texts = self._texts(given, key, single=True)
        return texts[0] if texts else None

    def _texts(
        self, given: dict[str, tuple[Node, Node]], key: str, *, single: bool = False
    ) -> list[Placed]:
        if key not in given:
            return []
        node = given[key][1]
        items = node.items if isinstance(node, Sequence) and not single else [node]
        found = []
        for item in items[:_MOST_TEXTS]:
            text = plain(item.text) if isinstance(item, Scalar) and not item.absent else ""
            if text and len(text) <= _LONGEST:
                found.append(Placed(text, self._document.location(item.span.start)))
            else:
                one = f"a text of at most {_LONGEST} characters"
                self.shape(item, f"“{key}”", one if single else f"{one}, or a list of such", key)
        return found

    def _date(self, given: dict[str, tuple[Node, Node]], key: str) -> PartialDate | None:
        text = self._text(given, key)
        value = parse_iso(text.text) if text else None
        if text and value is None:
            self.shape(given[key][1], f"“{key}”", "a date such as 1998, 1998-05 or 1998-05-03", key)
        return replace(value, hour=None, minute=None, second=None, offset=None) if value else None

    def _flag(self, given: dict[str, tuple[Node, Node]], key: str) -> bool:
        text = self._text(given, key)
        if text is None:
            return False
        if text.text.casefold() not in _FLAGS:
            self.shape(given[key][1], f"“{key}”", "true or false", key)
            return True
        return _FLAGS[text.text.casefold()]


def _twice(entries: list[SpeakerEntry], reader: _Reader) -> None:
    """Reports names and pseudonyms of which it could not be told whose they are."""
    met: dict[str, SpeakerEntry] = {}
    labels: dict[str, SpeakerEntry] = {}
    for entry in entries:
        taken = [] if entry.scoped else list(entry.names)
        known = met
        if entry.pseudonym:
            _note(labels, Placed(entry.pseudonym, entry.location), entry, reader)
        for name in taken:
            _note(known, name, entry, reader)


def _note(met: dict[str, SpeakerEntry], name: Placed, entry: SpeakerEntry, reader: _Reader) -> None:
    first = met.setdefault(variant_key(name.text), entry)
    if first is not entry:
        line = first.location.line
        reader.problems.append(problem("speakers-twice", name.location, name=name.text, line=line))
