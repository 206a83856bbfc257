"""Furniture is told from the story by words, by shape and by place."""

import pytest

from vnbulletin.articles.article import ParagraphKind
from vnbulletin.articles.furniture import is_breadcrumb, label_furniture
from vnbulletin.articles.lines import split_lines

FURNITURE = [
    "Trang chủ » Tin tức » Thi đua", "Trang chủ Giới thiệu Liên hệ", "TIN TỨC / Trong huyện", "Kinh tế | Xã hội",
    "Tăng cỡ chữ Giảm cỡ chữ", "[Trở về]   [Bản in]", "Chia sẻ:  Facebook  Zalo", "Bình luận (0)", "A⁻ A A⁺", "***",
    "Đang online: 6", "Lượt xem: 1.286", "412 lượt xem", "Đã xem: 643",
    "Đang truy cập: 12 | Tổng lượt truy cập: 3 418 905",
    "44 người đang trực tuyến", "Tòa soạn: Số 1 phố Ví Dụ", "✆ Điện thoại: 0200 3 000 000", "Email: vidu@example.org",
    "Người đăng: Lê Mẫu | 87 lượt xem", "Mọi ý kiến xin gửi về: 0200 3 000 000", "Góp ý cho trang: (0200) 3.000.000",
    "© 2021 - Huyện ủy Ví Dụ", "Giấy phép số 12/GP-STTTT", "® Ghi rõ nguồn khi phát hành lại", "Các tin khác:",
    "Tin mới hơn / Tin cũ hơn", "Các tin đã đưa: [1] [2] [3] Trang sau", "Các bài viết khác (1-5)", "TAGS",
    "Họ và tên *",
    "Từ khóa: #thi đua", "Xem thêm: Chuyện ở thôn Bãi", ">> Chuyện ở thôn Đồi", "Website liên kết",
    "Hôm nay, Thứ ba ngày 12/03/2024", "MauPortal - Block_TinBai", "[links()]", "le-trao-co.JPG", "hinh anh 1",
    "![Lễ trao cờ](le.png)", "<script>var a = 1;", "p.Mau {margin: 0cm; text-align: justify; color: red}",
    "0cm;text-align:justify;line-height:130%", "iVBORw0KGgoAAAANSUhEUgAA" * 6,
]  # fmt: skip
STORY = [
    "Địa chỉ đỏ của tỉnh đón 1.200 lượt khách.", "Tổng số cử tri: 845.302.118", "Doanh thu: 10.000.000.000",
    "| Giáo dục | 12 | 15 |", "Y tế | 15 | 80%", "Thống kê 2022:", "Giấy phép hoạt động được cấp cho 15 cơ sở.",
    "Hôm nay, thứ Hai ngày 5/6, Đảng bộ khai mạc đại hội với 350 đại biểu.", "Hôm nay: 191", "Tổng số: 135", "135",
    "- 70 năm tuổi Đảng: 52 đồng chí;", "Khiển trách: 1; cảnh cáo: 2; cách chức: 3.",
    "Video được 1.200 lượt người xem lại.",
    "Theo https://bao.example.vn/" + "a-b-" * 30, "Kinh tế và xã hội của huyện tiếp tục phát triển.",
    "Email: 95% đơn vị đã dùng.", "a" * 301, "Trang chủ của cổng đón 3 triệu lượt xem trong năm.",
]  # fmt: skip


def kinds(text: str) -> list[bool]:
    """Tell of each line whether it is furniture."""
    return [line.kind is ParagraphKind.FURNITURE for line in label_furniture(split_lines(text))]


class TestLines:
    """One line alone."""

    @pytest.mark.parametrize("line", FURNITURE)
    def test_furniture(self, line: str) -> None:
        """What belongs to the site is known without what stands around it."""
        assert kinds(line) == [True]

    @pytest.mark.parametrize("line", [line for line in STORY if line != "a" * 301])
    def test_story(self, line: str) -> None:
        """What tells or counts is never furniture."""
        assert kinds(line) == [False]

    def test_blob(self) -> None:
        """A long run of letters without a blank is an encoded picture."""
        assert kinds("a" * 301) == [True]

    def test_long_path_is_no_path(self) -> None:
        """A long line is no path of sections, whatever marks it holds."""
        assert not is_breadcrumb(split_lines("Tin tức » " * 30)[0])


class TestPlaces:
    """Lines known by what stands around them."""

    def test_counters_below_a_counter(self) -> None:
        """A count of today's visits is one beside another counter, on either side."""
        assert kinds("Hôm nay: 5\nĐang online: 6\nHôm qua: 7\nCó 5 xã.") == [True, True, True, False]

    def test_list_ends_where_the_story_goes_on(self) -> None:
        """Running text ends a list of titles."""
        assert kinds("Có 5 xã.\nTin liên quan\nThôn Bãi làm đường\nThôn Đồi họp\nCó 6 xã.") == [
            False, True, True, True, False,
        ]  # fmt: skip

    def test_bulleted_list_ends_with_its_bullets(self) -> None:
        """A list that began with bullets ends at the first line without one."""
        assert kinds("Có 5 xã.\nXem thêm\n• Thôn Bãi làm đường\nChuyện người giữ rừng") == [False, True, True, False]

    def test_list_above_the_story(self) -> None:
        """Above the story only bulleted lines belong to a list, since the headline may follow at once."""
        assert kinds("Tin mới\n- Thôn Bãi làm đường\nHuyện họp bàn thi đua\nCó 5 xã.") == [True, True, False, False]
