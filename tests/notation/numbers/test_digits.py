import tomllib
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, Decimal, localcontext
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from vnbulletin.errors import ParseError
from vnbulletin.notation.numbers.digits import Grouping, format_number, last_place, parse_number, plain

if TYPE_CHECKING:
    from tests.notation.conftest import Refusal

CORPUS = tomllib.loads(Path(__file__).with_name("corpus").joinpath("numbers.toml").read_text(encoding="utf-8"))
ACCEPTED = [(each["group"], *row) for each in CORPUS["accepted"] for row in each["rows"]]


class TestParseNumber:
    """Reading numbers in digits."""

    @pytest.mark.parametrize(
        ("text", "value"), [row[1:] for row in ACCEPTED], ids=[f"{row[0]}: {row[1]}" for row in ACCEPTED]
    )
    def test_reads_what_bulletins_print(self, text: str, value: str) -> None:
        """Each way of printing a number is read to its exact value."""
        assert Decimal(value) == parse_number(text)

    @pytest.mark.refused("numbers")
    def test_refuses_the_rest(self, refused: "Refusal") -> None:
        """Whatever else is refused with a reason and a place, and each suggestion can be read."""
        refused.check(parse_number)

        assert all(parse_number(each).is_finite() for each in refused.suggestions)

    @pytest.mark.parametrize(
        ("text", "exponent"),
        (
            ("40", 0),
            ("40,0", -1),
            ("95,80", -2),
            ("1,5 triệu", 5),
            ("27.000 tỷ", 9),
            ("2 tỷ 300 triệu", 6),
            ("2 tỷ rưỡi", 8),
        ),
    )
    def test_keeps_the_printed_precision(self, text: str, exponent: int) -> None:
        """The exponent of the value is the place of the last printed digit."""
        assert exponent == parse_number(text).as_tuple().exponent

    @pytest.mark.parametrize("text", ("9" * 40, "9" * 40 + " tỷ", f"0,{'1' * 40}", "1234567890123456789012345678,5 tỷ"))
    def test_is_exact_whatever_the_context(self, text: str) -> None:
        """No digit is lost, however long the number and however coarse the caller's context is."""
        digits, _, scale = text.partition(" ")
        value = Decimal(f"{digits.replace(',', '.')}{'E9' if scale else ''}")
        with localcontext() as context:
            context.prec = 2

            assert value == parse_number(text)

    def test_bounds_what_it_reads(self) -> None:
        """More than forty digits are refused, and text without end is refused unread."""
        with pytest.raises(ParseError, match="at most 40 digits") as long:
            parse_number("9" * 41)
        with pytest.raises(ParseError, match="longer than 1000 characters") as endless:
            parse_number("9" * 10_000_000)

        assert long.value.reason == endless.value.reason == "too-long"

    def test_says_what_was_meant(self) -> None:
        """The error is a sentence and a caret under the place."""
        with pytest.raises(ParseError) as caught:
            parse_number("95.8")

        assert str(caught.value) == (
            "'95.8' is not a Vietnamese number: a dot groups three digits. Did you mean '95,8'?\n    95.8\n      ^^"
        )

    @pytest.mark.parametrize(
        ("text", "explanation"),
        (
            ("NaN", "'NaN' does not belong to it"),
            ("5 Đồng", "'Đồng' does not belong to it"),
            ("2 tỷ 3", "'3' has no scale word, and may count ones or the next lower scale"),
            ("ba triệu", "it is in words, which parse_number_words reads"),
        ),
    )
    def test_quotes_what_is_printed(self, text: str, explanation: str) -> None:
        """An explanation names the letters of the text as they stand there."""
        with pytest.raises(ParseError) as caught:
            parse_number(text)

        assert explanation == caught.value.explanation


class TestFormatNumber:
    """Writing numbers in digits."""

    @pytest.mark.parametrize(
        ("value", "text"),
        (
            (0, "0"),
            (7897, "7.897"),
            (-1234567, "-1.234.567"),
            (Decimal("95.80"), "95,80"),
            (Decimal("1234.5"), "1.234,5"),
            (Decimal("0.000"), "0,000"),
            (Decimal("1.5E+6"), "1.500.000"),
            (Decimal("-0"), "0"),
            (10**39, "1" + 13 * ".000"),
            (Decimal("1" * 40), "1" + 13 * ".111"),
        ),
    )
    def test_groups_and_marks_decimals(self, value: Decimal | int, text: str) -> None:
        """Dots group three digits, and all decimals that the value holds stand behind a comma."""
        assert text == format_number(value)

    @pytest.mark.parametrize(
        ("value", "decimals", "text"),
        (("94.666", 2, "94,67"), ("94.665", 2, "94,67"), ("2.5", 0, "3"), ("-0.004", 2, "0,00"), ("5", 2, "5,00")),
    )
    def test_rounds_half_up(self, value: str, decimals: int, text: str) -> None:
        """A tie goes away from zero, and a number that rounds to zero has no sign."""
        assert text == format_number(Decimal(value), decimals=decimals)

    @pytest.mark.parametrize(("rounding", "text"), ((ROUND_HALF_EVEN, "94,66"), (ROUND_DOWN, "94,66")))
    def test_rounds_as_asked(self, rounding: str, text: str) -> None:
        """Another mode of the decimal module may be chosen."""
        assert text == format_number(Decimal("94.665"), decimals=2, rounding=rounding)

    @pytest.mark.parametrize(
        ("value", "text"), (("7", "07"), ("-7", "-07"), ("7.5", "07,5"), ("75", "75"), ("1234", "1.234"), ("0", "00"))
    )
    def test_pads(self, value: str, text: str) -> None:
        """A leading zero fills the whole part up to the length asked for, and no further."""
        assert text == format_number(Decimal(value), minimum_digits=2)

    @pytest.mark.parametrize(
        ("value", "scale", "text"),
        (
            (1_500_000, "triệu", "1,5 triệu"),
            (Decimal("1.50E+6"), "triệu", "1,50 triệu"),
            (-1_234_567, "nghìn", "-1.234,567 nghìn"),
            (27_000 * 10**9, "tỷ", "27.000 tỷ"),
            (12_700 * 10**9, "nghìn tỷ", "12,7 nghìn tỷ"),
            (50_000, "vạn", "5 vạn"),
            (999, "largest", "999"),
            (1000, "largest", "1 nghìn"),
            (1_234_500, "largest", "1,2345 triệu"),
            (5 * 10**12, "largest", "5.000 tỷ"),
            (0, "largest", "0"),
        ),
    )
    def test_counts_in_scale_words(self, value: Decimal | int, scale: str, text: str) -> None:
        """A scale moves the comma and loses nothing: the text is read to the same value."""
        assert text == format_number(value, scale=scale)
        assert value == parse_number(text)

    @pytest.mark.parametrize(
        ("grouping", "text"), (("dot", "-1.234.567,8"), ("space", "-1\u00a0234\u00a0567,8"), ("none", "-1234567,8"))
    )
    def test_groups_as_asked(self, grouping: Grouping, text: str) -> None:
        """Digits may be grouped by dots, by spaces or not at all; each is read again."""
        value = Decimal("-1234567.8")

        assert text == format_number(value, grouping=grouping)
        assert value == parse_number(text)

    def test_combines_its_options(self) -> None:
        """Scale, decimals and padding work together."""
        assert format_number(7_460_000, scale="triệu", decimals=1, minimum_digits=2) == "07,5 triệu"

    @pytest.mark.parametrize(
        ("options", "message"),
        (
            ({"grouping": "comma"}, "digits are grouped by 'dot', 'space', 'none', not by 'comma'"),
            ({"scale": "trăm"}, "'trăm' is no chain of scale words; known are nghìn"),
            ({"decimals": 1, "rounding": "half"}, "rounding"),
        ),
    )
    def test_refuses_an_unknown_option(self, options: dict[str, str], message: str) -> None:
        """A slip in an option is an error that names the choices."""
        with pytest.raises((ValueError, TypeError), match=message):
            format_number(1500, **options)  # type: ignore[arg-type]

    @pytest.mark.parametrize("value", (1.5, "5", None))
    def test_refuses_what_is_not_exact(self, value: object) -> None:
        """A float is no printed number."""
        with pytest.raises(TypeError):
            format_number(value)  # type: ignore[arg-type]

    @pytest.mark.parametrize("value", ("NaN", "Infinity", "-Infinity", "sNaN"))
    def test_refuses_what_is_no_number(self, value: str) -> None:
        """Only finite numbers can be written."""
        with pytest.raises(ValueError, match="only a finite number can be written, got"):
            format_number(Decimal(value))

    def test_is_exact_whatever_the_context(self) -> None:
        """A coarse context of the caller rounds nothing, and long numbers take decimals."""
        with localcontext() as context:
            context.prec = 2

            assert format_number(Decimal("-123456.789")) == "-123.456,789"
            assert format_number(Decimal("1234.56"), decimals=1) == "1.234,6"
        assert format_number(10**30, decimals=2) == "1" + 10 * ".000" + ",00"


class TestPlain:
    """Numbers in records."""

    @pytest.mark.parametrize(
        ("value", "text"),
        (("1.50E+6", "1500000"), ("95.80", "95.8"), ("40.0", "40"), ("100", "100"), ("0.0", "0"), ("-0.20", "-0.2")),
    )
    def test_has_no_exponent_and_no_padding(self, value: str, text: str) -> None:
        """A plain decimal string ends in its last telling digit."""
        assert text == plain(Decimal(value))


class TestLastPlace:
    """How precise a figure in round numbers is."""

    @pytest.mark.parametrize(
        ("value", "place"),
        (("300", 100), ("1512.6", "0.1"), ("17.30", "0.1"), ("5E+6", 1_000_000), ("-40", 10), ("0.0", 0)),
    )
    def test_is_the_place_of_the_last_digit_that_is_not_zero(self, value: str, place: str | int) -> None:
        """Zeros at the end do not count, before the comma or behind it."""
        assert Decimal(place) == last_place(Decimal(value))

    def test_keeps_all_digits_of_a_long_number(self) -> None:
        """No context of the caller rounds the number first."""
        with localcontext(prec=2):
            assert Decimal("0.1") == last_place(Decimal("1234567890123456789012345678901234.5"))
