"""What a web server is to send with every page: which sources a browser may load, and no other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from newsgen import urls
from newsgen.records.catalogue import Catalogue, Changes
from newsgen.records.pages import Head, Page, Site


class HeadersFile(Struct, frozen=True, kw_only=True):
    """Context of ``feeds/headers.txt``, which needs none."""


def touched(changes: Changes, catalogue: Catalogue) -> Iterable[str]:
    """Nothing: the file is the same whatever the archive holds."""
    return ()


def pages(label: str, catalogue: Catalogue, site: Site) -> Iterator[Page]:
    """One file, which Netlify and Cloudflare Pages read."""
    yield Page(
        url=urls.HEADERS,
        template="feeds/headers.txt",
        # Pages whose own policy is stricter keep it: a browser obeys both.
        head=Head(url=urls.HEADERS, title="headers", pictures_elsewhere=True),
        context=HeadersFile(),
    )
