"""Quoted words where they stand alone."""

from __future__ import annotations


def without_comma(text: str) -> str:
    """A quote without the comma that only leads on to “, she said”."""
    return text[:-1] if text.endswith(",") else text
