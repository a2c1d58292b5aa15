"""What Lighthouse said of pages: from its reports to the tables of lighthouse.md.

The report's form is https://github.com/GoogleChrome/lighthouse/blob/main/docs/understanding-results.md
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from statistics import median
from typing import Any

from msgspec import Struct

from benchmarks.records import Machine
from benchmarks.tables import IDLE, table

CATEGORIES = {
    "performance": "performance",
    "accessibility": "accessibility",
    "best-practices": "best practices",
    "seo": "SEO",
}
_FIGURES: Mapping[str, tuple[str, Callable[[float], str]]] = {
    "largest-contentful-paint": ("largest paint, s", lambda value: f"{value / 1000:.1f}"),
    "total-blocking-time": ("blocked, ms", lambda value: f"{value:.0f}"),
    "cumulative-layout-shift": ("shift", lambda value: f"{value:.3f}"),
    "total-byte-weight": ("kB", lambda value: f"{value / 1000:.0f}"),
}
"""Audits of which the value is shown too; Lighthouse counts in milliseconds and bytes."""
ENOUGH = 98
"""What every score is to be, at least."""


class Audit(Struct, frozen=True):
    """One thing that Lighthouse looked at, and found wanting."""

    title: str
    counts: bool
    """Whether it is part of a score, or advice alone."""


class Look(Struct, kw_only=True):
    """One run over one page."""

    page: str
    setting: str
    scores: dict[str, float]
    """By category, 0 to 100."""
    figures: dict[str, float]
    wanting: list[Audit]


class Scores(Struct, kw_only=True):
    """A whole run of the measurement."""

    date: str
    versions: str
    """Of what took part, in a sentence's words."""
    machine: Machine
    runs: int
    pages: dict[str, str]
    """Path by name."""
    looks: list[Look]


def look(report: Mapping[str, Any], page: str, setting: str) -> Look:
    """What a report says; a category that could not be scored counts as 0."""
    audits, categories = report["audits"], report["categories"]
    wanting: dict[str, Audit] = {}
    for name in CATEGORIES:
        for ref in categories[name]["auditRefs"]:
            audit = audits[ref["id"]]
            hidden = ref.get("group") == "hidden"
            if audit["score"] is not None and audit["score"] < 1 and not hidden:
                wanting[ref["id"]] = Audit(audit["title"], ref["weight"] > 0)
    return Look(
        page=page,
        setting=setting,
        scores={name: 100 * (categories[name]["score"] or 0) for name in CATEGORIES},
        figures={
            name: audits[name]["numericValue"]
            for name in _FIGURES
            if audits.get(name, {}).get("numericValue") is not None
        },
        wanting=list(wanting.values()),
    )


def score(looks: Iterable[Look], category: str) -> float:
    """The median of the runs."""
    return median(each.scores[category] for each in looks)


def page(scores: Scores) -> str:
    """The whole file."""
    machine = scores.machine
    parts = [
        "# What Lighthouse says of the demonstration site",
        "Written by `make bench`; see [README.md](README.md#lighthouse) for how it is measured.",
        f"{scores.date}; {scores.versions}. {machine.cores} cores ({machine.processor}), "
        f"{machine.memory} of memory; load when it began {machine.load}. "
        + ("It was busy with other work, which costs performance. " if machine.load > IDLE else "")
        + f"Scores go from 0 to 100, and are the median of {scores.runs} "
        f"run{'' if scores.runs == 1 else 's'} a page.",
    ]
    for setting in dict.fromkeys(each.setting for each in scores.looks):
        looks = [each for each in scores.looks if each.setting == setting]
        parts += [f"## {setting}", _table(scores.pages, looks), *_low(looks)]
    parts += ["## What lost points", _list(scores, counts=True)]
    parts += ["## Advice without points", _list(scores, counts=False)]
    return "\n\n".join([*parts, _raw(scores)]) + "\n"


def _table(pages: Mapping[str, str], looks: Sequence[Look]) -> str:
    rows = []
    for name, path in pages.items():
        those = [each for each in looks if each.page == name]
        if not those:
            continue
        cells = [f"{score(those, category):.0f}" for category in CATEGORIES]
        for figure, (_, form) in _FIGURES.items():
            known = [each.figures[figure] for each in those if figure in each.figures]
            cells.append(form(median(known)) if known else "–")
        rows.append([f"{name} `{path}`", *cells])
    return table(["", *CATEGORIES.values(), *(title for title, _ in _FIGURES.values())], rows)


def _low(looks: Sequence[Look]) -> Iterable[str]:
    low = [
        f"{name} ({title} {value:.0f})"
        for name in dict.fromkeys(each.page for each in looks)
        for category, title in CATEGORIES.items()
        if (value := score([each for each in looks if each.page == name], category)) < ENOUGH
    ]
    if low:
        yield f"Below {ENOUGH}: {', '.join(low)}."


def _list(scores: Scores, *, counts: bool) -> str:
    """Each audit that was wanting in more than half of a page's runs, with its pages."""
    where: dict[str, dict[str, list[str]]] = {}
    groups: dict[tuple[str, str], list[Look]] = {}
    for each in scores.looks:
        groups.setdefault((each.setting, each.page), []).append(each)
    for (setting, name), looks in groups.items():
        found = [audit for each in looks for audit in each.wanting if audit.counts == counts]
        for title in dict.fromkeys(audit.title for audit in found):
            if 2 * sum(audit.title == title for audit in found) > len(looks):
                where.setdefault(title, {}).setdefault(setting, []).append(name)
    lines = [
        f"- {title}: " + "; ".join(f"{at.lower()}: {', '.join(of)}" for at, of in those.items())
        for title, those in where.items()
    ]
    return "\n".join(lines) or "Nothing."


def _raw(scores: Scores) -> str:
    rows = [
        [f"{each.page}, {each.setting.lower()}"]
        + [f"{each.scores[category]:.0f}" for category in CATEGORIES]
        for each in scores.looks
    ]
    told = table(["page and setting", *CATEGORIES.values()], rows)
    return f"<details><summary>Every run</summary>\n\n{told}\n\n</details>"
