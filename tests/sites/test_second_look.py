"""The same archive with another look, made of settings and two files."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY
from tests.sites.pages import addresses, ids, internal, pages
from tests.story import Story

LOOK = """
[look]
masthead = "AD"
navigation = [["Flight", "/sections/aviation/"], ["People", "/speakers/"], ["About", "/about/"]]
colours = { paper = "#ffffff", ink = "#0b0c0c", accent = "#1d70b8", wash = "#f3f2f1" }
dark_colours = { paper = "#0b0c0c", accent = "#8fc7ff" }
"""
FRONT = """{% extends "layouts/base.html" %}
{% import "macros/cards.html" as cards %}
{% block page_class %}page listing index{% endblock %}
{% block main %}
<div class="wide">
<p class="extent">{{ articles|plural("article") }}, {{ quotes|plural("quote") }}</p>
<ul class="rows">
{% for card in (lead,) + latest %}
{{ cards.row(card, link, 2) }}
{% endfor %}
</ul>
</div>
{% endblock %}
"""
HEADER = """<header class="bar-head"><div class="wide">
{% if head.url == urls.front %}<h1>{{ site.masthead }}</h1>
{% else %}<p><a href="{{ link(urls.front) }}">{{ site.masthead }}</a></p>{% endif %}
{% include "partials/navigation.html" %}
</div></header>
"""


@pytest.fixture(scope="module")
def second(tmp_path_factory: pytest.TempPathFactory) -> Story:
    root = tmp_path_factory.mktemp("second")
    for folder in ("seeds", "articles"):
        shutil.copytree(REPOSITORY / folder, root / folder)
    settings = (REPOSITORY / "newsgen.toml").read_text(encoding="utf-8")
    story = Story(root).write("newsgen.toml", settings + LOOK)
    story.write("templates/pages/front.html", FRONT)
    story.write("templates/partials/header.html", HEADER)
    return story.build()


def test_it_looks_otherwise_and_holds_the_same(second: Story, demo: Story) -> None:
    assert second.built
    assert second.built.published.done
    assert not [one for one in second.problems if one.severity == "error"]
    assert second.articles() == demo.articles()
    front = second.html("index.html")
    assert "<h1>AD</h1>" in front
    assert "masthead" not in front
    assert front.count('<li class="row">') == 13
    page = second.html(second.articles()[0])
    assert '<li><a href="../../../../sections/aviation/index.html">Flight</a></li>' in page
    colours = second.html("static/colours.css")
    # Each look has its own, so that dark ink never stands on a dark page; none is printed.
    _, light, dark = colours.split("@media screen and ")
    assert light.startswith("(prefers-color-scheme: light)")
    assert "--accent: #1d70b8;" in light
    assert dark.startswith("(prefers-color-scheme: dark)")
    assert "--accent: #8fc7ff;" in dark
    assert "static/colours.css" in page
    assert "static/colours.css" not in demo.html(demo.articles()[0])


def test_every_page_is_valid_and_every_link_leads_somewhere(second: Story) -> None:
    files, trees = second.files(), pages(second)
    known = {path: set(ids(page)) for path, page in trees.items()}
    for path, page in trees.items():
        assert len(list(page.iter("h1"))) == 1, path
        for address in addresses(page):
            target = internal(path, address, "https://archive-desk.example/")
            if target:
                assert target[0] in files, (path, address)
                assert not target[1] or target[1] in known[target[0]], (path, address)


def test_the_colours_go_with_the_setting(story: Story) -> None:
    story.write("articles/a.md", "---\nheadline: A\n---\nText.\n")
    story.write("newsgen.toml", LOOK).build()
    assert "static/colours.css" in story.files()
    story.write("newsgen.toml", "[site]\n").build()
    assert "static/colours.css" not in story.files()
    assert "colours.css" not in story.html("index.html")


@pytest.mark.parametrize(
    "line",
    [
        'colours = { accent = "red; } body { display: none" }',
        'colours = { background = "#fff" }',
        'navigation = [["Evil", "javascript:alert(1)"]]',
        'navigation = [["Evil", "//evil.example/"]]',
        'navigation = ["/about/"]',
    ],
)
def test_what_is_no_colour_and_no_address_is_reported(story: Story, line: str) -> None:
    story.write("articles/a.md", "---\nheadline: A\n---\nText.\n")
    story.write("newsgen.toml", f"[look]\n{line}\n").build()
    found = story.problem("config-value")
    assert found.location.line == 2
    assert "static/colours.css" not in story.files()


def test_the_theme_document_names_its_settings() -> None:
    text = (Path(REPOSITORY) / "docs/templates.md").read_text(encoding="utf-8")
    for key in ("masthead", "navigation", "colours", "dark_colours"):
        assert f"| `{key}` |" in text
