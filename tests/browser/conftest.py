from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from benchmarks.chromium import installed
from benchmarks.hosting import hosting
from playwright.sync_api import Browser, Playwright, sync_playwright

from tests.conftest import REPOSITORY
from tests.story import Story

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@contextmanager
def launched(play: Playwright) -> Iterator[Browser]:
    """A Chromium: one on the PATH, else Playwright's."""
    chromium = play.chromium.launch(executable_path=installed(), args=FLAGS)
    yield chromium
    chromium.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as play, launched(play) as chromium:
        yield chromium


@contextmanager
def served(story: Story) -> Iterator[str]:
    """The address at which a site is served, on this machine only."""
    with hosting(story.root / "build") as address:
        yield address


@pytest.fixture(scope="session")
def address(demo: Story) -> Iterator[str]:
    """Where the demonstration site is served."""
    with served(demo) as address:
        yield address


@pytest.fixture(scope="session")
def shots() -> Path:
    """Where screenshots of the run are kept, to be looked at."""
    folder = REPOSITORY / ".test-output" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    return folder
