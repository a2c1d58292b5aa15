"""``newsgen serve`` as a user runs it, for tests and measurements that talk to it."""

from __future__ import annotations

import http.client
import json
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

NEWSGEN = Path(sys.executable).parent / "newsgen"


class Served:
    """A running preview."""

    def __init__(self, process: subprocess.Popen[str], address: str, root: Path, log: Path) -> None:
        self.process, self.address, self.root, self._log = process, address, root, log
        self.port = int(address.rstrip("/").rpartition(":")[2])

    def said(self) -> str:
        return self._log.read_text()

    def ask(
        self, path: str, method: str = "GET", host: str = ""
    ) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body; ``path`` is sent as it is."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.putrequest(method, path, skip_host=bool(host))
        if host:
            connection.putheader("Host", host)
        connection.endheaders()
        answer = connection.getresponse()
        headers = {name.lower(): value for name, value in answer.getheaders()}
        found = answer.status, headers, answer.read()
        connection.close()
        return found

    @contextmanager
    def told(self, page: str) -> Iterator[Iterator[dict[str, Any]]]:
        """What the page at ``page`` is told, message by message."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request("GET", f"/.newsgen/events?page={page}")
        answer = connection.getresponse()

        def messages() -> Iterator[dict[str, Any]]:
            until = time.monotonic() + 15
            while line := answer.readline():
                assert time.monotonic() < until, self.said()
                if line.startswith(b"data: "):
                    yield json.loads(line[6:])
                    until = time.monotonic() + 15

        try:
            yield messages()
        finally:
            if connection.sock:
                connection.sock.shutdown(socket.SHUT_RDWR)
            connection.close()


@contextmanager
def serving(root: Path, *arguments: str, longest: float = 60) -> Iterator[Served]:
    """A preview of the archive in ``root`` at a port of its own, for as long as it is needed.

    ``longest`` is how many seconds its first build may take.
    """
    log = root.parent / f"{root.name}-serve.log"
    with log.open("w") as stream:
        process = subprocess.Popen(
            [str(NEWSGEN), "serve", "--port", "0", *arguments],
            cwd=root, stdout=stream, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip
    try:
        until = time.monotonic() + longest
        while not (found := re.search(r"Open (http://\S+/)", log.read_text())):
            assert process.poll() is None and time.monotonic() < until, log.read_text()
            time.sleep(0.05)
        yield Served(process, found[1], root, log)
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            raise
