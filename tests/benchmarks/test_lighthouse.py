"""Lighthouse without Lighthouse: what is served to it, what is read of it, and what is said."""

from __future__ import annotations

import gzip
import http.client
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from benchmarks.hosting import hosting
from benchmarks.page_scores import CATEGORIES, Look, Scores, look, page
from benchmarks.peers.peer import InstallError
from benchmarks.records import Machine

from benchmarks import chromium as browsers
from benchmarks import lighthouse
from tests.story import Story


def ask(
    address: str, path: str, method: str = "GET", **headers: str
) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=20)
    connection.request(method, path, headers={k.replace("_", "-"): v for k, v in headers.items()})
    answer = connection.getresponse()
    found = answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read()
    connection.close()
    return found


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "2011").mkdir(parents=True)
    (folder / "_headers").write_text("/*\n  X-Frame-Options: DENY\n  Policy: a 'b'; c: d\n")
    (folder / "2011" / "index.html").write_text("<p>boats</p>" * 100)
    (folder / "index.wasm").write_bytes(b"\0asm")
    (folder / "404.html").write_text("<p>gone</p>")
    (tmp_path / "secret.html").write_text("secret")
    return folder


def test_the_site_is_served_with_its_own_headers_and_packed(site: Path) -> None:
    with hosting(site) as address:
        status, headers, body = ask(address, "/2011/?q=x", Accept_Encoding="gzip")
        assert status == 200 and headers["content-type"] == "text/html; charset=utf-8"
        assert (headers["x-frame-options"], headers["policy"]) == ("DENY", "a 'b'; c: d")
        assert headers["content-encoding"] == "gzip"
        assert len(body) < 1200 and gzip.decompress(body) == b"<p>boats</p>" * 100
        assert ask(address, "/2011/")[2] == b"<p>boats</p>" * 100
        assert ask(address, "/2011/", "HEAD")[2] == b""


def test_what_is_packed_already_is_served_as_it_is(site: Path) -> None:
    with hosting(site) as address:
        _, headers, body = ask(address, "/index.wasm", Accept_Encoding="gzip")
    assert body == b"\0asm" and "content-encoding" not in headers
    assert headers["content-type"] == "application/wasm"


def test_a_page_that_is_not_there_gets_the_sites_own_words(site: Path) -> None:
    with hosting(site) as address:
        for path in ("/2012/", "/../secret.html", "/%2e%2e/secret.html"):
            status, headers, body = ask(address, path)
            assert (status, body) == (404, b"<p>gone</p>"), path
            assert headers["x-frame-options"] == "DENY"
        status, headers, _ = ask(address, "/2011")
        assert (status, headers["location"]) == (301, "/2011/")


def test_every_page_that_is_measured_is_in_the_demonstration(demo: Story) -> None:
    files = demo.files()
    for path in lighthouse.PAGES.values():
        assert f"{urlsplit(path).path}index.html".lstrip("/") in files, path


def report(performance: float) -> dict[str, Any]:
    """One like Lighthouse's: contrast costs points, caching is advice, and one audit is hidden."""
    audits = {
        "total-blocking-time": {"score": 0.9, "title": "Total Blocking Time", "numericValue": 130},
        "color-contrast": {"score": 0, "title": "Contrast is poor"},
        "cache": {"score": 0.5, "title": "Cache longer"},
        "hidden": {"score": 0, "title": "Old advice"},
        "fine": {"score": 1, "title": "All is well"},
        "manual": {"score": None, "title": "Look yourself"},
    }
    refs: dict[str, list[dict[str, Any]]] = {
        "performance": [
            {"id": "total-blocking-time", "weight": 30, "group": "metrics"},
            {"id": "cache", "weight": 0, "group": "insights"},
            {"id": "hidden", "weight": 0, "group": "hidden"},
        ],
        "accessibility": [{"id": "color-contrast", "weight": 7}, {"id": "manual", "weight": 0}],
        "best-practices": [{"id": "fine", "weight": 1}],
        "seo": [],
    }
    scores = {"performance": performance, "accessibility": 0.93, "best-practices": 1, "seo": None}
    return {
        "audits": audits,
        "categories": {n: {"score": scores[n], "auditRefs": refs[n]} for n in CATEGORIES},
    }


def scores(*looks: Look, load: float = 0.1) -> Scores:
    return Scores(
        date="2024-05-06",
        versions="Lighthouse 1.2",
        machine=Machine(cores=2, processor="A", memory="4 GiB", python="3.12.1", load=load),
        runs=len(looks),
        pages={"month": "/1969/07/"},
        looks=list(looks),
    )


def test_the_table_shows_medians_and_what_is_not_enough() -> None:
    looks = [look(report(each), "month", "Mobile") for each in (0.99, 0.6, 0.98)]
    lines = page(scores(*looks)).splitlines()
    assert "| month `/1969/07/` | 98 | 93 | 100 | 0 | – | 130 | – | – |" in lines
    assert "Below 98: month (accessibility 93), month (SEO 0)." in lines
    assert "| month, mobile | 60 | 93 | 100 | 0 |" in lines


def test_audits_that_lost_points_are_named_apart_from_advice() -> None:
    _, _, said = page(scores(look(report(1), "month", "Mobile"))).partition("## What lost points")
    lost, _, advice = said.partition("## Advice without points")
    assert "- Total Blocking Time: mobile: month\n- Contrast is poor: mobile: month" in lost
    assert advice.startswith("\n\n- Cache longer: mobile: month\n")
    assert not any(title in said for title in ("Old advice", "All is well", "Look yourself"))


def test_what_one_run_of_three_found_is_not_said_of_the_page() -> None:
    looks = [look(report(1), "month", "Mobile") for _ in range(3)]
    for each in looks[:2]:
        each.wanting.clear()
    assert "Contrast" not in page(scores(*looks))


def test_a_busy_machine_is_named() -> None:
    one = look(report(1), "month", "Mobile")
    assert "busy with other work" in page(scores(one, load=3))
    assert "busy with other work" not in page(scores(one))


@pytest.mark.parametrize(
    ("version", "wanted", "enough"),
    [
        ("v22.19.0", ">=22.19", True),
        ("v24.1.0", ">=22.19", True),
        ("v22.9.3", ">=22.19", False),
        ("v20.20.2", ">=22.19", False),
        ("v18.0.0", ">=18", True),
    ],
)
def test_a_node_that_is_too_old_is_known(version: str, wanted: str, enough: bool) -> None:
    assert lighthouse.fits(version, wanted) is enough


def test_without_chromium_one_sentence_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BROWSER", "none")
    said: list[str] = []
    lighthouse.measured(tmp_path / "results", tmp_path / "work", 1, said.append)
    assert said == ["Lighthouse is left out: there is no Chromium here."]
    assert not (tmp_path / "results").exists()


def test_without_node_what_was_measured_before_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "lighthouse.md"
    kept.write_text("figures of last week")
    chromium = tmp_path / "bin" / "chromium"
    chromium.parent.mkdir()
    chromium.write_text("")
    chromium.chmod(0o755)
    monkeypatch.setenv("PATH", str(chromium.parent))
    monkeypatch.delenv("BROWSER", raising=False)
    assert browsers.chromium() == str(chromium)
    with pytest.raises(InstallError, match="no Node"):
        lighthouse.install(tmp_path / "work")
    said: list[str] = []
    lighthouse.measured(tmp_path, tmp_path / "work", 1, said.append)
    assert said[-1] == "Lighthouse is left out: there is no Node.js with npm here."
    assert kept.read_text() == "figures of last week"
