"""What the pieces were taken for: the account that the layout's steps write."""

from __future__ import annotations

from msgspec import Struct

from newsgen.records.lines import LineRole

LABELS = {
    "heading": "a heading of other stories",
    "button": "a button of the page",
    "advert": "an advert’s label",
    "lead-in": "a line that leads elsewhere",
    "notice": "a notice of the page",
    "notice-prose": "what the page says of itself",
    "reading-time": "a reading time or a counter",
    "symbols": "signs without words",
    "recurring": "other articles of the folder have this line",
}
"""What the labels of ``evidence`` mean, as ``newsgen explain`` says it."""


CREDIT_FIRST = "credit of the picture whose caption follows"
"""The rule of a credit that goes with the caption below it, not with the one above."""


class Choice(Struct, frozen=True):
    """A piece that was chosen for something."""

    index: int
    rule: str
    confident: bool = True


class Verdict(Struct, frozen=True, gc=False):
    """What one piece is taken for, and the rule that says so."""

    role: LineRole
    rule: str
