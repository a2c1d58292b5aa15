"""The person whom a description means: by the role that is held, or by the name behind it."""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.parse.quotes.introductions import split_title
from newsgen.parse.quotes.lexicon import ROLES
from newsgen.parse.quotes.names import plain_parts, same_name
from newsgen.parse.quotes.people import People
from newsgen.parse.quotes.person import Person, in_full, role_words
from newsgen.parse.quotes.phrases import Phrase
from newsgen.parse.quotes.tokens import Tokens


def titled(people: People, parts: tuple[str, ...], title: Sequence[str]) -> Person | None:
    """The one of several namesakes who bears the title: ``Dr Lee``, of Dr Ann Lee and Tom Lee."""
    if not title:
        return None
    words = {in_full(word.lower()) for word in title}
    bearers = [
        person
        for person in people.people
        if same_name(parts, person.parts) and words <= set(role_words(person))
    ]
    return bearers[0] if len(bearers) == 1 else None


def set_off(people: People, tokens: Tokens, phrase: Phrase) -> Person | None:
    """Ann Lee in ``The report's author, Ann Lee, said``."""
    kinds, at = tokens.kinds, phrase.end
    if kinds[at : at + 2] != ",N":
        return None
    end = at + 1
    while end < len(kinds) and kinds[end] == "N":
        end += 1
    if kinds[end : end + 1] not in (",", ".") and tokens.words[end : end + 1] != ["of"]:
        return None
    _, name = split_title(tokens.words[at + 1 : end])
    parts = plain_parts(name)
    person = people.find(parts) if parts else None
    if person is None or len(person.parts) < 2 or not people.credible(person):
        return None
    return person


def holder(people: People, words: Sequence[str]) -> Person | None:
    """The one person whom "the president" can mean: who was introduced with that role."""
    if len(words) != 2 or words[0].lower() != "the" or words[1] not in ROLES:
        return None
    holders = [person for person in people.people if words[1] in role_words(person)]
    return holders[0] if len(holders) == 1 else None
