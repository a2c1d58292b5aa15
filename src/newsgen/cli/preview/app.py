"""Answers a browser: the pages of the preview, their script, and what the script is told."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from functools import partial
from importlib.resources import files
from pathlib import Path
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from newsgen.build.standing import Standing
from newsgen.cli.preview.edition import Board
from newsgen.cli.preview.files import file_of, is_folder, type_of
from newsgen.cli.preview.hosts import is_ours
from newsgen.cli.preview.inserting import EMPTY, EVENTS, SCRIPT, insert
from newsgen.cli.preview.telling import message

_ALIVE = 15.0
"""Seconds after which a sign of life is sent, so that no one between takes the line for dead."""
_LONGEST = 2000
"""Characters of an address that is looked up."""
_HEADERS = {
    "cache-control": "no-store",
    "cross-origin-resource-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
}
"""The next look at a page is a new one, and other sites' pages get nothing of a draft."""

Lifespan = Callable[[Starlette], AbstractAsyncContextManager[None]]


def app(board: Board, site: Path, standing: Standing, bound: str, lifespan: Lifespan) -> Starlette:
    """The whole server, to be reached at the host ``bound``; ``lifespan`` runs beside it."""
    return Starlette(
        routes=[
            Route(SCRIPT, _script),
            Route(EVENTS, partial(_events, board, standing, site), methods=["GET"]),
            Route("/{path:path}", partial(_page, board, site)),
        ],
        middleware=[Middleware(_OnlyUs, bound=bound)],
        lifespan=lifespan,
    )


class _OnlyUs:
    """Answers whom it should, and puts the headers on every answer."""

    def __init__(self, app: ASGIApp, bound: str) -> None:
        self._app, self._bound = app, bound

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        refused = self._refused(scope)

        async def headed(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(_HEADERS)
            await send(message)

        await (refused or self._app)(scope, receive, headed)

    def _refused(self, scope: Scope) -> Response | None:
        hosts = Headers(scope=scope).getlist("host")
        if len(hosts) != 1 or not is_ours(hosts[0], self._bound):
            text = "This preview does not answer under that name. Use localhost, or 127.0.0.1.\n"
            return PlainTextResponse(text, 421)
        if scope["method"] not in ("GET", "HEAD"):
            text = "A preview is only to be looked at.\n"
            return PlainTextResponse(text, 405, {"allow": "GET, HEAD"})
        return None


async def _script(request: Request) -> Response:
    code = (files("newsgen.cli.preview") / "preview.js").read_bytes()
    return Response(code, media_type="text/javascript")


async def _page(board: Board, site: Path, request: Request) -> Response:
    path = request.scope["path"]
    edition = board.edition.name  # before the file: a page may be newer than it says, never older
    file = await run_in_threadpool(file_of, site, path)
    if not file and await run_in_threadpool(is_folder, site, path):
        return Response(status_code=307, headers={"location": quote(f"{path}/")})
    status = 200 if file else 404
    file = file or await run_in_threadpool(file_of, site, "/404.html")
    if file and not file.endswith(".html"):
        return FileResponse(file, media_type=type_of(file))
    try:
        content = await run_in_threadpool(Path(file).read_bytes) if file else EMPTY
    except OSError:  # a build has just taken it away
        content, status = EMPTY, 404
    return Response(insert(content, edition, status), status, media_type="text/html")


async def _events(board: Board, standing: Standing, site: Path, request: Request) -> Response:
    page = request.query_params.get("page", "")[:_LONGEST]
    source = await run_in_threadpool(standing.source_of, page)
    tell = partial(message, standing=standing, site=site, page=page, source=source)

    async def stream() -> AsyncIterator[str]:
        yield "retry: 500\n\n"
        while not board.closed:
            edition = board.edition
            told = await run_in_threadpool(tell, edition)
            yield f"data: {json.dumps(told)}\n\n"
            while not board.closed and not await board.other_than(edition, _ALIVE):
                yield ": still here\n\n"

    return StreamingResponse(stream(), media_type="text/event-stream")
