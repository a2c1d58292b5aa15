"""What a site answered when it was asked for an address."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

AnswerKind = Literal["fine", "moved", "dead", "unsure"]


class Answer(Struct, frozen=True):
    """One answer; ``reason`` is the rest of a sentence, without a full stop."""

    kind: AnswerKind
    reason: str = ""
    target: str = ""
    """Of what has moved for good: where it is now."""
    weary: bool = False
    """Whether the site asks to be left alone."""
    nameless: bool = False
    """Whether no site of that name was found: true of all names where there is no network."""
