from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

from tests.conftest import REPOSITORY
from tests.story import Story

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@contextmanager
def launched(play: Playwright) -> Iterator[Browser]:
    """A Chromium: one on the PATH, else Playwright's."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    chromium = play.chromium.launch(executable_path=found, args=FLAGS)
    yield chromium
    chromium.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as play, launched(play) as chromium:
        yield chromium


class Quiet(SimpleHTTPRequestHandler):
    """Serves a site as the hosts do that read its ``_headers``."""

    def log_message(self, *args: object) -> None:
        pass

    def end_headers(self) -> None:
        lines = Path(self.directory, "_headers").read_text(encoding="utf-8").splitlines()
        for line in lines[1:]:
            name, _, value = line.strip().partition(": ")
            self.send_header(name, value)
        super().end_headers()


@contextmanager
def served(story: Story) -> Iterator[str]:
    """The address at which a site is served, on this machine only."""
    handler = partial(Quiet, directory=str(story.root / "build"))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


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
