"""Pairs of speakers whose names may be one person's: nothing here is merged, an editor decides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from newsgen.records.archive import Lookalike, Speaker
from newsgen.text.variants import folded, name_words, variant_key

_MOST_OF_ONE = 5
"""Pairs of one short name: of more it says no more than that the name is common."""
_MOST_ALIKE = 20
_LEAST_LETTERS = 8
"""Letters from which one letter more, less or other is likelier a slip than another name."""

_PART = "one name is a part of the other"
_MIDDLE = "one has a middle name or initial that the other lacks"
_INITIAL = "one has an initial for the other's first name"
_TURNED = "the same words in another order"
_LETTER = "they differ in one letter"
_ACCENTS = "they differ in accents alone"
_ACRONYM = "one is made of the other's initials"


def lookalikes(speakers: Sequence[Speaker]) -> tuple[Lookalike, ...]:
    """Pairs that an editor should look at, those with the most quotes first.

    Names that speakers.yaml gives as ``different`` are left out.
    """
    names = [_Name(number, speaker) for number, speaker in enumerate(speakers)]
    found: dict[tuple[int, int], str] = {}
    for one, other, reason in (*_by_words(names), *_by_letters(names)):
        pair = min(one.number, other.number), max(one.number, other.number)
        if one.number != other.number and not _told_apart(one, other):
            found.setdefault(pair, reason)
    pairs = [
        Lookalike(speakers[a], speakers[b], reason)
        if len(speakers[a].quotes) >= len(speakers[b].quotes)
        else Lookalike(speakers[b], speakers[a], reason)
        for (a, b), reason in found.items()
    ]
    return tuple(
        sorted(
            pairs,
            key=lambda pair: (
                -len(pair.one.quotes) - len(pair.other.quotes),
                pair.one.ref.name,
                pair.other.ref.name,
            ),
        )
    )


class _Name:
    """A speaker's name in words."""

    def __init__(self, number: int, speaker: Speaker) -> None:
        self.number = number
        self.speaker = speaker
        self.person = speaker.kind == "person"
        self.key = variant_key(speaker.ref.name, person=self.person)
        self.words = [folded(word) for word in name_words(speaker.ref.name, person=self.person)]


def _told_apart(one: _Name, other: _Name) -> bool:
    for a, b in ((one, other), (other, one)):
        known = {variant_key(name) for name in a.speaker.different}
        if known & {
            variant_key(b.speaker.ref.name),
            *(variant_key(each.name) for each in b.speaker.variants),
        }:
            return True
    return False


def _by_words(names: Iterable[_Name]) -> Iterator[tuple[_Name, _Name, str]]:
    """Pairs that share their first or last word, or all of them."""
    shared: dict[str, list[_Name]] = defaultdict(list)
    whole: dict[str, list[_Name]] = defaultdict(list)
    initials: dict[str, list[_Name]] = defaultdict(list)
    every = list(names)
    for name in every:
        for word in set(name.words):
            shared[word].append(name)
        whole[" ".join(sorted(name.words))].append(name)
        if not name.person and len(name.words) > 1:
            letters = [word[0] for word in name.words if word not in ("of", "for", "the", "and")]
            initials["".join(letters)].append(name)
    for name in every:
        if not name.words:
            continue
        near: dict[int, tuple[_Name, str]] = {}
        rarest = min({name.words[0], name.words[-1]}, key=lambda word: (len(shared[word]), word))
        for other in shared[rarest][: 50 * _MOST_ALIKE]:
            if other.person == name.person and (reason := _related(name.words, other.words)):
                near[other.number] = other, reason
        for other in shared[name.words[-1]][: 50 * _MOST_ALIKE]:
            if other.person and name.person and _initialed(name.words, other.words):
                near.setdefault(other.number, (other, _INITIAL))
        if len(near) <= _MOST_OF_ONE:
            for other, reason in near.values():
                yield name, other, reason
        for other in whole[" ".join(sorted(name.words))][:_MOST_ALIKE]:
            if other.words != name.words and name.person and other.person:
                yield name, other, _TURNED
        if len(name.words) == 1 and len(name.words[0]) > 1:
            for other in initials.get(name.words[0], ())[:_MOST_ALIKE]:
                yield name, other, _ACRONYM


def _related(short: list[str], full: list[str]) -> str:
    """Why the first name, which is shorter, may be the second; empty if nothing says so."""
    size = len(short)
    if size >= len(full):
        return ""
    if any(full[at : at + size] == short for at in range(len(full) - size + 1)):
        return _PART
    if size > 1 and (short[0], short[-1]) == (full[0], full[-1]):
        rest = iter(full)
        return _MIDDLE if all(word in rest for word in short) else ""
    return ""


def _initialed(short: list[str], full: list[str]) -> bool:
    """J. Smith and John Smith."""
    if len(short) < 2 or len(full) < 2 or short[-1] != full[-1]:
        return False
    first, other = short[0], full[0]
    return len(first) == 1 and len(other) > 1 and other.startswith(first)


def _by_letters(names: Iterable[_Name]) -> Iterator[tuple[_Name, _Name, str]]:
    """Pairs that differ in one letter, or in accents; found without comparing each with each."""
    plain: dict[str, list[_Name]] = defaultdict(list)
    less: dict[str, list[_Name]] = defaultdict(list)
    for name in names:
        text = " ".join(name.words)
        for other in plain[text][:_MOST_ALIKE]:
            yield name, other, _ACCENTS
        plain[text].append(name)
        if len(text) < _LEAST_LETTERS or any(c.isdigit() for c in text):
            continue
        for key in {text, *(text[:at] + "\0" + text[at + 1 :] for at in range(len(text)))} | {
            text[:at] + text[at + 1 :] for at in range(len(text))
        }:
            for other in less[key][:_MOST_ALIKE]:
                if other.person == name.person and _one_letter(text, " ".join(other.words)):
                    yield other, name, _LETTER
            less[key].append(name)


def _one_letter(one: str, other: str) -> bool:
    """Whether one letter was put in, left out or changed; initials are no slip for each other."""
    if len(one) > len(other):
        one, other = other, one
    if one == other or len(other) - len(one) > 1:
        return False
    start = next((at for at, c in enumerate(one) if c != other[at]), len(one))
    rest = one[start + (len(one) == len(other)) :]
    if rest != other[start + 1 :]:
        return False
    return " " not in (other[start], one[start : start + 1]) and not (
        _alone(other, start) or (len(one) == len(other) and _alone(one, start))
    )


def _alone(text: str, at: int) -> bool:
    return (at == 0 or text[at - 1] == " ") and text[at + 1 : at + 2] in ("", " ")
