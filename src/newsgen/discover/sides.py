"""Pairs dumps with the files of an editor's corrections that stand beside them."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from newsgen.discover.names import ending
from newsgen.records.problems import Problem, problem
from newsgen.records.source import Location, Source


def pair(sources: Iterable[Source]) -> tuple[list[Source], list[Problem]]:
    """The sources, each dump with its ``side`` and no side alone, and what belongs to no dump.

    The two have one name in one folder, but for their endings: ``x.txt`` and ``x.yaml``.
    """
    sources = list(sources)
    if not any(source.kind == "side" for source in sources):
        return sources, []
    sources.sort(key=_rank)
    dumps: dict[str, Source] = {}
    sides: dict[str, list[Source]] = {}
    for source in sources:
        if source.kind == "dump":
            dumps.setdefault(_stem(source), source)
        elif source.kind == "side":
            sides.setdefault(_stem(source), []).append(source)
    alike = {_folded(stem): dump.path for stem, dump in dumps.items()} if sides else {}
    side_of: dict[str, Source] = {}
    problems: list[Problem] = []
    for stem, found in sides.items():
        if stem in dumps:
            dump = dumps[stem].path
            side_of[dump] = found[0]
            problems += doubled(dump, found)
            continue
        near = alike.get(_folded(stem), "")
        hint = f" Is it meant for {near}?" if near else ""
        problems += [
            problem("side-alone", Location(one.path), wanted=f"{stem}.txt", suggestion=hint)
            for one in found
        ]
    kept = [
        replace(one, side=side_of[one.path]) if one.path in side_of else one
        for one in sources
        if one.kind != "side"
    ]
    return kept, problems


def doubled(dump: str, found: list[Source]) -> list[Problem]:
    """A problem for each of a dump's side files but the first, which is the one that is read."""
    return [
        problem("side-doubled", Location(one.path), dump=dump, used=found[0].path)
        for one in found[1:]
    ]


def _rank(source: Source) -> tuple[bool, bool, str]:
    """Orders by ending, ``.yaml`` first, and small letters before capitals, then by path."""
    last = ending(source.path)
    return last == ".yml", not source.path.endswith(last), source.path


def _stem(source: Source) -> str:
    return source.path[: -len(ending(source.path))]


def _folded(stem: str) -> str:
    """What is likely meant to be one name: ``Minutes`` and ``minutes``, ``x.txt`` and ``x``."""
    return stem.casefold().removesuffix(".txt")
