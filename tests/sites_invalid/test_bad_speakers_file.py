"""A speakers.yaml that is wrong: each slip has its sentence and its place."""

from __future__ import annotations

import pytest

from tests.sites.test_speakers_file import DENIAL, FERRY, HARBOUR
from tests.story import Story

UNREAD = (
    "speakers.yaml: error: Nothing was published, because speakers.yaml has errors and may hide"
    " somebody."
)
STOPPED: dict[str, tuple[str, str]] = {
    "broken YAML": (
        "- name: one: two\n",
        "1:12: error: The speakers file is not valid YAML: a colon stands where none may be.",
    ),
    "a mapping": (
        "name: Carl Dent\n",
        "1:1: error: Here the file should be a list with an entry for each speaker,"
        " but is a mapping"
        " of keys to values.",
    ),
    "a bare name": (
        "- Carl Dent\n",
        "1:3: error: Here an entry should be lines of “key: value”, but is “Carl Dent”.",
    ),
    "no name": (
        "- hide: true\n",
        "1:3: error: Here “name” should be the name as articles give it, but is empty.",
    ),
    "a misspelt key": (
        "- name: Carl Dent\n  hied: true\n",
        "2:3: error: An entry has no key “hied”. Did you mean “hide”?",
    ),
    "a key twice": (
        "- name: Carl Dent\n  also: [A]\n  also: [B]\n",
        "3:3: error: Here “also” should be there once in an entry, but is “also”.",
    ),
    "a kind": (
        "- name: Carl Dent\n  kind: dog\n",
        "2:9: error: Here “kind” should be person, organisation or document, but is “dog”.",
    ),
    "a link": (
        "- name: Carl Dent\n  link: javascript:alert(1)\n",
        "2:9: error: Here “link” should be a web address, but is “javascript:alert(1)”.",
    ),
    "a date": (
        "- name: Carl Dent\n  from: soon\n",
        "2:9: error: Here “from” should be a date such as 1998, 1998-05 or 1998-05-03,"
        " but is “soon”.",
    ),
    "a stretch that ends before it begins": (
        "- name: Carl Dent\n  from: 2015\n  until: 2012\n",
        "3:10: error: Here “until” should be no earlier than “from”, but is “2012”.",
    ),
    "perhaps hidden": (
        "- name: Carl Dent\n  hide: perhaps\n",
        "2:9: error: Here “hide” should be true or false, but is “perhaps”.",
    ),
    "hidden and renamed": (
        "- name: Carl Dent\n  hide: true\n  pseudonym: X\n",
        "2:3: error: “hide” does not go together with “pseudonym”.",
    ),
    "hidden with a link": (
        "- name: Carl Dent\n  link: https://example.org/\n  hide: true\n",
        "2:3: error: “link” does not go together with “hide”.",
    ),
    "a name in two entries": (
        "- name: Carl Dent\n- name: X\n  also: carl dent\n",
        "3:9: error: “carl dent” already stands in the entry at line 1.",
    ),
    "a name that is a list": (
        "- name: [a, b]\n",
        "1:9: error: Here “name” should be a text of at most 200 characters, but is a list of 2.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", STOPPED)
def test_nothing_is_published_after_an_error(story: Story, case: str) -> None:
    content, message = STOPPED[case]
    story.write("articles/a.md", HARBOUR).write("speakers.yaml", content).build()
    shown = [f"{one.location}: {one.severity}: {one.message}" for one in story.problems]
    assert f"speakers.yaml:{message}" in shown
    assert UNREAD in shown
    assert story.files() == {}


UNMATCHED: dict[str, tuple[str, str]] = {
    "a name": (
        "- name: Carl Dennt\n",
        "1:9: warning: Nothing in the archive matches the name “Carl Dennt”."
        " Did you mean “Carl Dent”?",
    ),
    "another form": (
        "- name: Carl Dent\n  also: [C. Brook]\n",
        "2:10: warning: Nothing in the archive matches the name “C. Brook”.",
    ),
    "a path": (
        "- name: Carl Dent\n  articles: [articles/a.md, articles/harbor.md]\n",
        "2:29: warning: Nothing in the archive matches the path “articles/harbor.md”."
        " Did you mean “articles/harbour.md”?",
    ),
    "a role": (
        "- name: Carl Dent\n  role: sheriff\n",
        "2:9: warning: Nothing in the archive matches the role “sheriff”.",
    ),
    "a name in other articles": (
        "- name: Carl Dent\n  from: 2013\n",
        "1:9: warning: Nothing in the archive matches the name “Carl Dent”.",
    ),
    "another person": (
        "- name: Carl Dent\n  different: [Karl Brook]\n",
        "2:15: warning: Nothing in the archive matches the name “Karl Brook”.",
    ),
    "a hidden name that nobody has": (
        "- name: Zed Quince\n  hide: true\n",
        "1:9: warning: Nothing in the archive matches the name “Zed Quince”.",
    ),
}


@pytest.mark.parametrize("case", UNMATCHED)
def test_what_matches_nothing_is_told(story: Story, case: str) -> None:
    content, message = UNMATCHED[case]
    story.write("articles/a.md", HARBOUR).write("articles/harbour.md", FERRY)
    story.write("speakers.yaml", content).build()
    shown = [f"{one.location}: {one.severity}: {one.message}" for one in story.problems]
    assert f"speakers.yaml:{message}" in shown
    assert len(story.articles()) == 2


def test_a_misspelt_hidden_name_stops_the_build(story: Story) -> None:
    story.write("articles/a.md", DENIAL)
    story.write("speakers.yaml", "- name: Sam Odduya\n  hide: true\n").build()
    found = story.problem("speakers-unhidden")
    assert str(found.location) == "speakers.yaml:1:9"
    assert "Did you mean “Sam Oduya”?" in found.message
    assert story.files() == {}


def test_a_named_file_that_is_missing_stops_the_build(story: Story) -> None:
    story.write("articles/a.md", HARBOUR)
    story.write("newsgen.toml", '[build]\nspeakers = "people.yaml"\n').build()
    assert story.codes() == ["file-unreadable", "speakers-unread"]
    assert story.files() == {}


def test_the_other_ending_of_yaml_and_an_empty_file(story: Story) -> None:
    story.write("articles/a.md", HARBOUR).write("speakers.yml", "- name: X\n  hied: x\n").build()
    assert "speakers-key" in story.codes()
    story.remove("speakers.yml").write("speakers.yaml", "").build()
    assert story.problems == ()
    assert len(story.articles()) == 1
