"""Deck or lede: how much the first paragraph reads like a summary of what follows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from newsgen.parse.formats.dump.words import Words

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SENTENCE = re.compile(r"[.!?…。؟](?=\s|\Z)")
_SINGLE = re.compile(r"(?:^|\s)[‘']\w")
_DOUBLE = ('"', "“", "„", "«", "»")
_MARKS = ".,:;!?…()[]\"'“”‘’„«»"
_ENDS = ".!?:…”"
_MOST = 600
"""Characters of the longest deck."""
_SEEN = 450
"""Characters of the paragraphs below that are compared."""
_LONG = 330
"""Characters that no deck of one paragraph has, or hardly any."""
_LONGISH = 230
"""Characters beyond which decks are rare and ledes are not."""
_BRIEF = 45

# Points from which a paragraph is a deck, where nothing but its words speaks for it. Measured on
# decks and ledes of news pages: of a hundred ledes two get there, of a hundred decks fifty-five. It
# is kept high because a lede taken for a deck is lost to the text.
ENOUGH = 1.7
PARTED = 0.4
"""Enough where a button, an advert or a picture parts the paragraph from the text."""
BARE = 0.9
"""Enough right below the headline where neither byline nor date stands in the head.

Pages without both have one text in the head besides the headline, and that is the deck.
"""


def deck_points(headline: str, first: str, below: Sequence[str], words: Words) -> float:
    """Points for ``first`` being the deck of the report that ``below`` (its paragraphs) tells.

    A deck says shortly what the report then tells in full; a lede is the telling itself.
    """
    if not below or len(first) > _MOST:
        return -9.0
    said = [token.casefold() for token in _WORD.findall(first)]
    following = [[token.casefold() for token in _WORD.findall(text[:_SEEN])] for text in below[:3]]
    points = (
        -2.0
        + _told_again(said, following)
        + _headline_again(headline, frozenset(said), frozenset(following[0]))
        + _length(first, below[0])
        + _reporting(said, following[0], words)
        + _quotes(first, below)
    )
    # Names are the dearest to look at: only where they may decide.
    return points + _names(first, below, words) if points > PARTED - 2.0 else points


def _told_again(said: Sequence[str], following: Sequence[Sequence[str]]) -> float:
    """What the deck says the report tells again, often in the same words."""
    content = {token for token in said if len(token) > 3}
    pairs = {pair for pair in pairwise(said) if len(pair[0]) + len(pair[1]) > 7}
    if not content or not pairs:
        return 0.0
    told = frozenset(token for tokens in following for token in tokens)
    told_pairs = {pair for tokens in following for pair in pairwise(tokens)}
    words_again = sum(token in told for token in content) / len(content)
    pairs_again = sum(pair in told_pairs for pair in pairs) / len(pairs)
    return 4.0 * min(words_again, 0.5) + 4.0 * min(pairs_again, 0.4)


def _headline_again(headline: str, said: frozenset[str], below: frozenset[str]) -> float:
    """The lede tells the headline's news; the deck adds to the headline and leaves its words."""
    content = {token.casefold() for token in _WORD.findall(headline[:300]) if len(token) > 3}
    if not content:
        return 0.0
    lead = (sum(one in below for one in content) - sum(one in said for one in content)) / len(
        content
    )
    return 3.0 * max(-0.6, min(lead, 0.6))


def _length(first: str, below: str) -> float:
    """Decks are shorter than the paragraph below them, and may be two short sentences."""
    points = 1.5 if len(first) < 0.8 * len(below) else 0.0
    points += 0.8 * (len(first) < 0.5 * len(below))
    points -= 0.6 * (len(first) > _LONGISH)
    if len(first) > _LONG:
        points -= 1.4
    if len(first) < _BRIEF:
        points -= 1.0
    return points + 0.5 * (len(_SENTENCE.findall(first)) > 1 and len(first) < 280)


def _reporting(said: Sequence[str], below: Sequence[str], words: Words) -> float:
    """A lede has the day and the source, and what follows leans on it: "He …", "The paper …"."""
    points = 0.0
    if not words.days.isdisjoint(said):
        points -= 3.0
    elif not words.days.isdisjoint(below[:50]):
        points += 0.5
    if not words.said.isdisjoint(said):
        points -= 0.7
    if below and below[0] in words.leaning:
        points -= 2.0
    elif any(len(noun) > 3 and noun in said for noun in below[1:2]) and len(below[0]) <= 4:
        points -= 1.0
    return points


def _quotes(first: str, below: Sequence[str]) -> float:
    """Headlines and decks quote in single marks where the text has double ones."""
    if any(mark in first for mark in _DOUBLE):
        return -2.0
    double = any(mark in text[:_SEEN] for text in below[:3] for mark in _DOUBLE[:2])
    return 1.0 if double and _SINGLE.search(first) else 0.0


def _names(first: str, below: Sequence[str], words: Words) -> float:
    """Decks call people by their last names, whom the lede then introduces; ledes introduce.

    The same goes for short forms, which the text explains: "… the World Food Programme (WFP)".
    """
    called = _called(first, words)
    if not called:
        return 0.0
    text = " ".join(one[:_SEEN] for one in below[:3])
    later = _called(text, words)
    bare = [name for name, full in called.items() if not full]
    points = 0.0
    if any(later.get(name) for name in bare) or any(
        name.isupper() and f"({name})" in text for name in bare
    ):
        points += 1.5
    full_names = [name for name, full in called.items() if full]
    if any(later.get(name) is False for name in full_names):
        points -= 2.0
    return points + 0.5 * any(later.get(name) for name in full_names)


def _called(text: str, words: Words) -> dict[str, bool]:
    """Last words of capitalised names, and whether each first stands behind another: "Jo Marrow".

    Short forms in capitals before a name are offices, not first names: "MEC Marrow".
    """
    called: dict[str, bool] = {}
    run: list[str] = []
    opens = True
    for token in (*text.split(), "."):
        if not run and token[0].islower():
            opens = token[-1] in _ENDS
            continue
        bare = token.strip(_MARKS).removesuffix("’s").removesuffix("'s")
        goes_on = bare[:1].isupper() and token[0] == bare[0]
        if run and not goes_on:
            called.setdefault(run[-1], len(run) > 1)
            run = []
        if bare[:1].isupper() and not (opens and bare.casefold() in words.not_names):
            run = [bare] if run and run[-1].isupper() else [*run, bare]
            if token[-1] != bare[-1]:
                called.setdefault(bare, len(run) > 1)
                run = []
        opens = token[-1] in _ENDS
    return called
