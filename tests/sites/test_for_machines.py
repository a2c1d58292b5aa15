"""What other programs read of a site: feeds, and what pages say of themselves as JSON-LD."""

from __future__ import annotations

import json
import re
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, fromstring

import pytest

from tests.sites.pages import pages
from tests.story import Story

BASE = "https://archive-desk.example/"
ATOM = "{http://www.w3.org/2005/Atom}"
XML = "{http://www.w3.org/XML/1998/namespace}"
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)")
ISO_8601 = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?)?)?")
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
SIGNS = "a & <b> ]]> “x” 🦭 \u202e"
CONTROLS = "a \x00\x0b\x1b\x7f\x85\ufffe z"
HOSTILE = """---
headline: "{0}"
deck: "{0}"
date: 2020-02-03T04:05:06Z
updated: 2021
authors: ["{0}", Ada Brown]
topics: ["{0}"]
section: "{0}"
lang: km
image: {{src: "{1}", alt: "{0}", credit: "{0}"}}
corrections: [{{text: "{0}", date: 2020-03-04}}]
---
“We {2} every day of the week and nobody helps us at all”, said Carl Dent, a fisher.
"""


@pytest.fixture(scope="module", params=["demonstration", "hostile", "without an address"])
def site(request: pytest.FixtureRequest, demo: Story, tmp_path_factory: Any) -> Story:
    """The demonstration, one full of strange signs, and those that say little of themselves."""
    if request.param == "demonstration":
        return demo
    story = Story(Path(tmp_path_factory.mktemp("site")))
    if request.param == "hostile":
        story.write(
            "newsgen.toml",
            '[site]\ntitle = "A & <b> ]]>"\nurl = "https://h.example/a/"\nlanguage = "pt-BR"\n',
        )
    text = SIGNS if request.param == "hostile" else "A boat"
    picture = "boat & <b>.png" if request.param == "hostile" else "https://h.example/x.png"
    story.write("articles/boat & <b>.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(8))
    story.write("articles/a.md", HOSTILE.format(text, picture, "wait"))
    story.write("articles/b.md", "---\nheadline: B\ndate: 1974\ntopics: [x]\n---\nB.\n")
    story.write("articles/c.md", "---\nheadline: C\n---\nNobody knows when.\n")
    story.write(
        "seeds/d.txt", f"A headline {text} {CONTROLS}\n\nMay 3, 2001\n\nA text {CONTROLS}.\n"
    )
    return story.build()


def _moment(value: str | None) -> datetime:
    assert value
    assert RFC_3339.fullmatch(value), value
    return datetime.fromisoformat(value)


def _one(element: Element, name: str) -> Element:
    found = element.findall(f"{ATOM}{name}")
    assert len(found) == 1, (element.tag, name)
    return found[0]


def _text(element: Element) -> str:
    # Text constructs without a type are plain text: no element may stand in them (3.1.1.1).
    assert len(element) == 0
    assert element.attrib.get("type", "text") == "text"
    return (element.text or "").strip()


def _atom(element: Element, *, people: bool) -> str:
    """Holds one feed or entry against RFC 4287, 4.1.1 and 4.1.2; its id."""
    identifier = _text(_one(element, "id"))
    assert urlsplit(identifier).scheme in ("https", "urn"), identifier
    assert " " not in identifier
    assert _text(_one(element, "title"))
    updated = _moment(_text(_one(element, "updated")))
    for published in element.findall(f"{ATOM}published"):
        assert _moment(published.text) <= updated
    for name in ("published", "rights", "subtitle", "summary", "content"):
        assert len(element.findall(f"{ATOM}{name}")) <= 1
    authors = element.findall(f"{ATOM}author")
    assert authors or people
    for author in authors:
        assert _text(_one(author, "name"))
    links = [(link.attrib.get("rel"), link.attrib.get("type"), link.attrib.get("hreflang"))
             for link in element.findall(f"{ATOM}link")]  # fmt: skip
    assert len(set(links)) == len(links)
    assert all(link.attrib["href"] for link in element.findall(f"{ATOM}link"))
    assert [rel for rel, _, _ in links].count("alternate") == 1
    return identifier


def test_atom_feeds_have_what_rfc_4287_demands(site: Story) -> None:
    feeds = {path: text for path, text in site.files().items() if path.endswith("feed.xml")}
    assert feeds
    for path, content in feeds.items():
        feed = fromstring(content)
        assert feed.tag == f"{ATOM}feed"
        assert LANGUAGE.fullmatch(feed.attrib[f"{XML}lang"])
        has_author = feed.find(f"{ATOM}author") is not None
        entries = feed.findall(f"{ATOM}entry")
        assert entries, path
        identifiers = [_atom(feed, people=False)]
        identifiers += [_atom(entry, people=has_author) for entry in entries]
        assert len(set(identifiers)) == len(identifiers)
        rels = [link.attrib.get("rel") for link in feed.findall(f"{ATOM}link")]
        assert rels.count("self") == 1
        times = [_moment(entry.findtext(f"{ATOM}updated")) for entry in entries]
        assert _moment(feed.findtext(f"{ATOM}updated")) == max(times)


def test_json_feeds_have_what_version_1_1_demands(site: Story) -> None:
    feeds = {path: text for path, text in site.files().items() if path.endswith("feed.json")}
    assert feeds
    for path, content in feeds.items():
        feed = json.loads(content)
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert isinstance(feed["title"], str)
        assert feed["title"]
        assert LANGUAGE.fullmatch(feed["language"])
        for key in ("home_page_url", "feed_url"):
            assert urlsplit(feed.get(key, "https://x")).scheme == "https"
        assert feed.get("feed_url", path).endswith(path)
        assert feed["items"]
        assert len({item["id"] for item in feed["items"]}) == len(feed["items"])
        for item in feed["items"]:
            assert isinstance(item["id"], str)
            assert item["url"]
            assert item["content_text"]
            assert LANGUAGE.fullmatch(item.get("language", "en"))
            for key in ("date_published", "date_modified"):
                assert key not in item or _moment(item[key])
            for author in item.get("authors", [{"name": "x"}]):
                assert author["name"]
            # Extensions are told apart by their names.
            known = {"id", "url", "title", "content_text", "date_published", "authors", "language"}
            assert all(key in known or key.startswith("_") for key in item)


def test_a_feed_says_in_which_language_an_article_is(story: Story) -> None:
    story.write("articles/a.md", "---\nheadline: សួស្តី\nlang: km\ndate: 2020\n---\nB.\n")
    story.write("articles/b.md", "---\nheadline: B\ndate: 2019\n---\nB.\n").build()
    langs = [entry.attrib.get(f"{XML}lang") for entry in fromstring(story.files()["feed.xml"])
             if entry.tag == f"{ATOM}entry"]  # fmt: skip
    assert langs == ["km", None]
    items = json.loads(story.html("feed.json"))["items"]
    assert [item.get("language") for item in items] == ["km", None]


def test_a_feed_makes_no_time_up(demo: Story) -> None:
    feed = json.loads(demo.files()["feed.json"])
    dated = {item["title"]: item.get("date_published") for item in feed["items"]}
    assert dated["Cambodia Accuses UN of Lying about Intimidation of Activists"] == (
        "2020-09-30T08:26:00+07:00"
    )
    assert [value for value in dated.values() if value is None]


def _blocks(page: Element) -> list[dict[str, Any]]:
    found = [one for one in page.iter("script") if one.attrib.get("type") == "application/ld+json"]
    return [json.loads(script.text or "") for script in found]


def _web(address: str) -> None:
    parts = urlsplit(address)
    assert parts.scheme in ("http", "https"), address
    assert parts.netloc
    assert not re.search(r"[\s<>\"]", address), address


def test_what_pages_say_of_themselves_is_whole(site: Story) -> None:
    known = bool(json.loads(site.html("feed.json")).get("feed_url"))
    articles, dated, pictures = set(site.articles()), 0, 0
    for path, page in pages(site).items():
        blocks = _blocks(page)
        assert len(blocks) == (path in articles or path == "index.html"), path
        for block in blocks:
            assert block["@context"] == "https://schema.org"
            _nothing_empty(block)
        if path not in articles:
            continue
        article = blocks[0]
        assert article["@type"] == "NewsArticle"
        assert article["headline"]
        assert article["publisher"]["@type"] == "Organization"
        assert article["publisher"]["name"]
        assert LANGUAGE.fullmatch(article["inLanguage"])
        for key in ("datePublished", "dateModified"):
            assert ISO_8601.fullmatch(article.get(key, "2020")), article[key]
        dated += "datePublished" in article
        assert ("datePublished" in article) == (not path.startswith("undated/"))
        for author in article.get("author", []):
            assert author["@type"] in ("Person", "Organization")
            assert author["name"]
            assert ("url" in author) == known
            _web(author.get("url", "https://x"))
        assert ("mainEntityOfPage" in article) == known
        assert article.get("mainEntityOfPage") == article.get("url")
        _web(article.get("url", "https://x"))
        _web(article.get("image", "https://x"))
        pictures += "image" in article
        metas = {m.attrib.get("property"): m.attrib.get("content") for m in page.iter("meta")}
        assert metas["og:title"] == article["headline"]
        assert metas["og:type"] == "article"
        assert metas.get("og:image") == article.get("image")
        links = {one.attrib["rel"]: one.attrib["href"] for one in page.iter("link")}
        assert links.get("canonical") == article.get("url")
        for quote in article.get("hasPart", ()):
            assert quote["@type"] == "Quotation"
            assert quote["text"]
    assert dated
    assert pictures


def _nothing_empty(value: Any) -> None:
    """Whoever reads it takes an empty value for one that is known."""
    assert value not in ("", [], {}, None)
    for each in value.values() if isinstance(value, dict) else value:
        if isinstance(each, (dict, list)):
            _nothing_empty(each)
        else:
            assert each not in ("", None)
