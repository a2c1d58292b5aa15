"""The search that a site is published with, and what it costs when something changes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from newsgen.build import searching
from newsgen.index.shelves import MOST, shelves
from newsgen.records.cards import Card
from newsgen.records.catalogue import Text
from newsgen.search import pagefind
from newsgen.search.lean import lean_pages
from newsgen.search.pagefind import SearchError, make_index
from tests.story import Story

YEARS = (1974, 1988, 2011, 2012)


@pytest.fixture
def archive(story: Story) -> Story:
    for year in YEARS:
        story.write(
            f"articles/{year}.md",
            f"---\nheadline: The harbour in {year}\ndate: {year}-05-03\ntopics: [Ports]\n---\n"
            f"“We waited for {year} boats,” said Ada Brown, a fisher.\n",
        )
    return story.write("articles/undated.md", "---\nheadline: When?\n---\nNobody knows.\n")


@pytest.fixture
def indexed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The shelves that are indexed."""
    found: list[str] = []

    def noted(tool: Path, tree: Path, bundle: Path, language: str) -> None:
        found.append(bundle.name)
        make_index(tool, tree, bundle, language)

    monkeypatch.setattr(pagefind, "make_index", noted)
    return found


def searched(story: Story) -> set[str]:
    """The shelves that the published site has."""
    return {
        path.split("/")[1]
        for path in story.files()
        if path.startswith("search/") and path != "search/index.html"
    }


def test_files_of_the_search_are_counted_like_all_others(archive: Story) -> None:
    archive.build(search=True)
    everything = len(archive.files()) - 1  # the manifest counts all but itself
    for _ in range(2):
        built = archive.build(search=True).built
        assert built and (built.published.written, built.published.deleted) == (0, 0)
        assert built.published.unchanged == built.published.files == everything
    # An edit, for which one index is made anew.
    archive.write("articles/undated.md", "---\nheadline: Where?\n---\nNobody knows.\n")
    built = archive.build(search=True).built
    assert built and built.published.written + built.published.unchanged == everything


def test_only_what_says_something_else_now_is_indexed(archive: Story, indexed: list[str]) -> None:
    archive.build(search=True)
    assert sorted(indexed) == ["19xx", "20xx", "core", "undated"]
    assert searched(archive) == {*indexed}
    for path, old, new, expected in (
        ("1974.md", "1974 boats", "no boats", ["19xx"]),
        ("2011.md", "Ada Brown", "Carl Dent", ["20xx"]),
        ("2012.md", "", "", []),
        ("1988.md", "1988-05-03", "2013-05-03", ["19xx", "20xx"]),
        ("undated.md", "knows", "knew", ["undated"]),
    ):
        indexed.clear()
        text = (archive.root / "articles" / path).read_text(encoding="utf-8")
        archive.write(f"articles/{path}", text.replace(old, new)).build(search=True)
        assert sorted(indexed) == expected, path
    archive.remove("articles/undated.md").remove("articles/1974.md").build(search=True)
    assert searched(archive) == {"core", "20xx"}


def test_a_name_that_an_editor_changes_is_found_in_all_years(
    archive: Story, indexed: list[str]
) -> None:
    archive.build(search=True)
    indexed.clear()
    archive.write("speakers.yaml", "- name: Ada Brown\n  display: A. Brown\n").build(search=True)
    assert sorted(indexed) == ["19xx", "20xx"]


def test_the_same_text_gives_the_same_index(archive: Story) -> None:
    for number in range(40):
        archive.write(
            f"articles/more/{number}.md",
            f"---\nheadline: Note {number}\ndate: 2011-01-02\nauthors: [Author {number}]\n"
            f"topics: [Topic {number}, Other {number % 7}]\n---\nText number {number}.\n",
        )
    first = archive.build(search=True).files()
    shutil.rmtree(archive.root / ".newsgen")
    shutil.rmtree(archive.root / "build")
    assert archive.build(search=True).files() == first
    assert not list((archive.root / ".newsgen").glob("search*"))


def test_an_archive_can_do_without(archive: Story, indexed: list[str]) -> None:
    archive.build(search=True)
    indexed.clear()
    archive.build(search=False)
    assert searched(archive) == set()
    assert indexed == []
    front, page = archive.html("index.html"), archive.html("search/index.html")
    assert "search/index.html" not in front
    assert "<form" not in page
    assert "../1974/index.html" in page
    archive.build(search=True)
    assert sorted(indexed) == ["19xx", "20xx", "core", "undated"]
    assert "search/index.html" in archive.html("index.html")
    archive.write("newsgen.toml", '[build]\nsearch = "none"\n').build(search=True)
    assert searched(archive) == set()
    assert archive.codes() == ["date-missing"]


def test_a_machine_without_pagefind_builds_everything_else(
    archive: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "program", lambda: None)
    archive.build(search=True)
    found = archive.problem("search-failed")
    assert found.severity == "warning"
    assert "pip install pagefind-bin" in found.message
    assert len(archive.articles()) == 5
    assert searched(archive) == set()


def test_an_index_that_fails_leaves_no_half_of_a_search(
    archive: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive.build(search=True)

    def broken(*_: object) -> None:
        raise SearchError("it ended with status 101")

    with monkeypatch.context() as patch:
        patch.setattr(pagefind, "make_index", broken)
        text = (archive.root / "articles/1974.md").read_text(encoding="utf-8")
        archive.write("articles/1974.md", text + "\nMore.\n").build(search=True)
        assert "status 101" in archive.problem("search-failed").message
        assert searched(archive) == set()
    archive.build(search=True)
    assert searched(archive) == {"19xx", "20xx", "core", "undated"}


def test_a_folder_of_ones_own_settings_does_not_reach_pagefind(
    archive: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(archive.root)
    monkeypatch.setenv("PAGEFIND_SITE", "/nowhere")
    archive.write("pagefind.yml", "site: nowhere\nexclude_selectors: ['*']\n").build(search=True)
    assert searched(archive) == {"19xx", "20xx", "core", "undated"}


def test_shelves_hold_enough_to_be_worth_an_index() -> None:
    few = {"1998": 2, "2001": 3, "2011": MOST - 9}
    assert [one.label for one in shelves(few, 1, "undated")] == ["20xx", "19xx", "undated"]
    more = few | {"2012": 9}
    assert [one.label for one in shelves(more, 0, "undated")] == ["201x", "200x", "19xx"]
    many = more | {"2013": MOST + 1}
    labels = [one.label for one in shelves(many, 0, "undated")]
    assert labels == ["2013", "2012", "2011", "200x", "19xx"]
    assert sum(one.count for one in shelves(many, 0, "undated")) == sum(many.values())
    assert shelves({}, 0, "undated") == ()


def test_no_mark_on_a_quote_parts_its_first_word_from_what_is_before() -> None:
    card = Card(url="/1974/x/", headline="X", date=None, updated=None, deck="", authors=(),
                place=None, section=None, lang="")  # fmt: skip
    html = '<p>“<span class="quote" id="q-1" title="a > b">But</span> why” <spanner>s</p>'
    text = Text(card=card, topics=(), quotes=(), html=html)
    page = dict(lean_pages(text, "1974"))["1974/x/index.html"]
    assert "<p>“But why” <spanner>s</p>" in page
