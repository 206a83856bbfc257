from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

import pytest

from vnbulletin.lexicon.cue_tables import cues
from vnbulletin.lexicon.time_tables import calendar
from vnbulletin.mentions.mention import Mention, MentionKind
from vnbulletin.mentions.moments import partial_or_none
from vnbulletin.notation.dates.partial_dates import PartialDate

Records = Callable[[str], list[dict[str, str | int]]]
Mentions = Callable[[str], tuple[Mention, ...]]


class TestReadDates:
    """Dates, whole and in part."""

    @pytest.mark.corpus("dates")
    def test_reads_each_case(self, case: dict[str, Any], stated: Records) -> None:
        """Each text states exactly its listed dates and figures."""
        assert case["mentions"] == stated(case["text"])

    @pytest.mark.parametrize(
        ("text", "recogniser"),
        (
            ("Họp 21/06/2022 ở xã.", "full-date"),
            ("Tin lúc 08:24, 06/01/2023 đã sửa.", "clock-and-date"),
            ("Họp ngày 21 tháng 6 năm 2022 ở xã.", "worded-date"),
            ("Họp ngày 28/12 ở xã.", "day-and-month"),
            ("Họp tháng 6 ở xã.", "month"),
            ("Số 6/2021 đã in.", "month-and-year"),
            ("Họp năm 2021 ở xã.", "year"),
            ("So với 2021 thì tăng.", "bare-year"),
            ("Họp quý I ở xã.", "quarter"),
            ("Họp lúc 8 giờ 30 ở xã.", "clock"),
        ),
    )
    def test_names_its_rule(self, text: str, recogniser: str, recognisers: Callable[[str], list[str]]) -> None:
        """Every date and clock time names the rule that read it."""
        assert [recogniser] == recognisers(text)

    @pytest.mark.parametrize(
        ("text", "value"),
        (
            ("Họp 21/06/2022 ở xã.", date(2022, 6, 21)),
            ("Tin lúc 08:24, 06/01/2023 đã sửa.", datetime(2023, 1, 6, 8, 24)),  # noqa: DTZ001 -- none is printed
            ("Bão vào 21 giờ ngày 23-5 rồi tan.", PartialDate(month=5, day=23, hour=21, minute=0)),
            ("Họp ngày 28/12 ở xã.", PartialDate(month=12, day=28)),
            ("Họp quý I/2022 ở xã.", PartialDate(year=2022, quarter=1)),
            ("Họp lúc 8 giờ 30 ở xã.", time(8, 30)),
        ),
    )
    def test_invents_no_part(self, text: str, value: object, mentions_of: Mentions) -> None:
        """What is not printed is not in the value."""
        (mention,) = mentions_of(text)

        assert value == mention.value
        assert type(value) is type(mention.value)

    @pytest.mark.parametrize("weekday", calendar().weekday_numbers)
    def test_every_weekday_belongs_to_its_date(self, weekday: str, mentions_of: Mentions) -> None:
        """A weekday before a whole date is part of the mention."""
        printed = f"{weekday.capitalize()}, 21/06/2022"
        (mention,) = mentions_of(f"{printed}, hai bên cùng ký kết.")

        assert (printed, date(2022, 6, 21)) == (mention.text, mention.value)

    @pytest.mark.parametrize(("words", "month"), calendar().month_numbers.items())
    def test_every_month_may_be_in_words(self, words: str, month: int, mentions_of: Mentions) -> None:
        """Behind a day the month may be written out."""
        (mention,) = mentions_of(f"Họp ngày 5 tháng {words}, năm 2021 ở xã.")

        assert date(2021, month, 5) == mention.value

    @pytest.mark.parametrize("cue", cues().day)
    def test_every_cue_makes_a_day(self, cue: str, mentions_of: Mentions) -> None:
        """Behind a word for a day two numbers with a dash are a day and a month, though they ascend."""
        (mention,) = mentions_of(f"Vào {cue} 7-11, xã họp.")

        assert PartialDate(month=11, day=7) == mention.value

    @pytest.mark.parametrize("cue", cues().clock)
    def test_every_cue_makes_an_hour(self, cue: str, mentions_of: Mentions) -> None:
        """Behind certain words a bare hour is a time of the day."""
        (mention,) = mentions_of(f"Tàu chạy {cue} 10 giờ mỗi sớm.")

        assert time(10) == mention.value

    @pytest.mark.parametrize("text", ("Họp 10 giờ liền.", "Trực 24 giờ liền."))
    def test_a_bare_hour_is_a_length(self, text: str, mentions_of: Mentions) -> None:
        """Without such a word hours are a duration."""
        assert [each.kind for each in mentions_of(text)] == [MentionKind.DURATION]


class TestPartialOrNone:
    """Parts that may name no day."""

    def test_refuses_impossible_days(self) -> None:
        """Impossible parts give None, and a leap day without a year is possible."""
        assert partial_or_none(month=2, day=30) is None
        assert partial_or_none(year=2021, month=2, day=29) is None
        assert PartialDate(month=2, day=29) == partial_or_none(month=2, day=29)
