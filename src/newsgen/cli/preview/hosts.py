"""Which Host headers are answered: a name of another's that leads here (DNS rebinding) is not."""

from __future__ import annotations

import ipaddress
import re
import socket

_HOST = re.compile(r"(\[[0-9a-fA-F:.]{2,45}\]|[A-Za-z0-9.-]{1,253})(?::\d{1,5})?\Z")


def is_ours(header: str, bound: str) -> bool:
    """Whether a Host header names this machine, as one who reaches it at ``bound`` may.

    An address in numbers cannot be another's name. Of names, ``localhost`` is ours, the name that
    we were told to serve at, and, where that opens the preview to others, this machine's own.
    """
    found = _HOST.match(header)
    if not found:
        return False
    name = found[1].strip("[]").lower().rstrip(".")
    if name in ("localhost", bound.lower()) or is_address(name):
        return True
    if is_loopback(bound):
        return False
    own = own_name()
    return name in (own, f"{own.partition('.')[0]}.local")


def is_address(name: str) -> bool:
    """Whether a host is given in numbers."""
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def is_everywhere(host: str) -> bool:
    """Whether ``host`` stands for all addresses of this machine; no browser can be sent there."""
    return is_address(host) and ipaddress.ip_address(host).is_unspecified


def own_name() -> str:
    """What others call this machine, as far as it knows."""
    return socket.gethostname().lower()


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches ``host``."""
    return host == "localhost" or (is_address(host) and ipaddress.ip_address(host).is_loopback)
