"""Related articles: what is alike, why, and the same whatever happened before."""

from __future__ import annotations

import random
import sqlite3

from msgspec import msgpack

from newsgen.index.arrivals import Arrival, Given
from newsgen.index.catalogue import Catalogue
from newsgen.index.schema import create
from newsgen.index.update import update
from newsgen.records.archive import Related
from newsgen.records.article import Article, Block, Body, Field
from newsgen.records.dates import PartialDate
from newsgen.records.settings import Settings
from newsgen.records.source import Span
from tests.index.test_index import article, dated, quote

_encode = msgpack.Encoder().encode


def arrival(one: Article, text: str = "") -> Arrival:
    block = Block(kind="paragraph", text=text, span=Span(0, len(text)))
    return Arrival(one.path, _encode(one), _encode(Body(blocks=(block,))))


def shelf(*arrivals: Arrival) -> sqlite3.Connection:
    db = sqlite3.connect(":memory:", isolation_level=None)
    create(db)
    update(db, arrivals, Given(settings=Settings()))
    return db


def related(db: sqlite3.Connection, path: str) -> tuple[Related, ...]:
    placed = Catalogue(db).placed(path)
    assert placed is not None
    return placed.related


def shared(one: Related) -> list[tuple[str, str]]:
    return [(each.kind, each.ref.name) for each in one.shared]


def test_the_likest_first_and_why() -> None:
    ferry = "At noon the boat Northern Star left, and again the Northern Star came home."
    db = shelf(
        arrival(article("a", "One", quotes=(quote("Ada Brown"),), topics=(Field("ferries"),))),
        arrival(article("b", "Two", quotes=(quote("Ada Brown"),), topics=(Field("Ferries"),))),
        arrival(article("c", "Three", topics=(Field("ferries"),)), ferry),
        arrival(article("d", "Four", place=Field("Hull")), ferry),
        arrival(article("e", "Five", place=Field("Hull"))),
        arrival(article("f", "Six")),
    )
    found = related(db, "a")
    assert [one.ref.name for one in found] == ["Two", "Three"]
    assert shared(found[0]) == [("speaker", "Ada Brown"), ("topic", "ferries")]
    assert found[0].shared[0].ref.url == "/speakers/ada-brown/"
    assert [(one.ref.name, shared(one)) for one in related(db, "d")] == [
        ("Three", [("name", "Northern Star")])
    ]
    # That two articles come from one town is not enough, and nothing is like the last one.
    assert related(db, "e") == related(db, "f") == ()


def test_of_many_that_are_alike_the_nearest_in_time() -> None:
    topics = (Field("ferries"), Field("harbour"))
    made = [
        article(f"a{n}", date=dated(2001, 1 + n // 28, 1 + n % 28), topics=topics)
        for n in range(60)
    ]
    db = shelf(*map(arrival, made))
    assert {one.date for one in related(db, "a30")} <= {
        PartialDate(2001, 1 + n // 28, 1 + n % 28) for n in range(27, 34)
    }


def test_a_change_gives_what_a_new_start_gives() -> None:
    draw = random.Random(6)

    def make(number: int) -> Arrival:
        chosen = draw.sample(["moon", "sun", "sea", "ferries"], draw.randint(0, 3))
        facts = {
            "date": draw.choice([None, *(dated(2001, 1 + n % 12, 1 + n % 28) for n in range(9))]),
            "topics": tuple(Field(one) for one in chosen),
            "place": Field(draw.choice(["Hull", "Leeds"])) if draw.random() < 0.5 else None,
            "quotes": tuple(quote(f"Ada {each}rown") for each in draw.sample("BCDEFGH", 2)),
        }
        text = " ".join(f"we saw Cape {draw.choice('KLMN')}ora, and" for _ in range(2))
        return arrival(article(f"n{number}", f"Number {number}", **facts), text)

    known = {number: make(number) for number in range(40)}
    db = shelf(*known.values())
    for _ in range(25):
        batch = []
        for number in draw.sample(range(60), draw.randint(1, 6)):
            if number in known and draw.random() < 0.5:
                del known[number]
                batch.append(Arrival(f"n{number}", None))
            else:
                known[number] = make(number)
                batch.append(known[number])
        changes = update(db, batch, Given(settings=Settings()))
        fresh = shelf(*known.values())
        for number in known:
            assert related(db, f"n{number}") == related(fresh, f"n{number}"), number
        assert changes.articles
    assert any(len(related(db, f"n{number}")) == 5 for number in known)


def test_a_page_is_made_again_when_a_related_article_is_called_otherwise() -> None:
    topics = (Field("ferries"),)
    db = shelf(
        arrival(article("a", "One", date=dated(2001), topics=topics)),
        arrival(article("b", "Two", date=dated(1999), topics=topics)),
        *(arrival(article(f"c{n}", f"Other {n}", date=dated(2000))) for n in range(3)),
    )
    renamed = arrival(article("b", "Two and a half", date=dated(1999), topics=topics))
    assert "a" in update(db, [renamed], Given(settings=Settings())).articles


def test_a_page_is_made_again_when_others_spell_its_topic_otherwise() -> None:
    db = shelf(
        arrival(article("a", "One", topics=(Field("ferries"),))),
        *(arrival(article(f"b{n}", f"Other {n}")) for n in range(2)),
    )
    batch = [arrival(article(f"b{n}", f"Other {n}", topics=(Field("Ferries"),))) for n in range(2)]
    assert "a" in update(db, batch, Given(settings=Settings())).articles
