"""The proof of a file in a real Chromium: on any screen, in light and dark, and on paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from newsgen.proof import prove
from newsgen.records.article import Body, Field
from newsgen.records.lines import Line, LineRole
from newsgen.records.problems import problem
from newsgen.records.source import Location, Span
from newsgen.render.proof import proof_page
from tests.proof.made import article, document, read_proof

pytestmark = pytest.mark.browser

SIZES = {"phone": (390, 844), "narrow": (320, 640), "tablet": (800, 900), "desktop": (1280, 900)}
ROLES: tuple[LineRole, ...] = (
    "headline", "authors", "date", "updated", "deck", "dateline", "caption", "body", "subhead",
    "note", "correction", "front matter", "furniture",
)  # fmt: skip

CONTRAST = """() => {
  const numbers = text => text.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const behind = one => {
    for (; one; one = one.parentElement) {
      const colour = numbers(getComputedStyle(one).backgroundColor);
      if (colour.length < 4 || colour[3]) return colour;
    }
    return [255, 255, 255];
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const one = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || one.closest(".unseen")) continue;
    const [a, b] = [light(numbers(getComputedStyle(one).color)), light(behind(one))];
    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    if (ratio < 4.5) found.push(`${ratio.toFixed(1)}: ${walker.currentNode.data.trim()}`);
  }
  return found;
}"""


@pytest.fixture(scope="module")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page with every role, certain and guessed, with marks, quotes and problems."""
    text = "".join(f"A line that is {role} {'x' * 90}\n" for role in ROLES * 2)
    source = document(text + "قال رئيس البلدية إن المدينة ستعود\n", path="seeds/roles.txt")
    lines = tuple(
        Line(
            number=number,
            span=Span(start, start + 20),
            role=role,
            rule="a rule",
            confident=number <= len(ROLES),
        )
        for number, (start, role) in enumerate(zip(source.line_starts, ROLES * 2, strict=False), 1)
    )
    name = Field("A line that is", Span(0, 14), "a rule", False, 1)
    wrong = (
        problem("headline-odd", Location(source.path, 1)),
        problem("front-matter-date", Location(source.path, 2), value="x", advice=""),
    )
    made = prove(source, article(source, authors=(name,)), Body(lines=lines), wrong)
    file = tmp_path_factory.mktemp("proof") / "proof.html"
    file.write_text(proof_page([read_proof(), made]), encoding="utf-8")
    return file


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_fits_every_screen_and_can_be_read(
    browser: Browser, page_file: Path, shots: Path, scheme: str
) -> None:
    context = browser.new_context(color_scheme="dark" if scheme == "dark" else "light")
    page = context.new_page()
    troubles: list[str] = []
    page.on("console", lambda message: troubles.append(message.text))
    page.on("pageerror", lambda error: troubles.append(str(error)))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(page_file.as_uri())
    for size, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        overflow = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert overflow <= 0, f"{overflow} px wider than a {size}"
        page.screenshot(path=shots / f"proof-{size}-{scheme}.png", full_page=True)
    assert page.evaluate(CONTRAST) == []
    assert troubles == []
    assert asked == [page_file.as_uri()]
    context.close()


def test_on_paper_it_is_dark_on_light_whatever_the_screen(
    browser: Browser, page_file: Path, shots: Path
) -> None:
    page = browser.new_page(color_scheme="dark", viewport={"width": 720, "height": 1000})
    page.goto(page_file.as_uri())
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate(CONTRAST) == []
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(26, 25, 23)"
    page.screenshot(path=shots / "proof-print.png", full_page=True)
    page.close()


def test_a_doubt_leads_to_its_line(browser: Browser, page_file: Path) -> None:
    page = browser.new_page()
    page.goto(page_file.as_uri())
    page.get_by_role("region", name="What is doubtful").first.get_by_role("link").first.click()
    expect(page.locator(":target")).to_be_in_viewport()
    expect(page.locator(":target")).to_contain_text("Nobody asked the people who live here")
    page.close()
