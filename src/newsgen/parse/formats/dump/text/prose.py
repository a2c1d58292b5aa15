"""Where the article's text lies: the run of pieces that holds the most prose."""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.parse.formats.dump.evidence import Evidence

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
    return first, _past_break(all_evidence, first, _past_lists(all_evidence, first, after))


def _past_lists(all_evidence: Sequence[Evidence], first: int, after: int) -> int:
    """The end of a run, moved past lists of short items that more text follows.

    A colon announces a list, or the items stand right below a paragraph; what comes then and is a
    sentence is still the story.
    """
    while 0 < after < len(all_evidence) and after > first:
        colon = _is_short_colon(all_evidence, after)
        index = after + colon
        while index < len(all_evidence) and _is_item(all_evidence[index]):
            index += 1
        items = after + colon
        announced = colon or all_evidence[after - 1].ending == "colon"
        if index == items or not (announced or all_evidence[items].piece.ordinal == 1):
            return after
        before, after = after, index
        while after < len(all_evidence) and _is_text(all_evidence[after]):
            after += 1
        if after == index:
            # A short line with a colon may announce links as well: text must follow the list.
            return before if colon else after
    return after


def _is_short_colon(all_evidence: Sequence[Evidence], index: int) -> bool:
    """Whether a line too short for a paragraph announces a list: "These rooms stay open:"."""
    one = all_evidence[index]
    return (
        one.ending == "colon"
        and not (one.label or one.caption or one.dates or _is_item(one))
        and index + 1 < len(all_evidence)
        and _is_item(all_evidence[index + 1])
    )


def _past_break(all_evidence: Sequence[Evidence], first: int, after: int) -> int:
    """The end of a run, moved past one advert, picture or subhead that sentences follow.

    A text's last paragraph may be too short to outweigh what parts it from the others.
    """
    index = after + 1
    if not first < after < len(all_evidence) - 1 or not _parts(all_evidence, after):
        return after
    while index < len(all_evidence) and _is_told(all_evidence[index]):
        index += 1
    return index if index > after + 1 else after


def _is_told(evidence: Evidence) -> bool:
    """A paragraph, however short; questions invite comments, and notices are the page's."""
    return evidence.prose or (
        evidence.sentence
        and evidence.ending == "stop"
        and not (evidence.label or _is_item(evidence) or evidence.caption)
    )


def _parts(all_evidence: Sequence[Evidence], index: int) -> bool:
    """Whether a piece may part paragraphs: an advert, a caption, a line alone as subhead."""
    one = all_evidence[index]
    if one.label or one.caption >= 3:
        return one.label in ("", "advert")
    alone = all_evidence[index - 1].piece.block != one.piece.block
    return alone and not one.ending and not _is_item(one) and one.size <= 100 and not one.dates


def _is_item(evidence: Evidence) -> bool:
    return not evidence.label and (evidence.piece.bullet or evidence.piece.ordinal >= 0)


def _is_text(evidence: Evidence) -> bool:
    return evidence.prose or (
        evidence.sentence and not evidence.label and not _is_item(evidence) and evidence.size >= 40
    )
