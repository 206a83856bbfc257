"""This file holds texts that tempt a reader to look at the same place again and again, at any length."""

from itertools import cycle, islice

__all__ = ["HOSTILE", "TEMPTING", "hostile_text", "tempting_text"]

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

# What tempts a finder of relations, with a place for a number that changes from piece to piece.
TEMPTING = {
    "shares of one whole": "có {} hộ (91,37%) đạt chuẩn, ",
    "ratios that do not agree": "{0}/1{0} hộ (91,37%); ",
    "ratios in sentences": "Có {0}/1{0} hộ (91,37%) đạt chuẩn. ",
    "figures": "{} hộ, ",
    "figures inside": "trong đó có {} hộ, ",
    "parts": "gồm {} xã và ",
    "bullets": "- {} xã: 3,5%\n",
    "percents": "loại {} chiếm 1,5%; ",
    "rests": "nam {}%, nữ 6%, còn lại 7%; ",
    "brackets": "({} hộ (3%) ",
    "changes": "tăng {} hộ so với cùng kỳ (4 hộ), ",
    "from and to": "từ {} hộ lên 999 hộ, ",
    "plans": "đạt {}% kế hoạch, vượt 5% chỉ tiêu 20 hộ, ",
    "totals": "Tổng số {} hộ. ",
    "titles": "HUYỆN CÓ {0} HỘ NGHÈO\nHuyện có 1{0} hộ nghèo.\n",
    "cells": "{0}\nThôn {0}\n1{0}\n5,5%\n",
    "announced lists": "gồm {} đơn vị: A, B, C và D; ",
    "terms": "nhiệm kỳ 2{}-2025, ",
    "badges": "Huy hiệu {} năm tuổi Đảng, ",
    "wholes behind": "chiếm 5% tổng số {} hộ, ",
}


def tempting_text(name: str, pieces: int) -> str:
    """Return the text of that name in so many pieces, each with a number of its own.

    >>> tempting_text("totals", 2)
    'Tổng số 101 hộ. Tổng số 108 hộ. '
    """
    return "".join(TEMPTING[name].format(101 + 7 * place % 800) for place in range(pieces))


def hostile_text(name: str, length: int) -> str:
    """Return the text of that name with *length* characters.

    >>> hostile_text("dates and ratios", 5)
    '1/1/1'
    """
    return "".join(islice(cycle(HOSTILE[name]), length))
