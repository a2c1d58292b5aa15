"""What becomes of the figures: tables with medians and ratios, a plot, and plain words."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree
from xml.etree import ElementTree

from benchmarks.corpus import corpus
from benchmarks.keeping import keep, kept, tell
from benchmarks.page_kinds import count, faults
from benchmarks.records import Machine, Result, Run, Tool
from benchmarks.tables import brief

ROOT = Path(__file__).parents[2]


def runs(*cold: float, body: float = 0.5) -> list[Run]:
    timed = [("cold", seconds) for seconds in cold] + [("body", body)]
    return [
        Run(scenario=scenario, turn=turn, wall=seconds, user=seconds, system=1.0)
        for turn, (scenario, seconds) in enumerate(timed)
    ]


def result(articles: int = 300) -> Result:
    return Result(
        articles=articles,
        made_of="invented ones",
        date="2024-05-06",
        machine=Machine(cores=2, processor="A & B", memory="4 GiB", python="3.12.1", load=0.1),
        tools={
            "newsgen": Tool(
                title="newsgen",
                settings="as it comes",
                version="1.2",
                runs=runs(9.0, 4.0, 5.0),
                memory={"cold": 200_000_000},
            ),
            "hugo": Tool(
                title="Hugo",
                settings="quiet",
                version="0.1",
                runs=runs(12, 10, 8, body=20),
                memory={"cold": 800_000_000},
                faults=["cold build: no feed"],
            ),
            "nikola": Tool(title="Nikola", settings="many", missing="there is no pip"),
        },
        starts={"newsgen --version": [0.09, 0.07, 0.08]},
        writing={"loop": [1.0, 2.0, 3.0], "publish": [5.0, 3.0, 4.0]},
    )


def test_the_table_shows_medians_and_their_ratio_to_hugos(tmp_path: Path) -> None:
    keep(result(), tmp_path)
    lines = (tmp_path / "RESULTS.md").read_text(encoding="utf-8").splitlines()
    assert "|  | newsgen 1.2 | Hugo 0.1 |" in lines
    assert "| cold build, s | 5.00 (0.500 ×) | 10.0 (1.00 ×) |" in lines
    assert "| one body edited, s | 0.500 (0.025 ×) | 20.0 (1.00 ×) |" in lines
    assert "| one article added, s | – | – |" in lines
    assert "| cold build, peak MB | 200 (0.250 ×) | 800 (1.00 ×) |" in lines
    assert "| cold build, newsgen | 9.00 4.00 5.00 |" in lines


def test_a_tool_that_could_not_be_measured_is_named_with_the_reason(tmp_path: Path) -> None:
    keep(result(), tmp_path)
    text = (tmp_path / "RESULTS.md").read_text(encoding="utf-8")
    assert "**Nikola** is not measured: there is no pip" in text
    assert "**Hugo**, what its site lacked: cold build: no feed." in text
    assert "`newsgen --version` 80 ms" in text
    assert "a bare loop 2.00 s, newsgen's publication 4.00 s (2.00 ×)" in text


def test_figures_from_a_busy_machine_say_so(tmp_path: Path) -> None:
    calm = result()
    keep(calm, tmp_path / "calm")
    calm.machine.load = 3.5
    keep(calm, tmp_path / "busy")
    assert "busy with other work" not in (tmp_path / "calm" / "RESULTS.md").read_text("utf-8")
    assert "busy with other work" in (tmp_path / "busy" / "RESULTS.md").read_text("utf-8")


def test_runs_over_other_numbers_of_articles_stand_side_by_side(tmp_path: Path) -> None:
    for number in (10_000, 300, 300):
        keep(result(number), tmp_path)
    text = (tmp_path / "RESULTS.md").read_text(encoding="utf-8")
    heads = [line for line in text.splitlines() if line.startswith("## ")]
    assert heads == ["## 300 articles", "## 10,000 articles"]


def test_what_is_told_of_speed_is_what_was_measured(tmp_path: Path) -> None:
    told = ROOT / "benchmarks"
    copytree(told / "figures", tmp_path / "figures")
    tell(tmp_path)
    written = [path.relative_to(tmp_path) for path in tmp_path.rglob("*.*")]
    assert Path("RESULTS.md") in written
    assert [
        path for path in written if (tmp_path / path).read_bytes() != (told / path).read_bytes()
    ] == []
    ours = brief(next(each for each in kept(told) if len(each.tools) > 1))
    assert ours in (ROOT / "README.md").read_text(encoding="utf-8"), f"README.md lacks:\n{ours}"


def test_the_plot_has_a_dot_for_each_median_and_says_what_it_is(tmp_path: Path) -> None:
    keep(result(), tmp_path)
    svg = ElementTree.parse(tmp_path / "figures" / "300.svg").getroot()
    space = "{http://www.w3.org/2000/svg}"
    told = [title.text for title in svg.iter(f"{space}title")]
    assert told[0] == "Seconds to build 300 articles, by tool and scenario"
    assert "Hugo: 20.00 s" in told
    places = {
        dot.findtext(f"{space}title"): float(dot.get("cx", "0"))
        for dot in svg.iter(f"{space}circle")
    }
    assert places["newsgen: 0.50 s"] < places["newsgen: 5.00 s"] < places["Hugo: 10.00 s"]


def test_pages_that_a_site_lacks_are_counted_by_kind(tmp_path: Path) -> None:
    made = corpus(2, None).articles
    for article in made:
        for path in (
            f"{article.date:%Y}",
            f"{article.date:%Y/%m}",
            f"{article.date:%Y/%m/%d}/{article.slug}",
            *(f"authors/{name.lower().replace(' ', '-')}" for name in article.authors),
        ):  # fmt: skip
            (tmp_path / path).mkdir(parents=True, exist_ok=True)
            (tmp_path / path / "index.html").write_text("x" * 10)
    for name in ("index.html", "feed.xml", "sitemap.xml", "robots.txt"):
        (tmp_path / name).touch()
    pages, files, size = count(tmp_path, {})
    topics = len({topic for article in made for topic in article.topics})
    assert faults(pages, made) == [f"0 of {topics} pages of the kind “topic”"]
    assert (pages["article"], pages["sitemap"], pages["feed"], pages["other"]) == (2, 1, 1, 1)
    assert size == 10 * (files - 4)
