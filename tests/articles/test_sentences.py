"""Sentences."""

import pytest

from vnbulletin.articles.sentences import sentences
from vnbulletin.folding import fold

KEPT = {
    "title": "Ban Thường vụ họp tại TP. Ví Dụ với 5 xã",
    "glued-title": "UBND TP.Ví Dụ khen 5 tập thể",
    "degree": "Buổi học do ThS. Lê Mẫu và PGS. Trần Thử dạy",
    "dotted-date": "Tính đến ngày 30.6 và ngày 28.7.2021 có 5 đơn",
    "split-date": "Tính đến ngày 30. 6 có 5 đơn",
    "groups": "Cả tỉnh có 1.234 chi bộ và 95.8 điểm",
    "page": "Theo biên bản P. 63 và tr. 7",
    "address": "Theo https://bao.example.vn/Tin.Html và hop.Thu@example.Org",
    "ellipsis": "Khắc phục hạn chế..., từ đó tăng… kỷ cương",
    "lower-case": "Trồng cây v.v. và dọn vườn",
    "numbering": "1. Công tác xây dựng Đảng",
    "initial": "Người viết là Q. Mẫu",
    "reported": "“Có gì mới?” ông hỏi",
    "city": "Hội nghị tại TP. Hồ Chí Minh và TP. Đà Nẵng",
    "rank": "Đồng chí TS. Lê Mẫu, PGS.TS. Trần Thử cùng dự",
}
SPLIT = {
    "plain": ["Có 5 xã.", "Có 6 phường."],
    "end-mark": ["Chi bộ giữ nền nếp./.", "Lê Mẫu"],
    "ellipsis": ["Mở lớp...", "Năm 2022 có 2 lớp…", "Sau đó có 3 lớp"],
    "question": ["Vì sao?", "Bởi vì!", "Xong"],
    "figure": ["Kết thúc năm 2021.", "100% chi bộ đạt.", "5 xã còn lại cố gắng"],
    "name": ["Người nhận là Nguyễn Văn A.", "Ông cảm ơn"],
    "letter-of-a-class": ["Trong đó có 5 người nhóm máu O.", "Trong 9 người có 3 nữ"],
    "open-quote": ["Ông nói “xấu.", "Bà nói tốt"],
    "open-bracket": ["Có 5 xã (năm trước có 6.", "Có 7 phường"],
    "closed-quote": ["“Năm nay khá.”", "Ông cười"],
    "end-mark-and-name": ["Có 5 xã đạt./.", "Lê Mẫu"],
    "bracket-and-stop": ["Có 5 xã (năm trước 6).", "Có 7 phường"],
    "ellipsis-and-bracket": ["Mở lớp (nghề mộc, may…).", "Có 5 lớp"],
    "question-and-figure": ["Bao nhiêu?", "5 xã"],
    "question-and-quote": ["Bao nhiêu?", "“năm xã"],
}


def split(text: str) -> list[str]:
    """Return the sentences of *text*."""
    folded = fold(text)
    return [folded.text[start:end] for start, end in sentences(folded, 0, len(folded.text))]


class TestSentences:
    """Where a sentence ends."""

    @pytest.mark.parametrize("text", KEPT.values(), ids=KEPT)
    def test_goes_on(self, text: str) -> None:
        """A stop inside an abbreviation, a figure, an address or a list ends no sentence."""
        assert split(text) == [text]

    @pytest.mark.parametrize("parts", SPLIT.values(), ids=SPLIT)
    def test_ends(self, parts: list[str]) -> None:
        """A stop before a new sentence ends the old one, whatever quote or bracket is open."""
        assert split(" ".join(parts)) == parts

    def test_ends_where_the_blank_is_missing(self) -> None:
        """A full stop glued to a capital letter ends a sentence."""
        assert split("mở nhiều lớp.Chương trình là73,59%.Thí sinh năm 2022.Trong (lớp.)Hết!Xong") == [
            "mở nhiều lớp.", "Chương trình là73,59%.", "Thí sinh năm 2022.", "Trong (lớp.)", "Hết!", "Xong",
        ]  # fmt: skip

    def test_stays_within_its_range(self) -> None:
        """Only the given range is read."""
        folded = fold("Một. Hai. Ba.")

        assert sentences(folded, 5, 9) == ((5, 9),)

    def test_a_stop_at_the_very_beginning(self) -> None:
        """A text that begins with a full stop is read."""
        assert split(". Một") == [".", "Một"]
