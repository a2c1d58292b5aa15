"""Document, Parsed → Proof: each line of a file with what it was taken for, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from newsgen.proof.doubts import doubts_of
from newsgen.proof.lines import prove_lines
from newsgen.proof.quotes import prove_quotes
from newsgen.proof.values import prove_values
from newsgen.proof.words import ROLES
from newsgen.records.article import Article, Body
from newsgen.records.problems import Problem
from newsgen.records.proof import LineCount, Proof
from newsgen.records.source import Document

__all__ = ["prove"]


def prove(
    document: Document, article: Article, body: Body, problems: Sequence[Problem] = ()
) -> Proof:
    """The proof of what ``document`` was read as; ``problems`` are all that were found in it."""
    values = prove_values(document, article, body)
    quotes = prove_quotes(document, article.quotes)
    inside = [each for each in problems if each.location.path == document.path]
    lines = prove_lines(document, article, body, values, quotes, inside)
    counts = Counter(line.role for line in lines)
    return Proof(
        path=document.path,
        kind=document.kind,
        digest=document.digest,
        encoding=document.encoding,
        lang=article.lang,
        side=article.side,
        values=values,
        lines=lines,
        counts=tuple(
            LineCount(label, role, counts[role])
            for role, (label, _) in ROLES.items()
            if counts[role]
        ),
        quotes=quotes,
        doubts=doubts_of(document.path, lines, values, quotes, problems),
    )
