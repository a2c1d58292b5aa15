"""Old addresses of articles, each a page that leads to the new one, and a list of all for hosts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import quote, urlsplit

from msgspec import Struct

from newsgen import urls
from newsgen.records.archive import Archive
from newsgen.records.article import Body
from newsgen.records.cards import Ref
from newsgen.records.pages import Head, Page, Site


class RedirectPage(Struct, frozen=True, kw_only=True):
    """Context of ``pages/redirect.html``."""

    target: Ref


class RedirectsFile(Struct, frozen=True, kw_only=True):
    """Context of ``feeds/redirects.txt``."""

    rules: tuple[str, ...]
    """``/old/ /new/ 301``: paths from the root of the site's domain, and that it is for good."""


def pages(archive: Archive, site: Site, bodies: Mapping[str, Body]) -> Iterator[Page]:
    """A page for each alias, which works on every host and on a disk; and the file of them all.

    The file has the form of Netlify, which Cloudflare Pages and GitLab Pages read as well. Where a
    host lets a page win over a rule, the page leads to the same place.
    """
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
    if archive.redirects:
        base = urlsplit(site.url).path.rstrip("/")
        yield Page(
            url=urls.REDIRECTS,
            template="feeds/redirects.txt",
            head=Head(url=urls.REDIRECTS, title="redirects"),
            context=RedirectsFile(
                rules=tuple(
                    f"{_path(base, each.url)} {_path(base, each.target.url)} 301"
                    for each in archive.redirects
                )
            ),
        )


def _path(base: str, url: str) -> str:
    """A root-relative URL as a rule has it: no blank, and no sign that a rule would act on."""
    return base + quote(url)
