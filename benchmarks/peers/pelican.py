"""Pelican, with its cache of parsed articles."""

from __future__ import annotations

from pathlib import Path

from benchmarks.corpus import Article
from benchmarks.peers.installing import package_version, script, with_pip
from benchmarks.peers.peer import Peer


def _install(folder: Path) -> str:
    with_pip(folder, "pelican[markdown]")
    return package_version(folder, "pelican")


def _text(article: Article) -> str:
    return (
        f"Title: {article.headline}\n"
        f"Date: {article.date:%Y-%m-%d %H:%M}\n"
        f"Slug: {article.slug}\n"
        f"Authors: {'; '.join(article.authors)}\n"
        f"Tags: {', '.join(article.topics)}\n"
        f"Place: {article.place}\n"
        f"Summary: {article.deck}\n\n{article.body}"
    )


PELICAN = Peer(
    name="pelican",
    title="Pelican",
    settings="`--quiet`; what it read is cached (`CACHE_CONTENT`, `LOAD_CONTENT_CACHE`, layer "
    "`reader`, checked by mtime, not zipped); it has no parallel build",
    install=_install,
    command=lambda folder: [script(folder, "pelican"), "--quiet", "--settings", "pelicanconf.py"],
    text=_text,
    articles="content/articles",
    output="output",
    caches=("cache", "__pycache__"),
)
