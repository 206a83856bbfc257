import tomllib
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from vnbulletin.errors import ParseError
from vnbulletin.notation.numbers.words import parse_number_words

if TYPE_CHECKING:
    from tests.notation.conftest import Refusal

CORPUS = tomllib.loads(Path(__file__).with_name("corpus").joinpath("number_words.toml").read_text(encoding="utf-8"))
ACCEPTED = [row for each in CORPUS["accepted"] for row in each["rows"]]

ONES = ("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")


def spelled(number: int) -> str:
    """Return a number from 1 to 999 as it is taught at school."""
    hundreds, tens, ones = number // 100, number // 10 % 10, number % 10
    words = [ONES[hundreds], "trăm"] if hundreds else []
    if tens == 1:
        words.append("mười")
    elif tens:
        words += [ONES[tens], "mươi"]
    elif hundreds and ones:
        words.append("linh")
    last = {1: "mốt"}.get(ones, ONES[ones]) if tens > 1 else ONES[ones]
    words.append("lăm" if tens and ones == 5 else last)
    return " ".join(word for word in words if word)


class TestParseNumberWords:
    """Reading numbers in words."""

    @pytest.mark.parametrize(("words", "value"), ACCEPTED, ids=[row[0] for row in ACCEPTED])
    def test_reads_what_is_written(self, words: str, value: str) -> None:
        """Each regional and shortened form that says one thing is read."""
        assert Decimal(value) == parse_number_words(words)

    @pytest.mark.parametrize(
        ("words", "exponent"),
        (
            ("hai mươi", 0),
            ("một trăm hai", 0),
            ("hai nghìn", 3),
            ("hai nghìn không trăm linh một", 0),
            ("hai tỷ", 9),
            ("hai tỷ rưỡi", 8),
            ("một triệu hai", 5),
            ("ba nghìn tỷ", 12),
            ("chín mươi lăm phẩy tám không", -2),
            ("một phẩy năm triệu", 5),
        ),
    )
    def test_keeps_the_spoken_precision(self, words: str, exponent: int) -> None:
        """The exponent is the place that the last word counts, as it is for digits."""
        assert exponent == parse_number_words(words).as_tuple().exponent

    @pytest.mark.refused("number_words")
    def test_refuses_the_rest(self, refused: "Refusal") -> None:
        """Words that build no number, and words that say two things, are refused; each suggestion can be read."""
        refused.check(parse_number_words)

        assert all(parse_number_words(each).is_finite() for each in refused.suggestions)

    @pytest.mark.parametrize("text", ("một " * 2_000_000, "x" * 10_000_000, "hai mươi " * 100, "tỷ" * 2000))
    def test_bounds_what_it_reads(self, text: str) -> None:
        """Text without end is refused, and soon."""
        with pytest.raises(ParseError):
            parse_number_words(text)

    @pytest.mark.parametrize("thing", (None, b"hai", 2, ["hai"]))
    def test_refuses_what_is_no_text(self, thing: object) -> None:
        """Only a str can be read, and nothing but a `ParseError` says so."""
        with pytest.raises(ParseError) as caught:
            parse_number_words(thing)  # type: ignore[arg-type]

        assert caught.value.reason == "not-text"

    def test_reads_every_number_as_it_is_taught(self) -> None:
        """Each number below one thousand is read from its school spelling, alone and in front of a scale word."""
        numbers = range(1, 1000)

        assert [parse_number_words(spelled(number)) for number in numbers] == list(numbers)
        assert [parse_number_words(f"{spelled(number)} triệu") for number in numbers] == [
            number * 1_000_000 for number in numbers
        ]

    def test_points_at_the_word(self) -> None:
        """The error underlines the first word that writes no number."""
        with pytest.raises(ParseError) as caught:
            parse_number_words("hai đô 23")

        assert str(caught.value) == (
            "'hai đô 23' is not a number in words: 'đô' writes no number.\n    hai đô 23\n        ^^"
        )

    def test_names_both_readings(self) -> None:
        """Words that say two things are refused with each of them in full."""
        with pytest.raises(ParseError, match="can be read in two ways") as caught:
            parse_number_words("hai nghìn ba tỷ")

        assert caught.value.suggestions == ("hai nghìn ba trăm tỷ", "hai nghìn không trăm linh ba tỷ")

    def test_the_place_is_in_the_text_as_given(self) -> None:
        """Decomposed letters before the word do not shift the place."""
        words = "hai mu\u031bo\u031bi xa\u0303"
        with pytest.raises(ParseError) as caught:
            parse_number_words(words)

        assert caught.value.span.of(words) == "xa\u0303"
