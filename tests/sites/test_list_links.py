"""Links to the pages that long lists are cut into, which come and go."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from newsgen.cutting import headlines, ledger, letters, stretches
from newsgen.index import drawers, list_pages
from newsgen.plan import letters as letter_pages
from newsgen.plan import term, undated
from tests.story import Story

HEAD = "---\nheadline: {0}\ndate: {1}\ntopics: [Moon]\nauthors: [Ada Brown]\n---\n"
SAID = "“The harbour will never be dredged in {0}”, said Carl Dent, a fisher.\n"


@pytest.fixture(autouse=True)
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (drawers, stretches, ledger, term, undated, list_pages, letters, letter_pages):
        monkeypatch.setattr(module, "A_PAGE", 2)
    for module in (stretches, ledger):
        monkeypatch.setattr(module, "A_MONTH", 3)


def archive(root: Path, dates: list[str]) -> Story:
    story = Story(root)
    for number, date in enumerate(dates):
        text = HEAD.format(f"Boats of {date}, {number}", date) + SAID.format(date)
        story.write(f"articles/{number}.md", text)
    return story


def broken(story: Story) -> list[str]:
    """What links that lead nowhere were to lead to."""
    found = [str(one.message) for one in story.problems if one.code == "link-broken"]
    return sorted(one.partition("link “")[2].partition("”")[0] for one in found)


def links_to(story: Story) -> list[str]:
    """Every page of the built site, but articles and what is not a list."""
    bases = ("topics/", "authors/", "speakers/", "quotes/", "undated/", "sections/", "on-this-day/")
    own = set(story.articles())
    found = [f"/{path.removesuffix('index.html')}" for path in sorted(story.files())
             if path.startswith(bases) and path not in own]  # fmt: skip
    lines = "\n\n".join(f"[To {url}]({url})" for url in found)
    story.write("articles/links.md", f"---\nheadline: Links\ndate: 1950-01-01\n---\n{lines}\n")
    return found


def test_links_to_every_page_of_every_list_stand_and_break_when_it_goes(tmp_path: Path) -> None:
    may = ["2014-05-01"] * 2 + ["2014-05-02"] * 2
    story = archive(tmp_path, [*may, "2014-06-01", "2013-05-03"])
    for name in ("Zoe", "Zia", "Zed", "Bob"):
        story.write(
            f"articles/{name}.md",
            f"---\nheadline: {name}s day\nauthors: [{name} Hall]\n---\nA text.\n",
        )
    story.build()
    urls = links_to(story)
    assert {
        "/topics/moon/2014/05/02/", "/topics/moon/feed.xml", "/authors/ada-brown/2014/06/",
        "/speakers/carl-dent/2014/05/01/", "/speakers/carl-dent/feed.json", "/authors/a-z/ze/",
        "/quotes/2014/05/02/", "/quotes/2014/06/", "/quotes/2013/", "/undated/a-z/zi/",
        "/undated/a-z/b/",
    } <= set(urls)  # fmt: skip
    story.build()
    assert broken(story) == []
    for number in range(1, 6):
        story.remove(f"articles/{number}.md")
    story.remove("articles/Bob.md").build()
    gone = [url for url in urls if not (tmp_path / "build" / url[1:]).exists()]
    assert broken(story) == sorted(gone)
    assert "/quotes/2014/05/02/" in gone


def test_links_to_the_pages_of_many_corrections_stand_and_break(tmp_path: Path) -> None:
    head = "---\nheadline: {0}\ncorrections: [{{text: It was late, date: {1}}}]\n---\n"
    story = Story(tmp_path)
    for number, date in enumerate(["2014-05-01"] * 4 + ["2013-02-01"]):
        story.write(f"articles/{number}.md", head.format(f"Boat {number}", date))
    wanted = ["/corrections/2013/", "/corrections/2014/", "/corrections/2014/05/01/"]
    lines = "\n\n".join(f"[To it]({url})" for url in [*wanted, "/corrections/2012/"])
    story.write("articles/links.md", f"---\nheadline: Links\n---\n{lines}\n").build()
    assert broken(story) == ["/corrections/2012/"]
    assert all((tmp_path / "build" / url[1:]).exists() for url in wanted)
    story.write("articles/4.md", head.format("Boat 4", "2012-02-01")).build()
    assert broken(story) == ["/corrections/2013/"]


def test_a_link_comes_to_life_with_its_page(tmp_path: Path) -> None:
    story = archive(tmp_path, ["2014-05-01", "2014-06-01"])
    wanted = "/topics/moon/2014/", "/quotes/2014/05/", "/speakers/carl-dent/2013/"
    lines = "\n\n".join(f"[To it]({url})" for url in wanted)
    story.write("articles/links.md", f"---\nheadline: Links\n---\n{lines}\n").build()
    assert broken(story) == sorted(wanted)
    archive(tmp_path, ["2014-05-01", "2014-06-01", "2014-07-01", "2013-01-01"])
    story.build()
    assert broken(story) == []
    page = story.html("undated/links/index.html")
    assert all(f'href="../..{url}index.html"' in page for url in wanted)


def test_addresses_that_no_list_has_are_broken(tmp_path: Path) -> None:
    story = archive(tmp_path, ["2014-05-01", "2014-06-01", "2013-07-01"])
    wrong = (
        "/topics/moon/2014/13/", "/topics/moon/1999/", "/topics/sun/2014/", "/quotes/1999/",
        "/quotes/2013/07/", "/quotes/2014/05/01/", "/topics/a-z/m/", "/topics/a-z/-110000-/",
        "/undated/a-z/b/", "/undated/2014/", "/places/hull/feed.xml", "/topics/moon/feed.html",
        "/speakers/a-z/-/",
    )  # fmt: skip
    lines = "\n\n".join(f"[To it]({url})" for url in wrong)
    story.write("articles/links.md", f"---\nheadline: Links\ndate: 1950\n---\n{lines}\n").build()
    assert broken(story) == sorted(wrong)


def meant(story: Story) -> dict[str, str]:
    """For each link that leads nowhere the address that is offered; empty for none."""
    found = [str(one.message) for one in story.problems if one.code == "link-broken"]
    parts = [one.split("“") for one in found]
    return {
        one[1].partition("”")[0]: one[2].partition("”")[0] if len(one) > 2 else "" for one in parts
    }


def test_a_link_that_is_nearly_a_page_names_it(tmp_path: Path) -> None:
    story = archive(tmp_path, ["2014-05-01", "2014-06-01", "2014-07-01", "2013-01-01"])
    wanted = {
        "/2014/5/": "/2014/05/",
        "/2014/5/1": "/2014/05/01/",
        "/2014/05": "/2014/05/",
        "/2014/05/02/": "/2014/05/",
        "/2014/09/": "/2014/",
        "/1999/": "",
        "2014/05/": "/2014/05/",
        "../2014/5/1/index.html": "/2014/05/01/",
        "2014/5/#boats": "/2014/05/",
        "about": "/about/",
        "/2014/05/01/boats-of-2014-05-01-0/index.html": "/2014/05/01/boats-of-2014-05-01-0/",
        "/on-this-day/5-1/": "/on-this-day/05-01/",
        "/topics/moon/2014/13/": "/topics/moon/2014/",
        "/topics/moon/1999/": "/topics/moon/",
        "/quotes/2014/5/": "/quotes/2014/05/",
        "2014/05/nothing.md": "",
        "boats-of-2014-05-01-0": "/2014/05/01/boats-of-2014-05-01-0/",
    }
    lines = "\n\n".join(f"[To it]({url})" for url in wanted)
    story.write("articles/links.md", f"---\nheadline: Links\n---\n{lines}\n").build()
    assert meant(story) == wanted


def test_what_a_link_was_meant_for_comes_and_goes(tmp_path: Path) -> None:
    story = archive(tmp_path, ["2014-05-01", "2014-06-01"])
    typed = ["/2015/9/", "2015/9/3", "/topics/moon/2015/9/", "/quotes/2015/9/3/", "sections/boats"]
    lines = "\n\n".join(f"[To it]({url})" for url in typed)
    story.write("articles/links.md", f"---\nheadline: Links\n---\n{lines}\n").build()
    before = meant(story)
    assert before == {
        "/2015/9/": "", "2015/9/3": "", "/topics/moon/2015/9/": "/topics/moon/",
        "/quotes/2015/9/3/": "/quotes/", "sections/boats": "",
    }  # fmt: skip
    for number in range(4):
        head = HEAD.format(f"Late boats {number}", "2015-09-03").replace(
            "topics", "section: Boats\ntopics"
        )
        story.write(f"articles/late-{number}.md", head + SAID.format(number))
    story.build()
    assert meant(story) == {
        "/2015/9/": "/2015/09/", "2015/9/3": "/2015/09/03/",
        "/topics/moon/2015/9/": "/topics/moon/2015/09/", "/quotes/2015/9/3/": "/quotes/2015/09/03/",
        "sections/boats": "/sections/boats/",
    }  # fmt: skip
    for number in range(4):
        story.remove(f"articles/late-{number}.md")
    story.build()
    assert meant(story) == before


def test_what_is_undated_is_parted_until_each_page_can_be_taken_in(tmp_path: Path) -> None:
    story = Story(tmp_path)
    names = [
        "The Moon",
        "The Mole",
        "The Sun",
        "“the” sun sets",
        "Ébène",
        "1 man",
        "12 men",
        "1 boat",
    ]
    for number, name in enumerate(names):
        story.write(f"articles/{number}.md", f"---\nheadline: {name}\n---\nA text.\n")
    story.build()
    assert "All articles from A to Z" in story.html("undated/index.html")
    listing = [path for path in story.files() if path.startswith("undated/a-z/")]
    listed = [name for name in names for path in listing if f">{name}<" in story.html(path)]
    assert sorted(listed) == sorted(names)
    assert "Undated: The s" in story.html("undated/a-z/the-20-su/index.html")
    assert "Ébène" in story.html("undated/a-z/e/index.html")
    assert '<a href="../the-20-su/index.html">' not in story.html("undated/a-z/t/index.html")
    for path in listing:
        assert story.html(path).count('class="row"') <= 2, path
    story.remove("articles/0.md").remove("articles/1.md").remove("articles/2.md")
    for number in (4, 5, 6):
        story.remove(f"articles/{number}.md")
    story.build()
    assert [path for path in story.files() if path.startswith("undated/a-z/")] == []


def test_beginnings_of_each_length_are_apart_and_lead_back() -> None:
    for headline in ("A", "The moon", "新聞", "“Ö”", "10 men", "", "a\x00\udc80b", "x" * 90):
        labels = headlines.labels(headline)
        starts = [headlines.start_of(label) for label in labels]
        assert len({*starts}) == len(labels)
        for label, start in zip(labels, starts, strict=True):
            assert letters.start_of(letters.slug(start)) == start
            assert headlines.label_of(start) == label
            assert len(letters.slug(start).encode()) <= 255
        for before, label in pairwise(labels):
            assert headlines.above(label)[-1] == before
            assert label.startswith(headlines.below(before))
    assert headlines.below(headlines.labels("x")[-1]) == ""
    assert headlines.label_of("12345") == ""
