"""The measure of how soon a save is seen measures what it says."""

from __future__ import annotations

from benchmarks.saves import seconds_of_saves, told


def test_each_save_is_waited_for_until_its_page_shows_it() -> None:
    times = seconds_of_saves(4, 3)
    assert len(times) == 3
    assert all(0 < each < 20 for each in times)


def test_the_first_save_is_told_apart() -> None:
    assert told([0.9, 0.1, 0.2, 0.6]) == (
        "from a save to its page: median 200 ms, longest 600 ms; the first one 900 ms"
    )
    assert told([0.25]).startswith("from a save to its page: median 250 ms")
