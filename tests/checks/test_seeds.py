"""The relations of five seed bulletins and of further known cases, by hand; ids are those of the worked table."""

from collections.abc import Iterable

import pytest

from vnbulletin.checks.breakdown_mismatch import check_breakdown
from vnbulletin.checks.complement_mismatch import check_complement
from vnbulletin.checks.finding import Finding, Flag, Verdict
from vnbulletin.checks.list_count_differs import judge_list
from vnbulletin.checks.operands import figure_operand
from vnbulletin.checks.part_exceeds_whole import judge_subset
from vnbulletin.checks.restatement_differs import judge_restatement
from vnbulletin.checks.share_mismatch import check_share
from vnbulletin.checks.target_mismatch import check_target
from vnbulletin.checks.weekday_mismatch import check_weekday
from vnbulletin.intervals import Rounding
from vnbulletin.relations.kinds.parts import Subset
from vnbulletin.relations.kinds.statements import AnnouncedList, Restatement


def part_of(part: str, whole: str) -> Finding:
    """Judge that *part* lies within *whole*."""
    return judge_subset(Subset(part=figure_operand(part), whole=figure_operand(whole)))


def twice(first: str, again: str) -> Finding:
    """Judge one figure said twice."""
    return judge_restatement(Restatement(first=figure_operand(first), again=figure_operand(again)))


def listing(announced: str, items: Iterable[str], reading: str = "") -> Finding:
    """Judge a list that a count announces."""
    return judge_list(AnnouncedList(announced=figure_operand(announced), items=tuple(items), reading=reading))


OFFICES = (
    "Ban Tổ chức",
    "UBKT",
    "Ban Tuyên giáo",
    "Ban Dân vận",
    "Ban Nội chính",
    "Văn phòng",
    "Đảng ủy Khối các Cơ quan và Doanh nghiệp",
    "Báo Nam Định",
    "Trường Chính trị Trường Chinh",
    "Ban Bảo vệ CSSKCB",
)

CONSISTENT = (
    ("0-01", part_of("3", "8")),
    ("0-03", part_of("71", "72")),
    ("0-04", check_breakdown("135", ["108", "27"])),
    ("0-05", part_of("78", "135")),
    ("0-06", part_of("16", "78")),
    ("0-07", part_of("71", "135")),
    ("0-09", check_target("95,8%", "15,8%")),
    ("0-10", check_share("69", "72", "95,8%")),
    ("0-12", part_of("7", "9")),
    ("0-13", part_of("102", "253")),
    ("0-14", part_of("102", "117")),
    ("0-15", check_target("96%", "6%")),
    ("0-16", check_share("72", "72", "100%")),
    ("0-17", part_of("1", "3")),
    ("1-01", listing("10", OFFICES)),
    ("2-01", check_weekday("Thứ 2", "25/10/2021")),
    ("2-05", listing("2", ("Khối Cơ quan", "Khối Doanh nghiệp"))),
    ("2-07", listing("3", ("a", "b", "c"))),
    ("3-01", check_weekday("Chủ nhật", "17/01/2021")),
    ("3-03", check_breakdown("6", ["2", "4"])),
    ("3-04", check_target("139", "15,8%")),
    ("3-05", check_target("139", "15,8%", target="120")),
    ("4-02", check_share("71", "75", "94,67%")),
    ("4-03", check_share("14", "71", "19,72%")),
    ("4-04", part_of("14", "71")),
    ("4-05", check_breakdown("75", ["71", "03", "01"])),
    ("4-06", check_complement(["94,67%", "4,00%", "1,33%"])),
    ("4-09", check_share("79", "85", "92,94%")),
    ("4-10", twice("92,94%", "92,94%")),
    ("4-11", check_breakdown("85", ["79", "05", "01"])),
    ("4-12", part_of("16", "79")),
    ("4-14", twice("16", "16")),
    ("4-16", check_complement(["98,06%", "1,94%"])),
    ("4-17", check_share("6.027", "6.110", "98,64%")),
    ("4-18", check_share("58", "6.110", "0,95%")),
    ("4-19", check_share("25", "6.110", "0,41%")),
    ("4-20", check_breakdown("6.110", ["6.027", "58", "25"])),
    ("4-21", check_complement(["98,64%", "0,95%", "0,41%"])),
    ("4-22", part_of("922", "6.027")),
    ("4-23 rated", check_share("6.110", "6.231", "98,06%")),
    ("4-23 not rated", check_share("121", "6.231", "1,94%")),
    ("4-29", part_of("75", "85")),
    ("Hải Dương 2021", check_target("188", "18%")),
    ("Hải Dương 2021 organisations", check_share("858", "4.740", "18%")),
    ("Cần Thơ 2016 rated", check_share("439", "701", "62,62%")),
    ("Cần Thơ 2016 excellent", check_share("107", "439", "24,37%")),
    ("Hải Dương 2019", check_share("604", "662", "91,2%")),
    ("Hải Dương 2019 excellent", check_share("144", "604", "23,8%")),
    ("Đồng Tháp 2012 members", check_complement(["13%", "80,42%", "5,84%", "0,73%"])),
    ("Đồng Tháp 2012 organisations", check_complement(["87,97%", "10,22%", "1,42%", "0,39%"])),
    ("Đồng Tháp 2012 share of a rate", check_share("13%", "80,42%", "16,19%")),
    ("Sơn La 2020", check_breakdown("gần 600", ["gần 120", "451", "27", "0"])),
    ("Đắk Nông 2020", check_breakdown("421", ["168", "253"])),
    ("Đắk Lắk 2019", check_breakdown("110", ["68", "42"])),
    ("Bắc Kạn city", check_share("108", "90", "120%")),
    ("Bạch Thông", check_share("93", "90", "trên 103%")),
)

EXCLUDING = (
    ("4-02", check_share("71", "75", "94,67%"), Rounding.TRUNCATED),
    ("4-03", check_share("14", "71", "19,72%"), Rounding.TRUNCATED),
    ("4-09", check_share("79", "85", "92,94%"), Rounding.RAISED),
    ("4-17", check_share("6.027", "6.110", "98,64%"), Rounding.RAISED),
    ("4-18", check_share("58", "6.110", "0,95%"), Rounding.TRUNCATED),
    ("4-19", check_share("25", "6.110", "0,41%"), Rounding.TRUNCATED),
    ("3-04", check_target("139", "15,8%"), Rounding.RAISED),
    ("4-23", check_share("6.110", "6.231", "98,06%"), Rounding.TRUNCATED),
)

OTHERWISE = (
    ("0-08", check_target("117", "40%"), Verdict.POSSIBLE),
    ("Bắc Kạn city 2020", check_share("55", "60", "91,6%"), Verdict.POSSIBLE),
    ("2-08", listing("3", (), "three, five or eight items"), Verdict.UNDETERMINED),
    ("Cần Thơ 2016 as printed", check_share("439", "709", "62,62%"), Verdict.CONTRADICTION),
    ("0-05 read as a third addend", check_breakdown("135", ["108", "27", "78"]), Verdict.CONTRADICTION),
    ("4-05 read as exclusive", check_breakdown("75", ["14", "71", "03", "01"]), Verdict.CONTRADICTION),
    ("1-01 split at “và”", listing("10", (*OFFICES, "Doanh nghiệp")), Verdict.CONTRADICTION),
)


class TestSeeds:
    """What the seeds print."""

    @pytest.mark.parametrize("finding", [each for _, each in CONSISTENT], ids=[name for name, _ in CONSISTENT])
    def test_seeds_are_consistent(self, finding: Finding) -> None:
        """A relation that the worked table calls consistent is so, rounding to nearest."""
        assert finding.verdict is Verdict.CONSISTENT, finding.message

    @pytest.mark.parametrize(
        ("finding", "excluded"), [row[1:] for row in EXCLUDING], ids=[name for name, *_ in EXCLUDING]
    )
    def test_figures_exclude_a_rounding(self, finding: Finding, excluded: Rounding) -> None:
        """A figure that only one direction of rounding explains says so."""
        assert Rounding.NEAREST in finding.roundings
        assert excluded not in finding.roundings
        assert finding.excludes == (excluded,)
        assert finding.flags == (Flag.ONLY_BY_ROUNDING,)

    @pytest.mark.parametrize(
        ("finding", "verdict"), [row[1:] for row in OTHERWISE], ids=[name for name, *_ in OTHERWISE]
    )
    def test_the_few_others(self, finding: Finding, verdict: Verdict) -> None:
        """The few relations that are not consistent get the verdict of the worked table."""
        assert verdict is finding.verdict
