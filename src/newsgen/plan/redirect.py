"""Old addresses of articles, each a page that leads to the new one, and a list of all for hosts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import quote, urlsplit

from msgspec import Struct

from newsgen import urls
from newsgen.records.cards import Ref
from newsgen.records.catalogue import Catalogue, Changes
from newsgen.records.pages import Head, Page, Site

ALL = ""
"""The part that is the list of all."""


class RedirectPage(Struct, frozen=True, kw_only=True):
    """Context of ``pages/redirect.html``."""

    target: Ref


class RedirectsFile(Struct, frozen=True, kw_only=True):
    """Context of ``feeds/redirects.txt``."""

    rules: tuple[str, ...]
    """``/old/ /new/ 301``: paths from the root of the site's domain, and that it is for good."""


def touched(changes: Changes, catalogue: Catalogue) -> Iterable[str]:
    """Old addresses, and the list of all."""
    return (*changes.redirects, ALL) if changes.redirects else ()


def pages(url: str, catalogue: Catalogue, site: Site) -> Iterator[Page]:
    """The page of one alias, which works on every host and on a disk; or the file of them all.

    The file has the form of Netlify, which Cloudflare Pages and GitLab Pages read as well. Where a
    host lets a page win over a rule, the page leads to the same place.
    """
    if url == ALL:
        yield from _file(catalogue, site)
        return
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


def _file(catalogue: Catalogue, site: Site) -> Iterator[Page]:
    base = urlsplit(site.url).path.rstrip("/")
    rules = tuple(
        f"{_path(base, url)} {_path(base, target)} 301" for url, target in catalogue.redirects()
    )
    if rules:
        yield Page(
            url=urls.REDIRECTS,
            template="feeds/redirects.txt",
            head=Head(url=urls.REDIRECTS, title="redirects"),
            context=RedirectsFile(rules=rules),
        )


def _path(base: str, url: str) -> str:
    """A root-relative URL as a rule has it: no blank, and no sign that a rule would act on."""
    return base + quote(url)
