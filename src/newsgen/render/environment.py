"""Jinja2 as all of newsgen's templates are rendered: escaped, and strict about what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import jinja2

from newsgen.render import filters
from newsgen.render.bytecode import KeptTemplates
from newsgen.render.context import QuickContext


def make_environment(folders: Sequence[Path], kept: Path | None = None) -> jinja2.Environment:
    """An environment over ``folders``; the first one that has a template wins.

    ``kept`` is where compiled templates are kept; None keeps none.
    """
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(folders),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=KeptTemplates(kept) if kept else None,
    )
    environment.context_class = QuickContext
    environment.filters.update(filters.FILTERS)
    return environment
