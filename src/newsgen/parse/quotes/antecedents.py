"""Whom the sentences before "he" or "she" have for a subject."""

from __future__ import annotations

from msgspec import Struct

from newsgen.parse.quotes.people import People
from newsgen.parse.quotes.person import Person

STEPS = 80
"""Namings and speakers that are looked back over at most."""
WINDOW = 3
"""Passages: a pronoun does not reach further back."""


LONG_WINDOW = 5
"""Passages, where nobody else is named on the way back to the last speaker."""


class Subject(Struct):
    """Who was last named in a way that a pronoun can take up."""

    spot: tuple[int, int]
    """Passage and offset of the naming."""
    person: Person | None
    """None where the name is one that two people share."""
    weight: int
    """2 for a sentence's subject, 1 for a clause's, 0 for a name in any other place."""
    near: bool
    """Whether it stands in the pronoun's own passage."""
    others: list[Person]
    """The other subjects of that passage."""


def subject_before(
    people: People, place: tuple[int, int], word: str, other: Person | None
) -> tuple[Subject | None, int]:
    """The subject that ``he`` or ``she`` at a passage and offset can take up.

    The nearest passage that names a subject counts: of it the last sentence's subject, else the
    last clause's; where there is none, the one person named at all in this or the last passage.
    Never ``other``, to whom ``he`` speaks. Also the first passage of the same pronoun's run: "he"
    there is "he" here.
    """
    reach = place[0]
    found: Subject | None = None
    passing: list[tuple[tuple[int, int], Person]] = []
    for naming in people.before(place, STEPS):
        spot = (naming.passage, naming.start)
        if reach - naming.passage >= WINDOW:
            break
        if found and found.spot[0] != naming.passage:
            if naming.weight < 2 and found.weight == 1:
                continue
            if naming.person is found.person:
                found.weight = 2  # a clause's subject that was the topic already
            break
        person = naming.person
        if person is None:
            if found is not None and found.weight == 2:
                continue
            if naming.pronoun == "?" and naming.weight == 2:
                return Subject(spot, None, 2, True, []), reach
            if naming.pronoun == word:
                reach = naming.passage
                found = None  # the sentence's own subject goes before a clause's
            continue
        if person is other or person.pronoun not in ("", word) or not people.credible(person):
            continue
        if naming.weight == 0:
            if reach - naming.passage < WINDOW - 1:
                passing.append((spot, person))
        elif found is None:
            found = Subject(spot, person, naming.weight, naming.passage == reach, [])
        elif naming.weight > found.weight and found.person is not None:
            others = [*found.others, found.person]
            found = Subject(spot, person, naming.weight, found.near, others)
        else:
            found.others.append(person)
    if found is None:
        near = [(spot, person) for spot, person in passing if spot[0] == place[0]] or passing
        if near and all(person is near[0][1] for _, person in near):
            return Subject(*near[0], 0, near[0][0][0] == reach, []), reach
    return found, reach


def subject_after(people: People, place: tuple[int, int], end: int, word: str) -> Person | None:
    """Ann Lee in ``After she called it "odd", Ann Lee left``: her sentence's subject, behind."""
    for naming in people.after(place, (place[0], end)):
        person = naming.person
        if naming.weight == 2 and person is not None:
            fits = person.pronoun in ("", word) and people.credible(person)
            return person if fits else None
    return None


def goes_before(subject: Subject) -> bool:
    """Whether the last speaker is a better reading of a pronoun than a subject named since."""
    return subject.weight == 0 or (subject.weight == 1 and not subject.near)


def undecided(subject: Subject) -> bool:
    """Whether two clauses above have two subjects, of which neither is the sentence's."""
    return (
        subject.weight == 1
        and not subject.near
        and any(person is not subject.person for person in subject.others)
    )
