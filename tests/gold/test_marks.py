from pathlib import Path

import pytest
from tests.gold.marks import GoldError, Mark, load_gold, read_gold

MARKED = """\
Chi bộ có ⟦12¦number¦12¦đảng viên⟧ đảng viên,
đạt trên ⟦90%¦percent¦>90¦⟧ (⟦năm 2021¦date¦2021¦⟧).
---
# a note
other 0,1 undetermined

"""
SHARED = Path(__file__).resolve().parents[2] / "../shared/gold"

# What is wrong, the text, and the line and words of the complaint.
WRONG = {
    "a kind that is none": ("⟦5¦count¦5¦⟧\n---\n", "line 1", "'count' is no kind of mention"),
    "a value of another kind": ("Có\n⟦5%¦percent¦5%¦⟧\n---\n", "line 2", "'5%' is no percent"),
    "a value with trailing zeros": ("⟦5,50¦number¦5.50¦⟧\n---\n", "line 1", "without trailing zeros"),
    "a month that is none": ("⟦tháng 13¦date¦XXXX-13¦⟧\n---\n", "line 1", "ISO 8601 date"),
    "a unit of a date": ("⟦2021¦date¦2021¦năm⟧\n---\n", "line 1", "a date has no unit"),
    "a bound of a document": ("⟦05¦doc¦>05¦⟧\n---\n", "line 1", "a doc has no bound"),
    "a mark that is open": ("Có ⟦5¦number¦5¦xã xã\n---\n", "line 1", "'⟦' is in no whole mark"),
    "a mark in a mark": ("⟦5 ⟦6¦number¦6¦⟧¦number¦5¦⟧\n---\n", "line 1", "'⟦' is in no whole mark"),
    "a mark of three fields": ("⟦5¦number¦5⟧\n---\n", "line 1", "'⟦' is in no whole mark"),
    "a mark across blanks": ("⟦5 ¦number¦5¦⟧\n---\n", "line 1", "without blanks around it"),
    "a mark of nothing": ("⟦¦number¦5¦⟧\n---\n", "line 1", "a mark covers what it states"),
    "a digit outside": ("Có\n\n5 xã\n---\n", "line 3", "a digit is in no mark: 'Có\\n\\n5 xã'"),
    "no rule": ("Có ⟦5¦number¦5¦⟧ xã\n", "line 2", "the rule '---'"),
    "a relation of what is not there": ("⟦5¦number¦5¦⟧\n---\nsame 0=1 consistent\n", "line 3", "mark 1 is named"),
}


class TestReadGold:
    """Hand-marked texts."""

    def test_gives_the_text_without_its_marks(self) -> None:
        """What is left is what a reader sees."""
        assert read_gold(MARKED).text == "Chi bộ có 12 đảng viên,\nđạt trên 90% (năm 2021)."

    def test_gives_each_mark_with_its_place(self) -> None:
        """A mark keeps its place in the text, and its bound apart from its value."""
        gold = read_gold(MARKED)

        assert gold.marks == (
            Mark(10, 12, "12", "number", "12", "đảng viên", ""),
            Mark(33, 36, "90%", "percent", "90", "", ">"),
            Mark(38, 46, "năm 2021", "date", "2021", "", ""),
        )
        assert [gold.text[mark.start : mark.end] for mark in gold.marks] == [mark.text for mark in gold.marks]

    def test_passes_over_notes(self) -> None:
        """A line that begins with “#” is no relation, and neither is a blank one."""
        assert [claim.line for claim in read_gold(MARKED).claims] == ["other 0,1 undetermined"]

    def test_leaves_rows_of_dashes_to_the_text(self) -> None:
        """Only a line of three dashes ends the text."""
        assert read_gold("-----\n- a\n---\n").text == "-----\n- a"

    @pytest.mark.parametrize(("text", "line", "said"), WRONG.values(), ids=WRONG)
    def test_refuses_what_is_marked_wrongly(self, text: str, line: str, said: str) -> None:
        """A slip of the hand is named, with its line."""
        with pytest.raises(GoldError) as caught:
            read_gold(text)

        assert str(caught.value).startswith(f"{line}: ")
        assert said in str(caught.value)


class TestLoadGold:
    """Files of hand-marked texts."""

    def test_names_the_file_in_its_complaint(self, tmp_path: Path) -> None:
        """A slip can be found among many files."""
        path = tmp_path / "ket_qua.txt"
        path.write_text("5\n---\n", encoding="utf-8")

        with pytest.raises(GoldError, match=r"^ket_qua\.txt, line 1: "):
            load_gold(path)

    @pytest.mark.skipif(not SHARED.is_dir(), reason="the hand-marked samples are not at hand")
    def test_takes_what_others_have_marked(self) -> None:
        """Texts that were marked for another program are marked by the same rules."""
        assert sum(len(load_gold(path).marks) for path in SHARED.glob("*.txt")) > 500
