"""Time zones, which must be the same on every machine."""

from __future__ import annotations

import pytest

from newsgen.records.dates import PartialDate
from newsgen.text.iso_dates import with_zone


@pytest.mark.parametrize(
    ("date", "zone", "iso"),
    [
        (PartialDate(2020, 9, 30, 8, 26), "Asia/Phnom_Penh", "2020-09-30T08:26+07:00"),
        # Systems' tables differ on this; the tzdata package follows the zone that it links to.
        (PartialDate(1945, 6, 1, 12, 0), "Asia/Phnom_Penh", "1945-06-01T12:00+07:00"),
        (PartialDate(2021, 7, 1, 12, 0), "Europe/Paris", "2021-07-01T12:00+02:00"),
        (PartialDate(2021, 7, 1), "Europe/Paris", "2021-07-01"),
        (PartialDate(2021, 7, 1, 12, 0, None, 0), "Europe/Paris", "2021-07-01T12:00+00:00"),
        (PartialDate(2021, 7, 1, 12, 0), "", "2021-07-01T12:00"),
        (PartialDate(2021, 7, 1, 12, 0), "Mars/Olympus", "2021-07-01T12:00"),
        (PartialDate(2021, 7, 1, 12, 0), "../../etc/passwd", "2021-07-01T12:00"),
        (PartialDate(2021, 7, 1, 12, 0), "zone.tab", "2021-07-01T12:00"),
        (PartialDate(2021, 7, 1, 12, 0), "Europe", "2021-07-01T12:00"),
    ],
)
def test_the_offset_that_a_zone_had_then(date: PartialDate, zone: str, iso: str) -> None:
    assert with_zone(date, zone).iso == iso
