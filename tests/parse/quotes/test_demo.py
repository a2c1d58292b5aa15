"""Who says what in the demonstration archive: every quote was read beside its article."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsgen.parse.formats.markdown import parse
from newsgen.records.settings import Settings, SiteSettings
from newsgen.records.source import Document

# First words, speaker and role of every quote; None where the article does not say who speaks.
SPEAKERS: dict[str, list[tuple[str, str | None, str | None]]] = {
    "apollo-11.md": [
        ("That’s one small", "Neil Armstrong", "mission commander"),
        ("a man.", "Neil Armstrong", "mission commander"),
        ("Magnificent desolation,", "Buzz Aldrin", "lunar module pilot"),
        ("Houston, Tranquility Base", "Neil Armstrong", "mission commander"),
        ("You got a", "Charles Duke", "astronaut"),
        ("We’re breathing again.", "Charles Duke", "astronaut"),
        ("Because of what", "Richard Nixon", "president"),
        ("before this decade", "John F. Kennedy", "president"),
    ],
    "apollo-13.md": [
        ("Okay, Houston, we’ve", "John Swigert", "command module pilot"),
        ("Houston, we’ve had", "James Lovell", "commander"),
        ("a pretty large", "Fred Haise", "lunar module pilot"),
        ("The missions run", "Gene Kranz", "lead flight director"),
        ("is the thing", "Gene Kranz", "lead flight director"),
        ("How men react", "Richard Nixon", "president"),
        ("was not the", "the report", None),
        ("Our mission was", "James Lovell", "commander"),
    ],
    "apollo-8.md": [
        ("Please be informed,", "James Lovell", "command module pilot"),
        ("a vast, lonely,", "Frank Borman", "commander"),
        ("a grand oasis", "James Lovell", "command module pilot"),
        ("We are now", "William Anders", "lunar module pilot"),
        ("In the beginning", "William Anders", "lunar module pilot"),
        ("And from the", "Frank Borman", "commander"),
        ("Oh my God!", "William Anders", "lunar module pilot"),
    ],
    "apollo-soyuz.md": [
        ("Glad to see", "Aleksei Leonov", "Soviet commander"),
        ("Ah, hello, very", "Thomas Stafford", "American commander"),
        ("It has taken", "Gerald Ford", "president"),
        ("and I am", "Gerald Ford", "president"),
        ("I am sure", "Aleksei Leonov", "Soviet commander"),
        ("decide what you", "Donald Slayton", "docking module pilot"),
    ],
    "challenger.md": [
        ("The decision to", "the report", None),
        ("Those who made", "the report", None),
        ("although the lessons", "Ronald Reagan", "president"),
        ("The future doesn’t", "Ronald Reagan", "president"),
        ("I believe that", "Richard Feynman", "physicist and a member of the commission"),
        ("It appears that", "Richard Feynman", "physicist and a member of the commission"),
        ("For a successful", "Feynman’s appendix", None),
    ],
    "curiosity.md": [
        ("Touchdown confirmed. We’re", "Allen Chen", "engineer"),
        ("The Seven Minutes", "John Grunsfeld", "NASA’s associate administrator for science"),
        ("Today, the wheels", "Charles Bolden", "NASA administrator"),
        ("Tonight, on the", "Barack Obama", "president"),
        ("proves that even", "Barack Obama", "president"),
    ],
    "earhart-atlantic.md": [
        ("Some features of", "Amelia Earhart", "first woman to fly alone across the Atlantic"),
        ("It made a", "Amelia Earhart", "first woman to fly alone across the Atlantic"),
        ("She has shown", "Herbert Hoover", "president"),
        ("The Nation is", "Herbert Hoover", "president"),
        (
            "Consequently, I selected",
            "Amelia Earhart",
            "first woman to fly alone across the Atlantic",
        ),
        ("pulled up at", "Amelia Earhart", "first woman to fly alone across the Atlantic"),
        ("In fact, in", "Amelia Earhart", "first woman to fly alone across the Atlantic"),
        (
            "That all too-appropriate",
            "Amelia Earhart",
            "first woman to fly alone across the Atlantic",
        ),
        ("simply a personal", "Amelia Earhart", "first woman to fly alone across the Atlantic"),
        ("added nothing to", "Amelia Earhart", "first woman to fly alone across the Atlantic"),
        ("meant something to", "Amelia Earhart", "first woman to fly alone across the Atlantic"),
    ],
    "gagarin.md": [
        ("Poyekhali!", "Yuri Gagarin", None),
        ("I express the", "Nikita Khrushchev", "Soviet leader"),
        ("no one is", "John F. Kennedy", "president of the United States"),
    ],
    "hubble.md": [
        ("The trouble with", "Barbara Mikulski", "Maryland senator"),
        ("Trying to do", "James Odom", None),
        ("During checkout on", "the report of an investigating board", None),
    ],
    "kitty-hawk.md": [
        ("Although a general", "Wilbur and Orville Wright", None),
        ("a flight very", "the brothers", None),
        ("a machine carrying", None, None),
        ("was shaken about", None, None),
        ("twenty one mile", "Orville Wright", "airplane builder"),
    ],
    "mir.md": [
        ("The Mir has", "an announcer at mission control", None),
        ("Russia is and", "Yuri Koptev", "head of the Russian space agency"),
        ("An entire era", "Anatoly Solovyev", "cosmonaut"),
    ],
    "rice-moon-speech.md": [
        ("But why, some", "John F. Kennedy", "president"),
        ("And they may", "John F. Kennedy", "president"),
        ("We choose to", "John F. Kennedy", "president"),
        ("because that goal", "John F. Kennedy", "president"),
        ("We meet at", "John F. Kennedy", "president"),
        ("a staggering sum,", "John F. Kennedy", "president"),
        ("Well, space is", "John F. Kennedy", "president"),
        ("not that interested", "John F. Kennedy", "president"),
    ],
    "space-act.md": [
        ("The Congress hereby", "the act", None),
        ("a civilian agency", "the act", None),
        ("shall be the", "the act", None),
        ("an historic step", "Dwight D. Eisenhower", "president"),
        ("I wish to", "Dwight D. Eisenhower", "president"),
        ("provide for the", "the act", None),
        ("The present National", "the president’s statement", None),
    ],
    "sputnik.md": [
        ("that does not", "Dwight D. Eisenhower", "president"),
        ("put one small", "Dwight D. Eisenhower", "president"),
        ("I ask you,", "Merriman Smith", "wire service’s White House correspondent"),
        ("we congratulate Soviet", "the statement", None),
        ("an event of", "John Foster Dulles", "secretary of state"),
        ("importance should not", "John Foster Dulles", "secretary of state"),
        ("On October 4,", "Pravda", None),
    ],
    "voyager.md": [
        ("This is a", "Jimmy Carter", "president"),
        ("We are attempting", "Jimmy Carter", "president"),
    ],
}


def read(path: Path) -> Document:
    text = path.read_text(encoding="utf-8")
    starts = [0, *(at + 1 for at, char in enumerate(text) if char == "\n")]
    return Document(
        path=f"articles/{path.name}", kind="markdown", digest="0" * 64, encoding="utf-8",
        text=text, line_starts=tuple(starts),
    )  # fmt: skip


def test_every_article_is_listed(repository: Path) -> None:
    assert sorted(SPEAKERS) == sorted(path.name for path in (repository / "articles").glob("*.md"))


@pytest.mark.parametrize("name", SPEAKERS)
def test_every_quote_has_its_speaker(repository: Path, name: str) -> None:
    settings = Settings(site=SiteSettings(timezone="America/New_York"))
    article = parse(read(repository / "articles" / name), settings).article
    assert article is not None
    assert [
        (" ".join(quote.text.split()[:3]), quote.speaker, quote.role) for quote in article.quotes
    ] == SPEAKERS[name]
    assert all(quote.title is None for quote in article.quotes)


def test_a_group_is_described_and_has_no_name(repository: Path) -> None:
    settings = Settings(site=SiteSettings(timezone="America/New_York"))
    article = parse(read(repository / "articles" / "kitty-hawk.md"), settings).article
    assert article is not None
    groups = [quote for quote in article.quotes if quote.speaker and "rothers" in quote.speaker]
    assert [quote.named for quote in groups] == [False]
