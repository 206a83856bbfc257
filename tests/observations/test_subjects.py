"""What a figure counts, as printed, in sentences written for this table."""

import pytest

from vnbulletin import analyze


def subjects(text: str) -> dict[str, str]:
    """Return the subject of each figure of *text*, by the figure as printed."""
    return {each.mention.text: each.subject for each in analyze(text).statistics}


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("Tỷ lệ hộ nghèo còn dưới 3%.", {"3%": "Tỷ lệ hộ nghèo"}),
        ("Tỷ lệ hộ nghèo năm 2020 là 5,2%, nay còn 4%.", {"5,2%": "Tỷ lệ hộ nghèo"}),
        ("Toàn tỉnh có tỷ lệ che phủ rừng đạt 54%.", {"54%": "tỷ lệ che phủ rừng"}),
        ("Xã có 1.400 trạm năm 2023 và 12 trạm hồi đầu năm.", {"1.400": "trạm", "12": "trạm"}),
        ("Ba huyện đạt cao: Trà Cú (88,9%), Duyên Hải (79,8%).", {"79,8%": "Duyên Hải"}),
        ("Xảy ra 12 vụ (giảm 3 vụ) tai nạn giao thông.", {"12": "vụ"}),
        ("Có 108 trường mầm non.", {"108": "trường mầm non"}),
        ("Tốc độ tăng 12%.", {"12%": "Tốc độ"}),
        ("Có 31 người trình độ thạc sĩ trở lên.", {"31": "người trình độ thạc sĩ trở lên"}),
        (
            "Có 23 cá nhân được Chủ tịch UBND tỉnh tặng bằng khen.",
            {"23": "cá nhân được Chủ tịch UBND tỉnh tặng bằng khen"},
        ),
        ("Dân tộc thiểu số chiếm 21%.", {"21%": "Dân tộc thiểu số"}),
        ("Nợ quá hạn chỉ 0,11%, trong khi trần cho phép là 1,2%.", {"0,11%": "Nợ quá hạn", "1,2%": "trần cho phép"}),
        ("Có 6 đồng chí 50 năm tuổi Đảng.", {"6": "đồng chí 50 năm tuổi Đảng"}),
    ),
)
def test_are_clean_nouns(text: str, expected: dict[str, str]) -> None:
    """No bound word, verb, bracket or time hangs on a subject."""
    assert {figure: subjects(text).get(figure) for figure in expected} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("Thu ngân sách đạt 96 tỷ đồng.", {"96 tỷ": "Thu ngân sách"}),
        ("Tổng giá trị sản xuất (giá so sánh 2010) đạt 5.214 tỷ đồng.", {"5.214 tỷ": "Tổng giá trị sản xuất"}),
        ("Thu nhập bình quân đầu người là 54 triệu đồng/năm.", {"54 triệu": "Thu nhập bình quân đầu người"}),
        ("Hội giải ngân 12 tỷ đồng.", {"12 tỷ": "đồng"}),
        ("Kinh phí nhà nước chỉ cấp 380 triệu đồng.", {"380 triệu": "Kinh phí nhà nước"}),
        ("Trồng 12 ha rừng phòng hộ.", {"12": "ha rừng phòng hộ"}),
        ("Công nghiệp - xây dựng đạt 58 tỷ đồng.", {"58 tỷ": "Công nghiệp - xây dựng"}),
        ("Các khoản còn lại 176 tỷ đồng.", {"176 tỷ": "Các khoản còn lại"}),
        ("Doanh thu: 18 tỷ đồng; lợi nhuận 3 tỷ đồng.", {"18 tỷ": "Doanh thu", "3 tỷ": "lợi nhuận"}),
        ("Sản lượng đạt 12.000 tấn.", {"12.000": "Sản lượng"}),
    ),
)
def test_of_a_measure_is_what_is_measured(text: str, expected: dict[str, str]) -> None:
    """Money and weights are of the noun before them, but where a verb governs the amount."""
    assert {figure: subjects(text).get(figure) for figure in expected} == expected


def test_stands_in_the_text() -> None:
    """A subject is a stretch of the text, but for the blanks in it."""
    text = "Năm 2022, toàn tỉnh có 45 tập thể, 12 cá nhân được tặng giấy khen; tỷ lệ hộ nghèo còn 2,1%."
    assert all(each in text for each in subjects(text).values())
