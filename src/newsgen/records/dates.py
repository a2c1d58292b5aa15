"""Dates that are only as precise as what is known."""

from __future__ import annotations

from msgspec import Struct


class PartialDate(Struct, frozen=True, gc=False):
    """A calendar date of any precision, from a year to a second, as the source gives it.

    A field stands only if all coarser ones do. ``offset`` is minutes east of UTC, None when the
    source and the configuration name no time zone. The written form is that of ISO 8601.
    """

    year: int
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    offset: int | None = None

    @property
    def sort_key(self) -> tuple[int, int, int, int, int, int]:
        """Orders by calendar fields as printed; what is not known sorts before what is."""
        return (
            self.year,
            self.month or 0,
            self.day or 0,
            -1 if self.hour is None else self.hour,
            self.minute or 0,
            self.second or 0,
        )

    @property
    def day_iso(self) -> str:
        """The date without its time: ``1974``, ``1974-05`` or ``1974-05-03``."""
        text = f"{self.year:04d}"
        if self.month:
            text += f"-{self.month:02d}"
            if self.day:
                text += f"-{self.day:02d}"
        return text

    @property
    def iso(self) -> str:
        """ISO 8601, as precise as known, for example ``2020-09-30T08:26+07:00``."""
        text = self.day_iso
        if self.hour is not None:
            text += f"T{self.hour:02d}:{self.minute or 0:02d}"
            if self.second is not None:
                text += f":{self.second:02d}"
            if self.offset is not None:
                sign = "-" if self.offset < 0 else "+"
                text += f"{sign}{abs(self.offset) // 60:02d}:{abs(self.offset) % 60:02d}"
        return text

    def __str__(self) -> str:
        return self.iso
