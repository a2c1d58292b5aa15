"""What the rules look at: an article's segments, its tokens where needed, and answers so far."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from newsgen.parse.passages import Passage
from newsgen.parse.quotes.phrases import Phrase
from newsgen.parse.quotes.segments import Segment
from newsgen.parse.quotes.tokens import Tokens


class Answer(Struct, frozen=True, gc=False):
    """Who a rule says is speaking."""

    tokens: Tokens
    phrase: Phrase
    cue: int = -1
    """Index of the cue's token; -1 where there is none."""
    rule: str = ""


class Scene:
    """An article as the rules see it."""

    def __init__(self, passages: Sequence[Passage], segments: Sequence[Segment]) -> None:
        self.passages = passages
        self.segments = segments
        self.answers: list[Answer | None] = [None] * len(segments)
        self.spoken: set[int] = set()
        """Numbers of the segments so far that were found to be speech."""
        self._of: dict[int, list[tuple[int, Segment]]] = {}
        for number, segment in enumerate(segments):
            self._of.setdefault(segment.passage, []).append((number, segment))
        self._tokens: dict[int, Tokens] = {}

    def tokens(self, passage: int) -> Tokens:
        """The tokens of a passage, made when first asked for."""
        found = self._tokens.get(passage)
        if found is None:
            found = Tokens(passage, self.passages[passage].text, self._of.get(passage, ()))
            self._tokens[passage] = found
        return found

    def at(self, number: int) -> tuple[Tokens, int]:
        """The tokens of a segment's passage and the segment's index in them."""
        tokens = self.tokens(self.segments[number].passage)
        return tokens, tokens.place[number]
