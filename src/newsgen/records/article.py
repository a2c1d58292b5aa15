"""The structured record of one article."""

from __future__ import annotations

from typing import Generic, Literal, TypeVar

from msgspec import Struct

from newsgen.records.dates import PartialDate
from newsgen.records.lines import Line
from newsgen.records.problems import Problem
from newsgen.records.source import Kind, Location, Span

T = TypeVar("T")

BlockKind = Literal["paragraph", "subhead", "item", "blockquote", "code", "table"]
SpeakerKind = Literal["person", "organisation", "document"]


class Field(Struct, Generic[T], frozen=True):
    """A parsed value, where it stands in the source, and which rule found it."""

    value: T
    span: Span | None = None
    rule: str = ""
    confident: bool = True
    line: int = 0
    """Line of the source, from 1, for messages of later stages; 0 if it does not matter."""
    path: str = ""
    """The file that the line is of, where it is not the article's own: an editor's side file."""

    def place(self, path: str) -> Location:
        """Where it stands, for messages; ``path`` is the article's own."""
        return Location(self.path or path, self.line)


class Mention(Struct, frozen=True, gc=False):
    """The words that name a quote's speaker, with their offsets into the document."""

    text: str
    start: int
    end: int


class Quote(Struct, frozen=True, kw_only=True):
    """One direct quote; ``span`` is what stands between its quotation marks."""

    id: str
    """``q-`` and six hexadecimal digits made from the quote's normalised words."""
    text: str
    span: Span
    block: int
    """Index of the body block it stands in."""
    start: int
    """Offset of its first character in that block's text (the mark before it is not included)."""
    end: int
    speaker: str | None = None
    """The speaker's fullest name in this article; None when no rule supports one."""
    speaker_kind: SpeakerKind = "person"
    named: bool = True
    """False for a speaker known only by description ("the report"), who has no page."""
    title: str | None = None
    """Honorific before the speaker's first mention, such as ``General``."""
    role: str | None = None
    cue: str | None = None
    rule: str = ""
    mention: Mention | None = None
    before: str = ""
    """The words of the block just before the quote."""
    after: str = ""


class Image(Struct, frozen=True, kw_only=True):
    """A picture that leads an article."""

    src: str
    """A path beside the article, or an http(s) address."""
    alt: str = ""
    caption: str = ""
    credit: str = ""


class Citation(Struct, frozen=True, kw_only=True):
    """A source that an editor names for an article."""

    name: str
    url: str = ""


class Correction(Struct, frozen=True, kw_only=True):
    """A correction that an editor published with an article."""

    text: str
    date: PartialDate | None = None


class Link(Struct, frozen=True, kw_only=True):
    """What an article points to: another source file, or an image, for ``index`` to resolve."""

    path: str
    """The other file's path, normalised, as Source.path gives it."""
    fragment: str
    location: Location
    typed: str = ""
    """The address as the editor typed it, for messages."""


class Block(Struct, frozen=True, kw_only=True):
    """A paragraph or its like, as plain text."""

    kind: BlockKind
    text: str
    span: Span
    """From its first character in the source to its last."""
    level: int = 0
    """Of a subhead: 2 to 6, as in HTML."""


class Article(Struct, frozen=True, kw_only=True):
    """All that is known of an article but its running text, which Body holds."""

    path: str
    digest: str
    encoding: str
    kind: Kind = "dump"
    """The format it was read from."""
    lang: str | None = None
    headline: Field[str] | None = None
    authors: tuple[Field[str], ...] = ()
    date: Field[PartialDate] | None = None
    updated: Field[PartialDate] | None = None
    expires: Field[PartialDate] | None = None
    """From when on it is not shown any more: an editor says so, no dump does."""
    deck: Field[str] | None = None
    dateline: Field[str] | None = None
    """As printed: ``PHNOM PENH``."""
    place: Field[str] | None = None
    """The dateline's town as a name: ``Phnom Penh``."""
    section: Field[str] | None = None
    topics: tuple[Field[str], ...] = ()
    captions: tuple[Field[str], ...] = ()
    image: Image | None = None
    sources: tuple[Citation, ...] = ()
    slug: Field[str] | None = None
    """Only where an editor chose one."""
    aliases: tuple[Field[str], ...] = ()
    draft: bool = False
    corrections: tuple[Correction, ...] = ()
    notes: tuple[Field[str], ...] = ()
    """What the outlet says of the article itself: editor's notes, where it was published first."""
    sketch: bytes = b""
    """Hashes of sentences, four bytes each, in order: copies of one text share most of them."""
    separate: bool = False
    """An editor says that this is no copy of another article, however alike they are."""
    side: str = ""
    """Path of the file of an editor's corrections that were laid over it."""
    quotes: tuple[Quote, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[Link, ...] = ()
    """Local image files that the page shows; their fragments are empty."""
    anchors: tuple[str, ...] = ()
    """Fragment identifiers of the body's headings."""
    words: int = 0


class Body(Struct, frozen=True, kw_only=True):
    """An article's running text."""

    blocks: tuple[Block, ...] = ()
    html: tuple[str, ...] = ("",)
    """Safe HTML in pieces; between piece n and n+1 belongs the URL that ``targets[n]`` names."""
    targets: tuple[str, ...] = ()
    """``link:N`` for ``Article.links[N]``, ``image:N`` for ``Article.images[N]``."""
    furniture: tuple[Field[str], ...] = ()
    lines: tuple[Line, ...] = ()
    """One for each non-blank line of a dump, in order; empty for Markdown.

    The lines that are too many to be read share the last one, so that memory is bounded.
    """


class Parsed(Struct, frozen=True, kw_only=True):
    """What one document gave; ``article`` is None when nothing could be made of it."""

    article: Article | None
    body: Body = Body()
    problems: tuple[Problem, ...] = ()
