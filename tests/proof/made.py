"""Proofs for tests: of a document that the test wrote, read by newsgen or by the test itself."""

from __future__ import annotations

import hashlib

from newsgen.parse import parse
from newsgen.proof import prove
from newsgen.read.layout import line_starts
from newsgen.records.article import Article
from newsgen.records.proof import Proof, ProvenLine
from newsgen.records.settings import Settings
from newsgen.records.source import Document, Kind, Span

DUMP = """Home

Bridge of Anselm closes for two years

By Ada Brown and Carl Dent | March 3, 2011


ANSELM — The bridge over the river closes on Monday for two years, the council of the town said.

“We have no choice,” said Mara Quist, the mayor. The ferry will cross the river every half hour.

“Nobody asked the people who live here,” it was said on the market square that morning.
"""


def document(text: str, kind: Kind = "dump", path: str = "seeds/bridge.txt") -> Document:
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Document(
        path=path,
        kind=kind,
        digest=digest,
        encoding="utf-8",
        text=text,
        line_starts=line_starts(text),
    )


def read_proof(text: str = DUMP, kind: Kind = "dump") -> Proof:
    """What newsgen reads in the text."""
    source = document(text, kind)
    parsed = parse(source, Settings())
    assert parsed.article is not None
    return prove(source, parsed.article, parsed.body, parsed.problems)


def article(source: Document, **fields: object) -> Article:
    """A record that the test makes up."""
    known = {"path": source.path, "digest": source.digest, "encoding": source.encoding}
    return Article(kind=source.kind, **{**known, **fields})  # type: ignore[arg-type]


def span(source: Document, words: str) -> Span:
    """Where the words stand, for the first time."""
    start = source.text.index(words)
    return Span(start, start + len(words))


def line(proof: Proof, number: int) -> ProvenLine:
    return next(one for one in proof.lines if one.number == number)


def text_of(one: ProvenLine) -> str:
    return "".join(part.text for part in one.parts)
