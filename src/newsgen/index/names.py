"""When two names are one, and which page a name has."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping

from newsgen.records.cards import Ref
from newsgen.text.slugs import page_slug


def name_key(name: str) -> str:
    """Names that differ only in case, spacing or Unicode form have the same key."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def refs_by_key(names: Iterable[str], page: Callable[[str], str]) -> dict[str, Ref]:
    """A page for each distinct name, by its key; shown as it is most often written.

    ``page`` makes the URL of a slug.
    """
    written: dict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        written[name_key(name)][name] += 1
    return refs({key: commonest(counts) for key, counts in written.items()}, page)


def commonest(counts: Counter[str]) -> str:
    """The name that is most often written; of several the first in order."""
    return min(counts, key=lambda each: (-counts[each], each))


def refs(shown: Mapping[str, str], page: Callable[[str], str]) -> dict[str, Ref]:
    """A page for each key, under the name that ``shown`` gives.

    Different keys that make the same slug are told apart by a digest of the key, so that an
    address depends no more than it must on what else is in the archive.
    """
    taken: set[str] = set()
    found = {}
    for key in sorted(shown):
        name = shown[key]
        digest = hashlib.sha256(key.encode()).hexdigest()
        slug = page_slug(name, f"name-{digest[:8]}")
        if slug in taken:
            slug = f"{slug}-{digest[:6]}"
        taken.add(slug)
        found[key] = Ref(name, page(slug))
    return found
