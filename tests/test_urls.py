"""Addresses, and how one page links to another."""

from __future__ import annotations

from posixpath import join, normpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgen import urls
from newsgen.records.dates import PartialDate

SEGMENT = st.text("abc-123", min_size=1, max_size=5)
URL = st.lists(SEGMENT, max_size=4).map(lambda parts: "/" + "".join(f"{one}/" for one in parts))


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        (None, "/undated/x/"),
        (PartialDate(1974), "/1974/x/"),
        (PartialDate(1974, 5), "/1974/05/x/"),
        (PartialDate(1974, 5, 3, 8, 26), "/1974/05/03/x/"),
    ],
)
def test_an_article_stands_in_the_period_that_is_known(
    date: PartialDate | None, expected: str
) -> None:
    assert urls.article(date, "x") == expected


@given(URL, URL, st.booleans())
def test_a_relative_link_leads_to_its_page(here: str, there: str, clean: bool) -> None:
    link = urls.relative(here, there, clean=clean)
    assert not link.startswith("/")
    reached = normpath(join(here, link))
    wanted = there if clean else there + "index.html"
    assert reached == normpath(wanted)
    assert clean or link.endswith("index.html")


def test_fragments_and_outside_addresses_are_kept() -> None:
    assert urls.relative("/a/", "/b/#q-1", clean=False) == "../b/index.html#q-1"
    assert urls.relative("/a/", "/b/#q-1", clean=True) == "../b/#q-1"
    assert urls.relative("/a/", "https://x.example/", clean=False) == "https://x.example/"
    assert urls.relative("/", "/feed.xml", clean=False) == "feed.xml"
    assert urls.relative("/", "/", clean=True) == "./"


def test_absolute_addresses_need_to_know_the_site() -> None:
    assert urls.absolute("https://x.example/news/", "/a/") == "https://x.example/news/a/"
    assert urls.absolute("", "/a/") == "/a/"
    assert urls.absolute("https://x.example/", "https://y.example/a.jpg") == (
        "https://y.example/a.jpg"
    )
