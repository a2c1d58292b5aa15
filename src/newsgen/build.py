"""The conductor: the only file that knows the order of the stages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from newsgen.config import load_settings, unsafe_output
from newsgen.discover import discover
from newsgen.index import index
from newsgen.parse import parse
from newsgen.plan import plan
from newsgen.plan.site import describe
from newsgen.publish import has_articles, publish
from newsgen.read import read
from newsgen.records.archive import Archive
from newsgen.records.article import Article, Body
from newsgen.records.collection import NO_HABITS
from newsgen.records.pages import Output, Page, Published, Site
from newsgen.records.problems import Problem, problem
from newsgen.records.settings import Settings
from newsgen.records.source import Location, Source
from newsgen.render import Renderer, TemplateError
from newsgen.survey import habits, survey
from newsgen.urls import output_path


class Built(Struct, frozen=True, kw_only=True):
    """What a build did, and what was wrong."""

    articles: int
    drafts: int
    quotes: int
    speakers: int
    pages: int
    output: Path
    published: Published
    problems: tuple[Problem, ...]


def build(root: Path, *, config: Path | None = None, output: Path | None = None) -> Built:
    """Turn the content of ``root`` into a site; all that is wrong with the content is reported.

    ``config`` and ``output`` replace newsgen.toml and its output folder. Never raises for what a
    user wrote or for what a disk refuses.
    """
    settings, found = load_settings(root, config)
    problems = list(found)
    folder = output or root / settings.build.output
    if output:
        unsafe = unsafe_output(root, settings.build, output, "--output")
        problems += (unsafe,) if unsafe else ()
    sources, found = discover(root, settings)
    problems += found
    articles, bodies = _parse_all(sources, settings, problems)
    images = {source.path: source.file for source in sources if source.kind == "image"}
    archive, found = index(articles, images.keys(), settings)
    problems += found
    if not articles and has_articles(folder):
        place = Location(folder.as_posix())
        problems.append(problem("content-gone", place, output=folder.as_posix()))
    site = describe(settings, archive)
    tally = _PageCount()
    published = Published(done=False)
    if not any(each.code in _STOPS for each in problems):
        renderer = Renderer(_templates(root, settings), site)
        outputs = _outputs(archive, site, bodies, images, renderer, tally)
        try:
            published, found = publish(outputs, folder)
            problems += found
        except TemplateError as error:
            where = Location(error.name, error.line)
            problems.append(problem("template", where, reason=error.reason))
        except _DoubledAddressError as error:
            where = Location(error.owner)
            problems.append(problem("url-doubled", where, url=error.url))
    return Built(
        articles=len(archive.articles),
        drafts=sum(article.draft for article in articles),
        quotes=len(archive.quotes),
        speakers=len(archive.speakers),
        pages=tally.pages,
        output=folder,
        published=published,
        problems=tuple(problems),
    )


_STOPS = frozenset(
    {
        "config-unreadable", "content-folders-missing", "content-gone", "folder-unreadable",
        "output-unsafe",
    }
)  # fmt: skip
"""Problems after which publishing would do harm."""


class _PageCount:
    """Counts pages while they stream to the publisher."""

    def __init__(self) -> None:
        self.pages = 0


class _DoubledAddressError(Exception):
    """Two pages want one file."""

    def __init__(self, page: Page) -> None:
        super().__init__(page.url)
        self.url = page.url
        self.owner = page.owner or page.template


def _parse_all(
    sources: tuple[Source, ...], settings: Settings, problems: list[Problem]
) -> tuple[list[Article], dict[str, Body]]:
    articles = []
    bodies = {}
    documents = []
    for source in sources:
        if source.kind != "image":
            document, found = read(source)
            problems += found
            if document is not None:
                documents.append(document)
    known = habits(survey(document) for document in documents if document.kind == "dump")
    for document in documents:
        parsed = parse(document, settings, known.get(document.path, NO_HABITS))
        problems += parsed.problems
        if parsed.article is not None:
            articles.append(parsed.article)
            bodies[document.path] = parsed.body
    return articles, bodies


def _outputs(
    archive: Archive,
    site: Site,
    bodies: dict[str, Body],
    images: dict[str, str],
    renderer: Renderer,
    tally: _PageCount,
) -> Iterator[Output]:
    """Every file of the site, made when the publisher asks for it."""
    taken: set[str] = set()
    for page in plan(archive, site, bodies):
        path = output_path(page.url)
        if path in taken:
            raise _DoubledAddressError(page)
        taken.add(path)
        tally.pages += path.endswith(".html")
        yield renderer.render(page)
    yield from renderer.static()
    for media in archive.media:
        yield Output(path=media.output, copy_of=images[media.path])


def _templates(root: Path, settings: Settings) -> Path | None:
    folder = root / settings.build.templates
    return folder if folder.is_dir() else None
