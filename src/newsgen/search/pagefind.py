"""Runs Pagefind's program over a tree of lean pages: the one module that knows its files."""

from __future__ import annotations

import importlib.util
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

from newsgen.search.order import put_in_order

CORE = "core"
"""The index that holds no article: the code that all others are asked with."""

_WHEELS = (
    # The larger one cuts Chinese and Japanese into words.
    ("pagefind_bin_extended", "pagefind_extended"),
    ("pagefind_bin", "pagefind"),
)
_LONGEST = 3600
"""Seconds."""
_CODE = ("pagefind.js", "pagefind-worker.js")
_INDEX = (".pf_meta", ".pf_index", ".pf_fragment", ".pf_filter")
_EMPTY = '<!DOCTYPE html>\n<html lang="en"><body data-pagefind-body>newsgen</body></html>\n'


class SearchError(Exception):
    """The program did not give an index, for ``reason``."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def program() -> Path | None:
    """Pagefind's program in its Python wheel; None where that is not installed."""
    for package, name in _WHEELS:
        spec = importlib.util.find_spec(package)
        if spec is None or not spec.origin:
            continue
        for ending in ("", ".exe"):
            file = Path(spec.origin).with_name(name + ending)
            if file.is_file():
                return file
    return None


def make_index(program_: Path, tree: Path, bundle: Path, language: str) -> None:
    """Writes the index of the pages below ``tree`` to ``bundle``.

    All words count as of one ``language`` (BCP 47), whatever that of an article: a search is of one
    language too. An empty tree gives the core. Raises SearchError.
    """
    try:
        if not any(tree.iterdir()):
            (tree / "index.html").write_text(_EMPTY, encoding="utf-8")
        # Settings of other people's Pagefind are read from the folder it runs in and from the
        # environment: neither is to reach it.
        done = subprocess.run(
            [
                program_, "--silent", "--site", tree, "--output-path", bundle,
                "--force-language", language.partition("-")[0].lower(),
            ],
            cwd=tree, stdin=subprocess.DEVNULL, capture_output=True, timeout=_LONGEST,
            env={key: value for key, value in os.environ.items() if "PAGEFIND" not in key},
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as error:
        raise SearchError(str(error)) from error
    if done.returncode or not (bundle / "pagefind-entry.json").is_file():
        said = done.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
        raise SearchError(said.rstrip(". ") or f"it ended with status {done.returncode}")
    put_in_order(bundle)


def kept_files(bundle: Path, *, core: bool) -> Iterator[tuple[str, Path]]:
    """Path within the index, and file, of what is published: without user interfaces.

    Only the core brings code.
    """
    for top, _, names in os.walk(bundle):
        for name in names:
            file = Path(top, name)
            code = name in _CODE or name.startswith("wasm.")
            if name.endswith(_INDEX) or name == "pagefind-entry.json" or (code and core):
                yield file.relative_to(bundle).as_posix(), file
