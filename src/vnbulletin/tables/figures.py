"""This file spreads the value of a mention or an operand over the cells that hold numbers and days."""

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from vnbulletin.mentions.mention import Value
from vnbulletin.notation.dates.partial_dates import PartialDate
from vnbulletin.notation.periods.periods import TimePeriod
from vnbulletin.notation.quantities.multiples import Multiple
from vnbulletin.notation.quantities.percents import Percent, PercentagePoints
from vnbulletin.notation.quantities.proportions import Proportion
from vnbulletin.notation.quantities.ranges import Range

__all__ = ["Amount", "amount_of", "days_of", "decimal_of"]

_TWO, _FIVE = 2, 5


@frozen(kw_only=True)
class Amount:
    """The numbers of a figure: one value, the whole that a proportion is of, or the two ends of a range."""

    value: Decimal | None = None
    whole: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None

    def named(self) -> tuple[tuple[str, Decimal | None], ...]:
        """Return each number with the name of its column."""
        return ("value", self.value), ("whole", self.whole), ("low", self.low), ("high", self.high)


_NO_AMOUNT = Amount()


def amount_of(value: Value) -> Amount:
    """Return the numbers of *value*; a date, a document or a label has none.

    >>> amount_of(Proportion(Decimal(71), Decimal(75)))
    Amount(value=Decimal('71'), whole=Decimal('75'), low=None, high=None)
    """
    match value:
        case Decimal():
            return Amount(value=value)
        case Percent() | PercentagePoints():
            return Amount(value=value.value)
        case Multiple():
            return Amount(value=value.factor)
        case Proportion():
            return Amount(value=value.part, whole=value.whole)
        case Range():
            return Amount(low=value.low, high=value.high)
        case _:
            return _NO_AMOUNT


def days_of(value: Value) -> tuple[date | None, date | None]:
    """Return the first and the last day that *value* names; None where it names none, or where its end is open.

    A date without its year names no day, and a school year none that is printed; `usual_days` tells its usual ones.

    >>> from vnbulletin.notation.periods.periods import parse_period
    >>> days_of(parse_period("quý I/2022"))
    (datetime.date(2022, 1, 1), datetime.date(2022, 3, 31))
    """
    match value:
        case datetime():
            return value.date(), value.date()
        case date():
            return value, value
        case PartialDate() | TimePeriod():
            return _ends(value)
        case _:
            return None, None


def _ends(value: PartialDate | TimePeriod) -> tuple[date | None, date | None]:
    try:
        first = value.first_day()
    except ValueError:
        return None, None
    is_open = isinstance(value, TimePeriod) and value.end is None
    return first, None if is_open else value.last_day()


def decimal_of(number: Fraction | None) -> Decimal | None:
    """Return *number* as an exact decimal.

    Raises:
        ArithmeticError: Its decimals never end, as those of a third.

    >>> decimal_of(Fraction(18733, 200))
    Decimal('93.665')
    """
    if number is None:
        return None
    rest, twos, fives = number.denominator, 0, 0
    while rest % _TWO == 0:
        rest, twos = rest // _TWO, twos + 1
    while rest % _FIVE == 0:
        rest, fives = rest // _FIVE, fives + 1
    if rest != 1:
        msg = f"the decimals of {number} never end"
        raise ArithmeticError(msg)
    places = max(twos, fives)
    digits = number.numerator * 10**places // number.denominator
    # The form of a string is exact whatever the caller's context is.
    return Decimal(f"{digits}E-{places}" if places else digits)
