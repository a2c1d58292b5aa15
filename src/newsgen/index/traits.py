"""What an article may have in common with others: speakers, topics, its place, rare names."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from hashlib import blake2b

from msgspec import Struct

from newsgen.index.names import name_key
from newsgen.records.archive import TraitKind
from newsgen.records.article import Article, Body

_MOST_NAMES = 10
"""Names of one article's text that are looked for in others."""
_MOST_TRAITS = 40
_LETTERS = 40_000
"""Characters of a text that are looked through: what comes later is not what it is about."""
_CAPITAL = r"[A-ZÀ-ÖØ-ÞΑ-ΩА-ЯЁ][\w’'-]{1,30}"
_NAME = re.compile(rf"(?:(?<=[^\W\d_A-Z] )|(?<=[^\W\d_A-Z], )){_CAPITAL}(?: {_CAPITAL}){{0,3}}")
"""Words with capitals within a sentence: after a small letter, a comma at the most between."""


class Trait(Struct, frozen=True):
    """One such thing; ``key`` is an identity, a term's key, or a name as it is written."""

    kind: TraitKind
    key: str

    @property
    def mark(self) -> int:
        """Stands for it in the catalogue: 64 bits of a hash."""
        digest = blake2b(f"{self.kind} {self.key}".encode("utf-8", "surrogatepass"), digest_size=8)
        return int.from_bytes(digest.digest(), "big", signed=True)


def traits_of(db: sqlite3.Connection, id_: int, article: Article, body: Body) -> list[Trait]:
    """All that an article has, the weightiest first; a bounded number."""
    sql = "SELECT DISTINCT identity FROM quote WHERE id = ? AND identity IS NOT NULL ORDER BY 1"
    found = [Trait("speaker", row[0]) for row in db.execute(sql, (id_,))]
    found += [Trait("topic", key) for key in sorted({name_key(t.value) for t in article.topics})]
    if article.place:
        found.append(Trait("place", name_key(article.place.value)))
    return found[: _MOST_TRAITS - _MOST_NAMES] + _names(article, body)


def _names(article: Article, body: Body) -> list[Trait]:
    """The names that the text has most often, then first."""
    counted: Counter[str] = Counter()
    left = _LETTERS
    for block in body.blocks:
        if left > 0 and block.kind in ("paragraph", "item", "blockquote"):
            counted.update(_NAME.findall(block.text[:left]))
            left -= len(block.text)
    # A single word with a capital says little unless it comes again.
    names = [name for name, times in counted.most_common() if " " in name or times > 1]
    known = {name_key(quote.speaker) for quote in article.quotes if quote.speaker}
    if article.place:
        known.add(name_key(article.place.value))
    names = [name for name in names if len(name) > 3 and name_key(name) not in known]
    return [Trait("name", name) for name in names[:_MOST_NAMES]]
