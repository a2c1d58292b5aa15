"""Tells the old 8-bit encodings of Latin script apart, by how their letters and marks stand.

Statistics need a page of text; a dump often has five curly quotes and one accent. So each encoding
is tried and the reading is judged as a proof-reader would: no “£” inside a word, no capital after a
small letter, and accented letters that belong together in one language.
"""

from __future__ import annotations

import re
from collections import Counter

CANDIDATES = (
    "cp1252", "cp1250", "iso8859_2", "cp1254", "cp1257", "mac_roman", "cp850", "cp852",
)  # fmt: skip
"""By how common they are in newsrooms' files; the first of equals is taken."""

_ALPHABETS = tuple(
    frozenset(letters)
    for letters in (
        "àâæçéèêëîïôœùûüÿ",  # French
        "äöüßé",  # German
        "áéíñóúü",  # Spanish
        "áâãàçéêíóôõúü",  # Portuguese
        "àèéìíîòóùú",  # Italian
        "àçèéíïòóúü",  # Catalan
        "áéèêëíïóöúü",  # Dutch
        "åäöéà",  # Swedish, Finnish
        "åæøéèêóòôü",  # Danish, Norwegian
        "áðéíóúýþæö",  # Icelandic
        "äöõüšž",  # Estonian
        "áâàéêèíîìóôòúûùẁẃẅýÿëïöü",  # Welsh, Irish
        "ąćęłńóśźż",  # Polish
        "áčďéěíňóřšťúůýž",  # Czech
        "áäčďéíĺľňóôŕšťúýž",  # Slovak
        "áéíóöőúüű",  # Hungarian
        "ăâîşţșț",  # Romanian
        "čćđšž",  # Croatian, Bosnian, Slovene, Serbian
        "çğıİöşüâîû",  # Turkish
        "ąčęėįšųūž",  # Lithuanian
        "āčēģīķļņšūž",  # Latvian
    )
)
_ABROAD = re.compile(r"[^\x00-\x7f]")
_OPENING = frozenset("“„«‹")
_IN_WORDS = frozenset("’‘´·–—…\xa0\xad\u200b\u200c\u200d”")
"""What may stand between two letters, besides letters."""
_NO_LETTERS = frozenset("ªºˆˇ")
"""What Python takes for letters although no word has them inside."""
_ODD_BESIDE_ACCENTS = frozenset("£¥¢¤§¶©¬±×÷¹²³¼½¾¦¯¨¸°")
_MOST_JUDGED = 4000
"""Characters beyond ASCII that are looked at: enough, and a bound on the time."""


def latin_encoding(sample: bytes) -> str | None:
    """The codec that reads ``sample`` as sound text of one European language, or of English.

    None when none does; the text is then in another script, another encoding, or no text.
    """
    best, most = None, 0.9
    for codec in CANDIDATES:
        fit = _fit(sample.decode(codec, "replace"))
        if fit > most:
            best, most = codec, fit
        if fit == 1.0:
            break
    return best or ("cp1252" if western(sample) else None)


def western(sample: bytes) -> bool:
    """Whether Windows-1252 gives sound text with few accents: English with names from all over."""
    text = sample.decode("cp1252", "replace")
    return _sound(text) and _accents(text).total() < 0.05 * max(1, _letters(text))


def _fit(text: str) -> float:
    """How many of the accented letters the best alphabet has, from 0 to 1; 0 for unsound text."""
    accents = _accents(text)
    if accents.total() > 0.35 * _letters(text) or not _sound(text):
        return 0.0
    if not accents:
        return 1.0
    counts = [
        sum(n for c, n in accents.items() if c in alphabet or c.lower() in alphabet)
        for alphabet in _ALPHABETS
    ]
    return max(counts) / accents.total()


def _accents(text: str) -> Counter[str]:
    return Counter(c for c in _ABROAD.findall(text) if c.isalpha() and c not in _NO_LETTERS)


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def _sound(text: str) -> bool:
    """Whether at most one in twelve of the characters beyond ASCII stands where none should."""
    judged = odd = 0
    for match in _ABROAD.finditer(text):
        at = match.start()
        before = text[at - 1] if at else " "
        odd += _odd(before, match[0], text[at + 1 : at + 3])
        judged += 1
        if judged == _MOST_JUDGED:
            break
    return odd * 12 <= judged


def _odd(before: str, mark: str, after: str) -> bool:
    """Whether no writer would put ``mark`` between those characters."""
    following = after[:1]
    if mark == "\ufffd" or "\x80" <= mark <= "\x9f":
        return True
    if mark.isupper():
        if before.isalpha():
            return before.islower() or following.islower()
        # “ÒHello”: an old Macintosh's quotation mark
        return following.isupper() and after[1:2].islower()
    if before.isalpha() and following.isalpha():
        return mark in _NO_LETTERS or not (mark.isalpha() or mark in _IN_WORDS)
    if mark in _OPENING or mark in "¡¿":
        return before.isalpha() and not following.isspace()
    if mark in _ODD_BESIDE_ACCENTS:
        return any(c > "\x7f" and c.isalpha() for c in (before, following))
    return not (mark.isalpha() or mark.isprintable() or mark in "\xa0\xad\u200b")
