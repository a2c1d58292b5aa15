"""When two names are one, and which form of it is shown."""

from __future__ import annotations

import unicodedata
from collections import Counter


def name_key(name: str) -> str:
    """Names that differ only in case, spacing or Unicode form have the same key."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def commonest(counts: Counter[str]) -> str:
    """The name that is most often written; of several the first in order."""
    return min(counts, key=lambda each: (-counts[each], each))
