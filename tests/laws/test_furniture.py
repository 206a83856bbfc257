"""What stands around a story states no figure: adding it changes no reading of the story."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vnbulletin import analyze
from vnbulletin.reports.report import Report

BEHIND = (
    "Lượt xem: {0}",
    "Đã xem: {0}",
    "{0} lượt truy cập",
    "Tòa soạn: Số {0} phố Ví Dụ, tỉnh Ví Dụ",
    "Điện thoại: 0200.3{0:06d}; Email: baovidu@example.org",
    "Hotline: 0900 {0:03d} 000 - Fax: 0200 3{0:06d}",
    "Giấy phép số {0}/GP-TTĐT do Sở Thông tin và Truyền thông cấp",
    "Tổng biên tập: Nguyễn Văn Mẫu",
    "© {0} Báo Ví Dụ",
    "({0}) Bình luận",
    "{0} người đang trực tuyến",
    "Đang online: {0} · Hôm nay: {0} · Tất cả: 7{0:03d}",
    "Page {0}",
    "Theo dõi Báo Ví Dụ trên Google News",
    "Tags: thi đua, khen thưởng",
)
INSIDE = (
    "Lượt xem: {0}",
    "Chia sẻ: Facebook Zalo",
    "hinh anh {0}",
    "le-trao-co-{0}.jpg",
    "[links()]",
    "P. {0}",
    "0cm;text-align:justify;line-height:{0}%",
    "iVBORw0KGgoAAAANSUhEUgAA" * 6,
    "slot gacor maxwin deposit pulsa tanpa potongan {0}",
)
COUNTER = "Thống kê truy cập\n• Đang online: {0}\n• Hôm nay: {1}\n• Trong tuần: 1 {0:03d}\n• Tất cả: {1}"
BREADCRUMB = "Trang chủ » Tin tức » Xây dựng Đảng"
TOOLBAR = "Tăng cỡ chữ Giảm cỡ chữ"

numbers = st.integers(1, 999)


def figures(report: Report) -> list[tuple[str, str]]:
    """Return the text and value of each figure."""
    return [(each.text, str(each.to_record()["value"])) for each in report.mentions if each.is_figure]


def verdicts(report: Report) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return the kind of each relation with its verdict and its printed operands."""
    return [
        (each.relation.kind, each.verdict.value, tuple(operand.printed for _, operand in each.operands))
        for each in report.findings
    ]


class TestFurniture:
    """Lines of the site around a story."""

    @settings(max_examples=25, deadline=None)
    @given(name=st.sampled_from(range(10)), line=st.sampled_from(BEHIND), number=numbers)
    def test_a_line_behind_adds_nothing(self, bulletins: dict[str, str], name: int, line: str, number: int) -> None:
        """A counter, a contact or a notice behind the story changes no figure and no verdict."""
        text = list(bulletins.values())[name]
        plain, dressed = analyze(text), analyze(f"{text.rstrip()}\n\n{line.format(number)}\n")

        assert figures(plain) == figures(dressed)
        assert verdicts(plain) == verdicts(dressed)

    @settings(max_examples=25, deadline=None)
    @given(name=st.sampled_from(range(10)), line=st.sampled_from(INSIDE), number=numbers, place=st.integers(0, 9))
    def test_a_line_inside_stops_nothing(
        self, bulletins: dict[str, str], name: int, line: str, number: int, place: int
    ) -> None:
        """A counter, a picture's name or noise between two paragraphs of the story changes no figure and no verdict."""
        text = list(bulletins.values())[name].rstrip()
        paragraphs = text.split("\n\n")
        at = len(paragraphs) // 2 + place % (len(paragraphs) - len(paragraphs) // 2)
        dressed = "\n\n".join([*paragraphs[:at], line.format(number), *paragraphs[at:]])

        assert figures(analyze(text)) == figures(analyze(dressed))
        assert verdicts(analyze(text)) == verdicts(analyze(dressed))

    @settings(max_examples=20, deadline=None)
    @given(name=st.sampled_from(range(10)), first=numbers, second=numbers)
    def test_a_block_of_counters_adds_nothing(
        self, bulletins: dict[str, str], name: int, first: int, second: int
    ) -> None:
        """A block of visit counters behind the story changes no figure and no verdict."""
        text = list(bulletins.values())[name]
        plain, dressed = analyze(text), analyze(f"{text.rstrip()}\n\n{COUNTER.format(first, second)}\n")

        assert figures(plain) == figures(dressed)
        assert verdicts(plain) == verdicts(dressed)

    @pytest.mark.parametrize("line", (BREADCRUMB, TOOLBAR), ids=["breadcrumb", "toolbar"])
    def test_a_line_before_adds_nothing(self, bulletins: dict[str, str], line: str) -> None:
        """A breadcrumb or the buttons of the page before the story change no figure and no verdict."""
        assert bulletins
        for text in bulletins.values():
            plain, dressed = analyze(text), analyze(f"{line}\n{text}")

            assert figures(plain) == figures(dressed)
            assert verdicts(plain) == verdicts(dressed)

    @settings(max_examples=100, deadline=None)
    @given(lines=st.lists(st.sampled_from(BEHIND), min_size=1, max_size=6), number=numbers)
    def test_furniture_alone_states_nothing(self, lines: list[str], number: int) -> None:
        """A page of nothing but furniture has no figure and no relation."""
        report = analyze(
            "\n".join(["Tổ chức cơ sở đảng họp bàn công tác", "", *(each.format(number) for each in lines)])
        )

        assert figures(report) == []
        assert verdicts(report) == []
