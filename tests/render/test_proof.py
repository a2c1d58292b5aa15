"""The proof as a page: valid, whole, safe, and in need of nothing else."""

from __future__ import annotations

import re

from newsgen.records.proof import Proof
from newsgen.render.proof import proof_page
from tests.proof.made import DUMP, read_proof, text_of
from tests.sites.pages import addresses, ids, parsed

HOSTILE = (
    "A headline </style><script>alert(1)</script>\n\nBy <b onclick=x>Ada Brown</b>\n\n"
    "March 3, 2011\n\n“<img src=https://example.org/x.png> {{ 7 * 7 }} \u202edesrever,” said"
    " Mara <i>Quist</i>, the mayor of the town, on the square in front of the town hall.\n"
)


def page_of(*proofs: Proof) -> str:
    return proof_page(proofs)


def test_the_page_holds_the_file_letter_for_letter() -> None:
    proof = read_proof()
    sources = [
        "".join(each.itertext())
        for each in parsed(page_of(proof)).iter("div")
        if each.get("class") == "source"
    ]
    assert sources == [text_of(line) for line in proof.lines]


def test_each_line_says_its_number_its_role_and_why() -> None:
    page = parsed(page_of(read_proof()))
    (byline,) = [each for each in page.iter("li") if each.get("id") == "f1-L5"]
    told = " ".join(" ".join(byline.itertext()).split())
    assert told.startswith("Line 5 byline + date By Ada Brown and Carl Dent | March 3, 2011")
    assert "taken for the byline" in told
    assert "author: Ada Brown" in told


def test_every_link_leads_to_a_place_on_the_page() -> None:
    text = page_of(read_proof(), read_proof(DUMP.replace(" | March 3, 2011", "")))
    page = parsed(text)
    found = ids(page)
    assert len(found) == len(set(found))
    links = addresses(page)
    assert links
    assert {link.removeprefix("#") for link in links} <= set(found)


def test_several_files_stand_on_one_page_with_the_way_to_each() -> None:
    text = page_of(read_proof(), read_proof("A lone line\n"))
    assert "<h1>Proof of 2 files</h1>" in text
    assert text.count("<h2 id=") == 2
    assert 'href="#f2"' in text
    assert "2 doubts" in text or "3 doubts" in text


def test_a_file_cannot_act_on_the_page() -> None:
    text = page_of(read_proof(HOSTILE))
    page = parsed(text)
    tags = {str(each.tag) for each in page.iter()}
    assert not tags & {"script", "img", "i", "link", "iframe"}
    assert "onclick" not in {name for each in page.iter() for name in each.attrib}
    assert "{{ 7 * 7 }}" in text
    assert "\u202e" not in text


def test_the_page_asks_for_nothing() -> None:
    text = page_of(read_proof(HOSTILE))
    style = text[text.index("<style>") : text.index("</style>")]
    assert not re.search(r"url\(|@import|https?:", style)
    assert "default-src 'none'" in text


def test_doubts_are_said_in_words_not_only_in_colour() -> None:
    text = page_of(read_proof("A lone line\n"))
    page = parsed(text)
    (line,) = [each for each in page.iter("li") if each.get("id") == "f1-L1"]
    assert "guessed to be the headline" in "".join(line.itertext())
    assert "<b>guessed</b>" in text
    assert "warning: No date was found" in " ".join(text.split())
