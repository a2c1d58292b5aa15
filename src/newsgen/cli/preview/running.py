"""The server process: the address it listens at, what runs beside it, and its end."""

from __future__ import annotations

import asyncio
import secrets
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from types import FrameType

import uvicorn
from starlette.applications import Starlette

from newsgen.cli.preview.app import app
from newsgen.cli.preview.edition import Board, Edition
from newsgen.cli.preview.hosts import is_address
from newsgen.cli.preview.rebuilding import Rebuilding
from newsgen.cli.preview.watching import saves

FIRST_PORT = 8000
_TRIES = 20
"""Ports that are tried where none is asked for."""


def listen(host: str, port: int | None) -> socket.socket:
    """A socket that listens at ``host``; without ``port``, at the first free one from 8000 on.

    Raises OSError.
    """
    family = socket.AF_INET6 if is_address(host) and ":" in host else socket.AF_INET
    ports = [port] if port is not None else range(FIRST_PORT, FIRST_PORT + _TRIES)
    failed = OSError()
    for each in ports:
        made = socket.socket(family, socket.SOCK_STREAM)
        try:
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            made.bind((host, each))
            made.listen(64)
        except OSError as error:
            made.close()
            failed = error
            continue
        return made
    raise failed


def name_of_run() -> str:
    """Tells the editions of one run of the server from those of the next."""
    return secrets.token_hex(4)


class _Server(uvicorn.Server):
    """uvicorn's server, which tells when it is asked to stop: open pages have to be let go."""

    def __init__(self, config: uvicorn.Config, leave: Callable[[], object]) -> None:
        super().__init__(config)
        self._leave = leave

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        super().handle_exit(sig, frame)
        self._leave()


def run(
    rebuilding: Rebuilding, first: Edition, config: Path | None, bound: str, made: socket.socket
) -> None:
    """Serves, watches and builds until it is interrupted; then raises KeyboardInterrupt."""
    asyncio.run(_run(rebuilding, first, config, bound, made))


async def _run(
    rebuilding: Rebuilding, first: Edition, config: Path | None, bound: str, made: socket.socket
) -> None:
    board = Board(first)

    async def keep_up() -> None:
        async for batch in saves(rebuilding.root, config):
            edition = await asyncio.to_thread(rebuilding.run, batch)
            if batch or edition != board.edition:  # a look that found nothing is no news
                board.post(edition)

    @asynccontextmanager
    async def beside(_: Starlette) -> AsyncIterator[None]:
        task = asyncio.create_task(keep_up())
        try:
            yield
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    server = app(board, rebuilding.site, rebuilding.standing, bound, beside)
    loop = asyncio.get_running_loop()
    settings = uvicorn.Config(
        server, log_config=None, access_log=False, server_header=False, lifespan="on",
        timeout_graceful_shutdown=2, ws="none",
    )  # fmt: skip
    running = _Server(settings, lambda: loop.call_soon_threadsafe(board.close))
    await running.serve(sockets=[made])
