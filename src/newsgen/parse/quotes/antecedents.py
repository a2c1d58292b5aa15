"""Whom the sentences before "he" or "she" have for a subject."""

from __future__ import annotations

from msgspec import Struct

from newsgen.parse.quotes.people import People
from newsgen.parse.quotes.person import Person

STEPS = 80
"""Namings and speakers that are looked back over at most."""
WINDOW = 3
"""Passages: a pronoun does not reach further back."""


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
) -> Subject | None:
    """The subject that ``he`` or ``she`` at a passage and offset can take up.

    The nearest passage that names a subject counts: of it the last sentence's subject, else the
    last clause's; where there is none, the one person named at all in this or the last passage.
    Never ``other``, to whom ``he`` speaks.
    """
    reach = place[0]
    found: Subject | None = None
    passing: list[tuple[tuple[int, int], Person]] = []
    for naming in people.before(place, STEPS):
        spot = (naming.passage, naming.start)
        if reach - naming.passage >= WINDOW or (found and found.spot[0] != naming.passage):
            break
        person = naming.person
        if person is None:
            if found is not None and found.weight == 2:
                continue
            if naming.pronoun == "?" and naming.weight == 2:
                return Subject(spot, None, 2, True, [])
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
    if found is None and passing and all(person is passing[0][1] for _, person in passing):
        return Subject(*passing[0], 0, passing[0][0][0] == reach, [])
    return found


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
