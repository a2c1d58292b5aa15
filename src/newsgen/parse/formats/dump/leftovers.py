"""What a line says besides the names and dates in it: prose there means that it is a paragraph."""

from __future__ import annotations

from collections.abc import Iterable

from newsgen.parse.formats.dump.words import Words

_MOST = 3
"""Words in small letters that may stand beside names and dates: an outlet's slogan, a place."""
_MARKS = " .,:;!?…|·•–—-()[]{}\"'“”‘’«»„/*"
_CLOSERS = "\"'”’»“)]› "
_STOPS = ".!?…。！？؟။"
_SHOUTED = 4
"""Words of a sentence in capitals; fewer may be a name or an outlet."""
_UNCASED = 8
"""Letters of a sentence in a script without capitals."""


def without(text: str, start: int, end: int, spans: Iterable[tuple[int, int]]) -> str:
    """``text[start:end]`` with a newline for each of ``spans``, which are in order and apart."""
    parts = []
    for span_start, span_end in spans:
        parts.append(text[start:span_start])
        start = span_end
    return "\n".join([*parts, text[start:end]])


def small_words(text: str, words: Words) -> int:
    """Words in small letters that are no label, title or preposition, nor of an address."""
    count = 0
    for token in text.split():
        bare = token.strip(_MARKS)
        if bare[:1].islower() and not ("@" in bare or "." in bare) and bare not in words.beside:
            count += bare.islower()
    return count


def holds_prose(rest: str, words: Words) -> bool:
    """Whether ``rest``, a line without its names and dates (see ``without``), still tells a story.

    Four words in small letters do, or a sentence. ``rest`` is at most some hundred characters.
    """
    return small_words(rest, words) > _MOST or any(
        is_sentence(part, words) for part in rest.split("\n")
    )


def is_sentence(text: str, words: Words) -> bool:
    """Whether text ends as a sentence and has the words of one."""
    text = text.rstrip(_CLOSERS)
    if text[-1:] not in _STOPS or len(text) < 4:
        return False
    tokens = text.split()
    if text.isupper():
        said = sum(token.strip(_MARKS).casefold() not in words.beside for token in tokens)
        return said >= _SHOUTED
    if len(tokens) >= 3 and small_words(text, words):
        return True
    uncased = sum(letter.isalpha() and letter.lower() == letter.upper() for letter in text)
    return uncased >= _UNCASED
