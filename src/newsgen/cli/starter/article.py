"""The text of a new article's file: its front matter, safe to read as YAML."""

from __future__ import annotations

from newsgen.text.yaml_text import yaml_text


def article_file(
    headline: str, date: str, author: str, slug: str, *, draft: bool = False, text: str = ""
) -> str:
    """Front matter and ``text``; an empty ``author`` is left out."""
    lines = ["---", f"headline: {yaml_text(headline)}", f"date: {date}"]
    if author:
        # An author of a list of one is one name, whatever commas it holds.
        lines.append(f"authors: [{yaml_text(author, in_list=True)}]")
    lines.append(f"slug: {yaml_text(slug)}")
    if draft:
        lines.append("draft: true")
    return "\n".join([*lines, "---", "", text])
