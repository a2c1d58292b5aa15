"""What a file's name says: whether it is content, of which kind, and what to do if it is not."""

from __future__ import annotations

import re

from newsgen.records.source import Kind

DUMPS: dict[str, Kind] = {".txt": "dump"}
MARKDOWN: dict[str, Kind] = {".md": "markdown", ".markdown": "markdown"}
SIDES: dict[str, Kind] = {".yaml": "side", ".yml": "side"}
IMAGES: dict[str, Kind] = dict.fromkeys(
    (".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif"), "image"
)

_UNREADABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\\]")
_LEFTOVERS = ("~", ".swp", ".swo", ".bak")
_SYSTEM = frozenset({"thumbs.db", "desktop.ini"})

_SAVE_TEXT = "Save the article's text as {text}."
_UNPACK = "Unpack it here."
_SAVE_PICTURE = "Save the picture as .jpg, .png, .gif, .webp or .avif."
_ON_TOP = "The keys of a Markdown article stand at its top, between two lines of ---."
_HINTS = {
    **dict.fromkeys((".htm", ".html", ".xhtml", ".mht", ".mhtml", ".pdf", ".epub"), _SAVE_TEXT),
    **dict.fromkeys((".doc", ".docx", ".odt", ".rtf", ".pages", ".eml", ".msg"), _SAVE_TEXT),
    **dict.fromkeys((".zip", ".gz", ".tgz", ".bz2", ".xz", ".tar", ".7z", ".rar"), _UNPACK),
    **dict.fromkeys((".svg", ".tif", ".tiff", ".bmp", ".heic", ".psd", ".ico"), _SAVE_PICTURE),
    **dict.fromkeys((".yaml", ".yml"), _ON_TOP),
    "": "If it is an article, let its name end in {text}.",
}
_ELSE = "In this folder newsgen reads files that end in {text}, and pictures."


def ignored(name: str) -> bool:
    """Whether a file or folder is passed over without a word: hidden, left over, or a README."""
    low = name.lower()
    return (
        name.startswith((".", "README"))
        or low.endswith(_LEFTOVERS)
        or low in _SYSTEM
        or low.partition(".")[0] == "readme"
        or (name.startswith("#") and name.endswith("#"))
    )


def ending(name: str) -> str:
    """``.txt`` of ``Minutes.TXT``; empty where the name has none."""
    stem, dot, last = name.rpartition(".")
    return f".{last.lower()}" if stem and dot else ""


def flaw(name: str) -> str | None:
    """What makes a name unusable in messages, manifests and addresses; None if nothing does."""
    found = _UNREADABLE.search(name)
    if not found:
        return None
    if found[0] == "\\":
        return "a backslash"
    return "bytes that are not UTF-8" if "\ud800" <= found[0] <= "\udfff" else "control characters"


def shown(path: str) -> str:
    """A path that any terminal can print: what ``flaw`` finds is escaped."""
    return _UNREADABLE.sub(_escaped, path)


def _escaped(found: re.Match[str]) -> str:
    """``\\xff`` for a byte that was not UTF-8, ``\\x0a`` for a newline."""
    code = ord(found[0])
    byte = code - 0xDC00 if 0xDC80 <= code <= 0xDCFF else code
    return f"\\x{byte:02x}" if byte < 0x100 else f"\\u{byte:04x}"


def hint(name: str, accepted: dict[str, Kind], elsewhere: dict[str, str]) -> str:
    """What to do with a file that is not read; ``elsewhere`` names the folder for an ending."""
    last = ending(name)
    if last in elsewhere:
        return f"Move it to {elsewhere[last]}/, where newsgen reads it."
    text = " or ".join(key for key, kind in accepted.items() if kind not in ("image", "side"))
    return _HINTS.get(last, _ELSE).format(text=text)
