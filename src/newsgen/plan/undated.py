"""The pages of articles without a date: all on one, or, where they are many, from A to Z."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from newsgen import urls
from newsgen.cutting import headlines, letters
from newsgen.plan.stretches import Period
from newsgen.records.cards import Card, Ref
from newsgen.records.catalogue import A_PAGE, Catalogue, Changes, Drawer, Heading
from newsgen.records.pages import Head, Page, Site
from newsgen.text.date_format import UNDATED

_ALL: Drawer = ("undated", "")


class UndatedPage(Struct, frozen=True, kw_only=True):
    """Context of ``pages/undated.html`` and ``pages/undated_letters.html``.

    The second is that of headlines that begin alike, where one page cannot hold all.
    """

    above: tuple[Ref, ...]
    """The page of all that is undated, and those of shorter beginnings; empty for the former."""
    name: str
    """How the headlines begin, or ``Undated``."""
    count: int
    parts: tuple[Period, ...]
    """Longer beginnings, each with its page; empty where the page lists all articles itself."""
    cards: tuple[Card, ...]
    older: Period | None
    """The page before, in the order of the alphabet."""
    newer: Period | None
    """The page after."""


def touched(changes: Changes, catalogue: Catalogue) -> Iterable[str]:
    """An empty label for the page of all, and the labels of ``cutting.headlines``."""
    found: set[str] = set()
    for kind, label in changes.drawers:
        if (kind, label) == _ALL:
            found.add("")
        elif kind == headlines.KIND and _was_or_is_parted(_above(label), changes, catalogue):
            found.add(label)
            found.update(each.label for each in catalogue.beside(kind, label) if each)
    for drawer in changes.recut:
        if drawer == _ALL or drawer[0] == headlines.KIND:
            found.update(part.label for part in _below(drawer[1], catalogue))
    return found


def _was_or_is_parted(drawer: Drawer, changes: Changes, catalogue: Catalogue) -> bool:
    return drawer in changes.recut or _is_parted(catalogue.heading(*drawer))


def pages(label: str, catalogue: Catalogue, site: Site) -> Iterator[Page]:
    """The page of all that is undated, or of headlines that begin alike."""
    heading = catalogue.heading(*_drawer(label))
    if heading is None or (label and not _is_parted(catalogue.heading(*_above(label)))):
        return
    parts = _below(label, catalogue) if _is_parted(heading) else ()
    cards = () if parts else catalogue.cards(*_drawer(label))
    if label:
        cards = tuple(
            sorted(cards, key=lambda card: (headlines.sorted_as(card.headline), card.url))
        )
    above = (Ref(UNDATED, urls.UNDATED), *map(_ref, headlines.above(label))) if label else ()
    own = _ref(label)
    older, newer = _beside(label, catalogue)
    counted = f"{heading.count} {'article' if heading.count == 1 else 'articles'}"
    yield Page(
        url=own.url,
        template="pages/undated_letters.html" if label else "pages/undated.html",
        head=Head(
            url=own.url,
            title=f"{UNDATED}: {own.name}" if label else UNDATED,
            description=f"{counted}: unknown date" + (f", {own.name}" if label else ""),
        ),
        context=UndatedPage(
            above=above,
            name=own.name,
            count=heading.count,
            parts=tuple(Period(_ref(part.label), part.count) for part in parts),
            cards=cards,
            older=older,
            newer=newer,
        ),
    )


def _drawer(label: str) -> Drawer:
    return (headlines.KIND, label) if label else _ALL


def _above(label: str) -> Drawer:
    return _drawer(next(reversed(headlines.above(label)), ""))


def _is_parted(heading: Heading | None) -> bool:
    return heading is not None and heading.count > A_PAGE


def _below(label: str, catalogue: Catalogue) -> tuple[Heading, ...]:
    prefix = headlines.below(label)
    return catalogue.headings(headlines.KIND, prefix) if prefix else ()


def _beside(label: str, catalogue: Catalogue) -> tuple[Period | None, Period | None]:
    """The pages before and after, of the same parts."""
    if not label:
        return None, None
    same = headlines.below(_above(label)[1])
    one, two = (
        Period(_ref(each.label), each.count) if each and each.label.startswith(same) else None
        for each in catalogue.beside(headlines.KIND, label)
    )
    return one, two


def _ref(label: str) -> Ref:
    if not label:
        return Ref(UNDATED, urls.UNDATED)
    start = headlines.start_of(label)
    shown = start[1:] if len(start) > 1 and start.startswith(letters.SIGNS) else start
    shown = shown.strip() or start.strip()
    return Ref(shown[:1].upper() + shown[1:], urls.letters(urls.UNDATED, letters.slug(start)))
