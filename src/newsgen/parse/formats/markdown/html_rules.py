"""Which raw HTML is kept: tags, attributes and the form of their values."""

from __future__ import annotations

import re

VOID = frozenset({"br", "hr", "img", "wbr"})
BLOCKS = frozenset(
    (
        "p", "div", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead",
        "tbody", "tfoot", "tr", "td", "th", "h2", "h3", "h4", "h5", "h6", "blockquote",
        "figure", "figcaption", "pre", "hr", "details", "summary",
    )
)  # fmt: skip
"""Tags that end a paragraph."""

INLINE = frozenset(
    (
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins",
        "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong",
        "sub", "sup", "time", "u", "var",
    )
)  # fmt: skip
TAGS = BLOCKS | VOID | INLINE
HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
NOT_INLINE = HEADINGS | {
    "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td",
}  # fmt: skip
"""Left out of running text, where a browser would move what follows out of its place."""
UNNESTED = HEADINGS | {"a"}
"""Tags that may not stand in their like, and end with the block that they stand in."""

RENAMED = {"h1": "h2", "tt": "code", "strike": "s", "acronym": "abbr", "center": "div"}
RENAMED |= {"menu": "ul", "dir": "ul"}
"""Obsolete tags, and the page's own heading, with what is written for them."""

CELLS = frozenset({"td", "th", "caption"})
_ROWS = frozenset({"table", "thead", "tbody", "tfoot"})
PARENTS: dict[str, frozenset[str]] = {
    "li": frozenset({"ul", "ol"}),
    "dt": frozenset({"dl"}),
    "dd": frozenset({"dl"}),
    "figcaption": frozenset({"figure"}),
    "summary": frozenset({"details"}),
    "rt": frozenset({"ruby"}),
    "rp": frozenset({"ruby"}),
    "caption": frozenset({"table"}),
    "thead": frozenset({"table"}),
    "tbody": frozenset({"table"}),
    "tfoot": frozenset({"table"}),
    "tr": _ROWS,
    "td": _ROWS | {"tr"},
    "th": _ROWS | {"tr"},
}
"""Tags that mean something only in others; elsewhere their content is kept without them."""
BARRIERS = frozenset(
    (
        "ul", "ol", "dl", "table", "caption", "td", "th", "blockquote", "figure", "figcaption",
        "details", "pre",
    )
)  # fmt: skip
"""Tags that are not closed by what belongs to a list or table around them."""

DROPPED_WITH_CONTENT = frozenset(
    (
        "script", "style", "template", "svg", "math", "iframe", "object", "noembed",
        "noframes", "noscript", "textarea", "select", "title", "xmp",
    )
)  # fmt: skip
SILENT_TAGS = frozenset(
    (
        "font", "big", "article", "section", "header", "footer", "main", "aside", "nav",
        "body", "html", "head", "meta", "link", "col", "colgroup", "o:p", "picture",
        "source", "address", "hgroup",
    )
)  # fmt: skip
"""Left out without a word: their content stays and nothing is lost that a reader would miss."""

KNOWN = (
    TAGS
    | RENAMED.keys()
    | DROPPED_WITH_CONTENT
    | SILENT_TAGS
    | frozenset(
        (
            "applet", "area", "audio", "base", "basefont", "bgsound", "blink", "button", "canvas",
            "data", "datalist", "dialog", "embed", "fieldset", "form", "frame", "frameset",
            "image", "input", "keygen", "label", "legend", "listing", "map", "marquee", "meter",
            "nobr", "optgroup", "option", "output", "param", "plaintext", "portal",
            "progress", "search", "slot", "track", "video",
        )
    )
)  # fmt: skip
"""All that is HTML; ``<name>`` is what someone typed, and is shown."""

_ANY = re.compile(r"(?s:.){0,2000}")
_NUMBER = re.compile(r"\d{1,4}")
ATTRIBUTES: dict[tuple[str, str], re.Pattern[str]] = {
    ("a", "href"): _ANY,
    ("a", "title"): _ANY,
    ("abbr", "title"): _ANY,
    ("dfn", "title"): _ANY,
    ("img", "src"): _ANY,
    ("img", "alt"): _ANY,
    ("img", "title"): _ANY,
    ("img", "width"): _NUMBER,
    ("img", "height"): _NUMBER,
    ("td", "colspan"): re.compile(r"[1-9]\d{0,2}"),
    ("td", "rowspan"): re.compile(r"[1-9]\d{0,2}"),
    ("th", "colspan"): re.compile(r"[1-9]\d{0,2}"),
    ("th", "rowspan"): re.compile(r"[1-9]\d{0,2}"),
    ("th", "scope"): re.compile(r"row|col|rowgroup|colgroup"),
    ("ol", "start"): re.compile(r"-?\d{1,6}"),
    ("ol", "type"): re.compile(r"[1aAiI]"),
    ("ol", "reversed"): re.compile(r"|reversed"),
    ("time", "datetime"): re.compile(r"[0-9TZ:+. -]{4,40}"),
    ("*", "lang"): re.compile(r"[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8}){0,4}"),
    ("*", "dir"): re.compile(r"ltr|rtl|auto"),
}
"""By tag and name; a value that does not match is left out."""

SILENT_ATTRIBUTES = frozenset(
    (
        "class", "id", "style", "name", "target", "rel", "role", "align", "valign", "width",
        "height", "border", "cellpadding", "cellspacing", "bgcolor", "color", "face",
        "size", "nowrap", "tabindex", "title", "type", "loading", "decoding", "srcset",
        "sizes", "hspace", "vspace", "clear", "summary", "scope", "headers", "abbr",
        "download", "itemprop", "itemscope", "itemtype", "datetime", "start", "value",
        "cite", "alt", "referrerpolicy", "allowfullscreen", "frameborder", "scrolling",
        "colspan", "rowspan", "hreflang",
    )
)  # fmt: skip
SILENT_PREFIXES = ("data-", "aria-", "xml", "v:", "o:")
"""Attributes of looks or of another site's scripts: left out without a word."""
