from collections.abc import Callable
from datetime import time
from typing import Any

import pytest

from vnbulletin.lexicon.cue_tables import cues
from vnbulletin.lexicon.time_tables import calendar
from vnbulletin.mentions.mention import Mention, MentionKind
from vnbulletin.notation.dates.partial_dates import PartialDate

Records = Callable[[str], list[dict[str, str | list[str]]]]
Mentions = Callable[[str], tuple[Mention, ...]]


class TestDateParts:
    """Days, months, quarters, years and clock times."""

    @pytest.mark.corpus("date_parts")
    def test_reads_each_case(self, case: dict[str, Any], stated: Records) -> None:
        """Each text states exactly its listed dates and figures."""
        assert case["mentions"] == stated(case["text"])

    @pytest.mark.parametrize(
        ("text", "recogniser"),
        (
            ("Họp ngày 25 hằng tháng ở xã.", "day"),
            ("Họp tháng 6 ở xã.", "month"),
            ("Số 6/2021 đã in.", "month-and-year"),
            ("Họp năm 2021 ở xã.", "year"),
            ("So với 2021 thì tăng.", "bare-year"),
            ("Họp quý I ở xã.", "quarter"),
            ("Họp lúc 8 giờ 30 ở xã.", "clock"),
        ),
    )
    def test_names_its_rule(self, text: str, recogniser: str, recognisers: Callable[[str], list[str]]) -> None:
        """Every part of a date and every clock time names the rule that read it."""
        assert [recogniser] == recognisers(text)

    @pytest.mark.parametrize(
        ("text", "value"),
        (
            ("Họp quý I/2022 ở xã.", PartialDate(year=2022, quarter=1)),
            ("Họp tháng 6 ở xã.", PartialDate(month=6)),
            ("Họp lúc 8 giờ 30 ở xã.", time(8, 30)),
        ),
    )
    def test_invents_no_part(self, text: str, value: object, mentions_of: Mentions) -> None:
        """What is not printed is not in the value."""
        (mention,) = mentions_of(text)

        assert value == mention.value


class TestDay:
    """A day whose month is not printed."""

    @pytest.mark.parametrize("word", cues().counts_by_day)
    def test_counts_behind_certain_words(self, word: str, mentions_of: Mentions) -> None:
        """Behind such a word “ngày” is a measure, and the number behind it an amount."""
        assert [each.kind for each in mentions_of(f"Bến phà chạy {word} ngày 5 bận liền.")] == [MentionKind.NUMBER]


class TestQuarter:
    """Quarters of a year."""

    @pytest.mark.parametrize("word", cues().quarters)
    @pytest.mark.parametrize(("printed", "number"), (*calendar().quarter_numbers.items(), ("3", 3)))
    def test_every_number_names_a_quarter(self, word: str, printed: str, number: int, mentions_of: Mentions) -> None:
        """Roman or Arabic, in either spelling of the word."""
        (mention,) = mentions_of(f"Thu {word} {printed.upper()} tăng khá.")

        assert PartialDate(quarter=number) == mention.value


class TestClock:
    """Clock times without a date."""

    @pytest.mark.parametrize("cue", cues().clock)
    def test_every_cue_makes_an_hour(self, cue: str, mentions_of: Mentions) -> None:
        """Behind certain words a bare hour is a time of the day."""
        (mention,) = mentions_of(f"Tàu chạy {cue} 10 giờ mỗi sớm.")

        assert time(10) == mention.value

    @pytest.mark.parametrize("text", ("Họp 10 giờ liền.", "Trực 24 giờ liền."))
    def test_a_bare_hour_is_a_length(self, text: str, mentions_of: Mentions) -> None:
        """Without such a word hours are a duration."""
        assert [each.kind for each in mentions_of(text)] == [MentionKind.DURATION]
