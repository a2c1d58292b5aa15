"""What a person should look at: guesses, quotes of nobody known, problems."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsgen.proof.words import ROLE_OF
from newsgen.records.problems import Problem
from newsgen.records.proof import Doubt, ProvenLine, ProvenQuote, Value


def doubts_of(
    path: str,
    lines: Sequence[ProvenLine],
    values: Sequence[Value],
    quotes: Sequence[ProvenQuote],
    problems: Sequence[Problem],
) -> tuple[Doubt, ...]:
    """All doubts, in the order of the file; ``problems`` may be of other files than ``path``."""
    shown = {line.number for line in lines}
    found = [*_guessed_lines(lines), *_guessed_values(lines, values)]
    for quote in quotes:
        if quote.speaker is None:
            text = f"nobody is known to have said “{quote.opening}”"
            found.append(Doubt(line=quote.line, last=quote.line, shown=True, text=text))
    for each in problems:
        place = each.location
        here = place.path == path
        where = "" if here else f"{place}: "
        stands = here and place.line in shown
        found.append(
            Doubt(
                line=place.line if here else 0,
                last=place.line if here else 0,
                shown=stands,
                text=f"{where}{each.severity}: {each.message} [{each.code}]",
                hint="" if stands else each.hint or "",
            )
        )
    return tuple(sorted(found, key=lambda doubt: doubt.line))


def _guessed_lines(lines: Sequence[ProvenLine]) -> Iterator[Doubt]:
    """Guessed lines; those that follow each other and were guessed alike are one doubt."""
    first: ProvenLine | None = None
    for index, line in enumerate(lines):
        if line.confident:
            continue
        first = first or line
        below = lines[index + 1] if index + 1 < len(lines) else None
        if below and not below.confident and (below.role, below.rule) == (line.role, line.rule):
            continue
        yield Doubt(line=first.number, last=line.number, shown=True, text=line.verdict)
        first = None


def _guessed_values(lines: Sequence[ProvenLine], values: Sequence[Value]) -> Iterator[Doubt]:
    """Guessed values on lines that were taken for something else, or on none."""
    roles = {line.number: line.role for line in lines}
    for value in values:
        if value.confident or roles.get(value.line) == ROLE_OF.get(value.name, "furniture"):
            continue
        reason = f": {value.reason}" if value.reason else ""
        yield Doubt(
            line=value.line if not value.path else 0,
            last=value.line if not value.path else 0,
            shown=not value.path and value.line in roles,
            text=f"{value.label} guessed{reason}",
        )
