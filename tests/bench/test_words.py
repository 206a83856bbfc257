from collections.abc import Callable
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

import pytest
from ctnx import num_to_words
from icu4py.messageformat import MessageFormat
from num2words import num2words
from vietnam_number import n2w, w2n
from vn_money import to_words
from vn_numberwords import number_to_words, words_to_number
from vnnum2word import convert_number

from vnbulletin import format_number_words, parse_number_words

if TYPE_CHECKING:
    from tests.bench.conftest import Race

VALUES = {
    word: value for value, word in enumerate(("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"))
} | {"lăm": 5, "mươi": 10, "trăm": 100, "nghìn": 1000}
THOUSAND = 1000
OPENING = tuple(map(format_number_words, range(THOUSAND)))
# What stands behind “một nghìn”; nothing does where the group is zero.
FOLLOWING = ("", *(format_number_words(THOUSAND + value).split(" ", 2)[2] for value in range(1, THOUSAND)))
SCALES = ("nghìn", "triệu", "tỷ")


def floor_of_reading(text: str) -> Decimal:
    """Read words with one look-up for each of them, whatever their order is."""
    total = group = digit = 0
    for word in text.split(" "):
        value = VALUES[word]
        if value >= VALUES["nghìn"]:
            total, group, digit = total + (group + digit) * value, 0, 0
        elif value >= VALUES["mươi"]:
            group, digit = group + digit * value, 0
        else:
            digit = value
    return Decimal(total + group + digit)


def floor_of_writing(value: int) -> str:
    """Write words with one look-up for each group of three digits, none of which is zero."""
    rest, group = divmod(value, THOUSAND)
    words = (FOLLOWING if rest else OPENING)[group]
    for scale in SCALES:
        if not rest:
            break
        rest, group = divmod(rest, THOUSAND)
        words = f"{(FOLLOWING if rest else OPENING)[group]} {scale} {words}"
    return words


def argument(given: object) -> dict[str, object]:
    """Return the arguments of a message with one number."""
    return {"it": given}


def itself(given: object) -> object:
    """Return what was given."""
    return given


@pytest.mark.job("read a number in words")
@pytest.mark.parametrize(
    ("name", "read"),
    (
        ("vnbulletin", parse_number_words),
        ("floor", floor_of_reading),
        ("vietnam-number", w2n),
        ("vn-numberwords", words_to_number),
    ),
)
def test_reading(race: "Race", name: str, read: Callable[[str], object]) -> None:
    """A number in words is read."""
    race(name, read)


@pytest.mark.job("write a number in words")
@pytest.mark.parametrize(
    ("name", "write", "takes"),
    (
        ("vnbulletin", format_number_words, itself),
        ("floor", floor_of_writing, itself),
        ("chiecthuyenngoaixa", num_to_words, itself),
        ("icu4py (C++)", MessageFormat("{it,spellout}", "vi").format, argument),
        ("num2words", partial(num2words, lang="vi"), itself),
        ("vietnam-number", n2w, str),
        ("vn-money", to_words, itself),
        ("vn-numberwords", number_to_words, itself),
        ("vnnum2word", convert_number, itself),
    ),
)
def test_writing(race: "Race", name: str, write: Callable[[object], object], takes: Callable[[object], object]) -> None:
    """A number is written in one of its standard forms."""
    race(name, write, takes=takes)
