"""What stands around a name in a byline: titles, fields, outlets, agencies, days."""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.parse.formats.dump.words import Words, plain
from newsgen.text.names import PARTICLES

_GENERATIONS = frozenset({"ii", "iii", "iv", "jr", "sr"})


def is_title(token: str, words: Words) -> bool:
    """A word of the trade, or of a button such as "Follow"."""
    low = plain(token)
    return low in words.roles or low in words.lines


def is_titled(part: str, words: Words) -> bool:
    """Whether the last word is one of the trade: "Political editor", "Herald Staff"."""
    tokens = part.split()
    return bool(tokens) and is_title(tokens[-1], words)


def is_title_text(text: str, words: Words) -> bool:
    """A short text that a word of the trade begins or ends: "Energy and environment editor"."""
    tokens = text.split()
    return 0 < len(tokens) <= 8 and (
        plain(tokens[0]) in words.roles or plain(tokens[-1]) in words.roles
    )


def is_staff(part: str, words: Words) -> bool:
    """Whether a whole newsroom signs: "Herald Staff", "Archive Desk", "NZZ-Redaktion"."""
    low = plain(part)
    return f" {low}".endswith(words.signing.staff_ends) or low.startswith(
        words.signing.staff_starts
    )


def is_newsroom(part: str, words: Words) -> bool:
    """Staff that may sign without "By": not a bare title such as "Reporter"."""
    low = plain(part)
    bare = low.replace("-", " ")
    return len(part) <= 40 and (
        low in words.signing.signs
        or (low in words.staff and " " in low)
        or any(bare.endswith(" " + last) for last in words.newsroom)
    )


def is_outlet(part: str, words: Words) -> bool:
    """ "The Lunnet Times", "9News", "Lunnet Herald": capitals, and a word of outlets' names."""
    tokens = part.split()
    if not 1 <= len(tokens) <= 5 or not all(
        token[0].isupper() or token[0].isdecimal() or token in PARTICLES for token in tokens
    ):
        return False
    low = [plain(token) for token in tokens]
    return (
        low[-1] in words.signing.outlets
        or low[-1].endswith((".com", "news", "online"))
        or (low[0] == "the" and len(low) > 2)
        or (low[0] in words.signing.articles and len(low) > 1 and tokens[0][0].isupper())
    )


def trimmed(tokens: Sequence[str], words: Words) -> tuple[int, int]:
    """First and after-last index of the tokens that are left without titles around them.

    "business reporter Ana Bell", "Ana Bell Senior Paris Correspondent", "Ana Bell Fox News",
    "Ana Bell Tuesday".
    """
    first = _after_title(tokens, words)
    last = _before_outlet(tokens, first, _before_number(tokens, first, words), words)
    while last > first and _is_behind(tokens, first, last - 1, words):
        last -= 1
    # A title has words of its own between its own words: "Senior Washington Correspondent".
    for index in range(first + 2, last):
        if last < len(tokens) and plain(tokens[index]) in words.roles:
            last = index
            break
    return first, _before_outlet(tokens, first, last, words)


def _before_number(tokens: Sequence[str], first: int, words: Words) -> int:
    """Index of a clock, a count or a day behind a name: "9:13 AM", "12 Comments", "Nov. 3"."""
    for index in range(first + 2, len(tokens)):
        if tokens[index].lstrip("'’‘")[:1].isdecimal():
            month = plain(tokens[index - 1]) in words.dates.months and index > first + 2
            return index - month
    return len(tokens)


def _is_behind(tokens: Sequence[str], first: int, index: int, words: Words) -> bool:
    """Whether a token behind a name is of a title, or the day that follows."""
    low = plain(tokens[index])
    if is_title(tokens[index], words):
        return True
    if index - first >= 2 and tokens[index].islower():
        # A handle, "Ana Bell anabell", or what leads the date on the next line, "Ana Bell on".
        return low.endswith(plain(tokens[first + 1])) or low in words.beside
    return index - first >= 2 and (low in words.signing.beats or low in words.days)


def _after_title(tokens: Sequence[str], words: Words) -> int:
    """Index after the title that tokens begin with: words of the trade and fields, in a row."""
    first = 0
    for index, token in enumerate(tokens[:6]):
        low = plain(token)
        kicker = index == 0 and low in words.signing.kickers and len(tokens) > 2
        if low in words.roles or low in words.lines or kicker:
            first = index + 1
        elif not (low in words.signing.beats or (token[:1].islower() and low not in PARTICLES)):
            break
    return first


def _before_outlet(tokens: Sequence[str], first: int, last: int, words: Words) -> int:
    """Index where an outlet or agency behind a name of two words or more begins."""
    for index in range(first + 2, last):
        rest = " ".join(tokens[index:last]).casefold().strip(".")
        if rest in words.agencies or tokens[index] == "The":
            return index
        # "Ana Bell For The Herald": capitals hide the preposition; shorter ones may be names.
        if len(tokens[index]) > 2 and words.in_.match(f" {tokens[index].casefold()} "):
            return index
    count = last - first
    if count >= 4 and plain(tokens[last - 1]) in words.signing.outlets:
        return last - 2
    if (
        count >= 3
        and tokens[last - 1].isupper()
        and 2 <= len(tokens[last - 1]) <= 5
        and tokens[last - 1].isalpha()
        and plain(tokens[last - 1]) not in _GENERATIONS
        and not any(token.isupper() and len(token) > 2 for token in tokens[first : last - 1])
    ):
        return last - 1
    return last


def before_town(text: str, end: int, words: Words) -> int:
    """``end``, or where a town before it begins: "Ana Bell Madrid 27 OCT 2012".

    Two words must be left: of "Jack London" nobody knows what London is.
    """
    head = text[:end].rstrip()
    town = head.rsplit(" ", 1)[-1]
    if plain(town) not in words.signing.towns:
        return end
    last = max((match.end() for match in words.and_.finditer(head)), default=0)
    return len(head) - len(town) if len(head[last:].split()) >= 3 else end
