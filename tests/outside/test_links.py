"""Links to other sites, asked of a server that misbehaves in every way we could think of."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsgen.outside.answer import Answer
from newsgen.outside.ask import ask
from newsgen.outside.memory import Memory
from newsgen.outside.polite import PAUSE, ask_all
from tests.cli.test_commands import run, run_inside
from tests.outside.bad_server import BadServer, bad_server
from tests.story import MARKDOWN, Story


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[BadServer]:
    monkeypatch.setenv("no_proxy", "*")
    with bad_server() as found:
        yield found


@pytest.mark.parametrize(
    ("path", "kind", "reason"),
    [
        ("/fine", "fine", ""),
        ("/hates-head", "fine", ""),
        ("/drops-head", "fine", ""),
        ("/lent", "fine", ""),
        ("/gone", "dead", "the site has no such page (it answers 404)"),
        ("/gone-for-good", "dead", "the site has no such page (it answers 410)"),
        ("/moved-to-gone", "dead", "the site has no such page (it answers 404)"),
        ("/circle", "unsure", "it leads in a circle"),
        ("/chain", "unsure", "it leads on more than 8 times"),
        ("/mail", "unsure", "it leads to what is no web page"),
        ("/nowhere", "unsure", "the site answers 301"),
        ("/refused", "unsure", "the site answers 403"),
        ("/broken", "unsure", "the site answers 500"),
        ("/weary", "unsure", "the site answers 429"),
        ("/hang", "unsure", "the site did not answer in time"),
        ("/noise", "unsure", "what the site answers is not HTTP"),
        ("/headers", "unsure", "what the site answers is not HTTP"),
        ("/silence", "unsure", "the connection broke off"),
        ("/fine/ü?q=é", "fine", ""),
    ],
)
def test_each_answer_is_told_in_words(server: BadServer, path: str, kind: str, reason: str) -> None:
    answer = ask(server.url + path, 0.3, "test")
    assert (answer.kind, answer.reason) == (kind, reason)


def test_what_has_moved_for_good_says_where(server: BadServer) -> None:
    answer = ask(f"{server.url}/moved#part", 1, "test")
    assert answer == Answer("moved", target=f"{server.url}/fine/new")
    assert server.asked == ["HEAD /moved", "HEAD /fine/new"]


def test_where_nobody_listens() -> None:
    with bad_server() as closed:
        url = closed.url
    assert ask(url, 1, "test").reason == "the site refuses connections"


@pytest.mark.parametrize("url", ["http://[::1", "http://x y/", "http://" + "ü" * 300 + ".example/"])
def test_an_address_that_is_none_does_no_harm(url: str) -> None:
    assert ask(url, 0.3, "test").kind in ("dead", "unsure")


def test_one_site_is_asked_slowly_and_left_alone_when_weary() -> None:
    asked: list[str] = []
    rests: list[float] = []

    def answer(url: str) -> Answer:
        asked.append(url)
        return Answer("unsure", "the site answers 429", weary="weary" in url)

    urls = ["http://a/1", "http://A/2", "http://a/1", "http://b/weary", "http://b/2", "http://b/3"]
    answers = ask_all(urls, answer, 5, rests.append)
    assert sorted(asked) == ["http://A/2", "http://a/1", "http://b/weary"]
    assert rests == [PAUSE]
    assert answers["http://b/3"] == answers["http://b/weary"]


def test_who_breaks_it_off_does_not_wait_for_every_site() -> None:
    asked: list[str] = []
    rested: list[float] = []

    def answer(url: str) -> Answer:
        asked.append(url)
        return Answer("fine")

    def rest(seconds: float) -> None:
        rested.append(seconds)
        if len(rested) == 1:
            raise KeyboardInterrupt
        time.sleep(0.02)

    urls = [f"http://a/{number}" for number in range(3)]
    urls += [f"http://b/{number}" for number in range(60)]
    with pytest.raises(KeyboardInterrupt):
        ask_all(urls, answer, 5, rest)
    assert len(asked) < 30


def test_a_byte_now_and_then_holds_nobody_for_ever(server: BadServer) -> None:
    began = time.monotonic()
    answers = ask_all([f"{server.url}/drip"], lambda url: ask(url, 0.3, "test"), 0.6, time.sleep)
    assert time.monotonic() - began < 5
    assert answers[f"{server.url}/drip"].reason == "the site did not answer in time"


def test_without_a_network_no_link_is_called_dead() -> None:
    nameless = Answer("dead", "there is no site of that name", nameless=True)
    answers = ask_all(["http://a/", "http://b/"], lambda url: nameless, 5, lambda seconds: None)
    assert {answer.reason for answer in answers.values()} == {
        "this computer seems to have no network"
    }


def test_answers_hold_for_a_while_and_a_broken_memory_is_an_empty_one(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "cache", now=0)
    memory.learn("http://a/", Answer("fine"))
    memory.learn("http://b/", Answer("dead", "it is"))
    memory.learn("http://c/", Answer("unsure", "it is"))
    memory.save()
    day = 86_400
    later = Memory(tmp_path / "cache", now=2 * day)
    assert later.find("http://a/") == Answer("fine")
    assert later.find("http://b/") is None
    assert later.find("http://c/") is None
    assert Memory(tmp_path / "cache", now=8 * day).find("http://a/") is None
    (tmp_path / "cache" / "links.json").write_text('{"http://a/": 7}')
    assert Memory(tmp_path / "cache", now=day).find("http://a/") is None
    (tmp_path / "file").write_text("")
    Memory(tmp_path / "file", now=0).save()


def test_check_links_names_the_place_and_asks_nothing_twice(
    server: BadServer, story: Story
) -> None:
    with bad_server() as other:
        text = MARKDOWN + (
            f"\n[One]({server.url}/fine), [two]({other.url}/gone) and [it]({other.url}/gone#x).\n"
        )
        story.write("articles/bridge.md", text)
        result = run("check", "--links", "--timeout", "1", "--json", cwd=story.root)
        assert (result.returncode, result.stderr) == (0, "")
        found = [json.loads(line) for line in result.stdout.splitlines()]
        line = text.split("\n")[8]
        columns = [line.index(f"{other.url}/gone") + 1, line.index(f"{other.url}/gone#x") + 1]
        assert [(each["code"], each["path"], each["line"], each["column"]) for each in found] == [
            ("outside-dead", "articles/bridge.md", 9, column) for column in columns
        ]
        assert found[0]["message"] == (
            f"The link {other.url}/gone is dead: the site has no such page (it answers 404)."
        )
        assert (server.asked, other.asked) == (["HEAD /fine"], ["HEAD /gone", "GET /gone"])
        again = run_inside("check", "--links", "--json", cwd=story.root)
        assert again.stdout == result.stdout
        assert (len(server.asked), len(other.asked)) == (1, 2)


def test_what_moved_and_what_could_not_be_told_say_what_to_do(
    server: BadServer, story: Story
) -> None:
    with bad_server() as other:
        links = f"[One]({server.url}/moved), [two]({other.url}/broken).\n"
        story.write("articles/bridge.md", MARKDOWN + "\n" + links)
        result = run_inside("check", "--links", "--timeout", "1", "--json", cwd=story.root)
        found = {each["code"]: each for each in map(json.loads, result.stdout.splitlines())}
        assert (
            found["outside-moved"]["message"] == f"The link {server.url}/moved has moved for good."
        )
        assert found["outside-moved"]["hint"] == f"Link to {server.url}/fine/new instead."
        assert found["outside-unsure"]["message"] == (
            f"Whether the link {other.url}/broken works could not be told: the site answers 500."
        )
        assert len(found) == 2


def test_what_waits_to_be_published_is_asked_for_too(server: BadServer, story: Story) -> None:
    link = f"\n[One]({server.url}/gone)\n"
    story.write("articles/next.md", MARKDOWN.replace("2012", "2093") + link)
    story.write("articles/draft.md", MARKDOWN.replace("topics:", "draft: true\ntopics:") + link)
    past = MARKDOWN.replace("topics:", "expires: 2013-01-01\ntopics:")
    story.write("articles/past.md", past + f"\n[Two]({server.url}/refused)\n")
    result = run_inside("check", "--links", "--timeout", "1", "--json", cwd=story.root)
    found = [json.loads(line) for line in result.stdout.splitlines()]
    dead = [(each["path"], each["line"]) for each in found if each["code"] == "outside-dead"]
    assert dead == [("articles/draft.md", 10), ("articles/next.md", 9)]
    assert not any("refused" in each for each in server.asked)


def test_what_was_answered_before_it_was_broken_off_is_not_asked_again(
    server: BadServer, story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    def impatient(seconds: float) -> None:
        raise KeyboardInterrupt

    links = f"\n[One]({server.url}/fine), [two]({server.url}/gone).\n"
    story.write("articles/bridge.md", MARKDOWN + links)
    with monkeypatch.context() as patched:
        patched.setattr("newsgen.cli.outside.sleep", impatient)
        assert run_inside("check", "--links", cwd=story.root).returncode == 1
    assert server.asked == ["HEAD /fine"]
    assert run_inside("check", "--links", cwd=story.root).returncode == 0
    assert server.asked == ["HEAD /fine", "HEAD /gone", "GET /gone"]


def test_no_more_are_asked_than_a_run_may_ask(server: BadServer, story: Story) -> None:
    with bad_server() as other:
        links = f"[One]({server.url}/fine), [two]({other.url}/gone).\n"
        story.write("articles/bridge.md", MARKDOWN + "\n" + links)
        for expected in ([], ["HEAD /gone", "GET /gone"]):
            result = run_inside("check", "--links", "--most", "1", cwd=story.root)
            assert other.asked == expected
            told = (
                "There are 2 addresses to ask. This run asks 1 of them, and the next one goes on;"
                " --most changes that.\n"
            )
            assert result.stderr == ("" if expected else told)
        assert server.asked == ["HEAD /fine"]
