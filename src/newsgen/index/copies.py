"""Copies of one article: which is published, and where the others are named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple
from zlib import crc32

from msgspec import Struct

from newsgen.records.archive import Copy
from newsgen.records.article import Article
from newsgen.records.problems import Problem, problem
from newsgen.records.source import Location
from newsgen.text.likeness import Hashes, hashes_of, shares, unpacked

_SAME = 0.75
"""Share of common sentences from which two texts of one headline or date are one article."""
_HELD = 0.9
"""Share of a text's sentences that are in another one of its headline, of which it is a part."""
_ALIKE = 0.5
"""From here on two texts are worth a look by somebody."""
_LEAST = 4
"""Sentences that a text needs to be told from others: briefs are alike."""
_LETTERS = 16
"""Letters of a headline that may be a part of another one."""
_NO_ASCII_LETTER = re.compile(r"[^a-z0-9]+")
_NO_LETTER = re.compile(r"[\W_]+")
_PROBES = 8
"""Least hashes by which texts are found that may be alike."""


class Pair(Struct, frozen=True):
    """Two articles that are alike, by their paths in order."""

    one: str
    two: str
    share: float


class Look(NamedTuple):
    """What articles are compared by."""

    path: str
    hashes: Hashes
    name: str
    """Letters of the headline; empty for one too short to be an article's own."""


class Copies(Struct, frozen=True):
    """The articles to publish, and the copies of each that are not."""

    kept: list[Article]
    of: Mapping[str, tuple[Copy, ...]]
    """By the kept article's path."""
    instead: Mapping[str, str]
    """For the path of each copy that is not published, the one that is."""


def set_aside(
    articles: Sequence[Article], pairs: Sequence[Pair], problems: list[Problem]
) -> Copies:
    """Of articles that were copied more than once, keep the one that says most.

    ``articles`` are sorted by path, ``pairs`` are all of those that are alike. An editor's
    ``separate`` keeps an article as it is.
    """
    by_path = {article.path: article for article in articles}
    groups = {article.path: [article] for article in articles}
    home = {article.path: article.path for article in articles}
    alike: list[tuple[str, str, float]] = []
    for pair in sorted(pairs, key=lambda each: (-each.share, each.one, each.two)):
        one, two, share = by_path[pair.one], by_path[pair.two], pair.share
        ours, theirs = groups[home[one.path]], groups[home[two.path]]
        if ours is theirs:
            continue
        # An undated copy must not make one article of two that have different dates.
        if _is_same_text(one, two, share) and all(_agree(a, b) for a in ours for b in theirs):
            del groups[home[two.path]]
            ours += theirs
            for each in theirs:
                home[each.path] = home[one.path]
        else:
            alike.append((one.path, two.path, share))
    of: dict[str, tuple[Copy, ...]] = {}
    instead: dict[str, str] = {}
    for group in groups.values():
        if len(group) == 1:
            continue
        best = min(group, key=_rank)
        rest = sorted((each for each in group if each is not best), key=lambda each: each.path)
        of[best.path] = tuple(Copy(path=each.path, digest=each.digest) for each in rest)
        for each in rest:
            instead[each.path] = best.path
            why = _why(best, each)
            at = Location(each.path)
            problems.append(problem("article-copied", at, kept=best.path, why=why))
    problems += _alike(alike, instead)
    return Copies([each for each in articles if each.path not in instead], of, instead)


def _alike(
    pairs: Sequence[tuple[str, str, float]], instead: Mapping[str, str]
) -> Iterator[Problem]:
    """One problem for each published article that is like another one, the likest first."""
    told: set[str] = set()
    for one, two, share in pairs:
        if two not in told and not {one, two} & instead.keys():
            told.add(two)
            percent = f"{share:.0%}".replace("%", " %")
            yield problem("article-alike", Location(two), other=one, share=percent)


def look_of(article: Article) -> Look:
    """What articles are compared by."""
    headline = _letters(article.headline.value) if article.headline else ""
    name = headline if len(headline) >= _LETTERS else ""
    return Look(article.path, unpacked(article.sketch), name)


def share_of(one: Look, two: Look) -> float:
    """How alike two articles are, 0.0 to 1.0; 0.0 below what is worth a look."""
    share, held = shares(one.hashes, two.hashes)
    if held >= _HELD and one.name and one.name == two.name:
        share = max(share, _SAME)
    return share if share >= _ALIKE else 0.0


def marks_of(article: Article) -> Iterator[int]:
    """What copies of an article most likely share: some sentences, and its headline."""
    if article.separate or len(article.sketch) < 4 * _LEAST:
        return
    yield from hashes_of(article.sketch)[:_PROBES]
    headline = _letters(article.headline.value) if article.headline else ""
    if len(headline) >= _LETTERS:
        yield -crc32(headline.encode("utf-8", "surrogatepass"))


def _is_same_text(one: Article, two: Article, share: float) -> bool:
    return share >= _SAME and one.kind == two.kind and one.lang == two.lang


def _agree(one: Article, two: Article) -> bool:
    """Whether dates and headlines of two articles do not contradict each other.

    A text that was published again later, or under another headline, is an article of its own.
    """
    if one.date and two.date:
        a, b = one.date.value.iso[:10], two.date.value.iso[:10]
        if not (a.startswith(b) or b.startswith(a)):
            return False
    if one.headline and two.headline:
        a, b = _letters(one.headline.value), _letters(two.headline.value)
        return a == b or (min(len(a), len(b)) >= _LETTERS and (a in b or b in a))
    return True


def _letters(text: str) -> str:
    """ASCII letters and digits; all letters where there are none of those. Encodings may differ."""
    low = text.casefold()
    return _NO_ASCII_LETTER.sub("", low) or _NO_LETTER.sub("", low)


def _doubts(article: Article) -> int:
    """How much of the head is unknown (2) or guessed (1)."""
    fields = [article.headline, article.date, article.authors[0] if article.authors else None]
    return sum(2 if field is None else not field.confident for field in fields)


def _is_edited(article: Article) -> bool:
    """Whether a side file gives any of its head."""
    fields = [article.headline, article.date, article.deck, *article.authors]
    return any(field is not None and field.rule == "side file" for field in fields)


def _rank(article: Article) -> tuple[bool, int, int, str]:
    """What an editor corrected first, then what is least doubtful, longest, first by path."""
    return (not _is_edited(article), _doubts(article), -article.words, article.path)


def _why(best: Article, other: Article) -> str:
    if _is_edited(best) != _is_edited(other):
        return "an editor corrected it"
    if _doubts(best) != _doubts(other):
        return "less of it is doubtful"
    if best.words != other.words:
        return f"it has {best.words - other.words} words more"
    return "its name comes first"
