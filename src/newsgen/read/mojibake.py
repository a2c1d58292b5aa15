"""Finds UTF-8 that was once read as Windows-1252 and saved again: “BrÃ¼cke” for “Brücke”."""

from __future__ import annotations

import re

from msgspec import Struct

LEAST = 3
"""Such places in a file that are no chance, and no example of them."""
_SEARCHED = 200_000
"""Characters that are looked through; a file that was misread is so from its beginning."""


def _misread(byte: int) -> str:
    """What Windows-1252 makes of a byte; of the five it has none for, most programs make C1."""
    try:
        return bytes((byte,)).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


_BYTES = {_misread(byte): byte for byte in range(0x80, 0x100)}
_LATER = "[" + "".join(re.escape(_misread(byte)) for byte in range(0x80, 0xC0)) + "]"
# Two letters only where the first is rarely one of a language's own, and never after a capital:
# “AMANHÃ”” ends a quote in Portuguese. Of three, those of quotation marks, dashes and the euro;
# others are written: “à «” with a no-break space.
# A set of letters comes first, so that the search skips to them.
_PLACE = re.compile(
    "[ÂÃÄÅÎÏÐÑâð](?:"
    f"(?<=[ÂÃÄÅÎÏÐÑ])(?<![A-ZÀ-ÖØ-Þ].){_LATER}"
    f"|(?<=â)[€‚„]{_LATER}|(?<=ð)Ÿ{_LATER}{_LATER})"
)
_SIGNS = ("Ã", "â€", "Â", "Å", "Ä", "Ð", "Î", "Ñ", "Ï", "ðŸ")
_WORD = re.compile(r"\S{0,16}\Z")


class Mojibake(Struct, frozen=True):
    """Such places of one text: how many, the offset of the first, and its word as it should be."""

    count: int
    first: int
    shown: str
    meant: str


def mojibake(text: str) -> Mojibake | None:
    """What was read wrongly before ``text`` was saved; None for fewer than ``LEAST`` places."""
    if text.isascii() or not any(sign in text for sign in _SIGNS):
        return None
    found = [match for match in _PLACE.finditer(text, 0, _SEARCHED) if _mended(match) != match[0]]
    if len(found) < LEAST:
        return None
    first = found[0]
    before = _WORD.search(text, max(0, first.start() - 16), first.start())
    start = before.start() if before else first.start()
    rest = text[first.end() : first.end() + 16].split(maxsplit=1)
    glued = rest and not text[first.end()].isspace()
    shown = text[start : first.end()] + (rest[0] if glued else "")
    return Mojibake(len(found), first.start(), shown, _PLACE.sub(_mended, shown))


def _mended(match: re.Match[str]) -> str:
    """The character whose UTF-8 this is in Windows-1252; as it stands if there is none."""
    try:
        return bytes(_BYTES[letter] for letter in match[0]).decode()
    except UnicodeDecodeError:
        return match[0]
