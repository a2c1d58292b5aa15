"""What keeps an article out of the site: every mark that is set, misspelt, doubled or damaged."""

from __future__ import annotations

import pytest

from newsgen.records.article import Parsed
from tests.clock import within
from tests.parse.formats.markdown.reading import article, parsed


def told(result: Parsed) -> list[str]:
    """The codes of what is said of drafts."""
    return [each.code for each in result.problems if "-draft" in each.code]


def held(result: Parsed) -> bool:
    assert result.article is not None
    return result.article.draft


@pytest.mark.parametrize(
    "typed",
    ["draft: true", "draft: Yes", "draft: 'on'", "draft: 1", '"draft": true', "status: draft",
     "status: pending", "status: scheduled", "status: embargoed", "status: private",
     "status: Hidden", "published: false", "publish: no", "visibility: private", "hidden: true",
     "private: true", "draft: true\nstatus: pending"],
)  # fmt: skip
def test_a_clear_mark_holds_an_article_back_without_a_word(typed: str) -> None:
    result = article(f"headline: A\ndate: 1969\n{typed}")
    assert held(result)
    assert [each.code for each in result.problems] in ([], ["front-matter-unknown-key"])


@pytest.mark.parametrize(
    "typed",
    ["draft: false", "draft: No # really", "draft: 0", "status: publish", "status: Published",
     "published: true", "published: 1969", "visibility: public", "publish: 2001-02-03",
     "draft: false\nstatus: published", "dratf: false", "craft: Eagle", "hidden: [toc]"],
)  # fmt: skip
def test_what_is_clearly_public_is_published(typed: str) -> None:
    result = article(f"headline: A\ndate: 1969\n{typed}")
    assert not held(result)
    assert told(result) == []


@pytest.mark.parametrize(
    ("typed", "found"),
    [("draft: tru", "“tru”"), ("draft: t", "“t”"), ("draft: y", "“y”"),
     ("draft: perhaps", "“perhaps”"), ("draft:", "empty"), ("draft: ~", "empty"),
     ("draft: []", "empty"), ("draft: [false]", "a list of 1"),
     ("draft: !!bool false", "nothing that can be read"), ("status: review", "“review”"),
     ("status: 1", "“1”"), ("status:", "empty"), ("published: flase", "“flase”")],
)  # fmt: skip
def test_an_unclear_mark_is_told_and_holds_the_article_back(typed: str, found: str) -> None:
    result = article(typed)
    assert held(result)
    (said,) = [each for each in result.problems if each.code == "front-matter-draft"]
    assert said.message.endswith(f"but is {found}; the article is held back as a draft.")
    assert said.severity == "error"


@pytest.mark.parametrize(
    "typed",
    ["draft: false\npublished: false", "published: false\ndraft: false",
     "draft: false\ndraft: true", "draft: true\nDraft: false", "status: published\ndraft: true"],
)  # fmt: skip
def test_of_marks_that_contradict_each_other_the_one_that_holds_back_wins(typed: str) -> None:
    result = article(typed)
    assert held(result)
    assert told(result) == ["front-matter-draft-clash"]
    assert "front-matter-duplicate-key" not in [each.code for each in result.problems]


def test_the_same_mark_twice_is_a_duplicate() -> None:
    result = article("headline: A\ndate: 1969\ndraft: true\ndraft: yes")
    assert held(result)
    assert [each.code for each in result.problems] == ["front-matter-duplicate-key"]


@pytest.mark.parametrize(
    ("typed", "near"),
    [("dratf: true", "draft"), ("drafts: true", "draft"), ("isDraft: yes", "draft"),
     ("darft: tru", "draft"), ("drft:", "draft"), ("stauts: pending", "status")],
)  # fmt: skip
def test_a_misspelt_key_holds_back_too(typed: str, near: str) -> None:
    result = article(typed)
    assert held(result)
    (said,) = [each for each in result.problems if each.code == "front-matter-draft-key"]
    assert f"Did you mean “{near}”? The article is held back as a draft." in said.message


@pytest.mark.parametrize(
    "text",
    [
        "---\nheadline: A\ndraft: true\n\nText.\n",
        "---\nheadline: A\n\n  Dratf = yes\n\nText.\n",
        "---\nheadline: A: b\ndraft: true\n---\nText.\n",
        "---\nheadline: A: b\ndraft: tru\n---\nText.\n",
        '---\nheadline: "open\ndraft: on\n---\nText.\n',
        "---\nslug: x\ndraft true\n---\nText.\n",
        "---\ndraft:true\n---\nText.\n",
        "---\n- headline: x\n- draft: true\n---\nText.\n",
        "---\n{headline: x, draft: true\n---\nText.\n",
        "---\nbase: &b\n  draft: true\n<<: *b\n---\nText.\n",
        "---\ndraft\N{FULLWIDTH COLON}true\nslug: x\n---\nText.\n",
        "---\rheadline: 'it's'\rpublished: false\r---\rText.\r",
        "---\ndraft: true\n" + "#" * 70_000 + "\n---\nText.\n",
        "----\nheadline: A\ndraft: true\n----\nText.\n",
        "+++\ntitle = 'A'\ndraft = true\n+++\nText.\n",
        '{\n  "title": "A",\n  "draft": true\n}\n\nText.\n',
        "headline: A\ndraft: true\n---\nText.\n",
        "draft: true\n\nText.\n",
    ],
)
def test_damaged_front_matter_that_seems_to_mark_a_draft_holds_back(text: str) -> None:
    result = parsed(text)
    assert held(result)
    assert told(result) == ["front-matter-draft-line"]


@pytest.mark.parametrize(
    "text",
    [
        "---\nheadline: A: b\ndraft: false\n---\nText.\n",
        "---\nheadline: The bill, draft: a story\n---\nText.\n",
        "+++\ntitle = 'A'\ndraft = false\n+++\nText.\n",
        "---\nheadline: A\n\nThey drafted: nobody knows what.\n",
    ],
)
def test_damaged_front_matter_without_such_a_mark_does_not(text: str) -> None:
    assert not held(parsed(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("----\nheadline: A\n----\nText.\n", "it begins with “----”"),
        ("----\r\nheadline: A\r\n----\r\nText.\r\n", "it begins with “----”"),
        ("+++\ntitle = 'A'\n[x]\ny = '''\nprose\n'''\n+++\nText.\n", "it begins with “+++”"),
        ("\N{EM DASH}\ntitle: A\n\N{EM DASH}\nText.\n", "it begins with “\N{EM DASH}”"),
        (" ---\ntitle: A\n ---\nText.\n", "it begins with “---”"),
        ("---yaml\ntitle: A\n---\nText.\n", "it begins with “---yaml”"),
        ("```yaml\ntitle: A\n```\nText.\n", "it begins with “```yaml”"),
        ("---\ntitle: A\n----\nText.\n", "it ends with “----”"),
        ("title: A\ndate: 1969\n---\nText.\n", "no such line stands above it"),
        ("title: A\ndate: 1969\n\nText.\n", "no such line stands above it"),
    ],
)
def test_front_matter_between_other_lines_is_told_and_is_no_text(text: str, found: str) -> None:
    result = parsed(text)
    assert [block.text for block in result.body.blocks] == ["Text."]
    (said,) = result.problems
    assert said.code == "front-matter-fence"
    assert said.location.line == 1
    assert said.message == (
        f"The front matter should stand between two lines of three dashes, but {found};"
        " it was not read."
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("----\nText\n\n----\nMore\n", ["Text", "More"]),
        ("----\nNote: this\n----\nT\n", ["Note: this", "T"]),
        ("***\n\nText: this\n\n***\n", ["Text: this"]),
        ("Date: this is prose.\n\nMore\n", ["Date: this is prose.", "More"]),
        ("```yaml\nfoo: bar\n```\n", ["foo: bar"]),
        ("---\nheadline: A\n---\nText\n\nUnder\n----\nMore\n", ["Text", "Under", "More"]),
    ],
)
def test_rules_and_code_at_the_top_of_a_text_are_left_alone(text: str, shown: list[str]) -> None:
    result = parsed(text)
    assert [block.text for block in result.body.blocks] == shown
    assert "front-matter-fence" not in [each.code for each in result.problems]


@pytest.mark.parametrize(
    "text",
    ["---\n" + "dratx: y\n" * 20_000, "----\n" + "dratx: y\n" * 20_000,
     "---\n" + "draft: x\n" * 7_000 + "---\n", "---\na: [\n" + "{" * 60_000 + "\n---\n",
     "---\na: [\n" + "[-{'" * 15_000 + "\n---\n", "title: " + "a " * 100_000 + "\n" * 100_000,
     "---\n" + "".join(f"dra{n}: y\n" for n in range(5_000)) + "---\n"],
    ids=range(7),
)  # fmt: skip
def test_hostile_marks_take_no_time_and_few_problems(text: str) -> None:
    with within(6):
        result = parsed(text)
    assert len(result.problems) < 60
