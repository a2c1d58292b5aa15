"""The rounds of a run: each scenario is built by all tools in turn before the next one begins."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.commands import CommandError, Taken, run
from benchmarks.corpus import Article
from benchmarks.page_kinds import count, faults
from benchmarks.peers.peer import InstallError, Peer
from benchmarks.records import Run, Tool
from benchmarks.scenarios import SCENARIOS, WATCHED, Change, fault, make, undo

Say = Callable[[str], None]


@dataclass
class Contestant:
    """A tool with its folder, its figures and the changes that are to be undone."""

    peer: Peer
    installed: Path
    site: Path
    rounds: int
    tool: Tool
    changes: list[Change] = field(default_factory=list)

    def build(self, scenario: str, change: Change, *, watch: bool = False) -> Taken | None:
        """One build after a change; None, with the reason kept, when it cannot be had."""
        if self.tool.missing:
            return None
        if scenario == "cold":
            self.peer.forget(self.site)
        make(self.peer, self.site, change)
        self.changes.append(change)
        try:
            may_fail = self.peer.name == "newsgen"
            command = self.peer.command(self.installed)
            taken = run(command, self.site, may_fail=may_fail, watch=watch)
        except (CommandError, OSError) as error:
            self.tool.missing = f"“{SCENARIOS[scenario][0]}” failed: {error}"
            return None
        self.note(fault(self.peer, self.site, change), scenario)
        return taken

    def note(self, what: str, scenario: str) -> None:
        """Keep a fault, once."""
        said = f"{SCENARIOS[scenario][0]}: {what}"
        if what and said not in self.tool.faults:
            self.tool.faults.append(said)

    def watched(self, scenario: str, taken: Taken, articles: Sequence[Article]) -> None:
        """Keep what memory a build took, and after a cold one what its site has and lacks."""
        self.tool.memory[scenario] = taken.memory
        if scenario == "cold":
            counted = count(self.site / self.peer.output, self.peer.pages)
            self.tool.pages, self.tool.files, self.tool.bytes = counted
            for each in faults(self.tool.pages, articles):
                self.note(each, scenario)

    def restore(self) -> None:
        """All articles as they were."""
        while self.changes:
            undo(self.peer, self.site, self.changes.pop())


def enter(peer: Peer, work: Path, articles: Sequence[Article], rounds: int, say: Say) -> Contestant:
    """Install a tool and make its folder; one that cannot be had carries the reason."""
    tool = Tool(title=peer.title, settings=peer.settings)
    installed, site = work / "installed" / peer.name, work / "sites" / peer.name
    entered = Contestant(peer, installed, site, rounds, tool)
    say(f"{peer.title}: installing, writing {len(articles):,} articles")
    try:
        tool.version = peer.install(installed)
    except InstallError as error:
        tool.missing = str(error)
        say(f"{peer.title} is not measured: {error}")
        return entered
    peer.lay(site, articles)
    return entered


def look(
    entered: Contestant, articles: Sequence[Article], scenarios: Sequence[str], say: Say
) -> None:
    """An untimed round: is the site whole, and how much memory does it take?"""
    tool = entered.tool
    for name in WATCHED:
        if name not in scenarios:
            continue
        change = SCENARIOS[name][1](articles, articles[0], 0)
        taken = entered.build(name, change, watch=True)
        if taken is None:
            say(f"{tool.title} is not measured: {tool.missing}")
            break
        entered.watched(name, taken, articles)
        say(f"{tool.title}, {SCENARIOS[name][0]}: {taken.memory / 1e6:,.0f} MB")
    entered.restore()


def measure(
    entered: Sequence[Contestant], articles: Sequence[Article], new: Sequence[Article],
    scenarios: Sequence[str], say: Say, keep: Callable[[], None], *, watch: bool = False,
) -> None:  # fmt: skip
    """A timed round for each article of ``new``, which it adds; ``keep`` saves what there is.

    With ``watch`` the builds whose memory is measured are timed while somebody looks.
    """
    for turn in range(len(new)):
        for name in scenarios:
            title, scenario = SCENARIOS[name]
            # Nobody is always the first: the disk may still be busy with what another one wrote.
            for each in (*entered[turn % len(entered) :], *entered[: turn % len(entered)]):
                if turn >= each.rounds:
                    continue
                looks = watch and name in WATCHED
                taken = each.build(name, scenario(articles, new[turn], turn), watch=looks)
                if taken is None:
                    continue
                if looks:
                    each.watched(name, taken, articles)
                each.tool.runs.append(
                    Run(
                        scenario=name, turn=turn, wall=round(taken.wall, 4),
                        user=round(taken.user, 4), system=round(taken.system, 4),
                    )
                )  # fmt: skip
                say(f"round {turn + 1}, {title}, {each.tool.title}: {taken.wall:.2f} s")
            keep()
        for each in entered:
            each.restore()
