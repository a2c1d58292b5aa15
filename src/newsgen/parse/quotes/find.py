"""Finds an article's quotes and ties each to its speaker."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from msgspec.structs import replace

from newsgen.parse.passages import Passage
from newsgen.parse.quotes import surroundings
from newsgen.parse.quotes.bounds import MOST_SEGMENTS, looked_at
from newsgen.parse.quotes.descriptions import Speaker
from newsgen.parse.quotes.foreign import LANGUAGES, foreign, speaker_of
from newsgen.parse.quotes.foreign import RULE as FOREIGN
from newsgen.parse.quotes.identity import Ids
from newsgen.parse.quotes.language import reads_english
from newsgen.parse.quotes.people import People
from newsgen.parse.quotes.resolve import Resolver
from newsgen.parse.quotes.rules import (
    ANY_LANGUAGE,
    FROM_AROUND,
    SAME_SENTENCE,
    Rule,
    Table,
)
from newsgen.parse.quotes.rules.clause import is_vague
from newsgen.parse.quotes.scene import Answer, Scene
from newsgen.parse.quotes.segments import Segment
from newsgen.parse.quotes.spans import find_segments, has_marks
from newsgen.parse.quotes.speech import is_speech
from newsgen.records.article import Mention, Quote
from newsgen.records.source import Span


def find_quotes(passages: Sequence[Passage], lang: str | None) -> tuple[Quote, ...]:
    """The direct quotes of ``passages`` in reading order; ``lang`` is the article's, if known."""
    if not has_marks(passages):
        return ()
    passages = looked_at(passages)
    segments = find_segments(passages)[:MOST_SEGMENTS]
    if not segments:
        return ()
    scene = Scene(passages, segments)
    english = reads_english(passages, lang)
    for table in (SAME_SENTENCE, FROM_AROUND) if english else _other_tables(lang):
        for number in range(len(segments)):
            if scene.answers[number] is None:
                scene.answers[number] = _ask(table, scene, number)
    resolver = Resolver(People(passages, segments)) if english else None
    ids = Ids()
    quotes: list[Quote] = []
    for number, segment in enumerate(segments):
        answer = scene.answers[number]
        if answer is None:
            speaker = None
        elif resolver is not None:
            speaker = resolver.resolve(answer)
        else:
            speaker = speaker_of(scene, answer, _code(lang))
        if is_speech(scene, number, english):
            scene.spoken.add(number)
            if answer is not None and is_vague(answer):
                answer = None
            quotes.append(_quote(passages, segment, answer, speaker, ids))
    return tuple(quotes)


def _other_tables(lang: str | None) -> tuple[Table, ...]:
    """The rules for a language that is not English: none for most, so that nobody is guessed."""
    code = _code(lang)
    if code not in LANGUAGES:
        return ()
    rule: Rule = partial(foreign, lang=code)
    return ((FOREIGN, rule),), ANY_LANGUAGE


def _code(lang: str | None) -> str:
    return (lang or "").lower().replace("_", "-").split("-")[0]


def _ask(table: Table, scene: Scene, number: int) -> Answer | None:
    for name, rule in table:
        answer = rule(scene, number)
        if answer is not None:
            return replace(answer, rule=name)
    return None


def _quote(
    passages: Sequence[Passage],
    segment: Segment,
    answer: Answer | None,
    speaker: Speaker | None,
    ids: Ids,
) -> Quote:
    passage = passages[segment.passage]
    text = passage.text
    content = text[segment.start : segment.end]
    quote = Quote(
        id=ids.next(content),
        text=content,
        span=Span(passage.source(segment.start), passage.source_end(segment.end)),
        block=passage.block,
        start=segment.start,
        end=segment.end,
        before=surroundings.before(text, segment.open),
        after=surroundings.after(text, segment.close),
    )
    if answer is None:
        return quote
    tokens = answer.tokens
    home = passages[tokens.passage]
    start = tokens.starts[answer.phrase.start]
    end = tokens.ends[answer.phrase.end - 1]
    quote = replace(
        quote,
        cue=tokens.words[answer.cue] if answer.cue >= 0 else None,
        rule=answer.rule,
        mention=Mention(tokens.text[start:end], home.source(start), home.source_end(end)),
    )
    if speaker is None:
        return quote
    return replace(
        quote,
        speaker=speaker.name,
        speaker_kind=speaker.kind,
        named=speaker.named,
        title=speaker.title,
        role=speaker.role,
    )
