"""The example bulletins give what their README announces, and nothing else."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

from vnbulletin import Verdict, analyze, read_file

FOLDER = Path(__file__).parents[1] / "examples"
NAMES = tuple(path.name for path in sorted((FOLDER / "bulletins").glob("*.txt")))

# What surfaces: file, code, verdict, operands as printed.
SURFACING = (
    ("02_vinh_phuc_an_ninh.txt", "VNB101", "contradiction", ("83", "95", "78%")),
    ("03_bac_kan_co_thi_dua.txt", "VNB201", "possible", ("117", "40%")),
    ("03_bac_kan_co_thi_dua.txt", "VNB101", "possible", ("65", "70", "92,85%")),
    ("08_bac_giang_danh_gia.txt", "VNB101", "contradiction", ("22", "41", "4,9%")),
    ("08_bac_giang_danh_gia.txt", "VNB102", "contradiction", ("41", "24", "15", "22")),
    ("10_hai_duong_khen_thuong.txt", "VNB401", "contradiction", ("Thứ Sáu, 11/07/2020 | 07:45",)),
    ("10_hai_duong_khen_thuong.txt", "VNB301", "contradiction", ("118", "108")),
)

# What holds, and must be found to hold: file, relation, operands as printed.
HOLDING = (
    ("01_tra_vinh_xep_loai.txt", "share", ("71", "75", "94,67%")),
    ("01_tra_vinh_xep_loai.txt", "share", ("14", "71", "19,72%")),
    ("01_tra_vinh_xep_loai.txt", "complement", ("98,06%", "1,94%")),
    ("01_tra_vinh_xep_loai.txt", "breakdown", ("6.110", "6.027", "58", "25")),
    ("01_tra_vinh_xep_loai.txt", "breakdown", ("30", "15", "15")),
    ("02_vinh_phuc_an_ninh.txt", "weekday", ("Thứ Sáu, 08/07/2022 | 09:15",)),
    ("02_vinh_phuc_an_ninh.txt", "share", ("85", "96", "88,54%")),
    ("03_bac_kan_co_thi_dua.txt", "breakdown", ("135", "108", "27")),
    ("03_bac_kan_co_thi_dua.txt", "target", ("95,8%", "80%", "15,8%")),
    ("03_bac_kan_co_thi_dua.txt", "target", ("96%", "90%", "6%")),
    ("03_bac_kan_co_thi_dua.txt", "share", ("24", "25", "96%")),
    ("04_quang_nam_ky_luat.txt", "breakdown", ("63", "15", "20", "10", "18")),
    ("04_quang_nam_ky_luat.txt", "breakdown", ("13", "1", "12")),
    ("04_quang_nam_ky_luat.txt", "complement", ("23,81%", "31,75%", "15,87%", "28,57%")),
    ("05_thai_binh_huy_hieu.txt", "breakdown", ("1.797", "52", "9", "90", "198", "576", "306", "296", "270")),
    ("05_thai_binh_huy_hieu.txt", "breakdown", ("541", "6", "89", "446")),
    ("05_thai_binh_huy_hieu.txt", "restatement", ("1.797", "1.797")),
    ("06_nam_dinh_hop_nhat.txt", "list", ("ba",)),
    ("06_nam_dinh_hop_nhat.txt", "list", ("5",)),
    ("06_nam_dinh_hop_nhat.txt", "breakdown", ("2 tỷ 300 triệu", "1 tỷ 800 triệu", "500 triệu")),
    ("07_lang_son_nfd.txt", "target", ("139", "120", "15,8%")),
    ("07_lang_son_nfd.txt", "share", ("93", "110", "84,55%")),
    ("08_bac_giang_danh_gia.txt", "breakdown", ("543", "304", "228", "11")),
    ("09_hai_phong_doanh_nghiep.txt", "share", ("68", "93", "73,1%")),
    ("09_hai_phong_doanh_nghiep.txt", "breakdown", ("758", "347", "214", "197")),
    ("10_hai_duong_khen_thuong.txt", "breakdown", ("108", "32", "76")),
    ("10_hai_duong_khen_thuong.txt", "breakdown", ("32", "21", "11")),
    ("10_hai_duong_khen_thuong.txt", "breakdown", ("76", "55", "21")),
)


def findings(name: str) -> list[tuple[str, str, str, tuple[str, ...]]]:
    """Return each finding on a bulletin as kind, code, verdict and printed operands."""
    report = analyze(read_file(FOLDER / "bulletins" / name))
    return [
        (each.relation.kind, each.code, each.verdict.value, tuple(operand.printed for _, operand in each.operands))
        for each in report.findings
    ]


class TestExamples:
    """The bulletins of the examples."""

    @pytest.mark.parametrize("name", NAMES)
    def test_what_surfaces_is_announced(self, name: str) -> None:
        """The findings that surface are those of the README, and no others."""
        surfacing = {Verdict.POSSIBLE, Verdict.UNUSUAL, Verdict.CONTRADICTION}
        found = [
            (name, code, verdict, operands) for _, code, verdict, operands in findings(name) if verdict in surfacing
        ]

        assert [row for row in SURFACING if row[0] == name] == found

    @pytest.mark.parametrize(
        ("name", "kind", "operands"), HOLDING, ids=[f"{row[0][:2]} {row[1]} {row[2][0]}" for row in HOLDING]
    )
    def test_what_holds_is_found(self, name: str, kind: str, operands: tuple[str, ...]) -> None:
        """A relation that the bulletin shows is found, and holds."""
        consistent = [(found, printed) for found, _, verdict, printed in findings(name) if verdict == "consistent"]

        assert (kind, operands) in consistent

    def test_the_readme_tells_of_each(self) -> None:
        """Each bulletin has a row in the README, which calls it clean exactly where nothing surfaces."""
        text = (FOLDER / "README.md").read_text(encoding="utf-8")
        rows = dict(re.findall(r"^\| `([^`]+)` \|.*\| ([^|]*) \|$", text, re.MULTILINE))

        assert tuple(rows) == NAMES
        assert [name for name, expected in rows.items() if expected == "clean"] == [
            name for name in NAMES if name not in {row[0] for row in SURFACING}
        ]

    @pytest.mark.parametrize(
        ("name", "kept"), (("07_lang_son_nfd.txt", "u\u031b"), ("09_hai_phong_doanh_nghiep.txt", " \n"))
    )
    def test_are_stored_as_they_must_be(self, name: str, kept: str) -> None:
        """No editor has composed the decomposed bulletin, nor trimmed the one with spaces at its line ends."""
        assert kept in (FOLDER / "bulletins" / name).read_bytes().decode("utf-8")


class TestYear:
    """The twelve bulletins of one year."""

    reports = tuple(analyze(read_file(path)) for path in sorted((FOLDER / "year").glob("*.txt")))

    def admitted(self, subject: str, period: str) -> list[Decimal]:
        """Return the numbers of members admitted that are reported of a period, without repetitions in one bulletin."""
        return [
            row["value"]
            for report in self.reports
            for row in report.to_records()
            if (row["indicator"], row["status"], row["measure"]) == ("PARTY_MEMBERS_ADMITTED", "result", "level")
            and (row["subject"], row["period"], row["duplicate_of"]) == (subject, period, None)
        ]

    def test_holds_one_error(self) -> None:
        """One share of May is printed with swapped digits, and nothing else surfaces."""
        surfacing = [
            (Path(report.article.source or "").name, finding.code, finding.verdict.value)
            for report in self.reports
            for finding in report.surfacing()
        ]

        assert surfacing == [("2023-05.txt", "VNB101", "contradiction")]

    def test_adds_up(self) -> None:
        """The months, as first reported, add up to what each bulletin says of the year so far."""
        months = [f"2023-{month:02}" for month in range(1, 13)]
        members = [self.admitted("đảng viên", month)[0] for month in months]
        so_far = {2: "2023-01/2023-02", 3: "2023-Q1", 12: "2023"} | {
            month: f"2023-01/2023-{month:02}" for month in range(4, 12)
        }

        assert all(self.admitted("đảng viên nữ", month) for month in months)
        assert {month: self.admitted("đảng viên", period)[0] for month, period in so_far.items()} == {
            month: sum(members[:month]) for month in so_far
        }
        assert self.admitted("đảng viên", "2023-Q3") == [sum(members[6:9])]

    def test_holds_one_conflict(self) -> None:
        """August tells another number of July than July did; no other month is told in two ways."""
        told = {month: self.admitted("đảng viên", f"2023-{month:02}") for month in range(1, 13)}

        assert {month: values for month, values in told.items() if len(set(values)) > 1} == {7: [14, 15]}
