"""Who wrote it, by a sentence that portrays the author: "Ana Bell is a reporter in Lagos." """

from __future__ import annotations

import re
from collections.abc import Sequence

from newsgen.parse.formats.dump.byline.name_part import Person
from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.words import Words, plain
from newsgen.text.names import is_name

NAME = re.compile(r"(?:[^\W\d_][\w.'’-]*\s){1,3}[^\W\d_][\w.'’-]*")


def portrayed(
    pieces: Sequence[Evidence], index: int, run: tuple[int, int], words: Words
) -> tuple[Person, bool] | None:
    """Whom a piece portrays, if the story does not name them, and whether as its author.

    The trade tells an author, and a name that stands twice: over its portrait, as pages print it.
    """
    text = pieces[index].piece.text
    start = _after_title(text, words)
    name = NAME.match(text, start)
    if name is None:
        return None
    doubled = _doubled(name[0])
    for bare in [doubled] if doubled else shorter(name[0]):
        end = start + (len(name[0]) if doubled else len(bare))
        if not text[end : end + 40].lstrip(" ,").casefold().startswith(words.bio):
            continue
        if not is_person(bare, words):
            continue
        if in_text(pieces, run[0], min(index, run[1]), bare):
            return None
        headed = index > 0 and pieces[index - 1].plain == plain(bare)
        trade = not words.signing.trades.isdisjoint(plain(text).replace(",", " ").split())
        person = Person(bare, start, start + len(bare), personal=True)
        return person, bool(doubled) or headed or trade or start > 0
    return None


def _after_title(text: str, words: Words) -> int:
    """Offset after a title that leads the name: "Staff writer Ana Bell can be reached at"."""
    tokens = text[:60].split(" ", 4)
    for index in range(min(3, len(tokens) - 1)):
        if plain(tokens[index]) in words.roles and tokens[index + 1][:1].isupper():
            return len(" ".join(tokens[: index + 1])) + 1
    return 0


def _doubled(name: str) -> str:
    """The name that stands there twice, "Ana Bell Ana Bell"; empty where none does."""
    tokens = name.split(" ")
    half = len(tokens) // 2
    return " ".join(tokens[:half]) if half > 1 and tokens[:half] == tokens[half:] else ""


def handed_over(text: str, words: Words) -> Person | None:
    """ "Ana Bell reports.": how a presenter hands over to the reporter."""
    name, _, verb = text.rstrip(" .").rpartition(" ")
    if len(text) > 60 or verb not in words.bio or not is_person(name, words):
        return None
    return Person(name, 0, len(name), personal=True)


def shorter(name: str) -> list[str]:
    """The name and its beginnings: what follows a name may have capitals, too."""
    tokens = name.split(" ")
    return [
        re.sub(r"(?:'s|’s|[.,])\Z", "", " ".join(tokens[:count]))
        for count in range(len(tokens), 1, -1)
    ]


def is_person(name: str, words: Words) -> bool:
    """Whether it has the shape of a person's name and no word that is in none."""
    return is_name(name, words.not_names) and not any(
        plain(token) in words.signing.not_people for token in name.split()
    )


def in_text(pieces: Sequence[Evidence], start: int, end: int, name: str) -> bool:
    """Whether the surname stands in the text above."""
    last = name.split()[-1]
    return any(last in one.piece.text[:3000] for one in pieces[start:end] if one.prose)
