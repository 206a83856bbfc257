from decimal import Decimal

import pytest

from vnbulletin.errors import RecordError
from vnbulletin.mentions.mention import Value, record_value
from vnbulletin.notation.quantities.percents import Percent
from vnbulletin.notation.quantities.proportions import Proportion
from vnbulletin.notation.quantities.ranges import Range
from vnbulletin.reports.records.agreeing import refuse_disagreement


class TestRefuseDisagreement:
    """An exact value beside its readable value and its print."""

    @pytest.mark.parametrize(
        ("exact", "printed"),
        (
            (Decimal("95.8"), "95,8"),
            (Decimal(1234), "1,234"),
            (Decimal("1.234"), "1,234"),
            (Decimal(27_000_000_000_000), "27.000 tỷ"),
            (Decimal(2), "02"),
            (Decimal(0), "0,00"),
            (Decimal(-5), "-5"),
            (Decimal(3), "ba"),
            (Percent(Decimal("95.80")), "95,80 %"),
            (Proportion(Decimal(6027), Decimal(6110)), "6.027/6.110"),
            (Proportion(Decimal(1), Decimal(2)), "một nửa"),
            (Range(Decimal(180), Decimal(200)), "180 - 200"),
        ),
    )
    def test_takes_every_reading_of_the_digits(self, exact: Value, printed: str) -> None:
        """Marks, zeros and words may be read in several ways, and digits in one."""
        refuse_disagreement(exact, record_value(exact), printed)

    @pytest.mark.parametrize(
        ("exact", "printed"),
        (
            (Decimal("95.9"), "95,8"),
            (Decimal(1243), "1,234"),
            (Percent(Decimal(78)), "87%"),
            (Proportion(Decimal(6027), Decimal(6110)), "6.027/6.101"),
        ),
    )
    def test_refuses_other_digits_than_are_printed(self, exact: Value, printed: str) -> None:
        """A value that was changed with its readable form still contradicts the text."""
        with pytest.raises(RecordError, match=r"\.exact: it is .*, and the text has "):
            refuse_disagreement(exact, record_value(exact), printed)
