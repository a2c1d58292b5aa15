"""The manifest as it was written: asked for some paths and changed in some places, never parsed.

An edit changes a few lines of a list that may have hundreds of thousands. The lines stand in the
order of their paths, and in UTF-8 bytes have the order of the characters that they stand for; so a
path is found by halving.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newsgen.publish.manifest import line, title_end

_DIGEST = 64
"""Letters of a SHA-256."""
_BEFORE_PATH = _DIGEST + 2


class Listed(Mapping[str, str]):
    """SHA-256 by path, of the very bytes that ``write_manifest`` gave."""

    def __init__(self, manifest: bytes) -> None:
        self._manifest, self._begin = manifest, title_end(manifest)

    def __getitem__(self, path: str) -> str:
        start, end = self._span(path.encode("utf-8", "surrogatepass"))
        if start == end:
            raise KeyError(path)
        return self._manifest[start : start + _DIGEST].decode()

    def __iter__(self) -> Iterator[str]:
        for each in self._manifest[self._begin :].decode().split("\n")[:-1]:
            yield each[_BEFORE_PATH:]

    def __len__(self) -> int:
        return self._manifest.count(b"\n", self._begin)

    def changed(self, changes: Mapping[str, str | None]) -> bytes:
        """The manifest with some digests set, and without the paths that have None."""
        pieces: list[bytes] = []
        at = 0
        for path in sorted(changes):
            start, end = self._span(path.encode())
            pieces.append(self._manifest[at:start])
            digest = changes[path]
            if digest is not None:
                pieces.append(line(path, digest).encode())
            at = end
        return b"".join([*pieces, self._manifest[at:]])

    def _span(self, path: bytes) -> tuple[int, int]:
        """Where the line of a path begins and ends; both where it would begin, if it is not there.

        Compare Python's ``bisect``, which wants the lines apart.
        """
        low, high = self._begin, len(self._manifest)
        while low < high:
            middle = (low + high) // 2
            start = self._manifest.rfind(b"\n", low, middle) + 1 or low
            end = self._manifest.index(b"\n", middle) + 1
            found = self._manifest[start + _BEFORE_PATH : end - 1]
            if found == path:
                return start, end
            low, high = (end, high) if found < path else (low, start)
        return low, low
