"""Old addresses lead to articles: by a page on every host, by a rule where the host reads rules."""

from __future__ import annotations

from tests.story import MARKDOWN, Story

OLD = MARKDOWN.replace(
    "topics:", "aliases: [/old/bridge/, /b&c.html, /alt/brücke, /_redirects]\ntopics:"
)
NEW = "/2012/05/04/bridge-opens-after-two-years/"


def test_each_alias_is_a_page_and_a_rule(story: Story) -> None:
    story.write("articles/bridge.md", OLD).build()
    assert story.html("_redirects") == (
        f"/alt/br%C3%BCcke/ {NEW} 301\n/b%26c.html {NEW} 301\n/old/bridge/ {NEW} 301\n"
    )
    page = story.html("old/bridge/index.html")
    assert 'http-equiv="refresh"' in page
    assert '<a href="../../2012/05/04/bridge-opens-after-two-years/index.html">' in page
    assert story.problem("alias-taken").message == (
        "The alias “/_redirects/” is the address of another page (/_redirects), so it was left out."
    )


def test_rules_know_the_folder_that_a_site_stands_in(story: Story) -> None:
    story.write("newsgen.toml", '[site]\nurl = "https://example.org/archive/"\n')
    story.write("articles/bridge.md", OLD).build()
    assert f"/archive/old/bridge/ /archive{NEW} 301\n" in story.html("_redirects")


def test_without_aliases_there_is_no_file(story: Story) -> None:
    story.write("articles/bridge.md", OLD).build()
    story.write("articles/bridge.md", MARKDOWN).build()
    assert "_redirects" not in story.files()
    assert "old/bridge/index.html" not in story.files()
