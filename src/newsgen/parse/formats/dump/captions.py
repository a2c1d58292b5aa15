"""The look of captions: credits, words of place, and the present tense of pictures."""

from __future__ import annotations

import re
from itertools import pairwise

from newsgen.parse.formats.dump.words import Words

_SLASH_CREDIT = re.compile(
    r"[(\[|–—-]\s*[^\W\d_][^()\[\]|]{1,60}\s?/\s?[^()\[\]|]{2,60}[)\]]?\s*\Z"
)
_FILE = re.compile(r"FILE(?: PHOTO)?\s?[-–—:]")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_WORDS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def caption_signs(text: str, low: str, words: Words) -> tuple[int, bool]:
    """How much text looks like a caption, 0 to 3, and whether it is a credit and nothing else.

    3: a credit ("Photo: …", "(Name/Agency)", "| Name/Agency"), or "FILE -" before it.
    2: words that say where somebody stands in a picture: "(L)", "from left", "pictured".
    ``low`` is the text as ``words.plain`` gives it. Text is at most some hundred characters.
    """
    start = low[:60]
    opening = text[:80].casefold()
    if words.credits.at_start(opening) and _label_ends(opening, words.credits.at_start(opening)):
        return 3, len(text) <= 90
    if text[0] == "©":
        return 3, len(text) <= 90
    if _FILE.match(text) or words.caption_starts.at_start(start):
        return 3, False
    tail = text[-140:]
    if ("/" in tail and _SLASH_CREDIT.search(tail)) or _agency_ends(tail, words):
        return 3, False
    marked = ":" in tail or "/" in tail or "©" in tail or " by " in tail.lower()
    inside = words.credit_inside.search(tail) if marked else None
    if inside and inside.start() > 0 and len(tail) - inside.end() <= 90:
        return 3, False
    if len(text) <= 500:
        folded = text.casefold()
        if any(sign in folded for sign in words.caption_signs):
            return 2, False
    return 0, False


def is_scene(text: str, words: Words) -> bool:
    """One sentence that says what is to be seen: somebody, then a verb in the present tense.

    Captions are written in the present tense; reports are in the past. Only meaningful near the
    headline, where captions stand.
    """
    if len(text) > 300 or not text[:1].isupper() or text[:-1].count(". ") > 1:
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
    return not rest or rest[0] in ":/|©–—-" or phrase.endswith((" by", " courtesy"))


def _agency_ends(tail: str, words: Words) -> bool:
    """Whether the last words name an agency or a library, without a full stop after them.

    A sentence of the report ends in its full stop; the credit under a picture has none. Short
    names ("AP", "TT") count only after a stroke, since any word may end in their letters.
    """
    last = tail.casefold().rstrip(" )]")
    if len(tail) < 25 or not last.endswith(words.pictures):
        return False
    for name in words.pictures:
        if last.endswith(name):
            before = last[: -len(name)].rstrip(" ")
            if before[-1:] in ("/", "|", "©", "(", "—", "–", "."):
                return before[-1:] != "(" or len(name) > 4
            if len(name) > 8 and not last[-len(name) - 1].isalnum():
                return True
    return False
