"""This file decodes the bytes of a file, tells pages from texts, and says what is neither."""

import os
import re
from pathlib import Path

from vnbulletin.errors import ReadError
from vnbulletin.folding import fold
from vnbulletin.lexicon.page_tables import writing

__all__ = ["LARGEST", "PAGE_SUFFIXES", "decode", "is_page", "read_bytes"]

LARGEST = 16 * 1024 * 1024
PAGE_SUFFIXES = (".html", ".htm", ".xhtml")
_SAMPLE = 64 * 1024
_PAGE_OPENING = re.compile(
    rb"\s{0,400}(?:<\?xml[^>]{0,200}>\s{0,400})?(?:<!--[^>]{0,2000}-->\s{0,400}){0,3}<(?:!doctype\s{1,20}html|html)\b",
    re.IGNORECASE,
)
_TAG = re.compile(rb"</?[A-Za-z][A-Za-z0-9]{0,11}(?:\s[^<>]{0,600})?>")
# A text may quote a tag or two; of a page without a head, tags are many and a good part of it.
_FEWEST_TAGS, _PART_OF_TAGS = 5, 4
_UNOPENED: dict[type[Exception], str] = {
    FileNotFoundError: "there is no such file",
    IsADirectoryError: "is a folder, not a file",
    NotADirectoryError: "there is no such file",
    PermissionError: "may not be read: permission denied",
}
_UTF_BOM = ("\ufeff".encode("utf-32-le"), "UTF-32"), ("\ufeff".encode("utf-32-be"), "UTF-32"), (
    "\ufeff".encode("utf-16-le"), "UTF-16"), ("\ufeff".encode("utf-16-be"), "UTF-16")  # fmt: skip
_SIGNATURES = (
    (b"%PDF", "a PDF document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a media file (RIFF)"),
    (b"\xd0\xcf\x11\xe0", "an old Microsoft Office document (DOC, XLS)"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
)
_OFFICE = (
    (b"word/", "a Word document (DOCX)"),
    (b"xl/", "an Excel workbook (XLSX)"),
    (b"ppt/", "a presentation (PPTX)"),
)

# Letters of the bytes 0x80-0xFF, as iconv decodes them (TCVN 5712:1993, RFC 1456).
_TCVN3 = (
    "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ\u00a0ĂÂÊÔƠƯĐăâêôơưđẶ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ"
    "ẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ"
)
_VISCII = (
    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"
    "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"
)
# VNI writes a mark as a byte of its own after the letter; â-marks and ă-marks carry a tone along.
_VNI_MARKS = {
    0xF9: "\u0301", 0xF8: "\u0300", 0xFB: "\u0309", 0xF5: "\u0303", 0xEF: "\u0323",
    0xE2: "\u0302", 0xE1: "\u0302\u0301", 0xE0: "\u0302\u0300",
    0xE5: "\u0302\u0309", 0xE3: "\u0302\u0303", 0xE4: "\u0302\u0323",
    0xEA: "\u0306", 0xE9: "\u0306\u0301", 0xE8: "\u0306\u0300",
    0xFA: "\u0306\u0309", 0xFC: "\u0306\u0303", 0xEB: "\u0306\u0323",
    0xF4: "ơ", 0xF6: "ư", 0xF1: "đ", 0xF2: "ị", 0xF3: "ĩ", 0xE6: "ỉ", 0xEE: "ỵ",
}  # fmt: skip
_FEWEST_SYLLABLES = 2


def read_bytes(path: str | os.PathLike[str]) -> bytes:
    """Return the first bytes of a file, one more than are read at most, or raise `ReadError` with a plain reason."""
    source = os.fspath(path)
    try:
        with Path(source).open("rb") as stream:
            return stream.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise ReadError(source, _UNOPENED.get(type(error), "cannot be opened: this is no name of a file")) from None


def is_page(data: bytes, *, source: str) -> bool:
    """Tell whether bytes are a web page: they begin like one, or tags make up a good part of them.

    In a file that is named as a page, a single tag is enough; where it holds none, it is a text.

    >>> is_page(b"<!DOCTYPE html><p>5", source="a.txt"), is_page("5 < 6 xã".encode(), source="a.html")
    (True, False)
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data = data[: _SAMPLE * 2].decode("utf-16", errors="replace").encode()
    head = data[:_SAMPLE].removeprefix(b"\xef\xbb\xbf")
    if _PAGE_OPENING.match(head):
        return True
    tags = [len(each) for each in _TAG.findall(head)]
    if source.lower().endswith(PAGE_SUFFIXES) and tags:
        return True
    return len(tags) >= _FEWEST_TAGS and sum(tags) * _PART_OF_TAGS > len(head)


def decode(data: bytes, *, source: str) -> str:
    """Return the text of UTF-8 bytes, without a byte order mark.

    Args:
        data: The bytes of a file.
        source: The name of the file, for the error.

    Returns:
        The text.

    Raises:
        ReadError: The bytes are empty, too many, of another encoding, or no text; the reason says what they look like.

    >>> decode("đạt 95,8%".encode(), source="a.txt")
    'đạt 95,8%'

    .. versionadded:: 0.1.0
    """
    reason = _refusal(data)
    if reason is not None:
        raise ReadError(source, reason)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ReadError(source, _guess(data, error.start)) from None


def _refusal(data: bytes) -> str | None:
    if not data:
        return "is empty"
    if len(data) > LARGEST:
        return f"is larger than {LARGEST // (1024 * 1024)} MB: not one bulletin; split it"
    for mark, name in _UTF_BOM:
        if data.startswith(mark):
            return _looks_like(name)
    if data.startswith(b"PK\x03\x04"):
        head = data[:_SAMPLE]
        return _is_no_text(next((name for mark, name in _OFFICE if mark in head), "a ZIP archive"))
    kind = next((name for mark, name in _SIGNATURES if data.startswith(mark)), None)
    if kind is not None:
        return _is_no_text(kind)
    return _nul_refusal(data[:_SAMPLE]) if b"\0" in data else None


def _is_no_text(kind: str) -> str:
    return f"is {kind}, not a text: copy its text into a .txt file in UTF-8"


def _looks_like(name: str) -> str:
    return f"looks like {name}, not UTF-8; convert it with: iconv -f {name} -t UTF-8"


def _nul_refusal(sample: bytes) -> str:
    places = [sample[place::4].count(0) for place in range(4)]
    size = len(sample)
    # Plain letters leave three NULs of four in UTF-32 and every second one in UTF-16.
    if sum(places) * 5 > size * 3:
        return _looks_like("UTF-32LE" if places[0] < places[3] else "UTF-32BE")
    even, odd = places[0] + places[2], places[1] + places[3]
    if max(even, odd) * 4 > size and min(even, odd) * 20 < max(even, odd):
        return _looks_like("UTF-16LE" if odd > even else "UTF-16BE")
    return "holds NUL bytes: not a text"


def _guess(data: bytes, offset: int) -> str:
    sample = data[:_SAMPLE]
    candidates = {
        _looks_like("WINDOWS-1258").replace("WINDOWS", "Windows", 1): sample.decode("cp1258", errors="replace"),
        "looks like TCVN3 (ABC), not UTF-8; convert it with: iconv -f TCVN5712-1 -t UTF-8": _single_byte(
            sample, _TCVN3
        ),
        "looks like VNI-Windows, not UTF-8; convert it from VNI Windows to Unicode with UniKey's toolkit": _vni(sample),
        _looks_like("VISCII"): _single_byte(sample, _VISCII),
    }
    scores = {reason: _syllables(text) for reason, text in candidates.items()}
    best = max(scores, key=scores.__getitem__)
    replaced = sample.decode("utf-8", errors="replace")
    if _syllables(replaced) > scores[best]:
        return f"is UTF-8 with a broken byte at offset {offset}: save it again from where it came"
    if scores[best] >= _FEWEST_SYLLABLES:
        return best
    return f"is not UTF-8: the byte at offset {offset} does not fit; save it as UTF-8"


def _single_byte(data: bytes, table: str) -> str:
    return data.decode("latin-1").translate(dict(zip(range(0x80, 0x100), table, strict=True)))


def _vni(data: bytes) -> str:
    marks = _VNI_MARKS | {code - 0x20: mark.upper() for code, mark in _VNI_MARKS.items()}
    return data.decode("latin-1").translate(marks)


def _syllables(text: str) -> int:
    words = re.findall(r"[^\W\d_]+", fold(text).lower)
    return sum(word in writing().frequent_syllables for word in words)
