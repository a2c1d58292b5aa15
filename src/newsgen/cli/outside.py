"""Links to other sites: where articles have them, and what is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from html import unescape
from pathlib import Path
from threading import Lock
from time import sleep

import click

from newsgen import __version__
from newsgen.cli.clock import now
from newsgen.cli.progress import Bars
from newsgen.outside.answer import Answer
from newsgen.outside.ask import ask
from newsgen.outside.memory import Memory
from newsgen.outside.polite import ask_all
from newsgen.parse import parse
from newsgen.read import read
from newsgen.records.archive import Archive
from newsgen.records.article import Article
from newsgen.records.collection import NO_HABITS
from newsgen.records.problems import Problem, problem
from newsgen.records.settings import Settings
from newsgen.records.source import Location, Source

_CACHE = ".newsgen"
_LINK = re.compile(r'\b(?:href|src)="(https?://[^"]{1,4000})"')


def outside_problems(
    folder: Path, settings: Settings, archive: Archive, *, timeout: float, most: int
) -> list[Problem]:
    """A problem for each place that links to what is dead, has moved, or does not answer."""
    places: dict[str, list[Location]] = {}
    for url, place in _links(folder, settings, archive):
        places.setdefault(url.partition("#")[0], []).append(place)
    memory = Memory(folder / _CACHE, now().timestamp())
    answers = {url: answer for url in places if (answer := memory.find(url))}
    open_ones = [url for url in places if url not in answers]
    if len(open_ones) > most:
        click.echo(
            f"There are {len(open_ones):,} addresses to ask. This run asks {most:,} of them, and"
            " the next one goes on; --most changes that.",
            err=True,
        )
    about = f"; {settings.site.url}" if settings.site.url else ""
    agent = f"newsgen/{__version__} (checks the links of an archive{about})"
    answers |= _asked(open_ones[:most], lambda url: ask(url, timeout, agent), 2 * timeout, memory)
    return [
        found
        for url, answer in answers.items()
        for place in places[url]
        if (found := _problem(url, answer, place))
    ]


def _asked(
    urls: Sequence[str], question: Callable[[str], Answer], deadline: float, memory: Memory
) -> Mapping[str, Answer]:
    """The answers, which are remembered; also those that were there when it was broken off."""
    got: list[tuple[str, Answer]] = []
    lock, bars = Lock(), Bars()

    def one(url: str) -> Answer:
        answer = question(url)
        with lock:
            if not answer.nameless:  # that may be for want of a network
                got.append((url, answer))
            bars("links", len(got), len(urls))
        return answer

    try:
        if urls:
            bars("links", 0, len(urls))
        asked = ask_all(urls, one, deadline, rest=sleep)
        got += asked.items()
    finally:
        bars.close()
        for url, answer in tuple(got):
            memory.learn(url, answer)
        memory.save()
    return asked


def _problem(url: str, answer: Answer, place: Location) -> Problem | None:
    if answer.kind == "fine":
        return None
    code = f"outside-{answer.kind}"
    return problem(code, place, url=url, reason=answer.reason, target=answer.target)


def _links(folder: Path, settings: Settings, archive: Archive) -> Iterator[tuple[str, Location]]:
    for placed in archive.articles:
        yield from _of_article(folder, settings, placed.article)
    for held in archive.held:
        if held.reason != "expired":  # the others wait to be published, mostly with nobody there
            yield from _of_article(folder, settings, held.article)
    for speaker in archive.speakers:
        if speaker.link:
            yield speaker.link, Location(settings.build.speakers)


def _of_article(
    folder: Path, settings: Settings, article: Article
) -> Iterator[tuple[str, Location]]:
    """The addresses of one article, each with its place in the file where it can be found."""
    urls = [source.url for source in article.sources if source.url]
    if article.image and article.image.src.startswith(("http://", "https://")):
        urls.append(article.image.src)
    path = article.path
    kind = article.kind
    document = None
    if kind == "markdown" or urls:
        shown = article.side or path
        source = Source(path=shown, file=str(folder / shown), kind=kind, size=0)
        document = read(source)[0]
    if kind == "markdown" and document:
        html = "".join(parse(document, settings, NO_HABITS).body.html)
        urls += [unescape(url) for url in _LINK.findall(html)]
    for url in dict.fromkeys(urls):
        at = document.text.find(url) if document else -1
        yield url, document.location(at) if document and at >= 0 else Location(path)
