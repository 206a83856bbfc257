"""Printed strings and plain values become operands, strictly."""

from decimal import Decimal

import pytest

from vnbulletin.checks.operands import Figure, figure_operand, percent_operand
from vnbulletin.errors import ParseError
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.notation.quantities.percents import Percent, PercentagePoints
from vnbulletin.relations.relation import Operand, OperandValue


class TestFigureOperand:
    """Figures whose sign tells their kind."""

    @pytest.mark.parametrize(
        ("given", "printed", "value"),
        (
            ("6.027", "6.027", Decimal(6027)),
            ("94,670%", "94,670%", Percent(Decimal("94.670"))),
            ("5 phần trăm", "5 phần trăm", Percent(Decimal(5))),
            ("0,3 điểm phần trăm", "0,3 điểm phần trăm", PercentagePoints(Decimal("0.3"))),
            (71, "71", Decimal(71)),
            (Decimal("1.50"), "1,50", Decimal("1.50")),
            (Percent(Decimal("95.8")), "95,8%", Percent(Decimal("95.8"))),
            (PercentagePoints(Decimal("0.3")), "0,3 điểm %", PercentagePoints(Decimal("0.3"))),
        ),
    )
    def test_takes_strings_and_values(self, given: Figure, printed: str, value: OperandValue) -> None:
        """The printed form and the precision are kept."""
        assert Operand(printed=printed, value=value) == figure_operand(given)
        assert str(value) == str(figure_operand(given).value)

    @pytest.mark.parametrize(
        ("given", "bound", "printed"),
        (
            ("gần 120", Bound.BELOW, "120"),
            ("Hơn 86%", Bound.ABOVE, "86%"),
            ("khoảng chừng 5 tỷ", Bound.ABOUT, "5 tỷ"),
            ("90% trở lên", Bound.AT_LEAST, "90%"),
            ("không vượt quá 20%", Bound.AT_MOST, "20%"),
        ),
    )
    def test_reads_a_bound_word(self, given: str, bound: Bound, printed: str) -> None:
        """A bound word may stand before or after the figure."""
        assert (bound, printed) == (figure_operand(given).bound, figure_operand(given).printed)

    def test_passes_an_operand_through(self) -> None:
        """An operand found in a text is used as it is."""
        operand = Operand(printed="5", value=Decimal(5))

        assert figure_operand(operand) is operand

    @pytest.mark.parametrize("given", ("94.67%", "1.23", "", "gần", "71/75", "chín"))
    def test_refuses_other_notations(self, given: str) -> None:
        """English marks, words alone and proportions are no figures."""
        with pytest.raises(ParseError):
            figure_operand(given)


class TestPercentOperand:
    """Figures that are known to be percents."""

    @pytest.mark.parametrize("given", ("94,67", "94,67%", Decimal("94.67"), Percent(Decimal("94.67"))))
    def test_the_sign_may_be_left_out(self, given: Figure) -> None:
        """A bare number stands for per cent."""
        assert Percent(Decimal("94.67")) == percent_operand(given).value

    def test_keeps_bound_and_points(self) -> None:
        """A bound word is kept, and points stay points."""
        assert percent_operand("hơn 86").bound is Bound.ABOVE
        assert percent_operand("0,3 điểm %").value == PercentagePoints(Decimal("0.3"))
