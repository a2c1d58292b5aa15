"""Front matter values that have a shape of their own: image, source, lang, slug, aliases."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from msgspec import Struct
from msgspec.structs import replace

from newsgen.parse.front_matter.alias_paths import alias_path
from newsgen.parse.front_matter.part_keys import PART_KEYS
from newsgen.parse.front_matter.values import MOST_ITEMS, Reader
from newsgen.parse.front_matter.yaml_nodes import Mapping, Node, Scalar, Sequence, is_empty
from newsgen.parse.images import is_image_name
from newsgen.records.article import Citation, Field
from newsgen.records.source import Span
from newsgen.text.slugs import slugify

if TYPE_CHECKING:
    from newsgen.parse.front_matter.keys import Key
    from newsgen.parse.front_matter.sorting import Value

_LANG = re.compile(r"([a-zA-Z]{2,3})((?:[-_][a-zA-Z0-9]{2,8}){0,4})\Z")
_SLUG = re.compile(r"[a-z0-9]++(?:-[a-z0-9]++)*+\Z")
_LONGEST_SLUG = 200
_WEB = re.compile(r"https?://[^\s/?#\\]+[^\s\\]*\Z", re.IGNORECASE)


class LeadImage(Struct, frozen=True):
    """An image as the editor typed it."""

    src: str
    alt: str
    caption: str
    credit: str
    span: Span
    caption_span: Span | None = None


def lead_image(
    values: list[Value], flat: dict[tuple[str, str], Node], reader: Reader, key: Key
) -> LeadImage | None:
    """The first value that names a picture.

    Under other generators' keys there is often a handle of theirs in place of a file; it means
    nothing here and is passed over.
    """
    for value in values:
        node = value.node
        if isinstance(node, Sequence) and node.items:
            if len(node.items) > 1 and not value.rank:
                reader.wrong(node, key)
            node = node.items[0]
        if is_empty(node):
            continue
        parts: dict[str, Node] = {"src": node}
        if isinstance(node, Mapping):
            parts = reader.parts(node, key)
        src_key = PART_KEYS[key.name, "src"] if isinstance(node, Mapping) else key
        src = reader.text(parts["src"], src_key) if "src" in parts else None
        if src is None or (value.rank and not is_image_name(src.value)):
            if not value.rank and ("src" not in parts or is_empty(parts["src"])):
                reader.lacks(node, key, "src")
            continue
        for name in ("alt", "caption", "credit"):
            if name not in parts and ("image", name) in flat:
                parts[name] = flat["image", name]
        caption = reader.text(parts["caption"], key) if "caption" in parts else None
        return LeadImage(
            src=src.value,
            alt=reader.inner(parts, "alt", key),
            caption=caption.value if caption else "",
            credit=reader.inner(parts, "credit", key),
            span=src.span or node.span,
            caption_span=caption.span if caption else None,
        )
    return None


def citations(
    node: Node | None, flat: dict[tuple[str, str], Node], reader: Reader, key: Key
) -> tuple[Citation, ...]:
    """The sources of an article, as one text, one mapping, or a list of either."""
    alone: dict[str, Node] = {
        name: node for (whole, name), node in flat.items() if whole == "source"
    }
    nodes: list[Node] = [node] if node is not None else []
    if isinstance(node, Sequence):
        nodes = node.items[:MOST_ITEMS]
    found = []
    for item in nodes:
        if isinstance(item, Mapping):
            parts = reader.parts(item, key)
        else:
            field = reader.item(item, key)
            is_web = field is not None and _WEB.match(field.value)
            parts = {"url" if is_web else "name": item} if field else {}
        if item is nodes[0]:
            parts = {**alone, **parts}
        if not parts and isinstance(item, Mapping) and not is_empty(item):
            reader.lacks(item, key, "name")
        found.append(_citation(parts, reader, key))
    if not nodes and alone:
        found.append(_citation(alone, reader, key))
    return tuple(citation for citation in found if citation)


def _citation(parts: dict[str, Node], reader: Reader, key: Key) -> Citation | None:
    url = reader.inner(parts, "url", key)
    if url and not _WEB.match(url):
        reader.complain("link-unsafe", parts["url"], target=url)
        url = ""
    name = reader.inner(parts, "name", key)
    if not name and url:
        name = (urlsplit(url).hostname or url) if "[" not in url else url
        name = name.removeprefix("www.")
    return Citation(name=name, url=url) if name else None


def language(field: Field[str] | None, reader: Reader, key: Key) -> Field[str] | None:
    """A BCP 47 tag in its usual capitals; ``en_US`` is taken for ``en-US``."""
    if field is None or field.span is None:
        return None
    match = _LANG.match(field.value.partition(".")[0])
    if match is None:
        reader.wrong(Scalar(field.value, field.span), key)
        return None
    rest = [
        part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part.lower()
        for part in re.split("[-_]", match.group(2))[1:]
    ]
    return replace(field, value="-".join([match.group(1).lower(), *rest]))


def slug(field: Field[str] | None, reader: Reader) -> Field[str] | None:
    """The editor's slug as it can be used."""
    if field is None or field.span is None:
        return None
    plain = len(field.value) <= _LONGEST_SLUG and _SLUG.match(field.value)
    used = field.value if plain else slugify(field.value)
    if used != field.value:
        node = Scalar(field.value, field.span)
        instead = f"“{used}” is used instead" if used else "the address is made from the headline"
        reader.complain("slug-unsafe", node, slug=field.value, instead=instead)
    return replace(field, value=used) if used else None


def aliases(values: list[Value], reader: Reader, key: Key) -> tuple[Field[str], ...]:
    """Root-relative addresses under which the article stood before."""
    found: dict[str, Field[str]] = {}
    for value in values:
        for field in reader.texts(value.node, key):
            path = alias_path(field.value)
            if path:
                found.setdefault(path, replace(field, value=path))
            elif value.typed.casefold() != "permalink":
                # A permalink is often a pattern, a whole address or "false": not meant for us.
                node = Scalar(field.value, field.span or value.node.span)
                reader.complain("alias-unsafe", node, alias=field.value)
    return tuple(found.values())
