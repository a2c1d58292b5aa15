"""One entry of speakers.yaml: who is meant, and how to show or hide them."""

from __future__ import annotations

import re
from typing import cast

from newsgen.parse.front_matter.yaml_nodes import Mapping, Node, Scalar
from newsgen.parse.speakers_file.values import Complaints, Values
from newsgen.records.article import SpeakerKind
from newsgen.records.speakers_file import SpeakerEntry

_KINDS = ("person", "organisation", "document")
_WEB = re.compile(r"https?://[^\s/?#\\\"<>]+[^\s\\\"<>]*\Z", re.IGNORECASE)


def read_entry(node: Node, complaints: Complaints) -> SpeakerEntry | None:
    """One item of the list; None where it has no name."""
    if not isinstance(node, Mapping):
        complaints.shape(node, "an entry", "lines of “key: value”", "name")
        return None
    values = Values(node, complaints)
    names = values.texts("name", single=True) + values.texts("also")
    if "name" not in values:
        complaints.shape(Scalar("", node.span), "“name”", "the name as articles give it", "name")
    if not names:
        return None
    kind = values.text("kind")
    if kind and kind.text not in _KINDS:
        values.misshapen("kind", "person, organisation or document")
        kind = None
    link = values.text("link")
    if link and not _WEB.match(link.text):
        values.misshapen("link", "a web address")
        link = None
    display, pseudonym = values.text("display"), values.text("pseudonym")
    entry = SpeakerEntry(
        location=complaints.document.location(node.span.start),
        names=tuple({one.text: one for one in reversed(names)}.values())[::-1],
        display=display.text if display else "",
        kind=cast("SpeakerKind", kind.text) if kind else None,
        link=link.text if link else "",
        articles=tuple(values.texts("articles")),
        role=values.text("role"),
        since=values.date("from"),
        until=values.date("until"),
        different=tuple(values.texts("different")),
        hide=values.flag("hide"),
        pseudonym=pseudonym.text if pseudonym else "",
        spared=tuple(values.texts("except")),
    )
    _consistent(entry, values)
    return entry


def _consistent(entry: SpeakerEntry, values: Values) -> None:
    """Reports keys that contradict each other."""
    if entry.hide and entry.pseudonym:
        advice = "Write one of the two: a pseudonym keeps what one person said together."
        values.contrary("hide", "pseudonym", advice)
    if entry.conceals:
        for key in ("display", "link"):
            if key in values:
                other = "hide" if entry.hide else "pseudonym"
                values.contrary(key, other, "It would tell who the person is.")
    elif entry.spared:
        advice = "It says where a name that is hidden may stand, and this one is not."
        values.contrary("except", "name", advice)
    if entry.since and entry.until and entry.since.sort_key > entry.until.sort_key:
        values.misshapen("until", "no earlier than “from”")
