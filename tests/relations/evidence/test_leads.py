from collections.abc import Callable

import pytest

from vnbulletin.relations.evidence.leads import figure_before, is_change, names_plan, tells_what_is
from vnbulletin.relations.passage import Passage

Passages = Callable[[str], tuple[Passage, ...]]


class TestIsChange:
    """Figures that say by how much another one changed."""

    @pytest.mark.parametrize(
        ("text", "changes"),
        (
            ("Có 1.264 em, tăng 312 em.", [False, True]),
            ("Có 1.264 em, tăng khoảng 24,7%.", [False, True]),
            ("Có 1.264 em, trong đó 312 em nữ (24,7%).", [False, False, False]),
            ("Tăng cường phối hợp, tỷ lệ 24,7%.", [False]),
        ),
    )
    def test_a_word_of_change_stands_right_before(self, text: str, changes: list[bool], passages_of: Passages) -> None:
        """Only the words right before a figure make it a change."""
        (passage,) = passages_of(text)

        assert changes == [is_change(passage, each) for each in passage.mentions]


class TestNamesPlan:
    """Words that name a plan."""

    @pytest.mark.parametrize(
        ("text", "named"), (("đạt chỉ tiêu giao", True), ("so với kế hoạch", True), ("so với cùng kỳ", False))
    )
    def test_knows_whole_words(self, text: str, named: bool) -> None:  # noqa: FBT001 -- a column of the table
        """A plan is named by a word of its own."""
        assert named is names_plan(text)


class TestTellsWhatIs:
    """Figures that are what there was."""

    def test_leaves_out_changes_and_plans(self, passages_of: Passages) -> None:
        """Neither what something changed by nor a plan tells what there was."""
        (passage,) = passages_of("Có 1.264 em, tăng 312 em, chỉ tiêu 1.200 em.")

        assert [tells_what_is(passage, each) for each in passage.mentions] == [True, False, False]


class TestFigureBefore:
    """The figure before another one."""

    def test_passes_over_times(self, passages_of: Passages) -> None:
        """A day or a year between two figures is none, and before the first there is nothing."""
        (passage,) = passages_of("Xã có 35 hộ, năm 2021 ngày 3/2 thêm 12 hộ.")
        first, *_, last = passage.mentions

        assert figure_before(passage, passage.mentions.index(last)) is first
        assert figure_before(passage, 0) is None
