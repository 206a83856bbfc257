"""This file holds texts that tempt a reader to look at the same place again and again, at any length."""

from itertools import cycle, islice

__all__ = ["HOSTILE", "hostile_text"]

# What is repeated, by a name; a text of one long line stands beside the same pieces on lines of their own.
HOSTILE = {
    "digits": "9",
    "slashes": "/",
    "dates and ratios": "1/",
    "groups by commas": "1,",
    "groups by dots": "1.",
    "dotted thousands": "1.234.",
    "dashes": "1-",
    "five years": "năm ",
    "words of numbers": "hai mươi ",
    "open brackets": "(",
    "numbers in brackets": "(5",
    "quotation marks": "“5 ",
    "blanks": " ",
    "years of shares": "năm 2021, 5% ",
    "scale words": "2 tỷ ",
    "days of months": "ngày 5 tháng ",
    "shared units": "1, 2, ",
    "units without end": "5 đảng viên, hội viên ",
    "letters and digits": "a1",
    "addresses": "@a.1",
    "colons": "1:2:",
    "marks of combination": "5\u0301",
    "short lines": "5\n",
    "list lines": "- 5 xã\n",
    "blank lines": "\n\n",
    "captions": "Ảnh: A 5\n",
    "one long line": "Chi bộ có 12 đảng viên, đạt 90% so với năm 2021; ",
}


def hostile_text(name: str, length: int) -> str:
    """Return the text of that name with *length* characters.

    >>> hostile_text("dates and ratios", 5)
    '1/1/1'
    """
    return "".join(islice(cycle(HOSTILE[name]), length))
