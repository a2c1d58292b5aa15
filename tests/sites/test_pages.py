"""What holds for every page of a site: valid HTML, and no link that leads nowhere."""

from __future__ import annotations

import gzip
import itertools
import json
import os
import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest

from tests.conftest import REPOSITORY
from tests.sites.pages import addresses, ids, internal, pages, parsed
from tests.story import Story

VNU = "vnu-jar/build/dist/vnu.jar"
BASE = "https://archive-desk.example/"


@pytest.fixture(scope="module")
def trees(demo: Story) -> dict[str, Element]:
    return pages(demo)


def test_every_page_is_valid_and_has_one_title_and_heading(trees: dict[str, Element]) -> None:
    assert len(trees) > 100
    for path, page in trees.items():
        assert page.attrib["lang"], path
        assert (page.findtext("head/title") or "").strip(), path
        assert len(list(page.iter("h1"))) == 1, path
        assert not [name for name, count in Counter(ids(page)).items() if count > 1], path
        assert [image for image in page.iter("img") if "alt" not in image.attrib] == [], path


def test_headings_never_skip_a_level(trees: dict[str, Element]) -> None:
    for path, page in trees.items():
        levels = [int(e.tag[1]) for e in page.iter() if re.fullmatch("h[1-6]", str(e.tag))]
        steps = [below - above for above, below in itertools.pairwise(levels)]
        assert max(steps, default=0) <= 1, (path, levels)


def test_every_internal_link_and_fragment_resolves(demo: Story, trees: dict[str, Element]) -> None:
    files = demo.files()
    known = {path: set(ids(page)) for path, page in trees.items()}
    checked = 0
    for path, page in trees.items():
        for address in addresses(page):
            target = internal(path, address, BASE)
            if target is None:
                continue
            file, fragment = target
            assert file in files, (path, address)
            if fragment:
                assert fragment in known[file], (path, address)
            checked += 1
    assert checked > 1000


def test_no_inline_script_or_style_and_nothing_from_elsewhere(trees: dict[str, Element]) -> None:
    for path, page in trees.items():
        for element in page.iter():
            assert "style" not in element.attrib, path
            assert not [name for name in element.attrib if name.startswith("on")], path
            if element.tag in ("img", "script", "iframe", "source"):
                assert not element.attrib.get("src", "").startswith(("http", "//")), path
        assert not list(page.iter("style")), path
        for script in page.iter("script"):
            inline = script.attrib.get("type") == "application/ld+json"
            assert inline or (script.text is None and path == "search/index.html"), path


def test_a_browser_may_load_nothing_but_the_sites_own(
    demo: Story, trees: dict[str, Element]
) -> None:
    policies = set()
    for path, page in trees.items():
        head = page.find("head")
        assert head is not None
        found = [
            at for at, one in enumerate(head) if "Content-Security-Policy" in one.attrib.values()
        ]
        loads = [at for at, one in enumerate(head) if one.tag in ("link", "script")]
        assert len(found) == 1, path
        # What stands before a policy is not under it.
        assert found[0] < min(loads), path
        policies.add(head[found[0]].attrib["content"])
    assert len(policies) == 1
    rules = dict(rule.strip().split(" ", 1) for rule in policies.pop().split(";"))
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == "'self' 'wasm-unsafe-eval'"
    assert not [rule for rule in rules.values() if "http" in rule or "'unsafe-inline'" in rule]
    sent = demo.html("_headers").splitlines()
    assert sent[0] == "/*"
    assert sent[1].startswith("  Content-Security-Policy: default-src 'none'; style-src 'self'; ")
    assert sent[1].endswith("; frame-ancestors 'none'")
    assert "file:" not in sent[1]


def test_pictures_from_elsewhere_are_let_in_where_an_article_shows_some(story: Story) -> None:
    story.write("articles/a.md", "---\nheadline: A\n---\n![x](https://example.org/a.png)\n")
    story.write("articles/b.md", "---\nheadline: B\n---\nNo picture.\n").build()
    assert "img-src 'self' file: https: http:;" in story.html("undated/a/index.html")
    assert "img-src 'self' file:;" in story.html("undated/b/index.html")


def test_an_article_is_light(demo: Story) -> None:
    files = demo.files()
    style = len(gzip.compress(files["static/style.css"], 6))
    for path in demo.articles():
        sheets = list(parsed(files[path].decode()).iter("link"))
        assert [one.attrib["rel"] for one in sheets].count("stylesheet") == 1
        assert style + len(gzip.compress(files[path], 6)) <= 30_000, path


def test_the_nu_checker_finds_nothing(demo: Story) -> None:
    jar = Path(os.environ.get("VNU_JAR", REPOSITORY / ".venv/vnu/node_modules" / VNU))
    if not jar.is_file() or not shutil.which("java"):
        pytest.skip("there is no vnu.jar, or no Java")
    shapes: dict[str, str] = {}
    for path in demo.files():
        if path.endswith(".html"):
            # One page of each kind: they differ by what they are filled with alone.
            shapes[re.sub(r"\d+", "0", re.sub(r"[a-z][a-z0-9-]{9,}(?=/index)", "x", path))] = path
    found = subprocess.run(
        ["java", "-jar", jar, "--format", "json", "--exit-zero-always", *shapes.values()],
        cwd=demo.root / "build", capture_output=True, check=True,
    )  # fmt: skip
    messages = json.loads(found.stderr)["messages"]
    # Opened as files, pages have no "self" for it; and it takes data for a script.
    assert [one for one in messages if "Content Security Policy" not in one["message"]] == []
    assert len(shapes) > 15


def _locations(sitemap: bytes) -> list[str]:
    return [
        element.text or ""
        for element in fromstring(sitemap).iter()
        if str(element.tag).endswith("}loc")
    ]


def test_the_sitemap_names_every_article(demo: Story) -> None:
    files = demo.files()
    parts = [each.removeprefix(BASE) for each in _locations(files["sitemap.xml"])]
    named = {each for part in parts for each in _locations(files[part])}
    for path in demo.articles():
        assert BASE + path.removesuffix("index.html") in named
    assert f"Sitemap: {BASE}sitemap.xml" in demo.html("robots.txt")
