"""Printed changes, implied targets and rates of published bulletins, with the verdicts of arithmetic by hand."""

import pytest

from vnbulletin.checks.achievement_mismatch import check_achievement
from vnbulletin.checks.change_mismatch import check_change
from vnbulletin.checks.complement_mismatch import check_complement
from vnbulletin.checks.finding import Finding, Verdict
from vnbulletin.checks.share_mismatch import check_share
from vnbulletin.checks.target_mismatch import check_target
from vnbulletin.checks.whole_numbers import solve_share, solve_target
from vnbulletin.intervals import Rounding

CONSISTENT, POSSIBLE = Verdict.CONSISTENT, Verdict.POSSIBLE
UNDETERMINED, CONTRADICTION = Verdict.UNDETERMINED, Verdict.CONTRADICTION

# The source, what the helper says, its verdict, and the whole numbers that agree.
ROWS: tuple[tuple[str, Finding, Verdict, tuple[str, ...]], ...] = (
    # increases: 210 of a total of 2.687 says that 2.477 were there before, and 210/2.477 is no 8,25 %
    ("P78 total", check_change(None, "2.687", "8,25%", difference="210"), CONTRADICTION, ()),
    ("P78 result", check_change(None, "210", "8,25%"), CONSISTENT, ("194",)),
    ("V001 bodies", check_change(None, "48", "hơn 6,6%", difference="3"), CONSISTENT, ()),
    ("V001 bodies, not hedged", check_change(None, "48", "6,6%", difference="3"), POSSIBLE, ()),
    ("V001 members", check_change(None, "2.435", "3,3%", difference="78"), CONSISTENT, ()),
    # percentage points, though a percent is printed
    ("S000 bodies", check_target("95,8%", "15,8%"), CONSISTENT, ("80",)),
    ("S000 youth", check_target("96%", "6%"), CONSISTENT, ("90",)),
    ("P32", check_change("8,4%", "4,2%", "giảm 4,2%"), CONSISTENT, ()),
    # differences
    ("P32 seats", check_change("500", "496", difference="4"), CONSISTENT, ()),
    ("P35", check_change("4.640", "3.163", difference="1.477"), CONSISTENT, ()),
    ("P86", check_change(None, "191", difference="38", falls=True), UNDETERMINED, ()),
    # implied targets and plans
    ("S000 members", check_target("117", "40%"), POSSIBLE, ("83", "84")),
    ("S003", check_target("139", "15,8%"), CONSISTENT, ("120",)),
    ("P05 109", check_achievement("3.155", "109,55%"), CONSISTENT, ("2.880",)),
    ("P05 112", check_achievement("3.230", "112,2%"), UNDETERMINED, ("2.879", "2.878", "2.880")),
    ("P05 112, plan of 109", check_achievement("3.230", "112,2%", target="2.880"), CONSISTENT, ()),
    ("P06", check_achievement("33", "110%"), CONSISTENT, ("30",)),
    ("P41", check_achievement("134", "67%"), UNDETERMINED, ("200", "199", "201")),
    ("P41, plan", check_achievement("134", "67%", target="200"), CONSISTENT, ()),
    ("V314", check_target("103,8%", "3,8%"), CONSISTENT, ("100",)),
    # further published plans
    ("Bắc Kạn", check_achievement("55", "91,6%"), POSSIBLE, ("60",)),
    ("Bắc Kạn, five years", check_achievement("108", "120%"), CONSISTENT, ("90",)),
    ("Bạch Thông", check_achievement("93", "trên 103%"), CONSISTENT, ("90",)),
    # rates: so many in 181 days are so many a day; 18,15 was rounded up, 31,4 padded
    ("P57 deaths", check_change("181", "3.286", "gấp 19 lần"), POSSIBLE, ()),
    ("P57 accidents", check_change("181", "5.684", "gấp 31 lần"), CONSISTENT, ()),
    ("P57 accidents, decimals", check_change("181", "5.684", "gấp 31,0 lần"), POSSIBLE, ()),
)


class TestRealDevelopments:
    """Figures as they were printed."""

    @pytest.mark.parametrize(
        ("finding", "verdict", "witnesses"), [row[1:] for row in ROWS], ids=[source for source, *_ in ROWS]
    )
    def test_has_the_verdict_of_hand(self, finding: Finding, verdict: Verdict, witnesses: tuple[str, ...]) -> None:
        """Each row gets its verdict, and the whole numbers that were worked out."""
        assert (finding.verdict, finding.witnesses) == (verdict, witnesses)

    def test_a_share_whose_part_is_never_printed(self) -> None:
        """62,5 % of 64 units is exactly 40 of them (P12)."""
        solution = solve_share(whole="64", percent="62,5%")

        assert (solution.values, solution.rounding) == ((40,), Rounding.NEAREST)
        assert check_share("40", "64", "62,5%").verdict is CONSISTENT

    def test_points_of_the_parts_add_up_to_the_growth(self) -> None:
        """7,64 is 0,04 and 1,98 and 4,62 and 1,0 points; with what is left of a hundred they are complete (V248)."""
        assert check_complement(["0,04%", "1,98%", "4,62%", "1,0%", "92,36%"]).verdict is CONSISTENT

    def test_a_change_between_two_rates_may_be_relative_too(self) -> None:
        """From 8,4 % to 4,2 % is 4,2 points, or a fall by half (P32)."""
        assert check_change("8,4%", "4,2%", "giảm 50%").verdict is CONSISTENT

    def test_a_target_may_be_missed_by_every_whole_number(self) -> None:
        """No whole target rounds to 40 % of 117, and the first that is cut to it is 83 (S000)."""
        assert solve_target("117", "40%").rounding is Rounding.TRUNCATED
        assert solve_target("117", "40%").values == (83,)
