"""An editor merges, splits, names and hides speakers with speakers.yaml."""

from __future__ import annotations

import pytest

from newsgen.conceal import guard
from newsgen.records.pages import Output
from newsgen.records.source import Location
from newsgen.records.speakers_file import Placed, SpeakerEntry
from tests.story import Story

ENTRY = SpeakerEntry(
    location=Location("speakers.yaml", 1, 3),
    names=(Placed("Sam Oduya", Location("speakers.yaml", 1, 9)),),
    hide=True,
)
DENT = "speakers/carl-dent/index.html"
HEAD = "---\nheadline: {headline}\ndate: {date}\nauthors: Ada Brown\n---\n"
HARBOUR = HEAD.format(headline="Harbour closed", date="2011-03-03") + (
    "“We expect to open it by noon,” said Carl Dent, the harbour master.\n"
)
FERRY = HEAD.format(headline="Ferry late again", date="2014-06-01") + (
    "“The ferry leaves at nine,” said Carl Denton, the mayor of the town.\n"
)
DENIAL = HEAD.format(headline="Sam Oduya denies it", date="2015-01-02") + (
    "## Oduya speaks\n\n"
    "Sam Oduya, a clerk at the port, spoke on Friday. “I saw nothing,” Oduya said.\n\n"
    "“Oduya's boat was there,” said Carl Dent, the harbour master. “Ask Sam Oduya yourself.”\n"
)


def told(story: Story) -> list[str]:
    """What was said of speakers, as it is reported."""
    return [
        f"{one.location}: {one.severity}: {one.message}"
        for one in story.problems
        if one.code.startswith("speakers-")
    ]


def test_names_that_are_surely_one_share_a_page(story: Story) -> None:
    names = ("J. K. Moss", "J.K. Moss", "JK Moss", "Gen. J.K. MOSS", "José Ibarra", "Jose Ibarra")
    for number, name in enumerate(names):
        text = HEAD.format(headline=f"Report {number}", date=f"201{number}-01-01")
        text += f"“The bridge number {number} is open,” the engineer told us.\n"
        text = text.replace(
            "---\nheadline",
            "---\nquotes:\n"
            f"  - text: The bridge number {number} is open\n    speaker: {name}\nheadline",
        )
        story.write(f"articles/{number}.md", text)
    story.build()
    assert story.problems == ()
    pages = [path for path in story.files() if path.startswith("speakers/")]
    folders = {path.split("/")[1] for path in pages} - {"index.html"}
    assert len(folders) == 2
    moss = next(name for name in folders if "moss" in name)
    page = story.html(f"speakers/{moss}/index.html")
    assert "4 quotes in 4 articles" in page
    assert "Also written" in page


def test_an_accent_is_not_dropped_where_it_might_be_two_people(story: Story) -> None:
    for number, name in enumerate(("Nguyễn Văn Hưng", "Nguyễn Văn Hùng", "Nguyen Van Hung")):
        text = HEAD.format(headline=f"Report {number}", date=f"201{number}-01-01")
        text = text.replace(
            "headline:",
            f"quotes: [{{text: The road is open now, speaker: {name}}}]\nheadline:",
        )
        story.write(f"articles/{number}.md", text + "“The road is open now,” he told us.\n")
    story.build()
    assert story.built is not None and story.built.speakers == 3


def test_an_editor_merges_two_names_and_says_how_to_show_them(story: Story) -> None:
    story.write("articles/a.md", HARBOUR).write("articles/b.md", FERRY)
    story.build()
    assert story.built is not None and story.built.speakers == 2
    story.write(
        "speakers.yaml",
        "- name: Carl Dent\n  also: [Carl Denton]\n  display: Carl A. Dent\n"
        "  kind: organisation\n  link: https://example.org/dent\n",
    ).build()
    assert story.problems == ()
    assert story.built.speakers == 1
    page = story.html("speakers/carl-a-dent/index.html")
    assert 'href="https://example.org/dent"' in page
    assert "An organisation" in page
    assert "harbour master" in page and "mayor of the town" in page
    assert "3 March 2011" in page and "1 June 2014" in page
    assert "Also written Carl Dent; Carl Denton" in page
    assert "said Carl Dent, the harbour master." in page, "the words after each quote"
    assert DENT not in story.files()


@pytest.mark.parametrize(
    "which",
    ["articles: [articles/b.md]", "articles: articles/b*", "role: mayor", "from: 2012",
     "until: 2014-06-01\n  from: 2014-06"],
)  # fmt: skip
def test_an_editor_splits_namesakes(story: Story, which: str) -> None:
    namesake = FERRY.replace("Denton", "Dent")
    story.write("articles/a.md", HARBOUR).write("articles/b.md", namesake).build()
    assert story.built is not None and story.built.speakers == 1
    story.write(
        "speakers.yaml", f"- name: Carl Dent\n  {which}\n  display: Carl Dent (mayor)\n"
    ).build()
    assert story.problems == ()
    assert "Harbour closed" in story.html(DENT)
    assert "Ferry late" not in story.html(DENT)
    assert "Ferry late" in story.html("speakers/carl-dent-mayor/index.html")


def test_two_namesakes_may_be_shown_under_one_name(story: Story) -> None:
    namesake = FERRY.replace("Denton", "Dent")
    story.write("articles/a.md", HARBOUR).write("articles/b.md", namesake)
    story.write("speakers.yaml", "- name: Carl Dent\n  role: mayor\n").build()
    assert story.problems == ()
    assert story.built is not None and story.built.speakers == 2


def test_a_pseudonym_stands_wherever_the_name_stood(story: Story) -> None:
    story.write("newsgen.toml", '[site]\nurl = "https://example.org/"\n')
    text = DENIAL + "\nHe is *Sam* Oduya, or **SAM ODUYA**.\n"
    story.write("articles/a.md", text).write("articles/b.md", HARBOUR)
    story.write("speakers.yaml", "- name: Sam Oduya\n  pseudonym: Witness A\n").build()
    assert story.problems == ()
    assert story.articles()[-1] == "2015/01/02/witness-a-denies-it/index.html"
    page = story.html("2015/01/02/witness-a-denies-it/index.html")
    assert "Witness A&#x27;s boat" in page or "Witness A's boat" in page
    assert "Witness A, a clerk at the port" in page
    assert 'id="witness-a-speaks"' in page
    assert "I saw nothing" in story.html("speakers/witness-a/index.html")
    for path, content in story.files().items():
        assert b"oduya" not in content.lower(), path
        assert "oduya" not in path


def test_a_hidden_person_has_no_page(story: Story) -> None:
    story.write("articles/a.md", DENIAL)
    story.write("speakers.yaml", "- name: Sam Oduya\n  hide: true\n").build()
    assert story.problems == ()
    page = story.html(story.articles()[0])
    assert "[name withheld], a clerk" in page
    assert "I saw nothing" in page
    speakers = {path.split("/")[1] for path in story.files() if path.startswith("speakers/")}
    assert speakers == {"index.html", "carl-dent"} | (speakers & {"feed.xml", "feed.json"})
    assert not any(b"oduya" in content.lower() for content in story.files().values())


@pytest.mark.parametrize(
    ("path", "content", "where"),
    [
        ("articles/sam-oduya.md", DENIAL, "articles/sam-oduya.md"),
        ("articles/oduya.md", DENIAL, "articles/oduya.md"),
        ("articles/a.md", DENIAL.replace("date:", "slug: oduya-denies\ndate:"), "articles/a.md:3"),
        ("articles/a.md", DENIAL.replace("date:", "aliases: /old/sam-oduya/\ndate:"),
         "articles/a.md:3"),
        ("articles/a.md", DENIAL + "\n[Him](https://example.org/sam_oduya?x=1)\n", "articles/a.md"),
        ("articles/a.md", DENIAL + "\nMr *Od*uya left.\n", "articles/a.md"),
        ("articles/a.md", DENIAL.replace("date:", "source: https://example.org/Sam%20Oduya\ndate:"),
         "articles/a.md"),
    ],
)  # fmt: skip
def test_nothing_is_published_where_the_name_survives(
    story: Story, path: str, content: str, where: str
) -> None:
    story.write("articles/z.md", HARBOUR).build()
    before = story.files()
    story.write(path, content)
    story.write("speakers.yaml", "- name: Sam Oduya\n  pseudonym: Witness A\n").build()
    found = [one for one in story.problems if one.code == "speakers-survives"]
    assert found and str(found[0].location) == where
    assert "Nothing was published." in found[0].message
    assert "speakers.yaml:1:3" in found[0].message
    assert story.files() == before


def test_the_owners_own_files_are_looked_through_too(story: Story) -> None:
    story.write("articles/a.md", DENIAL)
    story.write("speakers.yaml", "- name: Sam Oduya\n  hide: true\n")
    story.write("templates/static/extra.css", "/* for Sam Oduya */").build()
    assert story.problem("speakers-survives").location.path == "static/extra.css"
    story.remove("templates/static/extra.css")
    story.write("newsgen.toml", '[site]\nabout = "Written by sam oduya."\n').build()
    found = [one for one in story.problems if one.code == "speakers-survives"]
    assert [one.location.path for one in found] == ["about/index.html", "index.html"]
    assert story.files() == {}


def test_a_relative_of_the_same_name_is_not_guessed_at(story: Story) -> None:
    text = DENIAL + "\nMary Oduya came late.\n"
    story.write("articles/a.md", text)
    entry = "- name: Sam Oduya\n  pseudonym: Witness A\n"
    story.write("speakers.yaml", entry).build()
    unclear = story.problem("speakers-unclear")
    assert unclear.location.path == "articles/a.md"
    assert "Mary Oduya" in (unclear.hint or "")
    assert story.files() == {}
    story.write("speakers.yaml", entry + "  except: [Mary Oduya]\n").build()
    assert story.problems == ()
    page = story.html(story.articles()[0])
    assert "Mary Oduya came late" in page
    assert "Witness A said" in page


def test_a_namesake_in_other_articles_keeps_his_name(story: Story) -> None:
    other = HEAD.format(headline="Prize for a poet", date="2016-01-02") + (
        "Sam Oduya, a poet, laughed. “I wrote it at sea,” Sam Oduya said.\n"
    )
    story.write("articles/a.md", DENIAL).write("articles/b.md", other)
    story.write(
        "speakers.yaml", "- name: Sam Oduya\n  articles: articles/a.md\n  hide: true\n"
    ).build()
    assert told(story) == []
    assert "I wrote it at sea" in story.html("speakers/sam-oduya/index.html")
    page = story.html("2015/01/02/name-withheld-denies-it/index.html")
    body = page.partition('<article class="')[2].partition("</article>")[0]
    assert "Oduya" not in body


def test_a_pseudonym_that_another_speaker_has_is_refused(story: Story) -> None:
    story.write("articles/a.md", DENIAL)
    story.write("speakers.yaml", "- name: Sam Oduya\n  pseudonym: Carl Dent\n").build()
    assert story.codes() == ["speakers-pseudonym-taken"]
    assert story.files() == {}


@pytest.mark.parametrize(
    "text",
    ["<b>Sam</b> Oduya", "Sam<br>Oduya", "sam-oduya", "SAM ODUYA", "S\u00e1m Od\u00fcya",
     "samoduya", "Ｓａｍ Ｏｄｕｙａ", "𝐒𝐚𝐦 𝐎𝐝𝐮𝐲𝐚",
     "Sam&nbsp;Oduya", "Sam&#32;Od&shy;uya", '{"name":"Sam\\u0020Oduya"}', "/x/Sam%20Oduya.jpg"],
)  # fmt: skip
def test_no_disguise_gets_a_name_through(text: str) -> None:
    watch = guard([ENTRY])
    watch.look(Output(path="x/index.html", content=f"<p>{text}</p>".encode()))
    assert [one.code for one in watch.problems] == ["speakers-survives"]


@pytest.mark.parametrize("text", ["Samuel Oduya", "Sam Oduyas", "Sam <p>and</p> Oduya"])
def test_other_names_get_through(text: str) -> None:
    watch = guard([ENTRY])
    watch.look(Output(path="x/index.html", content=f"<p>{text}</p>".encode()))
    assert watch.problems == []
