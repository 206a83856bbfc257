"""Documents that are cited, held against the registry."""

from datetime import date

import pytest

from vnbulletin.analysis import analyze
from vnbulletin.checks.finding import Finding, Verdict
from vnbulletin.checks.operands import figure_operand
from vnbulletin.checks.reference_mismatch import check_reference, judge_reference
from vnbulletin.relations.kinds.statements import Reference

CHARTER = "của Ban Chấp hành Trung ương về thi hành Điều lệ Đảng"

CASES = (
    (f"Nghị quyết số 24-NQ/TW {CHARTER}", Verdict.CONTRADICTION, "is the subject of Quy định 24-QĐ/TW (30/07/2021)"),
    ("Nghị quyết số 24-NQ/TW ngày 30/7/2021", Verdict.CONTRADICTION, "the printed day is that of Quy định 24-QĐ/TW"),
    (f"Quy định số 24-QĐ/TW {CHARTER}", Verdict.CONSISTENT, "the registry holds it"),
    ("Nghị quyết số 24-NQ/TW ngày 7/10/2022", Verdict.CONSISTENT, "Nghị quyết 24-NQ/TW (07/10/2022)"),
    ("Nghị quyết số 24-NQ/TW", Verdict.UNDETERMINED, "the number alone"),
    # The congress of 2016 had another resolution of this number, and so may that of 2011.
    ("Nghị quyết số 24-NQ/TW ngày 3/6/2013 của Ban Chấp hành Trung ương", Verdict.UNDETERMINED, "the number alone"),
    ("Nghị quyết số 24-NQ/TW (khóa XI) về biến đổi khí hậu", Verdict.UNDETERMINED, "does not hold"),
    ("Kết luận số 21-KL/TW của BCH Trung ương (khóa XIII)", Verdict.CONSISTENT, "the registry holds it"),
    ("Chỉ thị số 35, ngày 30/5/2019 của Bộ Chính trị", Verdict.CONSISTENT, "Chỉ thị 35-CT/TW"),
    ("Chỉ thị số 35, ngày 30/5/2018 của Bộ Chính trị", Verdict.CONTRADICTION, "30/05/2018 is printed"),
    ("Chỉ thị số 35-CT/TW, ngày 30/5/2018", Verdict.UNDETERMINED, "30/05/2018 is printed"),
    ("Chỉ thị số 35-CT/TW, ngày 30/5/2018 của Huyện ủy", Verdict.UNDETERMINED, "30/05/2018 is printed"),
    ("Công văn số 1234/TC-KBNN", Verdict.UNDETERMINED, "does not hold"),
    ("Chỉ thị số 35-CT/TW về đại hội đảng bộ các cấp", Verdict.CONSISTENT, "(30/05/2019) or Chỉ thị 35-CT/TW"),
    ("Chỉ thị số 35-CT/TW ngày 15/6/2024 về đại hội đảng bộ các cấp", Verdict.UNDETERMINED, "is not certain"),
    ("Chỉ thị số 35-CT/TW ngày 30/6/2019 về đại hội đảng bộ các cấp", Verdict.UNUSUAL, "30/06/2019 is printed"),
    ("Nghị quyết số 18-NQ/TW ngày 16/6/2022 của Ban Chấp hành Trung ương", Verdict.UNDETERMINED, "the number alone"),
    ("Chỉ thị số 35 của Tỉnh ủy", Verdict.UNDETERMINED, "does not hold"),
    ("Chỉ thị số 35-CT/TW ngày 30/5/2019 của Ban Bí thư", Verdict.UNUSUAL, "was issued by Bộ Chính trị"),
    ("Chỉ thị số 26/CT-TTg ngày 5/9/2016 của Thủ tướng Chính phủ", Verdict.CONSISTENT, "Chỉ thị 26/CT-TTg"),
    ("Chỉ thị số 26/CT-TTg ngày 6/9/2016 của Thủ tướng Chính phủ", Verdict.CONTRADICTION, "06/09/2016 is printed"),
    # Without its noun it may be a quyết định, whose numbers run apart.
    ("22-QĐ/TW ngày 19/10/2021 của Ban Chấp hành Trung ương", Verdict.UNDETERMINED, "19/10/2021 is printed"),
    ("35-CT/TW ngày 30/6/2019 của Bộ Chính trị", Verdict.CONTRADICTION, "30/06/2019 is printed"),
    # Numbers of the state begin again with each year.
    ("Chỉ thị số 26/CT-TTg ngày 4/9/2018 của Thủ tướng Chính phủ", Verdict.UNDETERMINED, "the number alone"),
    # QĐ of the party is a quyết định or a quy định.
    ("Quyết định số 1415-QĐ/TU của Tỉnh ủy", Verdict.UNDETERMINED, "does not hold"),
    ("Quy định số 1415-QĐ/TU của Tỉnh ủy", Verdict.UNDETERMINED, "does not hold"),
    (f"Quyết định số 24-QĐ/TW {CHARTER}", Verdict.UNDETERMINED, "it may be Quy định 24-QĐ/TW"),
    (f"Nghị quyết số 24-QĐ/TW {CHARTER}", Verdict.UNUSUAL, "the letters QĐ stand for quyết định or quy định"),
    ("Chỉ thị số 35-CT/TW của Bộ Chính trị ngày 30/5/2019", Verdict.CONSISTENT, "Chỉ thị 35-CT/TW"),
    ("Chỉ thị số 35-CT/TW của Bộ Chính trị, ngày 3/5/2019", Verdict.CONTRADICTION, "03/05/2019 is printed"),
    ("Nghị quyết số 100-KH/TU của Tỉnh ủy", Verdict.UNUSUAL, "the letters KH stand for kế hoạch"),
    ("Chương trình số 12-CT/TU của Tỉnh ủy", Verdict.UNDETERMINED, "does not hold"),
    ("Thông báo kết luận số 12-TB/TU của Tỉnh ủy", Verdict.UNDETERMINED, "does not hold"),
    ("Nghị quyết số 24a-NQ/TW của Bộ Chính trị", Verdict.UNDETERMINED, "does not hold"),
)  # fmt: skip


def finding_on(cited: str) -> Finding:
    """Return the finding on the first document that a sentence cites."""
    return next(each for each in analyze(f"Huyện học tập {cited}.").findings if each.relation.kind == "reference")


class TestJudgeReference:
    """A document beside the registry."""

    @pytest.mark.parametrize(("cited", "verdict", "told"), CASES, ids=[row[0] for row in CASES])
    def test_verdicts(self, cited: str, verdict: Verdict, told: str) -> None:
        """Type, day, issuer, term and subject are held against the document of the number."""
        finding = finding_on(cited)

        assert (finding.verdict, told in finding.message) == (verdict, True), finding.message

    @pytest.mark.parametrize("row", CASES, ids=[row[0] for row in CASES])
    def test_tells_it_in_vietnamese(self, row: tuple[str, Verdict, str]) -> None:
        """Each explanation has its Vietnamese form, and accuses nobody."""
        finding = finding_on(row[0])

        assert finding.explain("vi") != finding.explain("en")
        assert " sai" not in finding.explain("vi")

    def test_names_what_was_meant(self) -> None:
        """The document with this number and another type is a witness."""
        assert finding_on(CASES[0][0]).witnesses == ("Quy định 24-QĐ/TW (30/07/2021)",)

    @pytest.mark.parametrize("day", ("30/5/2018", date(2018, 5, 30)))
    def test_of_a_printed_document(self, day: str | date) -> None:
        """A document without a text is judged by what is said of it."""
        assert check_reference("Chỉ thị 35", issuer="Bộ Chính trị", day=day).verdict is Verdict.CONTRADICTION
        assert check_reference("35-CT/TW").verdict is Verdict.UNDETERMINED
        assert check_reference("Quyết định số: 1415-QĐ/TU").message.startswith("Quyết định 1415-QĐ/TU: ")

    def test_a_figure_is_no_document(self) -> None:
        """A relation with a figure for a document is a mistake of the caller."""
        with pytest.raises(TypeError, match="cites a document"):
            judge_reference(Reference(document=figure_operand("24")))
