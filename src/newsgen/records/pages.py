"""Pages to render, and the outputs that rendering gives."""

from __future__ import annotations

from msgspec import Struct

from newsgen.records.cards import Ref


class Site(Struct, frozen=True, kw_only=True):
    """What every page may show of the publication."""

    title: str
    tagline: str
    url: str
    """Absolute, with a trailing slash; empty if unknown."""
    language: str
    publisher: str
    license: str
    contact: str
    about: str
    navigation: tuple[Ref, ...]
    feeds: tuple[Ref, ...]
    """Of the whole archive; none where no article is dated."""
    masthead: str
    """What stands at the top of pages: the title, or what [look] says."""
    colours: tuple[tuple[str, str], ...]
    """Names and values of the style sheet's properties that [look] sets."""
    dark_colours: tuple[tuple[str, str], ...]
    search: bool = False
    """Whether readers can search."""
    clean_urls: bool
    """True links to folders, False to their index.html."""


class Head(Struct, frozen=True, kw_only=True):
    """What goes into a page's ``<head>``, and where the page is."""

    url: str
    """Root-relative: ``/2020/09/30/slug/``."""
    title: str
    description: str = ""
    kind: str = "website"
    """OpenGraph type: ``website``, ``article`` or ``profile``."""
    lang: str = ""
    """BCP 47 tag where it differs from the site's."""
    feeds: tuple[Ref, ...] = ()
    json_ld: str = ""
    """schema.org JSON, already safe inside a script element."""
    image: str = ""
    """Root-relative or absolute URL of the picture for link previews."""
    pictures_elsewhere: bool = False
    """Whether the page shows pictures of other sites."""
    published: str = ""
    modified: str = ""
    index: bool = True
    """False keeps search engines from listing the page."""
    redirect: str = ""
    """Root-relative URL that this page only leads to."""


class Page(Struct, frozen=True, kw_only=True):
    """One file to render: a template and all that it may know."""

    url: str
    template: str
    """Relative to the theme: ``pages/article.html``."""
    head: Head
    context: Struct
    """The page type's own typed context; its fields are the template's variables."""
    owner: str = ""
    """Path of the source it is made from, for messages."""


class Output(Struct, frozen=True, kw_only=True):
    """A finished file of the site; exactly one of ``content`` and ``copy_of`` is set."""

    path: str
    """Relative to the output folder, with forward slashes."""
    content: bytes | None = None
    copy_of: str | None = None
    """A file to copy as it is."""


class Published(Struct, frozen=True, kw_only=True):
    """What a publication changed in the output folder, in files; the manifest is not counted."""

    done: bool = True
    """False when a problem kept everything as it was."""
    written: int = 0
    """New or changed."""
    unchanged: int = 0
    deleted: int = 0
    files: int = 0
    """All that the site now consists of."""
    manifest: str = ""
    """SHA-256 of the manifest that says so."""
