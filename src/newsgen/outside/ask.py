"""Asks one address: with HEAD, and with GET where HEAD is not understood."""

from __future__ import annotations

import socket
import ssl
from http.client import HTTPException, HTTPMessage
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urljoin, urlsplit, urlunsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from newsgen.outside.answer import Answer

_MOST_STEPS = 8
_MOVED = frozenset({301, 308})
_STEPS = _MOVED | {302, 303, 307}
_GONE = frozenset({404, 410})
_BUSY = frozenset({429, 503})
_LONGEST = 2000
_SAFE = "%/:=&?~#+!$,;'@()*[]-._"


class _Stay(HTTPRedirectHandler):
    """Follows nothing: we count the steps and see where each leads."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> None:
        return None


def ask(url: str, timeout: float, agent: str) -> Answer:
    """What the site of ``url`` answers; never raises. ``timeout`` is for each wait, in seconds."""
    opener = build_opener(_Stay)
    opener.addheaders = [("User-Agent", agent), ("Accept", "*/*")]
    answer = _answer(opener, url, "HEAD", timeout)
    # Many sites refuse HEAD, or answer it wrongly: only GET counts against a link.
    if answer.kind in ("dead", "unsure") and not (answer.weary or answer.nameless):
        answer = _answer(opener, url, "GET", timeout)
    return answer


def _answer(opener: OpenerDirector, url: str, method: str, timeout: float) -> Answer:
    try:
        return _follow(opener, url, method, timeout)
    except Exception as error:  # whatever a hostile site makes of the library
        return _failed(error)


def _follow(opener: OpenerDirector, url: str, method: str, timeout: float) -> Answer:
    """Raises whatever the library does where there is no answer."""
    here, seen, for_good = _ascii(url), set[str](), True
    for _ in range(_MOST_STEPS):
        if here in seen:
            return Answer("unsure", "it leads in a circle")
        seen.add(here)
        status, there = _status(opener, here, method, timeout)
        if status not in _STEPS or not there:
            return _judged(status, here if for_good and len(seen) > 1 else "")
        for_good = for_good and status in _MOVED
        here = _ascii(urljoin(here, there[:_LONGEST]))
        if urlsplit(here).scheme not in ("http", "https"):
            return Answer("unsure", "it leads to what is no web page")
    return Answer("unsure", f"it leads on more than {_MOST_STEPS} times")


def _status(opener: OpenerDirector, url: str, method: str, timeout: float) -> tuple[int, str]:
    """The status of the answer, and where it leads; nothing of a body is read."""
    try:
        with opener.open(Request(url, method=method), timeout=timeout) as response:
            return int(response.status), ""
    except HTTPError as error:
        with error:
            return error.code, error.headers.get("Location", "") if error.headers else ""


def _judged(status: int, moved_to: str) -> Answer:
    if 200 <= status < 300:
        return Answer("moved", target=moved_to) if moved_to else Answer("fine")
    if status in _GONE:
        return Answer("dead", f"the site has no such page (it answers {status})")
    return Answer("unsure", f"the site answers {status}", weary=status in _BUSY)


def _failed(error: BaseException) -> Answer:
    """The answer that an exception amounts to."""
    cause: object = error
    while isinstance(cause, URLError):
        cause = cause.reason
    if isinstance(cause, socket.gaierror | UnicodeError):
        return Answer("dead", "there is no site of that name", nameless=True)
    if isinstance(cause, TimeoutError):
        return Answer("unsure", "the site did not answer in time", weary=True)
    if isinstance(cause, ssl.SSLError):
        return Answer("unsure", "the site’s certificate is not valid")
    if isinstance(cause, ConnectionRefusedError):
        return Answer("unsure", "the site refuses connections")
    if isinstance(cause, ConnectionError):
        return Answer("unsure", "the connection broke off")
    if isinstance(cause, HTTPException | ValueError):
        return Answer("unsure", "what the site answers is not HTTP")
    return Answer("unsure", "the connection broke off")


def _ascii(url: str) -> str:
    """The address as it is sent: other letters encoded, without its fragment."""
    parts = urlsplit(url)
    host = parts.netloc
    if not host.isascii():
        host = host.encode("idna").decode("ascii")
    path, query = (quote(part, safe=_SAFE) for part in (parts.path, parts.query))
    return urlunsplit((parts.scheme, host, path, query, ""))
