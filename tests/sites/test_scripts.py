"""Articles in scripts of their own, on a site whose furniture is English."""

from __future__ import annotations

import pytest

from tests.sites.pages import parsed
from tests.story import Story

ARTICLES = {
    "ar": ("افتتاح الجسر الجديد فوق النهر", "«سيخدم هذا الجسر مئة ألف مسافر»، قال الوزير.", "rtl"),
    "km": ("ស្ពានថ្មីឆ្លងទន្លេ", "ស្ពានថ្មីបានបើកនៅថ្ងៃសៅរ៍។", "ltr"),
    "ja": ("新しい橋が開通", "橋は土曜日に開通した。", "ltr"),
}


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Story:
    story = Story(tmp_path_factory.mktemp("world"))
    for lang, (headline, text, _) in ARTICLES.items():
        front = f'headline: "{headline}"\nlang: {lang}\ndate: 2019-05-04\ntopics: [bridges]'
        story.write(f"articles/{lang}.md", f"---\n{front}\n---\n{text}\n")
    return story.build()


@pytest.mark.parametrize("lang", ARTICLES)
def test_an_article_says_its_language_and_direction(world: Story, lang: str) -> None:
    headline, _, direction = ARTICLES[lang]
    trees = [parsed(world.html(path)) for path in world.articles()]
    page = next(one for one in trees if headline in "".join(next(one.iter("h1")).itertext()))
    assert (page.attrib["lang"], page.attrib["dir"]) == (lang, direction)
    # The furniture around it is the site's, and so are the forms of its citation.
    rail = next(one for one in page.iter("div") if one.attrib.get("class") == "rail")
    assert (rail.attrib["lang"], rail.attrib["dir"]) == ("en", "ltr")
    cited = next(one for one in rail.iter("details")).find("p")
    assert cited is not None
    assert cited.attrib["dir"] == "ltr"
    # Related articles say their own language.
    related = [one for one in rail.iter("p") if one.attrib.get("class") == "headline"]
    assert {one.attrib["lang"] for one in related} == ARTICLES.keys() - {lang}


def test_lists_say_the_language_of_each_headline(world: Story) -> None:
    page = parsed(world.html("topics/bridges/index.html"))
    rows = {one.attrib["lang"]: one.attrib["dir"] for one in page.iter("h3")}
    assert rows == {lang: direction for lang, (_, _, direction) in ARTICLES.items()}
