"""This file generates the values of the library, as bulletins hold them."""

from datetime import date
from decimal import Decimal

from attrs import fields
from hypothesis import strategies as st

from vnbulletin.notation.dates.partial_dates import PartialDate
from vnbulletin.notation.documents.documents import DocumentNumber, parse_document_number
from vnbulletin.notation.numbers.spelling import CHOICES, WordStyle
from vnbulletin.notation.periods.durations import Duration
from vnbulletin.notation.periods.periods import TimePeriod
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.notation.quantities.multiples import Multiple
from vnbulletin.notation.quantities.percents import Percent, PercentagePoints
from vnbulletin.notation.quantities.proportions import Proportion
from vnbulletin.notation.quantities.quantities import Quantity
from vnbulletin.notation.quantities.ranges import Range
from vnbulletin.spans import Span

__all__ = [
    "bounds",
    "counts",
    "dates",
    "document_numbers",
    "durations",
    "multiples",
    "numbers",
    "partial_dates",
    "percentage_points",
    "percents",
    "proportions",
    "quantities",
    "ranges",
    "spans",
    "time_periods",
    "word_styles",
]

_MOST = 10**15
_YEARS = (1900, 2100)
_WITH_YEAR = (("year",), ("year", "quarter"), ("year", "month"), ("year", "month", "day"))
_WITHOUT_YEAR = (("month", "day"), ("month",), ("quarter",), ("day",))


def numbers(*, min_value: int = -_MOST, max_value: int = _MOST, max_decimals: int = 3) -> st.SearchStrategy[Decimal]:
    """Return numbers as they are printed, with up to *max_decimals* decimals, between ends that hold zero.

    Shrinks to ``Decimal(0)``.
    """
    # Moving the comma brings a number nearer to zero, so it stays between the ends.
    digits, places = st.integers(min(min_value, 0), max(max_value, 0)), st.integers(0, max_decimals)
    return st.builds(lambda digits, places: Decimal(digits).scaleb(-places), digits, places)


def counts(*, max_value: int = 10**7) -> st.SearchStrategy[Decimal]:
    """Return whole numbers of things counted; shrinks to ``Decimal(0)``."""
    return st.integers(0, max_value).map(Decimal)


def percents() -> st.SearchStrategy[Percent]:
    """Return percents, most of them between 0 and 100; shrinks to ``Percent(Decimal(0))``."""
    return st.one_of(numbers(min_value=0, max_value=100), numbers(min_value=-1000, max_value=10_000)).map(Percent)


def percentage_points() -> st.SearchStrategy[PercentagePoints]:
    """Return differences of percents; shrinks to ``PercentagePoints(Decimal(0))``."""
    return numbers(min_value=-100, max_value=100).map(PercentagePoints)


def proportions() -> st.SearchStrategy[Proportion]:
    """Return a part out of a whole that contains it; shrinks to ``Proportion(0, 1)``."""
    wholes = st.integers(1, 10**6)
    return wholes.flatmap(
        lambda whole: st.builds(Proportion, st.integers(0, whole).map(Decimal), st.just(Decimal(whole)))
    )


def multiples() -> st.SearchStrategy[Multiple]:
    """Return multiples; shrinks to ``Multiple(Decimal(0))``."""
    return numbers(min_value=0, max_value=1000).map(Multiple)


def ranges() -> st.SearchStrategy[Range]:
    """Return ranges of numbers and of percents; shrinks to the range from 0 to 0."""
    ends = st.tuples(*[numbers(min_value=0, max_value=10**9)] * 2).map(sorted)
    return st.builds(lambda pair, is_percent: Range(pair[0], pair[1], is_percent), ends, st.booleans())


def bounds() -> st.SearchStrategy[Bound]:
    """Return bounds; shrinks to ``Bound.EXACT``."""
    return st.sampled_from(Bound)


def quantities() -> st.SearchStrategy[Quantity]:
    """Return quantities of every kind of value, with and without a unit and a bound; shrinks to a bare zero."""
    units = st.sampled_from(("", "đảng viên", "tập thể", "ha", "đồng", "cuộc kiểm tra, giám sát", "đồng/người/năm"))
    counted = st.builds(Quantity, numbers(min_value=0), unit=units, bound=bounds())
    between = st.builds(
        Quantity,
        ranges().filter(lambda each: not each.is_percent),
        unit=units,
        # A range has two bounds of its own.
        bound=st.sampled_from((Bound.EXACT, Bound.ABOUT)),
    )
    shares = st.one_of(percents(), proportions(), percentage_points())
    return st.one_of(counted, between, st.builds(Quantity, shares, bound=bounds()))


def dates() -> st.SearchStrategy[date]:
    """Return whole dates of the years that bulletins name; shrinks to 1 January 2000."""
    return st.dates(date(_YEARS[0], 1, 1), date(_YEARS[1], 12, 31))


def partial_dates() -> st.SearchStrategy[PartialDate]:
    """Return dates of which only some parts are printed; shrinks to a bare year."""
    return st.builds(_of_parts, dates(), st.sampled_from((*_WITH_YEAR, *_WITHOUT_YEAR)))


def time_periods() -> st.SearchStrategy[TimePeriod]:
    """Return periods whose ends are years, quarters, months or days, or whose end is open; shrinks to one year."""
    days = st.tuples(dates(), dates()).map(sorted)
    ends = st.builds(
        lambda pair, parts: (_of_parts(pair[0], parts), _of_parts(pair[1], parts)), days, st.sampled_from(_WITH_YEAR)
    )
    return st.builds(lambda pair, is_open: TimePeriod(pair[0], None if is_open else pair[1]), ends, st.booleans())


def durations() -> st.SearchStrategy[Duration]:
    """Return lengths of time; shrinks to one year."""
    units = ("years", "months", "weeks", "days", "hours", "minutes")
    few, many = st.integers(1, 11).map(Decimal), st.integers(1, 999).map(Decimal)
    one = st.builds(lambda unit, count: Duration(**{unit: count}), st.sampled_from(units), many)
    return st.one_of(one, st.builds(Duration, years=many, months=few))


def document_numbers() -> st.SearchStrategy[DocumentNumber]:
    """Return document numbers of the party and of the state; shrinks to 1-CT/TW."""
    number = st.integers(1, 9999)
    party = st.builds(
        "{}-{}/{}".format, number, st.sampled_from(("CT", "NQ", "QĐ", "KL", "HD")), st.sampled_from(("TW", "TU", "HU"))
    )
    state = st.builds("{}/{}-{}".format, number, st.sampled_from(("CT", "KH", "QĐ")), st.sampled_from(("TTg", "UBND")))
    act = st.builds("{}/{}/{}".format, number, st.integers(1990, 2030), st.sampled_from(("NĐ-CP", "QH15")))
    return st.one_of(party, state, act).map(parse_document_number)


def spans() -> st.SearchStrategy[Span]:
    """Return half-open spans; shrinks to the empty span at 0."""
    return st.tuples(*[st.integers(0, 10_000)] * 2).map(lambda ends: Span(min(ends), max(ends)))


def word_styles() -> st.SearchStrategy[WordStyle]:
    """Return every style of number words; shrinks to the usage of the North."""
    offered = {each.name: st.sampled_from(each.metadata[CHOICES]) for each in fields(WordStyle)}
    return st.builds(WordStyle, **offered)


def _of_parts(day: date, parts: tuple[str, ...]) -> PartialDate:
    known = {"year": day.year, "quarter": (day.month + 2) // 3, "month": day.month, "day": day.day}
    return PartialDate(**{part: known[part] for part in parts})
