"""The plot above a list: each bar leads to that part of the list that it stands for."""

from __future__ import annotations

from collections.abc import Mapping

from newsgen.cutting.stretches import Days, Stretch
from newsgen.plan.listing import anchor
from newsgen.plan.plot import plot
from newsgen.plan.stretches import ref_of
from newsgen.records.cards import Plot
from newsgen.records.dates import PartialDate


def plot_of(days: Days, noun: str, base: str, stretches: Mapping[str, Stretch]) -> Plot | None:
    """A plot of the list at ``base``: over a list on one page its bars lead down that page."""

    def year(number: int) -> str:
        if not stretches:
            return f"#{anchor(PartialDate(number))}"
        return ref_of(base, f"{number:04d}").url

    def month(number: int, of_year: int) -> str:
        label = f"{number:04d}-{of_year:02d}"
        return ref_of(base, label).url if label in stretches else year(number)

    return plot(days, noun, month_url=month, year_url=year)
