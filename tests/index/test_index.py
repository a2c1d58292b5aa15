"""What the index makes of articles: order, terms, speakers and addresses."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from newsgen.records.archive import Archive
from newsgen.records.article import Article, Field, Quote
from newsgen.records.dates import PartialDate
from newsgen.records.source import Span
from tests.index import shelved


def article(path: str, headline: str = "Town news", **fields: object) -> Article:
    made = Article(path=path, digest="0" * 64, encoding="utf-8", headline=Field(headline))
    values = {name: getattr(made, name) for name in made.__struct_fields__} | fields
    return Article(**values)


def dated(*parts: int) -> Field[PartialDate]:
    return Field(PartialDate(*parts))


def quote(speaker: str | None, **fields: object) -> Quote:
    values: dict[str, object] = {
        "id": "q-000000", "text": "Yes, we do", "span": Span(1, 11), "block": 0,
        "start": 1, "end": 11, "speaker": speaker,
    }  # fmt: skip
    return Quote(**(values | fields))  # type: ignore[arg-type]


def indexed(*articles: Article) -> Archive:
    return shelved.indexed(articles)[0]


def test_newest_first_and_what_is_less_known_after_what_is_known() -> None:
    archive = indexed(
        article("none"),
        article("year", date=dated(1974)),
        article("month", date=dated(1974, 5)),
        article("noon", date=dated(1974, 5, 3, 12)),
        article("day", date=dated(1974, 5, 3)),
        article("later", date=dated(1975)),
    )
    order = [each.article.path for each in archive.articles]
    assert order == ["later", "noon", "day", "month", "year", "none"]
    older = [each.older.url if each.older else None for each in archive.articles]
    assert older[:-1] == [each.card.url for each in archive.articles[1:]]
    assert older[-1] is None


def test_names_that_differ_only_in_case_and_spacing_are_one_term() -> None:
    archive = indexed(
        article("a", topics=(Field("Space race"),)),
        article("b", topics=(Field("space  race"), Field("moon"))),
        article("c", topics=(Field("Space race"),)),
    )
    topics = {term.ref.name: len(term.cards) for term in archive.terms["topic"]}
    assert topics == {"moon": 1, "Space race": 3}


def test_different_names_with_one_slug_have_pages_of_their_own() -> None:
    archive = indexed(
        article("a", authors=(Field("Zoe Bell"), Field("Zoë Bell"))),
        article("b", authors=(Field("\N{PARTY POPPER}"),)),
    )
    urls = [term.ref.url for term in archive.terms["author"]]
    assert len(set(urls)) == 3
    assert "/authors/zoe-bell/" in urls
    assert all(url.startswith("/authors/") for url in urls)


def test_an_author_named_twice_in_a_byline_is_listed_once() -> None:
    archive = indexed(article("a", authors=(Field("Zoe Bell"), Field("ZOE BELL"))))
    assert [len(term.cards) for term in archive.terms["author"]] == [1]


def test_quotes_of_one_name_are_gathered_with_their_roles_by_date() -> None:
    archive = indexed(
        article("a", date=dated(1962), quotes=(quote("Ada Brown", role="president"),)),
        article("b", date=dated(1958), quotes=(quote("Ada Brown", role="senator"),)),
        article("c", date=dated(1964), quotes=(quote("Ada  brown", role="president"),)),
        article("d", quotes=(quote(None), quote("the report", named=False))),
    )
    (speaker,) = archive.speakers
    assert speaker.ref.name == "Ada Brown"
    assert [role.text for role in speaker.roles] == ["senator", "president"]
    roles = speaker.roles[1]
    assert (str(roles.first), str(roles.last)) == ("1962", "1964")
    assert [str(each.date) for each in speaker.quotes] == ["1964", "1962", "1958"]
    assert len(archive.quotes) == 5


def test_a_chosen_slug_wins_over_a_made_one() -> None:
    archive, problems = shelved.indexed(
        (
            article("a", "Town", date=dated(1999)),
            article("b", "Other", date=dated(1999), slug=Field("town", line=4)),
        )
    )
    assert {each.article.path: each.card.url for each in archive.articles} == {
        "a": "/1999/town-ca9781/",
        "b": "/1999/town/",
    }
    assert [problem.code for problem in problems] == ["url-taken"]


def test_a_slug_that_looks_like_a_month_is_not_one() -> None:
    archive = indexed(
        article("a", "05", date=dated(1974)), article("b", "Town", date=dated(1974, 5))
    )
    assert {each.card.url for each in archive.articles} == {"/1974/article-05/", "/1974/05/town/"}


@settings(deadline=None)
@given(st.lists(st.text(max_size=30), max_size=12))
def test_addresses_are_safe_and_no_two_are_the_same(headlines: list[str]) -> None:
    articles = [article(f"seeds/{n}.txt", text) for n, text in enumerate(headlines)]
    urls = [each.card.url for each in indexed(*articles).articles]
    assert len(set(urls)) == len(headlines)
    for url in urls:
        assert url.isascii()
        assert url.startswith("/undated/")
        assert "//" not in url
        assert ".." not in url
