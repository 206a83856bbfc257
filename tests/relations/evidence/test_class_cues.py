import pytest

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.relations.evidence.class_cues import denies, has_closed, names_rate, overlap


class TestCues:
    """Words that tell classes of one whole from qualities."""

    @pytest.mark.parametrize("word", relation_cues().closed)
    def test_every_opener_closes(self, word: str) -> None:
        """Each word of the vocabulary opens a whole list, as a whole word."""
        assert has_closed(f"đảng viên, {word} 5")

    def test_a_part_of_a_word_opens_nothing(self) -> None:
        """“gồm” counts as a whole word only."""
        assert not has_closed("đảng viên gồmx 5")

    @pytest.mark.parametrize("word", relation_cues().rate)
    def test_every_rate(self, word: str) -> None:
        """Each word of the vocabulary begins a rate."""
        assert names_rate(f", {word} hộ nghèo còn ")

    @pytest.mark.parametrize("word", relation_cues().denial)
    def test_every_denial(self, word: str) -> None:
        """Each word of the vocabulary may name what a rate leaves out."""
        assert denies(f", {word} xếp loại ")

    @pytest.mark.parametrize(
        ("text", "both"),
        (
            ("nữ 12, dân tộc 5", True),
            ("dưới 40 tuổi 9, ngoài đảng 3", True),
            ("nam 27, nữ 21", False),
            ("nữ 12, nữ 5", False),
            ("khiển trách 12, cảnh cáo 5", False),
        ),
    )
    def test_two_qualities_overlap(self, text: str, both: bool) -> None:  # noqa: FBT001 -- a column of the table
        """Two different ones may be one person's; the two sexes are not."""
        assert both is overlap(text)
