"""Which pieces are date lines, and what they call their dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from newsgen.parse.formats.dump.byline.people import read_byline
from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.leftovers import holds_prose, is_sentence, small_words
from newsgen.parse.formats.dump.words import Words
from newsgen.text.digits import has_digit

_LETTERS = re.compile(r"[^\W\d_]+")
_SEPARATORS = re.compile(r"[|·•–—]|\s[-/]\s|[^\S\n]{2,}")
_REST = 20
"""Letters that a date line may have besides its date and labels: a weekday, a zone, an outlet."""
_WEEKDAY = 10
_OUTLET = 40
"""Letters of an outlet or a section between strokes; a headline has more."""
_TELLING = 4
"""Letters of a label that says what it labels."""
_RELATIVE = 40
"""Characters of a date such as "3 hours ago" without a label."""
_LONGEST = 200
_PARTED = 180
"""Characters of a date line that strokes part: names, an outlet, two dates."""


def date_pieces(pieces: Sequence[Evidence], indices: Iterable[int], words: Words) -> list[int]:
    """Those of ``indices`` that are date lines, with or without a year."""
    return [
        index
        for index in indices
        if _is_date_piece(pieces[index], words) and not _is_embedded(pieces, index, words)
    ]


def _is_date_piece(one: Evidence, words: Words) -> bool:
    text = one.piece.text
    if len(text) > _LONGEST or (one.caption >= 3 and not _is_labelled(one, words)):
        return False
    if not one.dates:
        return _is_relative(text, words)
    if "://" in text:
        return False  # an address with a day in it, see ``url_dates``
    if one.prose or (one.sentence and one.size >= 70):
        return False
    rest = text
    for found in reversed(one.dates):
        rest = rest[: found.start] + "\n" + rest[found.end :]
    if holds_prose(words.date_labels.sub(" ", rest), words):
        return False
    before_first = text[: one.dates[0].start].rstrip(" :,")
    label = last_label(before_first, words)
    # "am" and its like are labels only where they open the line.
    strong = len(label) > 5 or len(label) == len(before_first)
    if label and strong and before_first.casefold().endswith(label.casefold()):
        return True
    rest = words.date_labels.sub(" ", rest)
    letters = _letters(rest)
    if one.ending == "stop" and any(_tells(part, words) for part in rest.split(". ")):
        return False  # "The hall was built on 3 May 1921."
    if letters <= _REST:
        return True
    # Between strokes: "Ana Bell · The Wire · 3 May 2021"; or beside a name: "Ana Bell3 May 2021".
    parts = _SEPARATORS.split(rest)
    if (
        len(text) <= _PARTED
        and len(parts) > 1
        and any("\n" in part and _letters(part) <= _REST for part in parts)
        and all(_letters(part) <= _OUTLET or _is_named(part, words) for part in parts)
    ):
        return True
    names = read_byline(" ".join(rest.replace("\n", " | ").split()).strip("| "), words)
    return len(text) <= 100 and bool(names.people) and names.whole


def _is_embedded(pieces: Sequence[Evidence], index: int, words: Words) -> bool:
    """The date of somebody's post: "— Ana Bell (@ana) May 3, 2021", "A post shared by … on"."""
    near = [one.piece.text[:_LONGEST] for one in pieces[max(0, index - 2) : index + 1]]
    if "(@" in near[-1]:
        return True
    low = "\n".join(near).casefold()
    return any(sign in low for sign in words.embeds)


def _is_labelled(one: Evidence, words: Words) -> bool:
    """Whether a line that may be a credit by its strokes is nothing but dates and their labels."""
    rest = one.piece.text
    for found in reversed(one.dates):
        rest = rest[: found.start] + " " + rest[found.end :]
    return bool(one.dates) and _letters(words.date_labels.sub(" ", rest)) <= _WEEKDAY


def _is_named(part: str, words: Words) -> bool:
    """Whether a part between strokes names people: "Ana Bell, Political editor"."""
    if "\n" in part:
        return False
    names = read_byline(part.strip(), words)
    return bool(names.people) and names.whole


def _tells(part: str, words: Words) -> bool:
    """Whether a sentence's worth of words stands there, if only "He died on"."""
    return len(_LETTERS.findall(part)) >= 3 and small_words(part, words) > 0


def _is_relative(text: str, words: Words) -> bool:
    """A date without a date: "Posted 3 hours ago", "Heute, 12:37 Uhr", "Published"."""
    if len(text) > 80:
        return False
    label = words.date_labels.match(text)
    if label and not text[label.end() :].strip(" :"):
        return len(label[0]) > 3
    if not has_digit(text) or not (label or len(text) <= _RELATIVE):
        return False
    if words.relative.isdisjoint(token.casefold() for token in _LETTERS.findall(text)):
        return False
    # "Two men were held 3 hours ago."
    return bool(label) or not (is_sentence(text, words) or holds_prose(text, words))


def _letters(text: str) -> int:
    return sum(len(run) for run in _LETTERS.findall(text))


def is_unknown_label(before: str, label: str, words: Words) -> bool:
    """Whether no more than an "am" or "on" is known of what stands before a line's later date."""
    if not label or len(label) >= _TELLING:
        return False
    last = before.casefold().rfind(label.casefold())
    word = _LETTERS.findall(before[:last])[-1:]
    return bool(word) and not {word[0].casefold()} & (words.dates.weekdays.keys() | words.beside)


def last_label(before: str, words: Words) -> str:
    """The last date label in the text before a date."""
    labels = [match[0] for match in words.date_labels.finditer(before)]
    return labels[-1] if labels else ""
