"""What newspapers call things, as typed values; ``words_of`` makes them from the tables."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

from newsgen.parse.formats.dump.byline.byline_words import BylineWords
from newsgen.parse.formats.dump.phrases import Inside, Openers, Phrases
from newsgen.text.date_words import DateWords, Order

_TRIM = " \t\u00a0.,:;!?…*•·|>»→–—-+<«\"'“”‘’()[]/、。：；！？「」『』【】《》（）｜／、،؛؟។៖"
_NUMBERS = re.compile(r"\s*\(?\d+\)?\s*\Z")


class Words(Struct, frozen=True, eq=False):
    """The tables of an article's language and of English, which is on buttons everywhere."""

    dates: DateWords
    published: Phrases
    updated: Phrases
    date_labels: re.Pattern[str]
    """A label of either kind anywhere in a line."""
    relative: frozenset[str]
    spellings: Mapping[str, Order]
    """Words of English by the order of numbers where they are spelled so; empty for others."""
    by: Phrases
    signing: BylineWords
    and_: re.Pattern[str]
    in_: re.Pattern[str]
    """A preposition between spaces: what follows a name is no longer the name."""
    roles: frozenset[str]
    staff: frozenset[str]
    newsroom: frozenset[str]
    """Those of ``staff`` that name many: a line may end in them and be a byline by itself."""
    beside: frozenset[str]
    """Words in small letters that stand beside names and dates: labels, titles, prepositions."""
    bio: tuple[str, ...]
    not_names: frozenset[str]
    agencies: frozenset[str]
    pictures: tuple[str, ...]
    """Casefolded agencies and picture libraries, as they end a caption."""
    picture_ends: frozenset[str]
    """The last two letters of each of ``pictures``."""
    credits: Phrases
    credit_ends: tuple[str, ...]
    credit_letters: frozenset[str]
    """The last two letters of each of ``credit_ends``."""
    credit_inside: re.Pattern[str]
    credit_lines: frozenset[str]
    """Credits without anybody's name: "submitted photo"."""
    credit_tails: frozenset[str]
    """Those that are credits only behind a caption: "file"."""
    credit_opens: Phrases
    """How credits without a colon begin: "courtesy of"."""
    caption_starts: Phrases
    caption_labels: Phrases
    """What says that a caption follows, in its line or the next: "image caption"."""
    caption_signs: Inside
    caption_buttons: frozenset[str]
    """Buttons that stand right below a caption: "hide caption"."""
    caption_verbs: frozenset[str]
    shows: frozenset[str]
    """What guests do in a broadcast, as its summary says it: "joins", "discusses"."""
    not_scenes: frozenset[str]
    """Before such a word a verb of ``caption_verbs`` says nothing: "that runs", "will run"."""
    days: frozenset[str]
    """Weekdays, today and yesterday, casefolded."""
    said: frozenset[str]
    """Verbs and prepositions that name who says so."""
    leaning: frozenset[str]
    """A paragraph that begins with such a word leans on the one before it."""
    lines: frozenset[str]
    starts: Phrases
    headings: frozenset[str]
    heading_starts: Phrases
    """How such headings begin, of those that go on in many ways: "More from the island"."""
    notices: Phrases
    phrases: Inside
    own: Inside
    """What only a page says of itself: a line with one of these is a notice."""
    links: Inside
    """What screen readers are told of links; it ends up in copies."""
    reading: frozenset[str]
    embeds: tuple[str, ...]
    """What stands under somebody's post on another site, in the languages that copies have."""
    adverts: frozenset[str]
    resumes: frozenset[str]
    """Lines that say that the article goes on below."""
    calls: Phrases
    """What a page asks its readers to do, in the imperative."""
    page: re.Pattern[str]
    """Words for what a page offers: its newsletter, its app."""
    signatures: Phrases
    """What stands below the last paragraph: "Reporting by", "With reports from"."""
    rights: re.Pattern[str]
    """What a notice of copyright says: "All rights reserved"."""
    kept: Phrases
    """How lines begin that keepers of copies add: "URL", "Saved on"."""
    kept_before_address: frozenset[str]
    """Those that say so only before an address."""
    skips: Phrases
    """Links that let screen readers pass over a box."""
    skipped: Phrases
    """What stands at the end of such a box."""
    addresses: re.Pattern[str]
    """Words with which a page addresses its readers, or speaks of itself."""
    trades: frozenset[str]
    """What writers of guest articles are."""
    replies: frozenset[str]
    """Buttons below readers' comments."""
    commenting: re.Pattern[str]
    """Words in the heading over readers' comments, in any language."""
    correction_labels: Phrases
    note_labels: Phrases
    corrections: Phrases
    """How a sentence begins that says what was corrected."""
    notes: Phrases
    """How a sentence begins in which the outlet speaks of the article itself."""
    openers: Openers = Openers({})
    """Of all the Phrases above."""


def plain(text: str) -> str:
    """A line as phrases are compared: casefolded, without end punctuation and counts."""
    if text.isalpha():
        return text.casefold().replace("i\u0307", "i")
    text = text.replace("’", "'").casefold().replace("i\u0307", "i")
    if not text.isprintable() or "  " in text:
        text = " ".join(text.split())
    text = text.strip(_TRIM)
    if not text[-1:].isdecimal():
        return text
    return text[: len(text) - len(text[-12:]) + len(_NUMBERS.sub("", text[-12:]))].strip(_TRIM)
