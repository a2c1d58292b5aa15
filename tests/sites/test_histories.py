"""Whatever happened to an archive: the next build gives what a first one would."""

from __future__ import annotations

import os
import random
import shutil
import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from newsgen.build import Options, build
from newsgen.cutting import ledger, letters, stretches
from newsgen.index import drawers, list_pages, related
from newsgen.plan import letters as letter_pages
from newsgen.plan import on_this_day, period, term, undated
from newsgen.records.problems import Problem
from tests.story import Story

PEOPLE = ("Ada Brown", "Ada  brown", "Carl Dent", "Zoë Bell", "Zoe Bell", "the mayor")
TOPICS = ("harbour", "Harbour", "bridges", "town hall", "Wahlen")
DATES = ("1974", "1974-05", "1974-05-03", "1974-05-03T08:26", "2011-03-03", "2011-03-04", "")
HEADLINES = ("Harbour closed", "Bridge opens", "05", "Town hall", "Bridge  opens", "新聞")
SEEDS = int(os.environ.get("NEWSGEN_HISTORIES", "3"))
"""How many histories are played; ``make soak`` plays many."""
LISTS = (
    "/topics/harbour/1974/", "/topics/harbour/1974/05/", "/topics/harbour/1974/05/03/",
    "/topics/harbour/undated/", "/topics/bridges/", "/topics/", "/topics/a-z/b/",
    "/sections/harbour/2011/", "/topics/wahlen/feed.xml", "/authors/ada-brown/1974/",
    "/authors/a-z/a/", "/speakers/", "/speakers/a-z/z/", "/speakers/ada-brown/2011/",
    "/speakers/carl-dent/feed.json", "/speakers/the-mayor/undated/", "/quotes/", "/quotes/1974/",
    "/quotes/1974/05/", "/quotes/1974/05/03/", "/quotes/2011/03/", "/quotes/undated/",
    "/undated/", "/undated/a-z/t/", "/undated/a-z/br/", "/undated/a-z/tow/", "/feed.xml",
    "/on-this-day/", "/on-this-day/03-04/", "/2011/03/", "/1974/05/03/",
)  # fmt: skip
"""Pages that may come and go, of lists that may be cut otherwise."""
NEARLY = (
    "/1974/5/", "1974/05/3", "/2011/03/04/index.html", "2011/04/", "/on-this-day/3-4/",
    "/topics/harbour/1974/5/3/", "/topics/harbour/2012/", "/speakers/carl-dent/2011/3/",
    "/quotes/1974/5/3/", "/quotes/2012/", "topics/bridges", "/undated/a-z/t", "speakers",
    "bridge-opens",
)  # fmt: skip
"""Addresses that no page has, but one that may come and go has nearly the same."""
CONFIG = '[site]\ntitle = "The Herald"\nurl = "https://example.org/a/"\n'
SAID = "“{0}”, said {1}, a fisher. “We {0} every day of the week, and nobody helps us.”"


class History:
    """An archive to which things happen; every choice comes from one seed."""

    def __init__(self, root: Path, seed: int) -> None:
        self.story = Story(root)
        self.random = random.Random(seed)
        self.story.write("newsgen.toml", CONFIG)
        self.number = 0
        for _ in range(6):
            self.add()

    def step(self) -> str:
        """Something happens; its name."""
        happens: tuple[Callable[[], None], ...] = (
            self.add, self.add, self.edit, self.edit, self.edit, self.delete, self.rename,
            self.move, self.touch, self.copy, self.link, self.speakers, self.side, self.settings,
            self.template, self.image, self.style,
        )  # fmt: skip
        one = self.random.choice(happens)
        one()
        return one.__name__

    def files(self, pattern: str = "*/**/*.*") -> list[Path]:
        kinds = {".md", ".txt"}
        found = [each for each in self.story.root.glob(pattern) if each.suffix in kinds]
        return sorted(each for each in found if each.parts[len(self.story.root.parts)] != "build")

    def text(self) -> str:
        pick = self.random.choice
        parts = [
            "The council of the harbour met on Monday and voted to keep the old ferry going.",
            SAID.format(pick(("fish", "wait", "sail")), pick(PEOPLE)),
            pick(("[More](other-1.md)", "[Gone](nowhere.md#x)", "[Days](/1974/)", "## Ferries")),
            pick(("![A boat](boat.png)", "Nobody was hurt in the end, the harbour master wrote.")),
        ]
        return "\n\n".join(self.random.sample(parts, self.random.randint(1, 4)))

    def markdown(self) -> str:
        pick = self.random.choice
        head = [f'headline: "{pick(HEADLINES)}"']
        for key, value in (
            ("date", pick(DATES)), ("authors", f"[{pick(PEOPLE)}, {pick(PEOPLE)}]"),
            ("topics", f"[{pick(TOPICS)}, {pick(TOPICS)}]"), ("section", pick(TOPICS)),
            ("slug", "bridge-opens"), ("aliases", "[/old/1/]"), ("draft", "true"),
            ("lang", "de"), ("deck", "Two years late"), ("dateline", "HULL"),
            ("corrections", f'[{{text: "It was Tuesday.", date: 2012-0{1 + self.number % 2}-01}}]'),
        ):  # fmt: skip
            if value and self.random.random() < 0.35:
                head.append(f"{key}: {value}")
        return "---\n" + "\n".join(head) + "\n---\n" + self.text() + "\n"

    def dump(self) -> str:
        pick = self.random.choice
        lines = [
            "Home", "News", pick(HEADLINES) + " after the storm", f"By {pick(PEOPLE)}",
            pick(("May 3, 1974", "03/04/2011", "March 4, 2011", "")), self.text(), "Share this",
        ]  # fmt: skip
        return "\n\n".join(line for line in lines if line) + "\n"

    def add(self) -> None:
        self.number += 1
        folder = self.random.choice(("", "b/"))
        if self.random.random() < 0.5:
            self.story.write(f"articles/{folder}other-{self.number}.md", self.markdown())
        else:
            self.story.write(f"seeds/{folder}dump-{self.number}.txt", self.dump())

    def edit(self) -> None:
        if files := self.files():
            file = self.random.choice(files)
            made = self.markdown() if file.suffix == ".md" else self.dump()
            if self.random.random() < 0.5:
                made = file.read_text(encoding="utf-8") + "\nOne more sentence of the story.\n"
            file.write_text(made, encoding="utf-8")

    def link(self) -> None:
        """An article that is there from now on links to pages of long lists."""
        chosen = (*self.random.sample(LISTS, 12), *NEARLY)
        links = "\n\n".join(f"[To {url}]({url})" for url in chosen)
        self.story.write("articles/links.md", f"---\nheadline: Links\n---\n{links}\n")

    def delete(self) -> None:
        if files := self.files():
            self.random.choice(files).unlink()

    def rename(self) -> None:
        if files := self.files():
            file = self.random.choice(files)
            self.number += 1
            file.rename(file.with_name(f"other-{self.number}{file.suffix}"))

    def move(self) -> None:
        if files := self.files():
            file = self.random.choice(files)
            home = "articles" if file.suffix == ".md" else "seeds"
            folder = self.story.root / home / self.random.choice(("", "b", "c/d"))
            folder.mkdir(parents=True, exist_ok=True)
            if not (folder / file.name).exists():
                file.rename(folder / file.name)

    def touch(self) -> None:
        for file in self.files():
            if self.random.random() < 0.5:
                # Clocks go wrong, also backwards.
                when = self.random.randint(1_000_000_000, 1_900_000_000)
                os.utime(file, (when, when))

    def copy(self) -> None:
        if files := self.files():
            file = self.random.choice(files)
            self.number += 1
            shutil.copy(file, file.with_name(f"copy-{self.number}{file.suffix}"))

    def speakers(self) -> None:
        entries = (
            "- name: Ada Brown\n  also: [Carl Dent]\n",
            "- name: Zoë Bell\n  display: Z. Bell\n  kind: organisation\n",
            "- name: Carl Dent\n  articles: [seeds/]\n  display: Carl Dent\n",
            "- name: Nobody Atall\n",
            "- name: Carl Dent\n  pseudonym: A fisher\n",
        )
        chosen = self.random.sample(entries, self.random.randint(0, 2))
        self.story.write("speakers.yaml", "".join(chosen))

    def side(self) -> None:
        if dumps := [each for each in self.files() if each.suffix == ".txt"]:
            file = self.random.choice(dumps).with_suffix(".yaml")
            if file.exists() and self.random.random() < 0.5:
                file.unlink()
            else:
                file.write_text(f"topics: [{self.random.choice(TOPICS)}]\n", encoding="utf-8")

    def settings(self) -> None:
        more = self.random.choice(
            ("", 'language = "de"\n', 'tagline = "True"\n', '[build]\nsearch = "none"\n')
        )
        self.story.write("newsgen.toml", CONFIG + more)

    def template(self) -> None:
        page = "templates/partials/footer.html"
        if (self.story.root / page).exists() and self.random.random() < 0.5:
            self.story.remove(page)
        else:
            self.story.write(page, f"<footer>{self.number} {{{{ site.title }}}}</footer>\n")

    def image(self) -> None:
        image = self.story.root / "articles/boat.png"
        if image.exists() and self.random.random() < 0.5:
            image.unlink()
        else:
            size = struct.pack(">II", self.random.randint(1, 3), 30)
            self.story.write("articles/boat.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + size)

    def style(self) -> None:
        self.story.write("templates/static/own.css", f"/* {self.random.random()} */")


def result(
    root: Path, *, search: bool = False, **options: object
) -> tuple[dict[str, bytes], list[Problem]]:
    """The published files, and all that was said."""
    story = Story(root)
    built = build(root, options=Options(search=search, **options))  # type: ignore[arg-type]
    key = lambda one: (one.location, one.code, one.message)  # noqa: E731
    return story.files(), sorted(built.problems, key=key)


def first_build(
    root: Path, spare: Path, *, search: bool = False
) -> tuple[dict[str, bytes], list[Problem]]:
    """What a build gives that remembers nothing, with nothing published before."""
    shutil.rmtree(spare, ignore_errors=True)
    shutil.copytree(root, spare, ignore=shutil.ignore_patterns(".newsgen", "build"))
    return result(spare, search=search, jobs=1)


@pytest.fixture
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lists are cut by period and letter as soon as they hold a few items."""
    for module in (
        drawers,
        stretches,
        ledger,
        period,
        on_this_day,
        term,
        undated,
        list_pages,
    ):
        monkeypatch.setattr(module, "A_PAGE", 2)
    for module in (stretches, ledger):
        monkeypatch.setattr(module, "A_MONTH", 3)
    for module in (letters, letter_pages):
        monkeypatch.setattr(module, "A_PAGE", 2)
    monkeypatch.setattr(related, "RARE", 2)


@pytest.mark.parametrize("seed", [10, 12])
@pytest.mark.usefixtures("small_pages")
def test_so_does_one_whose_lists_are_long(tmp_path: Path, seed: int) -> None:
    test_a_build_that_remembers_gives_what_a_first_one_gives(tmp_path, seed)


@pytest.mark.parametrize("seed", range(SEEDS))
def test_a_build_that_remembers_gives_what_a_first_one_gives(tmp_path: Path, seed: int) -> None:
    history = History(tmp_path / "archive", seed)
    told: list[str] = []
    for _ in range(8):
        files, problems = result(history.story.root, search=True, jobs=2, standby=seed % 2 == 0)
        wanted, expected = first_build(history.story.root, tmp_path / "first", search=True)
        assert {path for path in files if files[path] != wanted.get(path)} == set(), told
        assert wanted.keys() - files.keys() == set(), told
        assert [str(one) for one in problems] == [str(one) for one in expected], told
        told += [history.step() for _ in range(history.random.randint(1, 3))]


def test_a_link_by_file_follows_an_article_to_another_address(tmp_path: Path) -> None:
    story = Story(tmp_path / "archive")
    story.write("articles/ferry.md", "---\nheadline: Ferry\n---\nIt sails.\n")
    story.write("articles/links.md", "---\nheadline: Links\n---\n[The ferry](ferry.md)\n").build()
    story.write("articles/a.md", "---\nheadline: Another\nslug: ferry\n---\nIt sank.\n")
    files, _ = result(story.root, jobs=1)
    wanted, _ = first_build(story.root, tmp_path / "first")
    assert "undated/ferry-" in files["undated/links/index.html"].decode()
    assert files["undated/links/index.html"] == wanted["undated/links/index.html"]
