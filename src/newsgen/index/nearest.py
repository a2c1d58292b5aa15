"""What a link that leads nowhere was probably meant for."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from difflib import get_close_matches

_MOST_COMPARED = 100
_ENCODED = str.maketrans({sign: f"%{ord(sign):02X}" for sign in ' "%#?()<>\\'})


class Nearest:
    """Names by their last part: comparing a name with all of them would cost too much."""

    def __init__(self, known: Iterable[str]) -> None:
        self._by_tail: dict[str, list[str]] = {}
        self._by_letters: dict[str, list[str]] = {}
        for each in sorted(known):
            tail = _tail(each)
            self._by_tail.setdefault(tail, []).append(each)
            self._by_letters.setdefault(letters(each), []).append(each)

    def find(self, wanted: str) -> str:
        """The nearest known name; empty when none is near."""
        tail = _tail(wanted)
        same = self._by_tail.get(tail, [])
        for each in same:
            if each.casefold() == wanted.casefold():
                return each
        if same:
            return get_close_matches(wanted, same[:_MOST_COMPARED], 1, 0)[0]
        alike = self._by_letters.get(letters(wanted), [])[:_MOST_COMPARED]
        return next(iter(get_close_matches(wanted, alike, 1, 0.75)), "")


def meant(wanted: str, near: str, source: str) -> str:
    """A sentence that names ``near`` as a link in the file ``source`` would; empty for no name."""
    if not near:
        return ""
    typed = near if near.startswith("/") else relative(near, source)
    if near.casefold() == wanted.casefold():
        return f" Only capitals and small letters differ from “{typed}”."
    return f" Did you mean “{typed}”?"


def near_fragment(wanted: str, anchors: Iterable[str]) -> str:
    """A sentence that names the anchor that ``wanted`` nearly is; empty for none."""
    near = Nearest(anchors).find(wanted)
    return f" Did you mean “#{near}”?" if near else ""


def relative(path: str, source: str) -> str:
    """The address of the file ``path`` as it is typed in the file ``source``."""
    typed = posixpath.relpath(path, posixpath.dirname(source) or ".").translate(_ENCODED)
    return f"./{typed}" if ":" in typed.partition("/")[0] else typed


def letters(name: str) -> str:
    """What two names have in common if one of them may be meant by the other."""
    return _tail(name)[:2]


def _tail(name: str) -> str:
    return name.rstrip("/").rpartition("/")[2].casefold()
