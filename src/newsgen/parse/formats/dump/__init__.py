"""The dump format: a plain-text copy of an article's page, read into a record."""

from __future__ import annotations

from newsgen.parse.formats.dump.html import mark_quotes
from newsgen.parse.formats.dump.parse_dump import parse

__all__ = ["mark_quotes", "parse"]
