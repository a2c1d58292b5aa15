"""Compiled templates, kept between builds: compiling them takes longer than most pages do."""

from __future__ import annotations

import os
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from jinja2.bccache import Bucket, BytecodeCache

_DIGEST = 32
"""Bytes of the digest that each file begins with."""


class KeptTemplates(BytecodeCache):
    """A folder of compiled templates. A file that is not whole is the same as none."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fills ``bucket`` if its template was compiled before, from the same source."""
        try:
            content = self._file(bucket).read_bytes()
        except OSError:
            return
        if _digest(content[_DIGEST:]) == content[:_DIGEST]:
            bucket.bytecode_from_string(content[_DIGEST:])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps what was compiled; where that cannot be, nothing is lost."""
        content = bucket.bytecode_to_string()
        with suppress(OSError):
            self._folder.mkdir(exist_ok=True)
            part = self._folder / f"{bucket.key}.{os.getpid()}"
            part.write_bytes(_digest(content) + content)
            part.replace(self._file(bucket))

    def _file(self, bucket: Bucket) -> Path:
        return self._folder / bucket.key


def _digest(content: bytes) -> bytes:
    return blake2b(content, digest_size=_DIGEST).digest()
