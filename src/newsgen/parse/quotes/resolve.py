"""From the words that mention a speaker to the speaker."""

from __future__ import annotations

from itertools import islice

from newsgen.parse.quotes.descriptions import ARTICLES, Speaker, described, text_of
from newsgen.parse.quotes.introductions import split_title, title_pronoun
from newsgen.parse.quotes.lexicon import BODIES, DOCUMENTS, NAMED_BODIES, ROLES
from newsgen.parse.quotes.names import plain_parts
from newsgen.parse.quotes.people import People
from newsgen.parse.quotes.person import Person, role_words
from newsgen.parse.quotes.phrases import Phrase, phrase_before
from newsgen.parse.quotes.tokens import Tokens

_STEPS = 80
"""Namings and speakers that are looked back over at most."""
_WINDOW = 3
"""Passages: a pronoun does not reach further back."""


_NOMINATIVE = {"his": "he", "him": "he", "her": "she", "hers": "she", "its": "it"}


class Resolver:
    """Resolves the mentions of one article, in reading order."""

    def __init__(self, people: People) -> None:
        self._people = people
        self._last: list[tuple[int, int, Speaker, Person | None]] = []
        """Speakers so far with passage and offset of their mention."""

    def resolve(self, tokens: Tokens, phrase: Phrase) -> Speaker | None:
        """The speaker whom a phrase names; None where the article leaves it open."""
        found = self._of(tokens, phrase)
        if found is None:
            return None
        speaker, person = found
        self._last.append((tokens.passage, tokens.starts[phrase.start], speaker, person))
        return speaker

    def _of(self, tokens: Tokens, phrase: Phrase) -> tuple[Speaker, Person | None] | None:
        words = tokens.words[phrase.start : phrase.end]
        if phrase.kind == "p":
            word = words[0].lower()
            return self._pronoun(tokens, phrase.start, _NOMINATIVE.get(word, word))
        if phrase.kind == "w":
            before = phrase.start - 1
            if before > 0 and tokens.kinds[before] in ",-":
                before -= 1
            antecedent = phrase_before(tokens, before, tokens.sentences[phrase.start])
            return None if antecedent is None else self._of(tokens, antecedent)
        if phrase.kind == "N":
            return self._name(tokens, phrase, words)
        person = self._holder(words)
        if person is not None:
            return _speaker(person), person
        return described(tokens, phrase, words), None

    def _holder(self, words: list[str]) -> Person | None:
        """The one person whom "the president" can mean: who was introduced with that role."""
        if len(words) != 2 or words[0].lower() != "the" or words[1] not in ROLES:
            return None
        wanted = words[1]
        holders = [person for person in self._people.people if wanted in role_words(person)]
        return holders[0] if len(holders) == 1 else None

    def _name(
        self, tokens: Tokens, phrase: Phrase, words: list[str]
    ) -> tuple[Speaker, Person | None] | None:
        has_article = words[0].lower() in ARTICLES
        bare = words[1:] if has_article else words
        if not bare:
            return None
        text = text_of(tokens, phrase.start + has_article, phrase.end)
        last = bare[-1].lower()
        title, name = split_title(bare)
        parts = plain_parts(name)
        if last in DOCUMENTS and last not in BODIES and len(bare) > 1:
            return Speaker(text, "document"), None
        person = self._people.find(parts, title_pronoun(title, name)) if parts else None
        if person is not None:
            return _speaker(person), person
        if (
            last in BODIES
            or last in NAMED_BODIES
            or (has_article and not title)
            or (len(last) > 1 and bare[-1].isupper() and len(bare) == 1)
            or "&" in text
        ):
            return Speaker(text, "organisation"), None
        if not parts or self._people.known(parts):
            return None
        return Speaker(" ".join(name), title=" ".join(title) or None), None

    def _pronoun(self, tokens: Tokens, at: int, word: str) -> tuple[Speaker, Person | None] | None:
        place = (tokens.passage, tokens.starts[at])
        if word in ("it", "they", "them"):
            for passage, offset, speaker, person in islice(reversed(self._last), _STEPS):
                if (passage, offset) <= place:
                    near = tokens.passage - passage < _WINDOW
                    fits = speaker.kind == "document" or speaker.kind == "organisation"
                    return (speaker, person) if near and fits and word == "it" else None
            return None
        if word not in ("he", "she"):
            return None
        return self._antecedent(place, word)

    def _antecedent(
        self, place: tuple[int, int], word: str
    ) -> tuple[Speaker, Person | None] | None:
        """The person whom ``he`` or ``she`` at ``place`` takes up."""
        named = self._named_before(place, word)
        for passage, offset, speaker, person in islice(reversed(self._last), _STEPS):
            if (passage, offset) >= place or speaker.kind != "person" or not speaker.named:
                continue
            if person is not None and person.pronoun not in ("", word):
                continue
            if place[0] - passage < _WINDOW and (named is None or (passage, offset) >= named[0]):
                return speaker, person
            break
        if named is None or named[1] is None:
            return None
        return _speaker(named[1]), named[1]

    def _named_before(
        self, place: tuple[int, int], word: str
    ) -> tuple[tuple[int, int], Person | None] | None:
        others: list[tuple[tuple[int, int], Person]] = []
        from_passage = place[0]
        clause: tuple[tuple[int, int], Person] | None = None
        for naming in self._people.before(place, _STEPS):
            spot = (naming.passage, naming.start)
            if from_passage - naming.passage >= _WINDOW:
                break
            person = naming.person
            if person is None:
                if naming.pronoun == "?" and naming.weight == 2:
                    return spot, None
                if naming.pronoun == word:
                    from_passage = naming.passage
                    clause = None  # the sentence's own subject goes before a clause's
                continue
            if person.pronoun not in ("", word):
                continue
            if naming.weight == 2:
                return clause if clause and clause[0][0] > spot[0] else (spot, person)
            if naming.weight == 1 and clause is None:
                clause = (spot, person)
            elif from_passage - naming.passage < 2:
                others.append((spot, person))
        if clause is not None:
            return clause
        if others and all(person is others[0][1] for _, person in others):
            return others[0]
        return None


def _speaker(person: Person) -> Speaker:
    return Speaker(person.name, title=person.introduction.title, role=person.introduction.role)
