"""Looks for hidden names in what would be published: nothing is, if one is still there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from newsgen.conceal.article import texts
from newsgen.conceal.forms import Forms, views
from newsgen.records.article import Article, Body
from newsgen.records.pages import Output
from newsgen.records.problems import Problem, problem
from newsgen.records.source import Location
from newsgen.records.speakers_file import SpeakerEntry

_MOST = 50
_TEXTS = (".css", ".htm", ".html", ".js", ".json", ".svg", ".txt", ".xml", ".webmanifest")
Views = list[tuple[str, str]]
_LARGEST = 64_000_000
"""Bytes of a copied file that are looked at."""
_RENAME = "Rename the file; the archive shows where each article comes from."
_TAKE_OUT = "Take it out there, or list the form of the name under “also” of the entry."


def in_record(forms: Forms, article: Article, body: Body) -> Iterator[Problem]:
    """Where the name is still in an article; for what an editor typed, at its line."""
    typed = [("slug", article.slug)] if article.slug else []
    typed += [("aliases", alias) for alias in article.aliases]
    for key, field in typed:
        found = forms.in_address(field.value)
        if found:
            yield _survives(forms, field.place(article.path), f"“{key}”", found, _TAKE_OUT)
    for path in (article.path, article.side):
        found = forms.in_address(path)
        if found:
            yield _survives(forms, Location(path), "the name of this file", found, _RENAME)
    for image in article.images:
        found = forms.in_address(image.path)
        if found:
            yield _survives(forms, image.location, "the name of an image", found, _RENAME)
    addresses = [source.url for source in article.sources]
    addresses += [article.image.src] if article.image else []
    for text in (*texts(article, body), *addresses):
        if found := forms.survives(text):
            yield _survives(forms, Location(article.path), "this article", found, _TAKE_OUT)
            return
    html = "".join(body.html)
    if found := forms.survives(html, markup=True) or forms.last_word_in(html):
        yield _survives(forms, Location(article.path), "this article", found, _TAKE_OUT)


def _survives(forms: Forms, place: Location, where: str, words: str, advice: str) -> Problem:
    entry = forms.entry.location
    return problem("speakers-survives", place, entry=entry, where=where, words=words, advice=advice)


class Survivors:
    """The ``Guard`` of entries that hide somebody."""

    def __init__(self, entries: Sequence[SpeakerEntry]) -> None:
        # Whoever is hidden in some articles only has a namesake who is not.
        self._forms = [Forms(one) for one in entries if one.conceals and not one.scoped]
        self.problems: list[Problem] = []

    def look(self, output: Output, owner: str = "") -> Output:
        """The output itself; ``owner`` is the source that it was made from."""
        if not self._forms or len(self.problems) >= _MOST:
            return output
        path = views(output.path, markup=False)
        shown: Views = []
        low = b""
        if output.content is not None:
            text = output.content.decode("utf-8", "replace")
            shown = views(text, markup=output.path.endswith((".html", ".xml")))
        elif output.path.lower().endswith(_TEXTS):
            shown = views(_copied(output).decode("utf-8", "replace"), markup=True)
        else:
            # A picture may have words in it that its camera or its agency wrote there.
            low = _copied(output).lower()
        for forms in self._forms:
            words = forms.search(path) or forms.search(shown)
            words = words or (forms.written_in(low) if low else "")
            if words:
                place = Location(owner or output.path)
                where = output.path if owner else "this finished file"
                self.problems.append(_survives(forms, place, where, words, _TAKE_OUT))
        return output


def _copied(output: Output) -> bytes:
    file = Path(output.copy_of or "")
    try:
        return file.read_bytes() if file.stat().st_size <= _LARGEST else b""
    except OSError:
        return b""  # the publisher says so
