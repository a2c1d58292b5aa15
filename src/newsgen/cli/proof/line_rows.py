"""A file line by line: what stands right of the bar is the file, letter for letter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsgen.cli.proof.beside import DOUBT, LEAST, beside, where
from newsgen.cli.proof.columns import wrapped
from newsgen.cli.proof.paint import Run, safe
from newsgen.records.lines import LineRole
from newsgen.records.proof import Proof, ProvenLine, ProvenQuote, Value

_KEY = "What stands right of the bar is the file; below it, what it was taken for."
_STYLES: dict[LineRole | None, str] = {
    "headline": "bold",
    "authors": "bright_magenta",
    "date": "cyan",
    "updated": "cyan",
    "deck": "green",
    "dateline": "bright_blue",
    "caption": "yellow",
    "subhead": "bold",
    "note": "bright_magenta",
    "correction": "red",
    "front matter": "bright_blue",
    "furniture": "dim",
    None: "dim",
}
_WHOLE = frozenset({"headline", "subhead", "furniture", None})
"""Roles whose style a line's text has too, not only its margin."""
_MARKS = {
    "quote": "underline",
    "mention": "bold",
    "authors": "bright_magenta",
    "date": "cyan",
    "updated": "cyan",
    "dateline": "bright_blue",
}
_WRONG = {"error": "bold red", "warning": DOUBT}

Row = list[Run]


class LineRows:
    """Lays the lines of one proof out for a terminal of ``width`` columns."""

    def __init__(self, proof: Proof, width: int) -> None:
        self._lines = proof.lines
        self._width = width
        labels = {label for line in proof.lines for label in _labels(line)}
        self._number = len(str(proof.lines[-1].number)) if proof.lines else 1
        self._label = max(map(len, labels), default=0)
        self._margin = self._number + self._label + 4
        """Columns to the left of the bar."""

    def rows(self) -> Iterator[Row]:
        """Every line; what is said of several alike in a row stands once, below the last."""
        yield from beside(Run("  "), [Run(_KEY, "dim")], self._width)
        yield []
        alike: list[ProvenLine] = []
        for index, line in enumerate(self._lines):
            if index:
                yield from self._gap(line.number - self._lines[index - 1].number - 1)
            yield from self._source(line)
            alike.append(line)
            below = self._lines[index + 1] if index + 1 < len(self._lines) else None
            told = line.values or line.quotes or line.problems
            if told or below is None or below.verdict != line.verdict:
                yield from self._notes(alike)
                alike = []

    def _gap(self, blank: int) -> Iterator[Row]:
        if blank == 1:
            yield [Run(" " * self._margin), Run("│", "dim")]
        elif blank:
            yield [Run(" " * (self._margin + 2)), Run(f"({blank:,} blank lines)", "dim")]

    def _source(self, line: ProvenLine) -> Iterator[Row]:
        """The line's number and labels in the margin, and its text beside them."""
        style = _STYLES.get(line.role, "")
        text = style if line.role in _WHOLE else ""
        runs = [
            Run(safe(part.text), " ".join([text, *(_MARKS.get(mark, "") for mark in part.marks)]))
            for part in line.parts
        ]
        rows = list(wrapped(runs, max(self._width - self._margin - 2, LEAST)))
        labels = _labels(line)
        rows += [[]] * (len(labels) - len(rows))
        for index, row in enumerate(rows):
            number = str(line.number) if index == 0 else ""
            label = labels[index] if index < len(labels) else ""
            yield [
                Run(f"{number:>{self._number}} ", "dim"),
                Run(f"{label:<{self._label}} ", style),
                Run("  " if line.confident or index else "? ", DOUBT),
                Run("│ ", "dim"),
                *row,
            ]

    def _notes(self, lines: Sequence[ProvenLine]) -> Iterator[Row]:
        """What lines were taken for, and all else that is said of the last one."""
        line = lines[-1]
        at = f"{where(lines[0].number, line.number)} " if len(lines) > 1 else ""
        style = "dim" if line.confident else DOUBT
        yield from self._note("·" if line.confident else "?", style, Run(at + line.verdict, style))
        for value in line.values:
            yield from self._note("·", "dim", Run(_said(value, line)))
        for quote in line.quotes:
            yield from self._quote(quote)
        for each in line.problems:
            style = _WRONG[each.severity]
            message = Run(f" {each.message} [{each.code}]")
            yield from self._note("!", style, Run(f"{each.severity}:", style), message)
            if each.hint:
                yield from self._note(" ", "", Run(each.hint, "dim"))

    def _quote(self, quote: ProvenQuote) -> Iterator[Row]:
        sign, style = ("·", "dim") if quote.speaker else ("?", DOUBT)
        yield from self._note(sign, style, Run(f"quote {quote.id}: “{quote.opening}”"))
        yield from self._note(" ", "", Run(quote.who, "bold" if quote.speaker else DOUBT))
        yield from self._note(" ", "", Run(quote.because, "dim"))

    def _note(self, sign: str, style: str, *runs: Run) -> Iterator[Row]:
        """Something said of a line, below it, with a sign in the place of the bar."""
        return beside(Run(" " * self._margin + f"{sign} ", style), runs, self._width)


def _said(value: Value, line: ProvenLine) -> str:
    """``date: 2011-03-03 (date line)``; without the rule where the line has the same."""
    told = [] if value.confident else ["guessed"]
    if value.path:
        told.append(f"so says {value.path}, line {value.line}")
    elif value.reason and value.rule != line.rule:
        told.append(value.reason)
    return f"{value.label}: {value.text}" + (f" ({': '.join(told)})" if told else "")


def _labels(line: ProvenLine) -> list[str]:
    return [line.labels[0], *(f"+ {label}" for label in line.labels[1:])]
