"""The speaker whom a misspelt name probably means."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from newsgen.text.variants import folded

_MOST = 2_000


def meant(name: str, speakers: Iterable[str]) -> str:
    """The nearest of those speakers who share a word's beginning with ``name``; else empty."""
    wanted = folded(name)
    heads = {word[:3] for word in wanted.split()}
    known = {
        folded(each): each
        for each in sorted(set(speakers))
        if heads & {word[:3] for word in folded(each).split()}
    }
    near = get_close_matches(wanted, list(known)[:_MOST], 1, 0.75)
    return known[near[0]] if near else ""
