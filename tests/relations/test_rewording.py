import pytest

from vnbulletin import analyze
from vnbulletin.folding import fold
from vnbulletin.relations.kinds.parts import Share
from vnbulletin.relations.rewording import reworded


class TestReworded:
    """Sentences that go on with the one before them, as one."""

    @pytest.mark.parametrize(
        ("text", "read"),
        (
            ("Xong 94 đơn. Con số này đạt 95%.", "Xong 94 đơn, đạt 95%."),
            ("Xong 94 đơn. Số này mới chỉ chiếm 95%.", "Xong 94 đơn, chiếm 95%."),
            ("Xong 94 đơn; chiếm 95%.", "Xong 94 đơn, chiếm 95%."),
            ("Loại khá 30%; đạt 15%.", "Loại khá 30%; đạt 15%."),
            ("Có 47/50 đại biểu; đạt 94%.", "Có 47/50 đại biểu, đạt 94%."),
            ("Kết quả: tốt 31 tổ chức. Khá 5 tổ chức.", "Kết quả: tốt 31 tổ chức; Khá 5 tổ chức."),
            ("Cơ cấu: công nghiệp 46%. Dịch vụ 54%.", "Cơ cấu: công nghiệp 46%; Dịch vụ 54%."),
            (
                "Cụ thể: cấp tỉnh 6 suất, cấp xã 9 suất. Hội có 3 tổ.",
                "Cụ thể: cấp tỉnh 6 suất, cấp xã 9 suất. Hội có 3 tổ.",
            ),
            ("Kết quả năm 2024. Kỳ họp có 24 đại biểu.", "Kết quả năm 2024. Kỳ họp có 24 đại biểu."),
            ("Trong đó có 12 xã. Trong 5 xã khác có 2 tổ.", "Trong đó có 12 xã. Trong 5 xã khác có 2 tổ."),
            ("Khen 3 đơn vị. Cụ thể: A, B và C.", "Khen 3 đơn vị, Cụ thể: A, B và C."),
            ("Tăng 5% so sánh với cùng kỳ.", "Tăng 5% so với cùng kỳ."),
            ("Có 12  hộ ( 5% ) , tăng 2 hộ.", "Có 12 hộ (5%), tăng 2 hộ."),
            ("Có 12 hộ.\nCon số này đạt 5%.", "Có 12 hộ.\nCon số này đạt 5%."),
            ("Có 41 hộ. Số này có 10 hộ mới.", "Có 41 hộ. Trong số này có 10 hộ mới."),
            ("Có 41 hộ.\nSố hộ nghèo trên có 9 hộ mới.", "Có 41 hộ.\nTrong số hộ nghèo trên có 9 hộ mới."),
            ("Có 41 hộ. Số hộ mới có 9 hộ nghèo.", "Có 41 hộ. Số hộ mới có 9 hộ nghèo."),
            ("Có 41 hộ, số này có 9 hộ nghèo.", "Có 41 hộ, số này có 9 hộ nghèo."),
        ),
    )
    def test_reads_one_wording_of_many(self, text: str, read: str) -> None:
        """What is told stays, and only the words around it change."""
        assert reworded(fold(text)).text == read

    def test_leaves_a_plain_text_as_it_is(self) -> None:
        """Nothing is built where nothing changes."""
        folded = fold("Có 94 đơn, đạt 95%.")

        assert reworded(folded) is folded

    def test_spans_are_those_of_the_text(self) -> None:
        """A figure behind joined sentences is found where it is printed."""
        text = "Nhận 99 đơn ,  xong 94 đơn . Con số này đạt 94,95%. Uỷ ban khen 3 tổ."

        report = analyze(text)

        (share,) = (each for each in report.relations if isinstance(each, Share))
        assert share.percent.span is not None
        assert share.percent.span.of(text) == "94,95%"
        assert [each.span.of(text) for each in report.mentions] == ["99", "94", "94,95%", "3"]
