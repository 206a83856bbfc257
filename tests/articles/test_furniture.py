"""Furniture is told from the story by words and by shape, and each piece says what it is."""

import pytest

from vnbulletin.articles.furniture import heading_of, is_breadcrumb, kind_of_piece
from vnbulletin.articles.lines import split_lines
from vnbulletin.articles.paragraphs import FurnitureKind
from vnbulletin.articles.surroundings import label_furniture

FURNITURE: dict[str, list[str]] = {
    "breadcrumb": [
        "Trang chủ » Tin tức » Thi đua", "TIN TỨC / Trong huyện", "Kinh tế | Xã hội",
        "Tin tức - Sự kiện / Trong huyện", "Bạn đang ở: Trang chủ / Hoạt động Đoàn",
        "Trang nhất > Tin tức > Tin trong tỉnh", "Trang chủ Giới thiệu Liên hệ",
    ],
    "section": [
        "Giới thiệu Tin tức Văn bản Liên hệ", "Tin hoạt động Chính sách mới Hỏi - đáp Thủ tục hành chính",
    ],
    "toolbar": [
        "Tăng cỡ chữ Giảm cỡ chữ", "[Trở về]   [Bản in]", "Chia sẻ:  Facebook  Zalo", "A⁻ A A⁺", "Cỡ chữ A- A A+",
        "A- A A+", "[In trang] [Gửi bạn bè]", "Theo dõi Báo Ví Dụ trên Google News",
        "Theo dõi chúng tôi trên Facebook và Zalo", "Chia sẻ | In | Email", "Facebook Twitter Zalo",
    ],
    "counter": [
        "Đang online: 6", "Lượt xem: 1.286", "412 lượt xem", "Đã xem: 643", "875 lượt xem",
        "Đang truy cập: 12 | Tổng lượt truy cập: 3 418 905", "44 người đang trực tuyến", "(0) Bình luận",
        "Bình luận (0)", "0 0 0", "Đang online: 6 · Hôm nay: 191 · Trong tuần: 1 410 · Tất cả: 755845",
        "Thống kê truy cập", "Thống kê truy cập: Hôm nay 205 - Tháng này 9.118 - Tất cả 1.887.064",
        "Đang truy cập: 14. Tổng số truy cập: 1.204.377", "788.493 lượt truy cập", "153,435,152 lượt truy cập",
        "Số lượt xem: 2.031", "Lượt xem 2.031", "0 bình luận", "BÌNH LUẬN (3)",
        "Lượt xem: 1.204 | In bài | Mục khác", "Tháng hiện tại: 12 - Tổng lượt truy cập: 34",
    ],
    "contact": [
        "Tòa soạn: Số 1 phố Ví Dụ", "✆ Điện thoại: 0200 3 000 000", "Email: vidu@example.org",
        "Người đăng: Lê Mẫu | 87 lượt xem", "Mọi ý kiến xin gửi về: 0200 3 000 000",
        "Góp ý cho trang: (0200) 3.000.000", "Hotline: 0900 000 000", "ĐT: 0912 000 345", "Tổng biên tập: Lê Mẫu",
        "Chịu trách nhiệm nội dung: Lê Mẫu", "Địa chỉ: Số 68 phố Ví Dụ", "Fax: 0200.3000000",
    ],
    "notice": [
        "© 2021 - Huyện ủy Ví Dụ", "Giấy phép số 12/GP-STTTT", "® Ghi rõ nguồn khi phát hành lại",
        "Bản quyền thuộc Báo Ví Dụ", "Copyright 2021 Ví Dụ", "Chưa có bình luận nào",
        "Tổng số điểm của bài viết là: 5 trong 1 đánh giá", "All rights reserved",
    ],
    "related": [
        "Các tin khác:", "Tin mới hơn / Tin cũ hơn", "Tin mới hơn", "Tin cũ hơn",
        "Các tin đã đưa: [1] [2] [3] Trang sau", "Các bài viết khác (1-5)", "Xem thêm: Chuyện ở thôn Bãi",
        ">> Chuyện ở thôn Đồi", "Website liên kết", "Video hoạt độngHình ảnh hoạt động", "Tin cùng chuyên mục",
        "TIN LIÊN QUAN", "VĂN BẢN MỚI",
    ],
    "tags": [
        "TAGS", "Từ khóa: #thi đua", "#thi đua #xây dựng đảng", "Tags: thi đua, huyện Ví Dụ", "Thẻ: mùa hè xanh",
    ],
    "form": [
        "Họ và tên *", "Gửi bình luận", "Mã xác nhận:", "Email của bạn *", "Gửi bình luận của bạn | Bình luận (0)",
        "Ý kiến của bạn", "Email (*)   Mã xác nhận: 8K3Z",
        "Đánh giá bài viết:  0.0/5  (0 lượt)", "Bình chọn: ★★★★☆ (17 lượt)",
    ],
    "picture": [
        "le-trao-co.JPG", "hinh anh 1", "Ảnh 1", "Anh 1", "![Lễ trao cờ](le.png)", "[Ảnh minh họa]",
        "Ảnh chụp Màn hình 2025-08-26 lúc 09.08.52.png",
    ],
    "today": [
        "Hôm nay, Thứ ba ngày 12/03/2024", "Hôm nay, thứ Sáu, ngày 5 tháng 1 năm 2024",
        "Hôm nay: Thứ Hai, 05/02/2024",
        "Hôm nay, ngày 05/06/2024",
    ],
    "page": [
        "Page 63", "P. 63", "Trang 63", "[1] [2] [3]", "Trang 5/8", "Trang 1/1  |  Trang sau",
    ],
    "template": [
        "MauPortal - Block_TinBai", "[links()]", "Hà Nội 32°C | TP HCM 35°C", "Thời tiết 32°C",
    ],
    "style": [
        "<script>var a = 1;", "p.Mau {margin: 0cm; text-align: justify; color: red}",
        "0cm;text-align:justify;line-height:130%", "@font-face {font-family: Arial; src: url(a)}",
    ],
    "blob": [
        "iVBORw0KGgoAAAANSUhEUgAA" * 6,
    ],
    "spam": [
        "slot gacor maxwin deposit pulsa tanpa potongan situs terpercaya",
        "best online casino bonus free spins jackpot winner",
        "Nhàc sôòng bàáị trực tụuýến ựy tiín đăàng kýy nhậận thưởôởng",
    ],
    "letterhead": [
        "Độc lập - Tự do - Hạnh phúc", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Nơi nhận:", "(Đã ký)",
    ],
    "rule": [
        "***", "-----", "• • •",
    ],
}  # fmt: skip
STORY = [
    "Địa chỉ đỏ của tỉnh đón 1.200 lượt khách.", "Tổng số cử tri: 845.302.118", "Doanh thu: 10.000.000.000",
    "| Giáo dục | 12 | 15 |",
    "Số lượt xem: 15 | Số xã: 12 | Số thôn: 40", "Y tế | 15 | 80%", "Thống kê 2022:",
    "Giấy phép hoạt động được cấp cho 15 cơ sở.",
    "Hôm nay, thứ Hai ngày 5/6, Đảng bộ khai mạc đại hội với 350 đại biểu.", "Hôm nay: 191", "Tổng số: 135", "135",
    "27 1 0", "- 70 năm tuổi Đảng: 52 đồng chí;", "Khiển trách: 1; cảnh cáo: 2; cách chức: 3.",
    "Video được 1.200 lượt người xem lại.", "Theo https://bao.example.vn/" + "a-b-" * 30,
    "Kinh tế và xã hội của huyện tiếp tục phát triển.", "Email: 95% đơn vị đã dùng.",
    "Trang chủ của cổng đón 3 triệu lượt xem trong năm.", "Trực tuyến: 120", "Trực tiếp: 80; trực tuyến: 120",
    "Quý I: 15", "Tháng này: 12", "- Tin: 15", "Bài: 20", "Chia sẻ: 12 mô hình hay",
    "Facebook: 1.200 bài đăng tuyên truyền", "Trang 63 của sách có 5 bài", "Thích nghi an toàn", "In 5.000 tờ rơi",
    "Kết quả", "Một số kết quả nổi bật", "Văn hóa", "Công nghiệp: 12 dự án", "Nông nghiệp",
    "Thi đua - khen thưởng: 15 tập thể", "Liên hệ thực tế: 5 buổi", "Theo dõi 15 vụ việc",
    "Bình luận viên có 5 người", "Thành viên: 25", "Số lượt xem phim lưu động: 1.200 lượt", "12 15 80", "3 418 905",
    "Năm 2021 2022 2023", "Ảnh hưởng 5 xã", "A Lưới có 5 xã", "Samsung, LG, Foxconn, Luxshare, Goertek, Canon",
    "Gửi 15 văn bản", "Đăng ký: 15", "Đăng ký thi đua: 45/45 đơn vị", "Tìm kiếm 5 hài cốt liệt sĩ",
    "Chủ đề: Năm kỷ cương hành chính", "Quay lại vấn đề nợ đọng", "Thông báo mới 12 trường hợp",
    "Quảng cáo rao vặt: xử lý 15 vụ", "Tag 5 người", "Điện thoại, email đã có 95 đơn vị dùng",
    "Lưu trú: 12.000 lượt khách", "1. Kết quả", "2", "I.", "Khách: 1.200 lượt",
    "Cán bộ A Pa Chải, Mù Cả, Ka Lăng, Thu Lũm, Pa Ủ", "Bình chọn: 12 mô hình hay",
    "Thủ tục hành chính: 114", "Xã Mẫu nóng 32°C, 5 hộ thiếu nước.",
]  # fmt: skip


def kinds(text: str) -> list[FurnitureKind | None]:
    """Tell of each line what it is of the site's furniture."""
    return [line.furniture for line in label_furniture(split_lines(text))]


class TestLines:
    """One line alone."""

    @pytest.mark.parametrize(("kind", "line"), [(kind, line) for kind, lines in FURNITURE.items() for line in lines])
    def test_furniture(self, kind: str, line: str) -> None:
        """What belongs to the site is known, by its kind, without what stands around it."""
        assert kinds(line) == [FurnitureKind(kind)]

    @pytest.mark.parametrize("line", STORY)
    def test_story(self, line: str) -> None:
        """What tells or counts is never furniture."""
        assert kinds(line) == [None]

    @pytest.mark.parametrize(
        ("line", "said"), (("Lượt xem: 5", "Có 5 xã lượt xem: 5."), ("Các tin khác", "Các tin khác cho thấy 5 xã đạt."))
    )
    def test_a_phrase_inside_a_sentence(self, line: str, said: str) -> None:
        """The words of a button or a counter inside a sentence are the story's."""
        assert kinds(line) != [None]
        assert kinds(said) == [None]

    def test_long_path_is_no_path(self) -> None:
        """A long line is no path of sections, whatever marks it holds."""
        assert not is_breadcrumb(split_lines("Tin tức » " * 30)[0])


class TestPieces:
    """Parts of a line between bars."""

    @pytest.mark.parametrize(
        ("piece", "kind"),
        (
            ("lượt xem: 318", "counter"),
            ("cỡ chữ a- a a+", "toolbar"),
            ("gửi bình luận", "form"),
            ("thời sự", "section"),
        ),
    )
    def test_furniture(self, piece: str, kind: str) -> None:
        """Counters, buttons, forms and sections are known in pieces."""
        assert kind_of_piece(piece) is FurnitureKind(kind)

    @pytest.mark.parametrize("piece", ("15 xã", "lê mẫu", "đăng ký thi đua", ""))
    def test_other(self, piece: str) -> None:
        """Other words are nothing of the site."""
        assert kind_of_piece(piece) is None


class TestHeadings:
    """Heads of lists."""

    @pytest.mark.parametrize(
        ("line", "kind"),
        (("Tin liên quan", "related"), ("TAGS", "tags"), ("Thống kê truy cập", "counter"), ("Kết quả", None)),
    )
    def test_kind(self, line: str, kind: str | None) -> None:
        """A heading says what its list holds."""
        assert heading_of(split_lines(line)[0]) is (kind and FurnitureKind(kind))
