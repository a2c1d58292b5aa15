"""Which role each line has: as the dump's account says, or as Markdown's blocks show."""

from __future__ import annotations

from msgspec import Struct

from newsgen.proof.values import lines_of
from newsgen.proof.words import BLOCKS, ROLE_OF
from newsgen.records.article import Body
from newsgen.records.lines import LineRole
from newsgen.records.proof import Value
from newsgen.records.source import Document

_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
"""Lines that open front matter, with those that close it."""


class Taken(Struct, frozen=True, gc=False):
    """What a line was taken for; a line without any is Markdown that gives no text."""

    role: LineRole | None = None
    rule: str = "it gives no text"
    confident: bool = True


NOTHING = Taken()


def roles_of(
    document: Document, body: Body, values: tuple[Value, ...], texts: dict[int, str]
) -> dict[int, Taken]:
    """Each line's number with what it was taken for; ``texts`` are those that are not blank."""
    if body.lines or document.kind == "dump":
        taken = {
            number: Taken(line.role, line.rule, line.confident)
            for line in body.lines
            for number in range(line.number, max(line.number, line.last) + 1)
        }
    else:
        taken = _of_markdown(document, body, values, texts)
    for value in values:
        if not value.confident and not value.path:
            _doubt(taken, value)
    return taken


def _doubt(taken: dict[int, Taken], value: Value) -> None:
    """A line that gives a guessed value was itself guessed to be what it is."""
    for number in range(value.line, value.last + 1):
        line = taken.get(number)
        if line and line.role == ROLE_OF.get(value.name, "furniture"):
            taken[number] = Taken(line.role, line.rule, False)


def _of_markdown(
    document: Document, body: Body, values: tuple[Value, ...], texts: dict[int, str]
) -> dict[int, Taken]:
    taken: dict[int, Taken] = {}
    for block in body.blocks:
        role, rule = BLOCKS[block.kind]
        first, last = lines_of(document, block.span)
        taken |= dict.fromkeys(range(first, last + 1), Taken(role, rule))
    for number in _front_matter(texts, taken):
        taken[number] = Taken("front matter", "front matter")
    for value in values:
        role_of_value = ROLE_OF.get(value.name)
        if role_of_value and value.line and not value.path and value.line not in taken:
            taken[value.line] = Taken(role_of_value, value.rule)
    return taken


def _front_matter(texts: dict[int, str], taken: dict[int, Taken]) -> list[int]:
    """The lines between two fences at the top; none where the text begins before the second."""
    closing: tuple[str, ...] = ()
    found: list[int] = []
    for number, text in texts.items():
        if number in taken:
            return []
        found.append(number)
        bare = text.strip().removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")
        if not closing:
            if bare not in _FENCES:
                return []
            closing = _FENCES[bare]
        elif bare in closing:
            return found
    return []
