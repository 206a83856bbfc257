from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from vnbulletin.lexicon.cue_tables import cues
from vnbulletin.mentions.mention import Mention
from vnbulletin.notation.dates.partial_dates import PartialDate
from vnbulletin.notation.periods.durations import Duration
from vnbulletin.notation.periods.periods import TimePeriod

Records = Callable[[str], list[dict[str, str | list[str]]]]
Mentions = Callable[[str], tuple[Mention, ...]]


class TestReadPeriods:
    """Stretches of time with two ends."""

    @pytest.mark.corpus("periods")
    def test_reads_each_case(self, case: dict[str, Any], stated: Records) -> None:
        """Each text states exactly its listed periods, dates and figures."""
        assert case["mentions"] == stated(case["text"])

    @pytest.mark.parametrize(
        ("text", "recogniser"),
        (
            ("Nghị quyết nhiệm kỳ 2020-2025 đã rõ.", "years"),
            ("Thu 6 tháng đầu năm tăng.", "months-of-year"),
            ("Họp từ ngày 1 đến 15/6/2022 ở xã.", "date-span"),
            ("Thu từ tháng 5 đến tháng 8/2021 tăng.", "month-span"),
        ),
    )
    def test_names_its_rule(self, text: str, recogniser: str, recognisers: Callable[[str], list[str]]) -> None:
        """Every period names the rule that read it."""
        assert [recogniser] == recognisers(text)

    @pytest.mark.parametrize("name", cues().stretches)
    def test_every_name_belongs_to_its_years(self, name: str, mentions_of: Mentions) -> None:
        """The word for the stretch is part of the mention."""
        (mention,) = mentions_of(f"Đảng bộ nhớ {name} 2015 - 2020 ấy.")

        assert f"{name} 2015 - 2020".endswith(mention.text)
        assert mention.text != "2015 - 2020"
        assert TimePeriod(PartialDate(year=2015), PartialDate(year=2020)) == mention.value

    @pytest.mark.parametrize("count", range(1, 12))
    def test_months_are_counted_from_either_end_of_the_year(self, count: int, stated: Records) -> None:
        """“đầu năm” counts from January and “cuối năm” to December."""
        (first,), (last,) = (stated(f"Thu {count} tháng {end} năm 2022 tăng.") for end in ("đầu", "cuối"))

        assert (f"2022-01/2022-{count:02}", f"2022-{13 - count:02}/2022-12") == (first["value"], last["value"])

    @pytest.mark.parametrize("text", ("Thu 12 tháng đầu năm tăng.", "Thu 13 tháng cuối năm tăng."))
    def test_a_year_is_no_part_of_itself(self, text: str, stated: Records) -> None:
        """Twelve months and more are not the first months of a year."""
        assert [each["kind"] for each in stated(text)] == ["duration"]


class TestReadDuration:
    """Lengths of time."""

    @pytest.mark.corpus("durations_and_times")
    def test_reads_each_case(self, case: dict[str, Any], stated: Records) -> None:
        """Each text states exactly its listed lengths, clock times and multiples."""
        assert case["mentions"] == stated(case["text"])

    @pytest.mark.parametrize(
        ("text", "value", "recogniser"),
        (
            ("Kéo dài 2,5 ngày rồi xong.", Duration(days=Decimal("2.5")), "duration"),
            ("Trao huy hiệu 55, 50 năm tuổi Đảng.", Duration(years=Decimal(55)), "shared-years"),
            ("Sau ba năm, làng đổi khác.", Duration(years=Decimal(3)), "length-in-words"),
        ),
    )
    def test_names_its_rule(self, text: str, value: Duration, recogniser: str, mentions_of: Mentions) -> None:
        """Every length names the rule that read it."""
        mention = mentions_of(text)[0]

        assert (value, recogniser) == (mention.value, mention.recogniser)
