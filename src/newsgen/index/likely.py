"""Addresses of pages that a broken link was probably meant for, the likeliest first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

_UPWARDS = re.compile(r"\A(?:\.{0,2}/)+")
_DATED = re.compile(r"(.*?/)(\d{4})((?:/\d{1,2}){0,2})/\Z")
_DAY_OF_YEAR = re.compile(r"(.*/)(\d{1,2})-(\d{1,2})/\Z")


def likely(path: str, typed: str) -> Iterator[str]:
    """Addresses that are nearly ``path``, where that may be the address of a page.

    ``path`` is as Link.path, ``typed`` as Link.typed. First come slashes that were forgotten and a
    file's name that is too much, then months and days of one digit, then the pages of longer times:
    the month of a day, the year of a month, and the list that was parted by years.
    """
    address = _address(path, typed)
    if not address:
        return
    if address != path:
        yield address
    if day := _DAY_OF_YEAR.match(address):
        yield f"{day[1]}{day[2]:0>2}-{day[3]:0>2}/"
    if dated := _DATED.match(address):
        parts = [dated[2], *(f"{part:0>2}" for part in dated[3].split("/") if part)]
        for last in range(len(parts), 0, -1):
            longer = f"{dated[1]}{'/'.join(parts[:last])}/"
            if longer != address:
                yield longer
        if dated[1] != "/":
            yield dated[1]


def _address(path: str, typed: str) -> str:
    """What was typed, as the address of a page; empty where it names a file."""
    if path.startswith("/"):
        whole = path
    else:  # the slash in front may be missing: then it was taken for a path from the article's file
        words = unquote((typed or path).partition("#")[0].partition("?")[0])
        whole = "/" + _UPWARDS.sub("", words)
    whole = whole.removesuffix("index.html").rstrip("/")
    return "" if "." in whole.rpartition("/")[2] else f"{whole}/"
