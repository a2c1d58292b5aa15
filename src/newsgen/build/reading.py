"""How sources are read, and what each gives."""

from __future__ import annotations

from msgspec import Struct

from newsgen.records.problems import Problem
from newsgen.records.settings import Settings
from newsgen.records.speakers_file import SpeakerEntry


class Taken(Struct, frozen=True, kw_only=True):
    """What one source gave, encoded."""

    path: str
    digest: str
    """SHA-256 of its bytes; empty for one that could not be read."""
    facts: bytes | None
    body: bytes
    draft: bool
    term: tuple[int | None, int | None]
    """From when to when it may be seen."""
    problems: tuple[Problem, ...]
    hidden: tuple[tuple[int, str], ...]
    """Entries of speakers.yaml that hide a name in it, and what was found."""


class Manner(Struct, frozen=True, kw_only=True):
    """How all sources are read."""

    settings: Settings
    hiding: tuple[SpeakerEntry, ...]
    """The entries of speakers.yaml that hide a name."""
    drafts: bool
    """Whether drafts are going to be seen too."""
