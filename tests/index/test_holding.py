"""Drafts, articles with a date to come, and those that have expired are held back."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from newsgen.index import index
from newsgen.records.article import Article, Field, Link
from newsgen.records.dates import PartialDate
from newsgen.records.release import Release
from newsgen.records.settings import Settings, SiteSettings
from newsgen.records.source import Location
from newsgen.text.iso_dates import parse_iso

NOON = datetime.fromisoformat("2020-05-04T12:00+00:00")


def dated(text: str) -> Field[PartialDate]:
    value = parse_iso(text)
    assert value is not None
    return Field(value)


def article(path: str = "articles/a.md", **values: object) -> Article:
    return Article(path=path, digest=path, encoding="utf-8", kind="markdown", **values)  # type: ignore[arg-type]


def held(one: Article, release: Release, zone: str = "") -> list[str]:
    archive, _ = index([one], [], Settings(site=SiteSettings(timezone=zone)), release=release)
    assert len(archive.articles) + len(archive.held) == 1
    return [each.reason for each in archive.held]


@pytest.mark.parametrize(
    ("date", "zone", "expected"),
    [
        ("2020-05-04T12:00Z", "", []),
        ("2020-05-04T12:01Z", "", ["future"]),
        ("2020-05-04T18:00+07:00", "", []),
        ("2020-05-04T20:00+07:00", "", ["future"]),
        ("2020-05-04T13:00", "", ["future"]),
        # The fifth has begun in the far east of the world.
        ("2020-05-05", "", []),
        ("2020-05-06", "", ["future"]),
        ("2020-05-05", "Asia/Phnom_Penh", ["future"]),
        ("2020-05-04", "America/Los_Angeles", []),
        ("2020-06", "Asia/Phnom_Penh", ["future"]),
        ("2021", "", ["future"]),
        ("2020", "", []),
        ("9999-12-31", "", ["future"]),
    ],
)
def test_a_date_to_come(date: str, zone: str, expected: list[str]) -> None:
    one = article(date=dated(date))
    assert held(one, Release(now=NOON), zone) == expected
    assert held(one, Release(now=NOON, future=True), zone) == []
    assert held(one, Release(), zone) == [], "without a clock nothing is held for its date"


def test_an_expired_article_goes_and_no_wish_brings_it_back() -> None:
    one = article(expires=dated("2020-05-04T11:00Z"))
    assert held(one, Release(now=NOON, drafts=True, future=True)) == ["expired"]
    assert held(article(expires=dated("2020-05-04T13:00Z")), Release(now=NOON)) == []


def test_a_draft_is_a_draft_first() -> None:
    one = article(draft=True, date=dated("2999"))
    assert held(one, Release(now=NOON)) == ["draft"]
    assert held(one, Release(now=NOON, drafts=True)) == ["future"]
    assert held(one, Release(now=NOON, drafts=True, future=True)) == []


def test_a_misread_date_of_a_dump_loses_no_article() -> None:
    dump = Article(path="seeds/a.txt", digest="", encoding="utf-8", date=dated("2999"))
    assert held(dump, Release(now=NOON)) == []
    corrected = Field(dated("2999").value, path="seeds/a.yaml")
    by_hand = Article(path="seeds/a.txt", digest="", encoding="utf-8", date=corrected)
    assert held(by_hand, Release(now=NOON)) == ["future"]


@pytest.mark.parametrize(
    ("values", "what"),
    [
        ({"draft": True}, "a draft, which is not published"),
        ({"date": dated("2999")}, "an article with a date to come, which is not published yet"),
        ({"expires": dated("1999")}, "an article that has expired and is not published any more"),
    ],
)
def test_a_link_to_one_says_why(values: dict[str, Any], what: str) -> None:
    link = Link(path="articles/a.md", fragment="", location=Location("articles/b.md", 1), typed="x")
    articles = [article(**values), article("articles/b.md", links=(link,))]
    _, problems = index(articles, [], Settings(), release=Release(now=NOON))
    assert [each.message for each in problems] == [f"The link “x” leads to {what}."]
