from collections.abc import Callable
from decimal import Decimal

import pytest

from vnbulletin.notation.quantities.multiples import Multiple
from vnbulletin.notation.quantities.percents import Percent, PercentagePoints
from vnbulletin.relations.operands import (
    breakdown_of,
    figure_operand,
    operand_of,
    part_operand,
    percent_operand,
    share_of,
    subset_of,
    whole_operand,
)
from vnbulletin.relations.passage import Passage

Passages = Callable[[str], tuple[Passage, ...]]


class TestOperands:
    """Mentions as operands."""

    def test_a_proportion_gives_two(self, passages_of: Passages) -> None:
        """A proportion is printed in two pieces that share one mention."""
        (passage,) = passages_of("Có 03 / 75 tập thể yếu.")
        (ratio,) = passage.mentions

        assert ("03", Decimal(3)) == (part_operand(ratio).printed, part_operand(ratio).value)
        assert ("75", Decimal(75)) == (whole_operand(ratio).printed, whole_operand(ratio).value)
        assert part_operand(ratio).mention is whole_operand(ratio).mention

    def test_a_number_gives_itself(self, passages_of: Passages) -> None:
        """A number is its own part and its own whole, with its bound."""
        (passage,) = passages_of("Có gần 9.000 người.")
        (number,) = passage.mentions

        assert part_operand(number) == whole_operand(number) == operand_of(number, Decimal(9000))
        assert part_operand(number).bound.value == "<"

    def test_percents_and_points_are_operands(self, passages_of: Passages) -> None:
        """Percents and points keep their types."""
        (passage,) = passages_of("Đạt 95,8%, tăng 0,3 điểm phần trăm.")
        percent, points = passage.mentions

        assert isinstance(percent_operand(percent).value, Percent)
        assert isinstance(percent_operand(points).value, PercentagePoints)

    def test_refuses_other_mentions(self, passages_of: Passages) -> None:
        """A date is no number, and a number is no percent."""
        (passage,) = passages_of("Ngày 28/12, có 45 hộ.")
        day, number = passage.mentions

        with pytest.raises(TypeError, match="a number was expected, got date"):
            part_operand(day)
        with pytest.raises(TypeError, match="a number was expected, got date"):
            whole_operand(day)
        with pytest.raises(TypeError, match="a percent was expected, got number"):
            percent_operand(number)

    def test_a_figure_is_any_that_states_a_number(self, passages_of: Passages) -> None:
        """A number, a percent and a number of times are figures, each with its own type."""
        (passage,) = passages_of("Có 45 hộ, đạt 95,8%, gấp 2,5 lần năm trước.")

        assert [figure_operand(each).value for each in passage.mentions if each.mention.is_figure] == [
            Decimal(45),
            Percent(Decimal("95.8")),
            Multiple(Decimal("2.5")),
        ]

    def test_parts_make_a_breakdown_a_share_and_a_subset(self, passages_of: Passages) -> None:
        """A proportion lends its part to each of them; the whole of a breakdown and of a share is given."""
        (passage,) = passages_of("Có 80 đơn vị: 71/75 tập thể (94,67%), 9 cơ quan.")
        whole, ratio, percent, number = passage.mentions

        breakdown = breakdown_of(part_operand(whole), (ratio, number), "a list")
        share = share_of(ratio, whole_operand(ratio), percent)
        subset = subset_of(ratio, whole, "a later step")

        assert [each.printed for each in (breakdown.whole, *breakdown.parts)] == ["80", "71", "9"]
        assert (share.part.printed, share.whole.printed, share.percent.printed) == ("71", "75", "94,67%")
        assert (subset.part.printed, subset.whole.printed) == ("71", "80")
        assert [each.reading for each in (breakdown, share, subset)] == ["a list", "", "a later step"]
