"""Problems as annotations of GitHub Actions.

The form of its workflow commands: ``::error file=…,line=…,col=…,title=…::message``, with percent
signs, newlines, and in properties colons and commas escaped.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from newsgen.records.problems import Problem


def lines(problems: Sequence[Problem], root: Path) -> Iterator[str]:
    """One command for each problem; paths are counted from the repository, where newsgen runs."""
    for each in problems:
        place = each.location
        properties = [f"file={_property((root / place.path).as_posix())}"]
        properties += [f"line={place.line}"] if place.line else []
        properties += [f"col={place.column}"] if place.column else []
        properties.append(f"title={_property(each.code)}")
        text = each.message + (f"\n{each.hint}" if each.hint else "")
        yield f"::{each.severity} {','.join(properties)}::{_escaped(text)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
