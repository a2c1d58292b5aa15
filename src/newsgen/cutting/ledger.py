"""How the quote ledger is cut: a page for each year, and of a long year for each month and day."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from newsgen import urls
from newsgen.cutting.stretches import A_MONTH, Stretch, cut
from newsgen.records.cards import QuoteCard
from newsgen.records.catalogue import A_PAGE, Catalogue


class Ledger(Struct, frozen=True):
    """The years and months of the ledger with their quotes, by label."""

    counts: Mapping[str, int]
    long: frozenset[str]
    """The years that are cut into months."""

    @property
    def years(self) -> tuple[str, ...]:
        """Labels of years, newest first, and of the undated."""
        return _sorted(label for label in self.counts if "-" not in label)

    @property
    def lists(self) -> tuple[str, ...]:
        """Labels of all that lists quotes: short years, and the months of long ones."""
        return _sorted(
            label
            for label in self.counts
            if ("-" in label) == (label.partition("-")[0] in self.long)
        )

    def months(self, year: str) -> tuple[str, ...]:
        """Labels of a year's months, newest first."""
        return _sorted(label for label in self.counts if label.startswith(f"{year}-"))

    def beside(self, label: str) -> tuple[str | None, str | None]:
        """The labels before and after, of years or of what lists quotes."""
        row = self.years if label in self.long else self.lists
        at = row.index(label)
        return row[at + 1] if at + 1 < len(row) else None, row[at - 1] if at else None


def ledger_of(catalogue: Catalogue) -> Ledger:
    """The ledger as it is cut now."""
    counts = {one.label: one.count for one in catalogue.headings("quoted")}
    dated = {label.partition("-")[0] for label in counts if "-" in label}
    return Ledger(counts, frozenset(year for year in dated if counts[year] > A_PAGE))


def days_of(label: str, quotes: Sequence[QuoteCard]) -> Mapping[str, Stretch]:
    """How a month of the ledger is cut into days; empty for what lists its quotes itself."""
    if "-" not in label or len(quotes) <= A_MONTH:
        return {}
    stretches = cut([(quote.date, 1) for quote in quotes])
    return stretches if label in stretches and stretches[label].parts else {}


def near(row: tuple[str, ...], labels: Iterable[str]) -> Iterator[str]:
    """Those of a row, newest first, that stand beside labels that are there, or were."""
    order = [_key(label) for label in reversed(row)]
    names = row[::-1]
    for label in labels:
        low, high = bisect_left(order, _key(label)), bisect_right(order, _key(label))
        yield from names[max(0, low - 1) : low] + names[high : high + 1]


def _sorted(labels: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(labels, key=_key, reverse=True))


def _key(label: str) -> tuple[bool, str]:
    return label != urls.LEDGER_UNDATED, label
