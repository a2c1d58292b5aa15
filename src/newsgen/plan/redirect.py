"""Old addresses of articles, each a page that leads to the new one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from newsgen.records.archive import Catalogue, Changes
from newsgen.records.cards import Ref
from newsgen.records.pages import Head, Page, Site


class RedirectPage(Struct, frozen=True, kw_only=True):
    """Context of ``pages/redirect.html``."""

    target: Ref


def touched(changes: Changes, catalogue: Catalogue) -> Iterable[str]:
    """Old addresses."""
    return changes.redirects


def pages(url: str, catalogue: Catalogue, site: Site) -> Iterator[Page]:
    """The page of one alias."""
    redirect = catalogue.redirect(url)
    if redirect is not None:
        yield Page(
            url=redirect.url,
            template="pages/redirect.html",
            owner=redirect.source,
            head=Head(
                url=redirect.url,
                title=redirect.target.name,
                index=False,
                redirect=redirect.target.url,
            ),
            context=RedirectPage(target=redirect.target),
        )
