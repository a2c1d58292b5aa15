"""How lists are cut."""

from __future__ import annotations

from newsgen.plan.letters import by_letter
from newsgen.records.cards import Ref, Tally


def test_each_letter_stands_once_whatever_the_accents() -> None:
    names = ["1 Man", "Anna", "Eva", "Zoe", "Élodie", "Ödön", "“Al” Cap", "élan", "Owen"]
    groups = by_letter([Tally(ref=Ref(name, f"/{name}/"), count=1) for name in names])
    assert {group.letter: [one.ref.name for one in group.tallies] for group in groups} == {
        "#": ["1 Man"],
        "A": ["“Al” Cap", "Anna"],
        "E": ["élan", "Élodie", "Eva"],
        "O": ["Ödön", "Owen"],
        "Z": ["Zoe"],
    }
