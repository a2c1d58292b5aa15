"""Which names are surely one, which may be, and which are not."""

from __future__ import annotations

import pytest

from newsgen.index.lookalikes import lookalikes
from newsgen.records.archive import Speaker
from newsgen.records.cards import Ref
from newsgen.text.variants import folded, variant_key


def speaker(name: str, different: tuple[str, ...] = (), kind: str = "person") -> Speaker:
    organisation = kind == "organisation"
    return Speaker(
        ref=Ref(name, f"/speakers/{name}/"),
        kind="organisation" if organisation else "person",
        roles=(),
        quotes=(),
        different=different,
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("J. K. Moss", "J.K. Moss"),
        ("JK Moss", "J.K. Moss"),
        ("Dr. Ann Lee", "Ann Lee"),
        ("Sen. Mayor Ann Lee", "ANN LEE"),
        ("Jean-Paul Roy", "Jean Paul Roy"),
        ("Ann O’Hara", "Ann O'Hara"),
        ("John Smith, Jr.", "John Smith Jr"),
    ],
)
def test_sure_variants_have_one_key(one: str, other: str) -> None:
    assert variant_key(one) == variant_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("General Lee", "Lee"),
        ("Ann Lee", "Anne Lee"),
        ("John Smith", "John Smith Jr."),
        ("José Ibarra", "Jose Ibarra"),
        ("Al Moss", "A. L. Moss"),
    ],
)
def test_what_may_be_another_has_another(one: str, other: str) -> None:
    assert variant_key(one) != variant_key(other)


def test_bodies_lose_their_article_and_dots() -> None:
    assert variant_key("The U.N.", person=False) == variant_key("UN", person=False)


def test_folding_keeps_every_offset() -> None:
    text = "Żółć İstanbul ß Ærø ’q’ ខ្មែរ \u1e9e"
    assert len(folded(text)) == len(text)


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Chhay Kim Khoeun", "Kim Khoeun", "one name is a part of the other"),
        ("Moss", "Ann Moss", "one name is a part of the other"),
        ("Ann Lee", "Ann B. Lee", "one has a middle name or initial that the other lacks"),
        ("A. Lee", "Ann Lee", "one has an initial for the other's first name"),
        ("Kim Khoeun", "Khoeun Kim", "the same words in another order"),
        ("Mohamed Farah", "Mohammed Farah", "they differ in one letter"),
        ("Nguyễn Hưng", "Nguyễn Hùng", "they differ in accents alone"),
    ],
)
def test_a_doubt_has_its_reason(one: str, other: str, reason: str) -> None:
    for names in ((one, other), (other, one)):
        found = lookalikes([speaker(name) for name in names])
        assert [pair.reason for pair in found] == [reason]


def test_an_acronym_is_a_doubt() -> None:
    bodies = [speaker(n, kind="organisation") for n in ("WHO", "World Health Organization")]
    assert [pair.reason for pair in lookalikes(bodies)] == ["one is made of the other's initials"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Lee", "Bob Lee"),
        ("J. Smith", "K. Smith"),
        ("John A. Smith", "John B. Smith"),
        ("Ann Lee", "Ann Leigh"),
        ("Witness 11", "Witness 12"),
    ],
)
def test_others_are_no_doubt(one: str, other: str) -> None:
    assert lookalikes([speaker(one), speaker(other)]) == ()


def test_a_common_surname_is_no_pair_with_everybody() -> None:
    names = ["Sok", *(f"{first} Sok" for first in ("Ann", "Bob", "Cara", "Dan", "Eve", "Flo"))]
    assert lookalikes([speaker(name) for name in names]) == ()


def test_an_editor_parts_two_names_for_good() -> None:
    assert lookalikes([speaker("Ann Lee", ("Ann B. Lee",)), speaker("Ann B. Lee")]) == ()


def test_many_names_are_compared_in_time() -> None:
    many = [speaker(f"Name{chr(97 + n % 26)}{n} Family{n % 40}") for n in range(3000)]
    assert lookalikes(many) == ()
