"""What was done with what a figure counts, in sentences written for this table."""

import pytest

from vnbulletin import analyze


def actions(text: str) -> dict[str, str]:
    """Return the action of each figure of *text*, by the figure as printed."""
    return {each.mention.text: each.action for each in analyze(text).statistics}


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("Năm 2022, chi bộ chưa kết nạp được 5 đảng viên theo kế hoạch.", {"5": "chưa kết nạp"}),
        ("Có 3 tập thể không hoàn thành nhiệm vụ.", {"3": "không hoàn thành"}),
        ("Kết quả: không hoàn thành nhiệm vụ 3 tập thể.", {"3": "không hoàn thành"}),
        ("Đến nay, huyện chưa giải ngân 12 tỷ đồng.", {"12 tỷ": "chưa giải ngân"}),
        ("Còn 15 hộ chưa được hỗ trợ nhà ở.", {"15": "chưa được hỗ trợ"}),
        ("Toàn Đảng bộ có 8 đảng viên không được công nhận chính thức.", {"8": "không được công nhận chính thức"}),
        ("Qua xác minh, cơ quan chức năng không phát hiện 2 trường hợp như đơn nêu.", {"2": "không phát hiện"}),
        ("Có 3 chi bộ chưa tổ chức đại hội.", {"3": "chưa tổ chức"}),
        (
            "Sau kiểm tra, 6 đảng viên bị khai trừ, 2 đảng viên không bị kỷ luật.",
            {"6": "khai trừ", "2": "không bị kỷ luật"},
        ),
        ("Huyện chưa có 5 xã đạt chuẩn nông thôn mới như mục tiêu.", {"5": "chưa có"}),
        ("Xã chưa hoàn thành việc cấp thẻ cho 45 đảng viên.", {"45": "chưa hoàn thành việc cấp thẻ"}),
        ("Có 2 chỉ tiêu chưa đạt, 14 chỉ tiêu đạt.", {"2": "chưa đạt", "14": "đạt"}),
        ("Đoàn trường không tổ chức kết nạp 7 đoàn viên vì thiếu hồ sơ.", {"7": "không tổ chức kết nạp"}),
        ("Không những kết nạp 9 đảng viên, chi bộ còn xét 4 hồ sơ.", {"9": "kết nạp"}),
    ),
)
def test_what_was_not_done_is_never_told_as_done(text: str, expected: dict[str, str]) -> None:
    """The action keeps the words that deny it."""
    assert {figure: actions(text).get(figure) for figure in expected} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("Doanh thu đạt 18 tỷ đồng.", {"18 tỷ": "đạt"}),
        ("Quỹ Hỗ trợ nông dân có 4 tỷ đồng.", {"4 tỷ": "có"}),
        ("Giá trị sản xuất đạt 210 tỷ đồng.", {"210 tỷ": "đạt"}),
        ("Vận động viên của trường giành 6 huy chương.", {"6": "giành"}),
        ("Địa phương ghi nhận 40 ca mắc.", {"40": "ghi nhận"}),
        ("Công nghiệp - xây dựng 58 tỷ đồng.", {"58 tỷ": ""}),
        ("Tổ chức đảng này có 12 chi bộ.", {"12": "có"}),
        ("Vụ hè thu 850 ha, thu đông 83 ha.", {"850": "", "83": ""}),
        ("Có 142.860 người tham gia BHXH bắt buộc.", {"142.860": "tham gia"}),
        ("Đội quản lý thị trường kiểm tra 97 vụ.", {"97": "kiểm tra"}),
        ("Cả xã có 120 gia đình học tập.", {"120": "có"}),
        ("Kết quả học tập: loại tốt 318 em.", {"318": ""}),
    ),
)
def test_a_noun_that_holds_a_verb_is_none(text: str, expected: dict[str, str]) -> None:
    """A verb inside of a noun, a name or a compound tells nothing of the figure."""
    assert {figure: actions(text).get(figure) for figure in expected} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("Trong năm kiểm tra 83 tổ chức đảng, 120 đảng viên.", {"83": "kiểm tra", "120": "kiểm tra"}),
        ("Huyện mở hội nghị tổng kết, với 430 đại biểu.", {"430": ""}),
        ("Qua bình xét, 45 hộ thuộc diện ưu tiên.", {"45": ""}),
        ("Hội hỗ trợ 31 căn nhà, tăng 5 căn so với năm 2017.", {"31": "hỗ trợ", "5": "hỗ trợ"}),
        ("Sau khi sáp nhập 3 xã, huyện có 15 xã.", {"15": "có"}),
        ("Đối chiếu 20 chỉ tiêu, đã đạt 15 chỉ tiêu.", {"20": "", "15": "đạt"}),
        ("Dịp này, 5 tập thể, 11 cá nhân được tặng giấy khen.", {"5": "tặng", "11": "tặng"}),
        ("Vốn vay 50 triệu đồng, nhà nước cấp thêm 380 triệu đồng.", {"50 triệu": "", "380 triệu": "cấp"}),
        ("Đảng bộ kết nạp 139 đảng viên, trong đó có 45 nữ.", {"45": "kết nạp"}),
        ("Công đoàn vận động được 640 triệu đồng.", {"640 triệu": "vận động"}),
        (
            "Liên đoàn trao 35 bằng khen cho 12 tập thể, 23 cá nhân và thưởng 40 triệu đồng.",
            {"23": "trao", "40 triệu": "thưởng"},
        ),
    ),
)
def test_the_verb_governs_the_figure(text: str, expected: dict[str, str]) -> None:
    """A verb reaches over marks only in a list of figures, and no verb of another clause is taken."""
    assert {figure: actions(text).get(figure) for figure in expected} == expected
