"""The pictures of the README, taken of the demonstration in Chromium.

``python -m tests.browser.pictures`` takes them anew, of what ``newsgen build`` made.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import sync_playwright

from tests.browser.conftest import launched, served
from tests.conftest import REPOSITORY
from tests.story import Story

FOLDER = REPOSITORY / "docs" / "pictures"
ARTICLE = "1968/12/27/back-from-the-moon-apollo-8-crew-returns-after-christmas-in-lunar-orbit/"


class Picture(NamedTuple):
    """A page as a reader's window shows it; sizes in CSS pixels."""

    start: str
    width: int
    height: int
    scale: float = 900 / 1100
    """Of the picture's pixels to CSS pixels."""
    scheme: str = "light"
    waits_for: str = "h1"


PICTURES = {
    "front.png": Picture("", 1100, 740),
    "article.png": Picture(ARTICLE, 1100, 760),
    "phone.png": Picture(ARTICLE, 390, 780, 1, "dark"),
    "search.png": Picture("search/index.html?q=moon", 1100, 800, waits_for=".search-found .row"),
}


def take(story: Story, folder: Path) -> None:
    """Takes all of a built site."""
    with served(story) as address, sync_playwright() as play, launched(play) as browser:
        for name, one in PICTURES.items():
            page = browser.new_page(
                viewport={"width": one.width, "height": one.height},
                device_scale_factor=one.scale,
                color_scheme="dark" if one.scheme == "dark" else "light",
            )
            page.goto(address + one.start)
            page.wait_for_selector(one.waits_for)
            page.screenshot(path=folder / name)
            page.close()


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    take(Story(REPOSITORY), FOLDER)
