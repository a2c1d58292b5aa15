"""Sections in which nothing is published."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.records.archive import Archive
from newsgen.records.problems import Problem, problem
from newsgen.review.places import Locate
from newsgen.text.variants import folded


def empty_sections(archive: Archive, locate: Locate) -> Iterator[Problem]:
    """One for each section that only articles name which are held back, at the first of them."""
    known = {folded(term.ref.name) for term in archive.terms.get("section", ())}
    for held in archive.held:
        section = held.article.section
        if section and folded(section.value) not in known:
            known.add(folded(section.value))
            yield problem("section-empty", locate(held.article.path, section), name=section.value)
