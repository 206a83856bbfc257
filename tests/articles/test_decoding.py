"""Decoding files, and naming those that cannot be read."""

import unicodedata
from pathlib import Path

import pytest

from vnbulletin.articles.decoding import LARGEST, decode, is_page, read_bytes
from vnbulletin.errors import ReadError

TEXT = "Đảng bộ và các chi bộ được khen thưởng"
# The same words in the encodings of the nineties; the bytes of the single-byte ones are those of iconv.
VISCII = bytes.fromhex("d0e46e672062b52076e02063e1632063686920 62b520f0dffe63206b68656e207468dfb76e67")
TCVN3 = bytes.fromhex("a7b66e672062e92076b52063b863206368692062e920aeadee63206b68656e207468adeb6e67")
VNI = b"\xd1a\xfbng bo\xe4 va\xf8 ca\xf9c chi bo\xe4 \xf1\xf6\xf4\xefc khen th\xf6\xf4\xfbng"


def cp1258(text: str) -> bytes:
    """Return *text* in Windows-1258, whose tones are letters of their own."""
    encoded = b""
    for letter in unicodedata.normalize("NFC", text):
        try:
            encoded += letter.encode("cp1258")
        except UnicodeEncodeError:
            base, tone = unicodedata.normalize("NFD", letter)[:-1], unicodedata.normalize("NFD", letter)[-1]
            if tone not in "\u0300\u0301\u0303\u0309\u0323":
                base, tone = base[0] + tone, base[1]
            encoded += unicodedata.normalize("NFC", base).encode("cp1258") + tone.encode("cp1258")
    return encoded


def reason(data: bytes) -> str:
    """Return why *data* is refused."""
    with pytest.raises(ReadError) as caught:
        decode(data, source="a.txt")
    assert caught.value.source == "a.txt"
    return caught.value.reason


class TestDecode:
    """Bytes that are text, and bytes that are not."""

    def test_utf8(self) -> None:
        """UTF-8 is read, and its byte order mark is dropped."""
        assert decode(TEXT.encode("utf-8-sig"), source="a") == decode(TEXT.encode(), source="a") == TEXT

    @pytest.mark.parametrize(
        ("data", "expected"),
        (
            (TEXT.encode("utf-16"), "looks like UTF-16, not UTF-8; convert it with: iconv -f UTF-16 -t UTF-8"),
            (TEXT.encode("utf-16-le"), "looks like UTF-16LE, not UTF-8; convert it with: iconv -f UTF-16LE -t UTF-8"),
            (TEXT.encode("utf-16-be"), "looks like UTF-16BE, not UTF-8; convert it with: iconv -f UTF-16BE -t UTF-8"),
            (TEXT.encode("utf-32"), "looks like UTF-32, not UTF-8; convert it with: iconv -f UTF-32 -t UTF-8"),
            (TEXT.encode("utf-32-le"), "looks like UTF-32LE, not UTF-8; convert it with: iconv -f UTF-32LE -t UTF-8"),
            (TEXT.encode("utf-32-be"), "looks like UTF-32BE, not UTF-8; convert it with: iconv -f UTF-32BE -t UTF-8"),
            (cp1258(TEXT), "looks like Windows-1258, not UTF-8; convert it with: iconv -f WINDOWS-1258 -t UTF-8"),
            (TCVN3, "looks like TCVN3 (ABC), not UTF-8; convert it with: iconv -f TCVN5712-1 -t UTF-8"),
            (VNI, "looks like VNI-Windows, not UTF-8; convert it from VNI Windows to Unicode with UniKey's toolkit"),
            (VISCII, "looks like VISCII, not UTF-8; convert it with: iconv -f VISCII -t UTF-8"),
        ),
        ids=["utf-16", "utf-16le", "utf-16be", "utf-32", "utf-32le", "utf-32be", "cp1258", "tcvn3", "vni", "viscii"],
    )
    def test_names_the_encoding(self, data: bytes, expected: str) -> None:
        """Another encoding is named, with a way to convert it."""
        assert reason(data) == expected

    @pytest.mark.parametrize(
        ("data", "expected"),
        (
            (b"%PDF-1.7", "is a PDF document, not a text"),
            (b"PK\x03\x04....word/document.xml", "is a Word document (DOCX), not a text"),
            (b"PK\x03\x04....xl/workbook.xml", "is an Excel workbook (XLSX), not a text"),
            (b"PK\x03\x04....", "is a ZIP archive, not a text"),
            (b"\x89PNG\r\n", "is a PNG picture, not a text"),
            (b"\xd0\xcf\x11\xe0", "is an old Microsoft Office document (DOC, XLS), not a text"),
            (b"{\\rtf1", "is an RTF document, not a text"),
            (b"abc\0def", "holds NUL bytes: not a text"),
            (b"", "is empty"),
            (b" " * (LARGEST + 1), "is larger than 16 MB: not one bulletin; split it"),
            (TEXT.encode() + b"\xff", "is UTF-8 with a broken byte at offset 54"),
            (b"abc \xff\xfe\xfd", "is not UTF-8: the byte at offset 4 does not fit; save it as UTF-8"),
        ),
        ids=["pdf", "docx", "xlsx", "zip", "png", "doc", "rtf", "nul", "empty", "large", "broken", "unknown"],
    )
    def test_names_what_is_no_text(self, data: bytes, expected: str) -> None:
        """Documents, pictures, archives and broken files are named."""
        assert reason(data).startswith(expected)


class TestReadText:
    """Files that cannot be opened."""

    def test_folder(self, tmp_path: Path) -> None:
        """A folder is said to be one."""
        with pytest.raises(ReadError, match="is a folder, not a file"):
            read_bytes(tmp_path)

    @pytest.mark.parametrize("name", ("a\0b.txt", "a" * 5000))
    def test_impossible_name(self, name: str) -> None:
        """A name that no file can have is refused."""
        with pytest.raises(ReadError, match="no name of a file"):
            read_bytes(name)


PAGE = "<p>Có <b>5</b> xã.</p>\n<p>Có 6 phường.</p>"
HEAD = "<html><head><title>Tin</title></head>"


class TestIsPage:
    """Pages and texts, by name and by what they hold."""

    @pytest.mark.parametrize(
        "text",
        (
            f"<!DOCTYPE html>{PAGE}",
            f"\n\t<!doctype HTML>{PAGE}",
            f"{HEAD}{PAGE}",
            f'<?xml version="1.0"?>\n<!-- trang -->\n<html xmlns="a">{PAGE}',
            PAGE * 3,
            f"Tin\n{'<br>' * 30} Có 5 xã.",
        ),
    )
    @pytest.mark.parametrize("name", ("a.txt", "a.html", "a"))
    def test_page(self, text: str, name: str) -> None:
        """A page begins like one, or tags make up a good part of it, whatever its name."""
        assert is_page(text.encode(), source=name)
        assert is_page(text.encode("utf-8-sig"), source=name)

    @pytest.mark.parametrize("encoding", ("utf-16", "utf-8"))
    def test_encodings(self, encoding: str) -> None:
        """A page in UTF-16 begins like one too."""
        assert is_page(f"<!DOCTYPE html>{PAGE}".encode(encoding), source="a.txt")

    @pytest.mark.parametrize(
        "text", ("Có 5 xã.", "5 < 6 và 7 > 6.", "", "Viết thẻ <b> trước, </b> sau. " + "Có 5 xã. " * 9, "a<b>c " * 40)
    )
    def test_text(self, text: str) -> None:
        """A text may hold signs of comparison and quote a tag."""
        assert not is_page(text.replace("<b>c", "<c").encode(), source="a.txt")

    @pytest.mark.parametrize("name", ("trang.html", "TRANG.HTM", "trang.xhtml"))
    def test_named_as_page(self, name: str) -> None:
        """In a file that is named as a page one tag is enough, and without a tag it is a text."""
        assert is_page("<p>Có 5 xã.".encode(), source=name)
        assert not is_page("Có 5 xã, 5 < 6.".encode(), source=name)

    def test_long_openings(self) -> None:
        """Many blanks, comments and open brackets are passed over in time."""
        for data in (b" " * 100_000, b"<!--" * 50_000, b"<" * 200_000, b"<a " * 60_000, b"<a" + b" b" * 100_000):
            assert not is_page(data, source="a.txt")
