"""Credits with a label amid a caption, behind what it says."""

from __future__ import annotations

import re

from newsgen.parse.formats.dump.words import Words

_CREDIT_MARK = re.compile(r"[:/：៖／]|\.\.\.|\. |(?i: by )")


def is_credited_inside(tail: str, words: Words) -> bool:
    """Whether a label stands amid it, near the end: "The ferry. Photo: Jo Marrow"."""
    inside = words.credit_inside.search(tail) if _may_credit(tail, words) else None
    return (
        inside is not None
        and inside.start() > 0
        and len(tail) - inside.end() <= 90
        and not _is_told(tail, inside)
    )


def _is_told(tail: str, credit: re.Match[str]) -> bool:
    """Whether the words of a credit stand amid a sentence: "He sent a photo by Monday."."""
    return (
        tail[-1] == "."
        and tail[: credit.start()].rstrip()[-1:].isalnum()
        and credit[0].lstrip()[:1].islower()
    )


def _may_credit(tail: str, words: Words) -> bool:
    """Whether a word of ``words.credits`` stands before a colon, a stroke or "by"."""
    if "©" in tail:
        return True
    if not (
        ". " in tail or ":" in tail or "/" in tail or " b" in tail or " B" in tail
        or "..." in tail or "：" in tail or "／" in tail or "៖" in tail
    ):  # fmt: skip
        return False  # as most lines: a look for each is far cheaper than the pattern
    for mark in _CREDIT_MARK.finditer(tail):
        at = mark.start()
        if at and tail[at - 1] == " ":
            at -= 1
        if tail[max(0, at - 2) : at].casefold()[-2:] in words.credit_letters and (
            tail[max(0, at - 30) : at].casefold().endswith(words.credit_ends)
        ):
            return True
    return False
