"""From the words that mention a speaker to the speaker."""

from __future__ import annotations

from collections.abc import Sequence
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
from newsgen.parse.quotes.descriptions import ARTICLES, Speaker, described, text_of, whole_body
from newsgen.parse.quotes.holders import holder, set_off
from newsgen.parse.quotes.introductions import honorific_and_role, split_title, title_pronoun
from newsgen.parse.quotes.lexicon import ALL_SOFT, BODIES, DOCUMENTS, NAMED_BODIES, PLACES
from newsgen.parse.quotes.names import plain_parts
from newsgen.parse.quotes.people import People
from newsgen.parse.quotes.person import Person
from newsgen.parse.quotes.phrases import Phrase, phrase_before
from newsgen.parse.quotes.readings import person_like
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
            return self._name(tokens, phrase, words, speaks)
        person = set_off(self._people, tokens, phrase) or holder(self._people, words)
        if person is not None:
            return _speaker(person), person
        speaker = None if thinks else described(tokens, phrase, words, speaks)
        return None if speaker is None else (speaker, None)

    def _name(
        self, tokens: Tokens, phrase: Phrase, words: list[str], speaks: bool
    ) -> tuple[Speaker, Person | None] | None:
        has_article = words[0].lower() in ARTICLES
        bare = words[1:] if has_article else words
        if not bare:
            return None
        text = text_of(tokens, phrase.start + has_article, phrase.end)
        last = bare[-1].lower()
        title, name = split_title(bare)
        parts = plain_parts(name)
        person = self._people.find(parts, title_pronoun(title, name)) if parts else None
        if person is not None:
            if self._people.credible(person) or self._evident(person.parts, title, speaks):
                return _speaker(person), person
            return None
        if last in DOCUMENTS and last not in BODIES and len(bare) > 1:
            return Speaker(text, "document"), None
        if (
            last in BODIES
            or last in NAMED_BODIES
            or (last in PLACES and len(bare) == 1)
            or (has_article and not title)
            or (len(last) > 1 and bare[-1].isupper() and len(bare) == 1)
            or "&" in text
        ):
            if last in PLACES and not speaks:
                return None
            end = whole_body(tokens, phrase.end) if last in BODIES else phrase.end
            text = text_of(tokens, phrase.start + has_article, end)
            return Speaker(text, "organisation"), None
        if not parts or self._people.known(parts) or not self._evident(parts, title, speaks):
            return None
        if not person_like(name):
            return None
        honorific, role = honorific_and_role(title)
        return Speaker(" ".join(name), title=honorific, role=role), None

    def _evident(self, parts: Sequence[str], title: list[str], speaks: bool) -> bool:
        return bool(title) or self._people.evidence.is_person(parts, speaks)

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
            found = None if person is None else (_speaker(person), person)
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
        return _speaker(subject.person), subject.person


def _speaker(person: Person) -> Speaker:
    return Speaker(person.name, title=person.introduction.title, role=person.introduction.role)
