"""Posts of social media that a page shows amid its text: their words, who posted them, and when."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.reading import Verdict

# What stands below an embedded post: "— Name (@handle) May 3, 2021".
_SIGNED = re.compile(r"\s*(?:—|–|--?|&mdash;)\s?[^\n]{1,80}\(@\w{1,30}\)")
# Addresses that only the networks themselves write into a post's words.
_LINK = re.compile(r"\b(?:pic\.twitter\.com|t\.co|pbs\.twimg\.com)/\w")
_SHARED = re.compile(r"(?i)\s*a (?:post|video|reel|story|photo) (?:shared|posted) by\b")
_LONGEST = 700


def posts(pieces: Sequence[Evidence], start: int, end: int) -> dict[int, Verdict]:
    """Verdicts for the pieces of posts.

    A post whose words a colon announces is what the story tells, and stays.
    """
    found: dict[int, Verdict] = {}
    for index in range(start, end):
        one = pieces[index]
        text = one.piece.text
        head = text[:160]
        if len(text) <= 200 and "(@" in head and _SIGNED.match(head):
            above = index - 1
            told = above > start and pieces[above - 1].ending == "colon"
            if above >= start and not told and _is_words(pieces[above]):
                found[above] = Verdict("furniture", "post of a social network")
            found[index] = Verdict("body" if told else "furniture", "who posted it, and when")
        elif len(text) <= _LONGEST and "/" in text and _LINK.search(text[-160:]):
            announced = index > start and pieces[index - 1].ending == "colon"
            if not announced:
                found[index] = Verdict("furniture", "post of a social network")
        elif len(text) <= 200 and _SHARED.match(head):
            found[index] = Verdict("furniture", "who shared it")
    return found


def _is_words(one: Evidence) -> bool:
    return not one.label and one.caption < 3 and one.piece.ordinal < 0 and one.size <= _LONGEST
