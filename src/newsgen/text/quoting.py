"""Quoted words where they stand alone."""

from __future__ import annotations


def without_comma(text: str) -> str:
    """A quote without the comma that only leads on to “, she said”."""
    return text[:-1] if text.endswith(",") else text


def shortened(text: str, length: int) -> str:
    """A long text's first words, with an ellipsis and without the sign that leads on from them."""
    if len(text) <= length:
        return text
    words = text[: length - 1].rpartition(" ")[0] or text[: length - 1]
    return words.rstrip(" ,;:–—-") + "…"
