"""Rules of the party: the ceiling on the highest rating, and the years of badges. They are never more than unusual."""

import pytest

from vnbulletin.analysis import analyze
from vnbulletin.checks.badge_year import judge_badge
from vnbulletin.checks.finding import Finding, Verdict
from vnbulletin.checks.operands import figure_operand
from vnbulletin.checks.quota_exceeded import check_quota, judge_quota
from vnbulletin.relations.kinds.parts import Quota
from vnbulletin.relations.kinds.statements import Badge

RATED = "Năm {}, có {} chi bộ hoàn thành tốt nhiệm vụ, trong đó, {} chi bộ hoàn thành xuất sắc nhiệm vụ."

QUOTAS = (
    (2022, "71/75", "14/71", Verdict.CONSISTENT),
    (2022, "79/85", "16/79", Verdict.UNUSUAL),
    (2022, "79/85", "15/79", Verdict.CONSISTENT),
    (2022, "6.027/6.110", "922/6.027", Verdict.CONSISTENT),
    (2022, "100/100", "20/100", Verdict.CONSISTENT),
    (2022, "100/100", "21/100", Verdict.UNUSUAL),
    (2022, "79/85", "79/79", Verdict.UNUSUAL),
    (2018, "79/85", "16/79", Verdict.UNUSUAL),
    (2025, "79/85", "16/79", Verdict.CONSISTENT),
    (2017, "79/85", "16/79", Verdict.UNDETERMINED),
)


def quota(part: str, whole: str, year: int | None = 2022, rated: str | None = None) -> Finding:
    """Judge *part* rated excellent of *whole*."""
    among = None if rated is None else figure_operand(rated)
    return judge_quota(Quota(part=figure_operand(part), whole=figure_operand(whole), rated=among, year=year))


class TestJudgeQuota:
    """The ceiling on the highest rating."""

    @pytest.mark.parametrize(("year", "good", "excellent", "verdict"), QUOTAS)
    def test_verdicts(self, year: int, good: str, excellent: str, verdict: Verdict) -> None:
        """The ceiling is that of the rated year, of those rated good with the excellent among them."""
        (finding,) = (each for each in analyze(RATED.format(year, good, excellent)).findings if each.code == "VNB502")

        assert finding.verdict is verdict, finding.message

    def test_the_year_is_the_last_that_the_text_named(self) -> None:
        """A year named in an earlier paragraph holds until another one is named."""
        text = f"Năm 2015, xã làm đường.\n\n{RATED.format(2022, '79/85', '16/79')}".replace("Năm 2022, c", "C")
        (finding,) = (each for each in analyze(text).findings if each.code == "VNB502")

        assert finding.verdict is Verdict.UNDETERMINED

    def test_of_printed_figures(self) -> None:
        """Figures without a text are judged too; of none there is no share."""
        assert check_quota("16", 79, year=2022, rated="85") == quota("16", "79", rated="85")
        assert check_quota("16", "79", year=2022).verdict is Verdict.UNUSUAL
        assert check_quota("0", "0", year=2022).verdict is Verdict.UNDETERMINED
        assert check_quota("1", "1", year=2022).verdict is Verdict.UNUSUAL

    def test_without_a_year_nothing_is_decided(self) -> None:
        """The rule depends on the year."""
        assert quota("16", "79", None).verdict is Verdict.UNDETERMINED

    def test_tells_all_three_shares(self) -> None:
        """The rules do not say of what the ceiling is taken."""
        assert quota("16", "79", rated="85").message == (
            "16/79 = 20,25 %: the ceiling of 20 % allows 15, or 16 where it is rounded; of those rated good without"
            " the excellent: 16/63 = 25,40 %; of all that were rated: 16/85 = 18,82 %"
        )
        assert quota("4", "5", rated="6").message == (
            "4/5 = 80,00 %: the ceiling of 20 % allows 1, or 1 where it is rounded;"
            " of those rated good without the excellent: 4/1 = 400,00 %; of all that were rated: 4/6 = 66,67 %"
        )
        assert quota("3", "3", rated="1").message == (
            "3/3 = 100,00 %: the ceiling of 20 % allows 0, or 1 where it is rounded;"
            " of those rated good without the excellent: none; of all that were rated: 3/1 = 300,00 %"
        )
        assert quota("2", "2", rated="0").message.endswith(
            "or 0 where it is rounded; of those rated good without"
            " the excellent: none; of all that were rated: not printed"
        )
        assert quota("79", "79").message.endswith("without the excellent: none; of all that were rated: not printed")

    def test_tells_it_in_vietnamese(self) -> None:
        """Each explanation has its Vietnamese form."""
        assert quota("79", "79").explain("vi") == (
            "79/79 = 100,00 %: tỷ lệ tối đa 20 % cho phép 15, hoặc 16 nếu làm tròn; so với số hoàn thành tốt không kể"
            " xuất sắc: không có; so với tổng số được đánh giá: không in"
        )


class TestJudgeBadge:
    """The years of badges."""

    @pytest.mark.parametrize(
        ("years", "verdict"), ((30, Verdict.CONSISTENT), (35, Verdict.UNUSUAL), (45, Verdict.CONSISTENT))
    )
    def test_verdicts(self, years: int, verdict: Verdict) -> None:
        """A badge is given for certain years."""
        (finding,) = analyze(f"Huyện trao Huy hiệu {years} năm tuổi Đảng cho bà Hoa.").findings

        assert finding.verdict is verdict
        assert finding.explain("vi") != finding.message

    def test_a_figure_is_no_length(self) -> None:
        """A relation with a figure for its years is a mistake of the caller."""
        with pytest.raises(TypeError, match="given for years"):
            judge_badge(Badge(years=figure_operand("35")))
