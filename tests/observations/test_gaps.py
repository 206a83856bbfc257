import pytest

from vnbulletin import Measure, Status, analyze


class TestGap:
    """Gaps to a plan that words beside the figure tell."""

    @pytest.mark.parametrize(
        ("text", "printed"),
        (
            ("Thu ngân sách đạt 312 tỷ đồng, hụt 5% dự toán.", "5%"),
            ("Kết quả trồng rừng đạt 80 ha, kém 20% kế hoạch.", "20%"),
            ("Giải ngân 540 tỷ đồng, thấp hơn 10% so với kế hoạch đề ra.", "10%"),
            ("Giải ngân 540 tỷ đồng, thấp hơn kế hoạch 60 tỷ đồng.", "60 tỷ"),
            ("Số hội viên mới đạt 180 người, kém chỉ tiêu 20 người.", "20"),
            ("Chỉ tiêu 60 đảng viên, đã kết nạp 47 đảng viên, còn thiếu 12 đảng viên.", "12"),
            ("Kết nạp 47 đảng viên, hụt 13 đảng viên so với chỉ tiêu Nghị quyết.", "13"),
            ("Quỹ vận động được 95 triệu đồng, mới đạt 95% kế hoạch, còn thiếu 5 triệu đồng.", "5 triệu"),
            ("Đã tiêm cho 9.500 em, chưa đạt kế hoạch 10.000 em; còn thiếu 500 em.", "500"),
            ("Tỷ lệ giải ngân mới đạt 72%, hụt 18% so với kế hoạch.", "18%"),
        ),
    )
    def test_is_told_by_words(self, text: str, printed: str) -> None:
        """A figure behind a word of a shortfall and beside a plan is a gap, and no plan itself."""
        found = next(each for each in analyze(text).statistics if each.mention.text == printed)

        assert (found.measure, found.status) == (Measure.GAP, Status.RESULT)

    @pytest.mark.parametrize(
        ("text", "printed", "measure", "status"),
        (
            ("Kết nạp 80 đảng viên, giảm 20% so với chỉ tiêu 100.", "100", Measure.LEVEL, Status.TARGET),
            ("Tỷ lệ đạt 88%, thấp hơn chỉ tiêu 92%.", "92%", Measure.SHARE, Status.TARGET),
            ("Toàn huyện còn thiếu 45 giáo viên.", "45", Measure.LEVEL, Status.RESULT),
            ("Kết nạp 80 đảng viên, giảm 12 đảng viên so với năm trước.", "12", Measure.CHANGE, Status.RESULT),
            ("Sản lượng gấp 2 lần kế hoạch.", "2 lần", Measure.CHANGE, Status.RESULT),
        ),
    )
    def test_others_are_none(self, text: str, printed: str, measure: Measure, status: Status) -> None:
        """Plans, shortages and changes keep their measure."""
        found = next(each for each in analyze(text).statistics if each.mention.text == printed)

        assert (found.measure, found.status) == (measure, status)
