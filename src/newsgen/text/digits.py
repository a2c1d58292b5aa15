"""The decimal digits of every script that newspapers print dates in, as ASCII."""

from __future__ import annotations

import re

# The zero of Arabic, Persian, Devanagari, Bengali, Gurmukhi, Gujarati, Tamil, Telugu, Kannada,
# Malayalam, Thai, Lao, Burmese, Khmer, and of full-width numbers; nine digits follow each.
_ZEROS = "٠۰०০੦૦௦౦೦൦๐໐၀០\uff10"
_ASCII = {ord(zero) + value: str(value) for zero in _ZEROS for value in range(10)}
_ASCII_DIGIT = re.compile("[0-9]")
_DIGIT = re.compile(r"\d")
_FAR = re.compile("[" + "".join(f"{zero}-{chr(ord(zero) + 9)}" for zero in _ZEROS) + "]")


def has_digit(text: str) -> bool:
    """Whether a digit of any script stands in ``text``."""
    if _ASCII_DIGIT.search(text):
        return True
    return not text.isascii() and _DIGIT.search(text) is not None


def ascii_digits(text: str) -> str:
    """``text`` with every digit in ASCII; its length and all offsets stay."""
    return text.translate(_ASCII) if _FAR.search(text) else text
