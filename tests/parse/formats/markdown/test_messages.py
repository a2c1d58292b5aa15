"""What newsgen says of values of a wrong type, of lost fragments, and of what is missing."""

from __future__ import annotations

import pytest

from tests.parse.formats.markdown.reading import article, codes


def messages(keys: str) -> list[str]:
    result = article(f"headline: A\ndate: 1969\n{keys}")
    return [each.message for each in result.problems if each.code == "front-matter-type"]


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("authors: {x: y}", "“authors: name” is missing."),
        ("authors: [{x: y}, Ada]", "“authors: name” is missing."),
        ("authors: [[Ada]]", "“authors” should be a name or a list of names, but is a list"
         " inside a list."),
        ("topics: [[a]]", "“topics” should be a list of names, but is a list inside a list."),
        ("corrections: foo", "“corrections” should be a list of corrections, each with date and"
         " text, but is “foo”."),
        ("corrections: [foo]", "“corrections” should be a list of corrections, each with date and"
         " text, but is “foo”."),
        ("corrections: [{date: 2020}]", "“corrections: text” is missing."),
        ("corrections: [{text: a, date: [1, 2]}]",
         "“corrections: date” should be a date, but is a list of 2."),
        ("source: [[a]]", "“source” should be a name, or name with url, or a list of them, but is"
         " a list inside a list."),
        ("source: {x: y}", "“source: name” is missing."),
        ("slug: [1]",
         "“slug” should be one word of letters, digits and hyphens, but is a list of 1."),
        ("lang: [en]", "“lang” should be a language tag, but is a list of 1."),
        ("quotes: foo", "“quotes” should be a list, each with id or text, and speaker, role or"
         " suppress, but is “foo”."),
        ("quotes: [{speaker: x}]", "“quotes: text” is missing."),
        ("quotes: [{id: q-1, suppress: maybe}]",
         "“quotes: suppress” should be true or false, but is “maybe”."),
        ("quotes: [{id: q-1, speaker: [a, b]}]",
         "“quotes: speaker” should be text, but is a list of 2."),
        ("image: {alt: x}", "“image: src” is missing."),
    ],
)  # fmt: skip
def test_a_wrong_type_is_told_by_the_part_that_is_wrong(typed: str, message: str) -> None:
    assert messages(typed) == [message]


@pytest.mark.parametrize(
    "typed",
    ["authors: {name: Ada}", "corrections: {text: a}", "source: {url: 'https://a.example/'}",
     "headline: [One]", "quotes: []", "source: [a, {name: b}]", "topics: [a]"],
)  # fmt: skip
def test_what_was_right_stays_right(typed: str) -> None:
    assert messages(typed) == []


@pytest.mark.parametrize(
    ("typed", "lang"),
    [("en_US", "en-US"), ("en_us.UTF-8", "en-US"), ("zh_hant_tw", "zh-Hant-TW"), ("EN", "en")],
)
def test_languages_are_written_in_one_way(typed: str, lang: str) -> None:
    result = article(f"headline: A\ndate: 1969\nlang: {typed}")
    assert result.article and result.article.lang == lang
    assert result.problems == ()


def test_a_slug_of_which_nothing_is_left() -> None:
    (said,) = article("headline: A\ndate: 1969\nslug: '!!!'").problems
    assert said.message == (
        "The slug “!!!” is not a plain name; the address is made from the headline."
    )


@pytest.mark.parametrize(
    ("yaml", "missing"),
    [
        ("headline: A: b\ndate: 1969", []),
        ("date: 1969\nheadline: *x", []),
        ("headline: A: b", ["1:0 date-missing"]),
        ("slug: @x\ntitle: A\npublished: 1969", []),
        ("slug: @x", ["1:0 headline-missing", "1:0 date-missing"]),
    ],
)
def test_what_broken_yaml_hides_is_not_called_missing(yaml: str, missing: list[str]) -> None:
    found = codes(f"---\n{yaml}\n---\nText.\n")
    assert [each for each in found if "missing" in each] == missing


def test_a_fragment_of_the_same_page_must_be_there() -> None:
    result = article(
        "headline: A\ndate: 1969",
        "[own](#nosuch) [own](#nosuch) [top](#top) [up](#) [words](#:~:text=Part) [near](#Part-Two)"
        " [heading](#part-two) [note](#fn-1)[^1] [mark](#fnref-1) [raw](<#caf%C3%A9>)\n\n"
        "## Part two\n\n<a href='#raw'>x</a>\n\n[^1]: A note.\n",
    )
    assert [each.message for each in result.problems] == [
        "There is no heading “#nosuch” in this article.",
        "There is no heading “#Part-Two” in this article. Did you mean “#part-two”?",
        "There is no heading “#café” in this article.",
        "There is no heading “#raw” in this article.",
    ]


def test_a_quote_of_the_same_page_may_be_linked_to() -> None:
    text = "“We saw it rise,” said Ada Byron.\n\n[That](#{id}) is said.\n"
    made = article("headline: A\ndate: 1969", text).article
    assert made is not None
    (quote,) = made.quotes
    assert article("headline: A\ndate: 1969", text.replace("{id}", quote.id)).problems == ()
