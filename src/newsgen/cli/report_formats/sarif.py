"""Problems as SARIF 2.1.0 (OASIS), which code hosts and editors show beside the lines."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from newsgen import __version__
from newsgen.records.problem_kinds import KINDS
from newsgen.records.problems import Problem

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def lines(problems: Sequence[Problem], root: Path) -> Iterator[str]:
    """One document with one run; columns count characters."""
    codes = sorted({each.code for each in problems})
    driver = {
        "name": "newsgen",
        "version": __version__,
        "rules": [
            {"id": code, "defaultConfiguration": {"level": KINDS[code].severity}} for code in codes
        ],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(each, root, codes.index(each.code)) for each in problems],
    }
    yield json.dumps(
        {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1
    )


def _result(each: Problem, root: Path, rule: int) -> dict[str, Any]:
    place = each.location
    physical: dict[str, Any] = {
        "artifactLocation": {"uri": quote((root / place.path).as_posix())},
    }
    if place.line:
        region = {"startLine": place.line}
        if place.column:
            region["startColumn"] = place.column
        physical["region"] = region
    hint = f"\n{each.hint}" if each.hint else ""
    return {
        "ruleId": each.code,
        "ruleIndex": rule,
        "level": each.severity,
        "message": {"text": each.message + hint},
        "locations": [{"physicalLocation": physical}],
    }
