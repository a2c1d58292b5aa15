"""A newsgen.toml with every setting explained: what ``newsgen init`` writes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from textwrap import wrap

_WIDTH = 96

SITE: dict[str, tuple[str, str]] = {
    "title": ("The name of the archive: on every page and in every feed.", "The Harbour Archive"),
    "tagline": ("One line below the name.", "All that the Harbour Times printed, 1998 to 2012"),
    "url": (
        "The web address of the front page. Feeds, the site map and link previews need it; the"
        " pages do not. Leave it out until you know it.",
        "https://example.org/archive/",
    ),
    "language": ("The language of articles that do not say theirs: en, km, pt-BR.", "en"),
    "timezone": (
        "The time zone of times that name none, and of “today” in newsgen new.",
        "Asia/Phnom_Penh",
    ),
    "publisher": ("Who published the articles; the title, unless said here.", "The Harbour Times"),
    "author": ("The name that newsgen new puts above an article.", "Nora Quill"),
    "about": (
        "The text of the page “About”, with a blank line between paragraphs.",
        "What this archive holds, and who keeps it.",
    ),
    "license": ("What readers may do with the articles.", "Free to copy with the byline."),
    "contact": ("Where readers can write to.", "desk@example.org"),
}
"""For each key of ``[site]`` a sentence and an example."""

LOOK: dict[str, tuple[str, str]] = {
    "masthead": ("What stands at the top of pages; the title, unless said here.", "THE HARBOUR"),
    "navigation": (
        "The links at the top of pages: pairs of a name and an address. Without them newsgen lists"
        " the ways in that there are.",
        '[["News", "/sections/news/"], ["About", "/about/"]]',
    ),
    "colours": (
        "Colours, by the names that the style sheet has for them: paper, ink, accent and others.",
        '{ paper = "#ffffff", accent = "#004b87" }',
    ),
    "dark_colours": (
        "The same for readers whose devices are set to dark.",
        '{ paper = "#101418", accent = "#8cc4ff" }',
    ),
}
"""For each key of ``[look]`` a sentence and an example, as TOML writes it."""

BUILD: dict[str, tuple[str, str]] = {
    "seeds": ("Where text dumps of article pages are.", "seeds"),
    "articles": ("Where articles in Markdown are.", "articles"),
    "templates": ("Where your own versions of single files of the theme are.", "templates"),
    "output": ("Where the site is written to.", "build"),
    "speakers": (
        "The file in which you merge, split, name and hide people who are quoted.",
        "speakers.yaml",
    ),
    "search": (
        "What readers search the archive with: pagefind, or none for no search at all.",
        "pagefind",
    ),
    "clean_urls": (
        "true makes links shorter (../x/), but such a site needs a web server; false makes links"
        " that work from a disk as well.",
        "false",
    ),
}
"""For each key of ``[build]`` a sentence and its default."""


def explained(given: Mapping[str, str]) -> str:
    """A configuration in which ``given`` of ``[site]`` is set, and all else is a comment."""
    lines = [
        "# The settings of this archive, written in TOML. A line that begins with # is a remark:",
        "# take the # away to use the setting below it. Every setting may be left out.",
        "",
        "[site]",
    ]
    for key, (sentence, example) in SITE.items():
        value = given.get(key, "")
        lines += ["", *_remark(sentence)]
        lines.append(f"{'' if value else '# '}{key} = {toml_text(value or example)}")
    lines += ["", "[look]"]
    for key, (sentence, example) in LOOK.items():
        lines += ["", *_remark(sentence)]
        lines.append(f"# {key} = {toml_text(example) if key == 'masthead' else example}")
    lines += ["", "[build]"]
    for key, (sentence, example) in BUILD.items():
        lines += ["", *_remark(sentence)]
        lines.append(f"# {key} = {example if example == 'false' else toml_text(example)}")
    return "\n".join(lines) + "\n"


def _remark(sentence: str) -> list[str]:
    return [f"# {line}" for line in wrap(sentence, _WIDTH)]


def toml_text(value: str) -> str:
    """A TOML basic string; JSON's escapes are among TOML's, but DEL has to be one."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
