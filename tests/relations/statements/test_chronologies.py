from collections.abc import Callable
from typing import Any

import pytest

from vnbulletin.analysis import analyze
from vnbulletin.relations.kinds.calendar import Chronology

Claims = Callable[[dict[str, Any]], dict[str, Any]]


class TestFindChronologies:
    """Days that are held against each other."""

    @pytest.mark.corpus("chronologies")
    def test_claims_of_each_case(self, case: dict[str, Any], claims: Claims, expected: Claims) -> None:
        """Each text states exactly its listed relations, and accuses only where the case says so."""
        assert expected(case) == claims(case)


PAGE = """Hội nghị tổng kết công tác năm
Thứ Hai, 14/12/2020

{}

Các đại biểu thảo luận sôi nổi về kết quả đã đạt được trong năm qua và phương hướng năm tới.
"""


class TestDayOfTheStory:
    """The day with which a story opens, beside the date of its page."""

    @pytest.mark.parametrize(
        ("story", "most"),
        (
            ("Sáng nay (12/12/2020), Hội Nông dân tỉnh tổng kết năm.", 3),
            ("Sáng 14/12/2020, Hội Nông dân tỉnh tổng kết năm.", 30),
            ("Sáng 16/12/2020, Hội Nông dân tỉnh tổng kết năm.", 30),
            ("Sáng 10/12/2020, Hội tổng kết. Năm tới Hội sẽ làm tốt hơn.", 30),
            ("Ngày 14/12/2020, Hội Nông dân tỉnh tổng kết năm.", 30),
            ("Ngày 14/11/2020, Hội Nông dân tỉnh tổng kết năm.", 30),
        ),
    )
    def test_is_news_for_some_days(self, story: str, most: int) -> None:
        """What happened “nay” is told within days, and anything else within a month."""
        (told,) = (each for each in analyze(PAGE.format(story)).relations if isinstance(each, Chronology))

        assert (most, "the day of the story") == (told.most, told.reading)

    @pytest.mark.parametrize(
        "story",
        (
            "Sáng 16/12/2020, Hội Nông dân tỉnh sẽ tổng kết năm.",
            "Ngày 16/12/2020, Hội Nông dân tỉnh tổng kết năm.",
            "Ngày 13/11/2020, Hội Nông dân tỉnh tổng kết năm.",
            "Hội Nông dân tỉnh tổng kết năm.",
        ),
    )
    def test_is_none_otherwise(self, story: str) -> None:
        """A day to come, and a bare day behind the page or long before it, is no day of the story."""
        assert [each for each in analyze(PAGE.format(story)).relations if isinstance(each, Chronology)] == []


class TestAnniversaries:
    """An anniversary and the years in the brackets behind it."""

    @pytest.mark.parametrize(
        ("text", "years"),
        (
            ("Kỷ niệm 75 năm ngày thành lập (1945-2020).", [("1945", "2020")]),
            ("Kỷ niệm 75 năm ngày thành lập (1945-2020; có hội diễn).", []),
            ("Kỷ niệm 75 năm ngày thành lập, năm 2020 (1945).", []),
            ("Kỷ niệm 75 năm ngày thành lập, phong trào 5 năm (2015-2020).", [("2015", "2020")]),
        ),
    )
    def test_take_the_years_that_stand_alone(self, text: str, years: list[tuple[str, str]]) -> None:
        """The brackets hold the first and the last year and nothing else, and another length keeps its own."""
        found = (each for each in analyze(text).relations if isinstance(each, Chronology))

        assert [(each.earlier.printed, each.later.printed) for each in found] == years
