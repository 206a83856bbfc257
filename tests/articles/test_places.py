"""The province: told by the page or the story, or not told, always with the reason."""

import pytest

from vnbulletin.articles.article import MarkKind
from vnbulletin.articles.reading import read_article
from vnbulletin.lexicon.page_tables import provinces

TITLE, STORY = "Huyện họp bàn thi đua", "Cả huyện có 5 xã đạt chuẩn nông thôn mới."


class TestTold:
    """What tells the province, in this order."""

    @pytest.mark.parametrize(
        ("text", "province", "reason"),
        (
            (f"Báo Đồng Nai điện tử\n{TITLE}\n\n{STORY}", "Đồng Nai", "the outlet says 'Đồng Nai'"),
            (f"{TITLE}\n\n{STORY}\n\nTheo: https://baobackan.com.vn/", "Bắc Kạn", "the source line says 'baobackan'"),
            (f"{TITLE}\n\n{STORY}\n\nTheo: namdinh.gov.vn", "Nam Định", "the source line says 'namdinh'"),
            (f"{TITLE}\n\n{STORY}\n\nNguồn: hanoimoi.vn", "Hà Nội", "the source line says 'hanoimoi'"),
            (f"{TITLE}\n\n{STORY}\n\nTheo Báo Thanh Hóa", "Thanh Hóa", "the source line says 'Thanh Hóa'"),
            (f"ĐẢNG BỘ TỈNH HÀ GIANG\nTrang chủ » Tin tức\n{TITLE}\n\n{STORY}", "Hà Giang",
             "the head of the page says 'HÀ GIANG'"),
            (f"Gia Lai, ngày 5 tháng 6 năm 2022\n{TITLE}\n\n{STORY}", "Gia Lai", "the head of the page says 'Gia Lai'"),
            (f"{TITLE}\n\n{STORY}\n\nĐịa chỉ: Phố Ví Dụ, tỉnh Nghệ An", "Nghệ An", "the imprint says 'tỉnh Nghệ An'"),
            (f"Hòa Bình: 5 xã đạt chuẩn\n\n{STORY}", "Hòa Bình", "the headline says 'Hòa Bình'"),
            (f"Tại Hà Nam, 5 xã đạt chuẩn\n\n{STORY}", "Hà Nam", "the headline says 'Hà Nam'"),
            (f"TP.HCM khen 5 quận\n\n{STORY}", "TP. Hồ Chí Minh", "the headline says 'TP.HCM'"),
            (f"{TITLE}\n\nUBND tỉnh Hà Nam khen 5 xã.", "Hà Nam", "the body says 'tỉnh Hà Nam'"),
            (f"{TITLE}\n\nTỉnh ủy Hà Nam, HĐND tỉnh Hà Nam họp. Đoàn thăm tỉnh Nam Định.", "Hà Nam",
             "the body says 'Tỉnh ủy Hà Nam'"),
            (f"{TITLE}\n\nThành phố Huế khen 5 phường.", "Thừa Thiên Huế", "the body says 'Thành phố Huế'"),
            (f"12/08/2025\n{TITLE}\n\nThành phố Huế khen 5 phường.", "Huế", "the body says 'Thành phố Huế'"),
            (f"ĐẢNG ỦY PHƯỜNG AN KHÊ - THÀNH PHỐ ĐÀ NẴNG\n12/08/2022\n{TITLE}\n\n{STORY}", "Đà Nẵng",
             "the headline says 'ĐÀ NẴNG'"),
            (f"CÔNG AN TỈNH HÀ NAM » TIN TỨC\n{TITLE}\n\n{STORY}", "Hà Nam", "the path of the page says 'HÀ NAM'"),
            (f"{TITLE}\n\nHuyện ủy Hồng Dân (Bạc Liêu) khen 5 xã.", "Bạc Liêu", "the body says 'Bạc Liêu'"),
            (f"12/08/2025\n{TITLE}\n\nTỉnh Nam Định đã về với tỉnh Ninh Bình.", "Ninh Bình",
             "the body says 'tỉnh Ninh Bình'"),
        ),
    )  # fmt: skip
    def test_province(self, text: str, province: str, reason: str) -> None:
        """The first part of the page that names a province tells it."""
        article = read_article(text)
        span = article.span_of(MarkKind.PROVINCE)

        assert (article.province, article.province_reason) == (province, reason)
        assert span is not None
        assert f" says '{span.of(text)}'" in reason


class TestNotTold:
    """Where no province is taken."""

    @pytest.mark.parametrize(
        ("text", "reason"),
        (
            (f"{TITLE}\n\n{STORY}", "no province is named"),
            (f"{TITLE}\n\nLSO-{STORY}", "no province is named"),
            (f"{TITLE}\n\nTrường Đại học Nông Lâm TP. Hồ Chí Minh giúp 5 xã.", "no province is named"),
            (f"{TITLE}\n\nCông ty Than Uyên (Quảng Ninh Group) giúp 5 xã.", "no province is named"),
            (f"Thái Bình Dương nổi sóng\n\n{STORY}", "no province is named"),
            (f"Anh Nguyễn Thái Bình nhận bằng khen\n\n{STORY}", "no province is named"),
            (f"CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN HÒA BÌNH\n{TITLE}\n\n{STORY}", "no province is named"),
            (f"{TITLE}\n\nĐoàn TNCS Hồ Chí Minh học tập tư tưởng Hồ Chí Minh.", "no province is named"),
            (f"{TITLE}\n\nCác tỉnh Hà Nam, Nam Định khen 6 xã.", "no province is named"),
            (f"{TITLE}\n\nHuyện đón 5 doanh nghiệp đến từ tỉnh Nam Định.", "no province is named"),
            (f"{TITLE}\n\nĐoàn của huyện đã thăm tỉnh Quảng Trị và TP. Hồ Chí Minh.", "no province is named"),
            (f"{TITLE}\n\nPhường Quảng Trị có 5 tổ; mọi người yêu chuộng hòa bình.", "no province is named"),
            (f"{TITLE}\n\n{STORY}\n\nTòa soạn: Số 1 phố Ví Dụ, TP Hà Nội", "no province is named"),
            (f"{TITLE}\n\n{STORY}\n\nTheo: https://vietnamdinhcao.vn/", "no province is named"),
            (f"Nam Định, Ninh Bình ký kết\n\n{STORY}", "the headline names several provinces: Nam Định, Ninh Bình"),
            (f"{TITLE}\n\nTỉnh Hà Nam khen 5 xã. Tỉnh Nam Định khen 6 xã.",
             "the body names several provinces: Hà Nam, Nam Định"),
        ),
    )  # fmt: skip
    def test_reason(self, text: str, reason: str) -> None:
        """A name of something else, a sign of an agency, or two provinces alike tell none."""
        article = read_article(text)

        assert (article.province, article.province_reason) == (None, reason)
        assert article.span_of(MarkKind.PROVINCE) is None


class TestTable:
    """The provinces before and since July 2025."""

    def test_counts(self) -> None:
        """There were 63, and there are 34, which unite each of the 63 once."""
        united = [name for each in provinces().present for name in each.unites]

        assert (len(provinces().former), len(provinces().present)) == (63, 34)
        assert sorted(each.name.lower() for each in provinces().former) == sorted(united)

    def test_printed(self) -> None:
        """Names are given in the standard spelling, and their addresses in plain letters."""
        found = {each.printed: each.slugs[0] for each in provinces().former}

        assert {"Thanh Hóa", "Hòa Bình", "Khánh Hòa"} <= set(found)
        assert (found["Đồng Nai"], found["Thanh Hóa"]) == ("dongnai", "thanhhoa")
        assert all(slug.isascii() for slug in found.values())
