"""Lighthouse's scores of the demonstration site: ``python -m benchmarks.lighthouse``."""

from __future__ import annotations

import argparse
import json
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from benchmarks.chromium import FLAGS, chromium
from benchmarks.commands import CommandError, run
from benchmarks.hosting import hosting
from benchmarks.machine import machine
from benchmarks.page_scores import CATEGORIES, Scores, look, page
from benchmarks.peers.installing import answer, with_npm
from benchmarks.peers.newsgen import command
from benchmarks.peers.peer import InstallError

_REPOSITORY = Path(__file__).resolve().parents[1]
PAGES = {
    "front page": "/",
    "article": "/1969/07/21/two-men-walk-on-the-moon/",
    "speaker": "/speakers/john-f-kennedy/",
    "month": "/1969/07/",
    "search": "/search/",
    "search with results": "/search/?q=moon",
}
SETTINGS = {"Mobile": (), "Desktop": ("--preset=desktop",)}
"""Lighthouse's own: a slow telephone, which is its default, and a desk."""
_NODE = "24"
"""The Node.js that npm brings where the one here is too old for Lighthouse."""

Say = Callable[[str], None]


def main() -> None:
    """Score the demonstration site's pages with Lighthouse, and write down what it says."""
    options = argparse.ArgumentParser(prog="python -m benchmarks.lighthouse", description=__doc__)
    add = options.add_argument
    add("--runs", type=int, default=3, help="how often each page is looked at [3]")
    add("--work", type=Path, help="keep what is installed here [a folder that is removed]")
    add("--results", type=Path, help="where lighthouse.md goes [a new temporary folder]")
    chosen = options.parse_args()
    if chosen.runs < 1:
        options.error("there must be a run")
    folder = chosen.results or Path(tempfile.mkdtemp(prefix="newsgen-results-"))
    work = (chosen.work or Path(tempfile.mkdtemp(prefix="newsgen-lighthouse-"))).resolve()
    try:
        measured(folder, work, chosen.runs, _say)
    finally:
        if not chosen.work:
            shutil.rmtree(work, ignore_errors=True)


def measured(folder: Path, work: Path, runs: int, say: Say) -> None:
    """Write ``lighthouse.md`` into the folder, or say in a sentence why that cannot be."""
    try:
        scores = _scores(work, runs, say)
    except (InstallError, CommandError, OSError) as error:
        say(f"Lighthouse is left out: {error}.")
        return
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "lighthouse.md").write_text(page(scores), encoding="utf-8")
    say(f"Written: {folder / 'lighthouse.md'}")


def _scores(work: Path, runs: int, say: Say) -> Scores:
    """Raises InstallError where something is missing, CommandError where it does not work."""
    browser = chromium()
    if browser is None:
        raise InstallError("there is no Chromium here")
    say("Lighthouse: installing …")
    lighthouse, node, versions = install(work / "installed" / "lighthouse")
    site = work / "sites" / "demonstration"
    shutil.rmtree(site, ignore_errors=True)
    with hosting(site / "build") as address:
        build(site, address)
        result = Scores(
            date=f"{datetime.now(UTC):%Y-%m-%d}",
            versions=f"{versions}, {answer([browser, '--version']).split(' built')[0]}",
            machine=machine(),
            runs=runs,
            pages=PAGES,
            looks=[],
        )
        # All pages in turn, and then again: what else the machine does is shared out among them.
        for _ in range(runs):
            for setting, flags in SETTINGS.items():
                for name, path in PAGES.items():
                    asked = [node, str(lighthouse), address + path[1:], *flags]
                    seen = look(_report(asked, site, browser), name, setting)
                    told = " ".join(f"{score:.0f}" for score in seen.scores.values())
                    say(f"Lighthouse: {name}, {setting.lower()}: {told}")
                    result.looks.append(seen)
    return result


def install(folder: Path) -> tuple[Path, str, str]:
    """Lighthouse's script, the Node.js that runs it, and the versions of both in words.

    Raises InstallError.
    """
    with_npm(folder, "lighthouse", "latest")
    package = folder / "node_modules" / "lighthouse"
    about = json.loads((package / "package.json").read_text(encoding="utf-8"))
    node = shutil.which("node") or "node"
    if not fits(answer([node, "--version"]), about["engines"]["node"]):
        with_npm(folder, "node", _NODE)
        node = str(folder / "node_modules" / ".bin" / "node")
    versions = f"Lighthouse {about['version']}, Node.js {answer([node, '--version']).lstrip('v')}"
    return package / "cli" / "index.js", node, versions


def fits(version: str, wanted: str) -> bool:
    """Whether ``v22.20.1`` is new enough for ``>=22.19``, the form of ``engines``."""
    least = _numbers(wanted)
    return _numbers(version)[: len(least)] >= least


def _numbers(text: str) -> list[int]:
    found = re.search(r"\d+(?:\.\d+)*", text)
    return [int(number) for number in found[0].split(".")] if found else []


def build(site: Path, address: str) -> None:
    """The project's own archive, built for the address where it is served; raises CommandError."""
    site.mkdir(parents=True, exist_ok=True)
    for folder in ("seeds", "articles"):
        shutil.copytree(_REPOSITORY / folder, site / folder)
    settings = (_REPOSITORY / "newsgen.toml").read_text(encoding="utf-8")
    settings = re.sub(r'(?m)^url = ".*"$', f'url = "{address}"', settings)
    (site / "newsgen.toml").write_text(settings, encoding="utf-8")
    run([str(command()), "build", "--quiet"], site)


def _report(asked: Sequence[str], site: Path, browser: str) -> dict[str, Any]:
    """What Lighthouse writes of one page; the browser's own files stay in the site's folder."""
    file = site / "report.json"
    file.unlink(missing_ok=True)
    where = ["env", f"CHROME_PATH={browser}", f"TMPDIR={site}"]
    options = [
        "--quiet", "--no-enable-error-reporting", "--locale=en", "--output=json",
        f"--output-path={file}", f"--only-categories={','.join(CATEGORIES)}",
        f"--chrome-flags={' '.join(FLAGS)}",
    ]  # fmt: skip
    run([*where, *asked, *options], site)
    report: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    if trouble := report.get("runtimeError"):
        raise CommandError(str(trouble.get("message", "it could not load a page")).rstrip("."))
    return report


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
