"""Entries of speakers.yaml that match nothing in the archive."""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.index.identities import Identities
from newsgen.index.nearest import Nearest
from newsgen.records.article import Article, Quote
from newsgen.records.problems import Problem, problem
from newsgen.records.speakers_file import Placed, SpeakerEntry
from newsgen.text.scopes import article_fits, path_fits, role_fits


def unmatched(
    articles: Sequence[Article], entries: Sequence[SpeakerEntry], problems: list[Problem]
) -> None:
    """Reports each name, path and role that no article has; not the names that are hidden."""
    if not entries:
        return
    identities = Identities(articles, ())
    said: dict[str, list[tuple[Article, Quote]]] = {}
    for article in articles:
        for quote in article.quotes:
            if quote.speaker:
                said.setdefault(identities.group(quote.speaker), []).append((article, quote))
    near = Nearest({quote.speaker or "" for pairs in said.values() for _, quote in pairs})
    paths = Nearest(article.path for article in articles)
    for entry in entries:
        for pattern in entry.articles:
            if not any(path_fits(pattern.text, article.path) for article in articles):
                _report(problems, pattern, "path", paths.find(pattern.text), _PATH)
        if entry.conceals:
            continue
        found = False
        for name in entry.names:
            pairs = [
                pair
                for pair in said.get(identities.group(name.text), ())
                if article_fits(entry, pair[0])
            ]
            if not pairs:
                elsewhere = identities.group(name.text) in said
                advice = _ELSEWHERE if elsewhere else _NAME
                meant = "" if elsewhere else near.find(name.text)
                _report(problems, name, "name", meant, advice)
            found = found or any(role_fits(entry, quote) for _, quote in pairs)
        if entry.role and not found:
            _report(problems, entry.role, "role", "", _ROLE)
        for name in entry.different:
            if identities.group(name.text) not in said:
                _report(problems, name, "name", near.find(name.text), _NAME)


_NAME = "“newsgen speakers” lists all names; write it as it is there, or delete it here."
_ELSEWHERE = "Articles quote that name, but none of those that this entry is of."
_PATH = "Paths are counted from the project's folder, such as seeds/1998/ or articles/harbour.md."
_ROLE = "No quote of these names has that role: “newsgen speakers” lists the roles."


def _report(problems: list[Problem], one: Placed, what: str, near: str, advice: str) -> None:
    suggestion = f" Did you mean “{near}”?" if near and near != one.text else ""
    problems.append(
        problem(
            "speakers-unmatched",
            one.location,
            what=what,
            text=one.text,
            suggestion=suggestion,
            advice=advice,
        )
    )
