"""The people whom an article names, under all the forms of their names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from newsgen.parse.passages import Passage
from newsgen.parse.quotes.around import articled, asks, introduces, opens_sentence
from newsgen.parse.quotes.evidence import Evidence
from newsgen.parse.quotes.forenames import forename
from newsgen.parse.quotes.introductions import title_pronoun
from newsgen.parse.quotes.names import NAME, is_headline, same_name, sentence_runs, speaks
from newsgen.parse.quotes.person import Naming, Person
from newsgen.parse.quotes.readings import Reading, read_run
from newsgen.parse.quotes.segments import Segment

_MODALS = frozenset({"Will", "May"})
"""Words that are given names too."""
_MOST = 400
"""People: an index of names is not an article."""


class People:
    """Everybody whom the passages name outside their quotes."""

    def __init__(self, passages: Sequence[Passage], segments: Sequence[Segment]) -> None:
        self.people: list[Person] = []
        self.evidence = Evidence(passages)
        self.namings: list[Naming] = []
        self._by_part: dict[str, list[Person]] = {}
        self._early: dict[str, list[tuple[int, str, int, int]]] = {}
        """Where single names stood before any full name."""
        self._bare: dict[str, Person] = {}
        """Who is meant by a single name: the one whom it first meant, as a namesake is told apart
        by a full name or a title."""
        headlines: list[str] = []
        closes: dict[int, list[tuple[int, int]]] = {}
        for segment in segments:
            closes.setdefault(segment.passage, []).append((segment.close, segment.open))
        for number, passage in enumerate(passages):
            if passage.kind == "code":
                continue
            if is_headline(passage.text):
                headlines.append(passage.text)
            else:
                self._read(number, passage.text, closes.get(number, []))
        self._look_back()
        for person in self.people:
            if len(person.parts) == 1:
                self._forename(person, headlines)

    def _read(self, number: int, text: str, quoted: list[tuple[int, int]]) -> None:
        for match in NAME.finditer(text):
            start, end = match.span()
            if start and (text[start - 1].isalnum() or text[start - 1] in "’'"):
                continue
            if quoted:
                at = bisect_left(quoted, (start, -1))
                if at < len(quoted) and quoted[at][1] < start:
                    continue
            if "." not in match[0]:
                self._run(number, text, start, end)
                continue
            for run_start, run_end in sentence_runs(text, start, end):
                self._run(number, text, run_start, run_end)

    def _forename(self, person: Person, headlines: Sequence[str]) -> None:
        """Ann Lee, where only the headline gives more than Lee."""
        given = forename(person.parts[0], headlines)
        if given:
            person.name = f"{given} {person.name}"
            person.parts = (given, *person.parts)
            person.goes_with(title_pronoun((), person.parts))

    def _look_back(self) -> None:
        """Names the people of whom a surname alone stood before the full name did."""
        count = len(self.namings)
        for word, places in self._early.items():
            person = self.find((word,)) if word in self._by_part else None
            if person is None or person.parts[-1] != word:
                continue
            for number, text, start, end in places:
                if not articled(text, start):
                    self.namings.append(Naming(number, text, start, end, person, ""))
        if len(self.namings) > count:
            self.namings.sort(key=_spot)

    def _run(self, number: int, text: str, start: int, end: int) -> None:
        run = read_run(text[start:end])
        if run is None:
            return
        if run.opener:
            stop = start + len(run.opener)
            self.namings.append(Naming(number, text, start, stop, None, run.opener))
            if not run.parts:
                return
        start += run.skipped
        if run.name[0] in _MODALS and len(run.name) > 1 and asks(text, end):
            start += len(run.name[0]) + 1
            run = read_run(text[start:end])
            if run is None:
                return
        if run.single and run.single not in self._by_part and not speaks(text, end):
            self._early.setdefault(run.single, []).append((number, text, start, end))
            return  # one word says who is meant only beside a full name
        if len(run.parts) == 2 and not run.given and not run.title:
            run, start = self._without_opener(text, start, run)
        likely = run.likely or (run.single and run.single in self._by_part)
        if likely and run.parts and (run.title or not articled(text, start)):
            self._name(number, text, start, end, run)

    def _without_opener(self, text: str, start: int, run: Reading) -> tuple[Reading, int]:
        """Lee of ``Top Lee aides left``: a sentence's first word, which is no name elsewhere."""
        first = run.name[0]
        if run.parts[1] not in self._by_part or not opens_sentence(text, start):
            return run, start
        if first in self._by_part or self.evidence.capital_inside(first):
            return run, start
        return read_run(run.name[1]) or run, start + len(first) + 1

    def credible(self, person: Person) -> bool:
        """Whether a run of capitals is somebody's name, by all that the article shows."""
        if person.credible is None:
            person.credible = self._shown(person)
        return person.credible

    def _shown(self, person: Person) -> bool:
        return bool(person.title) or self.evidence.is_person(person.parts, person.speaks)

    def _name(self, number: int, text: str, start: int, end: int, run: Reading) -> None:
        title, name, parts = run.title, run.name, run.parts
        known = self.find(parts, run.pronoun)
        if known is None:
            if len(parts) == 1 and self.known(parts):
                self.namings.append(Naming(number, text, start, end, None, "?"))
                return
            if len(self.people) >= _MOST or not introduces(parts, title, text, end):
                return
            known = Person(" ".join(name), parts, title, run.given)
            self.people.append(known)
            self._index(known)
            if parts[-1] in self._early:
                self._bare.setdefault(parts[-1], known)
        elif len(parts) > len(known.parts):
            known.name, known.parts = " ".join(name), parts
            self._index(known)
        if len(parts) == 1 and not title:
            self._bare.setdefault(parts[0], known)
        known.stands_at(text, start, end, title, name)
        known.speaks = known.speaks or speaks(text, end)
        self.namings.append(Naming(number, text, start, end, known, ""))

    def _index(self, person: Person) -> None:
        for part in person.parts:
            if person not in self._by_part.setdefault(part, []):
                self._by_part[part].append(person)

    def find(self, parts: tuple[str, ...], pronoun: str = "") -> Person | None:
        """The one person whom these parts of a name can mean; None when nobody or several."""
        named = self._by_part.get(parts[-1])
        if named is None:
            return None
        likely = [
            person
            for person in named
            if same_name(parts, person.parts)
            and (not pronoun or not person.pronoun or person.pronoun == pronoun)
        ]
        if len(likely) > 1:
            ending = [person for person in likely if person.parts[-len(parts) :] == parts]
            likely = ending or likely
            owner = self._bare.get(parts[0]) if len(parts) == 1 else None
            if owner in likely:
                return owner
            likely = [person for person in likely if self._shown(person)]
        return likely[0] if len(likely) == 1 else None

    def before(self, place: tuple[int, int], most: int) -> Iterator[Naming]:
        """Up to ``most`` namings before a passage and offset, the nearest first."""
        last = bisect_left(self.namings, place, key=_spot)
        for at in range(last - 1, max(-1, last - 1 - most), -1):
            yield self.namings[at]

    def after(self, place: tuple[int, int], end: tuple[int, int]) -> Iterator[Naming]:
        """The namings from one passage and offset up to another."""
        first = bisect_left(self.namings, place, key=_spot)
        for at in range(first, bisect_left(self.namings, end, key=_spot)):
            yield self.namings[at]

    def known(self, parts: tuple[str, ...]) -> bool:
        """Whether several people share the last of these parts."""
        return len(self._by_part.get(parts[-1], ())) > 1


def _spot(naming: Naming) -> tuple[int, int]:
    return naming.passage, naming.start
