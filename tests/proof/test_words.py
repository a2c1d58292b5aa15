"""The tables that a proof takes its words from miss nothing that newsgen can say."""

from __future__ import annotations

from typing import get_args

from newsgen.parse.front_matter.quote_corrections import RULE as EDITOR
from newsgen.parse.quotes.foreign import RULE as FOREIGN
from newsgen.parse.quotes.rules import FROM_AROUND, SAME_SENTENCE
from newsgen.proof.values import fields_of
from newsgen.proof.words import BLOCKS, LABELS, QUOTE_RULES, ROLES, reason, verdict
from newsgen.records.article import BlockKind
from newsgen.records.lines import LineRole
from tests.proof.made import article, document


def test_each_role_and_each_kind_of_block_has_its_words() -> None:
    assert set(ROLES) == {*get_args(LineRole), None}
    assert set(BLOCKS) == set(get_args(BlockKind))


def test_each_value_has_a_label() -> None:
    assert {name for name, _ in fields_of(article(document("x")))} <= set(LABELS)


def test_each_rule_for_speakers_is_told_in_words() -> None:
    rules = {name for name, _ in (*SAME_SENTENCE, *FROM_AROUND)} | {FOREIGN, EDITOR}
    assert rules == set(QUOTE_RULES)


def test_a_rule_does_not_say_its_role_twice() -> None:
    assert reason("caption: it has a credit", "caption") == "it has a credit"
    assert reason("dateline", "dateline") == ""
    assert verdict("caption", "caption: it has a credit", confident=True) == (
        "taken for a caption: it has a credit"
    )
    assert verdict("dateline", "dateline", confident=False) == "guessed to be the dateline"
