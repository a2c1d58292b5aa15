"""Long lists, cut by period and by letter."""

from __future__ import annotations

from newsgen.cutting.stretches import cut
from newsgen.plan import letters
from newsgen.plan.stretches import neighbours, parted, years_of
from newsgen.records.cards import Ref, Tally
from newsgen.records.dates import PartialDate

DAY = PartialDate(2011, 3, 4)


def test_a_list_that_one_page_can_hold_is_not_cut() -> None:
    assert cut([(DAY, 60)]) == {}
    assert list(cut([(DAY, 61)])) == ["2011", "2011-03"]


def test_a_long_year_is_cut_into_months_and_a_long_month_into_days() -> None:
    made = cut([(DAY, 201), (PartialDate(2011), 2), (PartialDate(2010, 5), 3), (None, 1)])
    assert {label: (one.count, one.parts) for label, one in made.items()} == {
        "2011": (203, ("2011-03",)),
        "2011-03": (201, ("2011-03-04",)),
        "2011-03-04": (201, ()),
        "2010": (3, ()),
        "undated": (1, ()),
    }
    assert years_of(made) == ("2011", "2010", "undated")
    # What is known to the year alone stays on the year's page.
    items = [None, PartialDate(2010, 5), DAY, PartialDate(2011), PartialDate(2011, 3), DAY]
    assert parted(made, items, lambda date: date) == {
        "undated": [None],
        "2010": [PartialDate(2010, 5)],
        "2011-03-04": [DAY, DAY],
        "2011": [PartialDate(2011)],
        "2011-03": [PartialDate(2011, 3)],
    }


def test_who_reads_on_comes_through_the_whole_list() -> None:
    made = cut(
        [(PartialDate(2011, month), 10) for month in range(1, 13)] + [(PartialDate(2009), 5)]
    )
    two = neighbours(made)
    label, read = "2009", []
    while True:
        read.append(label)
        newer = two[label][1]
        if newer is None:
            break
        assert two[newer.label][0] == made[label]
        label = newer.label
    assert read == ["2009", *(f"2011-{month:02d}" for month in range(1, 13))]
    assert two["2011"] == (made["2009"], None)


def test_twenty_thousand_names_are_on_pages_of_a_few_hundred() -> None:
    given = ("Ada", "Adam", "Boris", "Élise", "សុខ", "7th Fleet")
    names = [f"{given[n % 6]} {chr(65 + n % 26)}{n}" for n in range(20_000)]
    tallies = [Tally(ref=Ref(name, f"/{name}/"), count=1) for name in names]
    pages = list(letters.pages(Ref("Speakers", "/speakers/"), tallies, "quote"))
    contexts = [page.context for page in pages]
    shown = [tally.ref.name for one in contexts for tally in getattr(one, "names", ())]
    assert sorted(shown) == sorted(names)
    assert len({page.url for page in pages}) == len(pages)
    assert "/speakers/a-z/a/" in {page.url for page in pages}
    assert "/speakers/a-z/e/" in {page.url for page in pages}
    assert letters.on_this_page(tallies) == ()
    assert [way.count for way in letters.ways_in("/speakers/", tallies)].count(0) == 0
