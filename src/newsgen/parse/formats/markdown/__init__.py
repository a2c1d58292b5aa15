"""Editors' Markdown with YAML front matter → Parsed."""

from newsgen.parse.formats.markdown.article import parse

__all__ = ["parse"]
