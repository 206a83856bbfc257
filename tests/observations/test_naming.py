"""Which indicator the words of a sentence tell of each of its figures."""

import pytest

from vnbulletin import analyze


def indicators_in(text: str) -> dict[str, str | None]:
    """Return the indicator of each figure of *text*, by the figure as printed."""
    return {each.mention.text: each.indicator for each in analyze(text).statistics}


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        (
            "Thu ngân sách đạt 120 tỷ đồng, bán lẻ đạt 45 tỷ đồng.",
            {"120 tỷ": "BUDGET_REVENUE", "45 tỷ": "RETAIL_SALES"},
        ),
        ("Tỷ lệ hộ nghèo còn 2%, huyện bàn giao 118 căn.", {"2%": "POVERTY_RATE", "118": "SOLIDARITY_HOUSES"}),
        ("Sản lượng lương thực đạt 12.000 tấn, có 45 người dự.", {"12.000": "GRAIN_OUTPUT", "45": None}),
        ("Có 12/64 chi bộ xếp loại hoàn thành xuất sắc nhiệm vụ.", {"12/64": "PARTY_ORGANISATIONS_BY_RATING"}),
        (
            "Kết nạp 14 đảng viên, thu ngân sách 12 tỷ đồng.",
            {"14": "PARTY_MEMBERS_ADMITTED", "12 tỷ": "BUDGET_REVENUE"},
        ),
        ("Khiển trách 5 đảng viên, thu hồi 300 triệu đồng.", {"5": "REPRIMANDS", "300 triệu": None}),
        ("Tai nạn giao thông xảy ra 12 vụ, làm chết 8 người.", {"12": "TRAFFIC_ACCIDENTS", "8": "DEATHS"}),
        ("Hội kết nạp 40 hội viên, quản lý dư nợ 12 tỷ đồng.", {"12 tỷ": "LOANS_OUTSTANDING"}),
        (
            "Tỷ lệ che phủ rừng đạt 54%, tạo việc làm cho 1.200 lao động.",
            {"54%": "FOREST_COVER", "1.200": "JOBS_CREATED"},
        ),
        (
            "Kinh phí 15 tỷ đồng, mới giải ngân 9 tỷ đồng, còn 6 tỷ đồng.",
            {"9 tỷ": "PUBLIC_INVESTMENT_DISBURSED", "6 tỷ": "FUNDING"},
        ),
        ("Trong 12 chỉ tiêu, 9 chỉ tiêu đạt.", {"12": None, "9": "TARGETS_MET"}),
        # What stands before “và” is of the figure before it.
        (
            "Năm qua, 2 đảng viên bị khiển trách và 1 đảng viên bị cảnh cáo.",
            {"2": "REPRIMANDS", "1": "WARNINGS"},
        ),
        # A mark inside a phrase ends nothing.
        (
            "Đầu năm, 72 hộ đăng ký danh hiệu sản xuất, kinh doanh giỏi; 14 tổ tiết kiệm và vay vốn được củng cố.",
            {"72": "GOOD_FARMING_HOUSEHOLDS", "14": "SAVINGS_GROUPS"},
        ),
        ("Công nghiệp góp 2,14 điểm phần trăm vào mức tăng chung.", {"2,14 điểm phần trăm": None}),
        ("Bảo hiểm y tế phủ 95,6% dân số.", {"95,6%": "HEALTH_INSURANCE_COVERAGE"}),
        ("Hội nghị khen thưởng: 30 tập thể cùng 56 cá nhân được biểu dương.", {"30": "BODIES_HONOURED"}),
        (
            "Có 90 đảng viên được xếp loại như sau:\n- Hoàn thành xuất sắc: 12 đồng chí;\n- Hoàn thành tốt: 78.",
            {"12": "PARTY_MEMBERS_BY_RATING", "78": None},
        ),
    ),
)
def test_no_indicator_leaks_from_the_figure_before(text: str, expected: dict[str, str | None]) -> None:
    """A figure of another unit, with words of its own, or of another measure is of another thing."""
    found = indicators_in(text)
    assert {figure: found.get(figure, "absent") for figure in expected} == expected


@pytest.mark.parametrize(
    "text",
    (
        "Chi bộ chưa kết nạp được 5 đảng viên.",
        "Đến nay, huyện chưa giải ngân 12 tỷ đồng.",
        "Có 3 chi bộ chưa tổ chức đại hội.",
        "Có 4 đảng viên không bị kỷ luật.",
        "Toàn Đảng bộ có 8 đảng viên không được công nhận chính thức.",
        "Huyện chưa có 5 xã đạt chuẩn nông thôn mới như mục tiêu.",
        "Kết luận 45 đảng viên không có vi phạm.",
        "Còn 7 vụ chưa được hòa giải.",
        "Có 12 hộ không thoát nghèo như đăng ký.",
        "Chưa trao 15 suất quà vì mưa bão.",
    ),
)
def test_what_was_not_done_has_no_indicator_of_what_was(text: str) -> None:
    """No indicator tells the opposite of what the words say."""
    assert set(indicators_in(text).values()) == {None}


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("Có 2 chỉ tiêu không đạt.", "TARGETS_MISSED"),
        ("Có 3 tập thể không hoàn thành nhiệm vụ.", "BODIES_BY_RATING"),
        ("Có 33 đảng viên chưa được đánh giá.", "PARTY_MEMBERS_NOT_RATED"),
    ),
)
def test_an_indicator_of_what_was_not_done_is_told(text: str, expected: str) -> None:
    """Some indicators count just that."""
    assert [*indicators_in(text).values()] == [expected]


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    (
        ("Đảng bộ huyện có 4.210 đảng viên.", "4.210", "PARTY_MEMBERS"),
        ("Đảng bộ huyện có 210 đảng viên là nữ.", "210", None),
        ("Dự hội nghị có 45 đảng viên.", "45", None),
        ("Đảng bộ có 12 chi bộ, 340 đảng viên.", "340", "PARTY_MEMBERS"),
        ("Có 12/64 chi bộ tổ chức giao lưu.", "12/64", None),
    ),
)
def test_a_standing_number_is_of_all_that_there_is(text: str, figure: str, expected: str | None) -> None:
    """A part, a share or those who came are no standing number."""
    assert indicators_in(text).get(figure, "absent") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("Thu nhập bình quân đầu người đạt 54 triệu đồng/năm.", "INCOME_PER_CAPITA"),
        ("Thu nhập bình quân 61 triệu đồng/người/năm.", "INCOME_PER_CAPITA"),
        ("Tỷ lệ che phủ rừng đạt 65%.", "FOREST_COVER"),
        ("Tỷ lệ hộ nghèo giảm từ 5,12% xuống còn 3,87%.", "POVERTY_RATE"),
        ("Doanh thu tăng từ 1.640 tỷ đồng lên 1.960 tỷ đồng.", "ENTERPRISE_REVENUE"),
        ("Nợ quá hạn chiếm 0,12%.", "OVERDUE_DEBT"),
        ("Dự hội nghị có 145 đại biểu.", "DELEGATES"),
        ("Ngân hàng cho 34.527 hộ vay vốn.", "BORROWERS"),
        ("Tổng mức bán lẻ hàng hóa đạt 1.134 tỷ đồng.", "RETAIL_SALES"),
        ("Toàn tỉnh có 24.975 người tham gia BHXH tự nguyện.", "SOCIAL_INSURANCE_PARTICIPANTS"),
    ),
)
def test_a_thing_has_one_indicator_however_it_is_printed(text: str, expected: str) -> None:
    """Every figure of the sentence is of it."""
    assert set(indicators_in(text).values()) == {expected}
