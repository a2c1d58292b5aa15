"""Asks many addresses: several sites at a time, each slowly and one address after the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from threading import Event, Thread
from urllib.parse import urlsplit

from newsgen.outside.answer import Answer

_SITES = 8
"""Sites that are asked at a time."""
PAUSE = 1.0
"""Seconds between two questions to one site."""

Ask = Callable[[str], Answer]


def ask_all(
    addresses: Iterable[str], ask: Ask, deadline: float, rest: Callable[[float], None]
) -> Mapping[str, Answer]:
    """The answer of each address.

    ``deadline`` is how many seconds one may take in all: a site that sends a byte now and then
    would hold us for ever. ``rest`` waits for a number of seconds. A site that asks to be left
    alone, or does not answer, is not asked again. Where it is broken off, no site is asked more
    than it is being asked at the moment.
    """
    over = Event()
    by_site: dict[str, list[str]] = defaultdict(list)
    for address in dict.fromkeys(addresses):
        by_site[urlsplit(address).netloc.lower()].append(address)

    def visit(site: str) -> dict[str, Answer]:
        found: dict[str, Answer] = {}
        weary: Answer | None = None
        for number, address in enumerate(by_site[site]):
            if over.is_set():
                break
            if number and weary is None:
                rest(PAUSE)
            found[address] = weary or _in_time(address, ask, deadline)
            if found[address].weary or found[address].nameless:
                weary = found[address]
        return found

    with ThreadPoolExecutor(_SITES) as pool:
        try:
            answers = {
                address: answer
                for found in pool.map(visit, by_site)
                for address, answer in found.items()
            }
        except BaseException:
            over.set()  # the pool waits for its threads before it lets this go on
            raise
    if len(by_site) > 1 and all(answer.nameless for answer in answers.values()):
        offline = Answer("unsure", "this computer seems to have no network", nameless=True)
        return dict.fromkeys(answers, offline)
    return answers


def _in_time(address: str, ask: Ask, deadline: float) -> Answer:
    """The answer, or that there was none in time; the question is then left to itself."""
    got: list[Answer] = []
    # A daemon does not keep the program from ending.
    thread = Thread(target=lambda: got.append(ask(address)), daemon=True)
    thread.start()
    thread.join(deadline)
    return got[0] if got else Answer("unsure", "the site did not answer in time", weary=True)
