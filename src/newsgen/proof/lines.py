"""The lines of a file, each with all that is known of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TypeVar

from newsgen.proof.parts import by_line, marks_of, parts_of
from newsgen.proof.roles import NOTHING, Taken, roles_of
from newsgen.proof.words import ROLE_OF, ROLES, verdict
from newsgen.records.article import Article, Body
from newsgen.records.problems import Problem
from newsgen.records.proof import Part, ProvenLine, ProvenQuote, Value
from newsgen.records.source import Document

T = TypeVar("T")

_WHOLE = frozenset({"headline", "deck", "captions", "notes", "body", "quotes", "furniture"})
"""Values that are a line's text itself, or that no line gives: not told once more beside it."""


def prove_lines(
    document: Document,
    article: Article,
    body: Body,
    values: tuple[Value, ...],
    quotes: tuple[ProvenQuote, ...],
    problems: Sequence[Problem],
) -> tuple[ProvenLine, ...]:
    """Every line that is not blank, in order; ``problems`` are those of this file."""
    texts = {
        number: text
        for number, text in enumerate(_lines(document), 1)
        if text and not text.isspace()
    }
    taken = roles_of(document, body, values, texts)
    marks = by_line(document, marks_of(document, article))
    here = [value for value in values if value.line and not value.path]
    named = _grouped([(value.line, value) for value in here if value.name not in _WHOLE])
    for value in values:
        if value.path:
            _overrule(named, value, taken)
    keys = _grouped([(n, value.label) for value in here for n in range(value.line, value.last + 1)])
    said = _grouped([(quote.line, quote) for quote in quotes])
    wrong = _grouped([(each.location.line, each) for each in problems])
    return tuple(
        _line(
            number,
            taken.get(number, NOTHING),
            parts_of(text, document.line_starts[number - 1], marks.get(number, ())),
            named.get(number, ()),
            keys.get(number, ()),
            said.get(number, ()),
            wrong.get(number, ()),
        )
        for number, text in texts.items()
    )


def _lines(document: Document) -> list[str]:
    """The text of each line, without its end and the white space before that."""
    starts = document.line_starts
    ends = (*starts[1:], len(document.text))
    return [document.text[start:end].rstrip() for start, end in zip(starts, ends, strict=True)]


def _grouped(pairs: Sequence[tuple[int, T]]) -> dict[int, tuple[T, ...]]:
    found: dict[int, list[T]] = defaultdict(list)
    for number, each in pairs:
        found[number].append(each)
    return {number: tuple(group) for number, group in found.items()}


def _overrule(
    named: dict[int, tuple[Value, ...]], value: Value, taken: Mapping[int, Taken]
) -> None:
    """Puts an editor's value beside the first line that was read as the same and is not used."""
    role = ROLE_OF.get(value.name)
    place = next((number for number, line in taken.items() if role and line.role == role), 0)
    if place:
        named[place] = (*named.get(place, ()), value)


def _line(
    number: int,
    taken: Taken,
    parts: tuple[Part, ...],
    values: tuple[Value, ...],
    keys: tuple[str, ...],
    quotes: tuple[ProvenQuote, ...],
    problems: tuple[Problem, ...],
) -> ProvenLine:
    label, _ = ROLES[taken.role]
    also = [ROLES[ROLE_OF[v.name]][0] if v.name in ROLE_OF else v.label for v in values]
    if taken.role == "front matter":
        # There a line names its value itself, and says it in its own words.
        label, also = (keys or (label,))[0], list(keys)
        text = "".join(part.text for part in parts)
        values = tuple(value for value in values if value.text not in text)
    return ProvenLine(
        number=number,
        role=taken.role,
        labels=tuple(dict.fromkeys([label, *also])),
        rule=taken.rule,
        verdict=verdict(taken.role, taken.rule, confident=taken.confident),
        confident=taken.confident,
        parts=parts,
        values=values,
        quotes=quotes,
        problems=problems,
    )
