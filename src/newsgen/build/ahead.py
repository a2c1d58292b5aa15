"""What a second process does while the first still looks what there is to do: it gets ready.

Each part is imported and then rehearsed, for what is imported and built at the first use.
"""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING

from newsgen.build.manner import Options
from newsgen.engine.workers import FORKS, processors

if TYPE_CHECKING:
    from newsgen.engine.standby import Standby


def ready_to_read() -> None:
    """Reads a made-up article."""
    import newsgen.build.reading_task  # noqa: F401
    from newsgen.parse import parse
    from newsgen.records.collection import NO_HABITS
    from newsgen.records.settings import Settings
    from newsgen.records.source import Document

    text = "---\nheadline: A rehearsal\ndate: 2014-05-14\n---\n“*It* works,” said Ada Brown.\n"
    document = Document(
        path="", kind="markdown", digest="", encoding="utf-8", text=text, line_starts=(0,)
    )
    parse(document, Settings(), NO_HABITS)


def ready_to_render() -> None:
    """Imports what pages are made with; templates wait for the archive's settings."""
    import newsgen.build.page_task
    import newsgen.render.renderer  # noqa: F401


AHEAD = (ready_to_read, ready_to_render)
"""In the order in which a build comes to need them."""


def getting_ready(options: Options) -> AbstractContextManager[Standby | None]:
    """The second process, where the build wants one and this machine can have it."""
    jobs = options.jobs or processors()
    if jobs < 2 or not (options.standby and options.forks and FORKS):
        return nullcontext()
    from newsgen.engine.standby import standby

    return standby(AHEAD, jobs)
