"""Gives quotes their ids: made from their words, so that they survive edits around them."""

from __future__ import annotations

import unicodedata
from hashlib import sha256


class Ids:
    """Hands out one article's quote ids in reading order."""

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}

    def next(self, text: str) -> str:
        """``q-`` and six hexadecimal digits; the second quote of the same words gets ``-2``."""
        words = "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))
        name = "q-" + sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:6]
        count = self._seen[name] = self._seen.get(name, 0) + 1
        return name if count == 1 else f"{name}-{count}"
