"""Articles in Arabic, Khmer and Japanese in a real Chromium, on sites of either direction."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import served
from tests.browser.measured import violations, watch
from tests.browser.test_senses import CUT_OFF
from tests.sites.test_scripts import ARTICLES
from tests.story import Story

pytestmark = pytest.mark.browser

SITES = {"left": "en", "right": "ar"}
LETTERS = """() => [...document.querySelectorAll("h1, h2, h3, p, a, span, li")].flatMap(one => {
  const tongue = one.closest("[lang]").lang, look = getComputedStyle(one);
  return ["ar", "km"].includes(tongue) && parseFloat(look.letterSpacing) ? [one.outerHTML] : [];
})"""
TIGHT = """() => [...document.querySelectorAll("h1, .headline, .deck, .words")].flatMap(one => {
  const tongue = one.closest("[lang]").lang, look = getComputedStyle(one);
  const lines = parseFloat(look.lineHeight) / parseFloat(look.fontSize);
  return ["ar", "km"].includes(tongue) && lines < 1.4 ? [`${lines} ${one.outerHTML}`] : [];
})"""
ORDER = """([box, first, last]) => {
  const walker = document.createTreeWalker(document.querySelector(box), NodeFilter.SHOW_TEXT);
  const left = {};
  while (walker.nextNode()) for (const word of [first, last]) {
    const at = walker.currentNode.data.indexOf(word), range = new Range();
    if (at < 0 || word in left) continue;
    range.setStart(walker.currentNode, at);
    range.setEnd(walker.currentNode, at + word.length);
    left[word] = range.getBoundingClientRect().left;
  }
  return left[first] < left[last];
}"""
"""Whether one word stands to the left of another."""


@pytest.fixture(scope="module", params=SITES)
def world(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Story:
    story = Story(tmp_path_factory.mktemp(request.param))
    story.write("newsgen.toml", f'[site]\ntitle = "الميناء"\nlanguage = "{SITES[request.param]}"\n')
    for year, (lang, (headline, text, _)) in enumerate(ARTICLES.items(), 2011):
        front = (
            f'headline: "{headline}"\ndeck: "{text}"\nlang: {lang}\ndate: {year}-05-04\n'
            "topics: [bridges, جسور]\nauthors: [محمد علي, Ada Brown]\nplace: حلب\n"
        )
        body = "\n\n".join([text * 9] * 3)
        story.write(f"articles/{lang}.md", f"---\n{front}---\n{body}\n")
    for year in (2009, 2010):
        story.write(
            f"articles/{year}.md",
            f"---\nheadline: A bridge of {year}\nlang: en\ndate: {year}-03-02\ntopics: [bridges]\n"
            f"quotes: [{{text: The bridge will carry, role: وزير النقل}}]\n---\n"
            f"“The bridge will carry all the people of {year},” said Carl Dent.\n",
        )
    return story.build(search=True)


@pytest.fixture(scope="module")
def world_address(world: Story) -> Iterator[str]:
    with served(world) as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    yield page
    page.close()


def starts(world: Story) -> list[str]:
    lists = ("index.html", "topics/bridges/index.html", "authors/index.html", "2011/05/index.html",
             "speakers/carl-dent/index.html", "search/index.html")  # fmt: skip
    return [*lists, *world.articles()]


def test_every_script_fits_the_screen_with_its_letters_joined_and_its_lines_apart(
    page: Page, world: Story, world_address: str, shots: Path
) -> None:
    troubles = watch(page, world_address)
    for path in starts(world):
        page.set_viewport_size({"width": 1280, "height": 900})
        page.goto(world_address + path)
        assert violations(page) == [], path
        assert page.evaluate(LETTERS) == [], path
        assert page.evaluate(TIGHT) == [], path
        name = f"{world.root.name}-{path.removesuffix('/index.html').replace('/', '-')}"
        page.screenshot(path=shots / f"script-{name[:60]}.png", full_page=True)
        page.set_viewport_size({"width": 320, "height": 640})
        wide, there = page.evaluate(
            "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
        )
        assert wide <= there, path
        assert page.evaluate(CUT_OFF) == [], path
    assert troubles == []


def test_time_runs_one_way_in_words_and_in_plots(page: Page, world_address: str) -> None:
    page.goto(world_address + "topics/bridges/index.html")
    assert page.evaluate(ORDER, [".plot-ends", "2009", "2013"])
    bars = [one.bounding_box() for one in page.locator(".plot svg .bar").all()]
    lefts = [box["x"] for box in bars if box]
    assert len(lefts) == 5
    assert lefts == sorted(lefts)


def test_years_beside_a_role_in_arabic_are_not_turned_round(page: Page, world_address: str) -> None:
    page.goto(world_address + "speakers/carl-dent/index.html")
    role = page.locator(".roles li")
    assert role.inner_text() == "وزير النقل 2009–2010"
    right_to_left = page.evaluate("document.documentElement.dir == 'rtl'")
    # On a site that reads from the right, so do the years.
    assert page.evaluate(ORDER, [".roles li", "2009", "2010"]) != right_to_left
    assert page.evaluate(ORDER, [".roles li", "وزير", "2010"]) != right_to_left
