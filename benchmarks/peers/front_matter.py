"""An article's fields as YAML between lines of hyphens."""

from __future__ import annotations

import json
from collections.abc import Mapping


def yaml_front(fields: Mapping[str, str | tuple[str, ...]], body: str) -> str:
    """The fields, written as JSON values, which YAML reads too, and below them the text."""
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in fields.items())
    return f"---\n{''.join(lines)}---\n\n{body}"
