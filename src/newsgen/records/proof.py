"""The proof of a record: each line of a file with what it was taken for, and why."""

from __future__ import annotations

from msgspec import Struct

from newsgen.records.article import SpeakerKind
from newsgen.records.lines import LineRole
from newsgen.records.problems import Problem
from newsgen.records.source import Kind


class Part(Struct, frozen=True, gc=False):
    """A stretch of a line; all of a line's parts together are its text, letter for letter."""

    text: str
    marks: tuple[str, ...] = ()
    """What it is: names of values (``authors``, ``date``), ``quote`` or ``mention``."""
    quote: str = ""
    """Id of the quote that it belongs to, or whose speaker it mentions."""


class Value(Struct, frozen=True, kw_only=True):
    """A value of the record as people read it, and where it comes from."""

    name: str
    """The key of the record that it belongs to: ``headline``, ``authors``, ``body``."""
    label: str
    text: str
    """Empty where the file has no such thing."""
    line: int = 0
    """Where it begins, from 1; 0 for what no line says."""
    last: int = 0
    """Where it ends."""
    path: str = ""
    """The file that those lines are of, where it is not the proof's own."""
    rule: str = ""
    reason: str = ""
    """The rule, without the name of the value that it may begin with."""
    confident: bool = True


class ProvenQuote(Struct, frozen=True, kw_only=True):
    """A quote, who said it, and how that is known."""

    id: str
    opening: str
    """Its first words."""
    line: int
    speaker: str | None
    speaker_kind: SpeakerKind
    who: str
    """The speaker with title and role; says so where nobody is known."""
    cue: str | None
    mention: str | None
    mention_line: int
    """0 without a mention."""
    rule: str
    because: str
    """Mention, cue and rule in words."""


class ProvenLine(Struct, frozen=True, kw_only=True):
    """A line with text in it, and all that stands on it."""

    number: int
    role: LineRole | None
    """None for Markdown that gives no text, such as a rule or a comment."""
    labels: tuple[str, ...]
    """What it was taken for in a word, and what else begins on it."""
    rule: str
    verdict: str
    """Role, rule and certainty in words: "taken for a caption: it has a credit"."""
    confident: bool
    parts: tuple[Part, ...]
    values: tuple[Value, ...] = ()
    """Those that begin on it and are not simply its text, and what an editor has in their place."""
    quotes: tuple[ProvenQuote, ...] = ()
    problems: tuple[Problem, ...] = ()


class LineCount(Struct, frozen=True, gc=False):
    """How many lines were taken for one thing."""

    label: str
    role: LineRole | None
    lines: int


class Doubt(Struct, frozen=True, kw_only=True):
    """Something in a record that a person should look at."""

    line: int
    """Where to look, from 1; 0 for the whole file."""
    last: int
    shown: bool
    """Whether that is one of the proof's lines, so that its page has a place to lead to."""
    text: str
    hint: str = ""
    """Only where the doubt stands at no line, which would give it."""


class Proof(Struct, frozen=True, kw_only=True):
    """The record of one file and its lines, so that each can be held against the other."""

    path: str
    kind: Kind
    digest: str
    """SHA-256 of the file's bytes, in hexadecimal."""
    encoding: str
    lang: str | None
    """Of the article, where it is not that of the site."""
    side: str
    """Path of the file of an editor's corrections that were laid over it; empty for none."""
    values: tuple[Value, ...]
    lines: tuple[ProvenLine, ...]
    """Those that are not blank."""
    counts: tuple[LineCount, ...]
    quotes: tuple[ProvenQuote, ...]
    doubts: tuple[Doubt, ...]
    """What was guessed and what is wrong, in the order of the file."""
