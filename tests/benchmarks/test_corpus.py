"""The articles that all tools are given: the same ones each time, and none a copy of another."""

from __future__ import annotations

from hashlib import sha256
from itertools import combinations
from pathlib import Path

from benchmarks.corpus import article_after, corpus

ORIGINAL = """---
title: "Permits &amp; plans: {name} {{{{ now }}}}"
summary: What {name} says
authors:
  - ana-bell
topics: [open-water, 3d]
---
First of {name}{{{{< note "x" >}}}}, see [the plan](/plans/{name}/) and
[that]({{{{< ref "x.md" >}}}}).

<div>Raw</div>

![A map](map.png) Second of {name}. {filler}

## Heading of {name} {{#plan}}

Third of {name}, with {{% raw %}} in it.
"""


def folder(path: Path, number: int = 7) -> Path:
    for at in range(number):
        text = ORIGINAL.format(name=f"number{at}", filler="More is said here. " * 40)
        (path / f"{at}.md").write_text(text, encoding="utf-8")
    (path / "short.md").write_text("---\ntitle: Short\n---\nOne.\n", encoding="utf-8")
    (path / "broken.md").write_text("---\ntitle: [\n---\nOne.\n", encoding="utf-8")
    return path


def test_the_same_number_gives_the_same_articles_on_every_machine() -> None:
    made = corpus(40, None)
    assert made.articles == corpus(40, None).articles
    whole = sha256(repr(made.articles).encode()).hexdigest()
    assert whole.startswith("0fe4d1e8ca9504c5")


def test_articles_have_what_archives_have() -> None:
    articles = corpus(2500, None).articles
    assert len({article.path for article in articles}) == 2500
    assert [article.date for article in articles] == sorted(article.date for article in articles)
    assert {article.date.year for article in articles} == set(range(2005, 2025))
    assert all(each.authors and each.topics and each.place and each.deck for each in articles)
    assert 0.6 < sum("“" in article.body for article in articles) / 2500 < 0.9
    assert all("](https://" in article.body for article in articles[:5])


def test_an_article_that_is_added_is_newer_than_all() -> None:
    made = corpus(30, None)
    one, two = article_after(made, 0), article_after(made, 1)
    assert made.articles[-1].date < one.date < two.date
    assert one.slug not in {article.slug for article in made.articles}


def test_originals_lose_what_only_one_tool_understands(tmp_path: Path) -> None:
    made = corpus(7, folder(tmp_path))
    assert made.made_of == f"7 originals of {tmp_path.name}"
    body = "\n".join(article.body for article in made.articles)
    for mark in ("{{", "{%", "{#", "<div>", "map.png", "](/"):
        assert mark not in body
    assert "[the plan](https://www.example.org/plans/number3/)" in body
    assert "[that](https://www.example.org/)" in body
    assert "## Heading of number3\n" in body
    first = made.articles[0]
    assert (first.headline, first.authors) == ("Permits & plans: number0 now", ("Ana Bell",))
    assert first.topics == ("open water", "d")


def test_later_passes_mix_paragraphs_so_that_none_is_a_copy(tmp_path: Path) -> None:
    articles = corpus(28, folder(tmp_path)).articles
    said = [{line for line in each.body.split("\n\n") if "number" in line} for each in articles]
    assert all(len(one & two) < max(len(one), 2) for one, two in combinations(said, 2))
    assert len({article.headline for article in articles}) == 28
