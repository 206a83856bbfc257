"""What the figures of five real bulletins become as statistics, worked by hand; skipped where they are not at hand."""

from functools import cache
from pathlib import Path

import pytest

from vnbulletin import Statistic, analyze

FOLDER = Path(__file__).resolve().parents[2].parent / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the sample bulletins are not at hand")

# Number of the bulletin, figure as printed with the words behind it, period, status, rating, words that tell it.
ROWS = (
    ("000", "3/8 chỉ tiêu", "2021", "result", None, "hoàn thành vượt"),
    ("000", "100% chi, đảng bộ cơ sở", "2021", "result", None, "tổ chức học tập"),
    ("000", "135 mô hình", "2021", "result", None, "Dân vận khéo"),
    ("000", "117 đảng viên", "2021", "result", None, "kết nạp"),
    ("000", "95,8%", "2021", "result", "HTT+", "hoàn thành tốt nhiệm vụ trở lên"),
    ("000", "10 cuộc", "2021", "result", None, "kiểm tra, giám sát"),
    ("000", "459 đảng viên", "2021", "result", None, "kiểm tra, giám sát"),
    ("000", "96% cơ sở đoàn", "2021", "result", "HTXS", "hoàn thành"),
    ("001", "7.897 đảng viên", "2022", "result", None, "tặng huy hiệu đảng"),
    ("001", "6 nhiệm vụ", "2023", "target", None, "tập trung thực hiện"),
    ("001", "3 khâu đột phá", "2023", "target", None, "tập trung thực hiện"),
    ("002", "9.000 đảng viên", "2021-10-25", "result", None, "hiện có"),
    ("002", "412 đảng viên", "2020/..", "result", None, "kết nạp"),
    ("002", "421 đảng viên", "2020/..", "result", None, "chuyển đảng chính thức"),
    ("002", "58 đảng viên", "2020/..", "result", None, "đề nghị tặng huy hiệu"),
    ("002", "741 đảng viên", "2020/..", "result", None, "chuyển sinh hoạt"),
    ("002", "488 đảng viên", "2020/..", "result", None, "cấp mới thẻ"),
    ("002", "18 đảng viên", "2020/..", "result", None, "đổi lại thẻ"),
    ("002", "5 đảng viên", "2020/..", "result", None, "xoá tên"),
    ("002", "3 trường hợp", "2020/..", "result", None, "cho ra khỏi đảng"),
    ("003", "6/6 nhiệm vụ", "2020", "result", None, "hoàn thành"),
    ("003", "2 nhiệm vụ", "2020", "forecast", "HTXS", ""),
    ("003", "4 nhiệm vụ", "2020", "forecast", "HTT", ""),
    ("003", "139 đảng viên", "2020", "result", None, "kết nạp"),
    ("003", "100% các chi", "2021", "target", None, ""),
    ("003", "90% trở lên tổ chức", "2021", "target", "HTT+", ""),
    ("003", "120 đảng viên", "2021", "target", None, "kết nạp"),
    ("003", "85% trở lên đoàn thể", "2021", "target", "HTT+", "xếp loại"),
    ("003", "90% trở lên cơ quan", "2021", "target", None, ""),
    ("004", "71/75 tập thể", "2022", "result", "HTT", "xếp loại"),
    ("004", "14/71 tập thể", "2022", "result", "HTXS", ""),
    ("004", "03/75 tập thể", "2022", "result", "HT", ""),
    ("004", "01/75 tập thể", "2022", "result", "KHT", ""),
    ("004", "79/85 tổ chức", "2022", "result", "HTT", ""),
    ("004", "16/79 tổ chức", "2022", "result", "HTXS", ""),
    ("004", "05/85 tổ chức", "2022", "result", "HT", ""),
    ("004", "01/85 tổ chức", "2022", "result", "KHT", ""),
    ("004", "98,06% đảng viên", "2022", "result", None, "đánh giá"),
    ("004", "1,94% đảng viên", "2022", "result", None, "đánh giá"),
    ("004", "6.027/6.110 đảng viên", "2022", "result", "HTT", ""),
    ("004", "922/6.027 đảng viên", "2022", "result", "HTXS", ""),
    ("004", "58/6.110 đảng viên", "2022", "result", "HT", ""),
    ("004", "25/6.110 đảng viên", "2022", "result", "KHT", ""),
    ("004", "16 giấy khen tập thể", "2022", "result", None, "tặng"),
    ("004", "15 giấy khen tập thể", "2022", "result", None, "tặng"),
    ("004", "15 giấy khen cá nhân", "2022", "result", None, "tặng"),
    ("004", "08 giấy khen tập thể", "2022", "result", None, "tặng"),
)


@cache
def statistics_of(seed: str) -> tuple[str, tuple[Statistic, ...]]:
    """Return the text of the bulletin with this number, and its statistics."""
    text = next(FOLDER.glob(f"{seed}_*.txt")).read_text(encoding="utf-8")
    return text, analyze(text).statistics


def statistic_at(seed: str, words: str) -> Statistic:
    """Return the statistic whose figure opens *words*; what is printed twice is the first."""
    text, statistics = statistics_of(seed)
    return next(each for each in statistics if text.startswith(words, each.mention.span.start))


class TestSeedStatistics:
    """Each row of the table that was worked out by hand."""

    @pytest.mark.parametrize("row", ROWS, ids=[f"{row[0]} {row[1]}" for row in ROWS])
    def test_give_the_worked_row(self, row: tuple[str, str, str, str, str | None, str]) -> None:
        """The figure has the period, the status and the rating of the hand, and the words that tell what it is."""
        seed, words, period, status, rating, told = row
        found = statistic_at(seed, words)
        read = found.period.period and found.period.period.isoformat()

        assert (read, found.status.value, found.rating and str(found.rating)) == (period, status, rating)
        assert told in f"{found.action} {found.subject}"

    def test_furniture_gives_none(self) -> None:
        """Counters, telephone numbers and captions without figures give no statistic."""
        printed = {each.mention.text for seed in ("001", "004") for each in statistics_of(seed)[1]}

        assert printed & {"0228.3849386", "755845", "191", "1 410", "68"} == set()

    def test_gaps_and_bounds(self) -> None:
        """A gap is a statistic of its own, and bound words stay with their figures."""
        gap, bounded = statistic_at("000", "15,8%"), statistic_at("002", "9.000")

        assert (gap.measure.value, str(gap.rating), bounded.bound.value) == ("gap", "HTT+", "<")

    def test_different_bodies_act(self) -> None:
        """Of two figures of one sentence each names the body that did it."""
        first, second = statistic_at("000", "10 cuộc"), statistic_at("000", "459 đảng viên")

        assert (first.organisation.name, second.organisation.name) == ("Ban Thường vụ Đảng ủy", "các cấp ủy")

    def test_commendations(self) -> None:
        """A certificate is counted by its form."""
        found = [each.award for each in statistics_of("004")[1] if each.award]

        assert found == ["giấy khen"] * 4
