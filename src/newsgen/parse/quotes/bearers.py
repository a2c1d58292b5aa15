"""The speaker whom a name means: a person of the article, a body, a document."""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.parse.quotes.acronyms import Acronyms
from newsgen.parse.quotes.couples import Couples
from newsgen.parse.quotes.descriptions import ARTICLES, Speaker, text_of, whole_body
from newsgen.parse.quotes.holders import titled
from newsgen.parse.quotes.introductions import honorific_and_role, split_title, title_pronoun
from newsgen.parse.quotes.lexicon import BODIES, DOCUMENTS, NAMED_BODIES, PLACES
from newsgen.parse.quotes.names import plain_parts
from newsgen.parse.quotes.people import People
from newsgen.parse.quotes.person import Person
from newsgen.parse.quotes.phrases import Phrase
from newsgen.parse.quotes.readings import as_name, person_like, small
from newsgen.parse.quotes.tokens import Tokens

Found = tuple[Speaker, Person | None]


class Bearers:
    """The speakers of one article who have names."""

    def __init__(self, people: People) -> None:
        self._people = people
        self._couples = Couples(people)
        self._acronyms = Acronyms(people.evidence.texts())

    def speaker(self, person: Person) -> Speaker:
        """The speaker that a person is; two of one bare surname are told apart by their titles."""
        name, title = person.name, person.introduction.title
        if title and len(person.parts) == 1 and self._people.known(person.parts):
            return Speaker(f"{title} {name}", role=person.introduction.role)
        return Speaker(name, title=title, role=person.introduction.role)

    def of(self, tokens: Tokens, phrase: Phrase, words: list[str], speaks: bool) -> Found | None:
        """The bearer of the name in ``phrase``; ``speaks``: a verb says that it speaks."""
        has_article = words[0].lower() in ARTICLES
        bare = small(words[1:] if has_article else words)
        if not bare:
            return None
        title, name = split_title(bare)
        parts = plain_parts(name)
        if parts:
            pronoun = title_pronoun(title, name) if title else ""
            person = self._person(parts, title, pronoun)
            other = self._couples.other(parts, pronoun)
            if other and (person is None or person.name == other):
                return Speaker(other), person
            if self._couples.share(parts) and (person is None or not pronoun):
                return None
            if person is not None:
                if self._people.credible(person) or self._evident(person.parts, title, speaks):
                    return self.speaker(person), person
                return None
        if has_article and len(bare) == 1 and self._couples.family(bare[0]):
            return Speaker(f"the {bare[0]}", named=False), None
        last = bare[-1].lower()
        text = text_of(tokens, phrase.start + has_article, phrase.end)
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
            return Speaker(self._acronyms.full(text), "organisation"), None
        if not parts or self._people.known(parts) or not self._evident(parts, title, speaks):
            return None
        if not person_like(name):
            return None
        honorific, role = honorific_and_role(title)
        return Speaker(" ".join(name), title=honorific, role=role), None

    def _person(self, parts: tuple[str, ...], title: Sequence[str], pronoun: str) -> Person | None:
        person = self._people.find(parts, pronoun) or titled(self._people, parts, title)
        if person is None and len(parts[-1]) > 1 and all(part.isupper() for part in parts):
            return self._people.find(tuple(map(as_name, parts)), pronoun)  # BROWN is Brown
        return person

    def _evident(self, parts: Sequence[str], title: Sequence[str], speaks: bool) -> bool:
        return bool(title) or self._people.evidence.is_person(parts, speaks)
