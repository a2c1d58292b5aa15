"""Addresses that an editor types: links, pictures and aliases stay where they belong."""

from __future__ import annotations

import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgen.parse.front_matter.alias_paths import alias_path
from newsgen.parse.links import image_target, link_target

ADDRESS = st.text(alphabet="ab./\\:#?%2e5c \t\njJ&;@[]x", max_size=30) | st.text(max_size=20)


@given(ADDRESS)
def test_a_target_never_leaves_the_project_or_the_safe_schemes(href: str) -> None:
    target = link_target(href, "articles/sub/x.md")
    if target.kind == "web":
        assert target.url.startswith(("http://", "https://", "mailto:", "tel:"))
        assert not set(target.url) & set(' "<>\\^`{|}\n\t')
    elif target.kind == "here":
        assert target.url.startswith("#")
    elif target.kind == "file":
        assert "\\" not in target.path
        inside = target.path.lstrip("/")
        assert not posixpath.normpath("root/" + inside).startswith("..")
        assert ".." not in target.path.split("/")


@given(ADDRESS)
def test_a_picture_is_a_file_or_on_the_web(src: str) -> None:
    target = image_target(src, "articles/x.md")
    assert target.kind in ("file", "web", "unsafe")
    assert not target.path.startswith(("/", "../"))


@given(ADDRESS)
def test_an_alias_stays_inside_the_site(text: str) -> None:
    path = alias_path(text)
    if path is not None:
        assert path.startswith("/")
        assert "//" not in path
        assert not any(segment.startswith(".") for segment in path.split("/"))
        assert not set(path) & set('\\?#%:*"<>|\n\t ')
        assert alias_path(path) == path


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ("/a", "/a/"),
        ("/a/b.html", "/a/b.html"),
        ("/feed.xml", "/feed.xml"),
        ("//a//b", None),
        ("/a//b/", "/a/b/"),
        ("/caf%C3%A9/", "/café/"),
        ("/%2e%2e/x", None),
        ("/a%00b", None),
        ("/", None),
        ("a/b", None),
        ("/%ff/", None),
        ("/:year/:title/", None),
        ("/" + "a" * 200, None),
        ("https://example.org/a/", None),
    ],
)
def test_aliases(typed: str, path: str | None) -> None:
    assert alias_path(typed) == path
