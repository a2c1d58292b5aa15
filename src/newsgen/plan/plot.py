"""Plots over time: how many articles (or quotes) there are a month, a year or a decade."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from newsgen import urls
from newsgen.records.cards import Bar, Plot
from newsgen.records.dates import PartialDate
from newsgen.text.date_format import MONTHS

WIDTH = 720
HEIGHT = 120
MOST_BARS = 132
"""Bars narrower than about five units cannot be told apart or hit with a finger."""
_UNDRAWN = 0.02
"""Share of dates without a month that a plot by month may leave out."""
_FLOOR = 3.0
"""A bar of one article among thousands is still to be seen."""


def plot(
    dates: Iterable[tuple[PartialDate | None, int]],
    noun: str,
    *,
    month_url: Callable[[int, int], str] = urls.month,
    year_url: Callable[[int], str] = urls.year,
    most_months: int = MOST_BARS // 2,
) -> Plot | None:
    """Bars of the finest unit that fits the reach of the dates, each of which comes with a count.

    None when fewer than two fit. ``most_months`` is how many months may be drawn. A few dates that
    do not say their month are left out of a plot by month, which says so.
    """
    years: Counter[int] = Counter()
    months: Counter[int] = Counter()
    for date, count in dates:
        if date:
            years[date.year] += count
            if date.month:
                months[date.year * 12 + date.month - 1] += count
    if years.total() < 2:
        return None
    first, last = min(years), max(years)
    unknown = years.total() - months.total()
    if unknown <= years.total() * _UNDRAWN and max(months) - min(months) < most_months:
        counts, start, stop, unit = months, min(months), max(months), "month"
    elif last - first < MOST_BARS:
        counts, start, stop, unit = years, first, last, "year"
    else:
        counts = Counter()
        for year, count in years.items():
            counts[year // 10] += count
        start, stop, unit = first // 10, last // 10, "decade"
    if start == stop:
        return None

    def named(step: int) -> tuple[str, str]:
        if unit == "month":
            return f"{MONTHS[step % 12]} {step // 12}", month_url(step // 12, step % 12 + 1)
        if unit == "year":
            return str(step), year_url(step)
        return f"{step}0s", year_url(min(year for year in years if year // 10 == step))

    most = max(counts.values())
    pitch = WIDTH / (stop - start + 1)
    bars = []
    for step in range(start, stop + 1):
        count = counts.get(step, 0)
        if count:
            label, url = named(step)
            height = max(_FLOOR, count / most * HEIGHT)
            bars.append(
                Bar(
                    x=round((step - start) * pitch, 2),
                    y=round(HEIGHT - height, 2),
                    width=round(min(pitch * 0.8, 40.0), 2),
                    height=round(height, 2),
                    count=count,
                    label=label,
                    url=url,
                )
            )
    left_out = ""
    if unknown and unit == "month":
        left_out = f" {unknown} known only by year are not drawn."
    peak = max(counts, key=lambda step: (counts[step], -step))
    peak_name = named(peak)[0]

    def edge(step: int) -> str:
        return named(step)[0] if unit != "decade" else f"{step}0s"

    return Plot(
        width=WIDTH,
        height=HEIGHT,
        bars=tuple(bars),
        unit=unit,
        first=edge(start),
        last=edge(stop),
        most=most,
        summary=(
            f"{noun.capitalize()} by {unit}, {edge(start)} to {edge(stop)}:"
            + (f" most in {peak_name} ({most})." if most > 1 else f" never more than one a {unit}.")
            + left_out
        ),
    )
