"""Takes hidden names out of articles, and says which entries hide nobody."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from newsgen.conceal import Found
from newsgen.conceal.article import texts, written, written_body
from newsgen.conceal.forms import Forms
from newsgen.conceal.nearest_name import meant
from newsgen.conceal.survivors import in_record
from newsgen.conceal.text import Writer, first_words, ordinary_words
from newsgen.records.article import Article, Body
from newsgen.records.problems import Problem, problem
from newsgen.records.source import Location
from newsgen.records.speakers_file import SpeakerEntry
from newsgen.text.scopes import article_fits, role_fits
from newsgen.text.variants import folded, variant_key


class Hiding:
    """The ``Concealer`` of entries that hide somebody."""

    def __init__(self, entries: Sequence[SpeakerEntry], *, drafts: bool = False) -> None:
        """``drafts`` tells whether drafts are going to be seen too."""
        self._drafts = drafts
        self._hidden = [
            (number, _Hidden(entry)) for number, entry in enumerate(entries) if entry.conceals
        ]

    def conceal(
        self, article: Article, body: Body
    ) -> tuple[Article, Body, tuple[Problem, ...], tuple[Found, ...]]:
        """As ``Concealer`` says."""
        found: list[Found] = []
        keys = {variant_key(quote.speaker) for quote in article.quotes if quote.speaker}
        for number, one in self._hidden:
            if variant_key(one.forms.entry.pseudonym) in keys:
                found.append((number, "taken"))
        if article.draft and not self._drafts:
            return article, body, (), tuple(found)
        problems: list[Problem] = []
        read = [*texts(article, body)]
        low = folded("\n".join(read))
        for number, one in self._hidden:
            if not one.forms.may_be_in(low) or not one.is_in(article, read):
                continue
            found.append((number, "hidden"))
            article, body = one.out_of(article, body, read)
            problems += one.problems
            one.problems.clear()
            read = [*texts(article, body)]
            low = folded("\n".join(read))
        return article, body, tuple(problems), tuple(found)


def missed_entries(
    entries: Sequence[SpeakerEntry], found: Collection[Found], speakers: Iterable[str]
) -> tuple[Problem, ...]:
    """As ``newsgen.conceal.missed`` says."""
    problems: list[Problem] = []
    names = set(speakers)
    hiding = [entry for entry in entries if entry.conceals]
    for number, entry in enumerate(hiding):
        if (number, "taken") in found:
            place = entry.location
            problems.append(problem("speakers-pseudonym-taken", place, name=entry.pseudonym))
        if (number, "hidden") not in found:
            problems.append(_unhidden(entry, names))
    return tuple(problems)


class _Hidden:
    """One entry with what was found of it so far."""

    def __init__(self, entry: SpeakerEntry) -> None:
        self.forms = Forms(entry)
        self.problems: list[Problem] = []

    def is_in(self, article: Article, read: list[str]) -> bool:
        """Whether the article is one that the entry is of, and names the person in full."""
        full = self.forms.full
        return (
            full is not None
            and _in_scope(self.forms.entry, article)
            and any(full.search(folded(text)) for text in read)
        )

    def out_of(self, article: Article, body: Body, read: list[str]) -> tuple[Article, Body]:
        """The article and its text with the label for the name; what is left is a problem."""
        forms = self.forms
        alone = forms.last | forms.others
        writer = Writer(forms, alone, ordinary_words(read, alone))
        self.problems += _unclear(writer, forms, article, read)
        hide = forms.entry.hide
        article = written(article, body, writer, hide=hide, label=forms.label)
        body = written_body(body, writer)
        self.problems += in_record(forms, article, body)
        return article, body


def _in_scope(entry: SpeakerEntry, article: Article) -> bool:
    if not article_fits(entry, article):
        return False
    keys = {variant_key(name.text) for name in entry.names}
    return entry.role is None or any(
        quote.speaker and variant_key(quote.speaker) in keys and role_fits(entry, quote)
        for quote in article.quotes
    )


def _unclear(writer: Writer, forms: Forms, article: Article, read: list[str]) -> list[Problem]:
    """Says where a last name stands alone that may be somebody else's."""
    lone = [(one, text) for text in read for one in writer.lone(text)]
    found = []
    for part in sorted(forms.last):
        phrases = {one.phrase: 0 for one, _ in lone if one.word == part and one.phrase}
        bare = [(one, text) for one, text in lone if one.word == part and not one.phrase]
        doubtful = bare if phrases else [pair for pair in bare if pair[0].ordinary]
        if not doubtful:
            continue
        one, text = doubtful[0]
        found.append(
            problem(
                "speakers-unclear",
                Location(article.path),
                part=text[one.start : one.end],
                entry=forms.entry.location,
                words=first_words(one, text),
                phrases=", ".join(list(phrases)[:5]) or text[one.start : one.end + 12],
            )
        )
    return found


def _unhidden(entry: SpeakerEntry, speakers: set[str]) -> Problem:
    """An error where a name that is nearly this one would be published, else a mere hint."""
    name = entry.names[0]
    near = meant(name.text, speakers)
    suggestion = f" Did you mean “{near}”?" if near else ""
    if near:
        return problem("speakers-unhidden", name.location, text=name.text, suggestion=suggestion)
    advice = "Nobody is named so, so nothing was hidden; write the name as articles give it."
    values = {"what": "name", "text": name.text, "suggestion": "", "advice": advice}
    return problem("speakers-unmatched", name.location, **values)
