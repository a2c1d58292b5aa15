"""What a proof says to people: the labels of lines and values, and the rules of quotes in words."""

from __future__ import annotations

from newsgen.records.article import BlockKind
from newsgen.records.lines import LineRole

ROLES: dict[LineRole | None, tuple[str, str]] = {
    "headline": ("headline", "the headline"),
    "authors": ("byline", "the byline"),
    "date": ("date", "the date"),
    "updated": ("updated", "the date of an update"),
    "deck": ("deck", "the deck"),
    "dateline": ("dateline", "the dateline"),
    "caption": ("caption", "a caption"),
    "body": ("text", "text"),
    "subhead": ("subhead", "a subhead"),
    "note": ("note", "a note on the article"),
    "correction": ("correction", "a correction"),
    "front matter": ("front matter", "front matter"),
    "furniture": ("furniture", "furniture"),
    None: ("markup", "markup"),
}
"""Each role of a line: its label in the margin, and the same in a sentence: "taken for …"."""

BLOCKS: dict[BlockKind, tuple[LineRole, str]] = {
    "paragraph": ("body", "paragraph"),
    "subhead": ("subhead", "heading"),
    "item": ("body", "list item"),
    "blockquote": ("body", "block quote"),
    "code": ("body", "code"),
    "table": ("body", "table"),
}
"""Each kind of block in Markdown: the role of its lines, and why they have it."""

LABELS: dict[str, str] = {
    "headline": "headline",
    "authors": "author",
    "date": "date",
    "updated": "updated",
    "deck": "deck",
    "dateline": "dateline",
    "place": "place",
    "section": "section",
    "topics": "topic",
    "captions": "caption",
    "notes": "note",
    "corrections": "correction",
    "slug": "slug",
    "aliases": "alias",
    "draft": "draft",
    "separate": "separate",
    "body": "text",
    "quotes": "quotes",
    "furniture": "furniture",
}
"""Each value of the record."""

ROLE_OF: dict[str, LineRole] = {
    "headline": "headline",
    "authors": "authors",
    "date": "date",
    "updated": "updated",
    "deck": "deck",
    "dateline": "dateline",
    "place": "dateline",
    "captions": "caption",
    "notes": "note",
    "corrections": "correction",
}
"""The role of a line that says nothing but such a value."""

QUOTE_RULES: dict[str, str] = {
    "editor": "an editor says so",
    "reopened": "the quote goes on from the paragraph before",
    "credited": "a dash and a name after the quote say whose it is",
    "turn": "a name and a colon open the paragraph, as in an interview or a transcript",
    "passive": "the name after “by” is who said it",
    "beside": "a verb of saying stands right before the quote",
    "inverted": "the verb stands right after the quote, and the speaker after the verb",
    "after": "the speaker stands right after the quote, and the verb after the speaker",
    "labelled": "a name and a colon stand right before the quote",
    "followed": "the quote ends in a comma, and the speaker comes next",
    "inserted": "speaker and verb stand between commas in the same sentence",
    "according": "“according to” names the speaker in the same sentence",
    "possessed": "a noun for something said stands before the quote, with whose it is",
    "before": "the nearest verb of saying before the quote in its sentence has this subject",
    "trailing": "the sentence ends with the speaker and the verb",
    "colon": "a colon leads from the speaker to the quote",
    "continued": "the paragraph goes on with the speaker of the quote before",
    "foretold": "the next sentence is a quote that names its speaker",
    "alone": "the paragraph names nobody, so it is the speaker of the paragraph before",
    "reported": "the sentence before tells what this speaker said or did",
    "carried": "the sentence goes on with the report of the one before",
    "clause": "this is the subject of the quote's sentence, which has no verb of saying",
    "foreign": "a verb of saying and a name stand right beside the quote",
}
"""What each rule for speakers has seen; a rule that is not named here is shown by its name."""


def reason(rule: str, *names: str) -> str:
    """The rule without the one of ``names`` that it opens with; empty if it says no more."""
    for name in names:
        rule = rule.removeprefix(f"{name}: ")
    return "" if rule in names else rule


def counted(number: int, noun: str) -> str:
    """``1 paragraph``, ``14 paragraphs``."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def verdict(role: LineRole | None, rule: str, *, confident: bool) -> str:
    """``taken for a caption: it has a credit``, ``guessed to be the headline: …``."""
    label, said = ROLES[role]
    taken = f"taken for {said}" if confident else f"guessed to be {said}"
    because = reason(rule, role or "", label)
    return f"{taken}: {because}" if because else taken
