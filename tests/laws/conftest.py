"""Texts for laws: anything that can be typed, mixed with what bulletins print."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import strategies as st

EXAMPLES = Path(__file__).parents[2] / "examples" / "bulletins"

FRAGMENTS = (
    # figures
    "7.897", "95,8%", "71/75", "(94,67%)", "03/75", "6.027/6.110", "1,5 triệu", "27.000 tỷ đồng", "2 tỷ 300 triệu",
    "4-5 triệu", "180 - 200 người",
    "6-7%", "0,3 điểm phần trăm", "gấp 2,5 lần", "-0,2%", "95.8%", "1,234,567", "12, 5%", "40 %", "02 lớp",
    "ba đơn vị", "Năm địa phương",
    "hai mươi mốt xã", "117 đảng viên", "gần 9.000", "90% trở lên", "không quá 3 cuộc", "100%", "0 phiếu",
    "50.700.00", "35.0000", "2,100 suất",
    # dates, times, documents, labels
    "21/06/2022", "Thứ 2, Ngày 25 / 10 / 2021", "(28/12)", "ngày 1-6-2020", "30.9", "08:24, 06/01/2023", "quý I/2022",
    "tháng 6/2021", "năm 2021",
    "nhiệm kỳ 2020-2025", "6 tháng đầu năm 2022", "từ ngày 1 đến 15/6/2022", "29/02/2021", "31/4", "8 giờ 30",
    "4 năm", "đợt 7-11", "lần thứ XX",
    "21-NQ/TW", "số 103/KH-UBND", "30/2020/NĐ-CP", "Chỉ thị 05", "giải 3", "COVID-19", "Quốc lộ 1A", "0228.3849386",
    "80A-338.39", "1 410", "4.0",
    "http://a.vn/tin-2021.html", "a1@b.vn", "lớp 6/2",
    # words
    "đảng viên", "tập thể", "đạt", "chiếm", "trong đó", "gồm", "vượt", "so với chỉ tiêu", "còn lại", "tổng số",
    "tỷ lệ", "hơn", "khoảng", "từ", "đến", "và",
    "Uỷ ban", "Ủy ban", "Trang chủ » Tin tức", "Lượt xem: 12", "Ảnh: A", "Theo: http://a.vn", "Tin liên quan", "LSO-",
    "./.", "NGUYỄN VĂN A",
    # punctuation and what cannot be seen
    "(", ")", "“", "”", ",", ";", ":", ".", "…", "-", "–", "/", "%", "•", "+", " ", "  ", "\n", "\n\n", "\r\n", "\r",
    "\t", "\u00a0", "\u200b", "\ufeff",
    "\u2028", "\u0301", "\u0323", "e\u0302\u0301", "u\u031b", "İ", "ẞ", "５", "٣", "½", "²", "𝟙", "\x00", "\ud800",
)  # fmt: skip

keys = st.text(max_size=6)
figures = st.from_regex(r"[0-9]{1,4}(?:[.,/% -]{1,2}[0-9]{1,4}){0,3}[%]?", fullmatch=True)
pieces = st.one_of(st.sampled_from(FRAGMENTS), st.sampled_from(FRAGMENTS), figures, keys)
joints = st.sampled_from(("", " ", " ", " ", ", ", "; ", "\n", "\u00a0"))
mixed = st.lists(st.tuples(pieces, joints), max_size=18).map(
    lambda parts: "".join(piece + joint for piece, joint in parts)
)


anything = st.one_of(st.text(), mixed, mixed, mixed)


@pytest.fixture(scope="session")
def typed() -> Callable[[st.DataObject], str]:
    """Return a function that draws a text of any kind; it shrinks to the empty text."""

    def draw(data: st.DataObject) -> str:
        return data.draw(anything, label="text")

    return draw


@pytest.fixture(scope="session")
def bulletins() -> dict[str, str]:
    """Return the example bulletins by their names, as they are stored."""
    return {path.stem: path.read_bytes().decode("utf-8") for path in sorted(EXAMPLES.glob("*.txt"))}
