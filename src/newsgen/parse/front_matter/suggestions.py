"""“Did you mean”: the known key that an unknown one is nearly."""

from __future__ import annotations

from difflib import get_close_matches

from newsgen.parse.front_matter.keys import FLAT, KEYS, folded

_OURS = frozenset(key.name for key in KEYS)
_SHOWN = {
    folded(name): name
    for name in (*(name for key in KEYS for name in (key.name, *key.synonyms)), *FLAT)
}
_LONGEST_GUESSED = 40


def suggestion(key: str, known: dict[str, str] | None = None) -> str:
    """`` Did you mean “headline”?`` for a key that is nearly one of ours; else empty."""
    known = _SHOWN if known is None else known
    if len(key) > _LONGEST_GUESSED:
        return ""
    near = get_close_matches(folded(key), known, 5, 0.75)
    # Our own name before another generator's, where both are near.
    ours = [each for each in near if each in _OURS and each[:3] == near[0][:3]]
    best = (ours or near)[:1]
    return f" Did you mean “{known[best[0]]}”?" if best else ""


def advice(near: str) -> str:
    """What to do about an unknown key; ``near`` is its ``suggestion``, empty for none."""
    if near:
        return "What stands under it was not read: mend its spelling."
    return "What stands under it is not published. Delete it, unless another program reads it."
