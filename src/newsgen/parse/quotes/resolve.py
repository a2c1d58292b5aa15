"""From the words that mention a speaker to the speaker."""

from __future__ import annotations

from itertools import islice

from newsgen.parse.quotes.antecedents import (
    LONG_WINDOW,
    STEPS,
    WINDOW,
    goes_before,
    subject_after,
    subject_before,
    undecided,
)
from newsgen.parse.quotes.bearers import Bearers
from newsgen.parse.quotes.descriptions import Speaker, described
from newsgen.parse.quotes.holders import holder, set_off
from newsgen.parse.quotes.lexicon import ALL_SOFT
from newsgen.parse.quotes.names import plain_parts
from newsgen.parse.quotes.people import People
from newsgen.parse.quotes.person import Person
from newsgen.parse.quotes.phrases import Phrase, phrase_before
from newsgen.parse.quotes.reporting import speaks
from newsgen.parse.quotes.scene import Answer
from newsgen.parse.quotes.tokens import Tokens

_VAGUE = frozenset({"clause"})
"""Rules that are wrong too often to name a speaker: they give the mention alone."""


_ASKED = frozenset({"asked", "pressed", "questioned", "challenged", "quizzed"})
"""Words that open a sentence about a question: "he" after them is whom it was put to."""
_NOMINATIVE = {"his": "he", "him": "he", "her": "she", "hers": "she", "its": "it"}


class Resolver:
    """Resolves the mentions of one article, in reading order."""

    def __init__(self, people: People) -> None:
        self._people = people
        self._bearers = Bearers(people)
        self._last: list[tuple[int, int, Speaker, Person | None]] = []
        """Speakers so far with passage and offset of their mention."""

    def resolve(self, answer: Answer) -> Speaker | None:
        """The speaker whom an answer names; None where the article leaves it open."""
        tokens, phrase = answer.tokens, answer.phrase
        if answer.rule in _VAGUE:
            return None
        thinks = answer.cue >= 0 and tokens.words[answer.cue].lower() in ALL_SOFT
        found = self._of(tokens, phrase, speaks(answer), thinks)
        if found is None:
            return None
        speaker, person = found
        self._last.append((tokens.passage, tokens.starts[phrase.start], speaker, person))
        return speaker

    def _of(
        self, tokens: Tokens, phrase: Phrase, speaks: bool, thinks: bool
    ) -> tuple[Speaker, Person | None] | None:
        words = tokens.words[phrase.start : phrase.end]
        if phrase.kind == "p":
            word = words[0].lower().replace("’", "'").split("'")[0]
            return self._pronoun(tokens, phrase.start, _NOMINATIVE.get(word, word))
        if phrase.kind == "w":
            before = phrase.start - 1
            if before > 0 and tokens.kinds[before] in ",-":
                before -= 1
            antecedent = phrase_before(tokens, before, tokens.sentences[phrase.start])
            return None if antecedent is None else self._of(tokens, antecedent, speaks, thinks)
        if phrase.kind == "N":
            return self._bearers.of(tokens, phrase, words, speaks)
        person = set_off(self._people, tokens, phrase) or holder(self._people, words)
        if person is not None:
            return self._bearers.speaker(person), person
        speaker = None if thinks else described(tokens, phrase, words, speaks)
        return None if speaker is None else (speaker, None)

    def _pronoun(self, tokens: Tokens, at: int, word: str) -> tuple[Speaker, Person | None] | None:
        place = (tokens.passage, tokens.starts[at])
        if word in ("it", "they", "them"):
            for passage, offset, speaker, person in islice(reversed(self._last), STEPS):
                if (passage, offset) <= place:
                    near = tokens.passage - passage < WINDOW
                    fits = speaker.kind == "document" or speaker.kind == "organisation"
                    return (speaker, person) if near and fits and word == "it" else None
            return None
        if word not in ("he", "she"):
            return None
        begin = tokens.sentences[at]
        first = tokens.words[begin : begin + 2]
        if any(opening.lower() in _ASKED for opening in first):
            place = (tokens.passage, tokens.starts[begin])
        found = self._antecedent(place, word, self._spoken_to(tokens, at))
        if found is None and tokens.kinds[begin] == "s" and "Q" not in tokens.kinds[begin:at]:
            end = tokens.ends[tokens.sentence_end(at) - 1]
            person = subject_after(self._people, place, end, word)
            found = None if person is None else (self._bearers.speaker(person), person)
        if found is not None and found[1] is not None:
            found[1].goes_with(word)
        return found

    def _spoken_to(self, tokens: Tokens, at: int) -> Person | None:
        """Ann Lee in ``he told Ann Lee``, whom "he" cannot be."""
        if tokens.kinds[at + 1 : at + 3] != "vN":
            return None
        end = at + 3
        while end < len(tokens.kinds) and tokens.kinds[end] == "N":
            end += 1
        parts = plain_parts(tokens.words[at + 2 : end])
        return self._people.find(parts) if parts else None

    def _antecedent(
        self, place: tuple[int, int], word: str, other: Person | None
    ) -> tuple[Speaker, Person | None] | None:
        """The person whom ``he`` or ``she`` at ``place`` takes up."""
        subject, reach = subject_before(self._people, place, word, other)
        running: tuple[Speaker, Person | None] | None = None
        spot = (-1, -1)
        for passage, offset, speaker, person in islice(reversed(self._last), STEPS):
            if (passage, offset) >= place or speaker.kind != "person" or not speaker.named:
                continue
            if person is not None and (person is other or person.pronoun not in ("", word)):
                continue
            if reach - passage < (WINDOW if subject is not None else LONG_WINDOW):
                running, spot = (speaker, person), (passage, offset)
            break
        if subject is None or subject.spot <= spot:
            return running
        if running is not None and goes_before(subject):
            return running
        if subject.person is None or undecided(subject):
            return None
        return self._bearers.speaker(subject.person), subject.person
