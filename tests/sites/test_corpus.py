"""Two thousand real articles that were written for another generator, where they are at hand.

They lie beside the project and are no part of it; a run without them leaves these tests out.
"""

from __future__ import annotations

import shutil

import pytest

from tests.conftest import REPOSITORY
from tests.sites.pages import parsed
from tests.story import Story

CORPUS = REPOSITORY.parent / "shared" / "corpora" / "digitalgov"

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not beside the project")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Story:
    """Every seventh of the corpus's articles, built."""
    root = tmp_path_factory.mktemp("corpus")
    for file in sorted(CORPUS.rglob("*.md"))[::7]:
        target = root / "articles" / file.relative_to(CORPUS)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
    return Story(root).build()


def test_every_article_has_a_page(sample: Story) -> None:
    sources = list((sample.root / "articles").rglob("*.md"))
    assert len(sources) > 250
    assert sample.built is not None
    assert sample.built.articles + sample.built.drafts == len(sources)
    assert len(sample.articles()) == sample.built.articles


def test_every_problem_names_an_article_and_a_line(sample: Story) -> None:
    assert sample.problems
    for problem in sample.problems:
        assert (sample.root / problem.location.path).is_file(), problem
        assert problem.location.line, problem
        assert problem.hint


def test_shortcodes_stay_as_text_and_are_reported(sample: Story) -> None:
    reported = {each.location.path for each in sample.problems if each.code == "shortcode"}
    unknown = {
        file.relative_to(sample.root).as_posix()
        for file in (sample.root / "articles").rglob("*.md")
        if "{{<" in file.read_text(encoding="utf-8").split("---\n", 2)[2]
    }
    assert unknown
    assert unknown <= reported


def test_every_page_is_valid_html(sample: Story) -> None:
    for path in sample.articles():
        assert parsed(sample.html(path)).find("body") is not None
