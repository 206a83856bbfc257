from collections.abc import Callable
from typing import Any

import pytest

from vnbulletin.analysis import analyze
from vnbulletin.relations.kinds.statements import Restatement

Claims = Callable[[dict[str, Any]], dict[str, Any]]


def restated(title: str, body: str) -> list[tuple[str, str]]:
    """Return the figures of *title* that *body* says again, as both print them."""
    found = [each for each in analyze(f"{title}\n\n{body}").relations if isinstance(each, Restatement)]
    return [(each.first.printed, each.again.printed) for each in found]


class TestFindRestatements:
    """A figure of the title that the text says again."""

    @pytest.mark.corpus("restatements")
    def test_claims_of_each_case(self, case: dict[str, Any], claims: Claims, expected: Claims) -> None:
        """Each text states exactly its listed relations, and accuses only where the case says so."""
        assert expected(case) == claims(case)

    @pytest.mark.parametrize(
        ("figure", "again", "found"),
        (
            ("1.286", "1.286", True),
            ("1.286", "1286", True),
            ("1.286", "1.268", True),  # two neighbours swapped
            ("1.286", "1.287", True),  # one digit changed
            ("1.286", "1.826", True),  # two neighbours swapped
            ("1.286", "1.682", False),  # two digits apart swapped
            ("1.286", "1.297", False),  # two digits changed
            ("1.286", "286", False),  # a digit left out
            ("6", "7", False),  # too short to tell
        ),
    )
    def test_a_slip_is_one_digit_or_two_neighbours_swapped(
        self,
        figure: str,
        again: str,
        found: bool,  # noqa: FBT001 -- a column of the table
    ) -> None:
        """A figure of the same thing in the same words is said again, though one digit slipped."""
        found_now = restated(
            f"Huyện Mẫu trao {figure} suất quà", f"Chiều qua, huyện Mẫu trao {again} suất quà cho hộ nghèo."
        )

        assert ([(figure, again)] if found else []) == found_now

    def test_a_slip_needs_the_same_words(self) -> None:
        """A near figure of another story is another figure."""
        assert restated("Huyện Mẫu trao 1.286 suất quà", "Đội văn nghệ nhận 1.287 suất quà.") == []

    @pytest.mark.parametrize(
        ("acts", "found"),
        (
            ("giải quyết", True),
            ("thụ lý và giải quyết", True),
            ("thụ lý", False),
            ("phấn đấu giải quyết", False),
        ),
    )
    def test_a_slip_needs_the_same_act(self, acts: str, found: bool) -> None:  # noqa: FBT001 -- a column of the table
        """What came in is not what was settled, and what is aimed at is not what was done."""
        body = f"Năm 2022, Tòa án hai cấp {acts} 1.435 vụ án các loại."

        again = restated("Giải quyết 1.345 vụ án trong năm 2022", body)

        assert ([("1.345", "1.435")] if found else []) == again

    def test_each_figure_is_said_again_once(self) -> None:
        """A figure of the title takes one figure of the text, the first that equals it."""
        assert restated("Xã Mẫu có 45 chi bộ", "Xã có 45 chi bộ. Chiều qua, 45 chi bộ đã họp.") == [("45", "45")]

    def test_two_figures_of_one_title_are_two(self) -> None:
        """Figures of one title do not restate each other."""
        assert restated("Xã Mẫu có 45 chi bộ, thưởng 45 chi bộ", "Hội nghị bế mạc lúc trưa.") == []

    def test_units_must_agree(self) -> None:
        """One number of two things is no restatement."""
        assert restated("Xã Mẫu có 45 chi bộ", "Xã có 45 thôn.") == []
