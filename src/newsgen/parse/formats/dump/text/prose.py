"""Where the article's text lies: the run of pieces that holds the most prose."""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.text.tail import past_tail

# What a piece adds to a run. A paragraph counts by its length, up to that of a long one, so that
# no single piece of legal text outweighs a story. What is not prose costs a little: a few subheads
# and captions do not part a story, twenty teasers in a row do. A heading such as "Related articles"
# costs as much as a paragraph or two: the run goes on behind it only for a good deal of text.
_MOST = 600.0
_HEADING = -350.0
_NOTICE = -60.0
_BUTTON = -25.0
_SHORT = -30.0


def weight(evidence: Evidence) -> float:
    """What one piece adds to the run that it is in."""
    if evidence.label == "heading":
        return _HEADING
    if evidence.label in ("notice", "notice-prose", "lead-in"):
        return _NOTICE
    if evidence.label:
        return _BUTTON
    if evidence.caption >= 3:
        return -10.0
    if evidence.repeats > 1 and evidence.size > 60:
        return _SHORT
    if evidence.prose:
        return min(float(evidence.size), _MOST) * (1.0 if evidence.size >= 160 else 0.7)
    if evidence.piece.bullet or evidence.piece.ordinal >= 0:
        return evidence.size * 0.3 if evidence.sentence and evidence.size >= 60 else _SHORT
    if evidence.sentence:
        return evidence.size * 0.4
    return _SHORT


def longest_run(all_evidence: Sequence[Evidence]) -> tuple[int, int]:
    """The run of pieces with the greatest sum of weights, as (first, after last); (0, 0) for none.

    It begins and ends with a piece that counts for it. (Kadane's scheme: one pass.)
    """
    best, best_run = 0.0, (0, 0)
    total, start = 0.0, 0
    for index, evidence in enumerate(all_evidence):
        if total <= 0:
            total, start = 0.0, index
        total += weight(evidence)
        if total > best:
            best, best_run = total, (start, index + 1)
    first, after = best_run
    return first, past_tail(all_evidence, first, after)
