"""``newsgen check``, run as a user would: everything that is wrong, in four forms; and --fix."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsgen.cli.mending.mended import mended
from newsgen.cli.report_formats import FORMATS
from newsgen.cli.report_formats.fixes import _CODES, FIX_OF, FIXES
from newsgen.read.layout import line_starts
from newsgen.records.problem_kinds import KINDS
from newsgen.records.problems import problem
from newsgen.records.settings import Settings
from newsgen.records.source import Document, Location
from tests.cli.test_commands import run, run_inside
from tests.cli.test_init import on_a_terminal
from tests.sites.test_speakers_file import DENIAL, FERRY, HARBOUR
from tests.story import DUMP, MARKDOWN, Story

MISSPELT = MARKDOWN.replace("topics", "topicz")


def test_nothing_wrong(story: Story) -> None:
    story.write("articles/bridge.md", MARKDOWN)
    result = run_inside("check", cwd=story.root)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout == "Nothing is wrong, and nothing is doubtful.\n"
    assert not (story.root / "build").exists()


def test_by_file_with_the_line_and_then_by_what_to_do(story: Story) -> None:
    story.write("articles/bridge.md", MISSPELT + "\n[Old](old.md), ![](a.png)\n")
    result = run("check", cwd=story.root)
    assert result.returncode == 1
    assert result.stdout == (
        "articles/bridge.md\n"
        "  5:1: warning: newsgen does not know the key “topicz”. Did you mean “topics”?"
        " [front-matter-unknown-key]\n"
        "      5 | topicz: [bridges]\n"
        "        | ^\n"
        "      What stands under it was not read: mend its spelling.\n"
        "  9:2: error: The link “old.md” leads to no article or page of this archive."
        " [link-broken]\n"
        "      9 | [Old](old.md), ![](a.png)\n"
        "        |  ^\n"
        "      Links to other articles are paths from this file, such as apollo-8.md;"
        " links to pages of the site are addresses, such as /1969/07/.\n"
        "  9:16: warning: The image “a.png” has no alt text. [image-alt]\n"
        "      9 | [Old](old.md), ![](a.png)\n"
        "        |                ^\n"
        "      Say in one sentence what is to be seen, for readers who cannot see it.\n"
        "  9:16: error: There is no image “a.png”. [image-missing]\n"
        "      9 | [Old](old.md), ![](a.png)\n"
        "        |                ^\n"
        "      The path is counted from this file's folder.\n"
        "\n"
        "By what to do\n"
        "      1  Correct the name of a key (front-matter-unknown-key 1)\n"
        "      1  Mend or remove a link (link-broken 1)\n"
        "      2  Add, replace or describe a picture (image-alt 1, image-missing 1)\n"
        "\n"
        "2 errors, 2 warnings in 1 file\n"
    )


def test_what_only_a_look_at_the_whole_shows(story: Story) -> None:
    story.write("articles/a.md", MARKDOWN)
    other = MARKDOWN.replace("Ada Brown", "Ada B. Brown").replace("Bridge", "Ferry")
    story.write("articles/b.md", other.replace("river", "lake").replace("bridge", "ferry"))
    held = "---\nheadline: Plans\ndate: 2999-05-04\nsection: Futures\n---\nText of it.\n"
    story.write("articles/c.md", held)
    story.write("seeds/d.txt", DUMP.replace("2011", "2049"))
    story.write("seeds/e.txt", DUMP.replace("harbour", "market").replace("By Ada Brown\n\n", ""))
    result = run_inside("check", "--json", cwd=story.root)
    found = {each["code"]: each for each in map(json.loads, result.stdout.splitlines())}
    told = {code: (each["path"], each["line"], each["message"]) for code, each in found.items()}
    assert told["authors-alike"] == (
        "articles/b.md", 4, "The authors “Ada B. Brown” and “Ada Brown” may be one person:"
        " one has a middle name or initial that the other lacks.",
    )  # fmt: skip
    assert told["date-to-come"] == (
        "articles/c.md", 3, "The article is dated 4 May 2999, which is to come; it is held back"
        " until then.",
    )  # fmt: skip
    assert told["section-empty"] == (
        "articles/c.md", 4, "Nothing is published in the section “Futures”: all its articles are"
        " held back.",
    )  # fmt: skip
    assert told["dump-date-to-come"] == (
        "seeds/d.txt", 5, "The date that was read, 3 March 2049, is to come, so it is probably"
        " another one.",
    )  # fmt: skip
    assert (result.returncode, run_inside("check", "--strict", cwd=story.root).returncode) == (0, 1)


def found_in(story: Story, *arguments: str) -> list[dict[str, object]]:
    result = run_inside("check", "--json", *arguments, cwd=story.root)
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_doubtful_field_of_a_dump_is_told_until_it_is_confirmed(story: Story) -> None:
    """A day that only the page's address has is a guess."""
    dump = DUMP.replace("March 3, 2011\n\n", "") + "\nhttps://example.org/2011/03/03/harbour/\n"
    story.write("seeds/1998/a.txt", dump)
    (only,) = found_in(story)
    assert (only["code"], only["path"], only["line"]) == ("field-doubtful", "seeds/1998/a.txt", 9)
    assert only["message"] == "The date was inferred and may be wrong: “2011-03-03”."
    assert only["hint"] == (
        "“newsgen explain seeds/1998/a.txt” shows why. Write “date: …” into seeds/1998/a.yaml:"
        " the same to confirm it, another to correct it."
    )
    story.write("seeds/1998/a.yaml", "date: 2011-03-03\n")
    assert found_in(story) == []


def test_speakers_who_may_be_one_are_told_until_they_are_parted(story: Story) -> None:
    story.write("articles/a.md", HARBOUR).write("articles/c.md", DENIAL)
    story.write("articles/b.md", FERRY.replace("Carl Denton", "Carl B. Dent"))
    (only,) = found_in(story)
    assert (only["code"], only["path"]) == ("speakers-alike", "articles/b.md")
    assert only["message"] == (
        "The speakers “Carl B. Dent” and “Carl Dent” may be one:"
        " one has a middle name or initial that the other lacks."
    )
    story.write("speakers.yaml", "- name: Carl Dent\n  different: [Carl B. Dent]\n")
    assert found_in(story) == []


def test_corrections_that_match_nothing_are_told_wherever_they_stand(story: Story) -> None:
    quotes = "quotes:\n  - {text: We never said, speaker: Nobody}\ntopics"
    story.write("articles/bridge.md", MARKDOWN.replace("topics", quotes))
    story.write("seeds/a.txt", DUMP).write("seeds/a.yaml", "authors: [Ada Brown]\n")
    story.write("seeds/b.yaml", "deck: Of no dump\n").write(
        "seeds/c.txt", DUMP.replace("2011", "1998")
    )
    story.write("seeds/c.yaml", "deck:\n").write("speakers.yaml", "- name: Zed Quince\n")
    told = {(each["path"], each["line"], each["code"]) for each in found_in(story)}
    assert {
        ("articles/bridge.md", 6, "quote-correction-unmatched"),
        ("seeds/a.yaml", 1, "override-same"),
        ("seeds/b.yaml", 0, "side-alone"),
        ("seeds/c.yaml", 1, "override-blank"),
        ("speakers.yaml", 1, "speakers-unmatched"),
    } <= told


def test_a_change_that_is_to_come_is_doubted(story: Story) -> None:
    story.write("articles/bridge.md", MARKDOWN.replace("topics", "updated: 2999-01-02\ntopics"))
    (only,) = found_in(story)
    assert (only["code"], only["line"], only["message"]) == (
        "updated-to-come", 5,
        "The article says that it was changed on 2 January 2999, which is to come.",
    )  # fmt: skip


def test_two_dumps_of_one_article_are_told(story: Story) -> None:
    text = "".join(
        f"Barge number {number} ran aground at pier {number} on Thursday, the port said.\n\n"
        for number in range(3, 12)
    )
    story.write("seeds/a.txt", DUMP + "\n" + text).write("seeds/b.txt", DUMP + "\n" + text)
    story.write("seeds/c.txt", DUMP.replace("2011", "2012") + "\n" + text)
    told = [(each["path"], each["code"], each["fix"]) for each in found_in(story)]
    assert told == [
        ("seeds/b.txt", "article-copied", "copy"),
        ("seeds/c.txt", "article-alike", "copy"),
    ]


def test_what_waits_to_be_published_is_looked_at_too(story: Story) -> None:
    """An article with a date to come is published at night, when nobody reads what is wrong."""
    wrong = "\n[Old](old.md), [Bridge](bridge.md#west), [Next](draft.md), ![A quay](quay.png)\n"
    story.write("articles/bridge.md", MARKDOWN)
    story.write("articles/next.md", MARKDOWN.replace("2012", "2093") + wrong)
    story.write("articles/draft.md", MARKDOWN.replace("topics:", "draft: true\ntopics:") + wrong)
    story.write(
        "articles/past.md", MARKDOWN.replace("topics:", "expires: 2013-01-01\ntopics:") + wrong
    )
    result = run_inside("check", "--json", cwd=story.root)
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(each["path"], each["line"], each["code"]) for each in found] == [
        ("articles/draft.md", 10, "link-broken"),
        ("articles/draft.md", 10, "link-fragment"),
        ("articles/draft.md", 10, "image-missing"),
        ("articles/next.md", 3, "date-to-come"),
        ("articles/next.md", 9, "link-broken"),
        ("articles/next.md", 9, "link-fragment"),
        ("articles/next.md", 9, "image-missing"),
    ]
    # It is no concern of a build that leaves them out.
    assert run_inside("build", "--strict", "--no-search", cwd=story.root).returncode == 0


def test_templates_are_tried_and_nothing_is_written(story: Story) -> None:
    story.write("articles/bridge.md", MARKDOWN).write("seeds/a.txt", DUMP)
    story.write("templates/README.md", "Notes.\n").write("templates/static/own.css", "a {}\n")
    assert run_inside("check", "--strict", cwd=story.root).returncode == 0
    story.write("templates/pages/article.html", "<p>\n{{ card.headlin }}\n")
    story.write("templates/pages/speaker.html", '{% include "mine/box.html" %}')
    story.write("templates/mine/box.html", "{% if %}")
    story.write("templates/front.html", "mine").write("templates/mine/old.html", "mine")
    result = run_inside("check", "--json", cwd=story.root)
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(each["path"], each["line"], each["code"]) for each in found] == [
        ("templates/front.html", 0, "template-unused"),
        ("templates/mine/box.html", 1, "template"),
        ("templates/mine/old.html", 0, "template-unused"),
        ("templates/pages/article.html", 2, "template"),
    ]
    assert found[0]["hint"].endswith("such as templates/pages/front.html.")
    assert "has no attribute 'headlin'" in found[3]["message"]
    assert result.returncode == 1
    assert not (story.root / "build").exists()
    # And after a build, in which the pages are no longer to be done.
    for name in ("pages/article.html", "pages/speaker.html"):
        story.remove(f"templates/{name}")
    assert run_inside("build", "--quiet", cwd=story.root).returncode == 0
    before = story.files()
    story.write("templates/pages/year.html", "{{ nothing }}")
    result = run_inside("check", cwd=story.root)
    assert "The template cannot be rendered: 'nothing' is undefined. [template]" in result.stdout
    assert story.files() == before


def test_a_build_offers_the_address_that_it_takes_away(story: Story) -> None:
    story.write("articles/bridge.md", MARKDOWN).write("seeds/a.txt", DUMP)
    assert run_inside("build", "--strict", "--no-search", cwd=story.root).returncode == 0
    renamed = MARKDOWN.replace("Bridge opens", "New bridge opens")
    story.write("articles/bridge.md", renamed)
    result = run_inside("build", "--no-search", cwd=story.root)
    assert result.stderr == (
        "articles/bridge.md:2:11: warning: When the site was last built, this article stood at"
        " /2012/05/04/bridge-opens-after-two-years/; now its address is"
        " /2012/05/04/new-bridge-opens-after-two-years/. [address-gone]\n"
        "    2 | headline: New bridge opens after two years\n"
        "      |           ^\n"
        "    So that old links go on working, add:"
        " aliases: [/2012/05/04/bridge-opens-after-two-years/]\n"
    )
    assert result.returncode == 0
    assert "\n1 warning: see above\n" in result.stdout
    # With the alias, or for an article that is gone for good, there is nothing to say.
    alias = "aliases: [/2012/05/04/new-bridge-opens-after-two-years/]"
    story.write("articles/bridge.md", MARKDOWN.replace("topics", f"{alias}\ntopics"))
    story.remove("seeds/a.txt")
    result = run_inside("build", "--strict", "--no-search", cwd=story.root)
    assert (result.returncode, result.stderr) == (0, "")


def test_a_renamed_headline_offers_its_old_address(story: Story) -> None:
    story.write("articles/bridge.md", MARKDOWN).write("seeds/a.txt", DUMP).build()
    renamed = MARKDOWN.replace("Bridge opens", "New bridge opens")
    story.write("articles/bridge.md", renamed)
    (found,) = map(json.loads, run_inside("check", "--json", cwd=story.root).stdout.splitlines())
    assert (found["code"], found["path"], found["line"]) == (
        "address-gone", "articles/bridge.md", 2,
    )  # fmt: skip
    assert found["message"] == (
        "When the site was last built, this article stood at"
        " /2012/05/04/bridge-opens-after-two-years/; now its address is"
        " /2012/05/04/new-bridge-opens-after-two-years/."
    )
    alias = "aliases: [/2012/05/04/bridge-opens-after-two-years/]"
    assert found["hint"] == f"So that old links go on working, add: {alias}"
    story.write("articles/bridge.md", renamed.replace("topics", f"{alias}\ntopics"))
    assert run_inside("check", "--json", cwd=story.root).stdout == ""


def test_annotations_for_github(story: Story) -> None:
    story.write("my archive/articles/a,b.md", MISSPELT)
    result = run_inside("check", "my archive", "--format", "github", cwd=story.root)
    assert result.stdout == (
        "::warning file=my archive/articles/a%2Cb.md,line=5,col=1,"
        "title=front-matter-unknown-key::newsgen does not know the key “topicz”."
        " Did you mean “topics”?%0AWhat stands under it was not read: mend its spelling.\n"
    )


def test_sarif(story: Story) -> None:
    story.write("articles/a b.md", MISSPELT).write("articles/empty.md", "")
    document = json.loads(run_inside("check", "--format", "sarif", cwd=story.root).stdout)
    assert document["version"] == "2.1.0"
    (only,) = document["runs"]
    rules = [rule["id"] for rule in only["tool"]["driver"]["rules"]]
    assert rules == ["file-empty", "front-matter-unknown-key"]
    first, second = only["results"]
    assert (first["ruleId"], first["ruleIndex"], first["level"]) == (
        "front-matter-unknown-key", 1, "warning",
    )  # fmt: skip
    assert first["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "articles/a%20b.md"},
                "region": {"startLine": 5, "startColumn": 1},
            }
        }
    ]
    assert "region" not in second["locations"][0]["physicalLocation"]


def test_every_code_asks_for_one_thing_to_do() -> None:
    assert set(FIX_OF) == set(KINDS)
    assert list(_CODES) == list(FIXES)
    assert sum(map(len, _CODES.values())) == len(FIX_OF)


@pytest.mark.parametrize("form", FORMATS)
def test_hostile_paths_and_words_stay_on_their_line(form: str, tmp_path: Path) -> None:
    place = Location("a\u2028::b\x1b[31m,c.md", 1)
    found = problem("link-unsafe", place, target="x\n::error::y\x1b[0m")
    lines = list(FORMATS[form]([found], tmp_path))
    assert not any("\x1b" in click.unstyle(line) for line in lines)
    if form == "github":
        assert len(lines) == 1
        assert "\n" not in lines[0]


def test_usage_errors(story: Story) -> None:
    for arguments, message in (
        (["--yes"], "--yes goes with --fix."),
        (["--timeout", "5"], "--timeout goes with --links."),
        (["--most", "5"], "--most goes with --links."),
        (["--links", "--most", "0"], "“0” should be a whole number from 1 to 100000."),
        (["--links", "--most", "2.5"], "“2.5” should be a whole number from 1 to 100000."),
        (["--links", "--timeout", "nan"], "“nan” should be a number from 0.1 to 120."),
        (["--links", "--timeout", "soon"], "“soon” should be a number from 0.1 to 120."),
        (["--fix", "--json"], "--fix goes with --format text alone."),
        (["--format", "xml"], "'xml' is not one of 'text', 'json', 'github', 'sarif'"),
        (["nowhere"], "Directory 'nowhere' does not exist."),
    ):
        result = run_inside("check", *arguments, cwd=story.root)
        assert result.returncode == 2
        assert message in result.stderr


OLD = (
    "---\r\ntitle: Ferry  \r\npublishDate: May 4, 2012\r\n"
    "'author': Ada Brown\r\n---\r\nA line  \r\nthat breaks. \r\n"
)
NEW = (
    "---\r\nheadline: Ferry\r\ndate: 2012-05-04\r\n"
    "'authors': Ada Brown\r\n---\r\nA line  \r\nthat breaks.\r\n"
)


def test_fix_shows_the_difference_and_writes_only_when_told(story: Story) -> None:
    story.write("articles/old.md", OLD).write("articles/new.md", MARKDOWN)
    story.write("seeds/a.txt", DUMP + "  \n").write("seeds/a.yaml", "title: Harbour \n")
    result = run_inside("check", "--fix", cwd=story.root)
    assert result.stdout.startswith(
        "--- articles/old.md (now)\n+++ articles/old.md (mended)\n@@ -1,7 +1,7 @@\n ---\n"
        "-title: Ferry  \n-publishDate: May 4, 2012\n-'author': Ada Brown\n"
        "+headline: Ferry\n+date: 2012-05-04\n+'authors': Ada Brown\n"
    )
    assert "Nothing was written. “newsgen check --fix --yes” writes it to 2 files.\n" in (
        result.stdout
    )
    assert (story.root / "articles/old.md").read_bytes() == OLD.encode()
    (story.root / "articles/old.md").chmod(0o640)
    result = run_inside("check", "--fix", "--yes", cwd=story.root)
    assert "Mended 2 files.\n" in result.stdout
    assert (story.root / "articles/old.md").read_bytes() == NEW.encode()
    assert (story.root / "articles/old.md").stat().st_mode & 0o777 == 0o640
    assert (story.root / "seeds/a.yaml").read_text() == "headline: Harbour\n"
    assert (story.root / "seeds/a.txt").read_text() == DUMP + "  \n", "a dump is never changed"
    again = run_inside("check", "--fix", "--yes", cwd=story.root)
    assert again.stdout.startswith("There is nothing that can be mended safely.\n")


def test_fix_asks_on_a_terminal(story: Story) -> None:
    story.write("articles/old.md", OLD)
    shown = on_a_terminal(story.root, "n\n", "check", "--fix", code=1)
    assert "Write these changes to 1 file? [y/N]" in shown
    assert (story.root / "articles/old.md").read_bytes() == OLD.encode()


def fixed(text: str) -> str:
    document = Document(
        path="a.md", kind="markdown", digest="", encoding="utf-8", text=text,
        line_starts=line_starts(text),
    )  # fmt: skip
    return mended(document, Settings())


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: A\nheadline: B", None),
        ("headline: A\ndate: 03/04/2012", None),
        ("headline: A\ndate: 13/04/2012", "headline: A\ndate: 2012-04-13"),
        ("headline: A\ndate: '2012-4-3'", "headline: A\ndate: '2012-04-03'"),
        ("headline: A\ndate: 2012-05-04 8:30 -0400", "headline: A\ndate: 2012-05-04T08:30-04:00"),
        ("headline: A\ndate: yesterday", None),
        ("headline: A\npublished: false", None),
        ("headline: A\npublished: 2012-05-04", "headline: A\ndate: 2012-05-04"),
        ("headline: A\ntags: [a]\ncategories: [b]", None),
        ("headline: A\ncover: a-handle", None),
        ("headline: A\npermalink: /:year/:title/", None),
        ("headline: A\ndeck: |\n  one \n  two", "headline: A\ndeck: |\n  one\n  two"),
        ("title: [A", None),
    ],
)
def test_only_what_is_safe_is_mended(before: str, after: str | None) -> None:
    whole = "---\n{}\n---\nText.\n"
    assert fixed(whole.format(before)) == whole.format(before if after is None else after)


def test_blanks_in_code_and_hard_breaks_stay() -> None:
    text = "---\nheadline: A\n---\nA line  \nbroken.\n\n    code \n"
    assert fixed(text) == text


KEYS = st.sampled_from(["title", "headline", "date", "published", "tags", "lastmod", "cover", "x"])
VALUES = st.sampled_from(["a ", "[a, b]", "2012-5-4", "May 3, 2012", "'x' ", "|\n  y ", "", "no"])


@settings(max_examples=30)
@given(st.lists(st.tuples(KEYS, VALUES), max_size=5), st.text("ab \n`#>-", max_size=30))
def test_mending_twice_is_mending_once(pairs: list[tuple[str, str]], body: str) -> None:
    front = "".join(f"{key}: {value}\n" for key, value in pairs)
    once = fixed(f"---\n{front}---\n{body}")
    assert fixed(once) == once
