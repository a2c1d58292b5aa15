"""What the benchmark needs to know about a generator."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.corpus import Article

SITES = Path(__file__).parent / "sites"
"""Configuration and templates, a folder for each generator."""


class InstallError(Exception):
    """Why a generator cannot be installed here, in a sentence."""


def in_its_day(article: Article) -> str:
    """``2005/01/03/slug/index.html``, where all tools but one put an article's page."""
    return f"{article.date:%Y/%m/%d}/{article.slug}/index.html"


@dataclass(frozen=True, kw_only=True)
class Peer:
    """One generator: how it is installed, fed, run and looked at."""

    name: str
    title: str
    settings: str
    """How it is run and why that is its fast way: a cell of a table, in Markdown."""
    install: Callable[[Path], str]
    """Installs into a folder of its own, or finds what stands there; its version. Raises
    InstallError."""
    command: Callable[[Path], list[str]]
    """From where it was installed to the command of a build, run in the site's folder."""
    text: Callable[[Article], str]
    """An article as a file with the tool's own front matter."""
    articles: str
    """Folder of the articles."""
    output: str
    """Folder of the built site."""
    caches: tuple[str, ...] = ()
    """What a cold build must not find, besides the output: patterns within the site's folder."""
    page: Callable[[Article], str] = in_its_day
    """The article's page within the output."""
    pages: Mapping[str, str] = field(default_factory=dict)
    """Where its pages of a kind are, as patterns over their paths, if not where all have them."""
    extras: Callable[[Iterable[Article]], Mapping[str, str]] = lambda articles: {}
    """Other files that it needs beside these articles, by path within the site's folder."""

    def lay(self, site: Path, articles: Iterable[Article]) -> None:
        """Make the site's folder: our configuration and templates, and all articles."""
        shutil.copytree(SITES / self.name, site)
        articles = list(articles)
        for article in articles:
            self.write(site, article)
        for path, text in self.extras(articles).items():
            _write(site / path, text)

    def write(self, site: Path, article: Article) -> None:
        """Write one article's file."""
        _write(site / self.articles / article.path, self.text(article))

    def remove(self, site: Path, article: Article) -> None:
        """Remove one article's file, if it is there."""
        (site / self.articles / article.path).unlink(missing_ok=True)

    def forget(self, site: Path) -> None:
        """Remove all that earlier builds left, so that the next one is cold."""
        for pattern in (self.output, *self.caches):
            for path in sorted(site.glob(pattern)):
                shutil.rmtree(path) if path.is_dir() else path.unlink()


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
