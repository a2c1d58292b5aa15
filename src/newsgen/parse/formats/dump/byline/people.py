"""The people of a byline: names told from labels, titles, places and outlets."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from newsgen.parse.formats.dump.byline.asides import without_asides
from newsgen.parse.formats.dump.byline.byline_labels import by_label, inverted_name
from newsgen.parse.formats.dump.byline.far_names import far_names, is_far
from newsgen.parse.formats.dump.byline.name_part import Person, name_in, person
from newsgen.parse.formats.dump.byline.seams import Part, parts, segments
from newsgen.parse.formats.dump.byline.trades import is_title_text, is_titled
from newsgen.parse.formats.dump.leftovers import holds_prose, without
from newsgen.parse.formats.dump.words import Words, plain

_LONGEST = 300
_SENT = 50
"""Characters of "From Ana Bell in Kyiv": a deck has more."""
LEADS = " \t\u00a0*-–—(•|+·"
_WIRE = re.compile(r"\s*\([A-Z]{2,6}\)\s+(?=\S)")
"""An agency's letters before the name: "(AP) Ana Bell"."""
_OPEN_AND = re.compile(r"\((?=([^\W\d_]{1,5})\s)")
"""More people may stand in brackets: "Ana Bell (with Ed Moss)"."""
_LIST_ONLY = re.compile(r"\s*[,;/]\s*\Z")


class Byline(Struct, frozen=True):
    """What a line gives: its people, and whether it says that they wrote it."""

    people: tuple[Person, ...]
    labelled: bool
    """Whether "By" or its like stands before them."""
    whole: bool
    """Whether the line holds names, titles and outlets and nothing else."""
    prose: bool = False
    """Whether more is told besides the names, so that the line is a paragraph and no byline."""
    label: str = ""
    """The label, casefolded."""


_NOBODY = Byline((), False, False)


@lru_cache(maxsize=512)
def read_byline(text: str, words: Words, *, start: int = 0, end: int | None = None) -> Byline:
    """The people named in ``text[start:end]``, a line that is or may be a byline.

    Kept for a while: several rules ask for the same few lines of a dump.
    """
    end = min(len(text) if end is None else end, _LONGEST)
    text = _OPEN_AND.sub(lambda m: "," if words.and_.match(f" {m[1]} ") else "(", text[:end])
    if is_far(text[start:end]):
        found, marked = far_names(text[start:end], words)
        if found:
            named = tuple(person(text, start + a, text[start + a : start + b]) for a, b in found)
            return Byline(tuple(one for one in named if one), marked, True)
    wire = _WIRE.match(text, start, end)
    lead = wire.end() if wire else start
    lead += len(text[lead:end]) - len(text[lead:end].lstrip(LEADS))
    joined = words.and_.match(" " + text[lead : lead + 8])
    lead += joined.end() - 1 if joined else 0
    low = text[lead:end].casefold()
    opened = not words.signing.openers.isdisjoint(low.replace(":", " ").split())
    label = by_label(text[lead:end], words)
    others = (
        words.signing.not_by_inside.search(text, start if joined else lead + label, end)
        if opened
        else None
    )
    if others:
        end = others.start()
    if not text[lead:end].strip() or (not label and words.signing.not_by.at_start(low[:60])):
        return _NOBODY
    sent = not label and low.startswith(words.signing.senders)
    if sent and ("," in low or (len(low) <= _SENT and words.in_.search(text, lead + 5, end))):
        lead += low.index(" ") + 1
    if not label and opened:
        inside = _label_inside(text, lead, end, words)
        if inside is not None:
            return inside
    turned = inverted_name(text[lead + label : end]) if label else None
    if turned is not None:
        name = f"{turned['first']} {turned['last']}"
        one = Person(name, lead + label, lead + label + len(turned[0].rstrip()), personal=True)
        return Byline((one,), True, True, label=text[lead : lead + label].strip(" :").casefold())
    return _read(text, lead, label, end, words, bool(others))


def _label_inside(text: str, start: int, end: int, words: Words) -> Byline | None:
    """A byline behind a kicker or the name in a picture: "Ana Bell By Ana Bell The Wire"."""
    for match in words.signing.by_inside.finditer(text, start, end):
        before, after = text[start : match.start()], text[match.end() :]
        if match.start() - start > 60 or not (before[0].isupper() and after[0].isupper()):
            return None
        if any(token[0].islower() for token in before.split()):
            return None
        label = match.end() - match.start(1)
        byline = _read(text, match.start(1), label, end, words, cut=False)
        if byline.people and byline.whole:
            return byline
    return None


def _read(text: str, start: int, label: int, end: int, words: Words, cut: bool) -> Byline:
    people: list[Person] = []
    whole = True
    at = start + label
    for segment in segments(text, at, end, words):
        if people:
            # After the names come titles and outlets: "| Political editor", "· CBC News".
            whole = whole and segment.end - segment.start <= 60
            continue
        found, pure = _segment(text, segment, words, bool(label))
        people += found
        whole = whole and (pure or _is_section(text[segment.start : segment.end], words))
    named = sorted((one.start, one.end) for one in people)
    prose = bool(people) and holds_prose(without_asides(without(text, at, end, named)), words)
    phrase = text[start:at].strip(" :\u00a0").casefold()
    return Byline(tuple(people), bool(label), whole and not prose, prose, phrase)


def _segment(text: str, segment: Part, words: Words, labelled: bool) -> tuple[list[Person], bool]:
    """The names of a segment, and whether all of it was names, titles or places."""
    people: list[Person] = []
    pure, strange = True, False
    sign = text[segment.start : segment.end]
    paired = plain(sign).endswith(words.signing.pairs) and len(sign) <= 50
    if not paired and (place := words.in_.search(sign)):
        sign = sign[: place.start()]
    if paired or plain(sign) in words.signing.signs:
        group = person(text, segment.start, sign, group=True)
        return [group] if group else [], True
    for part in parts(words.and_, text, segment.start, segment.end):
        lone = part.start == segment.start and part.end >= segment.end - 1
        inner = text[part.start : part.end]
        joined = not _LIST_ONLY.match(part.before)
        found = name_in(text, part.start, part.end, words, labelled, lone)
        if (
            found is not None
            and people
            and (found.group or is_titled(inner, words))
            and not (found.personal or (found.group and people[0].group))
        ):
            found = None  # "… / Herald Staff Writers": an outlet, not one more name
        if (
            found is not None
            and people
            and not joined
            and (strange or (not found.group and _is_body(inner, words)))
        ):
            found = None  # "…, Lunnet, Brack Island", "…, Lunnet Herald": places and outlets
        if found is not None:
            people.append(found)
            strange = False
        elif people:
            # "…, Political editor", "…, Manila": titles and places end the row of names.
            pure = pure and part.end - part.start <= 60
            strange = not is_title_text(inner, words)
        elif plain(inner) in words.roles:
            continue
        else:
            pure = False
            if labelled and not is_title_text(inner, words):
                break
    agencies = [one for one in people if one.group]
    if agencies and len(agencies) < len(people):
        people = [one for one in people if one not in agencies]
    return people, pure


def _is_body(text: str, words: Words) -> bool:
    return any(
        low in words.signing.not_people and (index or low not in words.signing.given)
        for index, low in enumerate(map(plain, text.split()))
    )


def _is_section(text: str, words: Words) -> bool:
    """ "Opinion" before a stroke and a name."""
    tokens = text.split()
    return len(tokens) <= 3 and all(
        low in words.not_names or low in words.signing.not_people for low in map(plain, tokens)
    )
