"""``newsgen build`` and its clock: drafts, dates to come, expiry."""

from __future__ import annotations

import json

import pytest

from tests.cli.test_commands import run, run_inside
from tests.cli.test_list import COMING, GONE
from tests.story import MARKDOWN, Story


@pytest.fixture
def archive(story: Story) -> Story:
    story.write("articles/bridge.md", MARKDOWN)
    story.write("articles/coming.md", COMING).write("articles/gone.md", GONE)
    draft = MARKDOWN.replace("headline: B", "draft: true\nheadline: Old b")
    return story.write("articles/draft.md", draft)


BRIDGE = "2012/05/04/bridge-opens-after-two-years/index.html"
DRAFT = "2012/05/04/old-bridge-opens-after-two-years/index.html"
PAINTED = "2999/01/01/bridge-will-be-painted/index.html"
TICKETS = "2012/05/01/tickets-for-the-opening/index.html"


def test_what_is_held_back_is_counted_and_not_published(archive: Story) -> None:
    result = run("build", cwd=archive.root)
    assert result.returncode == 0, result.stderr
    assert result.stdout.startswith("1 article (1 draft and 2 by date left out), 0 quotes,")
    assert archive.articles() == [BRIDGE]


def test_what_was_done_for_scripts(archive: Story) -> None:
    done = json.loads(run_inside("build", "--json", cwd=archive.root).stdout)
    assert done.pop("pages") > 10
    assert done.pop("written") > 10
    assert done == {
        "published": True, "articles": 1, "drafts": 1, "by_date": 2, "quotes": 0, "speakers": 0,
        "unchanged": 0, "deleted": 0, "errors": 0, "warnings": 0, "explained": None,
        "output": "build",
    }  # fmt: skip


def test_drafts_and_dates_to_come_are_published_on_request(archive: Story) -> None:
    result = run_inside("build", "--drafts", "--future", cwd=archive.root)
    assert result.stdout.startswith("3 articles (1 by date left out), 0 quotes,")
    assert archive.articles() == [BRIDGE, DRAFT, PAINTED]


def test_the_clock_may_be_set_and_an_embargo_ends(
    archive: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1335900000")  # 1 May 2012, 19:20 in UTC
    run_inside("build", cwd=archive.root)
    assert archive.articles() == [TICKETS]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1336150000")  # 4 May 2012, 16:46
    run_inside("build", cwd=archive.root)
    assert BRIDGE in archive.articles()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1336250000")  # 5 May 2012, 20:33
    run_inside("build", cwd=archive.root)
    assert archive.articles() == [BRIDGE]
