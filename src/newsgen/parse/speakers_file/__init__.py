"""speakers.yaml → typed entries, and what is wrong with it."""

from __future__ import annotations

from newsgen.parse.front_matter.yaml_nodes import Sequence, is_empty
from newsgen.parse.front_matter.yaml_tree import read_yaml
from newsgen.parse.speakers_file.entry import read_entry
from newsgen.parse.speakers_file.values import Complaints
from newsgen.records.problems import Problem, problem
from newsgen.records.source import Document, Span
from newsgen.records.speakers_file import Placed, SpeakerEntry
from newsgen.text.variants import variant_key

MOST_ENTRIES = 20_000


def read_speakers(document: Document) -> tuple[tuple[SpeakerEntry, ...], tuple[Problem, ...]]:
    """The entries that are sound; what is not is an error, as it may be meant to hide somebody."""
    root, problems = read_yaml(document, Span(0, len(document.text)))
    complaints = Complaints(document)
    complaints.problems += problems
    entries: list[SpeakerEntry] = []
    if isinstance(root, Sequence):
        if len(root.items) > MOST_ENTRIES:
            complaints.shape(root, "the file", f"at most {MOST_ENTRIES:,} entries", "name")
        read = (read_entry(item, complaints) for item in root.items[:MOST_ENTRIES])
        entries = [entry for entry in read if entry]
    elif root is not None and not is_empty(root) and not problems:
        complaints.shape(root, "the file", "a list with an entry for each speaker", "name")
    return tuple(entries), (*complaints.problems, *_twice(entries))


def _twice(entries: list[SpeakerEntry]) -> list[Problem]:
    """Names and pseudonyms of which it could not be told whose they are."""
    names: dict[str, SpeakerEntry] = {}
    pseudonyms: dict[str, SpeakerEntry] = {}
    found: list[Problem] = []
    for entry in entries:
        given = [] if entry.scoped else [(names, name) for name in entry.names]
        if entry.pseudonym:
            given.insert(0, (pseudonyms, Placed(entry.pseudonym, entry.location)))
        for met, name in given:
            first = met.setdefault(variant_key(name.text), entry)
            if first is not entry:
                line = first.location.line
                found.append(problem("speakers-twice", name.location, name=name.text, line=line))
    return found
