"""Why the operating system refused, in the same plain words on every machine."""

from __future__ import annotations

import errno

_WORDS = {
    errno.EACCES: "permission is denied",
    errno.EPERM: "permission is denied",
    errno.ENOENT: "it is not there",
    errno.ENOTDIR: "a file stands where a folder should be",
    errno.EEXIST: "a file stands where a folder should be",
    errno.EISDIR: "it is a folder",
    errno.ELOOP: "its links lead in a circle",
    errno.ENAMETOOLONG: "its name is too long",
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.EROFS: "the disk is read-only",
    errno.EIO: "the disk gave an error",
    errno.EMFILE: "too many files are open",
    errno.ENFILE: "too many files are open",
    errno.EFBIG: "it is too large for this disk",
    errno.EADDRINUSE: "another program is there already",
    errno.EADDRNOTAVAIL: "this computer has no such address",
    errno.ENXIO: "it is not an ordinary file",
}


def why(error: OSError) -> str:
    """The reason of ``error`` as a clause, without the path and without a full stop."""
    known = _WORDS.get(error.errno or 0)
    return known or f"the system gave error {error.errno or type(error).__name__}"
