"""The raw tags that stand open, each in what HTML wants around it."""

from __future__ import annotations

from newsgen.parse.formats.markdown import html_rules as rules
from newsgen.parse.formats.markdown.draft import Draft

DEEPEST = 60
"""Raw tags that may stand open at once; more are left out."""

_PARAGRAPH = frozenset({"p"})


class OpenTags:
    """Closes raw tags where they end; none ends outside the container that it began in."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._open: list[str] = []
        self._floor = 0

    def enter(self) -> int:
        """Begin a container of Markdown's; give the result to ``leave`` at its end."""
        before, self._floor = self._floor, len(self._open)
        return before

    def leave(self, before: int) -> None:
        """End a container: close what was opened in it."""
        self._close_to(self._floor)
        self._floor = before

    def may_open(self, name: str) -> bool:
        """Make way for a start tag, and note it as open; False if it has no place here."""
        if name in rules.PARENTS and not self._into_parent(name):
            return False
        if name in rules.BLOCKS:
            # As a browser does, but with what is inside it: formatting would reach into a list.
            self.close_first(_PARAGRAPH)
        if name in rules.UNNESTED:
            self.close_first(rules.HEADINGS if name in rules.HEADINGS else frozenset({name}))
        if name not in rules.VOID:
            if len(self._open) >= DEEPEST:
                return False
            self._open.append(name)
        return True

    def close(self, name: str) -> None:
        """Close the nearest tag of that name, and all inside it."""
        for place in range(len(self._open) - 1, self._floor - 1, -1):
            if self._open[place] == name:
                self._close_to(place)
                return
            if name in rules.PARENTS and self._open[place] in _barriers(name):
                return

    def close_first(self, names: frozenset[str]) -> None:
        """Close the outermost of ``names`` in this container, and all inside it."""
        for place in range(self._floor, len(self._open)):
            if self._open[place] in names:
                self._close_to(place)
                return

    def _into_parent(self, name: str) -> bool:
        """Close all inside the nearest element that may hold ``name``; False where none is near."""
        parents, barriers = rules.PARENTS[name], _barriers(name)
        for place in range(len(self._open) - 1, self._floor - 1, -1):
            here = self._open[place]
            # Of a description list, a div may hold a part.
            grouped = here == "div" and "dl" in parents and self._open[max(0, place - 1)] == "dl"
            if here in parents or (grouped and place > self._floor):
                self._close_to(place + 1)
                return True
            if here in barriers:
                return False
        return False

    def _close_to(self, depth: int) -> None:
        while len(self._open) > depth:
            self._draft.markup(f"</{self._open.pop()}>")


def _barriers(name: str) -> frozenset[str]:
    """What stays open around a tag: not its like, whose end tag HTML lets people leave out."""
    return rules.BARRIERS - (rules.CELLS if "table" in rules.PARENTS[name] else {name})
