"""Relations of every kind, with figures drawn at random: most of them cannot be true."""

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from vnbulletin.notation.documents.documents import parse_document_number
from vnbulletin.notation.numbers.digits import format_number
from vnbulletin.notation.numbers.spelling import format_number_words
from vnbulletin.notation.periods.durations import Duration
from vnbulletin.notation.periods.periods import parse_period
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.notation.quantities.multiples import Multiple
from vnbulletin.notation.quantities.percents import Percent, PercentagePoints
from vnbulletin.relations.kinds.calendar import Chronology, Term, WeekdayDate
from vnbulletin.relations.kinds.developments import Achievement, Change, Target
from vnbulletin.relations.kinds.parts import Breakdown, Complement, Quota, Share, SharedBase, Subset
from vnbulletin.relations.kinds.statements import AnnouncedList, Badge, Reference, Restatement, Spelling
from vnbulletin.relations.relation import Operand, OperandValue, Relation

__all__ = ["relations"]

_BOUNDS = st.sampled_from((Bound.EXACT, Bound.EXACT, Bound.EXACT, *Bound))


def _printed(value: OperandValue, bound: Bound = Bound.EXACT) -> Operand:
    match value:
        case Decimal():
            return Operand(printed=format_number(value), value=value, bound=bound)
        case Percent() | PercentagePoints():
            return Operand(printed=f"{format_number(value.value)}%", value=value, bound=bound)
        case Multiple():
            return Operand(printed=f"{format_number(value.factor)} lần", value=value, bound=bound)
        case _:
            return Operand(printed=str(value), value=value)


_NUMBERS = st.integers(0, 400).map(Decimal)
_EXACT = _NUMBERS.map(_printed)
_SCALED = st.integers(1, 90).map(lambda each: Operand(printed=f"{each} triệu", value=Decimal(f"{each}E6")))
_AMOUNTS = st.builds(_printed, st.integers(0, 400).map(Decimal), _BOUNDS) | _EXACT | _SCALED
_SHARES = st.decimals(0, 130, places=1) | st.decimals(0, 130, places=2) | st.integers(0, 130).map(Decimal)
_PERCENTS = st.builds(_printed, _SHARES.map(Percent), _BOUNDS)
_POINTS = st.builds(_printed, _SHARES.map(PercentagePoints))
_MULTIPLES = st.builds(_printed, st.decimals(0, 9, places=1).map(Multiple))
_FIGURES = _AMOUNTS | _PERCENTS
_DAYS = st.dates(date(2015, 1, 1), date(2026, 12, 31)).map(_printed)
_YEARS = st.tuples(st.integers(2000, 2026), st.integers(1, 9)).map(
    lambda given: Operand(printed=f"{given[0]}-{sum(given)}", value=parse_period(f"giai đoạn {given[0]}-{sum(given)}"))
)
_SYMBOLS = st.sampled_from(("21-NQ/TW", "05-CT/TW", "30/2021/NĐ-CP", "102-QĐ/TW", "24-HD/BTCTW")).map(
    lambda symbol: Operand(printed=symbol, value=parse_document_number(symbol))
)
_WORDS = st.integers(0, 40).map(lambda number: Operand(printed=format_number_words(number), value=Decimal(number)))
_BADGES = st.integers(10, 99).map(lambda years: Operand(printed=f"{years} năm", value=Duration(years=Decimal(years))))
_READINGS = st.sampled_from(("", "a closed list"))


def _several(figures: st.SearchStrategy[Operand], least: int, most: int) -> st.SearchStrategy[tuple[Operand, ...]]:
    return st.lists(figures, min_size=least, max_size=most).map(tuple)


def _optional(figures: st.SearchStrategy[Operand]) -> st.SearchStrategy[Operand | None]:
    return st.none() | figures


_PAIRS = st.lists(st.tuples(_AMOUNTS, _PERCENTS), min_size=2, max_size=4).map(
    lambda pairs: tuple(zip(*pairs, strict=True))
)

_OF_KIND: dict[str, st.SearchStrategy[Relation]] = {
    "share": st.builds(Share, part=_AMOUNTS, whole=_AMOUNTS, percent=_PERCENTS, other_wholes=_several(_AMOUNTS, 0, 2)),
    "shared-base": _PAIRS.map(lambda pairs: SharedBase(parts=pairs[0], percents=pairs[1])),
    "breakdown": st.builds(Breakdown, whole=_FIGURES, parts=_several(_FIGURES, 0, 4), reading=_READINGS)
    | st.builds(Breakdown, whole=_AMOUNTS, parts=_several(_AMOUNTS, 1, 4)),
    "complement": st.builds(Complement, parts=_several(_PERCENTS, 0, 4)),
    "subset": st.builds(Subset, part=_FIGURES, whole=_FIGURES),
    "quota": st.builds(Quota, part=_EXACT, whole=_EXACT, rated=_optional(_EXACT)),
    "target": st.builds(Target, actual=_FIGURES, gap=_FIGURES | _POINTS, target=_optional(_FIGURES)),
    "achievement": st.builds(Achievement, actual=_AMOUNTS, percent=_PERCENTS, target=_optional(_AMOUNTS)),
    "change": st.builds(
        Change,
        result=_FIGURES,
        base=_optional(_FIGURES),
        difference=_optional(_FIGURES | _POINTS),
        percent=_optional(_PERCENTS | _POINTS | _MULTIPLES),
        falls=st.booleans(),
    ),
    "restatement": st.builds(Restatement, first=_FIGURES | _DAYS, again=_FIGURES | _DAYS),
    "list": st.builds(
        AnnouncedList,
        announced=_AMOUNTS,
        items=st.lists(st.just("xã"), max_size=6).map(tuple),
        reading=st.sampled_from(("", "the list stays open")),
    ),
    "spelling": st.builds(Spelling, digits=_EXACT, words=_WORDS),
    "badge": st.builds(Badge, years=_BADGES),
    "reference": st.builds(
        Reference,
        document=_SYMBOLS,
        type_word=st.sampled_from(("", "Nghị quyết", "Chỉ thị", "Quy định")),
        issuer=st.sampled_from(("", "Bộ Chính trị", "Ban Chấp hành Trung ương")),
        subject=st.sampled_from(("", "thi hành Điều lệ Đảng")),
        day=_optional(_DAYS),
    ),
    "weekday": st.builds(WeekdayDate, date=_DAYS, weekday=st.integers(1, 7)),
    "chronology": st.builds(Chronology, earlier=_DAYS, later=_DAYS),
    "term": st.builds(
        Term, years=_YEARS, body=st.sampled_from(("", "Đảng bộ tỉnh")), ordinal=st.none() | st.integers(1, 20)
    ),
}


def relations(kind: str) -> st.SearchStrategy[Relation]:
    """Return relations of *kind*."""
    return _OF_KIND[kind]
