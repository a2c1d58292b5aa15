"""What stands in brackets or quotation marks beside a name or amid it."""

from __future__ import annotations

import re

_BRACKETS = re.compile(r"\([^()]{0,60}\)|\([^()]{0,60}\Z")
_NICKNAME = re.compile(
    r"(?<=[^\W\d_] )[\"“”„«‘’'](?=[^\W\d_])[^\"“”„«»‘’']{2,20}[\"“”»‘’'](?= [^\W\d_])"
)
"""How papers give a name that friends use: 'Ana "Annie" Bell'."""


def without_asides(part: str) -> str:
    """``part`` with spaces for what is in brackets and for nicknames, so that offsets hold."""
    if "(" in part:
        part = _BRACKETS.sub(lambda match: " " * len(match[0]), part)
    if not part.isalnum() and _NICKNAME.search(part):
        part = _NICKNAME.sub(lambda match: " " * len(match[0]), part)
    return part.replace("(", " ").replace(")", " ")
