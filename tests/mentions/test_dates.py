from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest

from vnbulletin.lexicon.cue_tables import cues
from vnbulletin.lexicon.time_tables import calendar
from vnbulletin.mentions.dates import date_reading, partial_or_none
from vnbulletin.mentions.mention import Mention, MentionKind
from vnbulletin.notation.dates.partial_dates import PartialDate

Records = Callable[[str], list[dict[str, str | list[str]]]]
Mentions = Callable[[str], tuple[Mention, ...]]


class TestDates:
    """Whole dates, with their weekday or clock time."""

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
            ("Thứ 2, ngày 25/10/2021, xã họp.", "weekday-date"),
        ),
    )
    def test_names_its_rule(self, text: str, recogniser: str, recognisers: Callable[[str], list[str]]) -> None:
        """Every date names the rule that read it."""
        assert [recogniser] == recognisers(text)

    @pytest.mark.parametrize(
        ("text", "value"),
        (
            ("Họp 21/06/2022 ở xã.", date(2022, 6, 21)),
            ("Tin lúc 08:24, 06/01/2023 đã sửa.", datetime(2023, 1, 6, 8, 24)),  # noqa: DTZ001 -- none is printed
            ("Bão vào 21 giờ ngày 23-5 rồi tan.", PartialDate(month=5, day=23, hour=21, minute=0)),
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

    @pytest.mark.parametrize("word", cues().weekday_after)
    def test_a_weekday_follows_certain_words(self, word: str, mentions_of: Mentions) -> None:
        """Behind such a word “thứ hai” is Monday, behind a noun it ranks."""
        (meant,), (ranked,) = (mentions_of(f"Xã họp {each} thứ hai, 20/06/2022 ở đình.") for each in (word, "phiên"))

        assert meant.text.endswith("thứ hai, 20/06/2022")
        assert ranked.text == "20/06/2022"

    @pytest.mark.parametrize(("words", "month"), calendar().month_numbers.items())
    def test_every_month_may_be_in_words(self, words: str, month: int, mentions_of: Mentions) -> None:
        """Behind a day the month may be written out."""
        (mention,) = mentions_of(f"Họp ngày 5 tháng {words}, năm 2021 ở xã.")

        assert date(2021, month, 5) == mention.value

    @pytest.mark.parametrize("part", cues().parts_of_day)
    def test_every_part_of_the_day_belongs_to_its_date(self, part: str, mentions_of: Mentions) -> None:
        """A part of the day before “ngày” is inside the mention."""
        (mention,) = mentions_of(f"Xã họp {part} ngày 21/06/2022 ở đình.")

        assert f"{part} ngày 21/06/2022" == mention.text


class TestDateReading:
    """A date as an answer."""

    def test_gives_whole_dates_their_own_types(self) -> None:
        """A whole date is a date, one with a clock a datetime, and a part stays a part."""
        day, moment, part = (
            date_reading(0, 5, value)
            for value in (
                PartialDate(year=2022, month=6, day=21),
                PartialDate(year=2022, month=6, day=21, hour=8, minute=5),
                PartialDate(month=6, day=21),
            )
        )

        assert day is not None
        assert moment is not None
        assert part is not None
        assert date(2022, 6, 21) == day.value
        assert datetime(2022, 6, 21, 8, 5) == moment.value  # noqa: DTZ001 -- bulletins print no time zone
        assert PartialDate(month=6, day=21) == part.value
        assert {MentionKind.DATE} == {day.kind, moment.kind, part.kind}

    def test_of_no_date_is_none(self) -> None:
        """Where no such day exists there is no answer."""
        assert date_reading(0, 5, partial_or_none(month=2, day=30)) is None


class TestPartialOrNone:
    """Parts that may name no day."""

    def test_refuses_impossible_days(self) -> None:
        """Impossible parts give None, and a leap day without a year is possible."""
        assert partial_or_none(month=2, day=30) is None
        assert partial_or_none(year=2021, month=2, day=29) is None
        assert PartialDate(month=2, day=29) == partial_or_none(month=2, day=29)
