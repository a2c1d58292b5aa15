"""Nikola, whose task runner builds only what is out of date, in several processes."""

from __future__ import annotations

import os
from pathlib import Path

from benchmarks.corpus import Article
from benchmarks.peers.installing import package_version, script, with_pip
from benchmarks.peers.peer import Peer


def _install(folder: Path) -> str:
    # Without Jinja2 one of its plugins fails, and it waits two seconds to say so.
    with_pip(folder, "Nikola", "jinja2")
    return package_version(folder, "Nikola")


def _text(article: Article) -> str:
    return (
        f"<!--\n.. title: {article.headline}\n"
        f".. slug: {article.slug}\n"
        f".. date: {article.date:%Y-%m-%d %H:%M:00} UTC\n"
        f".. author: {', '.join(article.authors)}\n"
        f".. tags: {', '.join(article.topics)}\n"
        f".. place: {article.place}\n"
        f".. description: {article.deck}\n"
        f".. type: text\n-->\n\n{article.body}"
    )


def _command(folder: Path) -> list[str]:
    cores = str(os.cpu_count() or 1)
    return [script(folder, "nikola"), "build", "--quiet", "-v", "0", "-n", cores]


NIKOLA = Peer(
    name="nikola",
    title="Nikola",
    settings="`--quiet -n CORES` (a process for each core), theme `base` with our front page, no "
    "copies of sources, no bundles; only what is out of date is built",
    install=_install,
    command=_command,
    text=_text,
    articles="posts",
    output="output",
    caches=("cache", ".doit.db*", "__pycache__"),
    page=lambda article: f"{article.date:%Y/%m}/{article.slug}/index.html",
    pages={"article": r"\d{4}/\d\d/[^/]*[^/\d][^/]*/index\.html"},
)
