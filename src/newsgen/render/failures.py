"""Why a page could not be rendered: known without Jinja, which takes long to import."""

from __future__ import annotations


class TemplateError(Exception):
    """A template of the owner's cannot be rendered; ``name`` and ``line`` say where."""

    def __init__(self, reason: str, name: str, line: int) -> None:
        super().__init__(reason)
        self.reason = reason
        self.name = name
        self.line = line
