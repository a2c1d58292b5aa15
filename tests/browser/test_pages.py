"""Built pages in a real Chromium: what a reader's browser makes of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.measured import LOOKS, shifts, violations, watch
from tests.story import Story

pytestmark = pytest.mark.browser

SEED = "2020/09/30/cambodia-accuses-un-of-lying-about-intimidation-of-activists/"
PAGES = {
    "front": "",
    "article": SEED,
    "picture": "article of 1968/12/27/",
    "year": "1969/",
    "month": "1969/07/",
    "day": "1969/07/21/",
    "authors": "authors/",
    "author": "authors/archive-desk/",
    "speakers": "speakers/",
    "speaker": "speakers/john-f-kennedy/",
    "place": "places/phnom-penh/",
    "topics": "topics/",
    "topic": "topics/moon/",
    "section": "sections/crewed-flight/",
    "quotes": "quotes/",
    "ledger": "quotes/1969/",
    "on-this-day": "on-this-day/",
    "a-day": "on-this-day/07-21/",
    "corrections": "corrections/",
    "search": "search/",
    "search-found": "search/index.html?q=moon",
    "search-quotes": "search/index.html?in=quote&speaker=John+F.+Kennedy",
    "about": "about/",
    "404": "404.html",
}
SIZES = {"phone": (390, 844), "narrow": (320, 640), "desktop": (1280, 900)}


def resolve(demo: Story, start: str) -> str:
    """An article by its day alone, because its slug is made from a headline that may change."""
    if not start.startswith("article of "):
        return start
    day = start.removeprefix("article of ")
    found = [path for path in demo.articles() if path.startswith(day)]
    assert len(found) == 1, start
    return found[0].removesuffix("index.html")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_load_clean_fit_the_screen_and_are_accessible(
    browser: Browser, address: str, demo: Story, shots: Path, size: str, scheme: str
) -> None:
    width, height = SIZES[size]
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    page = context.new_page()
    troubles = watch(page, address)
    for name, start in PAGES.items():
        response = page.goto(address + resolve(demo, start))
        assert response
        assert response.status == 200, name
        if "search" in name:
            expect(page.get_by_role("status")).not_to_have_text(re.compile("^Search"))
        overflow = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert overflow <= 0, f"{name} is {overflow} px wider than a {size}"
        assert shifts(page) == [], name
        if size == "narrow":
            continue
        # What does not depend on width and colours is asked once for each extreme.
        rules = () if (scheme, size) in (("light", "desktop"), ("dark", "phone")) else LOOKS
        assert violations(page, rules) == [], name
        page.screenshot(path=shots / f"{name}-{size}-{scheme}.png", full_page=True)
    assert troubles == []
    context.close()


@pytest.fixture
def page(browser: Browser) -> Page:
    return browser.new_page(viewport={"width": 1280, "height": 900})


def test_a_quotes_permalink_leads_to_its_words(page: Page, address: str) -> None:
    page.goto(address + "speakers/phay-siphan/index.html")
    page.get_by_role("link", name="Raising [human rights abuses]").click()
    expect(page).to_have_url(re.compile(re.escape(f"{address}{SEED}index.html#q-")))
    expect(page.locator(":target")).to_contain_text("does not respond nor reflect the reality")
    expect(page.locator(":target")).to_be_in_viewport()


def test_the_archive_opens_from_a_disk(page: Page, demo: Story) -> None:
    page.goto((demo.root / "build" / "index.html").as_uri())
    page.get_by_role("link", name="Cambodia Accuses UN").first.click()
    expect(page.locator("h1")).to_have_text(
        "Cambodia Accuses UN of Lying about Intimidation of Activists"
    )
    page.get_by_role("link", name="Mao Sopha").first.click()
    expect(page.locator("h1")).to_contain_text("Mao Sopha")
    page.go_back()
    page.get_by_role("link", name="Chhay Kim Khoeun").first.click()
    expect(page.locator("h1")).to_contain_text("Chhay Kim Khoeun")


def test_a_click_takes_a_whole_citation(page: Page, address: str) -> None:
    page.goto(address + SEED)
    for style in ("APA", "BibTeX"):
        cited = page.locator(f".cite:has(summary:text-is('{style}')) > :last-child")
        if not cited.is_visible():
            page.locator(f".cite summary:text-is('{style}')").click()
        cited.click()
        taken = page.evaluate("getSelection().toString().trim()")
        assert taken == cited.inner_text().strip()
        assert "Cambodia Accuses UN" in taken


def test_a_keyboard_reaches_the_text_at_once(page: Page, address: str) -> None:
    page.goto(address + SEED)
    page.keyboard.press("Tab")
    assert "main" in (page.evaluate("document.activeElement.getAttribute('href')") or "")
    expect(page.locator(":focus")).to_be_in_viewport()


def test_hostile_content_stays_text(browser: Browser, tmp_path: Path) -> None:
    attack = "<script>window.hit=1</script><img src=x onerror='window.hit=1'>"
    story = Story(tmp_path)
    story.write(
        "seeds/a.txt", f"A headline {attack}\n\nMay 3, 2001\n\nA paragraph {attack} of text.\n"
    )
    story.write(
        "articles/b.md",
        f'---\nheadline: "B {attack}"\ndate: 2001-05-03\nauthors: ["{attack}"]\n'
        f'deck: "{attack}"\ntopics: ["{attack}"]\n---\n'
        f"{attack}\n\n[link](javascript:window.hit=1) <a href='javascript:window.hit=1'>raw</a>"
        " <svg onload='window.hit=1'></svg> <iframe src='javascript:window.hit=1'></iframe>\n",
    )
    story.build()
    page = browser.new_page()
    for path in story.files():
        if path.endswith(".html") and path != "404.html":
            page.goto((tmp_path / "build" / path).as_uri())
            for link in page.locator("a[href^='javascript']").all():
                link.click()
            assert page.evaluate("window.hit") is None, path
