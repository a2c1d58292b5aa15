"""``newsgen serve``: what it answers, what it refuses, and what it lives through."""

from __future__ import annotations

import shutil
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsgen.cli.preview.files import file_of
from newsgen.cli.preview.hosts import is_ours
from newsgen.cli.preview.inserting import insert
from newsgen.cli.preview.watching import places
from tests.cli.test_commands import run_inside
from tests.serving import Served, serving
from tests.story import MARKDOWN, Story

BRIDGE = "/2012/05/04/bridge-opens-after-two-years/"
DRAFT = "---\nheadline: Not yet\ndate: 2012-05-04\ndraft: true\n---\nA text.\n"
FUTURE = "---\nheadline: One day\ndate: 2093-05-04\n---\nA text.\n"


@pytest.fixture
def archive(tmp_path: Path) -> Story:
    story = Story(tmp_path / "archive")
    return story.write("articles/bridge.md", MARKDOWN)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One preview for all tests that change nothing."""
    story = Story(tmp_path_factory.mktemp("looked") / "archive")
    story.write("articles/bridge.md", MARKDOWN)
    story.write("articles/draft.md", DRAFT).write("articles/future.md", FUTURE)
    with serving(story.root) as running:
        yield running


@pytest.fixture
def desk(archive: Story) -> Iterator[Served]:
    """A preview of ``archive``, which changes."""
    with serving(archive.root) as running:
        yield running


def test_the_preview_shows_everything_and_publishes_nothing(served: Served) -> None:
    root = served.root
    status, headers, page = served.ask(BRIDGE)
    assert status == 200
    assert headers["cache-control"] == "no-store"
    assert b"Bridge opens after two years" in page
    assert b'<script src="/.newsgen/preview.js"' in page
    assert not (root / "build").exists()
    kept = list((root / ".newsgen" / "preview" / "site").rglob("*.html"))
    assert kept and not any(b"preview.js" in file.read_bytes() for file in kept)
    with served.told("/") as messages:
        marks = next(messages)["marks"]
    assert marks == {"/2012/05/04/not-yet/": "draft", "/2093/05/04/one-day/": "to come"}
    # A build beside it knows nothing of what the preview shows.
    assert run_inside("build", "--quiet", cwd=root).returncode == 0
    assert not (root / "build/2012/05/04/not-yet").exists()


@pytest.mark.parametrize(
    "path",
    [
        "/../cache.sqlite",
        "/%2e%2e/cache.sqlite",
        "/..%2fcache.sqlite",
        "/2012/../../cache.sqlite",
        "/..%5ccache.sqlite",
        "//example.org",
        "/%00",
        "/2012//05/",
        "/.newsgen-staging/README",
        "/" + "x" * 3000,
    ],
)
def test_paths_outside_the_site_are_not_there(served: Served, path: str) -> None:
    status, _, page = served.ask(path)
    assert status == 404
    assert b"SQLite" not in page


def test_a_link_that_leads_out_of_the_site_is_not_followed(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (tmp_path / "secret.txt").write_text("secret")
    (site / "note.txt").symlink_to(tmp_path / "secret.txt")
    (site / "here.txt").write_text("here")
    assert file_of(site, "/note.txt") == ""
    assert file_of(site, "/here.txt") == str(site / "here.txt")
    assert file_of(tmp_path / "nowhere", "/") == ""


def test_only_own_names_are_answered(served: Served) -> None:
    for host in ("127.0.0.1", f"localhost:{served.port}", "[::1]:80"):
        assert served.ask(BRIDGE, host=host)[0] == 200
    for host in ("evil.example", "127.0.0.1.evil.example", "localhost@evil", "a b"):
        status, _, text = served.ask(BRIDGE, host=host)
        assert status == 421
        assert b"Use localhost" in text
    assert served.ask("/.newsgen/events?page=/", host="evil.example")[0] == 421


def test_names_of_this_machine_are_answered_when_it_is_opened_to_others() -> None:
    own = socket.gethostname()
    assert is_ours(f"{own}:8000", "0.0.0.0")
    assert not is_ours(f"{own}.evil.example:8000", "0.0.0.0")
    assert is_ours("desk.example", "desk.example")


def test_it_is_only_to_be_looked_at(served: Served) -> None:
    for method in ("POST", "PUT", "DELETE", "OPTIONS", "PATCH"):
        status, headers, _ = served.ask(BRIDGE, method=method)
        assert (status, headers["allow"]) == (405, "GET, HEAD")
    status, headers, body = served.ask(BRIDGE, method="HEAD")
    assert (status, body) == (200, b"")
    assert int(headers["content-length"]) == len(served.ask(BRIDGE)[2])


def test_folders_feeds_and_what_is_not_there(served: Served) -> None:
    status, headers, _ = served.ask(BRIDGE.rstrip("/"))
    assert (status, headers["location"]) == (307, BRIDGE)
    assert served.ask("/feed.xml")[1]["content-type"].startswith("application/xml")
    assert served.ask("/static/style.css")[1]["content-type"].startswith("text/css")
    status, _, page = served.ask("/nothing/")
    assert status == 404
    assert b"preview.js" in page and b'data-status="404"' in page


def test_a_day_at_the_desk(desk: Served, archive: Story) -> None:
    """Each thing that happens to an archive while somebody writes, and the preview lives on."""
    with desk.told(BRIDGE) as messages:
        first = next(messages)
        assert (first["there"], first["problems"]) == (True, [])

        archive.write("articles/bridge.md", MARKDOWN.replace("two years late", "at last"))
        told = next(messages)
        assert told["edition"] != first["edition"]
        assert b"at last" in desk.ask(BRIDGE)[2]

        archive.write("articles/bridge.md", MARKDOWN.replace("date:", "dte:"))
        told = next(messages)
        found = {one["code"]: one["line"] for one in told["problems"]}
        assert found["front-matter-unknown-key"] == "3 | dte: 2012-05-04"
        assert told["go"] == "/undated/bridge-opens-after-two-years/"

        archive.write("articles/bridge.md", MARKDOWN)
        told = next(messages)
        assert (told["problems"], told["there"]) == ([], True)

        archive.write("newsgen.toml", "[site\n")
        told = next(messages)
        assert [one["code"] for one in told["problems"]] == ["config-unreadable"]
        assert not told["done"] and told["there"]
        archive.write("newsgen.toml", '[site]\ntitle = "The Desk"\n')
        assert next(messages)["problems"] == []
        assert b"The Desk" in desk.ask("/")[2]

        archive.write("templates/pages/article.html", "{% if %}")
        told = next(messages)
        while not told["problems"]:  # making the folder is a change of its own
            told = next(messages)
        assert told["problems"][0]["place"].startswith("templates/pages/article.html")
        assert desk.ask(BRIDGE)[0] == 200
        shutil.rmtree(archive.root / "templates")
        while told["problems"]:
            told = next(messages)
        assert told["done"]


def test_folders_that_go_and_come_again(desk: Served, archive: Story) -> None:
    with desk.told(BRIDGE) as messages:
        next(messages)
        (archive.root / "articles").rename(archive.root / "elsewhere")
        told = next(messages)
        assert not told["done"] and told["there"]
        assert "content-folders-missing" in {one["code"] for one in told["problems"]}
        (archive.root / "elsewhere").rename(archive.root / "articles")
        while not told["done"]:
            told = next(messages)
        archive.write("articles/bridge.md", MARKDOWN.replace("two years late", "once more"))
        while b"once more" not in desk.ask(BRIDGE)[2]:
            next(messages)


def test_what_editors_leave_beside_a_file_is_no_change(desk: Served, archive: Story) -> None:
    with desk.told(BRIDGE) as messages:
        first = next(messages)
        for name in (".bridge.md.swp", "bridge.md~", "#bridge.md#", ".#bridge.md"):
            archive.write(f"articles/{name}", "x")
        archive.write("articles/new.md", MARKDOWN.replace("Bridge opens", "Ferry sails"))
        # As vim writes: the old file is moved aside, a new one is put in its place.
        file = archive.root / "articles/bridge.md"
        file.rename(f"{file}~")
        archive.write("articles/bridge.md", MARKDOWN.replace("late", "too late"))
        told = next(messages)
        while b"too late" not in desk.ask(BRIDGE)[2]:
            told = next(messages)
        assert told["there"] and told["edition"] != first["edition"]
    assert ".swp" not in desk.said()


def test_drafts_and_the_future_can_be_left_out(archive: Story) -> None:
    archive.write("articles/draft.md", DRAFT).write("articles/future.md", FUTURE)
    with serving(archive.root, "--no-drafts", "--no-future") as served:
        assert served.ask("/2012/05/04/not-yet/")[0] == 404
        assert served.ask("/2093/05/04/one-day/")[0] == 404
        assert served.ask(BRIDGE)[0] == 200


def test_it_can_be_opened_to_the_network_and_says_so(archive: Story) -> None:
    with serving(archive.root, "--host", "0.0.0.0") as served:
        # No browser can be sent to 0.0.0.0 on every system.
        assert served.address == f"http://127.0.0.1:{served.port}/"
        own = socket.gethostname().lower()
        assert served.ask("/", host=f"{own}:{served.port}")[0] == 200
        assert served.ask("/", host="evil.example")[0] == 421
        assert (
            f"Others in your network see it too, drafts included: http://{own}:{served.port}/\n"
            in served.said()
        )


def test_a_broken_archive_is_served_and_control_c_ends_it(archive: Story) -> None:
    archive.write("newsgen.toml", "[site\n")
    with serving(archive.root) as served:
        status, _, page = served.ask("/")
        assert status == 404 and b"There is no page here" in page and b"preview.js" in page
        with served.told("/") as messages:
            assert next(messages)["problems"][0]["code"] == "config-unreadable"
            (archive.root / "newsgen.toml").unlink()
            assert next(messages)["there"]
    assert served.process.returncode == 0
    assert served.said().endswith("Ended. The preview is kept in .newsgen/preview/.\n")
    assert "Traceback" not in served.said()


def test_an_address_that_cannot_be_had_is_told(archive: Story) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        result = run_inside("serve", "--port", port, cwd=archive.root)
    assert result.returncode == 1
    assert result.stderr == (
        f"Error: Nothing can be served at 127.0.0.1:{port}: another program is there already."
        " Leave --port out, and newsgen takes the next one that is free.\n"
    )
    for host, reason in (
        ("no such host", "it is no address"),
        ("999.1.1.1", "it is no address"),
        ("192.0.2.1", "this computer has no such address"),
    ):
        result = run_inside("serve", "--host", host, cwd=archive.root)
        assert result.returncode == 1
        assert result.stderr == f"Error: Nothing can be served at {host}: {reason}.\n"


def test_the_script_goes_to_the_end_of_a_page() -> None:
    page = insert(b"<body><pre>&lt;/body></pre></body></html>", "a-1", 200)
    assert page.endswith(b'data-edition="a-1" data-status="200"></script></body></html>')
    assert insert(b"no body", "a-1", 404).startswith(b"no body<script ")


def test_only_what_can_change_the_site_is_watched(archive: Story) -> None:
    archive.write("newsgen.toml", '[build]\narticles = "content/news"\n')
    found = places(archive.root, None)
    top = str(archive.root)
    assert found.trees == set()
    assert f"{top}/content" in found.names and f"{top}/newsgen.toml" in found.names
    archive.write("content/news/a.md", MARKDOWN)
    found = places(archive.root, None)
    assert found.trees == {f"{top}/content/news"}
    assert found.folders == {top, f"{top}/content"}
    assert not any(name.startswith((f"{top}/build", f"{top}/.newsgen")) for name in found.names)
