"""The author in a list of facts about the article: "Date 3 May 2021", "Author Ana Bell"."""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.parse.formats.dump.byline.lone_names import Signed
from newsgen.parse.formats.dump.byline.people import read_byline
from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.words import Words

_LONGEST = 100


def author_fact(pieces: Sequence[Evidence], headline: int, words: Words) -> tuple[Signed, ...]:
    """Whom a fact "Author Ana Bell" names: a line of that kind beside another one with a date.

    The label needs no colon there, since the line above or below has none either.
    """
    for index in range(headline + 1, len(pieces)):
        one = pieces[index]
        text = one.piece.text
        if "by" not in one.opens or len(text) > _LONGEST:
            continue
        label = words.by.at_start(text.casefold())
        if label not in words.signing.colon or not _is_beside_fact(pieces, index, words):
            continue
        byline = read_byline(text, words, start=len(label))
        if byline.whole and byline.people and all(one.personal for one in byline.people):
            rule = f"author in a list of facts: “{label}”"
            return tuple(Signed(index, person, rule) for person in byline.people)
    return ()


def _is_beside_fact(pieces: Sequence[Evidence], index: int, words: Words) -> bool:
    """Whether "Date 3 May 2021" or its like stands right above or below."""
    for near in (index - 1, index + 1):
        if 0 <= near < len(pieces) and pieces[near].dates:
            low = pieces[near].piece.text[:40].casefold()
            if words.published.at_start(low) or words.updated.at_start(low):
                return True
    return False
