"""What newsgen.toml says, as typed values with their defaults."""

from __future__ import annotations

from msgspec import Struct


class SiteSettings(Struct, frozen=True, kw_only=True):
    """The publication: what every page may show. Keys of ``[site]``."""

    title: str = "News archive"
    tagline: str = ""
    url: str = ""
    """Absolute address of the front page, ``https://example.org/archive/``; empty if unknown."""
    language: str = "en"
    """BCP 47 tag of articles that do not say."""
    timezone: str = ""
    """IANA name given to times that carry no zone; empty leaves them without one."""
    publisher: str = ""
    """Who published the articles; the title when empty."""
    author: str = ""
    """The name that ``newsgen new`` puts above an article; empty leaves it open."""
    about: str = ""
    """Plain text, blank lines between paragraphs, for the about page."""
    license: str = ""
    contact: str = ""


class BuildSettings(Struct, frozen=True, kw_only=True):
    """Where things are, as paths relative to the project root. Keys of ``[build]``."""

    seeds: str = "seeds"
    articles: str = "articles"
    templates: str = "templates"
    output: str = "build"
    speakers: str = "speakers.yaml"
    """The file in which an editor merges, splits, names and hides speakers."""
    search: str = "pagefind"
    """What readers search with; ``none`` for no search."""
    clean_urls: bool = False
    """True links to folders (``../x/``), which needs a web server; False to ``../x/index.html``."""


class LookSettings(Struct, frozen=True, kw_only=True):
    """How pages look, as far as settings can say. Keys of ``[look]``."""

    masthead: str = ""
    """What stands at the top of pages; the title when empty."""
    navigation: tuple[tuple[str, str], ...] = ()
    """Names and addresses, instead of the ways in that newsgen finds."""
    colours: tuple[tuple[str, str], ...] = ()
    """Names of the style sheet's properties with their values."""
    dark_colours: tuple[tuple[str, str], ...] = ()
    """The same, for readers whose devices are set to dark."""


class Settings(Struct, frozen=True, kw_only=True):
    """A project's whole configuration."""

    site: SiteSettings = SiteSettings()
    build: BuildSettings = BuildSettings()
    look: LookSettings = LookSettings()
