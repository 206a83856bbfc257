from datetime import date, datetime, time
from decimal import Decimal

import pytest

from vnbulletin.mentions.mention import (
    FIGURES,
    Alternative,
    Label,
    LabelKind,
    Mention,
    MentionKind,
    Value,
    record_value,
)
from vnbulletin.notation.dates.partial_dates import PartialDate
from vnbulletin.notation.documents.documents import parse_document_number
from vnbulletin.notation.periods.durations import Duration
from vnbulletin.notation.periods.periods import TimePeriod
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.notation.quantities.multiples import Multiple
from vnbulletin.notation.quantities.percents import Percent, PercentagePoints
from vnbulletin.notation.quantities.proportions import Proportion
from vnbulletin.notation.quantities.ranges import Range
from vnbulletin.spans import Span

RECORDED: tuple[tuple[Value, str], ...] = (
    (Decimal(7897), "7897"),
    (Decimal("2.7E+13"), "27000000000000"),
    (Decimal("12.50"), "12.5"),
    (Percent(Decimal("95.80")), "95.8"),
    (PercentagePoints(Decimal("0.3")), "0.3"),
    (Proportion(Decimal(3), Decimal(75)), "3/75"),
    (Range(Decimal(180), Decimal("200.5")), "180..200.5"),
    (Multiple(Decimal("2.50")), "2.5"),
    (date(2022, 6, 21), "2022-06-21"),
    (datetime(2023, 1, 6, 8, 24), "2023-01-06T08:24"),  # noqa: DTZ001 -- bulletins print no time zone
    (PartialDate(month=12, day=28), "XXXX-12-28"),
    (PartialDate(year=2022, quarter=1), "2022-Q1"),
    (TimePeriod(PartialDate(year=2020), PartialDate(year=2025)), "2020/2025"),
    (Duration(years=Decimal(4)), "P4Y"),
    (time(8, 30), "T08:30"),
    (parse_document_number("21-NQ/TW"), "21-NQ/TW"),
    (Label("1 410"), "1 410"),
)


def mention(kind: MentionKind, value: Value, *, unit: str = "", bound: Bound = Bound.EXACT) -> Mention:
    """Return a mention of *value* at a fixed place."""
    return Mention(span=Span(4, 9), text="95,8%", kind=kind, value=value, unit=unit, bound=bound, recogniser="percent")


class TestMention:
    """A place in the text that states a value."""

    def test_is_written_down_as_a_record(self) -> None:
        """A record holds offsets as numbers and everything else as strings, in one order."""
        stated = mention(MentionKind.PERCENT, Percent(Decimal("95.8")), unit="hộ", bound=Bound.ABOVE)

        assert list(stated.to_record().items()) == [
            ("start", 4),
            ("end", 9),
            ("text", "95,8%"),
            ("kind", "percent"),
            ("value", "95.8"),
            ("unit", "hộ"),
            ("bound", ">"),
        ]

    def test_a_range_of_percents_has_the_sign_for_a_unit(self) -> None:
        """A range says by its unit that its ends are percents."""
        percents, counts = (Range(Decimal(6), Decimal(7), is_percent=each) for each in (True, False))

        assert mention(MentionKind.RANGE, percents).to_record()["unit"] == "%"
        assert mention(MentionKind.RANGE, counts, unit="hộ").to_record()["unit"] == "hộ"

    @pytest.mark.parametrize("kind", LabelKind)
    def test_a_label_says_what_it_is(self, kind: LabelKind) -> None:
        """A label's record names its kind; the record of a figure has no such field."""
        assert kind.value == mention(MentionKind.LABEL, Label("5", kind)).to_record()["label"]
        assert "label" not in mention(MentionKind.NUMBER, Decimal(5)).to_record()

    def test_names_its_other_readings(self) -> None:
        """Alternatives are recorded with their kind, value and reason, and only where there are some."""
        other = Alternative(kind=MentionKind.NUMBER, value=Decimal("2.1"), reason="the comma may mark decimals")
        open_one = Mention(
            span=Span(0, 5), text="2,100", kind=MentionKind.NUMBER, value=Decimal(2100), alternatives=(other,)
        )

        assert open_one.to_record()["alternatives"] == [
            {"kind": "number", "value": "2.1", "reason": "the comma may mark decimals"}
        ]
        assert "alternatives" not in mention(MentionKind.NUMBER, Decimal(2100)).to_record()

    @pytest.mark.parametrize("kind", MentionKind)
    def test_six_kinds_are_figures(self, kind: MentionKind) -> None:
        """Amounts are figures; dates, times, documents and labels are not."""
        figures = {"number", "percent", "points", "ratio", "range", "times"}

        assert (kind.value in figures) is mention(kind, Label("5")).is_figure
        assert figures == {each.value for each in FIGURES}


class TestLabel:
    """Digits that count nothing."""

    def test_is_unexplained_until_a_rule_says_more(self) -> None:
        """A label that no rule explains claims no reason."""
        assert LabelKind.UNEXPLAINED is Label("50.700.00").kind


class TestRecordValue:
    """Values as exact strings."""

    @pytest.mark.parametrize(("value", "recorded"), RECORDED, ids=[recorded for _, recorded in RECORDED])
    def test_writes_each_type(self, value: Value, recorded: str) -> None:
        """Numbers are plain decimals, dates ISO 8601 with X for what is not printed."""
        assert recorded == record_value(value)

    def test_refuses_other_types(self) -> None:
        """A value of no known type is a mistake of the caller."""
        with pytest.raises(TypeError, match="no record is defined for float"):
            record_value(0.5)  # type: ignore[arg-type]
