"""Problems for scripts: one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from newsgen.cli.report_formats.fixes import FIX_OF
from newsgen.records.problems import Problem


def plain(each: Problem) -> dict[str, Any]:
    """A problem as JSON has it; line and column count from 1, 0 is the whole file."""
    return {
        "code": each.code,
        "severity": each.severity,
        "path": each.location.path,
        "line": each.location.line,
        "column": each.location.column,
        "message": each.message,
        "hint": each.hint,
        "fix": FIX_OF[each.code],
    }


def lines(problems: Sequence[Problem], root: Path) -> Iterator[str]:
    """One object for each problem."""
    for each in problems:
        yield json.dumps(plain(each), ensure_ascii=False)
