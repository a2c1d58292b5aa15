"""Pages for those who zoom, choose their own colours, want nothing to move, or print."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.measured import violations
from tests.browser.test_pages import PAGES, SEED, resolve
from tests.story import MARKDOWN, Story

pytestmark = pytest.mark.browser

SOME = ("front", "article", "speaker", "month", "search-found", "ledger", "a-day")
"""The page types that differ most in what they are made of."""

CUT_OFF = """() => {
  const wide = document.documentElement.clientWidth, found = [];
  for (const one of document.querySelectorAll("body *")) {
    const look = getComputedStyle(one), box = one.getBoundingClientRect();
    if (one.closest(".unseen, .rest, .skip, svg") || !box.width || look.visibility == "hidden")
      continue;
    const name = `${one.tagName}.${one.className} ${one.textContent.trim().slice(0, 40)}`;
    const out = box.right > wide + 1 || box.left < -1;
    if (out && !one.closest("table")) found.push(`out: ${name}`);
    const hides = ["hidden", "clip"].includes(look.overflowX);
    if (hides && one.scrollWidth > one.clientWidth + 1) found.push(`narrow: ${name}`);
    // A line clamp is meant: the whole text stands on the page that it leads to.
    const clamped = look.webkitLineClamp != "none";
    if (["hidden", "clip"].includes(look.overflowY) && !clamped
        && one.scrollHeight > one.clientHeight + 2) found.push(`low: ${name}`);
  }
  return found;
}"""

UNSEEN = """() => {
  const ground = getComputedStyle(document.body).backgroundColor, found = [];
  const seen = colour => colour != ground && !/^rgba.*, 0\\)$|^none$/.test(colour);
  const look = (what, one, colours) => {
    if (!colours.some(seen)) found.push(`${what}: ${one.outerHTML.slice(0, 90)} ${colours}`);
  };
  for (const one of document.querySelectorAll("a:not(svg a), summary, h1, h2, p, input, select"))
    if (one.getClientRects().length) look("text", one, [getComputedStyle(one).color]);
  for (const one of document.querySelectorAll(".bar"))
    look("bar", one, [getComputedStyle(one).fill]);
  for (const one of document.querySelectorAll("button, input, select, .box, .calendar .full")) {
    const is = getComputedStyle(one);
    const none = is.borderTopStyle == "none" || is.borderTopWidth == "0px";
    const edge = none ? "none" : is.borderTopColor;
    if (one.getClientRects().length && one.type != "radio") look("edge", one, [edge]);
  }
  return found;
}"""

MOVING = """() => [
  ...document.getAnimations().map(one => `${one.constructor.name}`),
  ...[...document.querySelectorAll("*")].flatMap(one => {
    const look = getComputedStyle(one);
    const moves = [look.transitionDuration, look.animationDuration].some(time =>
      time.split(",").some(each => parseFloat(each) > 0)) || look.scrollBehavior == "smooth";
    return moves ? [one.tagName] : [];
  })]"""


Opened = Generator[tuple[str, Page], None, None]


def opened(
    browser: Browser, address: str, demo: Story, names: Iterable[str], **settings: Any
) -> Opened:
    """Pages of the demonstration in a browser that is set so."""
    context = browser.new_context(**settings)
    try:
        page = context.new_page()
        for name in names:
            page.goto(address + resolve(demo, PAGES[name]))
            yield name, page
    finally:
        context.close()


def test_at_twice_its_size_a_page_needs_no_sideways_scrolling_and_hides_nothing(
    browser: Browser, address: str, demo: Story, shots: Path
) -> None:
    size = {"width": 640, "height": 450}
    for name, page in opened(browser, address, demo, PAGES, viewport=size, device_scale_factor=2):
        wide, there = page.evaluate(
            "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
        )
        assert wide <= there, name
        assert page.evaluate(CUT_OFF) == [], name
        if name in SOME:
            page.screenshot(path=shots / f"{name}-zoomed.png")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_in_a_readers_own_colours_all_that_can_be_used_is_seen(
    browser: Browser, address: str, demo: Story, shots: Path, scheme: str
) -> None:
    settings = {"forced_colors": "active", "color_scheme": scheme}
    names = SOME if scheme == "light" else ("article", "month")
    for name, page in opened(browser, address, demo, names, **settings):
        if name == "search-found":
            expect(page.locator(".search-found .row").first).to_be_visible()
        assert page.evaluate("matchMedia('(forced-colors: active)').matches")
        assert page.evaluate(UNSEEN) == [], name
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        width, style, colour, ground = page.evaluate(
            """() => { const is = getComputedStyle(document.activeElement);
            return [parseFloat(is.outlineWidth), is.outlineStyle, is.outlineColor,
                    getComputedStyle(document.body).backgroundColor]; }"""
        )
        assert width >= 2, name
        assert style == "solid"
        assert colour != ground
        page.screenshot(path=shots / f"{name}-forced-{scheme}.png", full_page=True)


def test_nothing_moves_for_those_who_want_it_so(
    browser: Browser, address: str, demo: Story
) -> None:
    for name, page in opened(browser, address, demo, SOME, reduced_motion="reduce"):
        assert page.evaluate(MOVING) == [], name
    for _, page in opened(browser, address, demo, SOME[:1], reduced_motion="no-preference"):
        assert page.evaluate(MOVING) == ["HTML"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_article_prints_as_a_clipping(
    browser: Browser, address: str, demo: Story, shots: Path, scheme: str
) -> None:
    settings = {"viewport": {"width": 720, "height": 1000}, "color_scheme": scheme}
    pages = opened(browser, address, demo, ["article"], **settings)
    _, page = next(pages)
    page.emulate_media(media="print")
    text = page.inner_text("body")
    assert "Cambodia Accuses UN of Lying about Intimidation of Activists" in text
    assert "does not respond nor reflect the reality" in text
    assert f"https://archive-desk.example/{SEED}" in text
    digest = page.locator("dt:has-text('SHA-256') + dd").inner_text()
    assert len(digest) == 64
    assert digest in text
    assert "The Archive Desk" in text
    for hidden in ("nav", ".skip", "footer", ".quoted", ".related", ".filed", "summary"):
        for one in page.locator(hidden).all():
            expect(one).to_be_hidden()
    expect(page.locator(".cite[open] > :last-child")).to_be_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    page.screenshot(path=shots / f"article-print-{scheme}.png", full_page=True)
    pages.close()


def test_colours_of_one_look_stay_out_of_the_other_and_off_paper(
    browser: Browser, tmp_path: Path
) -> None:
    look = '[look]\ncolours = { paper = "#fdf0d5", accent = "#004b87" }\n'
    story = Story(tmp_path).write("newsgen.toml", look).write("articles/bridge.md", MARKDOWN)
    page = browser.new_page()
    page.goto((story.build().root / "build" / "index.html").as_uri())
    seen: dict[tuple[str, str], object] = {}
    for media in ("screen", "print"):
        for scheme in ("light", "dark"):
            settings: dict[str, Any] = {"media": media, "color_scheme": scheme}
            page.emulate_media(**settings)
            seen[media, scheme] = page.evaluate(
                """() => [getComputedStyle(document.body).backgroundColor,
                getComputedStyle(document.documentElement).getPropertyValue("--accent")]"""
            )
    assert seen == {
        ("screen", "light"): ["rgb(253, 240, 213)", "#004b87"],
        ("screen", "dark"): ["rgb(22, 21, 19)", "#ffa79b"],
        ("print", "light"): ["rgb(255, 255, 255)", "#000"],
        ("print", "dark"): ["rgb(255, 255, 255)", "#000"],
    }
    page.close()


def test_an_archive_of_one_article_looks_right(
    browser: Browser, tmp_path: Path, shots: Path
) -> None:
    story = Story(tmp_path).write("articles/bridge.md", MARKDOWN).build()
    page = browser.new_page()
    for path in ("index.html", "2012/index.html", "2012/05/04/index.html", *story.articles()):
        page.set_viewport_size({"width": 1280, "height": 900})
        page.goto((tmp_path / "build" / path).as_uri())
        assert violations(page) == [], path
        page.screenshot(path=shots / f"one-{path.replace('/', '-')[:40]}.png", full_page=True)
        page.set_viewport_size({"width": 320, "height": 640})
        assert page.evaluate(CUT_OFF) == [], path
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= 320, path
    page.close()
