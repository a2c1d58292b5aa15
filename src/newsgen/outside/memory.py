"""Remembers answers between runs, so that nobody is asked more often than needed."""

from __future__ import annotations

from pathlib import Path

import msgspec
from msgspec import Struct

from newsgen.outside.answer import Answer

FILE = "links.json"
_DAY = 86_400
_KEPT = {"fine": 7 * _DAY, "moved": 7 * _DAY, "dead": _DAY}
"""Seconds that an answer holds; what was unsure is asked again."""
_LARGEST = 50_000_000


class _Known(Struct, frozen=True):
    answer: Answer
    asked: float
    """Seconds since 1970."""


class Memory:
    """The answers in one file; one that cannot be read or written is as if it were empty."""

    def __init__(self, folder: Path, now: float) -> None:
        self._file = folder / FILE
        self._now = now
        self._known = self._read()

    def find(self, url: str) -> Answer | None:
        """The answer to ``url``, if it still holds."""
        known = self._known.get(url)
        if known is None or not 0 <= self._now - known.asked < _KEPT.get(known.answer.kind, 0):
            return None
        return known.answer

    def learn(self, url: str, answer: Answer) -> None:
        """Note an answer."""
        self._known[url] = _Known(answer, self._now)

    def save(self) -> None:
        """Write what still holds."""
        holding = {url: known for url, known in self._known.items() if self.find(url)}
        made = self._file.with_suffix(".new")
        try:
            self._file.parent.mkdir(exist_ok=True)
            made.write_bytes(msgspec.json.encode(holding))
            made.replace(self._file)
        except OSError:
            return

    def _read(self) -> dict[str, _Known]:
        try:
            if self._file.stat().st_size > _LARGEST:
                return {}
            return msgspec.json.decode(self._file.read_bytes(), type=dict[str, _Known])
        except (OSError, msgspec.MsgspecError):
            return {}
