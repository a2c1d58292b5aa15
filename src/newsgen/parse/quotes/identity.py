"""Gives quotes their ids: made from their words, so that they survive edits around them."""

from __future__ import annotations

import unicodedata
from hashlib import sha256

_NOT_ALNUM = bytes(one for one in range(128) if not chr(one).isalnum())


def _normalised(text: str) -> bytes:
    """The letters and digits of ``text``, however they are written."""
    plain = text.replace("’", "").replace("…", "").replace("–", "").replace("—", "")
    if plain.isascii():  # then those marks were all that the general way is needed for
        return plain.lower().encode().translate(None, _NOT_ALNUM)
    words = filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold())
    return "".join(words).encode("utf-8", "surrogatepass")


class Ids:
    """Hands out one article's quote ids in reading order."""

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}

    def next(self, text: str) -> str:
        """``q-`` and six hexadecimal digits; the second quote of the same words gets ``-2``."""
        name = "q-" + sha256(_normalised(text)).hexdigest()[:6]
        count = self._seen[name] = self._seen.get(name, 0) + 1
        return name if count == 1 else f"{name}-{count}"
