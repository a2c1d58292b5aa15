"""Authors and speakers whose names look like variants of one another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from newsgen.records.archive import Archive, Lookalike, Speaker
from newsgen.records.problems import Problem, problem
from newsgen.records.source import Location
from newsgen.review.places import Locate


def author_speakers(archive: Archive) -> tuple[Speaker, ...]:
    """The authors as speakers without quotes, to be compared by the same rules."""
    return tuple(
        Speaker(ref=term.ref, kind="person", roles=(), quotes=())
        for term in archive.terms.get("author", ())
    )


def alike_names(
    archive: Archive,
    authors: Iterable[Lookalike],
    speakers: Iterable[Lookalike],
    speakers_file: str,
    locate: Locate,
) -> Iterator[Problem]:
    """One for each pair, at an article that has the rarer of the two names."""
    places = _author_places(archive, locate)
    counts = {term.ref.url: len(term.cards) for term in archive.terms.get("author", ())}
    for pair in authors:
        rare, usual = sorted((pair.one, pair.other), key=lambda one: counts[one.ref.url])
        yield problem(
            "authors-alike",
            places[rare.ref.url],
            one=rare.ref.name,
            other=usual.ref.name,
            reason=pair.reason,
        )
    paths = {each.card.url: each.article.path for each in archive.articles}
    for pair in speakers:
        usual, rare = pair.one, pair.other
        yield problem(
            "speakers-alike",
            Location(paths[rare.quotes[0].url.partition("#")[0]]),
            one=rare.ref.name,
            other=usual.ref.name,
            reason=pair.reason,
            file=speakers_file,
        )


def _author_places(archive: Archive, locate: Locate) -> Mapping[str, Location]:
    found: dict[str, Location] = {}
    for placed in archive.articles:
        for ref, author in zip(placed.card.authors, placed.article.authors, strict=True):
            if ref.url not in found:
                found[ref.url] = locate(placed.article.path, author)
    return found
