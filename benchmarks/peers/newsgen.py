"""newsgen as it is installed for this Python."""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.corpus import Article
from benchmarks.peers.front_matter import yaml_front
from benchmarks.peers.installing import answer
from benchmarks.peers.peer import InstallError, Peer


def command() -> Path:
    """The ``newsgen`` beside this Python."""
    return Path(sys.executable).parent / "newsgen"


def _install(folder: Path) -> str:
    if not command().exists():
        raise InstallError("newsgen is not installed for this Python: pip install .")
    return answer([str(command()), "--version"]).split()[-1]


def _text(article: Article) -> str:
    fields: dict[str, str | tuple[str, ...]] = {
        "headline": article.headline,
        "date": f"{article.date:%Y-%m-%dT%H:%MZ}",
        "slug": article.slug,
        "authors": article.authors,
        "topics": article.topics,
        "place": article.place,
        "deck": article.deck,
    }
    return yaml_front(fields, article.body)


NEWSGEN = Peer(
    name="newsgen",
    title="newsgen",
    settings="search off, as the others have none; quotes and speakers included, and pages for "
    "days and places, which the others do not have",
    install=_install,
    command=lambda folder: [str(command()), "build"],
    text=_text,
    articles="articles",
    output="build",
    caches=(".newsgen",),
)
