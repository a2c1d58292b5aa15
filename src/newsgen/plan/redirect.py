"""Old addresses of articles, each a page that leads to the new one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from newsgen.records.archive import Archive
from newsgen.records.article import Body
from newsgen.records.cards import Ref
from newsgen.records.pages import Head, Page, Site


class RedirectPage(Struct, frozen=True, kw_only=True):
    """Context of ``pages/redirect.html``."""

    target: Ref


def pages(archive: Archive, site: Site, bodies: Mapping[str, Body]) -> Iterator[Page]:
    """A page for each alias."""
    for redirect in archive.redirects:
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
