"""The language of a dump is told by its paragraphs, short ones too, or not at all."""

from __future__ import annotations

import pytest

from newsgen.parse.formats.dump.language import language_of_lines
from tests.parse.formats.dump.reading import article, read

FRENCH = [
    "Le conseil s'est réuni lundi pour discuter du budget des écoles de la ville.",
    "Les élus ont quitté la salle après minuit, sans avoir trouvé un accord.",
    "La maire a dit que le vote aura lieu dans une semaine, avec ou sans eux.",
    "Une partie des habitants a attendu devant la porte pour poser des questions.",
]


def test_short_paragraphs_tell_it_where_there_are_no_long_ones() -> None:
    assert language_of_lines(["Accueil", "Sport", *FRENCH]) == "fr"
    text = "\n\n".join(["Le conseil veille jusqu'à minuit", "Par Maud Kerbrat", *FRENCH])
    one = article(read(text))
    assert one.lang == "fr"
    assert [author.value for author in one.authors] == ["Maud Kerbrat"]


def test_lines_that_are_no_sentences_do_not() -> None:
    assert language_of_lines([line.rstrip(".") for line in FRENCH]) is None
    assert language_of_lines(FRENCH[:1]) is None


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("el", "Το συμβούλιο συνεδρίασε"),
        ("th", "สภาเมืองประชุมถึงเที่ยงคืน"),
        ("km", "ក្រុមប្រឹក្សាប្រជុំ"),
        ("ko", "시의회 자정까지 회의 열어"),
    ],
)
def test_a_script_of_one_language_needs_hardly_any_text(language: str, line: str) -> None:
    assert language_of_lines([line]) == language


def test_a_few_letters_in_a_menu_tell_nothing() -> None:
    assert language_of_lines(["Home", "News", "English", "Ελληνικά", "ไทย", "Contact us"]) is None
    assert language_of_lines(["市議会深夜会議開催決定予算案可決"]) is None
