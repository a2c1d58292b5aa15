"""How a build is done, and what it did."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from newsgen.build.looking import Seen
from newsgen.build.progress import Progress, no_progress
from newsgen.engine.store import FOLDER
from newsgen.records.archive import Placed
from newsgen.records.pages import Published
from newsgen.records.problems import Problem


class Built(Struct, frozen=True, kw_only=True):
    """What a build did, and what was wrong."""

    articles: int
    drafts: int
    dated: int
    """Held back for their dates: to come, or expired."""
    quotes: int
    speakers: int
    pages: int
    output: Path
    published: Published
    problems: tuple[Problem, ...]
    note: str = ""
    """Why nothing was remembered of the build before; empty if something was."""
    explained: str = ""
    """Why the page that was asked about was rendered again, or was not."""
    moved: tuple[tuple[str, Placed], ...] = ()
    """Addresses that led to articles until now, and to nothing from now on."""
    seen: Seen | None = None
    """What ``Options.seen`` may be of the next build."""


class Options(Struct, frozen=True, kw_only=True):
    """How a build is done; what it gives does not depend on it, but for the search."""

    jobs: int = 0
    """Processes that share the work; 0 for as many as there are processors."""
    verify: bool = False
    """Whether every byte is looked at again, whatever the file system says."""
    waiting: Callable[[], None] = lambda: None
    """Called once if another build of the same project is waited for."""
    progress: Progress = no_progress
    """Called with what is being done, how much of it is done, and how much there is."""
    search: bool = True
    """False leaves the search out, and saves the time that its index takes."""
    memory: str = FOLDER
    """Folder below the root for what is remembered; who publishes elsewhere takes another one."""
    forks: bool = True
    """False where the process has other threads, which no fork survives unharmed."""
    standby: bool = False
    """Whether a second process gets ready meanwhile; it takes memory, and a process that forks."""
    scheduler: str = ""
    """Address of a Dask scheduler whose workers do the work; empty for processes of our own."""
    explain: str = ""
    """Path in the output folder of a page of which ``Built.explained`` is to tell."""
    seen: Seen | None = None
    """What the last build gave of it, in a process that builds again; None for a look at all."""
    saved: frozenset[str] = frozenset()
    """With ``seen``: paths from the root of all that was written since that build began."""
