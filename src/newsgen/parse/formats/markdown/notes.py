"""Footnotes: gathered where they stand, numbered as they are referred to, shown at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token

    from newsgen.parse.formats.markdown.draft import Draft


class Notes:
    """The footnotes of one article."""

    def __init__(self) -> None:
        self._texts: list[list[Token]] = []
        self._by_label: dict[str, int] = {}
        self._numbers: dict[str, int] = {}
        self._references: dict[str, int] = {}
        self._order: list[int] = []
        """Indexes of texts, by footnote number."""
        self._shown = 0
        self._done: set[int] = set()
        self._next_text = 0

    def take_out(self, tokens: list[Token]) -> list[Token]:
        """The tokens without those of footnotes, which are kept for later."""
        if not any(token.type == "footnote_reference_open" for token in tokens):
            return tokens
        rest: list[Token] = []
        open_notes: list[list[Token]] = []
        for token in tokens:
            if token.type == "footnote_reference_open":
                open_notes.append([])
                self._by_label.setdefault(token.meta["label"], len(self._texts))
                self._texts.append(open_notes[-1])
            elif token.type == "footnote_reference_close":
                open_notes.pop()
            else:
                (open_notes[-1] if open_notes else rest).append(token)
        return rest

    def reference(self, label: str, draft: Draft) -> None:
        """Write the mark in the text that leads to a footnote."""
        if label not in self._numbers:
            self._order.append(self._by_label[label])
            self._numbers[label] = len(self._order)
        number = self._numbers[label]
        count = self._references[label] = self._references.get(label, 0) + 1
        identifier = f"fnref-{number}" if count == 1 else f"fnref-{number}-{count}"
        draft.opening("sup", f' id="{identifier}"')
        draft.note_ids.append(identifier)
        draft.markup(f'<a href="#fn-{number}">{number}</a></sup>')

    def next(self) -> tuple[int, bool, list[Token]] | None:
        """The next footnote to show, by number, with whether the text refers to it.

        Those that nothing refers to come last: their text would be lost otherwise. A footnote may
        itself refer to others, so this is asked again after each is written.
        """
        referred = self._shown < len(self._order)
        if not referred:
            while self._next_text in self._done:
                self._next_text += 1
            if self._next_text == len(self._texts):
                return None
            self._order.append(self._next_text)
        index = self._order[self._shown]
        self._done.add(index)
        self._shown += 1
        return self._shown, referred, self._texts[index]
