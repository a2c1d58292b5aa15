"""The parts of a key's value as keys of their own, for messages."""

from __future__ import annotations

from newsgen.parse.front_matter.keys import KEYS, PARTS, Key

_EXPECTED = {
    "date": "a date",
    "url": "an address",
    "src": "a file's path",
    "suppress": "true or false",
    "name": "a name",
}

PART_KEYS: dict[tuple[str, str], Key] = {
    (key.name, part): Key(
        name=f"{key.name}: {part}",
        expected=_EXPECTED.get(part, "text"),
        example=key.example,
    )
    for key in KEYS
    for part in PARTS.get(key.name, ())
}
"""By key and part."""
