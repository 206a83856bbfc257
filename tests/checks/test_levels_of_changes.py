import pytest

from vnbulletin import Finding, Verdict, analyze


def change_in(text: str) -> Finding:
    """Return the finding on the one change of a text."""
    return next(each for each in analyze(text).findings if each.relation.kind == "change")


class TestLevelsOfChanges:
    """A difference beside what the result is of the earlier figure."""

    @pytest.mark.parametrize(
        "text",
        (
            "Huyện trồng 120 ha rừng, giảm 10 ha so với cùng kỳ, bằng 92,3% cùng kỳ.",
            "Huyện kết nạp 127 đảng viên, tăng 5 đảng viên so với năm trước, bằng 104,1%.",
        ),
    )
    def test_agree(self, text: str) -> None:
        """The result less the difference is the earlier figure, of which the percent is taken."""
        found = change_in(text)

        assert found.verdict is Verdict.CONSISTENT
        assert "of the earlier figure" in found.message

    def test_miss(self) -> None:
        """What does not fit is told in both languages with the arithmetic."""
        found = change_in("Huyện trồng 1.200 ha rừng, giảm 100 ha, bằng 93,2% cùng kỳ năm trước.")

        assert found.verdict is Verdict.CONTRADICTION
        assert "1.200/(1.200 + 100) = 92,31 %" in found.explain("en")
        assert "còn bằng 93,2 % con số kỳ trước" in found.explain("vi")

    def test_is_repaired(self) -> None:
        """The one slip that explains it is named."""
        found = change_in("Huyện trồng 1.200 ha rừng, giảm 100 ha, bằng 93,2% cùng kỳ năm trước.")

        assert "92,3%" in " ".join(each.printed for each in found.repairs)
