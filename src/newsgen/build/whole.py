"""The catalogue → the whole archive at once, for commands that list it."""

from __future__ import annotations

from newsgen.index.catalogue import Catalogue
from newsgen.records.archive import Archive, Term, TermKind

_KINDS: tuple[TermKind, ...] = ("section", "topic", "place", "author")


def whole_archive(catalogue: Catalogue) -> Archive:
    """All articles, terms, speakers and quotes."""
    placed = (catalogue.placed(path) for path in catalogue.paths())
    speakers = (catalogue.speaker(identity) for identity in catalogue.identities())
    return Archive(
        articles=tuple(one for one in placed if one),
        terms={kind: tuple(_terms(catalogue, kind)) for kind in _KINDS},
        speakers=tuple(one for one in speakers if one),
        quotes=tuple(
            quote for year in catalogue.ledger() for quote in catalogue.quotes(year.label)
        ),
        held=catalogue.held(),
    )


def _terms(catalogue: Catalogue, kind: TermKind) -> list[Term]:
    found = []
    for heading in catalogue.headings(kind):
        ref = catalogue.term(kind, heading.label)
        if ref:
            found.append(Term(kind=kind, ref=ref, cards=catalogue.cards(kind, heading.label)))
    return sorted(found, key=lambda term: (term.ref.name.casefold(), term.ref.url))
