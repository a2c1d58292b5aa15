"""Where a Dask cluster's scheduler is, and what is said when its workers cannot work."""

from __future__ import annotations

import re

_ADDRESS = re.compile(
    r"(?:tcp|tls|ws|wss)://(?:[^\s/:@\[\]]{1,255}|\[[\da-fA-F:.]{2,45}\]):\d{1,5}"
)


class ClusterError(Exception):
    """The cluster cannot do the work; the message is one or two sentences for people."""


def is_address(text: str) -> bool:
    """Whether a text looks like the address of a scheduler: ``tcp://192.0.2.7:8786``."""
    return _ADDRESS.fullmatch(text[:400]) is not None
