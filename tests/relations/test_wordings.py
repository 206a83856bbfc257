"""These tests hold one claim in each of the many wordings that bulletins have for it."""

from itertools import product

import pytest

from vnbulletin import analyze

PLANS = (
    "kế hoạch",
    "chỉ tiêu đề ra",
    "chỉ tiêu được giao",
    "nghị quyết đề ra",
    "chỉ tiêu Nghị quyết Đại hội Đảng bộ huyện đề ra",
    "kế hoạch năm 2022",
    "kế hoạch được giao năm 2022",
    "chỉ tiêu cả năm",
    "chỉ tiêu Tỉnh ủy giao",
    "chỉ tiêu do Huyện ủy giao",
    "kế hoạch đầu năm",
    "kế hoạch 6 tháng",
    "Nghị quyết Đại hội lần thứ XXI",
    "chỉ tiêu giao ước thi đua",
)
TIMES = (
    "năm 2021",
    "cùng kỳ năm trước",
    "cùng kỳ năm 2021",
    "năm học trước",
    "nhiệm kỳ trước",
    "đầu năm",
    "6 tháng đầu năm 2021",
    "quý trước",
    "cuối năm 2021",
)
LINKS = (
    " (72,5%)",
    " (chiếm tỷ lệ 72,5%)",
    " (bằng 72,5%)",
    ", chiếm 72,5%",
    ", đạt tỷ lệ 72,5%",
    ", tỷ lệ 72,5%",
    " đạt 72,5%",
    ", tương ứng với tỷ lệ 72,5%",
    " = 72,5%",
    " – 72,5%",
    ", chiếm 72,5% tổng số hội viên",
)
OPENINGS = ("gồm", "bao gồm", "trong đó có", "trong đó gồm", "chia ra:", "cụ thể gồm", "phân theo loại gồm")
TAILS = (
    ".",
    "; công nhận chính thức 50 đồng chí.",
    ", nâng tổng số lên 1.200 đồng chí.",
    " và tăng 6 đảng viên so với năm 2021.",
)
INSIDE = ("{}, trong đó có {}.", "{}. Trong số đó, {} được khen.", "{}, trong đó {}, chiếm 36,24%.")
NOUNS = (
    ("người", "thẩm phán"),
    ("người", "kiểm sát viên"),
    ("cán bộ", "thạc sĩ"),
    ("hội viên", "thầy thuốc"),
    ("đơn vị", "bệnh viện"),
    ("địa phương", "xã"),
    ("công trình", "cây cầu"),
    ("phần quà", "suất"),
    ("ngôi nhà", "nhà sửa chữa"),
    ("văn bản", "nghị quyết"),
    ("phương tiện", "ô tô"),
    ("khu dân cư", "thôn"),
)


def claims(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return the kind of each claim of a text that nothing contradicts, with its figures as printed."""
    report = analyze(text)
    assert not report.inconsistent()
    return [(each.kind, tuple(operand.printed for _, operand in each.operands)) for each in report.relations]


class TestWordings:
    """One claim in many wordings."""

    @pytest.mark.parametrize(("plan", "so", "tail"), (*product(PLANS, ("", "so với ", "so "), TAILS),))
    def test_a_plan_and_what_was_reached(self, plan: str, so: str, tail: str) -> None:
        """A gap and a percent are of the plan, by whatever name and of whatever time."""
        assert ("target", ("66", "10%")) in claims(f"Toàn huyện kết nạp 66 đảng viên, vượt 10% {so}{plan}{tail}")
        assert ("achievement", ("66", "110%")) in claims(f"Toàn huyện kết nạp 66 đảng viên, đạt 110% {so}{plan}{tail}")

    @pytest.mark.parametrize("time", TIMES)
    def test_a_change_since_a_time(self, time: str) -> None:
        """A difference and its percent are since the time, whatever it is called."""
        assert ("change", ("66", "6", "10%")) in claims(f"Huyện có 66 mô hình, tăng 6 mô hình (10%) so với {time}.")
        assert ("change", ("54", "6", "10%")) in claims(f"So với {time}, số vụ giảm 6 vụ (10%), còn 54 vụ.")

    @pytest.mark.parametrize("link", LINKS)
    def test_a_share_of_a_whole(self, link: str) -> None:
        """A percent is of the whole that the sentence, or the one before, has."""
        share = ("share", ("145", "200", "72,5%"))

        assert share in claims(f"Toàn huyện có 200 hội viên, trong đó 145 hội viên gương mẫu{link}.")
        assert share in claims(f"Toàn huyện có 200 hội viên. Có 145 hội viên gương mẫu{link}.")
        assert share in claims(f"Trong tổng số 200 hội viên có 145 hội viên gương mẫu{link}.")
        assert share in claims(f"Có 145 trên tổng số 200 hội viên gương mẫu{link}.")

    @pytest.mark.parametrize("opening", OPENINGS)
    def test_the_parts_of_a_whole(self, opening: str) -> None:
        """A list makes up its whole, behind a comma, in brackets and in a sentence of its own."""
        listed = "25 chi bộ nông thôn, 22 chi bộ cơ quan, 15 chi bộ trường học"
        parts = ("breakdown", ("62", "25", "22", "15"))

        assert parts in claims(f"Toàn huyện có 62 chi bộ, {opening} {listed}.")
        assert parts in claims(f"Toàn huyện có 62 chi bộ ({opening} {listed}).")
        assert parts in claims(f"Toàn huyện có 62 chi bộ. {opening.capitalize()} {listed}.")


class TestNouns:
    """A part is counted by another noun than its whole."""

    @pytest.mark.parametrize(("whole", "part"), NOUNS)
    @pytest.mark.parametrize("link", INSIDE)
    def test_a_part_by_its_own_noun(self, whole: str, part: str, link: str) -> None:
        """What is named by its kind is some of what is named by its sort."""
        told = claims("Toàn ngành có " + link.format(f"218 {whole}", f"79 {part}"))
        assert ("subset", ("79", "218")) in told
