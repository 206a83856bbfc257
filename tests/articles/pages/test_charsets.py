"""Encodings of pages: what a page says of itself counts, and old Vietnamese encodings are refused by name."""

import pytest

from vnbulletin.articles.html.charsets import decode_page
from vnbulletin.articles.pages import read_page
from vnbulletin.errors import ReadError

PAGE = "<h1>Huyện Ví Dụ</h1><p>Huyện có 45 chi bộ, được đánh giá cao.</p>"


class TestDecodePage:
    """Bytes of pages."""

    @pytest.mark.parametrize(
        "data",
        (
            PAGE.encode(),
            PAGE.encode("utf-8-sig"),
            b"\xff\xfe" + PAGE.encode("utf-16-le"),
            b"\xfe\xff" + PAGE.encode("utf-16-be"),
            b'<meta charset="windows-1252">' + PAGE.encode(),
        ),
    )
    def test_reads(self, data: bytes) -> None:
        """A byte order mark or plain UTF-8 decides, whatever else the page claims."""
        assert decode_page(data, source="a").removeprefix('<meta charset="windows-1252">') == PAGE

    @pytest.mark.parametrize("name", ("windows-1252", "ISO-8859-1", "us-ascii"))
    def test_reads_western_pages_with_references(self, name: str) -> None:
        """A page of a western encoding that writes Vietnamese as references is read."""
        body = "<p>Huyện có 45 tổ chức đảng – hoàn thành tốt nhiệm vụ.</p>".encode("cp1252", errors="xmlcharrefreplace")
        data = f'<meta http-equiv=Content-Type content="text/html; charset={name}">'.encode() + body

        assert read_page(data).text == "Huyện có 45 tổ chức đảng – hoàn thành tốt nhiệm vụ."

    @pytest.mark.parametrize(
        ("data", "reason"),
        (
            (b"", "is empty"),
            (b"\xff\xfe<", "looks like UTF-16, not UTF-8; convert it with: iconv -f UTF-16 -t UTF-8"),
            (b"%PDF-1.7", "is a PDF document, not a text: copy its text into a .txt file in UTF-8"),
            (PAGE.encode("utf-16-le"), "looks like UTF-16LE, not UTF-8; convert it with: iconv -f UTF-16LE -t UTF-8"),
            (
                "<meta charset=windows-1252><p>§¶ng bé huyÖn cã 45 chi bé cña c¸c x· vµ ®¬n vÞ</p>".encode("cp1252"),
                "looks like TCVN3 (ABC), not UTF-8; convert it with: iconv -f TCVN5712-1 -t UTF-8",
            ),
        ),
    )
    def test_refuses(self, data: bytes, reason: str) -> None:
        """What is no page, or of an old encoding, is refused with the reason of text files."""
        with pytest.raises(ReadError) as caught:
            decode_page(data, source="a.html")

        assert (caught.value.source, caught.value.reason) == ("a.html", reason)
