"""The demonstration archive keeps its promises: enough articles, and every key in use."""

from __future__ import annotations

import re

import pytest

from newsgen.parse.front_matter.keys import KEYS, PARTS
from tests.conftest import REPOSITORY
from tests.story import Story

ARTICLES = {
    file.name: file.read_text(encoding="utf-8").split("---\n", 2)[1:]
    for file in sorted((REPOSITORY / "articles").glob("*.md"))
}


def test_it_builds_without_a_single_problem(demo: Story) -> None:
    assert demo.problems == ()
    assert len(demo.articles()) >= 13


@pytest.mark.parametrize("name", [name for name in ARTICLES if name != "voyager.md"])
def test_articles_are_of_a_newspapers_length_and_name_their_sources(name: str) -> None:
    matter, text = ARTICLES[name]
    assert 250 <= len(text.split()) <= 700
    assert len(re.findall(r"^ +url: https://", matter, re.MULTILINE)) >= 2
    assert "Archive Desk" in matter


def test_every_key_of_the_front_matter_is_used() -> None:
    matters = "\n".join(matter for matter, _ in ARTICLES.values())
    # These two are for dumps: captions without pictures, and what is no copy though it looks so.
    for key in (key for key in KEYS if key.name not in ("captions", "separate")):
        assert re.search(rf"^{key.name}:", matters, re.MULTILINE), key.name
        for part in PARTS.get(key.name, ()):
            # A quote is named by its first words or, as rarely in newsrooms, by its id.
            if (key.name, part) != ("quotes", "id"):
                assert re.search(rf"^ +(?:- )?{part}:", matters, re.MULTILINE), (key.name, part)


def test_speakers_and_topics_recur_across_articles(demo: Story) -> None:
    front = demo.html("speakers/john-f-kennedy/index.html")
    assert len(set(re.findall(r"\d{4}/\d\d/\d\d/[a-z0-9-]+/index\.html", front))) >= 3
    assert len([path for path in demo.files() if path.startswith("topics/")]) > 10
    assert len([path for path in demo.files() if path.startswith("places/")]) > 5
