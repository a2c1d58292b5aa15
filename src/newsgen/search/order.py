"""Puts the values of Pagefind's filters in order, so that the same text gives the same index.

Pagefind 1.5 writes them as a hash table gives them, another way each time, and names the files for
their bytes. The files are CBOR (RFC 8949) in gzip behind a mark. What is not found as it is known
here is left as it is: it only is not the same each time.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path

_MARK = b"pagefind_dcd"
_ARRAY, _TEXT = 4, 3


class _OtherwiseError(Exception):
    """The bytes are not as they are known here."""


def put_in_order(bundle: Path) -> None:
    """Rewrites the filters of an index, and what names them. Raises OSError."""
    entry = bundle / "pagefind-entry.json"
    text = entry.read_text(encoding="utf-8")
    try:
        for language in json.loads(text)["languages"].values():
            text = text.replace(language["hash"], _renamed(bundle, language["hash"]))
    except (_OtherwiseError, gzip.BadGzipFile, IndexError, KeyError, TypeError, ValueError):
        return
    entry.write_text(text, encoding="utf-8")


def _renamed(bundle: Path, known: str) -> str:
    """The new name of one language's index, whose filters were put in order."""
    meta = bundle / f"pagefind.{known}.pf_meta"
    content = _opened(meta)
    before, after = [], []
    made: dict[str, bytes] = {}
    for file in (bundle / "filter").glob("*.pf_filter"):
        filter_ = _in_order(_opened(file))
        _, at = _text(filter_, 1)
        new = _named(file.stem, filter_)
        head = b"\x82" + filter_[1:at]
        before.append(head + _packed(file.stem))
        after.append(head + _packed(new))
        made[new] = filter_
    if len(made) != len(before):
        raise _OtherwiseError
    start = min((content.find(one) for one in before), default=0)
    end = start + sum(map(len, before))
    if start < 0 or sorted(before) != _cut(content[start:end]):
        raise _OtherwiseError
    content = content[:start] + b"".join(sorted(after)) + content[end:]
    new = _named(known, content)
    for file in (bundle / "filter").glob("*.pf_filter"):
        file.unlink()
    meta.unlink()
    for name, filter_ in made.items():
        _close(bundle / "filter" / f"{name}.pf_filter", filter_)
    _close(bundle / f"pagefind.{new}.pf_meta", content)
    return new


def _opened(file: Path) -> bytes:
    content = gzip.decompress(file.read_bytes())
    if not content.startswith(_MARK):
        raise _OtherwiseError
    return content[len(_MARK) :]


def _close(file: Path, content: bytes) -> None:
    file.write_bytes(gzip.compress(_MARK + content, 9, mtime=0))


def _named(before: str, content: bytes) -> str:
    """A name as long as the one before, for these bytes."""
    language, _, digits = before.rpartition("_")
    return f"{language}_{hashlib.sha256(content).hexdigest()[: len(digits)]}"


def _in_order(filter_: bytes) -> bytes:
    """``[name, [[value, [number, …]], …]]`` with its values sorted."""
    _, start = _text(filter_, 1)
    kind, _, values = _head(filter_, start)
    if filter_[:1] != b"\x82" or kind != _ARRAY:
        raise _OtherwiseError
    return filter_[:values] + b"".join(sorted(_cut(filter_[values:])))


def _cut(content: bytes) -> list[bytes]:
    """The items that stand one after the other, in their order as bytes."""
    found = []
    at = 0
    while at < len(content):
        end = _end(content, at)
        found.append(content[at:end])
        at = end
    return sorted(found)


def _end(content: bytes, at: int) -> int:
    """Where an item of numbers, texts and lists ends."""
    waiting = 1
    while waiting:
        kind, value, at = _head(content, at)
        waiting += value - 1 if kind == _ARRAY else -1
        if kind == _TEXT:
            at += value
        elif kind not in (0, _ARRAY):
            raise _OtherwiseError
    return at


def _text(content: bytes, at: int) -> tuple[str, int]:
    kind, length, at = _head(content, at)
    if kind != _TEXT:
        raise _OtherwiseError
    return content[at : at + length].decode(), at + length


def _head(content: bytes, at: int) -> tuple[int, int, int]:
    """The kind of an item, its number or length, and where its content begins."""
    kind, short = content[at] >> 5, content[at] & 31
    if short < 24:
        return kind, short, at + 1
    if short > 27:
        raise _OtherwiseError
    end = at + 1 + (1 << (short - 24))
    return kind, int.from_bytes(content[at + 1 : end], "big"), end


def _packed(text: str) -> bytes:
    length = len(text.encode())
    if length >= 24:
        raise _OtherwiseError
    return bytes([_TEXT << 5 | length]) + text.encode()
