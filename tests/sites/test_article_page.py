"""What a reader finds on an article's page, and on the pages that it leads to."""

from __future__ import annotations

import hashlib
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from tests.sites.pages import parsed
from tests.story import Story

SEED = "2020/09/30/cambodia-accuses-un-of-lying-about-intimidation-of-activists/index.html"


def text_of(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def part(page: Element, name: str) -> Element:
    """The section that a heading with this id labels."""
    return next(one for one in page.iter() if one.attrib.get("aria-labelledby") == name)


def links(element: Element) -> dict[str, str]:
    return {text_of(one): one.attrib["href"] for one in element.iter("a")}


@pytest.fixture(scope="module")
def seed(demo: Story) -> Element:
    return parsed(demo.html(SEED))


def test_headline_byline_date_deck_and_dateline(seed: Element) -> None:
    article = next(seed.iter("article"))
    assert text_of(next(article.iter("h1"))) == (
        "Cambodia Accuses UN of Lying about Intimidation of Activists"
    )
    shown = text_of(article)
    assert "By Phoung Vantha and Mao Sopha" in shown
    assert "30 September 2020, 08:26 UTC+07:00" in shown
    assert "Responding to the UN Secretary-General’s report" in shown
    assert "PHNOM PENH — The Cambodian government has today" in shown
    assert "the picture is not in the archive" in shown
    assert "António Guterres at UN headquarters" in shown
    found = links(article)
    assert found["Mao Sopha"] == "../../../../authors/mao-sopha/index.html"
    assert found["Phnom Penh"] == "../../../../places/phnom-penh/index.html"


def test_who_is_quoted_with_their_roles(seed: Element) -> None:
    quoted = part(seed, "page_quoted")
    names = [text_of(one) for one in quoted.iter() if one.attrib.get("class") == "who"]
    assert names == [
        "the report",
        "General Chhay Kim Khoeun, deputy commissioner and spokesperson for the National Police",
        "Phay Siphan, government spokesperson",
    ]
    assert links(quoted)["Phay Siphan"] == "../../../../speakers/phay-siphan/index.html"
    anchors = [href for href in links(quoted).values() if href.startswith("#q-")]
    marked = {one.attrib["id"]: one for one in seed.iter() if one.attrib.get("class") == "quote"}
    assert len(anchors) == 4
    assert [anchor[1:] in marked for anchor in anchors] == [True] * 4
    raising = text_of(marked[anchors[3][1:]])
    assert raising.startswith("Raising [human rights abuses]")


def test_the_record_says_where_it_comes_from(demo: Story, seed: Element) -> None:
    record = text_of(part(seed, "page_record"))
    source = "seeds/000_a21ff6936983d2f2.txt"
    digest = hashlib.sha256((demo.root / source).read_bytes()).hexdigest()
    assert source in record
    assert digest in record
    assert (
        "Vantha, P., & Sopha, M. (2020, September 30). Cambodia Accuses UN of Lying about"
        " Intimidation of Activists. The Archive Desk. https://archive-desk.example/2020/09/30/"
    ) in record


def test_the_seed_is_the_owners_to_the_byte() -> None:
    seed = Path(__file__).parents[2] / "seeds" / "000_a21ff6936983d2f2.txt"
    assert hashlib.sha256(seed.read_bytes()).hexdigest() == (
        "c5d89759dab6959ed512fbcbafdbfe0e68f44a88a29ee84b2f573de6fec797df"
    )


def test_a_doubt_is_shown(story: Story) -> None:
    story.write("articles/note.md", "---\nheadline: A note\n---\n“It will,” someone said.\n")
    story.build()
    record = part(parsed(story.html("undated/a-note/index.html")), "page_record")
    assert "The date is not known. The author is not known." in text_of(record)


def test_topics_corrections_picture_and_sources(demo: Story) -> None:
    path = next(path for path in demo.articles() if path.startswith("1968/12/27/"))
    page = parsed(demo.html(path))
    assert "Apollo program" in links(part(page, "page_topics"))
    assert text_of(part(page, "page_corrections"))
    assert [href for href in links(part(page, "page_sources")).values() if "http" in href]
    picture = next(page.iter("figure"))
    assert next(picture.iter("img")).attrib["alt"]
    assert "Archive Desk diagram" in text_of(picture)


def test_older_and_newer_lead_through_the_archive_in_order(demo: Story) -> None:
    oldest = next(path for path in demo.articles() if path.startswith("1903/"))
    seen = [oldest]
    while True:
        newer = [
            one.attrib["href"]
            for one in parsed(demo.html(seen[-1])).iter("a")
            if one.attrib.get("rel") == "next"
        ]
        if not newer:
            break
        seen.append(newer[0].removeprefix("../../../../").removeprefix("../../../"))
    assert len(seen) == len(demo.articles())
    assert [path[:4] for path in seen] == sorted(path[:4] for path in seen)
    assert seen[-1] == SEED


def test_corrections_are_listed_newest_first(demo: Story) -> None:
    page = parsed(demo.html("corrections/index.html"))
    rows = [one for one in page.iter("p") if one.attrib.get("class") == "when"]
    dates = [one.attrib["datetime"] for row in rows for one in row.iter("time")]
    assert len(dates) >= 2
    assert dates == sorted(dates, reverse=True)


def test_a_speakers_page_shows_roles_and_quotes_in_context(demo: Story) -> None:
    page = parsed(demo.html("speakers/chhay-kim-khoeun/index.html"))
    shown = text_of(next(page.iter("main")))
    assert "deputy commissioner and spokesperson for the National Police" in shown
    assert "“That word [implies] we are not acceptable" in shown
    assert "Kim Khoeun said, despite the 2018 national elections" in shown
    quoted = next(href for text, href in links(page).items() if text.startswith("“That word"))
    path, _, anchor = quoted.partition("#")
    assert path == f"../../{SEED}"
    assert anchor in {one.attrib.get("id") for one in parsed(demo.html(SEED)).iter()}


def test_clean_urls_link_to_folders(story: Story) -> None:
    story.write("newsgen.toml", "[build]\nclean_urls = true\n")
    story.write("articles/a.md", "---\nheadline: Town\ndate: 2001\nauthors: Ada Brown\n---\nHi.\n")
    story.build()
    found = links(parsed(story.html("2001/town/index.html")))
    assert found["Ada Brown"] == "../../authors/ada-brown/"
    assert found["2001"] == "../../2001/"


def test_the_not_found_page_works_at_any_address(story: Story) -> None:
    story.write("newsgen.toml", '[site]\nurl = "https://example.org/archive/"\n')
    story.write("articles/a.md", "---\nheadline: Town\ndate: 2001\n---\nText.\n").build()
    found = links(parsed(story.html("404.html")))
    assert all(href.startswith(("/archive/", "https://example.org/archive/", "#"))
               for href in found.values())  # fmt: skip


def test_an_alias_page_names_the_present_address(demo: Story) -> None:
    path = next(
        path for path, content in demo.files().items() if b'http-equiv="refresh"' in content
    )
    page = parsed(demo.html(path))
    canonical = next(one for one in page.iter("link") if one.attrib["rel"] == "canonical")
    target = canonical.attrib["href"].removeprefix("https://archive-desk.example/")
    assert f"{target}index.html" in demo.articles()
