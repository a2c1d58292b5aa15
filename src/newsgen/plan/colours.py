"""The style sheet of the colours that [look] sets; none where it sets none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from newsgen import urls
from newsgen.records.catalogue import Catalogue, Changes
from newsgen.records.pages import Head, Page, Site


class ColoursSheet(Struct, frozen=True, kw_only=True):
    """Context of ``feeds/colours.css``."""

    colours: tuple[tuple[str, str], ...]
    """Names of properties, without their hyphens, and values such as ``#86191c``."""
    dark_colours: tuple[tuple[str, str], ...]


def touched(changes: Changes, catalogue: Catalogue) -> Iterable[str]:
    """Nothing: it depends on settings alone."""
    return ()


def pages(label: str, catalogue: Catalogue, site: Site) -> Iterator[Page]:
    """The one style sheet."""
    if site.colours or site.dark_colours:
        yield Page(
            url=urls.COLOURS,
            template="feeds/colours.css",
            head=Head(url=urls.COLOURS, title="colours"),
            context=ColoursSheet(colours=site.colours, dark_colours=site.dark_colours),
        )
