"""How undated articles are parted by the letters that their headlines begin with.

Nothing but its headline orders an article without a date. A page is parted by a letter or some
more until each part can be taken in; what still begins alike after the last length stays together.
"""

from __future__ import annotations

from newsgen.cutting.letters import SIGNS, plain

KIND = "headline"
"""The kind of drawers: one for each beginning of an undated article's headline."""
_LENGTHS = (1, 2, 3, 4, 6, 9, 14, 21, 34)


def sorted_as(headline: str) -> str:
    """A headline as it is sorted; those that begin with no letter come first."""
    words = " ".join(plain("".join(c if c.isprintable() else " " for c in headline)).split())
    return words if words[:1].isalpha() else SIGNS + words


def labels(headline: str) -> tuple[str, ...]:
    """The labels of the drawers of a headline, the shortest beginning first."""
    return tuple(map(_label, _starts(sorted_as(headline))))


def _starts(key: str) -> tuple[str, ...]:
    # A short one ends in spaces, so that each length has beginnings of its own.
    return tuple(key[:length].ljust(length) for length in _LENGTHS)


def _label(start: str) -> str:
    return f"{len(start):02d}:{start}"


def start_of(label: str) -> str:
    """The beginning that a label stands for."""
    return label[3:]


def label_of(start: str) -> str:
    """The label of a beginning; empty for one of no such length."""
    return _label(start) if len(start) in _LENGTHS else ""


def above(label: str) -> tuple[str, ...]:
    """The labels of shorter beginnings, the shortest first."""
    start = start_of(label)
    return tuple(_label(start[:length]) for length in _LENGTHS if length < len(start))


def below(label: str) -> str:
    """What the labels begin with into which one is parted; empty for the longest.

    An empty label is the whole list.
    """
    start = start_of(label)
    longer = next((length for length in _LENGTHS if length > len(start)), 0)
    return f"{longer:02d}:{start}" if longer else ""
