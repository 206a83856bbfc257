import tomllib
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, Decimal
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnbulletin.errors import ParseError
from vnbulletin.notation.quantities.percents import (
    Percent,
    PercentagePoints,
    format_percent,
    format_percentage_points,
    parse_percent,
    parse_percentage_points,
)

if TYPE_CHECKING:
    from tests.notation.conftest import Refusal

CORPUS = tomllib.loads(Path(__file__).with_name("corpus").joinpath("percents.toml").read_text(encoding="utf-8"))
ACCEPTED = [(each["group"], *row) for each in CORPUS["percents"]["accepted"] for row in each["rows"]]
POINTS = [(each["group"], *row) for each in CORPUS["points"]["accepted"] for row in each["rows"]]

printed = st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**20), max_value=10**20)


class TestPercent:
    """A share in per cent."""

    def test_is_a_share_of_one_hundred(self) -> None:
        """95,8 % is exactly 958 thousandths."""
        assert Percent(Decimal("95.8")).as_fraction() == Fraction(958, 1000)

    def test_is_ordered(self) -> None:
        """Percents compare by value, whatever their printed precision."""
        low, high = Percent(Decimal("9.5")), Percent(Decimal(10))

        assert low < high
        assert low <= high
        assert high > low
        assert Percent(Decimal("95.80")) >= Percent(Decimal("95.8"))
        assert Percent(Decimal("95.80")) == Percent(Decimal("95.8"))
        assert sorted([high, low]) == [low, high]

    def test_is_neither_a_number_nor_points(self) -> None:
        """A percent equals no percentage points, and cannot be compared with a number or with points."""
        points: object = PercentagePoints(Decimal(5))

        assert Percent(Decimal(5)) != points
        with pytest.raises(TypeError):
            Percent(Decimal(5)) < 6  # type: ignore[operator]  # noqa: B015 -- the comparison is the test
        with pytest.raises(TypeError):
            Percent(Decimal(5)) < points  # type: ignore[operator]  # noqa: B015 -- the comparison is the test

    @pytest.mark.parametrize("value", (Decimal("NaN"), Decimal("Infinity"), 5, "5"), ids=repr)
    def test_is_a_finite_decimal(self, value: Decimal) -> None:
        """Neither what is no number nor what is no decimal can be held."""
        with pytest.raises(ValueError, match="the value must be a finite Decimal, got"):
            Percent(value)

    @pytest.mark.parametrize(
        ("share", "decimals", "percent"),
        (
            (Decimal("0.958"), None, "95.8"),
            (Decimal("0.9580"), None, "95.80"),
            (1, None, "100"),
            (Fraction(1, 8), None, "12.5"),
            (Fraction(71, 75), 2, "94.67"),
            (Fraction(-1, 8), 0, "-13"),
            (Decimal("0.00005"), 2, "0.01"),
        ),
    )
    def test_is_made_of_a_share_of_one(
        self, share: Fraction | Decimal | int, decimals: int | None, percent: str
    ) -> None:
        """A share of one becomes its exact percent, or the percent rounded as asked."""
        assert percent == str(Percent.of(share, decimals=decimals).value)

    def test_rounds_as_asked(self) -> None:
        """A tie goes away from zero, unless another mode is chosen."""
        assert str(Percent.of(Fraction(1, 8), decimals=0).value) == "13"
        assert str(Percent.of(Fraction(1, 8), decimals=0, rounding=ROUND_HALF_EVEN).value) == "12"
        assert str(Percent.of(Fraction(-1, 8), decimals=0, rounding=ROUND_DOWN).value) == "-12"

    def test_is_not_exact_where_decimals_never_end(self) -> None:
        """A third has no last decimal, so it has to be said where to stop."""
        with pytest.raises(ValueError, match="1/3 is no exact percent of forty decimals; say how many decimals"):
            Percent.of(Fraction(1, 3))


class TestPercentagePoints:
    """A difference of two percents."""

    def test_is_ordered(self) -> None:
        """Points compare by value, and with points only."""
        assert PercentagePoints(Decimal("0.3")) < PercentagePoints(Decimal(1))
        assert PercentagePoints(Decimal("0.30")) >= PercentagePoints(Decimal("0.3"))
        with pytest.raises(TypeError):
            PercentagePoints(Decimal(5)) < Percent(Decimal(6))  # type: ignore[operator]  # noqa: B015 -- the test


class TestParsePercent:
    """Reading percents."""

    @pytest.mark.parametrize(
        ("text", "value"), [row[1:] for row in ACCEPTED], ids=[f"{row[0]}: {row[1]}" for row in ACCEPTED]
    )
    def test_reads_what_bulletins_print(self, text: str, value: str) -> None:
        """A percent is read as printed, with its precision."""
        assert value == f"{parse_percent(text).value}%"

    @pytest.mark.refused("percents", "percents")
    def test_refuses_the_rest(self, refused: "Refusal") -> None:
        """Whatever else is refused with a reason and a place, and each suggestion can be read."""
        assert "is not a percent: " in str(refused.check(parse_percent))

    @pytest.mark.parametrize("given", (None, b"5%", 5, ["71/75"]), ids=lambda given: type(given).__name__)
    def test_refuses_what_is_no_text(self, given: object) -> None:
        """Anything but a str is refused as such."""
        with pytest.raises(ParseError, match="only a str can be read"):
            parse_percent(given)  # type: ignore[arg-type]

    def test_says_what_was_meant(self) -> None:
        """The error is a sentence and a caret under the place."""
        with pytest.raises(ParseError) as caught:
            parse_percent("94, 67%")

        assert str(caught.value) == (
            "'94, 67%' is not a percent: a space stands inside it. Did you mean '94,67%'?\n    94, 67%\n       ^"
        )


class TestParsePercentagePoints:
    """Reading percentage points."""

    @pytest.mark.parametrize(
        ("text", "value"), [row[1:] for row in POINTS], ids=[f"{row[0]}: {row[1]}" for row in POINTS]
    )
    def test_reads_what_bulletins_print(self, text: str, value: str) -> None:
        """Points are read as printed, with their precision."""
        assert value == f"{parse_percentage_points(text).value} points"

    @pytest.mark.refused("percents", "points")
    def test_refuses_the_rest(self, refused: "Refusal") -> None:
        """Whatever else is refused with a reason and a place, and each suggestion can be read."""
        assert "is not a number of percentage points: " in str(refused.check(parse_percentage_points))

    @pytest.mark.parametrize("given", (None, b"5%", 5, ["71/75"]), ids=lambda given: type(given).__name__)
    def test_refuses_what_is_no_text(self, given: object) -> None:
        """Anything but a str is refused as such."""
        with pytest.raises(ParseError, match="only a str can be read"):
            parse_percentage_points(given)  # type: ignore[arg-type]

    def test_names_a_percent(self) -> None:
        """The error of a percent says why it is none."""
        with pytest.raises(ParseError, match="a percent is a share, and a difference of percents is printed in points"):
            parse_percentage_points("0,3%")


class TestFormatPercent:
    """Writing percents."""

    @pytest.mark.parametrize(
        ("value", "decimals", "text"),
        (
            ("95.8", None, "95,8%"),
            ("95.80", None, "95,80%"),
            ("94.666", 2, "94,67%"),
            ("1E+3", None, "1.000%"),
            ("-0.2", 0, "0%"),
        ),
    )
    def test_sets_the_sign_close(self, value: str, decimals: int | None, text: str) -> None:
        """The sign stands right behind the number."""
        assert text == format_percent(Percent(Decimal(value)), decimals=decimals)

    def test_writes_the_sign_as_asked(self) -> None:
        """The sign may stand behind a space, or in words; an unknown way names the known ones."""
        percent = Percent(Decimal("95.8"))

        assert format_percent(percent, style="spaced") == "95,8 %"
        assert format_percent(percent, style="words") == "95,8 phần trăm"
        with pytest.raises(ValueError, match="a sign is written 'close', 'spaced', 'words', not 'loud'"):
            format_percent(percent, style="loud")  # type: ignore[arg-type]

    @given(printed, st.sampled_from(("close", "spaced", "words")))
    def test_is_read_again(self, value: Decimal, sign: str) -> None:
        """Every percent is read back, however its sign is written."""
        assert parse_percent(format_percent(Percent(value), style=sign)) == Percent(value)  # type: ignore[arg-type]


class TestFormatPercentagePoints:
    """Writing percentage points."""

    def test_writes_words_or_the_sign(self) -> None:
        """Points are written in words, or shorter with the sign of per cent."""
        points = PercentagePoints(Decimal("0.3"))

        assert format_percentage_points(points) == "0,3 điểm phần trăm"
        assert format_percentage_points(points, style="sign") == "0,3 điểm %"
        assert format_percentage_points(PercentagePoints(Decimal("0.25")), decimals=1) == "0,3 điểm phần trăm"
        with pytest.raises(ValueError, match="a sign is written 'words', 'sign', not 'close'"):
            format_percentage_points(points, style="close")  # type: ignore[arg-type]

    @given(printed, st.sampled_from(("words", "sign")))
    def test_is_read_again(self, value: Decimal, sign: str) -> None:
        """Points are read back, however they are written."""
        written = format_percentage_points(PercentagePoints(value), style=sign)  # type: ignore[arg-type]

        assert parse_percentage_points(written) == PercentagePoints(value)


class TestOfAFloat:
    """A share that is not exact."""

    @pytest.mark.parametrize("decimals", (None, 1))
    def test_is_refused(self, decimals: int | None) -> None:
        """0.958 as a float is a binary neighbour of what was printed."""
        with pytest.raises(TypeError, match=r"expected Fraction or Decimal or int, got float 0\.958"):
            Percent.of(0.958, decimals=decimals)  # type: ignore[arg-type]
