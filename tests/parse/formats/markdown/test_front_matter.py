"""Front matter: where it begins and ends, and how its values are read."""

from __future__ import annotations

import pytest

from tests.clock import within
from tests.parse.formats.markdown.reading import article, codes, parsed


def test_blank_lines_a_byte_order_mark_and_dots_are_tolerated() -> None:
    result = parsed("\ufeff\n \n---\r\nheadline: A\r\ndate: 1969\r\n...\r\nText.\r\n")
    assert result.article and result.article.headline
    assert result.article.headline.value == "A"
    assert [block.text for block in result.body.blocks] == ["Text."]
    assert result.problems == ()


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("headline: 12:30", "12:30"),
        ("headline: no", "no"),
        ("headline: 1e3", "1e3"),
        ("headline: 1984", "1984"),
        ("headline: [One]", "One"),
        ("headline: >\n  folded\n  text", "folded text"),
        ("headline: 'It''s &ldquo;true&rdquo; &amp; so'", "It's “true” & so"),
        ('headline: "a\\x02b\\u0007c"', "a b c"),
        ("headline: a\fb", "a b"),
        ("headline: ~", None),
        ("headline:", None),
    ],
)
def test_text_is_taken_as_typed(typed: str, expected: str | None) -> None:
    made = article(f"{typed}\ndate: 1969").article
    assert made is not None
    assert (made.headline.value if made.headline else None) == expected


def test_a_field_knows_where_it_stands() -> None:
    text = "---\r\nheadline: 'Said and done'\r\nauthors: Ada Byron and Mary Sand\r\n---\r\nText."
    made = parsed(text).article
    assert made and made.headline and made.headline.span
    for field in (made.headline, *made.authors):
        assert field.span
        assert text[field.span.start : field.span.end] == field.value
    assert made.headline.line == 2


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("Ada Byron", ["Ada Byron"]),
        ("by Ada Byron & Mary Sand; Jo Lee", ["Ada Byron", "Mary Sand", "Jo Lee"]),
        ("Ada Byron, Mary Sand, Jo Lee", ["Ada Byron", "Mary Sand", "Jo Lee"]),
        ("Ada Byron, Mary Sand and Jo Lee", ["Ada Byron", "Mary Sand", "Jo Lee"]),
        ("Ada Byron, Reuters", ["Ada Byron, Reuters"]),
        ("Martin Luther King, Jr. and Jo Lee", ["Martin Luther King, Jr.", "Jo Lee"]),
        ("Bureau of Trade and Industry", ["Bureau of Trade and Industry"]),
        ("[Smith and Sons, Ada Byron]", ["Smith and Sons", "Ada Byron"]),
        ("[{name: Ada Byron}, Jo Lee]", ["Ada Byron", "Jo Lee"]),
        ("{name: Ada Byron}", ["Ada Byron"]),
        ("[]", []),
    ],
)
def test_names(typed: str, names: list[str]) -> None:
    made = article(f"authors: {typed}").article
    assert made is not None
    assert [author.value for author in made.authors] == names


@pytest.mark.parametrize(
    ("yaml", "code"),
    [
        ("date: 1969\nheadline: A: b", "3:12 front-matter-yaml"),
        ("date: 1969\nheadline: @x", "3:11 front-matter-yaml"),
        ("date: 1969\nheadline: 'it's'", "3:15 front-matter-yaml"),
        ("date: 1969\nheadline: x\n\tdeck: y", "4:1 front-matter-yaml"),
        ('date: 1969\nheadline: "open\ndeck: y', "3:11 front-matter-yaml"),
        ("date: 1969\nheadline: [a, b\ndeck: y", "3:11 front-matter-yaml"),
        ("- a\n- b", "2:1 front-matter-not-mapping"),
        ("just text", "2:1 front-matter-not-mapping"),
        ("headline: *x", "2:11 front-matter-alias"),
        ("headline: !!python/object/apply:os.system [ls]", "2:11 front-matter-tag"),
        ("date: 1\nDate: 2", "3:1 front-matter-duplicate-key"),
    ],
)
def test_broken_yaml_is_told_with_its_place(yaml: str, code: str) -> None:
    assert code in codes(f"---\n{yaml}\n---\nText.\n")


def test_what_stood_before_the_break_is_kept_and_nothing_that_is_half_read() -> None:
    made = article("date: 1969\nheadline: Apollo 11: landing").article
    assert made and made.date and made.date.value.iso == "1969"
    assert made.headline is None


@pytest.mark.parametrize(
    "yaml",
    [
        "a: &a [x, x]\n" + "".join(f"k{n}: &b{n} [*a, *a]\n" for n in range(3000)),
        "a: " + "[" * 50_000,
        "a: " + "{" * 50_000,
        "a:\n  " + "- " * 20_000 + "x",
        "".join(f"key{n}: x\n" for n in range(5_000)),
        "same: x\n" * 5_000,
        "headline: x\n" + "#" * 70_000,
    ],
    ids=["bomb", "lists", "mappings", "block", "unknown", "repeated", "long"],
)
def test_hostile_yaml_takes_no_time_and_few_problems(yaml: str) -> None:
    with within(3):
        result = article(yaml)
    assert result.article is not None
    assert 0 < len(result.problems) < 60
    assert [block.text for block in result.body.blocks] == ["Text."]


@pytest.mark.parametrize("key", ["thumbnail", "layout", "publish-on", "a" * 300])
def test_unknown_keys_are_only_warned_of(key: str) -> None:
    result = article(f"headline: A\ndate: 1969\n{key}: x")
    assert all(problem.severity == "warning" for problem in result.problems)


@pytest.mark.parametrize(
    ("typed", "draft"),
    [("draft: Yes", True), ("draft: false", False), ("status: publish", False),
     ("status: draft", True), ("published: false", True), ("published: 1969", False)],
)  # fmt: skip
def test_drafts(typed: str, draft: bool) -> None:
    made = article(typed).article
    assert made is not None
    assert made.draft is draft


def test_an_empty_body_and_missing_keys_are_told() -> None:
    assert codes("---\nslug: a\n---\n") == [
        "1:0 headline-missing",
        "1:0 date-missing",
        "1:0 body-empty",
    ]


def test_odd_and_long_headlines() -> None:
    assert codes("---\nheadline: 🎉🎉\ndate: 1969\n---\nText.") == ["2:11 headline-odd"]
    long = "word " * 1000
    assert codes(f"---\nheadline: {long}\ndate: 1969\n---\nText.") == ["2:11 headline-long"]
