"""Who speaks in German, French and Spanish articles: only a name right beside quote and verb."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files
from itertools import islice

from newsgen.parse.quotes.descriptions import Speaker, text_of
from newsgen.parse.quotes.lexicon import PARTICLES
from newsgen.parse.quotes.phrases import Phrase
from newsgen.parse.quotes.scene import Answer, Scene
from newsgen.parse.quotes.tokens import TOKEN, Tokens

RULE = "foreign"
LANGUAGES = frozenset({"de", "es", "fr"})
_REACH = 8
"""Tokens between a verb and the name or the quote that goes with it."""
_FAR = 40
"""Characters before a surname in which the rest of the name is looked for."""

_MOST = 100
"""Quotes of an article whose speakers are looked through for the rest of a name."""
_RUN = re.compile(r"[^\W_]+")
_TOKEN_MARKS = frozenset("—–,;:.!?()[]…/-")

Words = dict[str, frozenset[str]]


@lru_cache(maxsize=len(LANGUAGES))
def words_of(lang: str) -> Words:
    """The word table of a language, read when an article is the first in it."""
    path = files("newsgen.parse.quotes") / "words" / "languages" / f"{lang}.toml"
    lists = tomllib.loads(path.read_text(encoding="utf-8"))
    table = {key: frozenset(words.split()) for key, words in lists.items()}
    return {**table, "telling": table["cues"] | table["sources"]}


def foreign(scene: Scene, number: int, lang: str) -> Answer | None:
    """``„…“, sagte Ada Braun``; ``Ada Brun a dit : « … »``; ``según Ada Bruna, «…»``."""
    table = words_of(lang)
    segment = scene.segments[number]
    text = scene.passages[segment.passage].text
    if not (_may_follow(text, segment.close, table) or _may_precede(text, segment.open, table)):
        return None  # as most: they need not be made tokens of
    tokens, quote = scene.at(number)
    return _behind(scene, tokens, quote, table) or _before(scene, tokens, quote, table)


def _may_follow(text: str, close: int, table: Words) -> bool:
    """Whether a cue is among the three tokens behind a quote: the cheap look for ``_behind``."""
    words = (match[0] for match in TOKEN.finditer(text, close) if match[0] not in "’'")
    return not table["telling"].isdisjoint(islice(words, 3))


def _may_precede(text: str, open_: int, table: Words) -> bool:
    """Whether a comma or colon ends what stands before a quote, with a cue in it: for ``_before``.

    What is neither word nor mark may stand between.
    """
    last = open_ - 1
    while last >= 0 and not (text[last].isalnum() or text[last] in _TOKEN_MARKS):
        last -= 1
    if last < 0 or text[last] not in ":,":
        return False
    return not table["telling"].isdisjoint(_RUN.findall(text[:open_].lower()))


def _behind(scene: Scene, tokens: Tokens, quote: int, table: Words) -> Answer | None:
    kinds, words = tokens.kinds, tokens.words
    at = quote + 1
    if at < len(kinds) and kinds[at] in ",-":
        at += 1
    if at < len(kinds) and words[at].lower() in table["helpers"]:
        at += 1
    if at >= len(kinds) or words[at] not in table["telling"]:
        return None
    name = _name_from(scene, tokens, at + 1, table)
    return None if name is None else Answer(tokens, name, at)


def _before(scene: Scene, tokens: Tokens, quote: int, table: Words) -> Answer | None:
    kinds, words = tokens.kinds, tokens.words
    if quote < 2 or kinds[quote - 1] not in ":,":
        return None
    floor = max(tokens.sentences[quote - 1], quote - _REACH)
    for at in range(quote - 2, floor - 1, -1):
        if kinds[at] in ":;Q.":
            break
        word = words[at].lower()
        if word in table["sources"] or word in table["cues"]:
            name = _name_from(scene, tokens, at + 1, table)
            if name is None and word in table["cues"]:
                last = at - 1
                while last > floor and words[last].lower() in table["helpers"]:
                    last -= 1
                name = _name_to(scene, tokens, last, table)
            if name is not None and name.end <= quote - 1:
                return Answer(tokens, name, at)
    return None


def _name_from(scene: Scene, tokens: Tokens, first: int, table: Words) -> Phrase | None:
    """The name that begins at ``first``, behind an article and the noun for an office."""
    words = tokens.words
    end = min(len(words), first + _REACH)
    while first < end and (
        words[first].lower() in table["articles"] or words[first].lower() in table["roles"]
    ):
        first += 1
    last = first
    while last < end and (_capital(words[last]) or (last > first and words[last] in PARTICLES)):
        last += 1
    while last > first and words[last - 1] in PARTICLES:
        last -= 1
    return _named(scene, tokens, first, last, table)


def _name_to(scene: Scene, tokens: Tokens, last: int, table: Words) -> Phrase | None:
    """The name whose last word stands at ``last``."""
    words = tokens.words
    first = last + 1
    floor = max(0, last - _REACH)
    while (
        first > floor
        and (_capital(words[first - 1]) or (first <= last and words[first - 1] in PARTICLES))
        and words[first - 1].lower() not in table["roles"]
        and words[first - 1].lower() not in table["articles"]
    ):
        first -= 1
    while first <= last and words[first] in PARTICLES:
        first += 1
    return _named(scene, tokens, first, last + 1, table)


def _named(scene: Scene, tokens: Tokens, first: int, end: int, table: Words) -> Phrase | None:
    """Two words are a name; one is where the article has it behind another name."""
    if end <= first or (end == first + 1 and not _full(scene, tokens.words[first], table)):
        return None
    return Phrase(first, first, end, "N")


def speaker_of(scene: Scene, answer: Answer, lang: str) -> Speaker | None:
    """The name that an answer points to, in full where the article has more of it.

    None for a surname that two speakers have.
    """
    tokens, phrase = answer.tokens, answer.phrase
    name = text_of(tokens, phrase.start, phrase.end)
    longer = _speaking(scene, name)
    if len(longer) == 1:
        return Speaker(longer.pop())
    if phrase.end - phrase.start > 1:
        return Speaker(name)
    return None if longer else Speaker(_full(scene, name, words_of(lang)) or name)


def _speaking(scene: Scene, name: str) -> set[str]:
    """The speakers of the article whose names are longer and have ``name`` in them.

    ``Gabriel García Márquez`` for ``García Márquez`` and for ``García``.
    """
    found = {
        text_of(answer.tokens, answer.phrase.start, answer.phrase.end)
        for answer in scene.answers[:_MOST]
        if answer is not None and answer.phrase.end - answer.phrase.start > 1
    }
    longer = {each for each in found if each != name and f" {name} " in f" {each} "}
    return {one for one in longer if not any(one != other and one in other for other in longer)}


def _full(scene: Scene, word: str, table: Words) -> str:
    """``Ada Braun`` for ``Braun``: the first place where the article has another name before it."""
    for passage in scene.passages:
        text = passage.text
        at = text.find(word)
        while at > 0:
            names: list[str] = []
            for before in reversed(text[max(0, at - _FAR) : at].split(" ")[:-1]):
                if not before or not _capital(before) or not before.isalpha():
                    break
                if before.lower() in table["roles"] | table["articles"]:
                    break
                names.insert(0, before)
            if names and not text[at + len(word) : at + len(word) + 1].isalnum():
                return " ".join([*names[-2:], word])
            at = text.find(word, at + 1)
    return ""


def _capital(word: str) -> bool:
    return word[0].isupper() and (len(word) == 1 or not word.isupper() or len(word) < 4)
