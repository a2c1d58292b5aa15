"""Who wrote it, told elsewhere on the page: portraits, links to an author, signatures below."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsgen.parse.formats.dump.byline.byline_labels import by_label
from newsgen.parse.formats.dump.byline.lone_names import NO_STORY, Signed, names_only, once
from newsgen.parse.formats.dump.byline.name_part import Person
from newsgen.parse.formats.dump.byline.people import read_byline
from newsgen.parse.formats.dump.byline.portraits import (
    NAME,
    handed_over,
    in_text,
    is_person,
    portrayed,
    shorter,
)
from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.words import Words

_BELOW = 12
"""Pieces after the text in which its author may be told."""
_ABOVE = 4
"""Last pieces of the text that may be about its author."""
_HEAD = 12
"""Pieces below the headline, and first ones of the text, that may tell it."""
_LONGEST = 700
_ENDING = 80
"""Characters of the longest label and name that end a deck."""
_LINK_TAIL = re.compile(r"(?:'s|’s)?(?:\s+(?:on|at|via|here)\b.*|\s*[@:>›»→].*)?\Z", re.IGNORECASE)
_AUTHORS = re.compile(r"aut(?:h?o|eu)r|автор", re.IGNORECASE)
"""In headings over whoever wrote it: "L'auteur", "Über den Autor"."""
_FAR = 30
"""Pieces below the text in which a label by itself is looked for."""
_SHORT = 20
"""Characters over such a label: a date, "Written on"; a title has more."""
_DASHES = " \t\u00a0-–—―*_(["


def told_elsewhere(
    pieces: Sequence[Evidence], headline: int, run: tuple[int, int], words: Words
) -> tuple[Signed, ...]:
    """People whom links ("View all posts by Ana Bell") or portraits call the page's authors.

    Those that are not ``confident`` do for backing a line of names, not for a byline of their own.
    """
    end = run[1] or len(pieces)
    start = min(max(0, headline) + _HEAD, run[0] + 1)
    head = range(max(0, headline), start)
    tail = range(max(start, end - _ABOVE), _next_story(pieces, end, end + _BELOW, words))
    found: list[Signed] = []
    for index in (*head, *tail):
        text = pieces[index].piece.text
        if len(text) > _LONGEST:
            continue
        person = _linked(text, words) or _said_inside(text, words)
        if person is not None:
            found.append(Signed(index, person, "named by a link or a deck"))
            continue
        portrait = portrayed(pieces, index, run, words)
        if portrait is not None:
            person, sure = portrait
            # The text may begin with a portrait of whom it is about.
            sure = sure and index != run[0]
            found.append(Signed(index, person, "portrait of the author", sure))
    for index in range(run[0], min(end, run[0] + _HEAD)):
        person = handed_over(pieces[index].piece.text, words)
        if person is not None:
            found.append(Signed(index, person, "said to report", False))
    return tuple(found)


def signatures(
    pieces: Sequence[Evidence], run: tuple[int, int], words: Words
) -> tuple[Signed, ...]:
    """Who signs below the text: "By Ana Bell", "— Ana Bell", "(Reporting by …", "Ana Bell"."""
    end = run[1]
    if not end:
        return ()
    for index in range(max(run[0] + 1, end - 2), _next_story(pieces, end, end + 4, words)):
        one = pieces[index]
        text = one.piece.text
        start = len(text) - len(text.lstrip(_DASHES))
        if len(text) > 200 or one.piece.bullet or _goes_on(pieces, index, end):
            continue
        if by_label(text[start:], words):
            byline = read_byline(text, words, start=start)
            under_title = index > end and not pieces[index - 1].label
            if under_title and not (pieces[index - 1].sentence or pieces[index - 1].prose):
                return ()  # another story's
            if byline.people and not byline.prose and all(o.personal for o in byline.people):
                return once([Signed(index, o, "signature below", False) for o in byline.people])
            continue
        dash = text[:1] in "—–-―" or one.piece.text[:2] == "- "
        if not dash and (index < end or index > end + 1 or _in_row(pieces, index, words)):
            continue
        names = _alone(one, text[start:], words)
        told = any(in_text(pieces, run[0], index, o.name) for o in names)
        if names and not told:
            moved = [Person(o.name, o.start + start, o.end + start) for o in names]
            return once([Signed(index, o, "signature below", False) for o in moved])
    return _under_label(pieces, end, words)


def _next_story(pieces: Sequence[Evidence], start: int, end: int, words: Words) -> int:
    """Index of the heading over other stories, at most ``end``."""
    end = min(end, len(pieces))
    for index in range(start, end):
        text = pieces[index].piece.text
        if pieces[index].label == "heading" and not (
            by_label(text, words) or _AUTHORS.search(text)
        ):
            return index
    return end


def _under_label(pieces: Sequence[Evidence], end: int, words: Words) -> tuple[Signed, ...]:
    """The names under the only "by" on a line of its own below the text, no title over it."""
    last = _next_story(pieces, end, end + _FAR, words)
    alone = [
        i
        for i in range(end, last)
        if by_label(pieces[i].piece.text, words) == len(pieces[i].piece.text)
    ]
    if len(alone) != 1 or alone[0] + 1 >= last or pieces[alone[0] - 1].size > _SHORT:
        return ()
    names = names_only(pieces[alone[0] + 1], words, NO_STORY)
    if names is None or not all(one.personal for one in names.people):
        return ()
    return once([Signed(alone[0] + 1, one, "signature below", False) for one in names.people])


def _alone(one: Evidence, text: str, words: Words) -> tuple[Person, ...]:
    if one.caption or one.dates:
        return ()
    byline = read_byline(text, words)
    told = all(person.personal or person.group for person in byline.people)
    known = names_only(one, words, NO_STORY) or text != one.piece.text
    return byline.people if byline.whole and told and known else ()


def _linked(text: str, words: Words) -> Person | None:
    """ "View all posts by Ana Bell", "Contact Ana Bell on Twitter"."""
    phrase = words.signing.more.opens(text)
    if not phrase:
        return None
    rest = text[len(phrase) :]
    gap = len(rest) - len(rest.lstrip(" :"))
    name = NAME.match(rest, gap)
    if name is None or not gap:
        return None
    for bare in shorter(name[0]):
        after = rest[gap + len(bare) :]
        if _LINK_TAIL.match(after) and is_person(bare, words):
            start = len(phrase) + gap
            return Person(bare, start, start + len(bare), personal=True)
    return None


def _said_inside(text: str, words: Words) -> Person | None:
    """A deck that ends in a label and a name: "… All is lost. A commentary by Ana Bell"."""
    last = max(0, len(text) - _ENDING)
    if words.signing.inside_ends.isdisjoint(text[last:].casefold().split()):
        return None
    for match in words.signing.by_inside.finditer(text, last):
        rest = text[match.end() :].rstrip(" .")
        if " " in match[1] and is_person(rest, words):
            return Person(rest, match.end(), match.end() + len(rest), personal=True)
    return None


def _goes_on(pieces: Sequence[Evidence], index: int, end: int) -> bool:
    """Whether the text goes on below."""
    return any(one.prose for one in pieces[index + 1 : end])


def _in_row(pieces: Sequence[Evidence], index: int, words: Words) -> bool:
    """Whether the line is one of several short ones, as tags are."""
    near = [pieces[i] for i in (index - 1, index + 1) if 0 <= i < len(pieces)]
    return any(
        not (one.prose or one.sentence or one.label or one.dates) and one.size <= 40 for one in near
    )
