"""Slugs, which are addresses: a change here breaks links that were cited."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgen.text.slugs import LONGEST, MAX_LENGTH, page_slug, slugify


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Cambodia Accuses UN of Lying", "cambodia-accuses-un-of-lying"),
        ("“We choose” – Kennedy’s speech", "we-choose-kennedys-speech"),
        ("Zoë Ångström", "zoe-angstrom"),
        ("Київ", "kiiv"),
        ("תל אביב", "tl-byb"),
        ("ភ្នំពេញ", "bhnmbeny"),
        ("北京", "bei-jing"),
        ("\N{PARTY POPPER}", ""),
        ("../../etc/x", "etc-x"),
    ],
)
def test_slugs_stay_as_they_are(text: str, slug: str) -> None:
    assert slugify(text) == slug


def test_a_slug_that_an_editor_chose_is_kept_up_to_a_length_disks_take() -> None:
    chosen = "-".join(["word"] * 40)
    assert len(chosen) <= LONGEST
    assert slugify(chosen) == chosen
    assert len(slugify("Word " * 100)) <= MAX_LENGTH


@pytest.mark.parametrize(
    ("candidates", "slug"),
    [
        (("05",), "article-05"),
        (("CON",), "article-con"),
        (("lpt1",), "article-lpt1"),
        (("\N{PARTY POPPER}", "file name"), "file-name"),
        (("", "!"), "article"),
    ],
)
def test_a_page_always_has_a_slug_of_its_own(candidates: tuple[str, ...], slug: str) -> None:
    assert page_slug(*candidates) == slug


@given(st.text())
def test_slugs_are_plain(text: str) -> None:
    slug = page_slug(text)
    assert slug
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert not slug.startswith("-")
