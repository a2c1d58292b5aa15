"""Finds the Chromium that pages are looked at with: one on the PATH, else Playwright's."""

from __future__ import annotations

import importlib
import os
import shutil
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = ("--no-sandbox", "--headless", "--disable-gpu", "--disable-background-networking")


def chromium() -> str | None:
    """Its path; None where there is none, or ``BROWSER=none`` says that none is wanted."""
    if os.environ.get("BROWSER") == "none":
        return None
    return installed() or _playwrights()


def installed() -> str | None:
    """The path of the system's own; None where it has none."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def _playwrights() -> str | None:
    try:
        playwright = importlib.import_module("playwright.sync_api")
    except ImportError:
        return None
    with playwright.sync_playwright() as play:
        path = str(play.chromium.executable_path)
    return path if Path(path).exists() else None
