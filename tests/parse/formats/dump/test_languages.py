"""Each language's table is whole, and none of its phrases stands there in vain."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from newsgen.parse.formats.dump.language import tell_language
from newsgen.parse.formats.dump.phrases import phrases_of
from newsgen.parse.formats.dump.tables import LANGUAGES, table
from newsgen.parse.formats.dump.words import plain
from newsgen.parse.formats.dump.words_of import words_for

CASES = Path(__file__).resolve().parents[3] / "cases" / "dumps"
NEEDED: dict[str, dict[str, type]] = {
    "dates": {"months": list, "weekdays": list, "order": str, "joins": list, "relative": list},
    "labels": {"published": list, "updated": list},
    "byline": {
        "by": list,
        "and": list,
        "in": list,
        "roles": str,
        "staff": list,
        "newsroom": list,
        "bio": list,
        "not_names": str,
    },
    "captions": {"credits": list, "starts": list, "signs": list, "verbs": str},
    "furniture": {
        "lines": list,
        "starts": list,
        "headings": list,
        "notices": list,
        "phrases": list,
        "reading": list,
        "links": list,
    },
    "lede": {"days": str, "said": str, "leaning": str},
}
COMPARED_WHOLE = ("lines", "headings", "reading")
FOUND_AT_START = {
    "labels": ("published", "updated"),
    "byline": ("by",),
    "captions": ("credits", "starts"),
    "furniture": ("starts", "notices"),
}
SHOWN = {
    "authors": "a byline",
    "date": "a date",
    "captions": "a photo's credit",
    "furniture": "what to read next",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_is_there_with_its_type(language: str) -> None:
    found = table(language)
    assert isinstance(found["common"], str)
    for section, keys in NEEDED.items():
        for key, kind in keys.items():
            assert isinstance(found[section].get(key), kind), f"[{section}] {key}"
    for section, values in found.items():
        if isinstance(values, dict):
            unknown = set(values) - set(table("en")[section]) - {"of", "am", "pm"}
            assert unknown <= {"calendar", "solar_months"}, f"[{section}] {unknown}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_months_and_weekdays_are_whole(language: str) -> None:
    dates = table(language)["dates"]
    assert (len(dates["months"]), len(dates["weekdays"])) == (12, 7)
    for key in ("months", "weekdays", "solar_months"):
        names = Counter(name for one in dates.get(key, ()) for name in set(one.split()))
        assert not [name for name, count in names.items() if count > 1]
    assert dates["order"] in ("", "dmy", "mdy", "ymd")
    assert set(words_for(language).dates.months.values()) >= set(range(1, 13))


@pytest.mark.parametrize("language", LANGUAGES)
def test_phrases_are_in_small_letters_and_stand_there_once(language: str) -> None:
    for section, keys in NEEDED.items():
        for key in keys:
            value = table(language)[section][key]
            if isinstance(value, list) and key not in ("months", "weekdays"):
                assert [phrase for phrase in value if phrase != phrase.casefold()] == []
                assert [one for one, count in Counter(value).items() if count > 1] == []
    labels = table(language)["labels"]
    assert not set(labels["published"]) & set(labels["updated"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_can_be_reached(language: str) -> None:
    found = table(language)
    for key in COMPARED_WHOLE:
        for phrase in found["furniture"][key]:
            assert plain(phrase) == phrase
    for section, keys in FOUND_AT_START.items():
        for key in keys:
            phrases = phrases_of(found[section][key])
            for phrase in found[section][key]:
                assert phrases.at_start(phrase) == phrase, f"[{section}] {key}"
    for pattern in (words_for(language).date_labels,):
        for label in (*found["labels"]["published"], *found["labels"]["updated"]):
            match = pattern.search(f"{label} 3")
            assert match and match[0].casefold() == label.rstrip(), label


def cases_of(language: str) -> list[str]:
    return sorted(
        path.stem for path in CASES.glob("*.json") if re.match(rf"{language}_\d\Z", path.stem)
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_two_cases_that_use_its_words(language: str) -> None:
    names = cases_of(language)
    assert len(names) >= 2, f"tests/cases/dumps/{language}_1.txt and {language}_2.txt"
    shown: set[str] = set()
    for name in names:
        record: dict[str, Any] = json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
        shown |= record.keys()
        text = (CASES / f"{name}.txt").read_text(encoding="utf-8")
        assert tell_language(line for line in text.split("\n") if len(line) >= 40) == language
    assert shown >= SHOWN.keys()
