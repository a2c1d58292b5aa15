"""Builds the preview again and again, whatever state the archive is in."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from time import perf_counter
from traceback import print_exception

import click

from newsgen.build import Built, Options, build
from newsgen.build.looking import Seen
from newsgen.build.progress import Progress, no_progress
from newsgen.build.standing import Standing
from newsgen.cli.clock import now
from newsgen.cli.crash import tell
from newsgen.cli.preview.edition import Edition
from newsgen.cli.preview.garbage import put_off
from newsgen.cli.report import counted, report
from newsgen.config import load_settings
from newsgen.records.problems import Problem
from newsgen.records.release import Release

MEMORY = ".newsgen/preview"
"""Its own: drafts are published here, and what ``newsgen build`` remembers is of another folder."""
_NAMED = 3
"""Saved files that a line names."""


class Rebuilding:
    """One archive with its preview; ``run`` is called from one thread at a time."""

    def __init__(
        self, root: Path, config: Path | None, name: str, *, drafts: bool, future: bool, jobs: int,
        traceback: bool = False,
    ) -> None:  # fmt: skip
        self.root, self.config = root, config
        self.site = root / MEMORY / "site"
        self.standing = Standing(root, MEMORY)
        self._name, self._number = name, 0
        self._drafts, self._future, self._jobs = drafts, future, jobs
        self._traceback = traceback
        self._told: frozenset[Problem] = frozenset()
        self._seen: Seen | None = None
        self._saved: frozenset[str] = frozenset()
        self._begun = False

    def run(
        self, changed: Iterable[str] = (), *, forks: bool = False, progress: Progress = no_progress
    ) -> Edition:
        """What a build gives now that the files ``changed`` were saved; says so on the terminal.

        ``changed`` are paths from the root, and all that was written since the last run began.
        Where it is empty, or a doubt is left, everything is looked at.
        """
        saved = frozenset(changed)
        self._saved = saved or self._saved
        began = perf_counter()
        try:
            edition, built = self._build(saved, forks=forks, progress=progress)
        except Exception as error:  # ours, or the disk's: the next save may find it mended
            if self._traceback:
                print_exception(error)
            else:
                tell(error)
            failure = f"newsgen itself has failed: {type(error).__name__}. The terminal says more."
            return Edition(name=self._edition(), done=False, changed=self._saved, failure=failure)
        self._say(edition, built, saved, perf_counter() - began)
        return edition

    def _build(
        self, saved: frozenset[str], *, forks: bool, progress: Progress
    ) -> tuple[Edition, Built | None]:
        seen, self._seen = self._seen, None  # what a build leaves that fails is not relied on
        _, found = load_settings(self.root, self.config)
        if any(each.code == "config-unreadable" for each in found):
            # With the settings as they come, everything would be read anew, and then once more.
            name = self._edition()
            return Edition(name=name, done=False, problems=found, changed=self._saved), None
        options = Options(
            jobs=self._jobs, memory=MEMORY, forks=forks, progress=progress, search=False,
            seen=seen, saved=saved,
        )  # fmt: skip
        release = Release(now=now(), drafts=self._drafts, future=self._future)
        with put_off(wanted=bool(seen and saved)):
            built = build(
                self.root, config=self.config, output=self.site, release=release, options=options
            )
        if built.published.done and self._begun:  # nobody watches yet while the first one runs
            self._seen = built.seen
        if built.published.written or built.published.deleted:
            self._number += 1
        edition = Edition(
            name=self._edition(),
            done=built.published.done,
            problems=built.problems,
            changed=self._saved,
        )
        return edition, built

    def _edition(self) -> str:
        return f"{self._name}-{self._number}"

    def _say(
        self, edition: Edition, built: Built | None, saved: frozenset[str], seconds: float
    ) -> None:
        """One line a build, and the problems that were not there before."""
        problems = frozenset(edition.problems)
        new = problems - self._told
        report(sorted(new, key=lambda one: one.location), self.root)
        self._told = problems
        names = sorted(saved)
        named = ", ".join(names[:_NAMED]) + (" and others" if len(names) > _NAMED else "")
        done = built.published if built and built.published.done else None
        what = "nothing was published"
        if done:
            count = done.written + done.deleted
            what = f"{count:,} file{'' if count == 1 else 's'} changed"
            if self._begun and not (saved or count or new):
                return  # a look at everything that found nothing
        self._begun = True
        troubles = counted(edition.problems)
        click.echo(
            f"{named or 'built'}: {what} in {seconds:.2f} s"
            + (f" ({troubles})" if troubles else "")
        )
