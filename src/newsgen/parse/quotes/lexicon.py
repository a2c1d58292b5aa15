"""The word tables as sets, and the class of every word that frames speech.

Classes are single letters, so that a sentence's shape is a string: p pronoun, m object pronoun,
w relative, h "that", d determiner, a auxiliary, c conjunction, i preposition, s subordinator,
r adverb, v saying verb, g saying verb in -ing, u verb that reports speech only beside a quote,
e other verb form, o noun that can speak. Tokens adds the rest.
"""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files

_FOLDER = files("newsgen.parse.quotes") / "words"
_VOWELS = frozenset("aeiou")
_DOUBLING = re.compile("[^aeiou][aeiou][bdglmnprt]$")


def _lines(name: str) -> list[str]:
    text = (_FOLDER / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _table(name: str) -> dict[str, frozenset[str]]:
    lists = tomllib.loads((_FOLDER / name).read_text(encoding="utf-8"))
    return {key: frozenset(words.split()) for key, words in lists.items()}


def plural(noun: str) -> str:
    """The regular plural of an English noun."""
    if noun.endswith(("s", "sh", "ch", "x", "z")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + "s"


def verb_forms(line: str) -> tuple[frozenset[str], frozenset[str]]:
    """All finite forms, and all forms in -ing, of the verb that a line of a table gives."""
    base, *irregular = line.split()
    finite = {base, plural(base)}
    going = {word for word in irregular if word.endswith("ing")}
    finite.update(word for word in irregular if not word.endswith("ing"))
    stem = base[:-1] if base.endswith("e") and not base.endswith("ee") else base
    if not going:
        going = {stem + "ing"}
    if all(word.endswith("ing") or word == plural(base) for word in irregular):
        past = base[:-1] + "ied" if plural(base).endswith("ies") else stem + "ed"
        finite.add(base + "d" if base.endswith("ee") else past)
    if _DOUBLING.search(base):  # admit, admitted; a form nobody writes does no harm
        finite.add(base + base[-1] + "ed")
        going.add(base + base[-1] + "ing")
    return frozenset(finite), frozenset(going)


def _verbs(name: str) -> tuple[frozenset[str], frozenset[str]]:
    forms = [verb_forms(line) for line in _lines(name)]
    return (
        frozenset[str]().union(*(finite for finite, _ in forms)),
        frozenset[str]().union(*(going for _, going in forms)),
    )


def _nouns(name: str) -> frozenset[str]:
    singular = _lines(name)
    return frozenset(singular) | {plural(noun) for noun in singular}


def _bases(*names: str) -> frozenset[str]:
    """First forms; those that are their own past too (put, read) are among them."""
    return frozenset(line.split()[0] for name in names for line in _lines(name))


CUES, CUES_GOING = _verbs("cues.txt")
SOFT, SOFT_GOING = _verbs("cues_soft.txt")
BESIDE, BESIDE_GOING = _verbs("cues_beside.txt")
CLAUSAL = frozenset[str]().union(*_verbs("cues_clausal.txt"))
BASES = _bases("cues.txt", "cues_soft.txt", "cues_beside.txt")
ROLES = _nouns("roles.txt")
DOCUMENTS = _nouns("documents.txt")
BODIES = _nouns("organisations.txt")
NAMED_BODIES = frozenset(_lines("organisations_named.txt"))
WORKS = frozenset(_lines("works.txt"))
NOT_PEOPLE = frozenset(_lines("not_people.txt"))
PLACES = frozenset(_lines("places.txt"))
CUE_NOUNS = _nouns("cue_nouns.txt")
VERBS = frozenset(_lines("verbs.txt"))
AMBIGUOUS = frozenset(_lines("cue_or_noun.txt"))
GRAMMAR = _table("grammar.toml")
TITLES = _table("titles.toml")
GIVEN = _table("given_names.toml")
PARTICLES = GRAMMAR["particles"]

_CLOSED = {
    "adverbs": "r",
    "prepositions": "i",
    "subordinators": "s",
    "conjunctions": "c",
    "auxiliaries": "a",
    "determiners": "d",
    "that": "h",
    "relatives": "w",
    "objects": "m",
    "pronouns": "p",
}


def _classes() -> dict[str, str]:
    classes: dict[str, str] = {}
    for words, letter in (
        (VERBS, "e"),
        (BODIES, "o"),
        (DOCUMENTS, "o"),
        (BESIDE, "u"),
        (BESIDE_GOING, "g"),
        (SOFT, "v"),
        (SOFT_GOING, "g"),
        (CUES, "v"),
        (CUES_GOING, "g"),
        (ROLES, "o"),
    ):
        classes.update(dict.fromkeys(words, letter))
    for name, letter in _CLOSED.items():
        classes.update(dict.fromkeys(GRAMMAR[name], letter))
    return classes


CLASSES = _classes()
ALL_SOFT = SOFT | SOFT_GOING
GOING_BESIDE = BESIDE_GOING - CUES_GOING - SOFT_GOING
"""Participles that report speech only where they stand right beside a quote."""
CLOSED = {word: letter for word, letter in CLASSES.items() if letter in "riscadhwmp"}
