"""What happens to an archive between two builds, in the order of a round."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.corpus import Article
from benchmarks.peers.peer import Peer


class Change(NamedTuple):
    """Articles before and after, and the words by which the new page can be told."""

    before: Article | None
    after: Article | None
    words: str = ""


Scenario = Callable[[Sequence[Article], Article, int], Change]
"""From all articles, one more that is new, and the number of the round."""


def _nothing(articles: Sequence[Article], new: Article, turn: int) -> Change:
    return Change(None, None)


def _body(articles: Sequence[Article], new: Article, turn: int) -> Change:
    old = articles[len(articles) // 2 + turn]
    words = f"Its weight was corrected in round {turn}."
    return Change(old, old._replace(body=f"{old.body}\n{words}\n"), words)


def _headline(articles: Sequence[Article], new: Article, turn: int) -> Change:
    old = articles[len(articles) // 4 + turn]
    words = f"corrected in round {turn}"
    return Change(old, old._replace(headline=f"{old.headline}, {words}"), words)


def _added(articles: Sequence[Article], new: Article, turn: int) -> Change:
    # Each tool writes signs such as apostrophes in its own way.
    return Change(None, new, max(re.findall(r"[\w ]+", new.headline), key=len))


def _deleted(articles: Sequence[Article], new: Article, turn: int) -> Change:
    return Change(articles[len(articles) // 3 + turn], None)


SCENARIOS: dict[str, tuple[str, Scenario]] = {
    "cold": ("cold build", _nothing),
    "nothing": ("nothing changed", _nothing),
    "body": ("one body edited", _body),
    "headline": ("one headline edited", _headline),
    "added": ("one article added", _added),
    "deleted": ("one article deleted", _deleted),
}
"""By a short name: what it is called in tables, and what it does."""
WATCHED = ("cold", "body")
"""Those of which memory is measured."""


def make(peer: Peer, site: Path, change: Change) -> None:
    """Write the change into the tool's folder of articles."""
    if change.after:
        peer.write(site, change.after)
    elif change.before:
        peer.remove(site, change.before)


def undo(peer: Peer, site: Path, change: Change) -> None:
    """Write the articles as they were."""
    if change.before:
        peer.write(site, change.before)
    elif change.after:
        peer.remove(site, change.after)


def fault(peer: Peer, site: Path, change: Change) -> str:
    """What the built site does not show of the change, in words; empty if all is there."""
    article = change.after or change.before
    if article is None:
        return ""
    page = site / peer.output / peer.page(article)
    if change.after is None:
        return "the deleted article's page is still there" if page.exists() else ""
    if not page.exists():
        return "the article has no page"
    text = page.read_text(encoding="utf-8", errors="replace")
    return "" if change.words in text else "the article's page does not show the change"
