"""How an article introduces somebody: title, role, and the pronoun that goes with them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from newsgen.parse.quotes.lexicon import CLASSES, CLOSED, GIVEN, GRAMMAR, ROLES, TITLES

_GIVEN_NAMES = GIVEN["he"] | GIVEN["she"]
_TITLE_WORDS = TITLES["he"] | TITLES["she"] | TITLES["honorifics"] | TITLES["offices"]
_ROLE_LIKE = TITLES["as_roles"]
_PARTY = TITLES["besides"]
_TIMED = TITLES["timed"]
_SUFFIXES = GRAMMAR["suffixes"]
_BEGUN = ("Then-", "Ex-", "Former-")
"""Small letters, but where a sentence begins with them."""
_APPOSITION = re.compile(
    r"(?:,|\s\([^()]{1,40}\),)\s(?:\d{1,3},\s)?((?:[^,;:.!?“”\"()—–]|\.(?=\w)){3,160})(?=[,;:.—–]|\Z)"
)
_RELATIVE = re.compile(r"\s(?:who|whose|whom|which|that)\s.*")
_ARTICLE = re.compile(r"^(?:the|an?|his|her|their|its|then)\s", re.I)
_BY_THEN = re.compile(
    r"^(?:by then|at (?:the|that) time|by now|now|today|still|once|formerly) ", re.I
)
_PASSING = re.compile(r"\s(?:at the time|at that time|by then)$")
_CUT = re.compile(r"\b[A-Z](?:\.[A-Z])*$")
"""An abbreviation whose last full stop was taken for the sentence's."""
_CLAUSE = re.compile(r"[,;:.!?“”\"()—–]")
_CLOSES = frozenset({",", ".", ";", ":", "—", "–"})
_DETERMINERS = GRAMMAR["articles"] | GRAMMAR["owners"]
_SHORT = 7
_FEMALE = re.compile(
    r"(?:woman|women|actress|mother|wife|widow|daughter|sister|girl|lady|queen|nun)\b", re.I
)
_MALE = re.compile(r"(?:[a-z]man|father|husband|son|brother|boy|king|monk)\b")


class Introduction(Struct, frozen=True):
    """What stands around a full name when it is first given."""

    title: str | None = None
    role: str | None = None
    pronoun: str = ""
    """``he``, ``she``, or nothing known."""


def split_title(words: list[str]) -> tuple[list[str], list[str]]:
    """``[Press, Secretary, Josh, Lee]`` as what comes before the name, and the name."""
    count = len(words)
    while count > 1 and words[count - 1].rstrip(".") in _SUFFIXES:
        count -= 1  # the King of Martin King Jr. is no title
    for index in range(count - 2, -1, -1):
        if _is_title(words[index]) and not (
            count > 2 and words[index] == "M."  # M. Adam Lee has an initial
        ):
            return words[: index + 1], words[index + 1 :]
    if count > 2 and words[0] not in _GIVEN_NAMES:
        for index in range(count - 3, -1, -1):  # GSA CIO Ann Lee: a full name must be left
            if words[index].lower() in ROLES:
                return words[: index + 1], words[index + 1 :]
    first = 0
    while first < len(words) - 1 and words[first] in _PARTY:
        first += 1
    return words[:first], words[first:]


def _is_title(word: str) -> bool:
    """``Senator``, and ``Then-Senator``, ``Senator-elect``, ``Ex-mayor``."""
    if word.rstrip(".") in _TITLE_WORDS:
        return True
    if "-" not in word:
        return False
    parts = word.rstrip(".").split("-")
    kept = [part for part in parts if part.lower() not in _TIMED]
    office = "-".join(kept)
    return len(kept) < len(parts) and (office[:1].upper() + office[1:]) in _TITLE_WORDS


def title_pronoun(title: Sequence[str], name: Sequence[str]) -> str:
    """The pronoun that a title or a given name goes with."""
    for word in title:
        bare = word.rstrip(".")
        if bare in TITLES["she"] or bare.endswith("woman"):
            return "she"
        if bare in TITLES["he"] or (bare.endswith("man") and len(bare) > 3):
            return "he"
    if len(name) > 1:
        given = name[0].capitalize()
        if given in GIVEN["she"]:
            return "she"
        if given in GIVEN["he"]:
            return "he"
    return ""


def introduce(
    text: str, start: int, end: int, title: Sequence[str], name: Sequence[str]
) -> Introduction:
    """Reads the words around the name at ``start`` (its title included) to ``end`` of ``text``."""
    honorific, held = honorific_and_role(title)
    role = _apposition(text, end) or _described(text, start) or _set_off(text, start, end) or held
    pronoun = title_pronoun(title, name)
    if not pronoun and role:
        pronoun = "she" if _FEMALE.search(role) else "he" if _MALE.search(role) else ""
    return Introduction(honorific, role, pronoun)


def honorific_and_role(title: Sequence[str]) -> tuple[str | None, str | None]:
    """What comes before a name, as the honorific or as the role that it is."""
    plain = [word for word in title if word not in _PARTY]
    if not plain:
        return None, None
    if all(map(_is_title, plain)):
        if plain[-1] not in _ROLE_LIKE:
            if plain[0].startswith(_BEGUN):
                plain[0] = plain[0][0].lower() + plain[0][1:]
            return " ".join(plain), None
        return None, " ".join(title).lower()
    if len(title) == 1:
        return None, title[0] if title[0].isupper() else title[0].lower()
    return None, " ".join(title)


def _apposition(text: str, end: int) -> str | None:
    match = _APPOSITION.match(text, end, end + 220)
    if match is None:
        return None
    phrase = _BY_THEN.sub("", match.group(1).strip())
    if _CUT.search(phrase):
        return None
    words = [word.lower().strip("’'") for word in phrase.split()]
    if words[0] in GRAMMAR["not_appositions"]:
        return None
    head = 0
    for head, word in enumerate(words):
        kind = CLASSES.get(word, "")
        if kind in ("v", "u") and head and words[head - 1] in _DETERMINERS:
            continue  # the command module pilot
        if word in ROLES or word.rsplit("-", 1)[-1] in ROLES:
            break
        if kind in ("v", "u", "g", "p", "a", "i", "s") and not (word == "of" and head):
            return None
    else:
        # No known role among them: behind a name, a short phrase with its article is one still.
        if words[0] not in ("the", "a", "an") or not 1 < len(words) <= _SHORT:
            return None
    return _PASSING.sub("", _RELATIVE.sub("", _ARTICLE.sub("", phrase)))


def _described(text: str, start: int) -> str | None:
    words = text[max(0, start - 90) : start].split()[-7:]
    if not words:
        return None
    if words[-1].lower().rsplit("-", 1)[-1] not in ROLES or words[-1][0].isupper():
        return None
    first = len(words) - 1
    while first > 0:
        word = words[first - 1]
        lower = word.lower()
        if lower.endswith(("’s", "'s")) or lower[-1] in ".’',;:)—" or lower in CLOSED:
            break
        if CLASSES.get(lower, "") in ("v", "u", "g", "e"):
            break
        first -= 1
    return " ".join(words[first:])


def _set_off(text: str, start: int, end: int) -> str | None:
    """The lead flight director in ``The lead flight director, Ann Lee, decided``."""
    if text[end : end + 1] not in _CLOSES or not text.endswith(", ", 0, start):
        return None
    words = _CLAUSE.split(text[max(0, start - 100) : start - 2])[-1].split()
    for first, word in enumerate(words):
        if word.lower() not in _DETERMINERS:
            continue
        head = first
        for head in range(first + 1, len(words)):
            if words[head].lower() in CLOSED:
                break
        else:
            head = len(words)
        rest = {CLASSES.get(later.lower(), "") for later in words[head:]}
        if words[head - 1].lower() in ROLES and not rest & set("cvugapsw"):
            return " ".join(words[first + 1 :])
    return None
