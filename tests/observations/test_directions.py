from decimal import Decimal
from fractions import Fraction

import pytest

from vnbulletin import Bound, Direction, Statistic, analyze
from vnbulletin.mentions.mention import record_value
from vnbulletin.notation.quantities.multiples import Multiple

UP, DOWN = Direction.UP, Direction.DOWN


def statistic_of(text: str, printed: str) -> Statistic:
    """Return the statistic of the figure that is *printed* in *text*."""
    return next(each for each in analyze(text).statistics if each.mention.text == printed)


class TestDirection:
    """The way of a change or a gap, and the sign of its value."""

    @pytest.mark.parametrize(
        ("text", "printed", "direction", "value"),
        (
            ("Năm 2022 kết nạp 139 đảng viên, giảm 12% so với năm 2021.", "12%", DOWN, "-12"),
            ("Năm 2022 thu ngân sách đạt 312 tỷ đồng, tăng 8,5% so với cùng kỳ.", "8,5%", UP, "8.5"),
            ("Số vụ tai nạn giảm 12%, số người chết tăng 5%.", "12%", DOWN, "-12"),
            ("Số vụ tai nạn giảm 12%, số người chết tăng 5%.", "5%", UP, "5"),
            ("Tỷ lệ hộ nghèo từ 4,7% còn 3,2%, giảm 1,5 điểm phần trăm.", "1,5 điểm phần trăm", DOWN, "-1.5"),
            ("Xảy ra 187 vụ, giảm 21 vụ (10,1%) so với cùng kỳ.", "21", DOWN, "-21"),
            ("Xảy ra 187 vụ, giảm 21 vụ (10,1%) so với cùng kỳ.", "10,1%", DOWN, "-10.1"),
            ("Số vụ thấp hơn năm trước 15 vụ.", "15", DOWN, "-15"),
            ("Số đơn thư ít hơn năm 2021 là 14 đơn.", "14", DOWN, "-14"),
            ("Diện tích sụt giảm gần 7% so với vụ trước.", "7%", DOWN, "-7"),
            ("Kéo giảm được 3 điểm phần trăm tỷ lệ hộ cận nghèo.", "3 điểm phần trăm", DOWN, "-3"),
            ("Số vụ vi phạm giảm từ 5 đến 7%.", "5 đến 7%", DOWN, "-7..-5"),
            ("Tăng trưởng đạt 8,2%, kém năm trước 0,6 điểm phần trăm.", "0,6 điểm phần trăm", DOWN, "-0.6"),
            ("Xuất khẩu hơn cùng kỳ 3,52%.", "3,52%", UP, "3.52"),
            ("Giá trị sản xuất giảm hơn 12%.", "12%", DOWN, "-12"),
            ("Tổng đàn lợn giảm hơn 2.000 con, đàn bò tăng gần 150 con.", "150", UP, "150"),
            ("Năm 2022 kết nạp 139 đảng viên, vượt 15,8% chỉ tiêu.", "15,8%", UP, "15.8"),
            ("Năm 2022 kết nạp 80 đảng viên, giảm 20% so với chỉ tiêu 100.", "20%", DOWN, "-20"),
            ("Thu ngân sách đạt 312 tỷ đồng, hụt 5% dự toán.", "5%", DOWN, "-5"),
            ("Giải ngân 540 tỷ đồng, thấp hơn kế hoạch 60 tỷ đồng.", "60 tỷ", DOWN, "-60000000000"),
            ("Phấn đấu năm 2023 giảm 2% hộ nghèo.", "2%", DOWN, "-2"),
            ("GRDP giảm sâu (-6,17%).", "-6,17%", DOWN, "-6.17"),
            ("Khu vực dịch vụ tăng 6%, đóng góp 2,5 điểm phần trăm.", "2,5 điểm phần trăm", None, "2.5"),
            ("Tăng 8,5% và 12% so với cùng kỳ.", "12%", UP, "12"),
            ("Tăng trưởng âm 2,5%.", "âm 2,5%", DOWN, "-2.5"),
            ("Tăng trưởng từ -1,5% đến 2%.", "-1,5% đến 2%", None, "-1.5..2"),
            ("Xảy ra 87 vụ (-5 vụ), 12 người chết (+2 người).", "2", UP, "2"),
        ),
    )
    def test_gives_the_sign(self, text: str, printed: str, direction: Direction | None, value: str) -> None:
        """What falls or falls short is below zero, whatever tells it, and its mention is as printed."""
        found = statistic_of(text, printed)

        assert (found.direction, record_value(found.value)) == (direction, value)

    def test_turns_bound_and_interval_round(self) -> None:
        """A fall of more than 12 per cent lies below −12."""
        found = statistic_of("Giá trị sản xuất giảm hơn 12%.", "12%")

        assert (found.bound, found.mention.bound) == (Bound.BELOW, Bound.ABOVE)
        assert (found.interval.low, found.interval.high, found.interval.high_closed) == (None, Fraction(-12), False)

    def test_a_number_of_times_has_no_sign(self) -> None:
        """Of a fall in times the direction alone tells the way."""
        found = statistic_of("Sản lượng giảm 2 lần so với năm 2020.", "2 lần")

        assert (found.direction, found.value) == (DOWN, Multiple(Decimal(2)))
        assert found.interval.low is not None
        assert found.interval.low > 0

    @pytest.mark.parametrize(
        ("text", "printed"),
        (
            ("Số hộ nghèo giảm còn 120 hộ.", "120"),
            ("Năm 2022 kết nạp 139 đảng viên.", "139"),
            ("Thu đạt 95% dự toán.", "95%"),
        ),
    )
    def test_levels_and_achievements_have_none(self, text: str, printed: str) -> None:
        """What compares nothing, or tells how much of a plan was reached, goes no way."""
        assert statistic_of(text, printed).direction is None
