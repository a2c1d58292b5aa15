"""Links from an article to a place in itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsgen.parse.formats.markdown.draft import Draft
from newsgen.parse.front_matter.keys import folded
from newsgen.parse.front_matter.suggestions import suggestion
from newsgen.records.article import Quote
from newsgen.records.problems import Problem, problem

_TOP = frozenset({"", "top"})
"""Fragments that HTML gives a meaning of their own."""
_MOST_COMPARED = 200


def lost_fragments(draft: Draft, quotes: Sequence[Quote]) -> Iterator[Problem]:
    """A problem for each link to a heading, quote or footnote that the article does not have."""
    if not draft.here:
        return
    known = {*draft.anchors, *draft.note_ids, *(quote.id for quote in quotes)}
    near = {folded(anchor): f"#{anchor}" for anchor in draft.anchors[:_MOST_COMPARED]}
    told: set[str] = set()
    for typed, offset in draft.here:
        # Behind this mark a browser finds a passage by its words.
        fragment = typed.partition(":~:")[0]
        if fragment in known or fragment.lower() in _TOP or fragment in told:
            continue
        told.add(fragment)
        yield problem(
            "link-fragment",
            draft.document.location(offset),
            where="this article",
            fragment=fragment,
            suggestion=suggestion(fragment, near),
            advice="A heading is named in small letters, with hyphens between its words.",
        )
