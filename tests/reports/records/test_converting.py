from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from functools import partial
from typing import TypeVar

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnbulletin import (
    Alternative,
    Label,
    LabelKind,
    Mention,
    MentionKind,
    PartialDate,
    Percent,
    Range,
    Span,
    TimePeriod,
    report_schema,
)
from vnbulletin.mentions.mention import Value
from vnbulletin.reports.records.converting import KINDS, TAGS, converter, exact_record
from vnbulletin.reports.records.mentions import MentionRecord
from vnbulletin.reports.records.writing import mention_record
from vnbulletin.strategies import values

Clock = TypeVar("Clock", datetime, time)


def unfolded(clock: Clock) -> Clock:
    """Return *clock* as it is printed: no bulletin tells the first of two equal hours from the second."""
    return clock.replace(fold=0)


VALUES: dict[str, st.SearchStrategy[Value]] = {
    "number": st.one_of(values.numbers(), st.decimals(allow_nan=False, allow_infinity=False, places=20)),
    "percent": values.percents(),
    "points": values.percentage_points(),
    "ratio": values.proportions(),
    "range": values.ranges(),
    "times": values.multiples(),
    "date": values.dates(),
    "datetime": st.datetimes(timezones=st.none() | st.just(UTC) | st.just(timezone(timedelta(hours=7)))).map(unfolded),
    "partial-date": values.partial_dates(),
    "period": values.time_periods(),
    "duration": values.durations(),
    "time": st.times().map(unfolded),
    "doc": values.document_numbers(),
    "label": st.builds(Label, st.text(), st.sampled_from(LabelKind)),
}
SCHEMA = report_schema()
FITS = jsonschema.Draft202012Validator({"$ref": "#/$defs/value", "$defs": SCHEMA["$defs"]})


class TestExactValues:
    """Values with their type and their printed precision."""

    def test_have_a_tag_each(self) -> None:
        """There is a value to try for each type, and each kind of mention has its types."""
        assert set(VALUES) == set(TAGS)
        assert set(KINDS) == set(MentionKind)
        assert {kind for kinds in KINDS.values() for kind in kinds} == set(TAGS.values())

    @pytest.mark.parametrize("tag", TAGS)
    @given(data=st.data())
    def test_are_read_as_they_were_written(self, tag: str, data: st.DataObject) -> None:
        """A value comes back equal, with the same type and the same digits, and its record fits the schema."""
        value = data.draw(VALUES[tag])
        record = exact_record(value)

        again: Value = converter().structure(record, Value)  # type: ignore[arg-type]  # a union is no class

        assert record["type"] == tag
        assert (type(again), repr(again)) == (type(value), repr(value))
        assert again == value
        FITS.validate(record)

    @pytest.mark.parametrize(
        ("value", "expected"),
        (
            (Decimal("95.80"), {"type": "number", "value": "95.80"}),
            (Decimal("1.2E+6"), {"type": "number", "value": "1.2E+6"}),
            (Percent(Decimal("94.67")), {"type": "percent", "value": "94.67"}),
            (
                Range(Decimal(6), Decimal(7), is_percent=True),
                {"type": "range", "low": "6", "high": "7", "is_percent": True},
            ),
            (date(2022, 6, 21), {"type": "date", "value": "2022-06-21"}),
            (datetime(2022, 6, 21, 8, 24), {"type": "datetime", "value": "2022-06-21T08:24:00"}),  # noqa: DTZ001
            (PartialDate(month=12, day=28), {"type": "partial-date", "month": 12, "day": 28}),
            (
                TimePeriod(PartialDate(year=2020), None, name="nhiệm kỳ"),
                {"type": "period", "start": {"year": 2020}, "end": None, "name": "nhiệm kỳ"},
            ),
            (time(8, 30), {"type": "time", "value": "08:30:00"}),
            (Label("3", LabelKind.RANK), {"type": "label", "text": "3", "kind": "rank"}),
        ),
    )  # fmt: skip
    def test_are_written_so(self, value: Value, expected: dict[str, object]) -> None:
        """What a bulletin prints is a string, and parts that were not printed are left out."""
        assert exact_record(value) == expected

    def test_of_another_type_are_none(self) -> None:
        """Only values of mentions and operands have a record."""
        with pytest.raises(TypeError, match="no record is defined for float"):
            exact_record(0.5)

    @pytest.mark.parametrize(
        "record",
        (
            {"type": "date", "value": "2022-06-21T08:24"},
            {"type": "datetime", "value": "2022-06-21"},
            {"type": "time", "value": "half past eight"},
            {"type": "time", "value": "99:99:99"},
            {"type": "number", "value": "1", "more": 1},
            {"type": "number"},
            {"type": "percent", "value": "１"},
            {"type": "percent", "value": "1", "more": 1},
            {"type": "partial-date", "year": 2022, "month": 13},
            {"type": "duration", "years": "-1"},
            {"type": "doc", "symbol": "5", "number": "6"},
        ),
        ids=str,
    )
    def test_are_refused_where_they_are_none(self, record: dict[str, object]) -> None:
        """A value that cannot be built is an error."""
        with pytest.raises((ValueError, ExceptionGroup)):
            converter().structure(record, Value)  # type: ignore[arg-type]  # as above


class TestMentions:
    """Mentions of every kind of value, with their other readings."""

    @given(data=st.data())
    def test_lose_nothing(self, data: st.DataObject) -> None:
        """The record holds what the mention holds, a unit beside a range of percents too."""
        draw = partial(data.draw, st.sampled_from(sorted(VALUES)))
        one, other = draw(), draw()
        mention = Mention(
            span=Span(0, 3),
            text="abc",
            kind=kind_of(one),
            value=data.draw(VALUES[one]),
            unit=data.draw(st.sampled_from(("", "đảng viên", "%"))),
            alternatives=(Alternative(kind=kind_of(other), value=data.draw(VALUES[other]), reason="so"),),
        )

        record = converter().structure(mention_record(mention), MentionRecord)

        assert record.exact == mention.value
        assert (record.unit if record.counted is None else record.counted) == mention.unit
        assert [each.exact for each in record.alternatives] == [each.value for each in mention.alternatives]


def kind_of(tag: str) -> MentionKind:
    """Return the kind of the mentions that hold values of *tag*."""
    return next(kind for kind, kinds in KINDS.items() if TAGS[tag] in kinds)
