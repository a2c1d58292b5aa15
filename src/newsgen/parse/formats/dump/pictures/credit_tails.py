"""Credits behind a caption's last sentence, in brackets or bare, and credits on their own."""

from __future__ import annotations

import re
from collections.abc import Set

from newsgen.parse.formats.dump.words import Words

_STOP = re.compile(r"[.!?][”\")\]]?\s+(?=[^\s])")
_STROKE = re.compile(r"(?P<stop>[.!?…”»]\s?)?\s?/\s?(?P<name>[^\W\d_][^/|.,:;!?()\d]{4,40})\Z")
"""How papers of Spain and Latin America name the photographer: "… at the pier. / ANA BELL"."""
_PICTURES = frozenset({"photo", "photos", "pic", "pics", "picture", "pictures", "image", "images"})
"""The last word of "AFP pic", "Express photo", "AP Photo"; tables have those of one word."""
_SIDES = re.compile(r"\s[–—-]\s")
_LICENCE = re.compile(r"\bCC(?:0\b|[ -]BY\b)")
_JOINTS = re.compile(r"\s?[/—]\s?|\s\|\s|,\s|\svia\s", re.IGNORECASE)
_BARS = re.compile(r"\s\|\s|\s?—\s?")
"""Between photographer and library in a credit of its own line."""
_BEFORE = 15
"""Characters of the caption before its credit."""
_LONGEST = 80
_TOKENS = 10
_NAME = 4
"""Words of a photographer's name."""
BETWEEN = frozenset({"the", "and", "via", "for", "of", "und", "et", "y", "files", "file", "de"})
"""Words in small letters that a credit may have."""


def ends_in_credit(text: str, words: Words) -> bool:
    """Whether a credit stands in brackets at the end, or bare behind the last sentence.

    Photo editors write it in a few ways: "Jo Marrow for The Lunnet Herald", "Jo Marrow, File",
    "Courtesy of the harbour trust", "Submitted photo". A bare one has no full stop, unlike all
    sentences.
    """
    if len(text) <= _BEFORE and "CC" not in text:
        return False  # too short for all of them
    tail = text[-140:]
    if "CC" in tail[-40:] and _LICENCE.search(tail[-40:]) and len(text) <= 400:
        return True
    stroke = _STROKE.search(tail) if "/" in tail else None
    if stroke and _is_signed(stroke, words):
        return True
    last = tail[-1]
    if last in ")]":
        before, mark, inside = tail[:-1].rpartition("(" if last == ")" else "[")
        return (
            bool(mark)
            and len(before) > _BEFORE
            and _is_credit(inside.strip(), words, bracketed=True)
        )
    if last in '.!?”"’:;,…':
        return False
    if last in "cCoOsSeE" and _names_pictures(_SIDES.split(tail)):
        return True
    if not ("." in tail or "?" in tail or "!" in tail):
        return False
    stops = [stop.span() for stop in _STOP.finditer(tail)]
    return bool(stops) and stops[-1][0] > _BEFORE and _is_credit(tail[stops[-1][1] :], words)


def is_credit_alone(text: str, opens: Set[str], words: Words) -> bool:
    """Whether a whole line is a credit: "Submitted photo", "Courtesy of Jo Marrow", "iStock".

    "Jo Marrow for The Lunnet Herald" may be a byline as well: names need a library beside them.
    """
    if len(text) > _LONGEST or text[-1] in ".!?:":
        return False
    bare = text.strip("()[]—–- ").casefold()
    if bare in words.credit_lines or (
        bare[-2:] in words.picture_ends and bare in words.pictures and bare not in words.agencies
    ):
        return " " in bare or bare not in words.lines
    if "credit_opens" in opens and _opens_credit(text.strip("()[]—–- "), words):
        return True
    if " | " not in bare and "—" not in bare:
        return False
    parts = _BARS.split(bare)
    return len(parts) > 1 and _starts_big(text) and any(part in words.pictures for part in parts)


def _is_credit(credit: str, words: Words, *, bracketed: bool = False) -> bool:
    tokens = credit.split()
    if not tokens or len(credit) > _LONGEST or len(tokens) > _TOKENS:
        return False
    low = credit.casefold()
    if low in words.credit_lines or low in words.credit_tails or _opens_credit(credit, words):
        return True
    if bracketed and words.credit_opens.opens(credit):
        return True
    if _names_pictures(["", credit]):
        return True
    if credit[0] == "@":
        return len(tokens) > 1 and tokens[1] == "via"
    if "special to the" in low and "/" in credit:
        return True
    if not _starts_big(credit):
        return False
    parts = [part for part in _JOINTS.split(credit) if part]
    if len(parts) < 2:
        at = low.find(" for ")
        return at > 0 and 2 <= len(credit[:at].split()) <= _NAME and _is_outlet(low, words)
    name = parts[0].split()
    if len(parts) > 3 or not (1 <= len(name) <= _NAME):
        return False
    end = parts[-1].casefold()
    if end in words.credit_tails or end.removesuffix(".com") in words.pictures:
        return True
    if " via " in credit or _is_outlet(end, words):
        return len(name) > 1 or not bracketed or "/" in credit
    # A stroke or a bar parts a photographer from whom it was taken for; roles sign reports.
    return (
        any(mark in credit for mark in (" | ", "/"))
        and (len(name) > 1 or parts[0].casefold() in words.credit_tails)
        and words.roles.isdisjoint(end.split())
    )


def _names_pictures(parts: list[str]) -> bool:
    """Whether the last part, of two or more, is an agency and its picture: "… – AFP pic"."""
    tokens = parts[-1].split()
    return (
        len(parts) > 1
        and 2 <= len(tokens) <= _NAME
        and tokens[-1].casefold() in _PICTURES
        and all(token[0].isupper() for token in tokens[:-1])
    )


def _is_signed(stroke: re.Match[str], words: Words) -> bool:
    """Whether a name follows the stroke: after a full stop any, else one in capitals."""
    name = stroke["name"]
    tokens = name.split()
    return (
        stroke.start() > 25
        and (bool(stroke["stop"]) or (name.isupper() and any(map(str.islower, stroke.string))))
        and 2 <= len(tokens) <= _NAME
        and _starts_big(name)
        and tokens[0][0].isupper()
        and (words.roles | words.signing.not_people).isdisjoint(name.casefold().split())
    )


def _is_outlet(low: str, words: Words) -> bool:
    return low.rsplit(" ", 1)[-1] in words.signing.outlets


def _opens_credit(text: str, words: Words) -> bool:
    """Whether it begins like "Courtesy of" or "Photo provided by", and goes on in names."""
    label = words.credit_opens.opens(text)
    rest = text[len(label) :].lstrip(" :")
    return bool(label) and (not rest or _starts_big(rest))


def _starts_big(text: str) -> bool:
    """Whether all words but little ones begin with a capital, a number or a sign."""
    return (
        all(
            token[0].isupper() or not token[0].isalpha() or token in BETWEEN
            for token in text.split()
        )
        and not text[0].islower()
    )
