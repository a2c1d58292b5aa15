"""YAML's traps: values that look like text and are, to YAML, a remark, a yes or no, a number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsgen.parse.front_matter.keys import Key
from newsgen.parse.front_matter.values import Reader
from newsgen.parse.front_matter.yaml_nodes import Node, Scalar, Sequence
from newsgen.records.source import Span
from newsgen.text.yaml_text import quoted

_MOST = 40
"""Items of a list that are looked at."""
# YAML 1.1, section “bool” of its type repository; “y” and “n” alone are rarely implemented.
_WORDS = {
    **dict.fromkeys(("yes", "true", "on"), "true"),
    **dict.fromkeys(("no", "false", "off"), "false"),
}
_LISTS = frozenset({"authors", "topics", "captions", "aliases"})
_OTHERWISE = frozenset({"draft", "separate", "lang", "date", "updated", "expires", "quotes"})
"""Keys for which such a word or number is right, or told otherwise."""
# The remark behind a value, or in its place: a # before which a blank stands.
_REMARK = re.compile(r"[ \t]*+(#[^\s#][^\r\n]{0,200})")
_SIXTIES = re.compile(r"([1-9]\d{0,4})((?::[0-5]?\d){1,3})", re.ASCII)
_OCTAL = re.compile(r"0[0-7]{1,10}", re.ASCII)


def traps(reader: Reader, key: Key, label: Scalar, node: Node) -> None:
    """Report what of a key's value YAML, or other programs that read it, take for another thing."""
    items = node.items[:_MOST] if isinstance(node, Sequence) else [node]
    for item in items:
        if isinstance(item, Scalar):
            _remark(reader, "" if item is not node else f"{label.text}: ", item)
            if key.name not in _OTHERWISE and _is_plain(reader, item):
                _word(reader, key, item)
                _number(reader, key, item)


def _is_plain(reader: Reader, item: Scalar) -> bool:
    """Whether a value stands there without quotation marks."""
    # A span is of what stands between the marks.
    return not item.absent and reader.document.text[item.span.start - 1] not in "'\""


def _remark(reader: Reader, lead: str, item: Scalar) -> None:
    """Words that begin with # and go on from a value; ``lead`` is what stands before it."""
    text = reader.document.text
    end = item.span.end
    # The end of an absent value is before or behind the blanks that follow its key.
    found = _REMARK.match(text, end)
    if found is None or text[found.start(1) - 1] not in " \t":
        return
    whole = quoted(f"{item.text} {found[1]}".strip())
    reader.complain(
        "front-matter-remark",
        Scalar("", Span(found.start(1), found.end(1))),
        remark=found[1],
        advice=f"If it belongs to the value, write {lead}{whole}",
    )


def _word(reader: Reader, key: Key, item: Scalar) -> None:
    meaning = _WORDS.get(item.text.lower())
    if meaning:
        none = f"{key.name}: {'[]' if key.name in _LISTS else 'null'}"
        reader.complain(
            "front-matter-word",
            item,
            value=item.text,
            meaning=meaning,
            advice=f"For the word, write {quoted(item.text)}; if there is none, {none}.",
        )


def _number(reader: Reader, key: Key, item: Scalar) -> None:
    for meaning in _numbers(item.text):
        reader.complain(
            "front-matter-number",
            item,
            value=item.text,
            meaning=meaning,
            advice=quoted(item.text),
        )


def _numbers(text: str) -> Iterator[str]:
    """What number other programs read in a text; nothing where they read the same or text."""
    if sixties := _SIXTIES.fullmatch(text):
        value = int(sixties[1])
        for part in sixties[2].split(":")[1:]:
            value = value * 60 + int(part)
        yield f"{value}, counting in sixties"
    elif _OCTAL.fullmatch(text):
        yield f"{int(text, 8)}, counting in eights"
