"""``newsgen speakers``: who is quoted, and what is doubtful."""

from __future__ import annotations

import json

from tests.cli.test_commands import run
from tests.sites.test_speakers_file import DENIAL, FERRY, HARBOUR
from tests.story import Story


def test_doubtful_pairs_come_first_then_everybody(story: Story) -> None:
    story.write("articles/a.md", HARBOUR).write("articles/c.md", DENIAL)
    story.write("articles/b.md", FERRY.replace("Carl Denton", "Carl B. Dent"))
    result = run("speakers", cwd=story.root)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout == (
        "Doubtful: 1 pair of names that may be one speaker's\n"
        "  Carl Dent (3) and Carl B. Dent (1):"
        " one has a middle name or initial that the other lacks\n"
        "  Join them under “also” in speakers.yaml, or part them under “different”.\n"
        "\n"
        "3 speakers\n"
        "  Carl Dent: 3 quotes, 2011–2015\n"
        "      harbour master (2011–2015)\n"
        "  Carl B. Dent: 1 quote, 2014\n"
        "      mayor of the town (2014)\n"
        "  Sam Oduya: 1 quote, 2015\n"
    )
    assert not (story.root / "build").exists()
    story.write("speakers.yaml", "- name: Carl Dent\n  different: [Carl B. Dent]\n")
    assert "No names look" in run("speakers", "--doubtful", cwd=story.root).stdout


def test_json_has_an_object_a_line(story: Story) -> None:
    story.write("articles/a.md", HARBOUR)
    story.write("articles/b.md", FERRY.replace("Carl Denton", "Dr. Carl Dent"))
    result = run("speakers", "--json", cwd=story.root)
    assert [json.loads(line) for line in result.stdout.splitlines()] == [
        {
            "name": "Carl Dent",
            "kind": "person",
            "quotes": 2,
            "articles": 2,
            "first": "2011-03-03",
            "last": "2014-06-01",
            "roles": [
                {"text": "harbour master", "first": "2011-03-03", "last": "2011-03-03"},
                {"text": "Dr., mayor of the town", "first": "2014-06-01", "last": "2014-06-01"},
            ],
            "variants": [{"name": "Carl Dent", "quotes": 2}],
            "link": None,
            "url": "/speakers/carl-dent/",
        }
    ]


def test_hidden_names_are_not_listed_and_errors_exit_with_1(story: Story) -> None:
    story.write("articles/a.md", DENIAL)
    story.write("speakers.yaml", "- name: Sam Oduya\n  pseudonym: Witness A\n")
    result = run("speakers", cwd=story.root)
    assert result.returncode == 0
    assert "Witness A: 1 quote, 2015" in result.stdout
    assert "Oduya" not in result.stdout
    story.write("speakers.yaml", "- name: Sam Oduya\n  hied: true\n")
    result = run("speakers", cwd=story.root)
    assert result.returncode == 1
    assert "speakers.yaml:2:3: error: An entry has no key “hied”." in result.stderr
