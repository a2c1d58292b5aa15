"""Surveys → the Habits of each dump, folder by folder."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterable

from newsgen.records.collection import Habits, NumericOrder, Survey

_LEAST = 4
"""Articles that must share a line for it to be the page's and not theirs."""
_SHARE = 0.05
"""And the share of the folder's articles: a columnist's name recurs too, but less often."""
_SAMPLE = 2000
"""Articles of a folder that are counted: enough to tell a twentieth, whatever the folder's size."""
_VOTES = 3
"""Dates of one order and none of the other after which an order is a folder's."""


def habits(surveys: Iterable[Survey]) -> dict[str, Habits]:
    """The Habits of each dump by its path; a folder is the one that the file lies in.

    The same for the same surveys in any order. Copies of one article count once.
    """
    folders: dict[str, list[Survey]] = {}
    for one in surveys:
        folders.setdefault(posixpath.dirname(one.path), []).append(one)
    found: dict[str, Habits] = {}
    for members in folders.values():
        repeated = _repeated(members)
        order = _order(members)
        for one in members:
            found[one.path] = Habits(repeated=one.lines & repeated, order=order)
    return found


def _repeated(members: list[Survey]) -> frozenset[int]:
    # The least hashes are a fair sample that another file changes by one article at most.
    lines: dict[int, frozenset[int]] = {}
    for one in members:
        lines[one.story] = lines.get(one.story, frozenset()) | one.lines
    sample = sorted(lines)[:_SAMPLE]
    counts: Counter[int] = Counter()
    for story in sample:
        counts.update(lines[story])
    least = max(_LEAST, _SHARE * len(sample))
    return frozenset(line for line, count in counts.items() if count >= least)


def _order(members: list[Survey]) -> NumericOrder:
    orders = {one.story: one.order for one in members if one.order}
    votes = Counter(orders.values())
    if votes["dmy"] >= _VOTES and not votes["mdy"]:
        return "dmy"
    return "mdy" if votes["mdy"] >= _VOTES and not votes["dmy"] else ""
