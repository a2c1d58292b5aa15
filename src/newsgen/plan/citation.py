"""How to cite an article: in the styles of three handbooks, and for reference managers.

Forms: the APA's Publication Manual (7th edition), the MLA Handbook (9th) and the Chicago Manual of
Style (17th, bibliography), as plain text; BibTeX; and RIS, which reference managers take. What is
unknown is left out, or said to be unknown where the style has a way to say so.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from newsgen import urls
from newsgen.plan.cited_names import names_of
from newsgen.records.archive import Placed
from newsgen.records.dates import PartialDate
from newsgen.records.pages import Site
from newsgen.text.date_format import MONTHS, long_date
from newsgen.text.slugs import slugify

_SIGNS = {sign: f"\\{sign}" for sign in "#$%&_{}"} | {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_BIBTEX = str.maketrans(_SIGNS)


class Style(Struct, frozen=True):
    """One form of a citation; ``text`` has more than one line for programs alone."""

    name: str
    text: str


def citations(placed: Placed, site: Site) -> tuple[Style, ...]:
    """An article's citation in every form."""
    cited = _Cited(placed, site)
    return (
        Style("APA", cited.apa()),
        Style("MLA", cited.mla()),
        Style("Chicago", cited.chicago()),
        Style("BibTeX", cited.bibtex()),
        Style("RIS", cited.ris()),
    )


class _Cited:
    """What a citation is made of."""

    def __init__(self, placed: Placed, site: Site) -> None:
        card = placed.card
        lang = card.lang or site.language
        self.names = names_of([author.name for author in card.authors], lang)
        self.headline = " ".join(card.headline.split())
        self.date = card.date
        self.publisher = site.publisher
        self.url = urls.absolute(site.url, card.url) if site.url else ""
        self.digest = placed.article.digest

    def apa(self) -> str:
        who = _row([name.short for name in self.names], ", & ")
        title = _stopped(self.headline)
        parts = [_stopped(who), f"({_apa_date(self.date)}).", title]
        if not who:
            parts = [title, f"({_apa_date(self.date)})."]
        return _joined([*parts, _stopped(self.publisher), self.url])

    def mla(self) -> str:
        who = self._first_turned()
        if len(self.names) > 2:
            who = f"{self.names[0].turned}, et al."
        facts = [self.publisher, long_date(self.date) if self.date else "", self.url]
        return _joined([_stopped(who), _quoted(self.headline), _stopped(_listed(facts))])

    def chicago(self) -> str:
        date = self.date
        day = f"{MONTHS[date.month - 1]} {date.day}, {date.year}" if date and date.month else ""
        if not (date and date.day):
            day = long_date(date) if date else "n.d."
        facts = _stopped(_listed([self.publisher, day]))
        url = _stopped(self.url)
        return _joined([_stopped(self._first_turned()), _quoted(self.headline), facts, url])

    def _first_turned(self) -> str:
        """The first name by its family name, as a bibliography is sorted; the others as read."""
        if not self.names:
            return ""
        names = [self.names[0].turned, *(name.written for name in self.names[1:])]
        return _row(names, ", and ")

    def bibtex(self) -> str:
        first = slugify(self.names[0].family if self.names else self.publisher)
        year = str(self.date.year) if self.date else "nd"
        word = slugify(self.headline).partition("-")[0]
        fields = {
            # In braces, a newsroom's name is not taken apart.
            "author": " and ".join(
                name.turned.translate(_BIBTEX) if name.known else f"{{{_braced(name.written)}}}"
                for name in self.names
            ),
            "title": f"{{{_braced(self.headline)}}}",
            "journal": _braced(self.publisher),
            "date": self.date.day_iso if self.date else "",
            "year": str(self.date.year) if self.date else "",
            "url": self.url,
            "note": f"SHA-256 of the source: {self.digest}",
        }
        lines = [f"  {key} = {{{value}}}," for key, value in fields.items() if value]
        return "\n".join([f"@article{{{''.join((first, year, word)) or 'article'},", *lines, "}"])

    def ris(self) -> str:
        date = self.date
        day = ""
        if date:
            known = [f"{date.year:04d}", f"{date.month:02d}" if date.month else ""]
            day = "/".join([*known, f"{date.day:02d}" if date.day else "", ""])
        lines = [
            ("TY", "NEWS"),
            *(("AU", name.turned) for name in self.names),
            ("TI", self.headline),
            ("T2", self.publisher),
            ("PY", f"{date.year:04d}" if date else ""),
            ("DA", day),
            ("UR", self.url),
            ("N1", f"SHA-256 of the source: {self.digest}"),
        ]
        return "\n".join([*(f"{key}  - {value}" for key, value in lines if value), "ER  - "])


def _apa_date(date: PartialDate | None) -> str:
    if date is None:
        return "n.d."
    if not date.month:
        return str(date.year)
    month = f"{date.year}, {MONTHS[date.month - 1]}"
    return f"{month} {date.day}" if date.day else month


def _row(names: Sequence[str], last: str) -> str:
    """Names in a row; ``last`` stands before the last of them."""
    return last.join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _stopped(text: str) -> str:
    """With a full stop, unless it ends a sentence already."""
    return text if not text or text.endswith((".", "?", "!", "…")) else f"{text}."


def _quoted(headline: str) -> str:
    """Between quotation marks, those inside it single ones."""
    return f"“{_stopped(headline.replace('“', '‘').replace('”', '’'))}”"


def _listed(parts: Sequence[str]) -> str:
    return ", ".join(part for part in parts if part)


def _joined(parts: Sequence[str]) -> str:
    return " ".join(part for part in parts if part)


def _braced(text: str) -> str:
    return text.translate(_BIBTEX)
