"""Source → Document: real files in real encodings, and what is done with those that are none."""

import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsgen.read import MOST_MARKDOWN, decode, read
from newsgen.read.layout import line_starts, without_controls
from newsgen.read.mojibake import mojibake
from newsgen.records.source import Document, Kind, Source
from tests.clock import within


def source(file: Path, kind: Kind = "dump") -> Source:
    return Source(path="seeds/x.txt", file=str(file), kind=kind, size=0)


def reading(tmp_path: Path, content: bytes) -> tuple[Document | None, list[str]]:
    file = tmp_path / "x.txt"
    file.write_bytes(content)
    document, problems = read(source(file))
    return document, [f"{one.location} {one.code}" for one in problems]


SAMPLES = [
    ("windows-1252", "“It’s over,” he said."),
    ("windows-1252", "The café’s owner"),
    ("windows-1252", "Prices rose 3–4% — most since “Black Friday”… £20 or €25, officials say."),
    ("windows-1252", "Smith, 54, said the plan was “dead on arrival” and wouldn’t be revived.\r\n"),
    ("windows-1252", "La grève a été votée à l’unanimité, a précisé le délégué."),
    ("windows-1252", "« Où êtes-vous ? » demanda-t-elle. Le cœur du garçon battait déjà."),
    ("windows-1252", "El presidente pidió más tiempo: «No habrá elecciones», señaló. ¿Y después?"),
    ("windows-1252", "O ministro não comentou a decisão; as eleições serão em março."),
    ("windows-1252", "Der Außenminister äußerte sich nicht über die Flüchtlingsströme."),
    ("windows-1252", "Statsministeren sagde, at børnene på øen ikke får hjælp før næste år."),
    ("windows-1252", "Names: Müller, Peña, Børge, Sørensen and François met in the old town "
                     "on Friday to sign what their hosts called a lasting agreement on trade."),
    ("iso-8859-2", "Rząd ogłosił, że w przyszłym tygodniu przedstawi nową ustawę. Są przeciw."),
    ("windows-1250", "Rząd ogłosił, że w przyszłym tygodniu da „nową” ustawę. Są przeciw."),
    ("iso-8859-2", "Vláda oznámila, že příští týden předloží nový zákon. Odbory jsou proti."),
    ("windows-1250", "A kormány bejelentette, hogy jövő héten benyújtja, s ő dönt erről."),
    ("windows-1250", "Guvernul a anunţat că săptămâna viitoare va prezenta legea în faţa ţării."),
    ("windows-1254", "Hükümet gelecek hafta yeni bir yasa tasarısı sunacağını açıkladı; işçiler."),
    ("windows-1257", "Vyriausybė pranešė, kad kitą savaitę pateiks naują įstatymą, tačiau ne."),
    ("macintosh", "The minister didn’t reply. “We’re waiting,” said his aide, André."),
    ("cp850", "Le préfet a déclaré que la décision serait connue à la rentrée."),
    ("windows-1251", "Правительство сообщило, что на следующей неделе представит новый закон."),
    ("koi8-r", "Правительство сообщило, что на следующей неделе представит новый закон."),
    ("windows-1251", "Уряд повідомив, що наступного тижня подасть новий закон. Її не було."),
    ("cp932", "政府は来週、新しい法案を国会に提出すると発表した。野党は反対している。"),
    ("euc-jp", "政府は来週、新しい法案を国会に提出すると発表した。野党は反対している。"),
    ("gb18030", "政府宣布，下周将向议会提交一项新法案。工会表示反对。"),
    ("big5", "政府宣布，下週將向議會提交一項新法案。工會表示反對。"),
    ("cp949", "정부는 다음 주에 새로운 법안을 국회에 제출하겠다고 발표했다."),
    ("windows-1253", "Η κυβέρνηση ανακοίνωσε ότι την επόμενη εβδομάδα θα καταθέσει νέο νόμο."),
    ("windows-1255", "הממשלה הודיעה כי בשבוע הבא תגיש הצעת חוק חדשה לכנסת."),
    ("windows-1256", "أعلنت الحكومة أنها ستقدم الأسبوع المقبل قانونا جديدا إلى البرلمان."),
]  # fmt: skip


@pytest.mark.parametrize(("encoding", "text"), SAMPLES)
def test_old_encodings_are_recognised_in_one_sentence(encoding: str, text: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded is not None
    assert decoded.text == text
    assert decoded.encoding == encoding
    assert decoded.guessed
    assert not decoded.damaged


@pytest.mark.parametrize(
    "text", [text for _, text in SAMPLES] + ["រដ្ឋាភិបាលប្រកាសថា", "plain", "a\0b"]
)
def test_utf8_is_never_guessed(text: str) -> None:
    decoded = decode(text.encode())
    assert decoded is not None
    assert (decoded.text, decoded.encoding, decoded.guessed) == (text, "utf-8", False)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_tells_and_is_not_text(encoding: str) -> None:
    decoded = decode("Café “x” ភាសា 😀".encode(encoding))
    assert decoded is not None
    assert (decoded.text, decoded.encoding, decoded.guessed) == (
        "Café “x” ភាសា 😀",
        encoding,
        False,
    )


def test_big_endian_marks() -> None:
    for mark, encoding in ((b"\xfe\xff", "utf-16-be"), (b"\0\0\xfe\xff", "utf-32-be")):
        decoded = decode(mark + "Café".encode(encoding))
        assert decoded is not None
        assert decoded.text == "Café"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text",
    ["Headline\n\nHe said “no” at the café.\n", "Правительство сообщило, что закон готов.\n"],
)
def test_utf16_without_a_mark_is_told_by_its_nuls(encoding: str, text: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded is not None
    assert (decoded.text, decoded.encoding, decoded.guessed) == (text, encoding, True)


def test_utf8_that_was_cut_or_mixed_stays_utf8() -> None:
    whole = "Élection : « où êtes-vous ? », demanda-t-elle à l’été."
    cut = decode(whole.encode()[:-2])
    assert cut is not None
    assert cut.encoding == "utf-8"
    assert cut.damaged == 1
    mixed = decode(whole.encode() + b" It\x92s")
    assert mixed is not None
    assert mixed.text == whole + " It\ufffds"


def test_windows_1252_with_a_byte_it_does_not_have() -> None:
    text = "Le préfet a déclaré à la presse qu’il était là, où il a été élu, près de la forêt."
    decoded = decode(text.encode("cp1252") + b" Tr\xe8s pr\xe8s, l\xe0, d\xe9j\xe0\x9d.")
    assert decoded is not None
    assert decoded.encoding == "windows-1252"
    assert decoded.damaged == 1


def test_the_guess_is_made_where_the_accents_are() -> None:
    text = "plain words here\n" * 20_000 + "L’été, déjà, a été très beau.\n"
    decoded = decode(text.encode("cp1252"))
    assert decoded is not None
    assert decoded.text == text


def test_thirty_megabytes_of_anything_are_quick() -> None:
    noise = bytes(range(256)) * 8
    for content in (b"\0" * 30_000_000, noise * 15_000, b"\xff\xd8\xff\xe0" + noise * 15_000):
        with within(3):
            decode(content)


def test_a_document(tmp_path: Path) -> None:
    content = b"Head\r\nline\n\nbody\rend"
    document, problems = reading(tmp_path, content)
    assert problems == []
    assert document is not None
    assert document.text == content.decode()
    assert document.digest == hashlib.sha256(content).hexdigest()
    assert document.line_starts == (0, 6, 11, 12, 17)
    assert str(document.location(17)) == "seeds/x.txt:5:1"


@pytest.mark.parametrize(
    "content", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", b"\xff\xfe", "\u3000\n".encode()]
)
def test_an_empty_file(tmp_path: Path, content: bytes) -> None:
    assert reading(tmp_path, content) == (None, ["seeds/x.txt file-empty"])


@pytest.mark.parametrize(
    "content",
    [b"\0" * 5000, bytes(range(256)) * 9, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 3,
     b"\x7fELF\x02\x01\x01" + b"\0" * 40 + bytes(range(128, 256)) * 4],
)  # fmt: skip
def test_what_is_not_text(tmp_path: Path, content: bytes) -> None:
    assert reading(tmp_path, content) == (None, ["seeds/x.txt encoding-unknown"])


def test_control_characters_are_replaced_one_to_one(tmp_path: Path) -> None:
    text = "Head\tline\n\nOne\0 two\x0b three\x85 four\x1b\u200b\ufffe\n\x0c end\n"
    document, problems = reading(tmp_path, text.encode())
    assert document is not None
    assert (
        document.text
        == "Head\tline\n\nOne\ufffd two\ufffd three\ufffd four\ufffd\u200b\ufffd\n\x0c end\n"
    )
    assert problems == ["seeds/x.txt:3:4 control-characters"]
    assert "5" in read(source(tmp_path / "x.txt"))[1][0].message


def test_a_guess_and_damage_are_said(tmp_path: Path) -> None:
    assert reading(tmp_path, b"He said \x93no\x94.")[1] == ["seeds/x.txt encoding-guessed"]
    message = read(source(tmp_path / "x.txt"))[1][0].message
    assert message == "The file is not UTF-8; it was read as Windows-1252."
    broken = "a\nÉté, été, été, été ".encode() + b"\xff"
    assert reading(tmp_path, broken)[1] == ["seeds/x.txt:2:20 encoding-damaged"]


def test_large_files(tmp_path: Path) -> None:
    file = tmp_path / "x.md"
    file.write_bytes(b"word \n" * 200_000)
    document, problems = read(source(file, "markdown"))
    assert document is not None
    assert [one.message for one in problems] == [
        "The file is 1.2 MB, which is a lot for one article."
    ]
    os.truncate(file, MOST_MARKDOWN + 1)
    document, problems = read(source(file, "markdown"))
    assert document is None
    assert [one.message for one in problems] == [
        "The file is 4.0 MB; newsgen reads Markdown files of up to 4 MB."
    ]
    os.truncate(file, 10**12)  # a sparse file: nothing of it may be read
    assert [one.code for one in read(source(file))[1]] == ["file-too-large"]


def test_what_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def reason(file: Path) -> str:
        document, problems = read(source(file))
        assert document is None
        return problems[0].message

    start = "The file cannot be read: "
    assert reason(tmp_path / "gone.txt") == start + "it is not there."
    assert reason(tmp_path) == start + "it is a folder."
    os.mkfifo(tmp_path / "pipe")
    assert reason(tmp_path / "pipe") == start + "it is not an ordinary file."

    def refuse(*_: object) -> int:
        raise PermissionError(13, "no")

    monkeypatch.setattr("newsgen.read.os.open", refuse)
    assert reason(tmp_path / "x") == start + "permission is denied."


@given(st.binary(max_size=300))
@example(b"\xff\xfe\x00\xd8")
@example(b"\xff\xfe\x00\x00\x00")
@example(b"\x1b$B")
def test_any_bytes_decode_or_do_not(content: bytes) -> None:
    decoded = decode(content)
    if decoded is not None:
        assert decoded.text == content.decode(decoded.encoding, "replace")
        decoded.text.encode()


@given(st.text(alphabet="aé \n\r\x85\u2028\0\x0c\x1c\ufffe"))
def test_offsets_and_lines_hold_for_any_text(text: str) -> None:
    clean, count, first = without_controls(text)
    assert len(clean) == len(text)
    changed = [at for at, (a, b) in enumerate(zip(text, clean, strict=True)) if a != b]
    assert len(changed) == count
    assert not changed or changed[0] == first
    starts = line_starts(clean)
    ends = [*starts[1:], len(clean)]
    lines = [clean[start:end] for start, end in zip(starts, ends, strict=True)]
    assert "".join(lines) == clean
    assert all(line.endswith(("\n", "\r")) for line in lines[:-1])
    assert all(not set("\n\r") & set(line.removesuffix("\n").removesuffix("\r")) for line in lines)


JAPANESE = "港の渡し船は月曜日に再び動く。\n\n組合はそう述べた。\n"


@pytest.mark.parametrize("codec", ["iso2022_jp", "iso2022_jp_ext"])
def test_iso_2022_jp_is_told_by_its_escapes(tmp_path: Path, codec: str) -> None:
    text = JAPANESE + ("ﾌｪﾘｰ\n" if codec.endswith("ext") else "")
    document, problems = reading(tmp_path, text.encode(codec))
    assert document is not None
    assert document.text == text
    assert document.encoding == codec.replace("iso2022_", "iso-2022-").replace("_", "-")
    assert problems == ["seeds/x.txt encoding-other"]


@pytest.mark.parametrize("text", ["\x1b[31mred\x1b[0m text\n", f"{JAPANESE}\x1b$B3$\n"])
def test_other_escapes_are_not_japanese(text: str) -> None:
    told = decode(text.encode())
    assert told is not None and (told.text, told.encoding) == (text, "utf-8")


def misread(text: str) -> str:
    """What programs make of UTF-8 that they take for Windows-1252."""
    return "".join(bytes((byte,)).decode("cp1252", "ignore") or chr(byte) for byte in text.encode())


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("Die Brücke über den Fluß ist gesperrt.\n", 1, "“BrÃ¼cke” probably was “Brücke”"),
        ("Plain.\n\nThey don’t, can’t and won’t.\n", 3, "“donâ€™t,” probably was “don’t,”"),
        ("He said: “We did.” It’s over.\n", 1, "“â€œWe” probably was ““We”"),
        ("Мост закрыт.\n", 1, " probably was “Мост”"),
        ("Žena a kůň šli.\n", 1, " probably was “Žena”"),
    ],
)
def test_utf8_that_was_misread_and_saved_is_said(
    tmp_path: Path, text: str, place: int, message: str
) -> None:
    file = tmp_path / "x.txt"
    file.write_text(misread(text), encoding="utf-8")
    document, problems = read(source(file))
    assert document is not None
    (said,) = [one for one in problems if one.code == "text-mojibake"]
    assert (said.location.line, said.severity) == (place, "warning")
    assert message in said.message
    assert document.text.startswith(misread(text)[:3])


@pytest.mark.parametrize(
    "text",
    [
        "« Où ? » dit-elle à\xa0« Paris\xa0», à\xa0« Lyon\xa0» et à\xa0« Nice\xa0», été\xa0».\n"
        * 3,
        "“AMANHÔ, “MAÇÔ, “IRMÔ e “NÃO”.\n",
        "Der Ä… der Ö… der Ü… sagt: „Äh…“\n",
        "It cost 20° and 30 £, “half” — 12½ per cent… €5.\n",
        "One BrÃ¼cke and one donâ€™t are an example.\n",
        "Мост закрыт до понедельника, «Ещё неделя».\n",
    ],
)
def test_sound_text_is_not_called_misread(tmp_path: Path, text: str) -> None:
    assert reading(tmp_path, text.encode())[1] == []


def test_misread_text_of_any_size_is_quick() -> None:
    for text in ("Ã¼" * 4_000_000, "Ã" * 4_000_000, "x" * 4_000_000 + "â€" * 400_000):
        with within(2):
            mojibake(text)
