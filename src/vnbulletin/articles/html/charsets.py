"""This file decodes the bytes of a web page: by its byte order mark, by the encoding that it names, then as UTF-8."""

import codecs
import re

from vnbulletin.articles.decoding import LARGEST, decode
from vnbulletin.errors import ReadError

__all__ = ["decode_page"]

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_NAMED = re.compile(rb"""<meta[^>]{1,200}?charset\s{0,3}=\s{0,3}["']?(?P<name>[\w-]{2,30})""", re.IGNORECASE)
_XML = re.compile(rb"""\s{0,9}<\?xml[^>]{1,80}?encoding\s{0,3}=\s{0,3}["'](?P<name>[\w-]{2,30})""")
_HEAD = 8_192
_WESTERN = frozenset({"windows-1252", "iso-8859-1", "iso8859-1", "us-ascii", "ascii", "latin1", "cp1252"})
# A page of a western encoding writes Vietnamese letters as references; one in an old Vietnamese font has none.
_REFERENCE = re.compile(
    rb"&#(?:[xX]0*(?:1[eE][0-9A-Fa-f]{2}|1[0-9A-Fa-f]{2})|0*(?:25[6-9]|2[6-9][0-9]|[34][0-9]{2}|7[6-9][0-9]{2}));"
)
_FEWEST_REFERENCES = 3


def decode_page(data: bytes, *, source: str) -> str:
    """Return the text of a page's bytes.

    Raises:
        ReadError: The bytes are no page, or are of an encoding that is not read; the reason says what would help.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark) and len(data) <= LARGEST:
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                break
    try:
        return decode(data, source=source)
    except ReadError:
        if len(data) <= LARGEST and _is_western(data):
            return data.decode("cp1252", errors="replace")
        raise


def _is_western(data: bytes) -> bool:
    """Tell whether a page that is not UTF-8 names a western encoding and writes its Vietnamese as references."""
    named = _NAMED.search(data, 0, _HEAD) or _XML.match(data)
    if named is None or named["name"].decode("ascii").lower() not in _WESTERN:
        return False
    return b"\0" not in data and sum(1 for _ in _REFERENCE.finditer(data)) >= _FEWEST_REFERENCES
