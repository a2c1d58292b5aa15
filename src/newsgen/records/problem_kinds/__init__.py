"""The one table of problem codes: each with its severity, message and hint."""

from __future__ import annotations

from newsgen.records.problem_kinds import article, front_matter, review, site, sources, speakers
from newsgen.records.problem_kinds.kind import ProblemKind, Severity

__all__ = ["KINDS", "ProblemKind", "Severity"]

_PARTS = (
    sources.KINDS,
    front_matter.KINDS,
    article.KINDS,
    speakers.KINDS,
    site.KINDS,
    review.KINDS,
)

KINDS: dict[str, ProblemKind] = {code: kind for part in _PARTS for code, kind in part.items()}
