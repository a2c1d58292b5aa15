"""The figures of one run of the benchmark, as they are kept in a JSON file."""

from __future__ import annotations

from msgspec import Struct, field


class Machine(Struct, kw_only=True):
    """Where it was measured, in general words."""

    cores: int
    processor: str
    memory: str
    python: str
    load: float
    """What else the machine had to do when the run began: processes waiting, one minute's mean."""


class Run(Struct, kw_only=True):
    """One timed command; seconds."""

    scenario: str
    turn: int
    wall: float
    user: float
    system: float


class Tool(Struct, kw_only=True):
    """One generator's part of a run."""

    title: str
    settings: str
    version: str = ""
    missing: str = ""
    """Why there are no figures, in a sentence; empty if it was measured."""
    runs: list[Run] = field(default_factory=list)
    memory: dict[str, int] = field(default_factory=dict)
    """By scenario: the most bytes of all processes together."""
    pages: dict[str, int] = field(default_factory=dict)
    """By kind, of the cold build."""
    files: int = 0
    bytes: int = 0
    faults: list[str] = field(default_factory=list)
    """What its site lacked, each once."""


class Result(Struct, kw_only=True):
    """A whole run of the benchmark over one number of articles."""

    articles: int
    made_of: str
    date: str
    machine: Machine
    tools: dict[str, Tool]
    """By short name, in the order of the tables."""
    starts: dict[str, list[float]] = field(default_factory=dict)
    """By command: seconds from start to end."""
    writing: dict[str, list[float]] = field(default_factory=dict)
    """By ``loop`` and ``publish``: seconds to write newsgen's files."""
    once: bool = False
    """Whether memory was looked at while builds were timed, which slows them down."""
