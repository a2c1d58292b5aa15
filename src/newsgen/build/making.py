"""What goes into the making of pages, and what comes out of it."""

from __future__ import annotations

from msgspec import Struct

from newsgen.records.pages import Site
from newsgen.records.problems import Problem
from newsgen.records.speakers_file import SpeakerEntry


class Job(Struct, frozen=True, kw_only=True):
    """What all pages of one build are made with; all paths are absolute."""

    clock: int
    """When the build began: no two builds of one process share what they looked up."""
    file: str
    """The database of the catalogue."""
    site: Site
    entries: tuple[SpeakerEntry, ...]
    templates: str
    """The project's own folder of templates; empty for none."""
    compiled: str
    """Where compiled templates are kept; empty for nowhere."""
    closures: tuple[tuple[str, str], ...]
    """Of each template a digest of it and of all that it draws on."""
    anew: bool
    """Whether all is rendered, also what seems not to have changed."""


class Made(Struct, frozen=True, kw_only=True):
    """One page; ``content`` is None where it is what it was."""

    url: str
    path: str
    template: str
    key: bytes
    content: bytes | None


class Finished(Struct, frozen=True, kw_only=True):
    """The pages of one label."""

    type: str
    label: str
    pages: tuple[Made, ...] = ()
    survivors: tuple[Problem, ...] = ()
    """Where a name is still to be read that an editor hides."""
    failure: tuple[str, str, int] | None = None
    """Why a template cannot be rendered, which, and on which line."""
