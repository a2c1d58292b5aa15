"""How far a build is: a bar on a terminal, plain lines elsewhere, nothing for what is quick."""

from __future__ import annotations

import sys
from time import monotonic

import click

from newsgen.build.progress import Progress

_DOING = {
    "articles": "Reading {:,} articles",
    "search": "Indexing {:,} articles for search",
    "pages": "Making {:,} pages",
    "links": "Asking {:,} addresses elsewhere",
}
_QUICK = 1.0
"""Seconds after which it is shown that something goes on."""
_MANY = 500
"""How many of a kind are worth a line where nobody watches."""


class Timed:
    """Passes a build's progress on, and notes what the search cost."""

    def __init__(self, shown: Progress) -> None:
        self._shown = shown
        self._began = 0.0
        self.searched = 0
        """Articles that were indexed."""
        self.seconds = 0.0
        """What that took."""

    def __call__(self, what: str, done: int, total: int) -> None:
        """Takes what the build says."""
        if what == "search":
            self._began = monotonic() if not done else self._began
            self.searched, self.seconds = done, monotonic() - self._began
        self._shown(what, done, total)


class Bars:
    """Takes a build's progress; leaves nothing on the screen when it is closed."""

    def __init__(self) -> None:
        self._began = monotonic()
        self._what = ""
        self._bar: click._termui_impl.ProgressBar[int] | None = None
        self._terminal = sys.stderr.isatty()

    def __call__(self, what: str, done: int, total: int) -> None:
        """Shows that ``done`` of ``total`` are done."""
        if what != self._what:
            self.close()
            self._what = what
            if not self._terminal and total >= _MANY:
                click.echo(_DOING[what].format(total), err=True)
        if not self._terminal:
            return
        if self._bar is None and monotonic() - self._began >= _QUICK and done < total:
            label = _DOING[what].format(total)
            self._bar = click.progressbar(
                length=total, label=label, show_pos=True, show_eta=True, file=sys.stderr
            )
            self._bar.update(done)
        elif self._bar is not None:
            self._bar.update(done - self._bar.pos)

    def close(self) -> None:
        """Ends the bar that is shown."""
        if self._bar is not None:
            self._bar.render_finish()
            self._bar = None
