"""Counts behind the labels of an imprint."""

import pytest

from vnbulletin.articles.counting import is_count


class TestIsCount:
    """What stands behind a label."""

    @pytest.mark.parametrize(
        "text",
        (
            "12 điểm cầu",
            " 1.200 bản tin",
            "15 tỷ đồng",
            "hơn 15 triệu đồng",
            "15,5 ha",
            "95%",
            "05 buổi",
            "3 năm",
            "1.200 ấn phẩm",
            "15 trang",
            "1.200 bản tin về Đại hội",
            "45 cuốn sách, 12 tờ rơi",
        ),
    )
    def test_count(self, text: str) -> None:
        """A number with a scale word, a percent sign, a measure or a noun counts."""
        assert is_count(text, "địa chỉ")

    @pytest.mark.parametrize(
        "text",
        (
            "12 Trường Chinh", "68 phố Ví Dụ", "12 tổ 5", "15 khối Ví Dụ", "0200 300 người", "0912.000.345 đồng chí",
            "12/5 đường Ví Dụ", "113", "1022 nhánh 1", "", "tầng 5", "12a phố Ví Dụ", "12 tỉnh lộ 5",
            "12 khu tập thể Ví Dụ", "12 đại lộ Ví Dụ", "120 do Sở cấp", "68 phố huyện", "15 khu phố 3, xã Ví Dụ",
        ),
    )  # fmt: skip
    def test_place_or_number(self, text: str) -> None:
        """A street, a place with a name or a number of its own, and a telephone number count nothing."""
        assert not is_count(text, "địa chỉ")

    def test_label_again(self) -> None:
        """A label that is said again is what is counted."""
        assert is_count("1.200 tài khoản định danh", "tài khoản")
        assert not is_count("1.200 tại ngân hàng", "tài khoản")

    @pytest.mark.parametrize(
        ("text", "counts"),
        (("15.000 thuê bao", True), ("350 máy", True), ("113 hỗ trợ", False), ("822.456 gặp", False)),
    )
    def test_telephone(self, text: str, *, counts: bool) -> None:
        """Behind the label of a telephone counts what is known to be counted, or no number to dial."""
        assert is_count(text, "điện thoại") == counts
