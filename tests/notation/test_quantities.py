from decimal import Decimal

import pytest

from vnbulletin.lexicon.tables import bounds
from vnbulletin.notation.bounds import Bound
from vnbulletin.notation.multiples import Multiple
from vnbulletin.notation.ranges import Range


class TestBound:
    """What a word says of a figure."""

    def test_has_the_signs_of_records(self) -> None:
        """The values are the signs in which records note a bound."""
        assert [each.value for each in Bound] == ["", "<", ">", "~", ">=", "<="]

    def test_covers_the_vocabulary(self) -> None:
        """Every sign of the vocabulary is a bound, and every bound but none has words."""
        signs = {row.sign for row in (*bounds().before, *bounds().after)}

        assert {each.value for each in Bound if each is not Bound.EXACT} == signs


class TestRange:
    """Two ends printed together."""

    def test_is_a_value(self) -> None:
        """Ranges of equal ends are equal; one of percents is another thing."""
        assert Range(Decimal(6), Decimal(7)) == Range(Decimal("6.0"), Decimal("7.0"))
        assert Range(Decimal(6), Decimal(7), is_percent=True) != Range(Decimal(6), Decimal(7))

    def test_cannot_descend(self) -> None:
        """A high end below the low end is refused."""
        with pytest.raises(ValueError, match="a range must not descend, got 200 to 180"):
            Range(Decimal(200), Decimal(180))


class TestMultiple:
    """How many times another figure."""

    def test_is_no_number(self) -> None:
        """A multiplier equals no plain number."""
        assert Multiple(Decimal("2.5")) == Multiple(Decimal("2.50"))
        assert Multiple(Decimal(2)) != Decimal(2)
