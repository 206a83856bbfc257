import pytest

from vnbulletin import Measure, analyze


class TestMoves:
    """What something changed by, as the words beside it tell."""

    @pytest.mark.parametrize(
        ("text", "changes"),
        (
            ("Số vụ cháy giảm 3 vụ, 2 người bị thương so với cùng kỳ.", ["3", "2"]),
            ("Giảm 21 vụ (10,1%), 9 người chết (7,44%) so với cùng kỳ.", ["21", "10,1%", "9", "7,44%"]),
            ("Giảm 3 vụ, làm chết 12 người, bị thương 5 người.", ["3"]),
            ("Số vụ cháy giảm 3 vụ, 2 người bị thương.", ["3"]),
            ("Tăng 8,5% và 12% so với cùng kỳ.", ["8,5%", "12%"]),
            ("Số đơn ít hơn năm 2021 là 14 đơn.", ["14"]),
            ("Thu hơn cùng kỳ 3,5%.", ["3,5%"]),
            ("Thu hơn 12 tỷ đồng.", []),
            ("Toàn trường có 12 học sinh giỏi, kém năm trước 3 em.", ["3"]),
            ("Chỉ số PCI tụt 5 bậc so với năm 2021.", ["5"]),
            ("Chỉ số PCI tụt 5 bậc.", []),
            ("Toàn huyện còn thiếu 45 giáo viên so với định mức.", []),
            ("Xảy ra 87 vụ (-5 vụ), 12 người chết (+2 người).", ["-5", "2"]),
        ),
    )
    def test_lists_go_on(self, text: str, changes: list[str]) -> None:
        """A list of changes goes on where what it is compared with stands behind all of it."""
        found = [each.mention.text for each in analyze(text).statistics if each.measure is Measure.CHANGE]

        assert changes == found
