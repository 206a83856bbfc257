"""Tables: rows of figures keep label and figure together, and layout tables become blocks."""

from collections.abc import Callable

import pytest

Lines = Callable[[str], list[str]]


def table(*rows: str, head: str = "") -> str:
    """Return a table with cells parted by bars, below a line of story."""
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row.split('|'))}</tr>" for row in rows)
    return f"<h1>Kết quả thi đua của ba xã trong năm</h1><table>{head}{cells}</table>"


class TestFigures:
    """Tables of figures."""

    @pytest.mark.parametrize(
        ("rows", "told"),
        (
            (("Chi bộ|45", "Đảng viên|1.200"), ["Chi bộ: 45", "Đảng viên: 1.200"]),
            (("Nội dung|Số lượng", "Chi bộ:|45"), ["Chi bộ: 45"]),
            (("Xã|Đảng viên", "Bãi|45", "Đồi|60"), ["Bãi: đảng viên 45", "Đồi: đảng viên 60"]),
            (
                ("Xã|Tổ chức|Đảng viên", "Bãi|4|120", "Đồi|5|"),
                ["Bãi: tổ chức 4; đảng viên 120", "Đồi: tổ chức 5"],
            ),
            (("Xã|Tỷ lệ (%)|Quỹ (triệu đồng)", "Bãi|95,8|12,5"), ["Bãi: tỷ lệ 95,8%; quỹ 12,5 triệu đồng"]),
            (("Xã|Tỷ lệ (%)|Quỹ (quý I)", "Bãi|95,8%|12"), ["Bãi: tỷ lệ 95,8%; quỹ (quý I) 12"]),
            (("STT|Xã|Đảng viên|Ghi chú", "1|Bãi|45|Đạt", "2|Đồi|60|"), ["1. Bãi: đảng viên 45; Đạt",
                                                                         "2. Đồi: đảng viên 60"]),
            (("Xã|HTX|Hộ", "(1)|(2)|(3)", "Bãi|4|120"), ["Bãi: HTX 4; hộ 120"]),
            (("Xã|Năm 2021|Năm 2022", "Bãi|4|6"), ["Xã; Năm 2021; Năm 2022", "Bãi: 4; 6"]),
            (("45|60", "70|80"), ["45; 60", "70; 80"]),
        ),
    )  # fmt: skip
    def test_rows(self, lines: Lines, rows: tuple[str, ...], told: list[str]) -> None:
        """A row is one line; its figures stand beside what they count, and no digit comes twice."""
        assert lines(table(*rows))[1:] == told

    def test_headings_over_two_rows(self, lines: Lines) -> None:
        """A figure goes with both of its headings."""
        head = (
            "<tr><th rowspan=2>Xã</th><th colspan=2>Đảng viên</th><th rowspan=2>Chi bộ</th></tr>"
            "<tr><th>Tổng số</th><th>Nữ</th></tr>"
        )

        assert lines(table("Bãi|120|45|6", head=head))[1:] == [
            "Bãi: đảng viên, tổng số 120; đảng viên, nữ 45; chi bộ 6"
        ]

    def test_label_over_several_rows(self, lines: Lines) -> None:
        """A label that reaches down goes with each of its rows; a figure that does is said once."""
        page = (
            "<h1>Kết quả thi đua của ba xã trong năm</h1><table><tr><th>Khối<th>Chi bộ<th>Đảng viên"
            "<tr><td rowspan=2>Khối xã<td>4<td rowspan=2>120<tr><td>5</table>"
        )

        assert lines(page)[1:] == ["Khối xã: chi bộ 4; đảng viên 120", "Khối xã: chi bộ 5"]

    def test_line_over_the_whole_width(self, lines: Lines) -> None:
        """A line inside a table is a line of text."""
        page = (
            "<h1>Kết quả thi đua của ba xã trong năm</h1><table><caption>Bảng 7</caption><tr><th>Xã<th>Hộ nghèo"
            "<tr><td colspan=2>Khu vực 2<tr><td>Bãi<td>14</table>"
        )

        assert lines(page)[1:] == ["Bảng 7", "Khu vực 2", "Bãi: hộ nghèo 14"]

    @pytest.mark.parametrize("span", ("1000000000", "-3", "x", "9" * 5000, "0", "²"))
    def test_spans_beyond_reason(self, lines: Lines, span: str) -> None:
        """A cell that claims to reach over a million places does no harm."""
        page = table("Bãi|45|60").replace("<td>Bãi", f'<td colspan="{span}" rowspan="{span}">Bãi')

        assert "45" in " ".join(lines(page))

    def test_many_spans(self, lines: Lines) -> None:
        """Many cells that reach far do no harm either."""
        rows = "<tr>" + "<td rowspan=200 colspan=200>5" * 20 + "</tr>"
        read = lines(f"<h1>Kết quả thi đua của ba xã trong năm</h1><table>{rows * 300}</table>")

        assert " ".join(read[1:]).count("5") == 6_000


class TestLayout:
    """Tables that only place blocks."""

    def test_nested_tables(self, lines: Lines) -> None:
        """A table that holds a table is taken apart; the inner one is read as what it is."""
        inner = "<table><tr><td>Chi bộ<td>45<tr><td>Đảng viên<td>120</table>"
        page = f"<table><tr><td>Huyện Ví Dụ có nhiều việc phải làm trong năm nay.<td>{inner}</table>"

        assert lines(page) == [
            "Huyện Ví Dụ có nhiều việc phải làm trong năm nay.", "Chi bộ: 45", "Đảng viên: 120"
        ]  # fmt: skip

    def test_long_cell(self, lines: Lines) -> None:
        """A cell of much text is a block of the page, beside whatever it stands."""
        story = "Chi bộ có 45 đảng viên, năm qua làm được nhiều việc. " * 15
        read = lines(f"<table><tr><td>Ảnh<td>Tin<tr><td>{story}<p>Năm sau có 6 việc lớn.</p><td>9</table>")

        assert read[-2:] == [" ".join(story.split()), "Năm sau có 6 việc lớn."] or "9" in read[-1]

    @pytest.mark.parametrize("role", ("presentation", "none"))
    def test_marked(self, lines: Lines, role: str) -> None:
        """A table that says it is for layout is."""
        page = table("Huyện có 45 chi bộ.|Xã có 6 chi bộ.", "Phường có 7 chi bộ.|Thôn có 1 chi bộ.")

        assert lines(page.replace("<table>", f'<table role="{role}">'))[1:] == [
            "Huyện có 45 chi bộ.", "Xã có 6 chi bộ.", "Phường có 7 chi bộ.", "Thôn có 1 chi bộ."
        ]  # fmt: skip
