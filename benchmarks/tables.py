"""RESULTS.md: medians and ratios of every kept run, with settings and what was missing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from statistics import median

from benchmarks.records import Result, Run, Tool
from benchmarks.scenarios import SCENARIOS, WATCHED

BASE = "hugo"
"""The tool that the ratios are to."""
_NONE = "–"
IDLE = 0.5
"""The load up to which a machine counts as having nothing else to do."""
_BUSY = "It was busy with other work: times are longer than they would be alone."
_ONCE = "One round; memory was looked at while builds were timed, which slows them down a little."


def seconds(tool: Tool, scenario: str) -> float | None:
    """Median wall time of a scenario; None where it was not measured."""
    return _median(tool, scenario, lambda run: run.wall)


def results(runs: Sequence[Result], plots: Sequence[str]) -> str:
    """The whole file; ``plots`` are the names of the pictures, one a run."""
    parts = [
        "# newsgen beside its peers",
        "Written by `make bench`; see [README.md](README.md) for what is measured, and how.",
    ]
    for result, plot in zip(runs, plots, strict=True):
        parts += _section(result, plot)
    return "\n\n".join(parts) + "\n"


def brief(result: Result) -> str:
    """The table of the project's README: a first build and three later ones, in few figures."""
    there = [tool for tool in result.tools.values() if not tool.missing]
    rows = [
        [f"{SCENARIOS[name][0]}, s", *(_cell(seconds(tool, name)) for tool in there)]
        for name in ("cold", "nothing", "body", "added")
    ]
    title = SCENARIOS["cold"][0]
    rows.append([f"{title}, peak MB", *(_cell(_peak(tool, "cold")) for tool in there)])
    return table(["", *(tool.title for tool in there)], rows)


def _section(result: Result, plot: str) -> list[str]:
    machine = result.machine
    there = {name: tool for name, tool in result.tools.items() if not tool.missing}
    parts = [
        f"## {result.articles:,} articles",
        f"{result.date}; made from {result.made_of}. {machine.cores} cores ({machine.processor}), "
        f"{machine.memory} of memory, Python {machine.python}; load when it began {machine.load}."
        + (f" {_BUSY}" if machine.load > IDLE else "")
        + (f" {_ONCE}" if result.once else ""),
    ]
    if there:
        parts.append(f"![Medians by tool and scenario, on a logarithmic scale]({plot})")
        parts.append(table(["", *(_name(each) for each in there.values())], _rows(there)))
    parts += [
        f"**{t.title}** is not measured: {t.missing}" for t in result.tools.values() if t.missing
    ]
    parts += [
        f"**{tool.title}**, what its site lacked: {'; '.join(tool.faults)}."
        for tool in there.values()
        if tool.faults
    ]
    parts += _small(result)
    parts.append(
        table(["tool", "settings"], [[each.title, each.settings] for each in result.tools.values()])
    )
    return [*parts, _raw(there)]


def _name(tool: Tool) -> str:
    return f"{tool.title} {tool.version}"


def _rows(tools: dict[str, Tool]) -> list[list[str]]:
    base = tools.get(BASE)
    rows = []
    for scenario, (title, _) in SCENARIOS.items():
        beside = seconds(base, scenario) if base else None
        cells = [_cell(seconds(tool, scenario), beside) for tool in tools.values()]
        rows.append([f"{title}, s", *cells])
    for scenario in WATCHED:
        title = SCENARIOS[scenario][0]
        values = [
            _median(tool, scenario, lambda run: run.user + run.system) for tool in tools.values()
        ]
        rows.append([f"{title}, processor s", *map(_cell, values)])
        beside = _peak(base, scenario) if base else None
        cells = [_cell(_peak(tool, scenario), beside) for tool in tools.values()]
        rows.append([f"{title}, peak MB", *cells])
    kinds = dict.fromkeys(kind for tool in tools.values() for kind in tool.pages)
    rows += [
        [f"files: {kind}", *(f"{tool.pages.get(kind, 0):,}" for tool in tools.values())]
        for kind in kinds
    ]
    rows.append(["files, MB", *(f"{tool.bytes / 1e6:,.0f}" for tool in tools.values())])
    rows.append(["rounds", *(str(_rounds(tool)) for tool in tools.values())])
    return rows


def _small(result: Result) -> Iterable[str]:
    if result.starts:
        told = (f"`{name}` {median(all_) * 1000:.0f} ms" for name, all_ in result.starts.items())
        yield f"Starting: {', '.join(told)}."
    if result.writing:
        loop, publish = median(result.writing["loop"]), median(result.writing["publish"])
        yield (
            f"Writing newsgen's files from memory into an empty folder: a bare loop {loop:.2f} s, "
            f"newsgen's publication {publish:.2f} s ({publish / loop:.2f} ×)."
        )


def _raw(tools: dict[str, Tool]) -> str:
    rows = [
        [f"{title}, {tool.title}", " ".join(_number(run.wall) for run in _of(tool, scenario))]
        for scenario, (title, _) in SCENARIOS.items()
        for tool in tools.values()
    ]
    told = table(["scenario and tool", "seconds of each round"], rows)
    return f"<details><summary>Every run</summary>\n\n{told}\n\n</details>"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Markdown; figures stand to the right where the first column has no head."""
    rules = ["---"] + ["---:" if head[0] == "" else "---"] * (len(head) - 1)
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, rules, *rows))


def _of(tool: Tool, scenario: str) -> list[Run]:
    return [run for run in tool.runs if run.scenario == scenario]


def _median(tool: Tool, scenario: str, value: Callable[[Run], float]) -> float | None:
    values = [value(run) for run in _of(tool, scenario)]
    return median(values) if values else None


def _rounds(tool: Tool) -> int:
    return max((run.turn + 1 for run in tool.runs), default=0)


def _peak(tool: Tool, scenario: str) -> float | None:
    """Megabytes; None where they were not looked at."""
    return tool.memory.get(scenario, 0) / 1e6 or None


def _cell(value: float | None, beside: float | None = None) -> str:
    """A figure, with its ratio to the one beside it where there is one."""
    if value is None:
        return _NONE
    return f"{_number(value)} ({_number(value / beside)} ×)" if beside else _number(value)


def _number(value: float) -> str:
    """Three digits that matter."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}" if value >= 1 else f"{value:.3f}"
