"""What went wrong in YAML, in plain words, with what to do."""

from __future__ import annotations

# A part of PyYAML's words (libyaml's and the Python parser's) → ours.
_REASONS = (
    (
        "mapping values are not allowed",
        "a colon stands where none may be",
        "Put quotation marks around a value that has a colon in it, and check the indentation.",
    ),
    (
        "tab character",
        "a tab is used to indent",
        "Indent with spaces.",
    ),
    (
        "alphabetic or numeric",
        "a value begins with * or &, which mean something else in YAML",
        "Put quotation marks around the value.",
    ),
    (
        "end of stream",
        "a quotation mark is opened and never closed",
        "Close it, or put the value between quotation marks of the other kind.",
    ),
    (
        "could not find expected ':'",
        "a line is neither “key: value” nor part of the value above",
        "Indent the lines of a long value, or put a colon and a space after the key.",
    ),
    (
        "',' or ']'",
        "a list that begins with [ is not closed",
        "Close it with ], or write one item a line, each after a hyphen.",
    ),
    (
        "',' or '}'",
        "a mapping that begins with { is not closed",
        "Close it with }, or put quotation marks around the value.",
    ),
    (
        "escape",
        "a backslash stands between double quotation marks",
        "Double the backslash, or use single quotation marks.",
    ),
    (
        "<document start>",
        "the lines are not indented alike",
        "Begin every key at the start of its line.",
    ),
)
_UNREADABLE = "it cannot be understood from here on"
_CHECK = "Check this line and the one above: each key is followed by a colon and a space."


def explain(words: str, text: str, at: int) -> tuple[str, str]:
    """A reason and an advice for the parser's ``words`` about the offset ``at`` of ``text``."""
    here = text[at : at + 1]
    if "cannot start any token" in words:
        if here == "\t":
            return "a tab stands where YAML wants spaces", "Replace the tab by spaces."
        return (
            f"a value begins with {here}, which means something else in YAML",
            "Put quotation marks around the value.",
        )
    if "expected key" in words or "<block end>" in words:
        line = text[text.rfind("\n", 0, at) + 1 : at]
        if line.rstrip().endswith(("'", '"')):
            return (
                "text follows a closing quotation mark",
                "Double an apostrophe that stands between single quotation marks, "
                "or use the other kind of quotation mark.",
            )
        return (
            "the lines are not indented alike",
            "Begin every key at the start of its line, and indent lists alike.",
        )
    for part, reason, advice in _REASONS:
        if part in words:
            return reason, advice
    return _UNREADABLE, _CHECK
