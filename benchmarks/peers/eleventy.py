"""Eleventy, from npm, with templates in JavaScript: its quickest kind."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from benchmarks.corpus import Article
from benchmarks.peers.front_matter import yaml_front
from benchmarks.peers.installing import with_npm
from benchmarks.peers.peer import Peer

_PACKAGE = "@11ty/eleventy"


def _install(folder: Path) -> str:
    with_npm(folder, _PACKAGE)
    about = folder / "node_modules" / _PACKAGE / "package.json"
    return str(json.loads(about.read_text(encoding="utf-8"))["version"])


def _command(folder: Path) -> list[str]:
    """Node itself with Eleventy's script: ``npx`` would only add its own start."""
    return [
        shutil.which("node") or "node",
        str(folder / "node_modules" / _PACKAGE / "cmd.cjs"),
        "--quiet",
    ]


def _text(article: Article) -> str:
    fields: dict[str, str | tuple[str, ...]] = {
        "title": article.headline,
        "date": f"{article.date:%Y-%m-%dT%H:%M:00Z}",
        "slug": article.slug,
        "authors": article.authors,
        "topics": article.topics,
        "place": article.place,
        "description": article.deck,
    }
    return yaml_front(fields, article.body)


ELEVENTY = Peer(
    name="eleventy",
    title="Eleventy",
    settings="`--quiet`, templates in JavaScript, no template language within Markdown; "
    "`--incremental` works only within one process that watches, so that each rebuild is a whole "
    "build",
    install=_install,
    command=_command,
    text=_text,
    articles="content/articles",
    output="_site",
    caches=(".cache",),
)
