"""What the YAML of a document is called, in messages and as the rule of its fields."""

from __future__ import annotations

from newsgen.records.source import Document


def called(document: Document) -> str:
    """``side file`` of what stands beside a dump, ``speakers file``, else ``front matter``."""
    return {"side": "side file", "speakers": "speakers file"}.get(document.kind, "front matter")
