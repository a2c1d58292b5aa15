"""Which bylines name a newsroom or an agency, and not a person."""

from __future__ import annotations

_NOT_PEOPLE = frozenset(
    {"afp", "agency", "ap", "bureau", "desk", "editors", "newsroom", "reuters", "service", "staff",
     "team"}
)  # fmt: skip
"""Words in the bylines of desks and agencies."""


def is_newsroom(name: str) -> bool:
    """Whether a byline has a word that no person is called by."""
    return not _NOT_PEOPLE.isdisjoint(name.casefold().split())
