from datetime import time
from decimal import Decimal

import pytest

from vnbulletin.mentions.mention import Alternative, MentionKind, Value
from vnbulletin.notation.quantities.multiples import Multiple
from vnbulletin.notation.quantities.percents import Percent, PercentagePoints
from vnbulletin.notation.quantities.ranges import Range
from vnbulletin.observations.signing import is_below_zero, is_unsigned, negated, negated_alternatives

VALUES = (
    (Decimal("12.5"), Decimal("-12.5")),
    (Percent(Decimal("12.0")), Percent(Decimal("-12.0"))),
    (PercentagePoints(Decimal(3)), PercentagePoints(Decimal(-3))),
    (Range(Decimal(5), Decimal(7)), Range(Decimal(-7), Decimal(-5))),
)


class TestNegated:
    """A value with the other sign."""

    @pytest.mark.parametrize(("value", "other"), VALUES)
    def test_turns_the_sign_round(self, value: Value, other: Value) -> None:
        """Each value turned round is the other one, and turned twice itself."""
        assert (negated(value), negated(other)) == (other, value)
        assert (is_below_zero(value), is_below_zero(other)) == (False, True)

    def test_keeps_the_printed_places(self) -> None:
        """The precision is that of the print."""
        turned = negated(Decimal("12.50"))

        assert str(turned) == "-12.50"

    @pytest.mark.parametrize("value", (Multiple(Decimal(2)), time(8, 30)))
    def test_leaves_what_has_no_sign(self, value: Value) -> None:
        """A number of times and a time stay as they are, and lie below nothing."""
        assert negated(value) == value
        assert not is_below_zero(value)

    def test_turns_other_readings_too(self) -> None:
        """Another reading of the same digits goes the same way."""
        other = Alternative(kind=MentionKind.NUMBER, value=Decimal(2100), reason="the comma may group")

        assert [each.value for each in negated_alternatives((other,))] == [Decimal(-2100)]


def test_a_number_of_times_is_unsigned() -> None:
    """Only a number of times has no sign."""
    assert is_unsigned(Multiple(Decimal(2)))
    assert not is_unsigned(Decimal(2))
