"""What went wrong in YAML, in plain words, with what to do."""

from __future__ import annotations

from msgspec import Struct

from newsgen.parse.front_matter.keys import BY_NAME, folded
from newsgen.parse.front_matter.yaml_lines import KeyLine, key_line, line_above, line_start
from newsgen.text.yaml_text import yaml_text


class Told(Struct, frozen=True):
    """An error in plain words, and where it is best shown."""

    reason: str
    """The rest of a sentence."""
    advice: str
    at: int


# A part of PyYAML's words (libyaml's and the Python parser's) → ours.
_REASONS = (
    (
        "tab character",
        "a tab is used to indent",
        "Indent with spaces.",
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
        "hexdecimal",
        "a backslash stands between double quotation marks",
        "Double the backslash, or use single quotation marks.",
    ),
    (
        "directive",
        "a line begins with %, which means something else in YAML",
        "Begin a line with its key.",
    ),
    (
        "<document start>",
        "the lines are not indented alike",
        "Begin every key at the start of its line.",
    ),
)
_BEGINS = (
    ("alphabetic or numeric", "* or &, which mean something else in YAML"),
    ("block sequence entries", "a hyphen and a blank, which begin a list in YAML"),
    ("mapping keys are not allowed", "a question mark and a blank, which begin a key in YAML"),
    ("comment or line break", "> or |, which announce a long text on the lines below"),
    ("expected node content", "a sign that ends or parts lists in YAML"),
)
"""What a value must not begin with: a part of the words, and ours."""
_UNREADABLE = "it cannot be understood from here on"
_CHECK = "Check this line and the one above: each key is followed by a colon and a space."
_QUOTE = "Put quotation marks around the value."


def explain(words: str, text: str, at: int, began: int) -> Told:
    """The parser's ``words`` about the offset ``at`` of ``text``, where ``began`` began it."""
    line = key_line(text, at)
    if "cannot start any token" in words:
        return _strange_sign(text, at, line)
    if "mapping values are not allowed" in words:
        return _misplaced_colon(text, at, line)
    if "could not find expected ':'" in words:
        return _no_key(key_line(text, began), began)
    if "expected key" in words or "<block end>" in words:
        return _text_after(text, at, line)
    for part, sign in _BEGINS:
        if part in words:
            advice = line.write_quoted() if line and line.sign == ":" else _QUOTE
            return Told(f"a value begins with {sign}", advice, at)
    if "end of stream" in words:
        return _not_closed(line, at)
    for part, reason, advice in _REASONS:
        if part in words:
            # A list or mapping that is not closed is best shown where it begins.
            return Told(reason, advice, began if "closed" in reason else at)
    return Told(_UNREADABLE, _CHECK, at)


def _strange_sign(text: str, at: int, line: KeyLine | None) -> Told:
    here = text[at : at + 1]
    if here == "\t":
        return Told("a tab stands where YAML wants spaces", "Replace the tab by spaces.", at)
    if text[line_start(text, at) : at].strip():
        advice = line.write_quoted() if line and line.at == at else _QUOTE
        return Told(f"a value begins with {here}, which means something else in YAML", advice, at)
    return Told(f"a line begins with {here}", "Begin every line with its key.", at)


def _misplaced_colon(text: str, at: int, line: KeyLine | None) -> Told:
    """A colon that follows a value; the fault may be the line above, which has none."""
    if line and not text[line.start + len(line.indent) + len(line.key) : at].strip():
        above = line_above(text, at)
        # The broken line above, and this one, were read as one value.
        if above and not (above.sign == ":" and above.gap):
            return _no_key(above, above.start)
        return Told(
            "this key is indented, so it was taken for a part of the value above",
            "Begin every key at the start of its line.",
            line.start + len(line.indent),
        )
    advice = "Put quotation marks around a value that has a colon in it."
    if line and line.sign == ":" and line.value[:1] not in ("'", '"'):
        advice = line.write_quoted()
    return Told("a colon stands where none may be", advice, at)


def _no_key(line: KeyLine | None, at: int) -> Told:
    if line and line.value:
        write = line.write(yaml_text(line.value.rstrip()))
        start = line.start + len(line.indent)
        after = f"after “{line.key}”"
        if line.sign == ":" and not line.gap:
            return Told(f"no space follows the colon {after}", write, start)
        if line.sign and line.sign != ":":
            wide = "a wide colon" if line.sign != "=" else "="
            return Told(f"{wide} stands {after} in place of a colon and a space", write, start)
        if not line.sign and folded(line.key) in BY_NAME:
            return Told(f"no colon stands {after}", write, start)
    return Told(
        "a line is neither “key: value” nor part of the value above",
        "Indent the lines of a long value, or put a colon and a space after the key.",
        at,
    )


def _not_closed(line: KeyLine | None, at: int) -> Told:
    advice = "Close it, or put the value between quotation marks of the other kind."
    mark = line.value[:1] if line else ""
    if line and mark in ("'", '"') and line.value.count(mark) == 1:
        # One apostrophe alone begins a word like ’tis; one quotation mark alone was forgotten.
        advice = line.write_quoted() if mark == "'" else line.write(f'{line.value.rstrip()}"')
    return Told("a quotation mark is opened and never closed", advice, at)


def _text_after(text: str, at: int, line: KeyLine | None) -> Told:
    """Text behind what YAML takes for a whole value; or lines that are not indented alike."""
    before = text[line_start(text, at) : at].rstrip()
    if line and before.endswith(("'", '"')):
        first = line.value[:1]
        if first == "'":
            advice = (
                "Double an apostrophe that stands between single quotation marks, "
                "or use the other kind of quotation mark."
            )
        else:
            advice = line.write_quoted()
        return Told("text follows a closing quotation mark", advice, at)
    if line and before.endswith(("]", "}")):
        return Told(f"text follows a closing {before[-1]}", line.write_quoted(), at)
    return Told(
        "the lines are not indented alike",
        "Begin every key at the start of its line, and indent lists alike.",
        at,
    )
