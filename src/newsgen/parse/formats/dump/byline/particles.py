"""Particles of family names that have a capital: "Anne Du Bois", "Louis De Ryck"."""

from __future__ import annotations

from newsgen.text.names import is_name

_PARTICLES = frozenset(
    (
        "de",
        "du",
        "des",
        "le",
        "la",
        "les",
        "van",
        "von",
        "der",
        "den",
        "da",
        "do",
        "dos",
        "del",
        "di",
    )
)
_WORDS = 5
"""Words of the longest name."""


def has_capital_particle(name: str, not_names: frozenset[str]) -> bool:
    """Whether text is a name but for "Du", "De", "La", which some families capitalise.

    They are among ``not_names``, the little words of a language. Only meaningful behind a label
    such as "Par", since "La Une" and "Du Neuf" begin headlines as well.
    """
    tokens = name.casefold().split()
    if _PARTICLES.isdisjoint(tokens) or tokens[-1] in _PARTICLES:
        return False
    return is_name(name, not_names - _PARTICLES, _WORDS)
