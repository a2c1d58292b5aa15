"""The search in a real Chromium: found by words, by who said them, by when and where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import served
from tests.browser.measured import watch
from tests.story import Story

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An archive of two centuries, which are searched apart."""
    story = Story(tmp_path_factory.mktemp("harbour"))
    story.write("newsgen.toml", '[site]\ntitle = "The Harbour"\n')
    for number in range(50):
        year, month = 2001 + number % 2, number % 12 + 1
        story.write(
            f"articles/{number}.md",
            f"---\nheadline: Ferry report {number}\ndate: {year}-{month:02d}-02\n---\n"
            f"Ferry number {number} was late for want of wind and coal.\n",
        )
    story.write(
        "articles/old.md",
        "---\nheadline: The résumé of a harbour\ndate: 1974-05-03\nauthors: [Zoë Bell]\n"
        "topics: [Häfen]\nplace: Hull\nsection: Sea\n---\n"
        "The crane in the café fell over. “Nobody was near the crane when it fell,” said"
        " Åsa Dent, the harbour master. “The crane was never oiled,” said Carl Brown, a fisher.\n",
    )
    story.write(
        "articles/hostile.md",
        '---\nheadline: "A <img src=x onerror=alert(1)> in a headline"\ndate: 1975\n---\n'
        "It wrote `<mark><script>alert(2)</script></mark>` and &lt;b&gt; on the zeppelin.\n",
    )
    story.write("articles/undated.md", "---\nheadline: Nobody knows when\n---\nA crane flew.\n")
    story.build(search=True)
    assert not [each for each in story.problems if each.code == "search-failed"]
    with served(story) as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    troubles: list[str] = []
    page.on("console", lambda message: troubles.append(message.text))
    page.on("pageerror", lambda error: troubles.append(str(error)))
    yield page
    assert troubles == []
    context.close()


def ask(page: Page, address: str, query: str) -> Locator:
    """The results of a search that an address names."""
    page.goto(f"{address}search/index.html?{query}")
    expect(page.get_by_role("status")).not_to_have_text(re.compile("Searching|^$"))
    return page.locator("#search_results > li")


def test_accents_fold_and_the_words_that_matched_are_marked(page: Page, harbour: str) -> None:
    found = ask(page, harbour, "q=cafe")
    expect(found).to_have_count(1)
    expect(found.get_by_role("heading")).to_have_text("The résumé of a harbour")
    expect(found.locator("time")).to_have_text("3 May 1974")
    expect(found).to_contain_text("by Zoë Bell")
    expect(found.locator("mark")).to_have_text(["café"])
    expect(ask(page, harbour, "q=resume").locator("h2 mark")).to_have_text("résumé")
    expect(ask(page, harbour, "q=zoe+bell")).to_have_count(1)
    found.get_by_role("link").click()
    expect(page.locator("h1")).to_have_text("The résumé of a harbour")


def test_quotes_are_found_by_who_said_them(page: Page, harbour: str) -> None:
    expect(ask(page, harbour, "q=crane&in=quote")).to_have_count(2)
    found = ask(page, harbour, "q=crane&in=quote&speaker=asa+dent")
    expect(found).to_have_count(1)
    expect(found).to_contain_text("Nobody was near the crane")
    expect(found).to_contain_text("Åsa Dent")
    expect(found).to_contain_text("harbour master")
    expect(ask(page, harbour, "q=carl+brown&in=quote")).to_have_count(1)
    found.get_by_role("link").click()
    expect(page.locator(":target")).to_contain_text("The crane was never oiled")


def test_filters_narrow_down(page: Page, harbour: str) -> None:
    expect(ask(page, harbour, "q=crane")).to_have_count(2)
    for narrowed in ("year=1974", "section=Sea", "author=zoe+bell", "topic=hafen", "place=hull"):
        expect(ask(page, harbour, f"q=crane&{narrowed}")).to_have_count(1)
    expect(ask(page, harbour, "q=crane&year=undated")).to_have_text(re.compile("Undated"))
    expect(ask(page, harbour, "q=crane&year=2001")).to_have_count(0)
    expect(page.get_by_role("status")).to_contain_text("Nothing was found")
    ask(page, harbour, "speaker=Nobody+Atall")
    expect(page.get_by_role("status")).to_contain_text("No speaker is called “Nobody Atall”")


def test_results_come_in_the_order_of_dates_across_all_years(page: Page, harbour: str) -> None:
    found = ask(page, harbour, "q=coal&sort=newest")
    dates = [each.get_attribute("datetime") or "" for each in found.locator("time").all()]
    assert len(dates) == 20
    assert dates == sorted(dates, reverse=True)
    assert dates[0] == "2002-12-02"
    page.get_by_role("button", name="More results").click()
    expect(found).to_have_count(40)
    expect(page.locator(":focus")).to_contain_text("Ferry report")
    found = ask(page, harbour, "q=crane&sort=oldest")
    expect(found.first).to_contain_text("Undated")
    expect(found.last).to_contain_text("1974")
    ask(page, harbour, "q=coal")
    expect(page.get_by_role("status")).to_contain_text("50 articles for “coal”")


def test_a_search_is_made_with_keys_alone_and_can_be_linked(page: Page, harbour: str) -> None:
    page.goto(harbour + "search/index.html")
    status = page.get_by_role("status")
    expect(status).to_contain_text("Type a word")
    page.get_by_label("Words").focus()
    page.keyboard.type("crane")
    page.keyboard.press("Tab")  # the button
    page.keyboard.press("Tab")  # articles or quotes
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")  # year
    for _ in range(4):
        page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_attribute("name", "topic")
    page.keyboard.press("Tab")
    page.keyboard.type("Carl")
    offered = page.locator("#search_speaker_names option")
    expect(offered).to_have_count(1)
    page.keyboard.press("Enter")
    expect(status).to_contain_text("1 quote for “crane”")
    query = parse_qs(urlsplit(page.url).query)
    assert query == {"q": ["crane"], "in": ["quote"], "speaker": ["Carl"]}
    page.reload()
    expect(page.locator("#search_results > li")).to_contain_text("never oiled")
    expect(page.get_by_label("Words")).to_have_value("crane")
    expect(page).to_have_title(re.compile("crane – Search"))
    page.get_by_label("Words").fill("coal")
    page.get_by_label("Speaker").fill("")
    page.get_by_label("articles").check()
    page.keyboard.press("Enter")
    expect(status).to_contain_text("for “coal”")
    page.go_back()
    expect(status).to_contain_text("1 quote for “crane”")


def test_what_articles_say_is_never_read_as_html(page: Page, harbour: str) -> None:
    expect(ask(page, harbour, "q=zeppelin").locator("img, script, b")).to_have_count(0)
    found = page.locator("#search_results > li")
    expect(found).to_contain_text("A <img src=x onerror=alert(1)> in a headline")
    expect(found).to_contain_text("<mark><script>alert(2)</script></mark>")
    expect(found.locator("mark")).to_have_text("zeppelin.")


def test_without_javascript_the_page_offers_the_ways_in(browser: Browser, harbour: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(harbour + "search/index.html")
    expect(page.get_by_role("status")).to_contain_text("browse the archive below")
    page.get_by_role("link", name="1974").click()
    expect(page.locator("h1")).to_have_text("1974")


def test_only_the_years_that_are_asked_for_are_loaded(page: Page, harbour: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    ask(page, harbour, "q=crane&year=1974")
    shelves = {path.split("/")[2] for path in asked if path.startswith("/search/")}
    assert shelves == {"index.html", "core", "19xx"}
    assert "/search/core/wasm.en.pagefind" in asked


def test_searching_does_not_keep_the_page_from_answering(page: Page, harbour: str) -> None:
    troubles = watch(page, harbour)
    expect(ask(page, harbour, "q=crane")).not_to_have_count(0)
    assert [urlsplit(one.url).path for one in page.workers] == ["/search/core/pagefind-worker.js"]
    assert not troubles
