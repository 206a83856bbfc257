from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from tests.tables.bulletins import GOOD_OR_HIGHER, PAGE, Read, read, with_first

from vnbulletin.analysis import analyze
from vnbulletin.intervals import Interval
from vnbulletin.notation.periods.periods import TimePeriod, parse_period
from vnbulletin.observations.statistic import ReportedPeriod
from vnbulletin.relations.relation import Operand
from vnbulletin.tables.bulletin import article_id
from vnbulletin.tables.catalogue import TABLES, TableName, table_of
from vnbulletin.tables.figures import decimal_of


@pytest.fixture(scope="module")
def bulletin() -> Read:
    """Return what is read of the page of the tests."""
    return read()


def records(bulletin: Read, name: TableName) -> list[dict[str, Any]]:
    """Return the table called *name* as records."""
    return table_of(bulletin, name).to_records()


class TestArticleId:
    """What names an article in every table."""

    def test_is_the_source_as_given(self) -> None:
        """A path stays as it was given."""
        assert article_id(read(source="./a/../b.txt").article) == "./a/../b.txt"

    def test_is_a_digest_where_there_is_no_source(self) -> None:
        """The same text has the same id, and another text another."""
        texts = (("Có 5 xã.", None), ("Có 5 xã.", ""), ("Có 6 xã.", None))
        ids = [article_id(read(text, source=source).article) for text, source in texts]

        assert ids[0] == ids[1] != ids[2]
        assert ids[0].startswith("sha256:")

    def test_is_there_for_a_text_that_is_no_text(self) -> None:
        """Half of a surrogate pair has a digest too."""
        assert article_id(read("Có 5 xã \ud800.", source=None).article).startswith("sha256:")


class TestArticles:
    """The table of articles."""

    def test_has_one_row(self, bulletin: Read) -> None:
        """A bulletin is one row, with its parts, dates and counts."""
        (row,) = records(bulletin, "articles")

        assert row["title"] == "Huyện Mẫu: 40/45 tổ chức đảng xếp loại tốt"
        assert (row["page_date"], row["page_time"]) == (date(2022, 5, 12), "09:30")
        assert row["characters"] == len(PAGE)
        assert row["mentions"] == len(bulletin.mentions)
        assert row["contradictions"] == 1

    def test_keeps_a_day_without_its_year_as_text(self) -> None:
        """An event whose year nobody tells has no day, and its text says what is known."""
        (row,) = records(read("Chiều 14/2, huyện họp bàn việc trồng cây."), "articles")

        assert (row["event_date"], row["event_date_text"]) == (None, "XXXX-02-14")


class TestMentions:
    """The table of mentions."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        (
            ("40/45", {"value": Decimal(40), "whole": Decimal(45), "value_text": "40/45", "part": "title"}),
            ("88,89%", {"value": Decimal("88.89"), "whole": None, "kind": "percent"}),
            ("1,5 triệu", {"value": Decimal(1_500_000), "value_text": "1500000", "unit": "đồng"}),
            ("1.170", {"value": Decimal(1170), "bound": "below", "unit": "đảng viên"}),
            ("85% đến 90%", {"value": None, "low": Decimal(85), "high": Decimal(90), "unit": "%"}),
            ("nhiệm kỳ 2020-2025", {"first_day": date(2020, 1, 1), "last_day": date(2025, 12, 31), "value": None}),
            ("21-NQ/TW", {"kind": "doc", "value": None, "value_text": "21-NQ/TW"}),
        ),
        ids=lambda value: value if isinstance(value, str) else "",
    )
    def test_spread_the_value_over_the_cells(self, bulletin: Read, text: str, expected: dict[str, object]) -> None:
        """A number, a proportion, a range and a time each fill their own cells, and leave the others empty."""
        row = next(each for each in records(bulletin, "mentions") if each["text"] == text)

        assert {name: row[name] for name in expected} == expected

    def test_keep_other_readings(self, bulletin: Read) -> None:
        """A mention that can be read in another way holds that reading with its reason."""
        row = next(each for each in records(bulletin, "mentions") if each["text"] == "21,512 triệu")
        (other,) = row["alternatives"]

        assert set(other) == {"kind", "value_text", "reason"}
        assert other["value_text"] != row["value_text"]

    def test_stand_where_they_say(self, bulletin: Read) -> None:
        """The text of a row is the text between its offsets."""
        assert all(PAGE[row["start"] : row["end"]] == row["text"] for row in records(bulletin, "mentions"))


class TestReferences:
    """The numbers by which rows of several tables name each other."""

    def test_number_each_table_from_zero(self, bulletin: Read) -> None:
        """The running number of a row is its place in the table."""
        for name, schema in TABLES.items():
            rows = records(bulletin, name)

            assert name == "articles" or [row[schema.key[1]] for row in rows] == list(range(len(rows)))

    def test_lead_from_statistics_to_findings(self, bulletin: Read) -> None:
        """A statistic names its mention, relations and findings, and a finding its relation."""
        mentions, relations, findings = (
            records(bulletin, "mentions"), records(bulletin, "relations"), records(bulletin, "findings"),
        )  # fmt: skip
        row = next(each for each in records(bulletin, "statistics") if each["text"] == "83/95")

        assert mentions[row["mention"]]["text"] == "83/95"
        assert row["verdict"] == "contradiction"
        assert [findings[each]["relation"] for each in row["findings"]] == row["relations"]
        operands = relations[row["relations"][0]]["operands"]
        assert [(each["role"], mentions[each["mention"]]["text"]) for each in operands] == [
            ("part", "83/95"),
            ("whole", "83/95"),
            ("percent", "78%"),
        ]

    def test_tell_two_equal_relations_apart(self) -> None:
        """A sentence that is printed twice states two relations with a number of their own."""
        twice = read("Đã xử lý 83/95 vụ (78%).\n\nTrong đó có 83/95 vụ (78%).")
        shares = [each for each in records(twice, "findings") if each["name"] == "share-mismatch"]

        assert len({each["relation"] for each in shares}) == len(shares) == 2

    def test_give_a_relation_its_gravest_finding(self, bulletin: Read) -> None:
        """A relation bears the verdict of the finding that it names."""
        findings = records(bulletin, "findings")

        for row in records(bulletin, "relations"):
            assert row["verdict"] == findings[row["finding"]]["verdict"]

    def test_are_empty_where_nothing_is_judged(self, bulletin: Read) -> None:
        """A relation that no check judges has no verdict."""
        unjudged = evolve(bulletin, findings=(), statistics=())

        assert {(row["verdict"], row["finding"]) for row in records(unjudged, "relations")} == {(None, None)}

    def test_are_empty_where_a_relation_is_not_listed(self, bulletin: Read) -> None:
        """A finding about a relation that the report does not hold names none."""
        assert {row["relation"] for row in records(evolve(bulletin, relations=()), "findings")} == {None}


class TestStatistics:
    """The table of statistics."""

    def test_hold_the_coordinates_with_their_reasons(self, bulletin: Read) -> None:
        """Period, status, organisation and province stand beside what tells them."""
        row = records(with_first(bulletin, rating=GOOD_OR_HIGHER, award="Giấy khen", action="xếp loại"), "statistics")[
            0
        ]

        assert (row["period"], row["period_start"], row["period_end"]) == ("2021", date(2021, 1, 1), date(2021, 12, 31))
        assert (row["period_source"], row["period_reason"]) == ("sentence", "'Năm 2021'")
        assert (row["rating"], row["rating_or_higher"], row["award"]) == ("HTT", True, "Giấy khen")
        assert (row["organisation"], row["organisation_reason"]) == (None, "nobody is named")
        assert row["action"] == "xếp loại"

    @pytest.mark.parametrize(
        ("printed", "iso", "first", "last"),
        (
            ("quý I/2022", "2022-Q1", date(2022, 1, 1), date(2022, 3, 31)),
            ("6 tháng đầu năm 2022", "2022-01/2022-06", date(2022, 1, 1), date(2022, 6, 30)),
            ("từ năm 2020 đến nay", "2020/..", date(2020, 1, 1), None),
            ("năm học 2021-2022", "2021/2022", date(2021, 9, 1), date(2022, 8, 31)),
            ("niên độ 2021-2022", "2021/2022", None, None),
        ),
    )
    def test_give_periods_as_days(self, bulletin: Read, printed: str, iso: str, first: date, last: date) -> None:
        """An open period has no last day, a school year its usual days, and a financial year none at all."""
        period = ReportedPeriod(period=parse_period(printed), source=None, reason="")
        row = records(with_first(bulletin, period=period), "statistics")[0]

        assert (row["period"], row["period_start"], row["period_end"]) == (iso, first, last)

    @pytest.mark.parametrize(
        ("printed", "reason"),
        (
            ("năm học 2021-2022", "so; its days are not printed, and usually it runs from 09-01 to 08-31"),
            ("mùa giải 2021-2022", "so; it runs over both years, on days that are not printed"),
            ("năm 2021", "so"),
        ),
    )
    def test_say_which_days_are_reckoned(self, bulletin: Read, printed: str, reason: str) -> None:
        """Days that no text prints have their reason."""
        period = ReportedPeriod(period=parse_period(printed), source=None, reason="so")

        assert records(with_first(bulletin, period=period), "statistics")[0]["period_reason"] == reason

    def test_have_the_sign_of_their_direction(self) -> None:
        """A fall is below zero in each cell, and its text as printed."""
        (row,) = analyze("Giá trị sản xuất giảm hơn 12%.").table("statistics").to_records()
        told = ("text", "value", "value_text", "bound", "direction", "interval_high")

        assert [row[each] for each in told] == ["12%", Decimal(-12), "-12", "below", "down", Decimal(-12)]

    def test_say_why_there_is_no_period(self, bulletin: Read) -> None:
        """A figure without a period has the reason and no days."""
        unknown = ReportedPeriod(period=None, source=None, reason="no time is told")
        row = records(with_first(bulletin, period=unknown), "statistics")[0]

        assert (row["period"], row["period_start"], row["period_reason"]) == (None, None, "no time is told")

    def test_a_day_without_a_year_is_no_day(self, bulletin: Read) -> None:
        """A period whose year is not printed keeps its text alone."""
        day = parse_period("từ 27/4 đến 29/4")
        assert isinstance(day, TimePeriod)
        period = ReportedPeriod(period=day, source=None, reason="")
        row = records(with_first(bulletin, period=period), "statistics")[0]

        assert (row["period"], row["period_start"]) == ("XXXX-04-27/XXXX-04-29", None)

    def test_name_base_restatement_and_original(self, bulletin: Read) -> None:
        """The base, the figures that say the same and the earlier statistic are told by their numbers."""
        first, second, third = bulletin.statistics[:3]
        base = Operand(printed="45", value=Decimal(45), mention=second.mention)
        changed = evolve(second, base=base, restated=(third.mention,), duplicate_of=first.mention)
        row = records(evolve(bulletin, statistics=(first, changed, third)), "statistics")[1]

        assert (row["base"], row["base_text"], row["base_mention"]) == (Decimal(45), "45", row["mention"])
        assert [records(bulletin, "mentions")[each]["text"] for each in row["restated"]] == ["88,89%"]
        assert row["duplicate_of"] == 0

    def test_hold_the_interval_exactly(self, bulletin: Read) -> None:
        """The ends of the interval are exact decimals, closed or not, and empty where there is no limit."""
        interval = Interval(Fraction(18733, 200), None, low_closed=False)
        row = records(with_first(bulletin, interval=interval), "statistics")[0]

        assert (row["interval_low"], row["interval_low_closed"]) == (Decimal("93.665"), False)
        assert (row["interval_high"], row["interval_high_closed"]) == (None, True)


class TestFigures:
    """Values that are spread over cells."""

    def test_a_multiple_is_its_factor(self) -> None:
        """The number of "gấp 2,5 lần" is 2.5."""
        rows = records(read("Thu nhập gấp 2,5 lần năm 2020."), "mentions")

        assert [row["value"] for row in rows if row["kind"] == "times"] == [Decimal("2.5")]

    def test_a_day_is_its_own_first_and_last(self) -> None:
        """A whole date, with its hour or without, names one day; an hour alone names none."""
        rows = records(read("Ngày 21/06/2022, họp lúc 8 giờ 30."), "mentions")

        assert [(row["first_day"], row["last_day"]) for row in rows] == [
            (date(2022, 6, 21), date(2022, 6, 21)),
            (None, None),
        ]


class TestDecimalOf:
    """Fractions as decimals."""

    @pytest.mark.parametrize("text", ("0", "7", "-0.2", "93.665", "1500000", "0.0000000001", "1" * 40 + ".5"))
    def test_is_exact(self, text: str) -> None:
        """A fraction whose decimals end is that decimal, however long it is."""
        assert decimal_of(Fraction(text)) == Decimal(text)

    def test_refuses_a_third(self) -> None:
        """Decimals that never end are not cut."""
        with pytest.raises(ArithmeticError, match="the decimals of 1/3 never end"):
            decimal_of(Fraction(1, 3))


class TestTableOf:
    """Tables by name."""

    def test_refuses_another_name(self, bulletin: Read) -> None:
        """A name that is no table is an error that lists those that are."""
        with pytest.raises(ValueError, match="there is no table 'rows'; there are articles, mentions, relations"):
            table_of(bulletin, "rows")  # type: ignore[arg-type]  # what is refused at run time too
