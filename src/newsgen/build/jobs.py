"""The catalogue and the templates as they are now → the job of making pages of them."""

from __future__ import annotations

from pathlib import Path

from newsgen.build.gathering import Gathered
from newsgen.build.making import Job
from newsgen.engine.store import Store
from newsgen.plan.site import describe
from newsgen.render.closures import template_closures
from newsgen.render.theme import theme_folders


def job_of(
    store: Store,
    gathered: Gathered,
    templates: Path | None,
    *,
    search: bool,
    anew: bool,
    keep: bool,
) -> Job:
    """A job with the project's own folder of templates, which are kept compiled on request."""
    memory = Path(store.file).absolute()
    return Job(
        clock=store.clock,
        file=str(memory),
        site=describe(gathered.settings, gathered.catalogue, search=search),
        entries=gathered.entries,
        templates=str(templates.absolute()) if templates else "",
        compiled=str(memory.with_name("templates")) if keep else "",
        closures=tuple(sorted(template_closures(theme_folders(templates)).items())),
        anew=anew,
    )
