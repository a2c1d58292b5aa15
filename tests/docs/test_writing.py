"""What docs/writing.md says of the text of an article is what newsgen makes of it."""

from __future__ import annotations

import re

import pytest

from tests.conftest import REPOSITORY
from tests.story import DUMP, Story

PAGE = (REPOSITORY / "docs" / "writing.md").read_text("utf-8")
FERRY = """---
headline: Ferry strike ends
date: 2012-05-02
authors: [Nora Quill]
---
The ferries sail again.

## The end

“We are glad that it is over,” said Carl Dent, the harbour master.
"""


@pytest.fixture
def archive(story: Story) -> Story:
    path, example = re.findall(r"^```markdown (\S+)\n(.*?)^```$", PAGE, re.M | re.S)[0]
    story.write(path, example).write("articles/ferry.md", FERRY).write("seeds/strike.txt", DUMP)
    return story.write("articles/images/barges.jpg", b"\xff\xd8\xff")


def test_the_example_becomes_what_it_says(archive: Story) -> None:
    archive.build()
    assert archive.problems == ()
    page = archive.html("2012/05/04/the-harbour-in-spring/index.html")
    for shown in (
        "<em>emphasised</em>, <strong>strong</strong>", "<del>struck out</del>",
        '<h2 id="what-was-dredged">What was dredged</h2>', "<li>the old basin</li>",
        'alt="Two barges at the quay, a crane behind them"', "<td>31</td>", "<blockquote>",
        '<a href="../../../../2012/05/02/ferry-strike-ends/index.html">the strike</a>',
        'id="fn-1"', "The harbour office counted them in April.",
    ):  # fmt: skip
        assert shown in page, shown
    assert (archive.root / "build/speakers/carl-dent/index.html").is_file()


def test_each_link_of_the_table_leads_somewhere(archive: Story) -> None:
    table = PAGE.partition("\n## Links\n")[2].partition("\n## ")[0]
    links = re.findall(r"^\| `(\[.+\]\(.+\))` \|", table, re.M)
    assert len(links) >= 9
    archive.build()
    quote = re.findall(
        r'id="(q-[0-9a-z]+)"', archive.html("2012/05/02/ferry-strike-ends/index.html")
    )
    text = "\n\n".join(links).replace("q-3f9a1c", quote[0])
    head = "---\nheadline: Links\ndate: 2012-05-05\n---\n"
    archive.write("articles/links.md", f"{head}{text}\n\n## The end\n\nOf it.\n").build()
    assert archive.problems == ()
    page = archive.html("2012/05/05/links/index.html")
    for target in (
        "../../../../2012/05/02/ferry-strike-ends/index.html#the-end",
        f"../../../../2012/05/02/ferry-strike-ends/index.html#{quote[0]}",
        "../../../../2011/03/03/a-headline-about-the-harbour/index.html",
        "#the-end", "../../../../2012/05/index.html", "../../../../speakers/carl-dent/index.html",
        "https://example.org/report", "mailto:desk@example.org",
    ):  # fmt: skip
        assert f'href="{target}"' in page, target


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("one\ntwo", "<p>one\ntwo</p>"),
        ("one\\\ntwo", "one<br>\ntwo"),
        ("1. one\n2. two", "<ol>\n<li>one</li>"),
        ("one\n\n---\n\ntwo", "<hr>"),
        ("`a *b*`", "<code>a *b*</code>"),
        ("    a *b*", "<pre><code>a *b*</code></pre>"),
        ("### Small\n\n#### Smaller", '<h3 id="smaller">'),
        ("H<sup>2</sup> <mark>x</mark>", "H<sup>2</sup> <mark>x</mark>"),
    ],
)
def test_each_sign_is_what_the_table_says(story: Story, typed: str, shown: str) -> None:
    head = "---\nheadline: Signs\ndate: 2012-05-04\n---\n"
    story.write("articles/signs.md", f"{head}Words.\n\n{typed}\n").build()
    assert shown in story.html("2012/05/04/signs/index.html")


def test_a_first_heading_heads_a_text_without_a_headline(story: Story) -> None:
    story.write("articles/a.md", "---\ndate: 2012-05-04\n---\n# The harbour\n\nWords.\n").build()
    assert story.articles() == ["2012/05/04/the-harbour/index.html"]
    assert story.problems == ()
