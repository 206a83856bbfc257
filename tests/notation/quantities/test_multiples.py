import tomllib
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnbulletin.errors import ParseError
from vnbulletin.notation.quantities.multiples import Multiple, format_multiple, parse_multiple

if TYPE_CHECKING:
    from tests.notation.conftest import Refusal

CORPUS = tomllib.loads(Path(__file__).with_name("corpus").joinpath("multiples.toml").read_text(encoding="utf-8"))
ACCEPTED = [(each["group"], *row) for each in CORPUS["accepted"] for row in each["rows"]]


class TestMultiple:
    """How many times another figure."""

    def test_is_no_number(self) -> None:
        """A multiplier equals no plain number."""
        assert Multiple(Decimal("2.5")) == Multiple(Decimal("2.50"))
        assert Multiple(Decimal(2)) != Decimal(2)

    def test_is_ordered(self) -> None:
        """Multiples compare by their factors, and with multiples only."""
        assert Multiple(Decimal("1.5")) < Multiple(Decimal(2)) <= Multiple(Decimal("2.0"))
        with pytest.raises(TypeError):
            Multiple(Decimal(2)) < Decimal(3)  # type: ignore[operator]  # noqa: B015 -- the comparison is the test

    def test_cannot_be_impossible(self) -> None:
        """A factor below zero, and one that is no number, are refused."""
        with pytest.raises(ValueError, match="a multiple must not be negative, got -1"):
            Multiple(Decimal(-1))
        with pytest.raises(ValueError, match="the factor must be a finite Decimal, got"):
            Multiple(Decimal("NaN"))


class TestParseMultiple:
    """Reading multiples."""

    @pytest.mark.parametrize(
        ("text", "value"), [row[1:] for row in ACCEPTED], ids=[f"{row[0]}: {row[1]}" for row in ACCEPTED]
    )
    def test_reads_what_bulletins_print(self, text: str, value: str) -> None:
        """Digits and words give the factor, with its precision."""
        assert value == f"x{parse_multiple(text).factor}"

    @pytest.mark.refused("multiples")
    def test_refuses_the_rest(self, refused: "Refusal") -> None:
        """Whatever else is refused with a reason and a place, and each suggestion can be read."""
        assert "is not a multiple: " in str(refused.check(parse_multiple))

    @pytest.mark.parametrize("given", (None, b"5%", 5, ["71/75"]), ids=lambda given: type(given).__name__)
    def test_refuses_what_is_no_text(self, given: object) -> None:
        """Anything but a str is refused as such."""
        with pytest.raises(ParseError, match="only a str can be read"):
            parse_multiple(given)  # type: ignore[arg-type]

    def test_names_both_readings_of_a_rise(self) -> None:
        """A rise by times can be read in two ways, and the error says which."""
        with pytest.raises(ParseError) as caught:
            parse_multiple("tăng 2 lần")

        assert "Did you mean 'gấp 2 lần' or 'gấp 3 lần'?" in str(caught.value)


class TestFormatMultiple:
    """Writing multiples."""

    def test_writes_digits(self) -> None:
        """A multiple is written in digits, rounded where asked."""
        assert format_multiple(Multiple(Decimal("2.5"))) == "gấp 2,5 lần"
        assert format_multiple(Multiple(Decimal("2.55")), decimals=1) == "gấp 2,6 lần"

    @given(st.decimals(min_value=0, max_value=10**12, places=3))
    def test_is_read_again(self, factor: Decimal) -> None:
        """Every multiple is read back."""
        assert parse_multiple(format_multiple(Multiple(factor))) == Multiple(factor)
