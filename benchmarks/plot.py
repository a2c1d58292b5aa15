"""A picture of the medians: a row for each scenario, a dot for each tool, as SVG."""

from __future__ import annotations

from html import escape
from math import ceil, floor, log10

from benchmarks.records import Result
from benchmarks.scenarios import SCENARIOS
from benchmarks.tables import seconds

_WIDTH, _LEFT, _RIGHT, _TOP, _ROW = 760, 170, 30, 70, 44
_COLOURS = ("#b3261e", "#d9539b", "#3b6fb6", "#2f8f5b", "#a07916")
_BACK, _INK, _FAINT = "#ffffff", "#222222", "#cccccc"


def plot(result: Result) -> str:
    """The whole SVG; time grows to the right, tenfold from one thick line to the next."""
    tools = [tool for tool in result.tools.values() if not tool.missing and tool.runs]
    medians = [
        (row, at, found)
        for row, scenario in enumerate(SCENARIOS)
        for at, tool in enumerate(tools)
        if (found := seconds(tool, scenario))
    ]
    times = [found for _, _, found in medians] or [1.0]
    low, high = floor(log10(min(times))), max(ceil(log10(max(times))), floor(log10(min(times))) + 1)
    height = _TOP + _ROW * len(SCENARIOS) + 40

    def x(time: float) -> float:
        share = (log10(time) - low) / (high - low)
        return round(_LEFT + share * (_WIDTH - _LEFT - _RIGHT), 1)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" role="img" '
        'font-family="sans-serif" font-size="13">',
        f"<title>Seconds to build {result.articles:,} articles, by tool and scenario</title>",
        f'<rect width="{_WIDTH}" height="{height}" fill="{_BACK}"/>',
        _text(16, 24, f"Seconds to build {result.articles:,} articles (median, logarithmic)", 15),
    ]
    for at, tool in enumerate(tools):
        parts.append(_dot(_LEFT + at * 112, 46, at, tool.title))
        parts.append(_text(_LEFT + at * 112 + 10, 50, tool.title))
    for power in range(low, high + 1):
        line = x(10.0**power)
        below = height - 36
        parts.append(f'<path d="M{line} {_TOP}V{below}" stroke="{_FAINT}"/>')
        parts.append(_text(line, height - 18, f"{10.0**power:g} s", anchor="middle"))
    for row, (title, _) in enumerate(SCENARIOS.values()):
        y = _TOP + _ROW * row + _ROW // 2
        parts.append(_text(16, y + 4, title))
        parts.append(f'<path d="M{_LEFT} {y}H{_WIDTH - _RIGHT}" stroke="{_FAINT}"/>')
    for row, at, found in medians:
        y = _TOP + _ROW * row + _ROW // 2
        parts.append(_dot(x(found), y, at, f"{tools[at].title}: {found:.2f} s"))
    return "\n".join([*parts, "</svg>"]) + "\n"


def _dot(x: float, y: float, at: int, told: str) -> str:
    colour = _COLOURS[at % len(_COLOURS)]
    return f'<circle cx="{x}" cy="{y}" r="6" fill="{colour}"><title>{escape(told)}</title></circle>'


def _text(x: float, y: float, words: str, size: int = 13, anchor: str = "start") -> str:
    return (
        f'<text x="{x}" y="{y}" font-size="{size}" text-anchor="{anchor}" fill="{_INK}">'
        f"{escape(words)}</text>"
    )
