"""``newsgen serve`` in a real Chromium: what an editor sees between a save and the next."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.serving import serving
from tests.story import MARKDOWN, Story

pytestmark = pytest.mark.browser

BRIDGE = "2012/05/04/bridge-opens-after-two-years/"
SLOW = 10.0
"""Seconds that a reload may take where the machine is busy."""
AT_ONCE = 1.2
"""Seconds that the quickest of some reloads may take; on a busy machine it is a third of that."""


def overlay(page: Page) -> str:
    """What the preview shows at the foot of the page; empty where it shows nothing."""
    shown = page.evaluate(
        "() => { const box = document.querySelector('newsgen-preview').shadowRoot"
        ".querySelector('section'); return box.checkVisibility() ? box.innerText : ''; }"
    )
    return str(shown)


def until(page: Page, script: str) -> None:
    page.wait_for_function(script, timeout=SLOW * 1000)


OVERLAY = "() => document.querySelector('newsgen-preview')?.shadowRoot.querySelector('section')?"
SHOWN = (
    "() => document.querySelector('newsgen-preview')?.shadowRoot"
    ".querySelector('section')?.className.includes('shown')"
)
AWAY = (
    "() => document.querySelector('newsgen-preview')?.dataset.edition && "
    "!document.querySelector('newsgen-preview').shadowRoot"
    ".querySelector('section').className.includes('shown')"
)


def test_edit_break_mend(browser: Browser, tmp_path: Path, shots: Path) -> None:
    story = Story(tmp_path / "archive").write("articles/bridge.md", MARKDOWN)
    draft = "---\nheadline: <b>Not</b> yet\ndate: 2012-05-03\ndraft: true\n---\nA text.\n"
    story.write("articles/draft.md", draft)
    with serving(story.root) as served:
        page = browser.new_page()
        wrong: list[str] = []
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto(served.address + BRIDGE)
        until(page, AWAY)

        began = time.perf_counter()
        story.write("articles/bridge.md", MARKDOWN.replace("two years late", "to music"))
        expect(page.get_by_text("to music")).to_be_visible(timeout=SLOW * 1000)
        seen = time.perf_counter() - began
        assert seen < SLOW
        (shots / "serve-seconds.txt").write_text(f"{seen:.3f} s from save to sight\n")

        # Broken: what is wrong is shown, with the line.
        story.write("articles/bridge.md", MARKDOWN.replace("[bridges]", "[bridges"))
        until(page, SHOWN)
        assert "articles/bridge.md:5:" in overlay(page)
        assert "[front-matter-yaml]" in overlay(page)
        page.screenshot(path=shots / "serve-broken.png")

        # Empty: the article is out of the site, but its page stays before the editor's eyes.
        story.write("articles/bridge.md", "")
        page.wait_for_function(OVERLAY + ".innerText.includes('file-empty')", timeout=SLOW * 1000)
        assert "you see it as it was" in overlay(page)
        heading = page.get_by_role("heading", name="Bridge opens after two years")
        expect(heading).to_be_visible()

        # Mended: the overlay goes, and the page is the new one.
        story.write("articles/bridge.md", MARKDOWN.replace("two years late", "at noon"))
        expect(page.get_by_text("at noon")).to_be_visible(timeout=SLOW * 1000)
        until(page, AWAY)

        # Another headline is another address, and the page goes along.
        story.write("articles/bridge.md", MARKDOWN.replace("Bridge opens", "Bridge is open"))
        page.wait_for_url("**/bridge-is-open-after-two-years/", timeout=SLOW * 1000)

        # A template that cannot be rendered is told on every page, and undone.
        story.write("templates/pages/front.html", "{% if %}")
        until(page, SHOWN)
        assert "pages/front.html" in overlay(page) and "[template]" in overlay(page)
        story.remove("templates/pages/front.html")
        until(page, AWAY)

        # What is not published yet says so, on its page and wherever it is listed.
        page.goto(served.address + "2012/05/03/")
        expect(page.locator(".newsgen-preview-mark").first).to_have_text("draft")
        page.screenshot(path=shots / "serve-draft.png")
        page.goto(served.address + "2012/05/03/b-not-b-yet/")
        until(page, SHOWN)
        assert "A draft: readers do not see it." in overlay(page)
        assert wrong == []
        page.close()


def test_a_save_is_seen_at_once(browser: Browser, tmp_path: Path, shots: Path) -> None:
    """Of several saves the quickest counts: a machine that is busy says nothing of newsgen."""
    story = Story(tmp_path / "archive").write("articles/bridge.md", MARKDOWN)
    times = []
    with serving(story.root) as served:
        page = browser.new_page()
        page.goto(served.address + BRIDGE)
        until(page, AWAY)
        for turn in range(6):
            words = f"for the {turn}th time"
            began = time.perf_counter()
            story.write("articles/bridge.md", MARKDOWN.replace("two years late", words))
            expect(page.get_by_text(words)).to_be_visible(timeout=SLOW * 1000)
            times.append(time.perf_counter() - began)
            until(page, AWAY)
        page.close()
    (shots / "serve-saves.txt").write_text("".join(f"{each:.3f} s\n" for each in times))
    assert min(times) < AT_ONCE, times


def test_a_page_that_is_not_there_yet_comes_when_it_is_written(
    browser: Browser, tmp_path: Path
) -> None:
    story = Story(tmp_path / "archive").write("articles/draft.md", MARKDOWN.replace("Bridge", "A"))
    with serving(story.root) as served:
        page = browser.new_page()
        page.goto(served.address + BRIDGE)
        until(page, AWAY)
        story.write("articles/bridge.md", MARKDOWN)
        heading = page.get_by_role("heading", name="Bridge opens after two years")
        expect(heading).to_be_visible(timeout=SLOW * 1000)
        page.close()
