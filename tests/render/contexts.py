"""The reference part of docs/templates.md, made from the types of contexts and the templates.

``python -m tests.render.contexts`` writes it anew.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = ROOT / "docs" / "templates.md"
BEGIN = "<!-- The rest is made from the code: python -m tests.render.contexts -->\n"
TEMPLATES = ROOT / "templates"
_FOLDERS = ("plan", "records")
_COMMENT = r"\{#-?\s*([^#]+?)\s*-?#\}"
_BLOCK = re.compile(r"\{% block (\w+) %\}")
_MACRO = re.compile(_COMMENT + r"\s*\{% macro (\w+\(.*\)) %\}")
_CONTEXT = re.compile(r"Context of (``.+?``(?:(?:, | and )``.+?``)*)")


class Shown(NamedTuple):
    """A field of a type."""

    name: str
    kind: str
    about: str


class Kind(NamedTuple):
    """A type that templates meet."""

    name: str
    about: str
    fields: tuple[Shown, ...]

    @property
    def templates(self) -> tuple[str, ...]:
        """The templates whose context it is."""
        found = _CONTEXT.search(self.about)
        return tuple(re.findall("``(.+?)``", found[1])) if found else ()


def kinds() -> dict[str, Kind]:
    """Every Struct of the rooms that make contexts, by name."""
    found: dict[str, Kind] = {}
    for folder in _FOLDERS:
        for file in sorted((ROOT / "src" / "newsgen" / folder).glob("*.py")):
            for node in ast.parse(file.read_text(encoding="utf-8")).body:
                if isinstance(node, ast.ClassDef):
                    name = f"{file.stem}.{node.name}" if node.name in found else node.name
                    found[name] = Kind(name, ast.get_docstring(node) or "", _fields(node))
    return found


def _fields(node: ast.ClassDef) -> tuple[Shown, ...]:
    fields = []
    for at, part in enumerate(node.body):
        if isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name):
            after = node.body[at + 1] if at + 1 < len(node.body) else None
            about = ""
            if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant):
                about = " ".join(str(after.value.value).split())
            fields.append(Shown(part.target.id, ast.unparse(part.annotation), about))
        elif isinstance(part, ast.FunctionDef) and part.decorator_list and part.returns:
            about = " ".join((ast.get_docstring(part) or "").split())
            fields.append(Shown(part.name, ast.unparse(part.returns), about))
    return tuple(fields)


def reference() -> str:
    """The contexts of all templates, then every type that they are made of."""
    known = kinds()
    contexts = sorted((name, one) for one in known.values() for name in one.templates)
    lines = ["## What each template is given", ""]
    used: list[str] = ["Site", "Head"]
    for template, one in contexts:
        lines += [f"### `{template}`", "", *_table(one), ""]
        used += _meant(one, known)
    lines += parts()
    lines += ["## What those values are made of", ""]
    done: set[str] = set()
    while rest := sorted({*used} - done):
        for name in rest:
            done.add(name)
            used += _meant(known[name], known)
    for name in sorted(done):
        lines += [f"### {name}", "", known[name].about.split("\n")[0], "", *_table(known[name]), ""]
    return "\n".join(lines).replace("``", "`")


def parts() -> list[str]:
    """The templates that pages are made of, by what their first comments say."""
    lines = ["## What pages are made of", ""]
    for folder in ("layouts", "partials"):
        lines += [f"### `{folder}/`", "", "| file | | its blocks |", "| --- | --- | --- |"]
        for file in sorted((TEMPLATES / folder).iterdir()):
            text = file.read_text(encoding="utf-8")
            blocks = ", ".join(f"`{name}`" for name in dict.fromkeys(_BLOCK.findall(text)))
            lines.append(f"| `{file.name}` | {_said(text, file.name)} | {blocks} |")
        lines.append("")
    for file in sorted((TEMPLATES / "macros").iterdir()):
        text = file.read_text(encoding="utf-8")
        found = [(call, " ".join(about.split())) for about, call in _MACRO.findall(text)]
        assert len(found) == text.count("{% macro "), f"{file.name}: a macro without its comment"
        lines += [f"### `macros/{file.name}`", ""]
        if _said(text, file.name) != found[0][1]:
            lines += [_said(text, file.name), ""]
        lines += ["| macro | |", "| --- | --- |"]
        lines += [*(f"| `{call}` | {about} |" for call, about in found), ""]
    return lines


def _said(text: str, name: str) -> str:
    found = re.search(_COMMENT, text)
    assert found, f"{name} does not say what it is"
    return " ".join(found[1].split())


def _meant(one: Kind, known: dict[str, Kind]) -> list[str]:
    words = {word for field in one.fields for word in re.findall(r"\w+", field.kind)}
    return sorted(words & known.keys())


def _table(one: Kind) -> list[str]:
    rows = [
        f"| `{field.name}` | {field.kind.replace('|', 'or').replace(' or None', ' or nothing')} |"
        f" {field.about} |"
        for field in one.fields
    ]
    return ["| name | type | |", "| --- | --- | --- |", *rows]


def main() -> None:
    """Writes the reference into the document."""
    kept = DOCUMENT.read_text(encoding="utf-8").partition(BEGIN)[0]
    DOCUMENT.write_text(f"{kept}{BEGIN}\n{reference()}", encoding="utf-8")


if __name__ == "__main__":
    main()
