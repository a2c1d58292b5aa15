"""Citations, held against the handbooks' own forms."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsgen.plan.cited_names import names_of
from tests.sites.pages import parsed
from tests.story import Story

SITE = '[site]\ntitle = "The Herald"\nurl = "https://h.example/"\n'


def cited(story: Story, front: str) -> dict[str, str]:
    """Every style with its text, from the page of an article with this front matter."""
    story.write("newsgen.toml", SITE)
    story.write("articles/a.md", f"---\n{front}\n---\nIt rained.\n").build()
    page = parsed(story.html(story.articles()[0]))
    boxes = [one for one in page.iter("details") if one.attrib.get("class") == "cite"]
    return {box[0].text or "": "".join(box[1].itertext()) for box in boxes}


def test_two_authors_and_a_day(story: Story) -> None:
    styles = cited(
        story,
        "headline: Who owns “the ferry”?\ndate: 2011-03-04T08:26\n"
        "authors: [Ada Brown, Jan van der Dent]",
    )
    url = "https://h.example/2011/03/04/who-owns-the-ferry/"
    assert styles["APA"] == (
        f"Brown, A., & van der Dent, J. (2011, March 4). Who owns “the ferry”? The Herald. {url}"
    )
    assert styles["MLA"] == (
        "Brown, Ada, and Jan van der Dent. “Who owns ‘the ferry’?” The Herald,"
        f" 4 March 2011, {url}."
    )
    assert styles["Chicago"] == (
        "Brown, Ada, and Jan van der Dent. “Who owns ‘the ferry’?” The Herald,"
        f" March 4, 2011. {url}."
    )
    lines = styles["BibTeX"].splitlines()
    assert lines[:3] == [
        "@article{brown2011who,",
        "  author = {Brown, Ada and van der Dent, Jan},",
        "  title = {{Who owns “the ferry”?}},",
    ]
    assert "  date = {2011-03-04}," in lines
    ris = styles["RIS"].splitlines()
    assert ris[:3] == ["TY  - NEWS", "AU  - Brown, Ada", "AU  - van der Dent, Jan"]
    assert "DA  - 2011/03/04/" in ris
    assert ris[-1] == "ER  - "


def test_what_is_not_known_is_left_out_or_said_to_be(story: Story) -> None:
    styles = cited(story, "headline: Snow & {ice} 100%")
    url = "https://h.example/undated/snow-ice-100/"
    assert styles["APA"] == f"Snow & {{ice}} 100%. (n.d.). The Herald. {url}"
    assert styles["MLA"] == f"“Snow & {{ice}} 100%.” The Herald, {url}."
    assert styles["Chicago"] == f"“Snow & {{ice}} 100%.” The Herald, n.d. {url}."
    assert "  title = {{Snow \\& \\{ice\\} 100\\%}}," in styles["BibTeX"].splitlines()
    assert not [line for line in styles["RIS"].splitlines() if line[:2] in ("AU", "PY", "DA")]


def test_a_month_is_cited_as_a_month(story: Story) -> None:
    styles = cited(
        story, "headline: Snow\ndate: 1974-05\nauthors: [Newsroom, Ada Brown, Carl Dent]"
    )
    assert styles["APA"].startswith("Newsroom, Brown, A., & Dent, C. (1974, May). Snow.")
    assert styles["MLA"].startswith("Newsroom, et al. “Snow.” The Herald, May 1974, ")
    assert styles["Chicago"].startswith(
        "Newsroom, Ada Brown, and Carl Dent. “Snow.” The Herald, May 1974. "
    )
    assert "  author = {{Newsroom} and Brown, Ada and Dent, Carl}," in styles["BibTeX"]
    assert "DA  - 1974/05//" in styles["RIS"].splitlines()


@pytest.mark.parametrize(
    ("name", "lang", "turned"),
    [
        ("Ada Brown", "en", "Brown, Ada"),
        ("Ludwig van Beethoven", "de", "van Beethoven, Ludwig"),
        ("Kem Sokha", "km", "Kem Sokha"),
        ("신문 기자", "ko-KR", "신문 기자"),
        ("Reuters", "en", "Reuters"),
        ("Archive Desk", "en", "Archive Desk"),
        ("محمد علي", "ar", "محمد علي"),
    ],
)
def test_a_name_is_turned_only_where_it_is_known_how(name: str, lang: str, turned: str) -> None:
    assert names_of([name], lang)[0].turned == turned


def test_the_record_is_printed_with_the_page(story: Story) -> None:
    css = (Path(__file__).parents[2] / "templates/static/style.css").read_text(encoding="utf-8")
    printed = css[css.index("@media print") :]
    assert ".record" in printed
    assert cited(story, "headline: Snow").keys() == {"APA", "MLA", "Chicago", "BibTeX", "RIS"}
