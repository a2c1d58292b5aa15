"""Bytes → text: told by a mark, by UTF-8 itself, or by what reads best."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from newsgen.read.latin import latin_encoding, western

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_JAPANESE = (b"\x1b$B", b"\x1b$@")
"""ISO-2022-JP's escapes into its two-byte sets; without one the text is ASCII."""
_SAMPLE = 65_536
"""Bytes that a guess is made from."""
_WIDE_SAMPLE = 4096
_CONTROLS = bytes({*range(32), 127} - set(b"\t\n\r\f"))
_STATISTICS_FOR = [
    "cp1251", "koi8_r", "cp866", "iso8859_5", "cp932", "euc_jp", "gb18030", "big5", "cp949",
    "cp1253", "iso8859_7", "cp1255", "cp1256", "cp874", "cp1258",
    "cp1252", "cp1250", "iso8859_2", "cp1254", "cp1257",
]  # fmt: skip
_NAMES = {
    "cp1250": "windows-1250", "cp1251": "windows-1251", "cp1252": "windows-1252",
    "cp1253": "windows-1253", "cp1254": "windows-1254", "cp1255": "windows-1255",
    "cp1256": "windows-1256", "cp1257": "windows-1257", "cp1258": "windows-1258",
    "iso8859_2": "iso-8859-2", "iso8859_5": "iso-8859-5", "iso8859_7": "iso-8859-7",
    "koi8_r": "koi8-r", "euc_jp": "euc-jp", "mac_roman": "macintosh",
    "iso2022_jp_ext": "iso-2022-jp-ext", "iso2022_jp": "iso-2022-jp",
}  # fmt: skip
"""The names that people and IANA use, where Python's differ; Python knows these as well."""


class Decoded(Struct, frozen=True, kw_only=True):
    """Decoded text; a byte-order mark is not part of it."""

    text: str
    encoding: str
    """A name that ``bytes.decode`` knows."""
    guessed: bool = False
    damaged: int = 0
    """Places that the encoding has no character for, each now U+FFFD."""


def decode(content: bytes) -> Decoded | None:
    """The text of ``content``; None if it is not text, or in no encoding that can be told.

    Encodings are told by byte-order mark, then UTF-16 by its NUL bytes, ISO-2022-JP by its escapes,
    then UTF-8 by being valid (or almost so), and only then guessed from a bounded sample. Never
    raises.
    """
    for mark, name in _MARKS:
        if content.startswith(mark) and (told := _damaged(content, name)):
            return told
    wide = _wide(content[:_WIDE_SAMPLE])
    if wide and (told := _damaged(content, wide, guessed=True)):
        return told
    # Seven bits are valid UTF-8 too, of which nothing could be read.
    if any(escape in content for escape in _JAPANESE) and content.isascii():
        for name in ("iso2022_jp", "iso2022_jp_ext"):
            told = _damaged(content, name)
            if told and not told.damaged:
                return told
        if told := _damaged(content, "iso2022_jp"):
            return told
    try:
        return Decoded(text=content.decode(), encoding="utf-8")
    except UnicodeDecodeError as error:
        first = error.start
    if _almost_utf8(content[max(0, first - 8 * _SAMPLE) : first + 8 * _SAMPLE]):
        return _damaged(content, "utf-8")
    start = max(content.rfind(b"\n", 0, first) + 1, first - _SAMPLE // 2)
    sample = content[start : start + _SAMPLE]
    if len(sample.translate(None, _CONTROLS)) < 0.95 * len(sample):
        return None
    codec = latin_encoding(sample) or _by_statistics(sample)
    return _damaged(content, codec, guessed=True) if codec else None


def _damaged(content: bytes, codec: str, *, guessed: bool = False) -> Decoded | None:
    """Text decoded as far as it can be; None if a tenth of it cannot."""
    name = _NAMES.get(codec, codec)
    try:
        return Decoded(text=content.decode(codec), encoding=name, guessed=guessed)
    except UnicodeDecodeError:
        text = content.decode(codec, "replace")
    damaged = text.count("\ufffd")
    if codec.startswith("utf-8"):
        damaged -= content.count(b"\xef\xbf\xbd")
    if damaged * 10 > len(text):
        return None
    return Decoded(text=text, encoding=name, guessed=guessed, damaged=damaged)


def _wide(sample: bytes) -> str | None:
    """UTF-16's byte order, if the NUL bytes of ``sample`` are those of an alphabet's UTF-16.

    An alphabet needs a handful of high bytes, and spaces and newlines give NULs on their side.
    """
    if b"\0" not in sample:
        return None
    sides = sample[0::2], sample[1::2]
    nuls = [side.count(0) for side in sides]
    high = 0 if nuls[0] > nuls[1] else 1
    units = len(sample) // 2
    if nuls[1 - high] * 10 > nuls[high] or nuls[high] < (0.03 * units if units >= 8 else units):
        return None
    covered = sum(count for _, count in Counter(sides[high]).most_common(3))
    return ("utf-16-be", "utf-16-le")[high] if covered >= 0.95 * units > 0 else None


def _almost_utf8(sample: bytes) -> bool:
    """Whether most of what is beyond ASCII is valid UTF-8: a cut, or a pasted word, not a guess."""
    text = sample.decode("utf-8", "replace")
    beyond = len(text) - len(text.encode("ascii", "ignore"))
    wrong = text.count("\ufffd") - sample.count(b"\xef\xbf\xbd")
    return beyond - wrong >= 4 * wrong


def _by_statistics(sample: bytes) -> str | None:
    """What charset-normalizer takes ``sample`` for; Windows-1252 if it knows nothing better."""
    from charset_normalizer import from_bytes  # heavy, and needed for few files

    # A character that the sample's end cuts in two would rule its encoding out.
    end = max(sample.rfind(b"\n"), sample.rfind(b" ")) if len(sample) == _SAMPLE else 0
    whole = sample[:end] if end > 0 else sample
    best = from_bytes(whole, cp_isolation=_STATISTICS_FOR, enable_fallback=False).best()
    if best is None:
        return "cp1252" if western(sample) else None
    same = str(best) == whole.decode("cp1252", "replace")
    return "cp1252" if same else best.encoding
