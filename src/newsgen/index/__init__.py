"""Articles → Archive: order, addresses, taxonomies, neighbours, speakers, links, collisions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from newsgen import urls
from newsgen.index.addresses import assign
from newsgen.index.cards import TermTable, card, quote_cards
from newsgen.index.copies import set_aside
from newsgen.index.entries import unmatched
from newsgen.index.holding import part
from newsgen.index.links import Resolver
from newsgen.index.redirects import redirects
from newsgen.index.site_pages import site_pages
from newsgen.index.speakers import SpeakerTable
from newsgen.records.archive import Archive, CorrectionNote, MediaFile, Placed
from newsgen.records.article import Article
from newsgen.records.problems import Problem
from newsgen.records.release import ALL_BUT_DRAFTS, Release
from newsgen.records.settings import Settings
from newsgen.records.speakers_file import SpeakerEntry


def index(
    articles: Iterable[Article],
    images: Collection[str],
    settings: Settings,
    entries: Sequence[SpeakerEntry] = (),
    release: Release = ALL_BUT_DRAFTS,
) -> tuple[Archive, tuple[Problem, ...]]:
    """The archive of all articles that may be seen, and what is wrong between them.

    ``images`` are the paths of the image files that were discovered, ``entries`` what an editor
    says of speakers, ``release`` what may be seen.
    """
    problems: list[Problem] = []
    everything = sorted(articles, key=lambda article: article.path)
    seen, held = part(everything, release, settings.site.timezone)
    copies = set_aside(seen, problems)
    published = copies.kept

    addresses = assign(published, problems)
    terms = TermTable(published)
    speakers = SpeakerTable(published, entries)
    unmatched(published, entries, problems)
    ordered = sorted(published, key=_newest_first)
    cards = [card(article, addresses[article.path], terms, settings.site) for article in ordered]
    moved = redirects(published, dict(zip((a.path for a in ordered), cards, strict=True)), problems)
    by_path = {article.path: article for article in published}
    # A link to a copy leads to the article that is published.
    instead = copies.instead.items()
    resolver = Resolver(
        articles=by_path | {path: by_path[kept] for path, kept in instead},
        addresses={**addresses, **{path: addresses[kept] for path, kept in instead}},
        held={each.article.path: each.reason for each in held},
        pages=site_pages(published, terms, speakers, moved),
        images=images,
    )
    placed = tuple(
        Placed(
            article=article,
            card=own,
            topics=tuple(terms.ref("topic", topic.value) for topic in article.topics),
            quotes=quote_cards(article, own, speakers),
            targets=resolver.targets(article, problems),
            image_urls=resolver.image_urls(article, problems),
            lead_image=resolver.lead_image(article),
            older=cards[place + 1] if place + 1 < len(cards) else None,
            newer=cards[place - 1] if place else None,
            copies=copies.of.get(article.path, ()),
        )
        for place, (article, own) in enumerate(zip(ordered, cards, strict=True))
    )
    return (
        Archive(
            articles=placed,
            terms=terms.gather(placed),
            speakers=speakers.gather(placed),
            quotes=tuple(quote for each in placed for quote in each.quotes),
            corrections=_corrections(placed),
            redirects=moved,
            media=tuple(
                MediaFile(path=path, output=urls.media_output(path))
                for path in sorted(resolver.media)
            ),
            held=held,
        ),
        tuple(problems),
    )


def _newest_first(article: Article) -> tuple[bool, tuple[int, ...], str]:
    date = article.date.value if article.date else None
    return (date is None, tuple(-part for part in date.sort_key) if date else (), article.path)


def _corrections(placed: Iterable[Placed]) -> tuple[CorrectionNote, ...]:
    notes = [
        CorrectionNote(card=each.card, correction=correction)
        for each in placed
        for correction in each.article.corrections
    ]
    notes.sort(key=lambda note: note.correction.date.sort_key if note.correction.date else (0,))
    return tuple(reversed(notes))
