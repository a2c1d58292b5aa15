"""docs/templates.md tells every template, every value, every filter; and nothing that is not so."""

from __future__ import annotations

import re

from newsgen.render.filters import FILTERS, URLS
from tests.render.contexts import BEGIN, DOCUMENT, ROOT, kinds, reference


def test_the_reference_is_what_the_types_say() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    assert text.partition(BEGIN)[2] == f"\n{reference()}", "python -m tests.render.contexts"


def test_every_page_and_feed_has_its_context_told() -> None:
    told = {template for one in kinds().values() for template in one.templates}
    files = {
        f"{folder}/{file.name}"
        for folder in ("pages", "feeds")
        for file in (ROOT / "templates" / folder).iterdir()
    }
    assert told == files


def test_every_filter_and_address_is_told() -> None:
    text = DOCUMENT.read_text(encoding="utf-8").partition(BEGIN)[0]
    told = set(re.findall(r"`(\w+)[`(]", text))
    assert FILTERS.keys() <= told
    assert URLS.keys() <= told
