import tomllib
from pathlib import Path

import pytest

from vnbulletin.errors import ParseError
from vnbulletin.notation.number_words import parse_number_words

CORPUS = tomllib.loads(Path(__file__).with_name("corpus").joinpath("number_words.toml").read_text(encoding="utf-8"))
ACCEPTED = [row for each in CORPUS["accepted"] for row in each["rows"]]
REFUSED = [(each["group"], *row) for each in CORPUS["refused"] for row in each["rows"]]

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
    def test_reads_what_is_written(self, words: str, value: int) -> None:
        """Each regional and shortened form that says one thing is read."""
        assert value == parse_number_words(words)

    @pytest.mark.parametrize(
        ("words", "reason", "place"), [row[1:] for row in REFUSED], ids=[f"{row[0]}: {row[1]!r}" for row in REFUSED]
    )
    def test_refuses_the_rest(self, words: str, reason: str, place: str) -> None:
        """Words that build no number, and words that say two things, are refused with their place."""
        with pytest.raises(ParseError) as caught:
            parse_number_words(words)

        assert (reason, place) == (caught.value.reason, caught.value.span.of(words))

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
            parse_number_words("hai tỷ rưỡi")

        assert str(caught.value) == (
            "'hai tỷ rưỡi' is not a number in words: 'rưỡi' writes no number.\n    hai tỷ rưỡi\n           ^^^^"
        )

    def test_the_place_is_in_the_text_as_given(self) -> None:
        """Decomposed letters before the word do not shift the place."""
        words = "hai mu\u031bo\u031bi xa\u0303"
        with pytest.raises(ParseError) as caught:
            parse_number_words(words)

        assert caught.value.span.of(words) == "xa\u0303"
