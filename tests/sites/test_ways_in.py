"""The pages by which a reader finds the way: what each answers, and where it leads."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

import pytest

from tests.sites.pages import addresses, ids, internal, parsed
from tests.sites.test_article_page import links, part, text_of
from tests.story import Story

ARTICLES = (
    ("1974-05-03", "The crane falls", "a fisher"),
    ("1974-05-20", "The crane stands", "a fisher"),
    ("1974-11-02", "The ferry is late", "a fisher"),
    ("2011-05-03", "The crane is sold", "the harbour master"),
    ("2012-05-03", "The pier opens", "the harbour master"),
)
HEAD = """---
headline: {0}
date: {1}
authors: [Eva Holm]
topics: [Ports]
place: Hull
section: Sea
---
"""


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Story:
    story = Story(tmp_path_factory.mktemp("harbour"))
    story.write("newsgen.toml", '[site]\ntitle = "The Harbour"\n')
    for number, (date, headline, role) in enumerate(ARTICLES):
        story.write(
            f"articles/{number}.md",
            f"{HEAD.format(headline, date)}"
            f"“We saw number {number} from the pier that day,” said Carl Dent, {role}.\n\n"
            f"“Nobody told us anything of number {number},” said Ada Brown, a teacher.\n",
        )
    return story.build()


def page_of(story: Story, path: str) -> Element:
    return parsed(story.html(f"{path}index.html"))


def shown(page: Element, tag: str, name: str) -> list[str]:
    return [text_of(one) for one in page.iter(tag) if one.attrib.get("class") == name]


def test_the_front_page_says_what_the_archive_is_and_where_to_start(harbour: Story) -> None:
    page = page_of(harbour, "")
    extent = shown(page, "p", "extent")[0]
    assert extent == "5 articles 10 quotes 2 speakers 1974–2012"
    assert text_of(next(page.iter("h2"))) == "The pier opens"
    shape = part(page, "shape")
    assert "The archive by month" in text_of(shape)
    bars = [f"{date[:4]}/{date[5:7]}/index.html" for date, _, _ in ARTICLES]
    assert set(addresses(shape)) == set(bars)
    assert list(links(part(page, "speakers")))[:2] == ["Ada Brown", "Carl Dent"]
    for name, found in (("topics", "Ports"), ("places", "Hull"), ("by-section", "Sea")):
        assert f"{found} 5 articles" in text_of(part(page, name))


def test_the_front_page_remembers_its_day_in_other_years(harbour: Story) -> None:
    this_day = part(page_of(harbour, ""), "this-day")
    assert text_of(next(this_day.iter("h2"))) == "3 May in other years"
    headlines = [one for one in links(this_day) if one.startswith("The ")]
    assert headlines == ["The crane is sold", "The crane falls"]
    assert links(this_day)["All of 3 May"] == "on-this-day/05-03/index.html"
    day = page_of(harbour, "on-this-day/05-03/")
    assert shown(day, "p", "extent") == ["3 articles across the years 1974–2012"]


def test_a_year_shows_its_twelve_months_and_leads_to_all_years(harbour: Story) -> None:
    page = page_of(harbour, "1974/")
    months = next(one for one in page.iter("ol") if one.attrib.get("class") == "months")
    rows = [text_of(one) for one in months.iter("li")]
    assert len(rows) == 12
    assert (rows[4], rows[10]) == ("May 2 articles", "November 1 article")
    assert {row.partition(" ")[2] for row in rows} == {"no articles", "2 articles", "1 article"}
    assert links(months)["May 2 articles"] == "../1974/05/index.html"
    found = links(page)
    assert found["Later 2011"] == "../2011/index.html"
    assert found["All years"] == "../search/index.html#search_years"
    years = page_of(harbour, "search/")
    assert "search_years" in ids(years)
    assert links(years)["2011"] == "../2011/index.html"


def test_a_month_is_a_calendar_with_counts(harbour: Story) -> None:
    page = page_of(harbour, "1974/05/")
    calendar = next(page.iter("table"))
    assert len([one for one in calendar.iter("th") if one.attrib.get("scope") == "col"]) == 7
    days = [one for one in calendar.iter("td") if one.attrib.get("class") != "outside"]
    assert [text_of(one)[:2].strip() for one in days] == [str(day) for day in range(1, 32)]
    assert links(calendar) == {
        "3 1 article": "../../1974/05/03/index.html",
        "20 1 article": "../../1974/05/20/index.html",
    }
    # The third of May 1974 was a Friday.
    week = next(one for one in calendar.iter("tr") if "3 1 article" in links(one))
    assert [text_of(one) for one in week][4] == "3 1 article"
    assert links(page)["Later November 1974"] == "../../1974/11/index.html"


def test_a_speakers_page_says_who_they_are_when_they_spoke_and_beside_whom(harbour: Story) -> None:
    page = page_of(harbour, "speakers/carl-dent/")
    assert shown(page, "p", "extent")[0].startswith("5 quotes in 5 articles 1974–2012")
    first, second = (text_of(one) for one in part(page, "roles").iter("li"))
    assert first.endswith("fisher 1974")
    assert second.endswith("harbour master 2011–2012")
    assert text_of(part(page, "company")).endswith("Ada Brown 5 articles")
    plot = next(page.iter("figure"))
    assert {"#in-1974", "#in-2011", "#in-2012"} == set(addresses(plot))
    assert {"in-1974", "in-2011", "in-2012"} <= set(ids(page))
    assert len(shown(page, "p", "words")) == 5


def test_of_many_roles_the_latest_are_shown_and_the_others_can_be_opened(story: Story) -> None:
    for number in range(14):
        story.write(
            f"articles/{number}.md",
            f"---\nheadline: Day {number}\ndate: {1990 + number}\n"
            f"quotes: [{{text: We saw number {number}, role: role {number}}}]\n---\n"
            f"“We saw number {number} from the pier that day,” said Carl Dent.\n",
        )
    roles = part(page_of(story.build(), "speakers/carl-dent/"), "roles")
    folded = next(roles.iter("details"))
    assert text_of(folded[0]) == "6 earlier introductions"
    inside = [text_of(one) for one in folded.iter("li")]
    assert inside == [f"role {number} {1990 + number}" for number in range(6)]
    assert [text_of(one) for one in roles.iter("li")][6:] == [
        f"role {number} {1990 + number}" for number in range(6, 14)
    ]


@pytest.mark.parametrize("path", ["authors/eva-holm/", "topics/ports/", "places/hull/"])
def test_what_is_by_from_or_about_has_a_plot_and_a_list(harbour: Story, path: str) -> None:
    page = page_of(harbour, path)
    assert shown(page, "p", "extent")[0].startswith("5 articles 1974–2012")
    assert "most in 1974 (3)" in text_of(next(page.iter("figure")))
    listed = [text_of(one) for one in page.iter("h3")]
    assert listed == [headline for _, headline, _ in reversed(ARTICLES)]


def test_a_related_article_says_why_it_is_called_so(harbour: Story) -> None:
    page = page_of(harbour, "1974/05/03/the-crane-falls/")
    reasons = shown(part(page, "page_related"), "p", "why")
    assert reasons
    assert all(re.match("Both quote (Ada Brown|Carl Dent) and ", one) for one in reasons)


def test_the_way_on_and_up_stands_at_the_same_place_on_every_list(demo: Story) -> None:
    lists, periods = 0, re.compile(r"(?:.+/)?\d{4}/(?:\d\d/){0,2}index\.html")
    for path, content in demo.files().items():
        if not path.endswith(".html") or b'class="page-head"' not in content:
            continue
        page = parsed(content.decode())
        heads = [one for one in page.iter("header") if one.attrib.get("class") == "page-head"]
        kinds = [one.attrib.get("class") or str(one.tag) for one in heads[0]]
        order = [one for one in ("trail", "h1", "extent", "pager") if one in kinds]
        assert kinds == order, path
        pagers = [one for one in page.iter("nav") if one.attrib.get("class") == "pager"]
        assert len(pagers) == kinds.count("pager"), path
        if periods.fullmatch(path):
            assert "trail" in kinds, path
            lists += 1
    assert lists > 20


def corrected(story: Story, number: int) -> Story:
    """An archive with so many corrections, of two years, and one that does not say when."""
    for half in range(2):
        made = [
            f"  - {{text: Number {one} was wrong., date: {2010 + one % 2}-03-{one % 28 + 1:02d}}}\n"
            for one in range(half, number, 2)
        ]
        lines = "".join(made) + "  - text: A name was wrong.\n" * half
        front = f"headline: Report {half}\ndate: 2009-0{half + 1}-01\ncorrections:\n{lines}"
        story.write(f"articles/{half}.md", f"---\n{front}---\nA text.\n")
    return story.build()


def test_many_corrections_are_cut_by_year_and_each_stands_on_one_page(story: Story) -> None:
    corrected(story, 80)
    page = page_of(story, "corrections/")
    assert shown(page, "p", "extent") == ["81 corrections, newest first 2010–2011"]
    assert len(shown(page, "li", "row")) == 12
    ways = {text: href for text, href in links(page).items() if "correction" in text}
    assert ways["2011 40 corrections"] == "../corrections/2011/index.html"
    assert ways["Undated 1 correction"] == "../corrections/undated/index.html"
    found: list[str] = []
    for label in ("2010", "2011", "undated"):
        page = page_of(story, f"corrections/{label}/")
        assert links(page)["Corrections"] == "../../corrections/index.html"
        rows = shown(page, "li", "row")
        assert len(rows) <= 60
        found += re.findall(r"Number \d+ was wrong\.|A name was wrong\.", " ".join(rows))
        for address in addresses(page):
            target = internal(f"corrections/{label}/index.html", address, "")
            assert target is None or target[0] in story.files(), address
    assert sorted(found) == sorted(
        ["A name was wrong.", *(f"Number {n} was wrong." for n in range(80))]
    )
    assert links(page_of(story, "corrections/2010/"))["Later 2011"]


def test_few_corrections_stand_on_one_page_again(story: Story) -> None:
    corrected(story, 80)
    corrected(story, 10)
    assert [path for path in story.files() if path.startswith("corrections/")] == [
        "corrections/index.html"
    ]
    page = page_of(story, "corrections/")
    assert shown(page, "p", "extent") == ["11 corrections, newest first 2010–2011"]
    assert len(shown(page, "li", "row")) == 11
