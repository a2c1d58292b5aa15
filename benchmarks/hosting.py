"""Serves a built site on this machine as its hosts do: its ``_headers``, gzip, its own 404 page.

The form of ``_headers`` is that of Netlify and Cloudflare Pages: a pattern of paths on a line, and
below it, set in, the headers of all answers that fit. newsgen writes one pattern, ``/*``.
"""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

_TEXT = ("text/", "application/json", "application/feed+json", "application/xml", "image/svg+xml")
_SCRIPT = "text/javascript"


class _Host(SimpleHTTPRequestHandler):
    """Answers GET and HEAD."""

    protocol_version = "HTTP/1.1"
    extensions_map = {  # noqa: RUF012 - the standard library's own name
        **SimpleHTTPRequestHandler.extensions_map,
        ".js": _SCRIPT,
        ".json": "application/json",
        ".svg": "image/svg+xml",
        ".xml": "application/xml",
    }

    def do_GET(self) -> None:
        """A file, packed if it is text and the browser takes that."""
        self._answer(body=True)

    def do_HEAD(self) -> None:
        """The same without the file."""
        self._answer(body=False)

    def log_message(self, *args: object) -> None:
        """Says nothing."""

    def _answer(self, *, body: bool) -> None:
        root = Path(self.directory).resolve()
        path = unquote(urlsplit(self.path).path)
        file = (root / path.lstrip("/")).resolve()
        if file.is_relative_to(root) and file.is_dir() and not path.endswith("/"):
            self._send(301, b"", [("Location", f"{urlsplit(self.path).path}/")], body=False)
            return
        file = file / "index.html" if file.is_dir() else file
        status = 200
        if not (file.is_relative_to(root) and file.is_file()):
            status, file = 404, root / "404.html"
        content = file.read_bytes() if file.is_file() else b""
        kind = self.guess_type(file)
        headers = [("Content-Type", f"{kind}; charset=utf-8" if kind.startswith(_TEXT) else kind)]
        if kind.startswith(_TEXT) and "gzip" in self.headers.get("Accept-Encoding", ""):
            content = gzip.compress(content, 6, mtime=0)
            headers += [("Content-Encoding", "gzip"), ("Vary", "Accept-Encoding")]
        self._send(status, content, [*headers, *site_headers(root)], body=body)

    def _send(
        self, status: int, content: bytes, headers: list[tuple[str, str]], *, body: bool
    ) -> None:
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if body:
            self.wfile.write(content)


def site_headers(site: Path) -> list[tuple[str, str]]:
    """Names and values of the headers that the site asks its host for."""
    file = site / "_headers"
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    pairs = (line.strip().partition(": ") for line in lines if line.startswith(" "))
    return [(name, value) for name, _, value in pairs]


@contextmanager
def hosting(site: Path) -> Iterator[str]:
    """The address at which the folder is served, which need not be built yet."""
    handler = partial(_Host, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
