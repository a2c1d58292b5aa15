"""The one table of front matter keys: what each holds, and what other generators call it."""

from __future__ import annotations

from msgspec import Struct

from newsgen.parse.front_matter.foreign_keys import UNUSED


class Key(Struct, frozen=True, kw_only=True):
    """A key that newsgen knows."""

    name: str
    expected: str
    """What its value should be, as a message says it."""
    example: str
    synonyms: tuple[str, ...] = ()
    """Other generators' names for it, the nearest in meaning first."""
    exclusive: bool = False
    """Whether two of its names in one file, with different values, are worth a warning."""


KEYS: tuple[Key, ...] = (
    Key(
        name="headline",
        expected="one line of text",
        example="headline: First flight at Kitty Hawk",
        synonyms=("title",),
        exclusive=True,
    ),
    Key(
        name="date",
        expected="a date",
        example="date: 1969-07-20",
        synonyms=("published", "publish_date", "pub_date", "published_at", "created", "created_at"),
    ),
    Key(
        name="updated",
        expected="a date",
        example="updated: 1969-07-21",
        synonyms=("modified", "lastmod", "last_modified", "last_modified_at", "updated_at"),
    ),
    Key(
        name="expires",
        expected="a date",
        example="expires: 1969-12-31",
        synonyms=("expiry_date", "expiry", "expire", "expires_at", "unpublish_date"),
    ),
    Key(
        name="authors",
        expected="a name or a list of names",
        example="authors: [Ada Byron, Mary Somerville]",
        synonyms=("author", "byline", "writers", "writer"),
        exclusive=True,
    ),
    Key(
        name="deck",
        expected="text",
        example="deck: The machine flew for twelve seconds.",
        synonyms=(
            "dek", "standfirst", "subtitle", "subheadline", "summary", "description", "excerpt",
            "abstract",
        ),
    ),
    Key(
        name="dateline",
        expected="one line of text",
        example="dateline: KITTY HAWK, N.C.",
        exclusive=True,
    ),
    Key(
        name="place",
        expected="the name of one place",
        example="place: Kitty Hawk",
        synonyms=("location", "city"),
        exclusive=True,
    ),
    Key(
        name="section",
        expected="the name of one section",
        example="section: Science",
        synonyms=("kicker", "rubric", "category"),
    ),
    Key(
        name="topics",
        expected="a list of names",
        example="topics: [aviation, engines]",
        synonyms=("topic", "tags", "tag", "keywords", "categories"),
    ),
    Key(
        name="captions",
        expected="a list of captions",
        example="captions: [The machine a metre above the sand.]",
    ),
    Key(
        name="image",
        expected="a file's path, or src with alt, caption and credit",
        example="image: {src: flyer.jpg, alt: The machine in the air}",
        synonyms=(
            "featured_image", "feature_image", "cover_image", "cover", "hero_image", "hero",
            "header_image", "lead_image", "primary_image",
        ),
    ),
    Key(
        name="source",
        expected="a name, or name with url, or a list of them",
        example="source: {name: Diary of Orville Wright, url: https://example.org/diary}",
        synonyms=("sources",),
        exclusive=True,
    ),
    Key(
        name="lang",
        expected="a language tag",
        example="lang: en",
        synonyms=("language", "locale"),
        exclusive=True,
    ),
    Key(
        name="slug",
        expected="one word of letters, digits and hyphens",
        example="slug: first-flight",
        exclusive=True,
    ),
    Key(
        name="aliases",
        expected="an address or a list of addresses",
        example="aliases: [/1903/flyer/]",
        synonyms=("alias", "redirect_from", "permalink"),
    ),
    Key(
        name="draft",
        expected="true or false",
        example="draft: true",
        synonyms=("status",),
        exclusive=True,
    ),
    Key(
        name="separate",
        expected="true or false",
        example="separate: true",
    ),
    Key(
        name="corrections",
        expected="a list of corrections, each with date and text",
        example="corrections: [{date: 1903-12-19, text: The day was a Thursday.}]",
        synonyms=("correction",),
        exclusive=True,
    ),
    Key(
        name="quotes",
        expected="a list, each with id or text, and speaker, role or suppress",
        example="quotes: [{text: Success four flights, speaker: Orville Wright}]",
        exclusive=True,
    ),
)  # fmt: skip

PARTS: dict[str, dict[str, tuple[str, ...]]] = {
    "image": {
        "src": ("url", "path", "file", "image"),
        "alt": ("alt_text",),
        "caption": ("title",),
        "credit": ("attribution", "copyright"),
    },
    "source": {"name": ("title", "publisher"), "url": ("link", "href")},
    "corrections": {"date": (), "text": ("note", "correction")},
    "quotes": {"id": (), "text": ("quote",), "speaker": (), "role": (), "suppress": ()},
    "authors": {"name": ()},
}
"""Keys inside a key's value, with their synonyms."""

FLAT: dict[str, tuple[str, str]] = {
    "source_url": ("source", "url"),
    "original_url": ("source", "url"),
    "source_name": ("source", "name"),
    "image_alt": ("image", "alt"),
    "feature_image_alt": ("image", "alt"),
    "image_caption": ("image", "caption"),
    "feature_image_caption": ("image", "caption"),
    "image_credit": ("image", "credit"),
}
"""Keys of other generators that stand for a part of one of ours."""


def folded(key: str) -> str:
    """A key as it is compared: ``publishDate``, ``publish-date`` and ``publish_date`` are one."""
    return key.casefold().replace("_", "").replace("-", "").replace(" ", "")


BY_NAME: dict[str, tuple[Key, int]] = {
    folded(name): (key, rank) for key in KEYS for rank, name in enumerate((key.name, *key.synonyms))
}
"""Each key by all its folded names, with the name's rank: 0 for ours."""

FLAT_BY_NAME = {folded(name): part for name, part in FLAT.items()}
UNUSED_NAMES = frozenset(map(folded, UNUSED))
