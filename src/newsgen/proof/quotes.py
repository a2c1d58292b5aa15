"""Quotes with who said them, and how that is known, in words."""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.proof.words import QUOTE_RULES
from newsgen.records.article import Quote
from newsgen.records.proof import ProvenQuote
from newsgen.records.source import Document

_OPENING = 40
"""Characters of a quote that tell it from others."""
_KINDS = {"person": "", "organisation": " (an organisation)", "document": " (a document)"}


def prove_quotes(document: Document, quotes: Sequence[Quote]) -> tuple[ProvenQuote, ...]:
    """Each quote, in the order of the text."""
    return tuple(_prove(document, quote) for quote in quotes)


def _prove(document: Document, quote: Quote) -> ProvenQuote:
    mention = quote.mention
    mention_line = document.location(mention.start).line if mention else 0
    line = document.location(quote.span.start).line
    return ProvenQuote(
        id=quote.id,
        opening=_opening(quote.text),
        line=line,
        speaker=quote.speaker,
        speaker_kind=quote.speaker_kind,
        who=_who(quote),
        cue=quote.cue,
        mention=mention.text if mention else None,
        mention_line=mention_line,
        rule=quote.rule,
        because=_because(quote, mention_line if mention_line != line else 0),
    )


def _opening(text: str) -> str:
    """The first words; an ellipsis stands for the rest."""
    text = " ".join(text[: _OPENING * 4].split())
    if len(text) <= _OPENING:
        return text
    whole, _, _ = text[:_OPENING].rpartition(" ")
    return (whole or text[:_OPENING]).rstrip(" ,;:") + "…"


def _who(quote: Quote) -> str:
    if not quote.speaker:
        return "speaker not known"
    title = f"{quote.title} " if quote.title else ""
    role = f", {quote.role}" if quote.role else ""
    return f"{title}{quote.speaker}{role}{_KINDS[quote.speaker_kind]}"


def _because(quote: Quote, mention_line: int) -> str:
    """``mention “she” in line 4, cue “said”: the speaker stands right after the quote, …``."""
    if not quote.rule:
        return "no rule found anybody in the words around it"
    rule = QUOTE_RULES.get(quote.rule)
    named = f"{rule} (rule “{quote.rule}”)" if rule else f"rule “{quote.rule}”"
    seen = []
    if quote.mention:
        where = f" in line {mention_line}" if mention_line else ""
        seen.append(f"mention “{quote.mention.text}”{where}")
    if quote.cue:
        seen.append(f"cue “{quote.cue}”")
    lost = "" if quote.speaker else "; who that is cannot be told"
    return (f"{', '.join(seen)}: {named}" if seen else named) + lost
