"""The body: text that leads back to the source, HTML that is valid whatever was typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import html5lib
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from newsgen.parse.formats.markdown import article
from newsgen.parse.passages import Passage
from newsgen.records.article import Quote
from tests.clock import within
from tests.parse.formats.markdown.reading import (
    SETTINGS,
    document,
    every_quoted,
    parsed,
    whole_html,
)

PIECES = st.sampled_from(
    ["word", "“he said”", "*", "**", "_", "`", "``", "~~", "[", "](x.md)", "](#a)", "![", "\\*",
     "\\",
     "&amp;", "&#39;", "&copy;", "<b>", "</b>", "<br>", "<p>", "</p>", "<div>", "</div>", "<i", ">",
     "<table>", "<td>", "<li>", "</ul>",
     "<ul>", "</li>", "<dl>", "<dt>", "<figcaption>",
     "<a href=x.md>", "</a>", "<h2>", "<script>", "</script>",
     "<!--", "-->", "<blockquote>", "<pre>", "\n", "\n\n", "\r\n", "\n> ", "\n- ", "\n1. ", "\n# ",
     "\n    ", "\t", "\n\t- ", "  \n", "\n===\n", "\n---\n", "| a | b |\n|---|---|\n| c | d |",
     "é", "😀",
     "\f", "\ufffd", "\xa0", "[^1]", "\n\n[^1]: note ", "{{< x >}}", "{{<", "<http://a.b/c%20d>",
     '<img src="x.png">', "&nbsp;", "&bogus;", "”", "“", " ", " ", " "]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=40).map("".join)
PARENTS = {
    "li": {"ul", "ol"}, "dt": {"dl", "div"}, "dd": {"dl", "div"}, "figcaption": {"figure"},
    "summary": {"details"}, "tr": {"tbody", "thead", "tfoot"}, "td": {"tr"}, "th": {"tr"},
    "rt": {"ruby"},
}  # fmt: skip
FEW = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def passages_of(text: str) -> tuple[Passage, ...]:
    seen: list[Passage] = []

    def note(passages: Sequence[Passage], lang: str | None) -> tuple[Quote, ...]:
        seen.extend(passages)
        return ()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(article, "find_quotes", note)
        article.parse(document(text), SETTINGS)
    return tuple(seen)


@example("word\n    \x0c\n    word")
@FEW
@given(TEXTS)
def test_every_character_of_a_passage_leads_back_to_the_source(text: str) -> None:
    for passage in passages_of(text):
        last = -1
        for offset, character in enumerate(passage.text):
            place = passage.source(offset)
            assert last < place < len(text)
            last = place
            if character not in ("&'©\xa0\ufffd "):
                assert text[place] in (character, "\\")


def test_plain_text_is_found_where_it_stands() -> None:
    text = (
        "> - A *quoted* item\r\n>   goes on `co\r\n"
        '>   de` & [link](x.md "t") &amp; \\* <b>raw</b>\r\n'
        "\r\n\t1.\tcode\r\n\r\n~~Gone~~ **here**\r\n"
    )
    first = passages_of(text)[0]
    assert first.text == "A quoted item goes on co de & link & * raw"
    for word in ("A ", "quoted", "item", "goes on", "co", "de", "link", "raw"):
        start = first.text.index(word)
        assert text[first.source(start) :].startswith(word)


def _local(node: Any) -> str:
    return str(node.tag).rpartition("}")[2]


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("<div><li>A</li><dt>b</dt></div>", "<div>Ab</div>"),
        ("<ul><li>A<li>B<ul><li>C</ul><li>D</ul>",
         "<ul><li>A</li><li>B<ul><li>C</li></ul></li><li>D</li></ul>"),
        ("<ul><li><blockquote><li>A</li>B</blockquote><li>C</ul>",
         "<ul><li><blockquote>AB</blockquote></li><li>C</li></ul>"),
        ("<dl><div><dt>A<dd>B</div></dl>", "<dl><div><dt>A</dt><dd>B</dd></div></dl>"),
        ("<table><tr><td>A<td>B<tr><td><li>C</table>",
         "<table><tbody><tr><td>A</td><td>B</td></tr><tr><td>C</td></tr></tbody></table>"),
        ("<menu><li>A</menu>", "<ul><li>A</li></ul>"),
        ("<figcaption>A</figcaption><tr><td>B", "AB"),
        ("- A <li>B</li>", "<ul>\n<li>A B</li>\n</ul>"),
    ],
)  # fmt: skip
def test_parts_of_lists_and_tables_stand_in_them_or_are_unwrapped(typed: str, html: str) -> None:
    assert whole_html(parsed(typed)).strip() == html


@FEW
@given(TEXTS)
def test_html_is_valid_and_quotes_are_marked_in_it(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(article, "find_quotes", every_quoted)
        result = article.parse(document(text), SETTINGS)
    html = whole_html(result)
    parser = html5lib.HTMLParser()
    tree = parser.parse(f"<!doctype html><title>x</title><div>{html}</div>")
    assert parser.errors == []
    for node in tree.iter():
        for child in node:
            assert _local(node) in PARENTS.get(_local(child), {_local(node)})
    ids = [node.get("id") for node in tree.iter() if node.get("id")]
    assert len(ids) == len(set(ids))
    assert result.article is not None
    assert {quote.id for quote in result.article.quotes} <= set(ids)
    assert set(result.article.anchors) <= set(ids)
    assert "\x02" not in html
    assert "\x03" not in html
    assert len(result.body.html) == len(result.body.targets) + 1


@FEW
@given(st.lists(st.sampled_from(
    ["<", ">", "/", "a", "script", "img", " ", "src", "href", "=", '"', "'", "onerror",
     "javascript:",
     "x", "\n", "<!--", "-->", "<svg", "style", "&colon;", "data:", "{{<", ">}}", "<a ", "<p",
     "]]>"]
), max_size=40).map("".join))  # fmt: skip
def test_no_script_survives(text: str) -> None:
    html = whole_html(parsed(f"Some text {text}\n\n{text}"))
    tree = html5lib.parse(f"<!doctype html><div>{html}</div>", namespaceHTMLElements=False)
    for node in tree.iter():
        if not isinstance(node.tag, str):
            continue
        assert node.tag not in ("script", "style", "svg", "iframe", "object", "form")
        assert not any(name.lower().startswith("on") or name == "style" for name in node.attrib)
        for name in ("href", "src"):
            value = node.get(name)
            assert value is None or value.startswith(
                ("https://", "http://", "mailto:", "tel:", "#")
            )


BIG = 6_000


@pytest.mark.parametrize(
    "text",
    [
        "[" * BIG, "![" * BIG, "*" * BIG, "*a_ " * BIG, ">" * BIG, "> " * BIG, "- " * BIG,
        "`" * BIG,
        "<" * BIG, "<a '" * BIG, "<b>" * BIG, "</b>" * BIG, "<!--" * BIG, "&" * BIG, "{{<" * BIG,
        "<p>" + "{{<" * BIG, "[^a]: x\n\n" + "[^" * BIG, "[a](" * BIG, "|" * BIG, " " * BIG + "x",
        "<p>" + "\t " * BIG + "x",
        "\r" * BIG, "“" * BIG, "[" * BIG + "]" * BIG, "<p " + "a=b " * BIG,
        "<div>\n\n" * 3000, "same\n---\n" * 1500, "".join(f"[^{n}]: x\n\n" for n in range(1500)),
        "\n".join("  " * n + "- x" for n in range(200)),
    ],
    ids=lambda text: repr(text[:8]),
)  # fmt: skip
def test_hostile_text_takes_no_more_than_its_length(text: str) -> None:
    with within(10):
        result = parsed(text)
    parser = html5lib.HTMLParser()
    if len(text) < 30_000:
        parser.parse(f"<!doctype html><title>x</title><div>{whole_html(result)[:50_000]}")
    assert result.article is not None


def test_text_below_the_deepest_nesting_is_kept() -> None:
    text = "\n".join("  " * depth + f"- item{depth}" for depth in range(80)) + "\n\nThe end.\n"
    shown = " ".join(block.text for block in parsed(text).body.blocks)
    assert "item79" in shown
    assert "The end." in shown


def test_control_characters_cannot_forge_places() -> None:
    html = whole_html(parsed("Text \x02L0\x03 and \x02Q0\x03 and \x02A0\x03\n\n<b>raw</b> &#2;"))
    assert html.count("\ufffd") == 7


def test_the_real_search_of_quotes_fits() -> None:
    result = parsed("---\nheadline: A\ndate: 1969\n---\n“We *saw* it rise,” said Ada Byron.\n")
    assert result.article is not None
    (quote,) = result.article.quotes
    assert quote.text == "We saw it rise,"
    assert f'<span class="quote" id="{quote.id}">We </span>' in whole_html(result)
