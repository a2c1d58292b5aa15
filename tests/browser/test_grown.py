"""An archive of 300 articles in a real Chromium: every page type, as accessible and as quiet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from benchmarks.corpus import corpus
from playwright.sync_api import Browser, expect

from tests.browser.conftest import served
from tests.browser.measured import shifts, violations, watch
from tests.story import Story

pytestmark = pytest.mark.browser

KINDS = {
    "article": r"\d{4}/\d\d/\d\d/[a-z][^/]+/",
    "year": r"\d{4}/",
    "month": r"\d{4}/\d\d/",
    "day": r"\d{4}/\d\d/\d\d/",
    "index of terms": r"(authors|topics|places|sections)/",
    "term": r"(authors|topics|places|sections)/[^/]+/",
    "speakers": r"speakers/",
    "speaker": r"speakers/[^/]+/",
    "ledger": r"quotes/(\d{4}/)?",
    "on this day": r"on-this-day/(\d\d-\d\d/)?",
    "search": r"search/",
}


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Story:
    story = Story(tmp_path_factory.mktemp("grown"))
    story.write("newsgen.toml", '[site]\ntitle = "The Grown"\nurl = "https://grown.example/"\n')
    for number, one in enumerate(corpus(300, None).articles):
        lists = (f"[{', '.join(map(repr, each))}]" for each in (one.authors, one.topics))
        authors, topics = lists
        quote = f"“We count {number} of them,” said Speaker Number{number % 90}.\n"
        story.write(
            f"articles/{one.path}",
            f"---\nheadline: {one.headline!r}\ndate: {one.date:%Y-%m-%d}\nauthors: {authors}\n"
            f"topics: {topics}\nplace: {one.place}\nsection: Section {number % 4}\n---\n"
            f"{one.body}\n\n{quote}",
        )
    return story.build(search=True)


@pytest.fixture(scope="module")
def grown_address(grown: Story) -> Iterator[str]:
    with served(grown) as address:
        yield address


def chosen(story: Story) -> dict[str, str]:
    """Of each page type the largest page, which shows most of what it can."""
    files = {
        path.removesuffix("index.html"): len(content)
        for path, content in story.files().items()
        if path.endswith("/index.html")
    }
    found = {"front": ""}
    for name, shape in KINDS.items():
        fitting = [path for path in files if re.fullmatch(shape, path)]
        assert fitting, name
        found[name] = max(sorted(fitting), key=files.__getitem__)
    return found


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_large_pages_are_accessible_and_stay_where_they_are(
    browser: Browser, grown: Story, grown_address: str, shots: Path, scheme: str, width: int
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    page = context.new_page()
    troubles = watch(page, grown_address)
    for name, path in chosen(grown).items():
        page.goto(grown_address + path)
        overflow = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert overflow <= 0, f"{name} is {overflow} px too wide"
        assert shifts(page) == [], name
        assert violations(page) == [], name
        page.screenshot(path=shots / f"grown-{name}-{width}-{scheme}.png".replace(" ", "-"))
    assert troubles == []
    context.close()


def test_a_keyboard_walks_from_the_skip_link_to_the_results(
    browser: Browser, grown_address: str
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(grown_address + "index.html")
    visible = """() => {
      const one = document.activeElement, box = one.getBoundingClientRect();
      const style = getComputedStyle(one);
      return box.width > 0 && box.bottom > 0 && box.top < innerHeight
        && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    }"""
    seen = []
    for _ in range(14):
        page.keyboard.press("Tab")
        assert page.evaluate(visible), page.evaluate("document.activeElement.outerHTML")
        seen.append(page.evaluate("document.activeElement.textContent.trim()"))
        if seen[-1] == "Search":
            break
    assert seen[0] == "Skip to content"
    assert seen[-1] == "Search", seen
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Search")
    expect(page.get_by_role("status")).to_contain_text("Type a word")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # the skip link
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_attribute("name", "q")
    page.keyboard.type("speaker number7")
    page.keyboard.press("Enter")
    expect(page.locator("#search_results > li").first).to_be_visible()
    for _ in range(40):
        page.keyboard.press("Tab")
        assert page.evaluate(visible), page.evaluate("document.activeElement.outerHTML")
        if page.evaluate("!!document.activeElement.closest('#search_results')"):
            break
    page.keyboard.press("Enter")
    expect(page.locator("article h1")).to_be_visible()
    page.close()
