"""A web server that misbehaves: what it does is in the path."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

Client = socket.socket


class BadServer:
    """Listens on a port of its own; notes each request as ``GET /path``."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.at: list[float] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._stop = threading.Event()

    def serve(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._one, args=[client], daemon=True).start()

    def close(self) -> None:
        self._stop.set()
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _one(self, client: Client) -> None:
        with client:
            head = b""
            while b"\r\n\r\n" not in head:
                if not (piece := client.recv(4096)):
                    return
                head += piece
            method, path, _ = head.split(b"\r\n")[0].decode().split(" ")
            self.asked.append(f"{method} {path}")
            self.at.append(time.monotonic())
            name = path.strip("/").split("/")[0]
            with suppress(OSError):
                BEHAVIOURS[name](self, client, method)

    def say(self, client: Client, status: str, *headers: str) -> None:
        lines = [f"HTTP/1.1 {status}", "Connection: close", "Content-Length: 0", *headers]
        client.sendall(("\r\n".join(lines) + "\r\n\r\n").encode())

    def hang(self) -> None:
        self._stop.wait(20)

    def drip(self, client: Client) -> None:
        """A byte now and then, for ever."""
        client.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        while not self._stop.wait(0.05):
            client.sendall(b"x")


def _status(status: str, *headers: str) -> Callable[[BadServer, Client, str], None]:
    return lambda server, client, method: server.say(client, status, *headers)


def _hates_head(server: BadServer, client: Client, method: str) -> None:
    server.say(client, "405 No" if method == "HEAD" else "200 OK")


def _drops_head(server: BadServer, client: Client, method: str) -> None:
    if method != "HEAD":
        server.say(client, "200 OK")


def _chain(server: BadServer, client: Client, method: str) -> None:
    server.say(client, "302 On", f"Location: /chain/{len(server.asked)}")


BEHAVIOURS: dict[str, Callable[[BadServer, Client, str], None]] = {
    "fine": _status("200 OK"),
    "gone": _status("404 Not Found"),
    "gone-for-good": _status("410 Gone"),
    "refused": _status("403 Forbidden"),
    "broken": _status("500 Oops"),
    "weary": _status("429 Slow down", "Retry-After: 3600"),
    "moved": _status("301 Moved", "Location: /fine/new"),
    "lent": _status("302 Found", "Location: /fine/now"),
    "moved-to-gone": _status("301 Moved", "Location: /gone"),
    "circle": _status("301 Moved", "Location: /circle"),
    "chain": _chain,
    "mail": _status("302 Found", "Location: file:///etc/passwd"),
    "nowhere": _status("301 Moved"),
    "hates-head": _hates_head,
    "drops-head": _drops_head,
    "hang": lambda server, client, method: server.hang(),
    "drip": lambda server, client, method: server.drip(client),
    "noise": lambda server, client, method: client.sendall(b"\x00\xff" * 50_000),
    "headers": lambda server, client, method: client.sendall(
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 50_000
    ),
    "silence": lambda server, client, method: None,
}


@contextmanager
def bad_server() -> Iterator[BadServer]:
    server = BadServer()
    threading.Thread(target=server.serve, daemon=True).start()
    try:
        yield server
    finally:
        server.close()
