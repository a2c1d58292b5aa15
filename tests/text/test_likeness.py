"""How alike texts are, told from their sketches."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsgen.text.likeness import shares, sketch, unpacked

STORY = [
    f"On day {number} the council of ward {number} met for {number * 3} hours. "
    f"Speaker number {number} said that it wasn’t over yet. The café stayed open all night."
    for number in range(12)
]


def likeness(one: bytes, two: bytes) -> float:
    """The share of all their sentences that two texts have in common."""
    return shares(unpacked(one), unpacked(two))[0]


def test_a_copy_in_a_broken_encoding_with_other_lines_is_the_same() -> None:
    broken = [text.encode().decode("cp1252", "replace") for text in STORY]
    wrapped = [" ".join(STORY[:6]), " ".join(STORY[6:])]
    assert likeness(sketch(STORY), sketch(broken)) == 1.0
    assert likeness(sketch(STORY), sketch(wrapped)) == 1.0


def test_half_a_story_is_half_alike() -> None:
    assert 0.4 <= likeness(sketch(STORY), sketch(STORY[:6])) <= 0.6


def test_other_stories_have_nothing_in_common() -> None:
    other = [text.replace("council", "committee").replace("said", "wrote") for text in STORY]
    assert likeness(sketch(STORY), sketch(other)) < 0.1


def test_long_texts_are_told_from_a_sample() -> None:
    long = [f"Sentence {number} of a long story about the harbour." for number in range(1000)]
    changed = [f"Other sentence {number} of a long story." for number in range(200)] + long[200:]
    assert len(sketch(long)) == 256
    assert 0.45 <= likeness(sketch(long), sketch(changed)) <= 0.85


def test_scripts_without_ascii_are_told_by_their_own_letters() -> None:
    khmer = ["រដ្ឋាភិបាលបានប្រកាសពីផែនការថ្មីសម្រាប់កំពង់ផែនៅក្រុងព្រះសីហនុ។ អ្នកស្រុកមិនយល់ស្របទេ។"]
    assert sketch(khmer) != b""
    assert likeness(sketch(khmer), sketch(["អត្ថបទផ្សេងទៀតអំពីទីផ្សារក្នុងរាជធានីភ្នំពេញដែលទើបបើក។"])) == 0.0


def test_nothing_is_like_nothing() -> None:
    assert sketch([]) == sketch(["Short."]) == b""
    assert likeness(b"", b"") == 0.0


@given(st.lists(st.text(max_size=80), max_size=20), st.lists(st.text(max_size=80), max_size=20))
def test_likeness_is_a_share_and_the_same_both_ways(one: list[str], two: list[str]) -> None:
    a, b = sketch(one), sketch(two)
    assert likeness(a, b) == likeness(b, a)
    assert 0.0 <= likeness(a, b) <= 1.0
    assert likeness(a, a) == (1.0 if a else 0.0)


def test_sentences_end_at_the_same_marks_in_every_script() -> None:
    one = "The ferry left the harbour at noon{}The clerk did not say when it would be back{}"
    plain = sketch([one.format(". ", ".")])
    assert len(plain) == 8
    for end in ("! ", "?\u00a0", "…” ", ".\u2009", "。'", ".)\t", "?»", "...\u3000"):
        assert sketch([one.format(end, ".")]) == plain
    for no_end in (".\u200b ", ".The ", "?", ","):
        assert sketch([one.format(no_end, ".")]) != plain
