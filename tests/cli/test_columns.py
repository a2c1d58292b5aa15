"""Text in a terminal's columns: nothing is lost, nothing is too wide, nothing acts on it."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgen.cli.proof.columns import columns, wrapped
from newsgen.cli.proof.paint import Run, painted, safe, wants_colours

ACCENT = "\N{COMBINING ACUTE ACCENT}"
FAMILY = "👩\N{ZERO WIDTH JOINER}👩\N{ZERO WIDTH JOINER}👧"
KHMER = "ក\N{KHMER SIGN COENG}រ"


def rows(text: str, width: int) -> list[str]:
    return ["".join(run.text for run in row) for row in wrapped([Run(text)], width)]


@pytest.mark.parametrize(
    ("text", "count"), [("abc", 3), ("", 0), (f"e{ACCENT}", 1), ("市長", 4), ("قال", 3)]
)
def test_columns(text: str, count: int) -> None:
    assert columns(text) == count


def test_rows_break_at_white_space_which_goes_with_the_break() -> None:
    assert rows("the ferry runs  late again", 10) == ["the ferry", "runs  late", "again"]


def test_a_long_word_is_cut_where_the_row_is_full() -> None:
    assert rows("see abcdefghij", 4) == ["see", "abcd", "efgh", "ij"]


def test_scripts_without_spaces_fill_the_row() -> None:
    assert rows("橋 市長は火曜日", 6) == ["橋 市", "長は火", "曜日"]


def test_no_letter_is_parted_from_what_belongs_to_it() -> None:
    assert rows(f"{'x' * 4}e{ACCENT}y", 4) == ["xxxx", f"e{ACCENT}y"]
    assert rows(FAMILY * 2, 6) == [FAMILY, FAMILY]
    assert all(not row.startswith(("រ", "\N{KHMER SIGN COENG}")) for row in rows(KHMER * 9, 3))


def test_a_row_keeps_the_styles_of_what_stands_on_it() -> None:
    found = list(wrapped([Run("one ", "bold"), Run("two three")], 8))
    assert found == [[Run("one ", "bold"), Run("two")], [Run("three")]]


@given(st.text(alphabet=f"ab. \t市。{ACCENT}{FAMILY}{KHMER}م", max_size=60), st.integers(8, 30))
def test_wrapping_loses_only_white_space_and_fits(text: str, width: int) -> None:
    text = text.rstrip()
    found = rows(text, width)
    assert "".join("".join(found).split()) == "".join(text.split())
    assert all(not row[:1].isspace() for row in found[1:])
    joined = max((columns(each) for each in text.split()), default=0)
    for row in found:
        assert columns(row.rstrip()) <= width or ("\N{ZERO WIDTH JOINER}" in row and joined > width)


def test_what_a_terminal_would_act_on_is_shown_instead() -> None:
    assert safe("a\x1b[31m\tb\u202ec\u2028d") == "a�[31m b�c d"
    assert len(safe("".join(map(chr, range(0x3000))))) == 0x3000


class Stream(io.StringIO):
    def __init__(self, terminal: bool) -> None:
        super().__init__()
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


@pytest.mark.parametrize(
    ("terminal", "environment", "wanted"),
    [
        (True, {}, True),
        (False, {}, False),
        (True, {"NO_COLOR": "1"}, False),
        (True, {"NO_COLOR": ""}, True),
        (True, {"TERM": "dumb"}, False),
        (False, {"FORCE_COLOR": "1"}, True),
        (False, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_colours(terminal: bool, environment: dict[str, str], wanted: bool) -> None:
    assert wants_colours(Stream(terminal), environment) is wanted


def test_paint_adds_nothing_but_colour() -> None:
    row = [Run("3 ", "dim"), Run("caption", "bold yellow"), Run("  ")]
    assert painted(row, colours=False) == "3 caption"
    coloured = painted(row, colours=True)
    assert "\x1b[" in coloured
    assert coloured.count("caption") == 1
