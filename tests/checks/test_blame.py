"""Blame: which figure, if it read otherwise, would let everything around a contradiction hold."""

import pytest

from vnbulletin import analyze
from vnbulletin.checks.blame import Blame
from vnbulletin.checks.operands import figure_operand
from vnbulletin.checks.slips import Slip, misprints
from vnbulletin.reports.report import Report

# A real case: 701 were rated and 709 exist; the shares of the classes make 100.
RATED = (
    "Thành phố có 439/709 chi bộ hoàn thành tốt nhiệm vụ (62,62%), trong đó có 107/439 chi bộ tiêu biểu (24,37%).\n\n"
    "Kết quả xếp loại chi bộ: 62,62% hoàn thành tốt nhiệm vụ, 30,96% hoàn thành nhiệm vụ, 6,13% hoàn thành một phần "
    "nhiệm vụ, còn lại 0,29% không hoàn thành nhiệm vụ."
)


def suspects(blame: Blame) -> list[list[str]]:
    """Return the sets of figures, as printed."""
    return [[each.printed for each in one] for one in blame.suspects]


def meant(report: Report) -> list[tuple[str, str, str]]:
    """Return what is perhaps meant: the figure as printed, the other reading, and the slip."""
    return [(each.operand.printed, each.printed, each.slip) for blame in report.blame for each in blame.repairs]


class TestFindBlame:
    """The smallest changes that let all agree."""

    def test_what_holds_bounds_what_may_be_changed(self) -> None:
        """444 would break 24,37 %, 61,92 % would break the sum, and so 701 is the only reading."""
        report = analyze(RATED)
        (blame,) = report.blame

        assert suspects(blame) == [["709"]]
        assert meant(report) == [("709", "701", "one digit")]
        assert report.inconsistent()[0].message.endswith("; perhaps 701 is meant and not 709")
        assert "có thể là 701" in report.inconsistent()[0].explain("vi")

    @pytest.mark.parametrize(
        ("text", "repair"),
        (
            ("Đã giải quyết 83/95 vụ (78%).", ("78%", "87%", "digits swapped")),
            ("Có 46/51 đại biểu (88,46%) tán thành.", ("51", "52", "off by one")),
            ("Có 1.757/1.500 hộ (117,113%) đăng ký.", ("117,113%", "117,133%", "one digit")),
        ),
    )
    def test_a_slip_settles_one_share(self, text: str, repair: tuple[str, str, str]) -> None:
        """Where several figures may be changed, the only one that a slip explains is named."""
        assert meant(analyze(text)) == [repair]

    def test_contradictions_that_share_a_figure_are_solved_together(self) -> None:
        """A part that fits neither its sum nor its percent is the one to look at."""
        report = analyze(
            "Huyện có 41 tổ chức cơ sở đảng, gồm 24 tổ chức hoàn thành xuất sắc (58,5%), 15 tổ chức hoàn thành tốt "
            "(36,6%) và 22 tổ chức hoàn thành nhiệm vụ (4,9%)."
        )
        (blame,) = report.blame

        assert len(blame.findings) == 2
        assert suspects(blame) == [["22"]]
        assert meant(report) == [("22", "2", "a digit too many")]
        assert [[each.role for each in finding.repairs] for finding in report.inconsistent()] == [["part"], ["part"]]

    def test_a_lone_sum_names_nobody(self) -> None:
        """Any part and the whole may be meant otherwise, so no figure is named and the report says why."""
        report = analyze("Tỉnh có 75 chi bộ, gồm 41 chi bộ tốt, 32 chi bộ khá.")
        (blame,) = report.blame

        assert len(blame.suspects) == 3
        assert blame.repairs == ()
        assert str(blame.reason) == "more than one figure may be meant otherwise"
        assert blame.to_record("vi")["reason"] == "có thể nhiều hơn một số liệu cần xem lại"
        assert all(each.repairs == () for each in report.findings)

    def test_a_writer_who_cuts_off_is_allowed_for(self) -> None:
        """65/70 is 92,857 %: a figure that fits only if cut off may be the one that was meant."""
        assert meant(analyze("Có 66/70 đại biểu (92,85%) tán thành.")) == [("66", "65", "off by one")]

    def test_two_readings_of_one_figure_name_none(self) -> None:
        """8/51 is 15,686 %: cut off it is 15,68, rounded 15,69, and either may be meant by 15,67."""
        (blame,) = analyze("Có 8/51 tập thể (15,67%) xếp loại khá.").blame

        assert ["15,67%"] in suspects(blame)
        assert blame.repairs == ()

    def test_two_figures_are_tried_where_one_is_not_enough(self) -> None:
        """Two shares of one whole that both fail, each by a slip of its own, need two changes."""
        report = analyze("Có 117/709 chi bộ (15,60%) khá, 439/709 chi bộ (61,29%) tốt.")
        (blame,) = report.blame

        assert suspects(blame) == [["15,60%", "61,29%"]]
        assert meant(report) == [
            ("15,60%", "16,50%", "digits swapped"),
            ("61,29%", "61,92%", "digits swapped"),
        ]
        assert [[each.printed for each in finding.repairs] for finding in report.inconsistent()] == [
            ["16,50%"],
            ["61,92%"],
        ]

    def test_true_figures_have_no_blame(self) -> None:
        """Without a contradiction there is nothing to explain."""
        assert analyze(RATED.replace("709", "701")).blame == ()

    def test_a_calendar_fact_has_no_digits_to_change(self) -> None:
        """A date is not solved for, and the reason says that no reading was found."""
        (blame,) = analyze("Thứ ba, 15/12/2016\n\nHội nghị tổng kết công tác năm của huyện Mẫu.").blame

        assert (blame.suspects, blame.repairs) == ((), ())
        assert str(blame.reason) == "no other reading of one or two figures lets all of them agree"

    def test_large_groups_are_left_alone(self) -> None:
        """Beyond what can be searched there is no blame, and the reason says so."""
        wrong = "; ".join(f"{part}/709 chi bộ ({part % 7 + 91},5%)" for part in range(101, 131))
        (blame, *_) = analyze(f"Kết quả: {wrong}.").blame

        assert blame.repairs == ()
        assert str(blame.reason) == "too many figures hang together"


class TestMisprints:
    """What a figure may have been meant to read."""

    @pytest.mark.parametrize(
        ("printed", "other", "slip"),
        (
            ("78%", "87%", Slip.SWAPPED),
            ("46", "47", Slip.OFF_BY_ONE),
            ("709", "701", Slip.ONE_DIGIT),
            ("22", "2", Slip.DIGIT_TOO_MANY),
            ("2", "12", Slip.DIGIT_LEFT_OUT),
            ("6.027", "6.072", Slip.SWAPPED),
            ("6.027", "627", Slip.DIGIT_TOO_MANY),
            ("6027", "6127", Slip.ONE_DIGIT),
            ("999", "1.000", Slip.OFF_BY_ONE),
            ("94,67%", "94,76%", Slip.SWAPPED),
            ("0,95%", "0,59%", Slip.SWAPPED),
            ("05", "6", Slip.OFF_BY_ONE),
        ),
    )
    def test_names_the_slip(self, printed: str, other: str, slip: Slip) -> None:
        """Each other reading carries the likeliest slip that makes it."""
        readings = {each.printed: found for each, found in misprints(figure_operand(printed))}

        assert readings[other] is slip
        assert printed not in readings

    @pytest.mark.parametrize("printed", ("1,5 triệu", "9" * 20))
    def test_takes_plain_digits_only(self, printed: str) -> None:
        """A scale word and a very long number are let alone."""
        assert misprints(figure_operand(printed)) == ()

    def test_keeps_notation_and_value_together(self) -> None:
        """What is printed of another reading is what it means."""
        for printed in ("83", "6.110", "94,67%", "117,133"):
            for each, _ in misprints(figure_operand(printed)):
                assert figure_operand(each.printed).value == each.value
