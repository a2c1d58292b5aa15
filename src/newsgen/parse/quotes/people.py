"""The people whom an article names, under all the forms of their names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from newsgen.parse.passages import Passage
from newsgen.parse.quotes.evidence import Evidence
from newsgen.parse.quotes.introductions import split_title, title_pronoun
from newsgen.parse.quotes.lexicon import (
    BODIES,
    CLASSES,
    CLOSED,
    DOCUMENTS,
    NAMED_BODIES,
    NOT_PEOPLE,
    PLACES,
)
from newsgen.parse.quotes.names import (
    NAME,
    is_headline,
    plain_parts,
    same_name,
    sentence_runs,
    speaks,
    weight_of,
)
from newsgen.parse.quotes.person import Naming, Person
from newsgen.parse.quotes.segments import Segment

_PRONOUN = re.compile(r"(?:^|[.!?:—–][”\"’]? |[”\"] )(He|She) ")
_LONGEST = 9
"""Words: a longer run of capitals is a headline."""
_PLACES = 3
"""Places of a full name where a role is looked for."""
_ARTICLES = frozenset({"The ", "the ", "A ", "An "})
_ASIDES = 6
"""Places of a name with a comma after it where a role is looked for."""
_MOST = 400
"""People: an index of names is not an article."""


class People:
    """Everybody whom the passages name outside their quotes."""

    def __init__(self, passages: Sequence[Passage], segments: Sequence[Segment]) -> None:
        self.people: list[Person] = []
        self.evidence = Evidence(passages)
        self.namings: list[Naming] = []
        self._by_part: dict[str, list[Person]] = {}
        self._early: set[str] = set()
        """Single names that stood before any full name."""
        self._bare: dict[str, Person] = {}
        """Who is meant by a single name: the one whom it first meant, as a namesake is told apart
        by a full name or a title."""
        closes: dict[int, list[tuple[int, int]]] = {}
        for segment in segments:
            closes.setdefault(segment.passage, []).append((segment.close, segment.open))
        for number, passage in enumerate(passages):
            if passage.kind != "code" and not is_headline(passage.text):
                self._read(number, passage.text, closes.get(number, []))

    def _read(self, number: int, text: str, quoted: list[tuple[int, int]]) -> None:
        first = len(self.namings)
        for match in NAME.finditer(text):
            start, end = match.span()
            if start and (text[start - 1].isalnum() or text[start - 1] in "’'"):
                continue
            at = bisect_left(quoted, (start, -1))
            if at < len(quoted) and quoted[at][1] < start:
                continue
            for run_start, run_end in sentence_runs(text, start, end):
                self._run(number, text, run_start, run_end)
        for match in _PRONOUN.finditer(text):
            start, end = match.span(1)
            self.namings.append(Naming(number, start, end, None, 2, match.group(1).lower()))
        if len(self.namings) > first + 1:
            self.namings[first:] = sorted(self.namings[first:], key=lambda naming: naming.start)

    def _run(self, number: int, text: str, start: int, end: int) -> None:
        words = text[start:end].split()
        if len(words) > _LONGEST:
            return
        while words and _opens_sentence(words[0]):
            start += len(words[0]) + 1
            words = words[1:]
        if not words:
            return
        if len(words) == 1 and words[0] not in self._by_part and not speaks(text, end):
            self._early.add(words[0])
            return  # one word says who is meant only beside a full name
        if self.person_like(words, text[max(0, start - 5) : start]):
            self._name(number, text, start, end, words)

    def credible(self, person: Person) -> bool:
        """Whether a run of capitals is somebody's name, by all that the article shows."""
        if person.credible is None:
            person.credible = bool(person.title) or self.evidence.is_person(
                person.parts, person.speaks
            )
        return person.credible

    @staticmethod
    def person_like(words: list[str], before: str = "") -> bool:
        """Whether a run of capitalised words has the look of a person's name."""
        last = words[-1].lower()
        if last in BODIES or last in DOCUMENTS or words[0].lower() in NOT_PEOPLE:
            return False
        if any(
            word.isupper() and len(word) > 2 and word[1] != "." for word in split_title(words)[1]
        ):
            return False
        if before.lower().endswith((" the ", " a ", " an ")) or before in _ARTICLES:
            return bool(split_title(words)[0])
        return len(words) < 6 or bool(split_title(words)[0])

    def _name(self, number: int, text: str, start: int, end: int, words: list[str]) -> None:
        title, name = split_title(words)
        parts = plain_parts(name)
        if not parts:
            return
        known = self.find(parts, title_pronoun(title, name) if title else "")
        weight = weight_of(text, start, end)
        if known is None:
            if len(parts) == 1 and self.known(parts):
                self.namings.append(Naming(number, start, end, None, weight, "?"))
                return
            if len(self.people) >= _MOST or not _new(parts, title, text, end):
                return
            known = Person(" ".join(name), parts, title, title_pronoun(title, name))
            self.people.append(known)
            self._index(known)
            if parts[-1] in self._early:
                self._bare.setdefault(parts[-1], known)
        elif len(parts) > len(known.parts):
            known.name, known.parts = " ".join(name), parts
            self._index(known)
        if len(parts) == 1 and not title:
            self._bare.setdefault(parts[0], known)
        if len(known.places) < _PLACES and (len(parts) > 1 or not known.places):
            known.places.append((text, start, end, title, name))
        elif len(known.asides) < _ASIDES and text.startswith(",", end):
            known.asides.append((text, start, end))
        known.speaks = known.speaks or speaks(text, end)
        self.namings.append(Naming(number, start, end, known, weight, ""))

    def _index(self, person: Person) -> None:
        for part in person.parts:
            if person not in self._by_part.setdefault(part, []):
                self._by_part[part].append(person)

    def find(self, parts: list[str], pronoun: str = "") -> Person | None:
        """The one person whom these parts of a name can mean; None when nobody or several."""
        likely = [
            person
            for person in self._by_part.get(parts[-1], ())
            if same_name(parts, person.parts)
            and (not pronoun or not person.pronoun or person.pronoun == pronoun)
        ]
        if len(likely) > 1:
            ending = [person for person in likely if person.parts[-len(parts) :] == parts]
            likely = ending or likely
            owner = self._bare.get(parts[0]) if len(parts) == 1 else None
            if owner in likely:
                return owner
        return likely[0] if len(likely) == 1 else None

    def before(self, place: tuple[int, int], most: int) -> Iterator[Naming]:
        """Up to ``most`` namings before a passage and offset, the nearest first."""
        last = bisect_left(self.namings, place, key=lambda naming: (naming.passage, naming.start))
        for at in range(last - 1, max(-1, last - 1 - most), -1):
            yield self.namings[at]

    def known(self, parts: list[str]) -> bool:
        """Whether several people share the last of these parts."""
        return len(self._by_part.get(parts[-1], ())) > 1


def _new(parts: list[str], title: list[str], text: str, end: int) -> bool:
    """Whether a name may stand for somebody not named before."""
    if len(parts) > 1 or title:
        return True
    lower = parts[0].lower()
    body = lower in NAMED_BODIES or lower in PLACES or parts[0].isupper()
    return speaks(text, end) and not body


def _opens_sentence(word: str) -> bool:
    """Whether a capitalised word is none of the name after it: But, In, Said, Asked."""
    lower = word.lower()
    if lower in CLOSED:
        return word not in ("Will", "May")
    return CLASSES.get(lower, "") in ("v", "g") and lower.endswith(("ed", "said", "told", "ing"))
