"""This file reads numbers written in words, North and South, of any size.

Each word is noted by one sign, so that a group below one thousand is looked up in a
table of all that can be written, and scale words part the groups.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from attrs import frozen

from vnbulletin.errors import ParseError, ParseReason
from vnbulletin.folding import FoldedText
from vnbulletin.lexicon.number_tables import number_words
from vnbulletin.notation.numbers.digits import EXACT
from vnbulletin.notation.numbers.groups import groups_of_three, signs_of_words
from vnbulletin.notation.numbers.scales import read_number
from vnbulletin.notation.strictness import LONGEST_TEXT, folded_notation, refusal
from vnbulletin.spans import Span

__all__ = ["parse_number_words"]

_EXPECTED = "a number in words"
_WORD = re.compile(r"\S+")
_WORD_OF_LETTERS = re.compile(r"\s[^\W\d_]")
# A group, the scale that it counts, and the tỷ that the block counts which it ends.
_GROUPS = re.compile("([^KVMB]*)([KVM]?)(B*)").findall
_POWERS = {"": 0, "K": 3, "V": 4, "M": 6}
_SCALES = {sign: (power, 10**power) for sign, power in _POWERS.items()}
_MILLION, _BILLION = 6, 9
_BLOCK = 10**_BILLION
_ROUND_HUNDREDS = re.compile("[1-9]h[1-9ade]?").fullmatch
_DECIMALS = re.compile(r"(?P<digits>[^KVMB]+)(?P<scale>[KVM]?B*)")
_DIGITS = re.compile("[0-9]+[0-9ade]*")
# Behind a chain of scales ("một nghìn tỷ hai") a short end may count tenths of either.
_SPOKEN_TAIL = re.compile(r"(?P<head>.*[^KVMB][KVMBh])(?P<tail>r|[1-46-9ade])")
_PLAIN_DIGITS = str.maketrans("ade", "145")


def parse_number_words(text: str) -> Decimal:
    """Read a number written in Vietnamese words ("hai mươi lăm", "một trăm linh ba", "hai tỷ rưỡi").

    Accepts linh or lẻ, tư or bốn, lăm or nhăm, nghìn or ngàn, chục, a dropped "mươi"
    that the last word shows ("hai mốt"), "âm", "phẩy", tỷ tỷ, any case, and the short
    ends of speech: "một triệu hai" is 1.200.000, because 1.000.002 is never said
    without "linh". Digits with scale words ("1,5 triệu") are read as well. Refuses
    what says two things: "hai ba" (two or three), "hai mươi năm" (twenty years).

    Args:
        text: The whole notation, with nothing around it.

    Returns:
        The exact value; as in `parse_number`, a scale word at the end sets the precision.

    Raises:
        ParseError: A word is unknown, or stands where no number allows it.

    >>> parse_number_words("Một trăm linh ba"), parse_number_words("không phẩy năm"), parse_number_words("hai tỷ rưỡi")
    (Decimal('103'), Decimal('0.5'), Decimal('2.5E+9'))

    Source: common Northern and Southern usage; CLDR 47 (vi) spellout rules.

    .. versionadded:: 0.1.0
    """
    tables = _tables()
    try:
        if len(text) <= LONGEST_TEXT:
            coded = "".join([tables.signs[word] for word in text.lower().split(" ")])
            if (group := tables.opening.get(coded)) is not None:
                return Decimal(group)
            if (value := _read(coded)) is not None:
                return value
    except (KeyError, TypeError, AttributeError):
        pass
    return _read_unusual(text)


@frozen
class _Tables:
    signs: Mapping[str, str]
    opening: Mapping[str, int]
    following: Mapping[str, int]


@cache
def _tables() -> _Tables:
    opening, following = groups_of_three()
    return _Tables(signs_of_words(), opening, following)


class _Whole(NamedTuple):
    """A whole number and the power of ten that its last word counts."""

    value: int
    power: int

    def as_decimal(self) -> Decimal:
        if not self.power:
            return Decimal(self.value)
        return Decimal(self.value // 10**self.power).scaleb(self.power, context=EXACT)


def _read(coded: str) -> Decimal | None:
    """Return the value of a number whose words are noted by their signs, or None."""
    if coded.startswith("n"):
        value = None if coded.startswith("nn") else _read(coded[1:])
        return None if value is None else value.copy_negate()
    said, comma, places = coded.partition("p")
    if comma:
        return _with_decimals(said, places)
    if (whole := _whole(coded)) is not None:
        return whole.as_decimal()
    # "một triệu hai" and "hai tỷ rưỡi": the last word counts tenths of the scale before it.
    short = _SPOKEN_TAIL.fullmatch(coded)
    if short is None or (whole := _whole(short["head"])) is None:
        return None
    tenths = 5 if short["tail"] == "r" else int(short["tail"].translate(_PLAIN_DIGITS))
    power = 2 if short["head"].endswith("h") else whole.power
    return _Whole(whole.value + tenths * 10 ** (power - 1), power - 1 if whole.power else 0).as_decimal()


def _whole(coded: str) -> _Whole | None:
    """Return the value of groups that descend by their scales, in blocks that descend by their tỷ."""
    tables = _tables()
    total = block = last = 0
    least, least_run, follows = _BLOCK, len(coded), False
    for group, scale, run in _GROUPS(coded):
        if follows and not (group or scale or run):
            break
        value = (tables.following if follows else tables.opening).get(group)
        if value is None or (group == "0" and (run or bool(scale) is not follows)):
            return None
        if follows and not scale:
            # One digit behind a scale word counts its tenths, which is read elsewhere: "một triệu hai".
            if len(group) == 1 and group != "t" and (block or not run):
                return None
            # "ba triệu sáu trăm" is 3.000.600 by the book and 3.600.000 in speech.
            if not run and last >= _MILLION and _ROUND_HUNDREDS(group):
                return None
        last, tens = _SCALES[scale]
        value *= tens
        # "hai nghìn ba triệu" ascends; "hai vạn ba mươi nghìn" runs over its vạn.
        if value >= least:
            return None
        block, least, follows = block + value, tens, True
        if run:
            if len(run) >= least_run:
                return None
            last += _BILLION * len(run)
            total, block, least, least_run = total + block * _BLOCK ** len(run), 0, _BLOCK, len(run)
    return _Whole(total + block, last) if follows else None


def _with_decimals(said: str, places: str) -> Decimal | None:
    hit = _DECIMALS.fullmatch(places)
    whole = _whole(said)
    if hit is None or whole is None:
        return None
    digits = hit["digits"]
    zeros = len(digits) - len(digits.lstrip("0"))
    if _DIGITS.fullmatch(digits):
        text = digits.translate(_PLAIN_DIGITS)
    elif (group := _tables().opening.get(digits[zeros:])) is not None:
        text = "0" * zeros + str(group)
    else:
        return None
    power = sum(_POWERS.get(scale, _BILLION) for scale in hit["scale"])
    return Decimal(f"{whole.value}.{text}").scaleb(power, context=EXACT)


def _read_unusual(text: str) -> Decimal:
    folded = folded_notation(text, expected=_EXPECTED)
    signs = _tables().signs
    words = list(_WORD.finditer(folded.lower))
    # Digits before a scale word are a number here too; digits alone are not, nor is what they may have meant.
    if words[0][0].lstrip("-+")[:1] in tuple("0123456789") and _WORD_OF_LETTERS.search(folded.lower):
        return read_number(text, expected=_EXPECTED)
    for word in words:
        if word[0] not in signs:
            raise _unknown_word(folded, word)
    value = _read("".join(signs[word[0]] for word in words))
    if value is None:
        raise _wrong_order(folded, words)
    return value


def _unknown_word(folded: FoldedText, word: re.Match[str]) -> ParseError:
    from difflib import get_close_matches  # noqa: PLC0415 -- only a refusal needs it

    # A slip of a mark or of one key is mended; a word that is merely alike would say another number.
    bare = _without_marks(word[0])
    near = tuple(each for each in _tables().signs if _without_marks(each) == bare)
    near = near or tuple(get_close_matches(word[0], _tables().signs, n=2, cutoff=4 / 5))
    meant = tuple(folded.lower[: word.start()] + each + folded.lower[word.end() :] for each in near)
    explanation = f"{word[0]!r} writes no number"
    if word[0][0] in "0123456789":
        explanation = f"{word[0]!r} is in digits, which parse_number reads"
    place, suggestions = Span(*word.span()), tuple(filter(_reads, meant))
    return refusal(folded, place, ParseReason.UNKNOWN_WORD, explanation, expected=_EXPECTED, suggestions=suggestions)


def _without_marks(word: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))


def _wrong_order(folded: FoldedText, words: list[re.Match[str]]) -> ParseError:
    said = [word[0] for word in words]
    # The first word behind the longest beginning that is a number.
    fits = next((size for size in range(len(said) - 1, 0, -1) if _reads(" ".join(said[:size]))), 0)
    place = Span(words[fits].start(), words[-1].end())
    if meant := tuple(filter(_reads, (*_said_in_full(said), *_fuller(said)))):
        explanation = f"{' '.join(said[max(0, fits - 1) :])!r} can be read in two ways"
        return refusal(folded, place, ParseReason.AMBIGUOUS, explanation, expected=_EXPECTED, suggestions=meant)
    explanation = "its words do not build one number"
    return refusal(folded, place, ParseReason.WRONG_ORDER, explanation, expected=_EXPECTED)


def _fuller(said: list[str]) -> Iterator[str]:
    """Yield what *said* may mean in full, where a word may have been left out or has two readings."""
    table, signs = number_words(), _tables().signs
    small, zero = table.small, table.digits[0].words[0]
    five = next(row.after_tens[0] for row in table.digits if row.words[0] == small.years)
    for at in range(1, len(said)):
        before, word, behind = said[:at], said[at], said[at + 1 :]
        if signs[word] not in "123456789":
            continue
        if signs[before[-1]] in "KVMB":
            yield " ".join([*before, word, *_tenths_of(signs[before[-1]]), *behind])
            yield " ".join([*before, zero, small.hundred, small.zero_tens[0], word, *behind])
        elif word == small.years:
            yield " ".join([*before, five, *behind])
            yield " ".join([*before, small.zero_tens[0], word, *behind])
        else:
            yield " ".join([*before, small.tens, word, *behind])


def _tenths_of(sign: str) -> tuple[str, ...]:
    """Return the words that count the tenths of a scale: hundreds of the next lower one."""
    named = {row.power: row.words[0] for row in number_words().scales}
    hundred = number_words().small.hundred
    return {"K": (hundred,), "V": (named[3],), "M": (hundred, named[3]), "B": (hundred, named[6])}[sign]


def _said_in_full(said: list[str]) -> Iterator[str]:
    """Yield both readings of round hundreds behind triệu or tỷ, with the scale that speech leaves out."""
    signs, zero = _tables().signs, number_words().digits[0].words[0]
    last = max((at for at, word in enumerate(said) if signs[word] in "MB"), default=None)
    if last is None or not _ROUND_HUNDREDS("".join(signs[word] for word in said[last + 1 :])):
        return
    thousand = _tenths_of("V")[0]
    yield " ".join([*said, *_tenths_of(signs[said[last]])[1:]])
    yield " ".join([*said[: last + 1], zero, thousand, *said[last + 1 :]])


def _reads(said: str) -> bool:
    signs = _tables().signs
    words = said.split()
    return all(word in signs for word in words) and _read("".join(signs[word] for word in words)) is not None
