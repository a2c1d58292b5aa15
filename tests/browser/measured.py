"""What is measured of every page that a reader's browser shows."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Page, Request

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
LOOKS = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"]
"""The rules that ask how wide a page is and which colours it has."""
RUN = """async rules => {
  const found = await axe.run(document, { runOnly: rules, resultTypes: ["violations"] });
  return found.violations.map(one => `${one.id}: ${one.help}: ` + one.nodes.slice(0, 3)
    .map(node => `${node.target.join(" ")} ${node.failureSummary}`).join("; "));
}"""
SHIFTS = """
window.shifted = [];
new PerformanceObserver(list => {
  // What nobody sees, such as the line of a font that is a hair's breadth higher, is no shift.
  for (const one of list.getEntries().filter(one => one.value >= .001))
    window.shifted.push(`${one.value.toFixed(4)} ${one.sources.map(s => s.node?.nodeName)}`);
}).observe({ type: "layout-shift", buffered: true });
"""


def watch(page: Page, address: str) -> list[str]:
    """What goes wrong on a page from now on: words on the console, failures, other hosts."""
    troubles: list[str] = []
    host = urlsplit(address).netloc
    page.on("console", lambda message: troubles.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: troubles.append(f"error: {error}"))
    page.on("requestfailed", lambda request: troubles.extend(_failed(request)))

    def asked(request: Request) -> None:
        if urlsplit(request.url).netloc != host:
            troubles.append(f"elsewhere: {request.url}")

    page.on("request", asked)
    page.add_init_script(SHIFTS)
    return troubles


def _failed(request: Request) -> list[str]:
    """A failure worth telling; an icon is given up when the test goes on to the next page."""
    gone = request.failure == "net::ERR_ABORTED" and request.url.endswith("favicon.svg")
    return [] if gone else [f"failed: {request.url} {request.failure}"]


def violations(page: Page, rules: Sequence[str] = ()) -> list[Any]:
    """What axe finds against WCAG 2.2 AA and good practice, or against some of its rules."""
    # A page's own policy keeps scripts from it; the debugger's are no part of the page.
    page.evaluate(AXE)
    found = page.evaluate(RUN, {"type": "rule", "values": rules} if rules else RULES)
    assert isinstance(found, list)
    return found


def shifts(page: Page) -> list[Any]:
    """Where the page jumped since it began to load; it is loaded once more before that is said.

    A busy machine may paint a page of which it has read a half; one that jumps jumps each time.
    """
    found = page.evaluate("window.shifted")
    if found:
        page.reload()
        found = page.evaluate("window.shifted")
    assert isinstance(found, list)
    return found
