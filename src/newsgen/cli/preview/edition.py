"""What the last build gave, and who waits for the next."""

from __future__ import annotations

import asyncio

from msgspec import Struct

from newsgen.records.problems import Problem


class Edition(Struct, frozen=True, kw_only=True):
    """The site as the last build left it."""

    name: str = ""
    """Another one whenever a file of the site changed."""
    done: bool = True
    """False when something kept the site as it was."""
    problems: tuple[Problem, ...] = ()
    changed: frozenset[str] = frozenset()
    """Paths of the files that were saved last: what somebody works on."""
    failure: str = ""
    """Set where newsgen itself failed."""


class Board:
    """Holds the edition, and wakes all who wait when there is a new one.

    Lives in one event loop; ``post`` is called in it too.
    """

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.closed = False
        self._next = asyncio.Event()

    def post(self, edition: Edition) -> None:
        """Puts up a new edition."""
        self.edition = edition
        self._wake()

    def close(self) -> None:
        """Sends everybody home."""
        self.closed = True
        self._wake()

    def _wake(self) -> None:
        self._next.set()
        self._next = asyncio.Event()

    async def other_than(self, seen: Edition, seconds: float) -> bool:
        """Whether there is another edition than ``seen``, waiting up to ``seconds`` for one."""
        following = self._next
        if self.edition is seen and not self.closed:
            try:
                await asyncio.wait_for(following.wait(), seconds)
            except TimeoutError:
                return False
        return self.edition is not seen
