"""What a line shows of a caption: credits in all their forms, and sentences that only look so."""

from __future__ import annotations

import pytest

from newsgen.parse.formats.dump.phrases import probe
from newsgen.parse.formats.dump.pictures.captions import caption_signs
from newsgen.parse.formats.dump.words import plain
from newsgen.parse.formats.dump.words_of import words_for

WORDS = words_for("en")
SCENE = "Divers at the old pier of Lunnet"


def signs(text: str) -> tuple[int, bool]:
    opens = WORDS.openers.may_open(text)
    return caption_signs(text, plain(text), opens, WORDS, WORDS.caption_signs.of(probe(text)))


@pytest.mark.parametrize(
    "credit",
    [
        ". Jo Marrow/AP",
        " – AFP pic",
        ". AFP PHOTO",
        ". (Herald photo)",
        ". [AP Photo]",
        ". (Courtesy of the port)",
        ". EPA-EFE",
        ". Jo Marrow for The Lunnet Herald",
        ". Jo Marrow | The Lunnet Herald",
        " (Jo Marrow | The Lunnet Herald)",
        ". (Jo Marrow, File)",
        ". Courtesy of Jo Marrow",
        ". (Provided)",
        " (Supplied)",
        ". (Submitted photo)",
        ". (Screenshot via YouTube)",
        ". (@jomarrow via Twitter)",
        " (Library picture)",
        ". Stock image",
        ". [Photo courtesy of the Harbour Trust]",
        " (Jo Marrow, CC BY-SA 4.0)",
        ". Jo Marrow/Shutterstock.com",
        ". Jo Marrow / Special to the Herald",
        ".Credit...Jo Marrow for The Lunnet Times",
        ". Facebook/Jo Marrow",
        ". Image by Jo Marrow",
        ". Pic: Jo Marrow",
    ],
)
def test_a_credit_makes_a_caption(credit: str) -> None:
    assert signs(SCENE + credit) == (3, False)


@pytest.mark.parametrize(
    "line",
    ["Submitted photo", "Courtesy of Jo Marrow", "Jo Marrow | Getty Images", "iStock", "Supplied"],
)
def test_a_credit_may_stand_alone(line: str) -> None:
    assert signs(line) == (3, True)


@pytest.mark.parametrize(
    "line",
    [
        "The council decided on it, he said. (AP)",
        "The pictures were supplied by the police.",
        "She told the court that he sent a photo by Monday.",
        "Courtesy of the mayor, nobody had to pay.",
        "The mayor, Jo Marrow, was shown in a screenshot on Facebook.",
        "They came home. The Lunnet Times",
        "Jo Marrow | Political editor",
        "Jo Marrow for The Lunnet Herald",
        "Jo Marrow, Mayor of Lunnet",
        "© 2021 The Lunnet Herald",
        "© Copyright The Lunnet Herald",
        "© The Lunnet Herald. All rights reserved",
    ],
)
def test_what_is_no_credit(line: str) -> None:
    assert signs(line)[0] < 3


def test_a_sign_alone_is_looked_at_as_well() -> None:
    assert signs("dmy  0©.") == (0, False)


def test_a_colon_and_a_sentence_after_it_are_no_credit() -> None:
    assert signs("He named the source: his aunt. She had seen the divers.")[0] == 0
