"""The conductor: the only file that knows the order of the stages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from newsgen.conceal import STOPS as CONCEAL_STOPS
from newsgen.conceal import Guard, SurvivedError, conceal
from newsgen.config import load_settings, unsafe_output
from newsgen.discover import discover
from newsgen.discover.speakers_file import speakers_source
from newsgen.index import index
from newsgen.parse import parse
from newsgen.parse.speakers_file import read_speakers
from newsgen.plan import plan
from newsgen.plan.site import describe
from newsgen.publish import has_articles, publish
from newsgen.read import read
from newsgen.records.archive import Archive
from newsgen.records.article import Article, Body
from newsgen.records.collection import NO_HABITS
from newsgen.records.pages import Output, Page, Published, Site
from newsgen.records.problems import Problem, problem
from newsgen.records.release import ALL_BUT_DRAFTS, Release
from newsgen.records.settings import Settings
from newsgen.records.source import Location, Source
from newsgen.records.speakers_file import SpeakerEntry
from newsgen.render import Renderer, TemplateError
from newsgen.survey import habits, survey
from newsgen.urls import output_path


class Built(Struct, frozen=True, kw_only=True):
    """What a build did, and what was wrong."""

    articles: int
    drafts: int
    dated: int
    """Held back for their dates: to come, or expired."""
    quotes: int
    speakers: int
    pages: int
    output: Path
    published: Published
    problems: tuple[Problem, ...]


def build(
    root: Path,
    *,
    config: Path | None = None,
    output: Path | None = None,
    release: Release = ALL_BUT_DRAFTS,
) -> Built:
    """Turn the content of ``root`` into a site; all that is wrong with the content is reported.

    ``config`` and ``output`` replace newsgen.toml and its output folder, ``release`` says what may
    be seen. Never raises for what a user wrote or for what a disk refuses.
    """
    settings, found = load_settings(root, config)
    problems = list(found)
    folder = output or root / settings.build.output
    if output:
        unsafe = unsafe_output(root, settings.build, output, "--output")
        problems += (unsafe,) if unsafe else ()
    content = _gather(root, settings, problems, release)
    articles, archive = content.articles, content.archive
    if not articles and has_articles(folder):
        place = Location(folder.as_posix())
        problems.append(problem("content-gone", place, output=folder.as_posix()))
    site = describe(settings, archive)
    tally = _PageCount()
    published = Published(done=False)
    if not any(each.code in _STOPS for each in problems):
        renderer = Renderer(_templates(root, settings), site)
        guard = Guard(content.entries)
        outputs = _outputs(content, site, renderer, tally, guard)
        try:
            published, found = publish(outputs, folder)
            problems += found
        except TemplateError as error:
            where = Location(error.name, error.line)
            problems.append(problem("template", where, reason=error.reason))
        except SurvivedError:
            problems += guard.problems
        except _DoubledAddressError as error:
            where = Location(error.owner)
            problems.append(problem("url-doubled", where, url=error.url))
    return Built(
        articles=len(archive.articles),
        drafts=sum(held.reason == "draft" for held in archive.held),
        dated=sum(held.reason != "draft" for held in archive.held),
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
    | CONCEAL_STOPS
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


class _Content(Struct, frozen=True, kw_only=True):
    """All that was read, ordered, with hidden names hidden."""

    articles: list[Article]
    bodies: dict[str, Body]
    images: dict[str, str]
    """File by path."""
    archive: Archive
    entries: tuple[SpeakerEntry, ...]


def gather(
    root: Path, config: Path | None, release: Release = ALL_BUT_DRAFTS
) -> tuple[Archive, tuple[Problem, ...]]:
    """The archive of ``root`` as a build would publish it, and all that is wrong."""
    settings, found = load_settings(root, config)
    problems = list(found)
    return _gather(root, settings, problems, release).archive, tuple(problems)


def _gather(root: Path, settings: Settings, problems: list[Problem], release: Release) -> _Content:
    sources, found = discover(root, settings)
    problems += found
    articles, bodies = _parse_all(sources, settings, problems)
    entries = _entries(root, settings, problems)
    articles, bodies, found = conceal(articles, bodies, entries)
    problems += found
    images = {source.path: source.file for source in sources if source.kind == "image"}
    archive, found = index(articles, images.keys(), settings, entries, release)
    problems += found
    return _Content(
        articles=articles, bodies=bodies, images=images, archive=archive, entries=entries
    )


def _entries(root: Path, settings: Settings, problems: list[Problem]) -> tuple[SpeakerEntry, ...]:
    """What an editor says of speakers; after an error in it nothing can be published."""
    source, found = speakers_source(root, settings.build)
    document = None
    if source is not None:
        document, unread = read(source)
        # An empty file says nothing, and hides nobody.
        found += tuple(one for one in unread if one.code != "file-empty")
    entries: tuple[SpeakerEntry, ...] = ()
    if document is not None:
        entries, wrong = read_speakers(document)
        found += wrong
    problems += found
    if any(each.severity == "error" for each in found):
        path = source.path if source else settings.build.speakers
        problems.append(problem("speakers-unread", Location(path), path=path))
    return entries


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
    content: _Content, site: Site, renderer: Renderer, tally: _PageCount, guard: Guard
) -> Iterator[Output]:
    """Every file of the site, made when the publisher asks for it."""
    taken: set[str] = set()
    for page in plan(content.archive, site, content.bodies):
        path = output_path(page.url)
        if path in taken:
            raise _DoubledAddressError(page)
        taken.add(path)
        tally.pages += path.endswith(".html")
        yield guard.look(renderer.render(page), page.owner)
    yield from map(guard.look, renderer.static())
    for media in content.archive.media:
        copied = Output(path=media.output, copy_of=content.images[media.path])
        yield guard.look(copied, media.path)
    guard.close()


def _templates(root: Path, settings: Settings) -> Path | None:
    folder = root / settings.build.templates
    return folder if folder.is_dir() else None
