"""The look of captions: credits, words of place, and the present tense of pictures."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from itertools import pairwise

from newsgen.parse.formats.dump.pictures.credit_tails import (
    BETWEEN,
    ends_in_credit,
    is_credit_alone,
)
from newsgen.parse.formats.dump.pictures.inner_credits import is_credited_inside
from newsgen.parse.formats.dump.words import Words

_SLASH_CREDIT = re.compile(
    r"[(\[|–—-]\s*[^\W\d_][^()\[\]|]{1,60}\s?/\s?[^\W\d_][^()\[\]|]{1,60}[)\]]?\s*\Z"
)
_FILE = re.compile(r"FILE(?: PHOTO)?\s?[-–—:]")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_WORDS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
VIDEO = re.compile(r"\d{1,2}:\d\d\s+[-–—|]\s+[^\W\d_]+\s?:")
"""Length of a video and the label of its source: "02:10 - Source: …"."""
_COPYRIGHT = re.compile(r"(?:copyright\b|\(c\))|(?:18|19|20)\d\d\b", re.IGNORECASE)
_RESERVED = re.compile(r"(?i)riserva|reserva|réservé|vorbehalten|voorbehouden|zastrzeż")
_STOP = re.compile(r"[.!?][”\")]?\s")
_BEFORE = "([-–— "


def caption_signs(
    text: str, low: str, opens: Set[str], words: Words, signs: Sequence[str]
) -> tuple[int, bool]:
    """How much text looks like a caption, 0 to 3, and whether it is a credit and nothing else.

    3: a credit ("Photo: …", "(Name/Agency)", "| Name/Agency"), or "FILE -" before it.
    2: words that say where somebody stands in a picture: "(L)", "from left", "pictured".
    ``low`` is the text as ``words.plain`` gives it. Text is at most some hundred characters.
    ``opens``: as ``Openers.may_open`` gives it. ``signs``: what it may hold of
    ``words.caption_signs``.
    """
    first = text[0]
    if first.isdecimal() and VIDEO.match(text):
        return 0, False
    if "credits" in opens:
        opening = text[:80].casefold().lstrip(_BEFORE)
        label = words.credits.at_start(opening)
        if label and _label_ends(opening, label):
            return 3, len(text) <= 90
    if first == "©":
        return (0, False) if _is_copyright(text, words) else (3, len(text) <= 90)
    if (first == "F" and _FILE.match(text)) or (
        "caption_starts" in opens and words.caption_starts.at_start(low)
    ):
        return 3, False
    last = text[-1]
    stopped = last in ".!?"
    tail = text[-140:]
    stroke = "/" in tail
    if stroke and "/" in text[-60:] and _is_credit_line(text, words):
        return 3, True
    if not stopped and is_credit_alone(text, opens, words):
        return 3, True
    if stroke and (_SLASH_CREDIT.search(tail) or _ends_in_credit(tail, words)):
        return 3, False
    if (not stopped or "CC" in tail) and ends_in_credit(text, words):
        return 3, False
    if (last == ")" and _bracket_credits(tail, words)) or (
        not stopped and _agency_ends(tail, words)
    ):
        return 3, False
    if is_credited_inside(tail, words):
        return 3, False
    if signs and len(text) <= 500:
        folded = text.casefold()
        for sign in signs:
            if sign in folded:
                return 2, False
    return 0, False


def _is_copyright(text: str, words: Words) -> bool:
    """Whether "© …" is the page's own notice: a year, "Copyright" or rights, and no agency."""
    rest = text[1:60].lstrip()
    said = text[:300]
    if not (_COPYRIGHT.match(rest) or words.rights.search(said) or _RESERVED.search(said)):
        return False
    return not text.rstrip(" .)]").casefold().endswith(words.pictures)


def _is_credit_line(text: str, words: Words) -> bool:
    """A name, a stroke and an agency: "Jo Marrow / Reuters", "AFP/Jo Marrow via Getty Images"."""
    if len(text) > 70 or not all(
        token[0].isupper() or not token[0].isalpha() or token in BETWEEN for token in text.split()
    ):
        return False
    parts = re.split(r"\s?/\s?|\svia\s|\sfiles?\Z", text.strip(" ()[]-–—.").casefold())
    return len(parts) > 1 and any(part in words.pictures for part in parts)


def _ends_in_credit(tail: str, words: Words) -> bool:
    """Whether such a line follows the last sentence: "… in Lunnet. Jo Marrow/Reuters"."""
    return any(
        stop.start() > 20 and _is_credit_line(tail[stop.end() :], words)
        for stop in _STOP.finditer(tail)
    )


def _bracket_credits(tail: str, words: Words) -> bool:
    """Names in brackets after the last sentence: "… at Lunnet. (Lunnet Harbour Trust)".

    An agency alone there is the signature of a report.
    """
    before, mark, inside = tail[:-1].rpartition("(")
    tokens = inside.split()
    return (
        bool(mark)
        and len(inside) <= 70
        and len(tokens) > 1
        and before.rstrip()[-1:] in (".", "”", '"')
        and inside.casefold() not in words.agencies
        and all(token[0].isupper() or token in BETWEEN for token in tokens)
    )


def is_scene(text: str, words: Words) -> bool:
    """One sentence that says what is to be seen: somebody, then a verb in the present tense.

    Captions are written in the present tense; reports are in the past. Only meaningful near the
    headline, where captions stand.
    """
    if len(text) > 300 or not text[:1].isupper():
        return False
    if ". " in text[:-1] and not names_a_year(text):
        return False
    tokens = _WORDS.findall(text[:200])[:14]
    return any(
        token in words.caption_verbs and before not in words.not_scenes
        for before, token in pairwise(tokens)
    )


def names_a_year(text: str) -> bool:
    """Whether a year is named: captions say when a picture was taken, decks hardly ever do."""
    return bool(_YEAR.search(text[:400]))


def _label_ends(opening: str, phrase: str) -> bool:
    """Whether a colon, a stroke, a name sign or nothing follows: not "Photos of the raid show"."""
    rest = opening[len(phrase) :].lstrip()
    sourced = rest[:1] == "," and phrase.endswith(" source")  # "Image source, Getty Images"
    return not rest or sourced or rest[0] in ":/|©–—-" or phrase.endswith((" by", " courtesy"))


def _agency_ends(tail: str, words: Words) -> bool:
    """Whether the last words name an agency or a library, without a full stop after them.

    A sentence of the report ends in its full stop; the credit under a picture has none. Short
    names ("AP", "TT") count only after a stroke, since any word may end in their letters.
    """
    if len(tail) < 25:
        return False
    bare = tail.rstrip(" )]")
    if bare[-2:].casefold()[-2:] not in words.picture_ends:
        return False
    last = bare.casefold()
    if not last.endswith(words.pictures):
        return False
    for name in words.pictures:
        if last.endswith(name):
            before = last[: -len(name)].rstrip(" ")
            if before[-1:] in ("/", "|", "©", "(", "—", "–", "."):
                return before[-1:] != "(" or len(name) > 4
            if len(name) > 8 and not last[-len(name) - 1].isalnum():
                return True
    return False
