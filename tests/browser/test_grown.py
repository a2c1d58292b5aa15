"""An archive of 370 articles in a real Chromium: every page type, as accessible and as quiet."""

from __future__ import annotations

import gzip
import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from benchmarks.corpus import corpus
from playwright.sync_api import Browser, expect

from tests.browser.conftest import served
from tests.browser.measured import shifts, violations, watch
from tests.conftest import REPOSITORY
from tests.sites.pages import internal
from tests.story import Story

pytestmark = pytest.mark.browser

KINDS = {
    "article": r"\d{4}/\d\d/\d\d/[a-z][^/]+/",
    "year": r"\d{4}/",
    "month": r"\d{4}/\d\d/",
    "day": r"\d{4}/\d\d/\d\d/",
    "term_index": r"(authors|topics|places|sections)/",
    "term": r"(authors|topics|places|sections)/[^/]+/",
    "term_period": r"(authors|topics|places|sections)/[^/]+/\d{4}/",
    "letters": r"topics/a-z/[^/]+/",
    "speaker_index": r"speakers/",
    "speaker": r"speakers/[^/]+/",
    "speaker_period": r"speakers/[^/]+/\d{4}/",
    "quotes": r"quotes/",
    "quotes_period": r"quotes/\d{4}/",
    "on_this_day_index": r"on-this-day/",
    "on_this_day": r"on-this-day/\d\d-\d\d/",
    "undated": r"undated/",
    "undated_letters": r"undated/a-z/[^/]+/",
    "corrections": r"corrections/",
    "corrections_period": r"corrections/\d{4}/",
    "search": r"search/",
}
"""By the names of templates, the shape of their addresses."""
ELSEWHERE = {"front", "about", "not_found", "redirect"}
"""The first has no address of its own, the demonstration shows two, the last leads on at once."""
VISIBLE = """() => {
  const one = document.activeElement, box = one.getBoundingClientRect();
  const style = getComputedStyle(one);
  return box.width > 0 && box.bottom > 0 && box.top < innerHeight
    && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
}"""
"""Whether what has the focus can be seen, and that it has it."""


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Story:
    story = Story(tmp_path_factory.mktemp("grown"))
    story.write("newsgen.toml", '[site]\ntitle = "The Grown"\nurl = "https://grown.example/"\n')
    for number, one in enumerate(corpus(300, None).articles):
        lists = (f"[{', '.join(map(repr, each))}]" for each in (one.authors, one.topics))
        authors, topics = lists
        name = f"Number{90 if number % 4 == 0 else number % 90}"
        quote = f"“We count {number} of them,” said Speaker {name}.\n"
        wrong = (
            f"[{{text: It was {number}., date: {one.date:%Y-%m-%d}}}]" if number % 4 == 1 else "[]"
        )
        story.write(
            f"articles/{one.path}",
            f"---\nheadline: {one.headline!r}\ndate: {one.date:%Y-%m-%d}\nauthors: {authors}\n"
            f"topics: {topics}\nplace: {one.place}\nsection: Section {number % 4}\n"
            f"corrections: {wrong}\n---\n{one.body}\n\n{quote}",
        )
    for number in range(70):
        topics = ", ".join(f"{chr(65 + at)}{number} works" for at in range(6))
        story.write(
            f"articles/undated/{number}.md",
            f"---\nheadline: {chr(65 + number % 26)} report {number}\ntopics: [{topics}]\n---\n"
            "Nobody knows when.\n",
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


def test_no_page_type_is_left_out() -> None:
    files = {file.stem for file in (REPOSITORY / "templates" / "pages").iterdir()}
    assert files == {*KINDS, *ELSEWHERE}


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
    seen = []
    for _ in range(14):
        page.keyboard.press("Tab")
        assert page.evaluate(VISIBLE), page.evaluate("document.activeElement.outerHTML")
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
        assert page.evaluate(VISIBLE), page.evaluate("document.activeElement.outerHTML")
        if page.evaluate("!!document.activeElement.closest('#search_results')"):
            break
    page.keyboard.press("Enter")
    expect(page.locator("article h1")).to_be_visible()
    page.close()


def test_a_keyboard_goes_from_a_period_to_the_one_before_after_and_above(
    browser: Browser, grown_address: str
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(grown_address + "2010/05/index.html")
    for selector, heading in (
        (".pager .older a", "April 2010"),
        (".pager .newer a", "May 2010"),
        (".trail a", "2010"),
        (".pager .older a", "2009"),
    ):
        for _ in range(20):
            page.keyboard.press("Tab")
            assert page.evaluate(VISIBLE), page.evaluate("document.activeElement.outerHTML")
            if page.evaluate("where => document.activeElement.matches(where)", selector):
                break
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_have_text(heading)
    page.close()


def test_every_link_and_fragment_of_a_large_archive_resolves(grown: Story) -> None:
    files = grown.files()
    names = re.compile(r' (?:href|src)="([^"]*)"')
    texts = {path: content.decode() for path, content in files.items() if path.endswith(".html")}
    known = {path: set(re.findall(r' id="([^"]+)"', text)) for path, text in texts.items()}
    checked = 0
    for path, text in texts.items():
        for address in {html.unescape(one) for one in names.findall(text)}:
            target = internal(path, address, "https://grown.example/")
            if target is None:
                continue
            assert target[0] in files, (path, address)
            assert not target[1] or target[1] in known[target[0]], (path, address)
            checked += 1
    assert checked > 10_000


def test_no_list_is_longer_than_a_reader_can_take_in(grown: Story) -> None:
    for path, content in grown.files().items():
        if path.endswith(".html"):
            assert content.count(b'<li class="row">') <= 200, path
            assert content.count(b'<article class="card') <= 60, path


def test_an_article_among_many_is_light(grown: Story) -> None:
    files = grown.files()
    style = len(gzip.compress(files["static/style.css"], 6))
    for path in grown.articles():
        assert style + len(gzip.compress(files[path], 6)) <= 30_000, path
