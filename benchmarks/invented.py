"""Names, towns, quotes and paragraphs of no real newsroom, each the same for the same number."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")

_GIVEN = (
    "Ada", "Bruno", "Carla", "Daniel", "Elena", "Felix", "Grace", "Hugo", "Irene", "Jonas",
    "Katya", "Leo", "Maria", "Nils", "Olga", "Pablo", "Rosa", "Samuel", "Tessa", "Viktor",
)  # fmt: skip
_FAMILY = (
    "Abbott", "Bell", "Castle", "Dent", "Easton", "Farrow", "Gale", "Holm", "Iversen", "Jarvis",
    "Keller", "Lund", "Marsh", "North", "Orley", "Pryce", "Quill", "Rowe", "Stone", "Thorne",
    "Unger", "Vance", "Ward", "Young", "Zeller", "Ashby", "Birch", "Croft", "Dale", "Elm",
)  # fmt: skip
_TOWN = ("Port", "New", "East", "Upper", "Old", "Saint", "North", "Lake")
_NAME = ("Hallam", "Merrow", "Brandt", "Calder", "Ostrava Bay", "Linden", "Garnet", "Tolland")
_ROLE = (
    "the harbour's chief engineer",
    "a teacher",
    "the deputy mayor",
    "director of the county library",
    "a spokeswoman for the port",
    "the hospital's head of nursing",
    "an economist",
    "who runs the ferry office",
)
_THING = (
    "permits", "boats", "letters", "complaints", "school places", "bridges", "visitors", "trees",
    "buses", "wells",
)  # fmt: skip
_CLAUSE = (
    "nobody at the ministry has answered us",
    "that is more than the budget allows",
    "we will publish every one of them",
    "the council should have known",
    "our neighbours see the same",
    "it cannot go on like this",
    "next year must be different",
    "people have a right to be told",
)
_ACTION = (
    "The council of {town} counted {number} {thing} in its yearly report",
    "A new rule on {thing} takes effect in {town}, after {number} objections",
    "Residents of {town} asked for {number} more {thing} before the winter",
    "Work on the {thing} of {town} stopped for {number} days",
    "The court in {town} heard {number} cases about {thing}",
    "A survey of {number} households in {town} was mostly about {thing}",
)
_DETAIL = (
    "The figures are the highest since records began",
    "Two of the [older plans](https://www.example.org/plans/{number}) were given up",
    "Officials would not say *when* the money will come",
    "The paper was published [on Friday](https://www.example.org/papers/{number})",
    "Critics call the step **late and small**",
    "A second reading is due within {number} days",
    "The neighbouring districts wait for the outcome",
    "Nothing in the minutes tells who asked for it",
)
TOPICS = (
    "harbour", "schools", "health", "courts", "elections", "housing", "water", "transport",
    "budget", "farming", "weather", "culture", "energy", "police", "sport", "labour", "science",
    "trade", "migration", "press freedom",
)  # fmt: skip


def pick(draw: Random, choices: Sequence[T]) -> T:
    """One of the choices; only ``Random.random`` is the same in every version of Python."""
    return choices[int(draw.random() * len(choices))]


def person(draw: Random) -> str:
    """A full name, one of 600."""
    return f"{pick(draw, _GIVEN)} {pick(draw, _FAMILY)}"


def town(draw: Random) -> str:
    """A town, one of 64."""
    return f"{pick(draw, _TOWN)} {pick(draw, _NAME)}"


def quote(draw: Random) -> str:
    """A paragraph in which somebody with a name and an office says something."""
    number, thing = 2 + int(draw.random() * 900), pick(draw, _THING)
    speaker, clause, where = person(draw), pick(draw, _CLAUSE), town(draw)
    form = int(draw.random() * 3)
    if form == 0:
        said = f"“We counted {number} {thing} in {where}, and {clause},” said {speaker}, "
        return f"{said}{pick(draw, _ROLE)}."
    if form == 1:
        return (
            f"{speaker}, {pick(draw, _ROLE)}, said the {thing} of {where} were no surprise. "
            f"“There were {number} of them last year, and {clause},” {speaker.split()[1]} said."
        )
    return (
        f"“It is about {number} {thing},” {speaker} told the council of {where}. "
        f"“As long as that is so, {clause}.”"
    )


def paragraph(draw: Random) -> str:
    """Three to five sentences with a link or an emphasis here and there."""
    sentences = [
        pick(draw, _ACTION),
        *(pick(draw, _DETAIL) for _ in range(2 + pick(draw, range(3)))),
    ]
    return " ".join(
        each.format(town=town(draw), number=2 + int(draw.random() * 900), thing=pick(draw, _THING))
        + "."
        for each in sentences
    )


def headline(draw: Random) -> str:
    """A headline."""
    form = pick(draw, _ACTION)
    return form.format(
        town=town(draw), number=2 + int(draw.random() * 900), thing=pick(draw, _THING)
    )
