"""The files of a new archive, each with its content."""

from __future__ import annotations

from collections.abc import Mapping

from newsgen import __version__
from newsgen.cli.starter.article import article_file
from newsgen.cli.starter.hosts import host_files
from newsgen.config.explained import explained

_IGNORED = """\
# What newsgen makes, and can make again.
/build/
/.newsgen/
"""

_SEEDS = """\
# Text dumps

Copies of article pages as plain text, one article a file, ending in `.txt`: `harbour.txt`.
newsgen reads headline, byline, date and quotes from them and never changes them.

What it reads wrongly is corrected in a file beside the dump, `harbour.yaml`:

    headline: Ferry strike ends after nine days
    date: 2012-05-04

`newsgen explain seeds/harbour.txt` shows what each line was taken for.
"""

_TEMPLATES = """\
# Your own look

A file here replaces the file of the same name in newsgen's theme; all others stay as they are.
An empty folder means: the theme as it comes.
"""

_REQUIRED = """\
# What the host installs to build this archive. If your newsgen is not from PyPI, say here where it
# is from, so that the host installs the same one, such as:
# newsgen @ git+https://example.org/newsgen.git
newsgen ~= {release}
"""

_FIRST = """\
This is the first article of the archive. It is the file `articles/welcome.md`: open it, change it,
and run `newsgen build` again.

## Write an article

This makes the file of a new article:

    newsgen new "Bridge opens after two years"

Above its text stand the headline, the date and the author, between two lines of three hyphens. The
text is Markdown: a blank line begins a paragraph, `##` a heading, and `[a link](welcome.md)` leads
to another article.

## Keep an article that was printed before

Save its page as plain text in the folder `seeds`, in a file that ends in `.txt`. newsgen reads the
headline, the author, the date and who said what.

## See what is wrong

`newsgen check` lists all that is wrong or doubtful, with the line and what to do about it.
"""


def archive_files(given: Mapping[str, str], host: str, today: str) -> dict[str, str]:
    """The contents of all files by their paths.

    ``given`` are settings of ``[site]``, ``host`` one of HOSTS or empty, ``today`` a date.
    """
    title = given.get("title", "")
    found = {
        "newsgen.toml": explained(given),
        "articles/welcome.md": article_file(
            f"Welcome to {title}", today, given.get("author", ""), "welcome", text=_FIRST
        ),
        "seeds/README.md": _SEEDS,
        "templates/README.md": _TEMPLATES,
        ".gitignore": _IGNORED + ("/public/\n" if host == "gitlab" else ""),
    }
    if host:
        release = ".".join(__version__.split(".")[:2])
        found["requirements.txt"] = _REQUIRED.format(release=release)
        found |= host_files(host, title)
    return found
