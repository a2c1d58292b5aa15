"""The keys of one entry of speakers.yaml with their values, checked one by one."""

from __future__ import annotations

from difflib import get_close_matches

from msgspec.structs import replace

from newsgen.parse.front_matter.values import kind_of, plain
from newsgen.parse.front_matter.yaml_nodes import Mapping, Node, Scalar, Sequence, is_empty
from newsgen.records.dates import PartialDate
from newsgen.records.problems import Problem, problem
from newsgen.records.source import Document
from newsgen.records.speakers_file import Placed
from newsgen.text.iso_dates import parse_iso

_MOST_TEXTS = 1_000
_LONGEST = 200
_EXAMPLES = {
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


class Complaints:
    """What is wrong with one file, each with its place."""

    def __init__(self, document: Document) -> None:
        self.problems: list[Problem] = []
        self.document = document

    def complain(self, code: str, node: Node, **values: object) -> None:
        """Adds a problem at the place of ``node``."""
        self.problems.append(problem(code, self.document.location(node.span.start), **values))

    def shape(self, node: Node, what: str, expected: str, key: str) -> None:
        """Says that ``what`` should be ``expected``, with the example of a key."""
        example = f"{'- ' if key == 'name' else ''}{_EXAMPLES[key]}"
        found = "empty" if is_empty(node) else kind_of(node)
        self.complain(
            "speakers-shape", node, what=what, expected=expected, found=found, example=example
        )


class Values:
    """The values of one entry; what is not sound is reported and left out."""

    def __init__(self, node: Mapping, complaints: Complaints) -> None:
        self._complaints = complaints
        self._given = self._sorted(node)

    def __contains__(self, key: str) -> bool:
        return key in self._given

    def _sorted(self, node: Mapping) -> dict[str, tuple[Node, Node]]:
        given: dict[str, tuple[Node, Node]] = {}
        for label, value in node.pairs:
            key = plain(label.text) if isinstance(label, Scalar) else ""
            if key not in _EXAMPLES:
                near = get_close_matches(key[:40].casefold(), _EXAMPLES, 1)
                suggestion = f" Did you mean “{near[0]}”?" if near else ""
                self._complaints.complain(
                    "speakers-key", label, key=key, suggestion=suggestion,
                    known=", ".join(_EXAMPLES),
                )  # fmt: skip
            elif key in given:
                self._complaints.shape(label, f"“{key}”", "there once in an entry", key)
            else:
                given[key] = label, value
        return given

    def misshapen(self, key: str, expected: str) -> None:
        """Says that the value of a given key should be ``expected``."""
        self._complaints.shape(self._given[key][1], f"“{key}”", expected, key)

    def contrary(self, key: str, other: str, advice: str) -> None:
        """Says that a given key contradicts another."""
        label = self._given[key][0]
        self._complaints.complain("speakers-contrary", label, key=key, other=other, advice=advice)

    def text(self, key: str) -> Placed | None:
        """The one text of a key."""
        texts = self.texts(key, single=True)
        return texts[0] if texts else None

    def texts(self, key: str, *, single: bool = False) -> list[Placed]:
        """The texts of a key, in their order."""
        if key not in self._given:
            return []
        node = self._given[key][1]
        items = node.items if isinstance(node, Sequence) and not single else [node]
        found = []
        for item in items[:_MOST_TEXTS]:
            text = plain(item.text) if isinstance(item, Scalar) and not item.absent else ""
            if text and len(text) <= _LONGEST:
                found.append(Placed(text, self._complaints.document.location(item.span.start)))
            else:
                one = f"a text of at most {_LONGEST} characters"
                expected = one if single else f"{one}, or a list of such"
                self._complaints.shape(item, f"“{key}”", expected, key)
        return found

    def date(self, key: str) -> PartialDate | None:
        """The day, month or year of a key."""
        text = self.text(key)
        value = parse_iso(text.text) if text else None
        if text and value is None:
            self.misshapen(key, "a date such as 1998, 1998-05 or 1998-05-03")
        return replace(value, hour=None, minute=None, second=None, offset=None) if value else None

    def flag(self, key: str) -> bool:
        """Whether a key is set; also where it is unclear, as it hides somebody."""
        text = self.text(key)
        if text is None:
            return False
        if text.text.casefold() not in _FLAGS:
            self.misshapen(key, "true or false")
            return True
        return _FLAGS[text.text.casefold()]
