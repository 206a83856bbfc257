"""The rounding profile of a text, and what it says of a share that was perhaps cut off."""

import pytest

from vnbulletin import analyze
from vnbulletin.checks.finding import Finding, Verdict
from vnbulletin.checks.profile import find_profile, judge_by_profile
from vnbulletin.checks.share_mismatch import check_share
from vnbulletin.checks.target_mismatch import check_target
from vnbulletin.intervals import Rounding

NEAREST, TRUNCATED, RAISED, _ = Rounding
# The six shares of one real bulletin.
SIX = (
    check_share("71", "75", "94,67%"),
    check_share("14", "71", "19,72%"),
    check_share("79", "85", "92,94%"),
    check_share("6.027", "6.110", "98,64%"),
    check_share("58", "6.110", "0,95%"),
    check_share("25", "6.110", "0,41%"),
)
CUT = check_share("55", "60", "91,6%")


def verdict_beside(*others: Finding) -> Verdict:
    """Return the verdict on a share that was cut off, beside others."""
    return judge_by_profile((*others, CUT), uniform=True)[-1].verdict


class TestFindProfile:
    """Counting what each rounding explains."""

    def test_six_shares_of_a_bulletin(self) -> None:
        """All six were rounded to nearest, four could have been raised, and two cut off."""
        profile = find_profile(SIX)

        assert (profile.figures, profile.discriminating) == (6, 6)
        assert (profile.nearest, profile.raised, profile.truncated) == (6, 4, 2)
        assert profile.surviving == (NEAREST,)
        assert profile.is_nearest

    @pytest.mark.parametrize(
        "finding",
        (
            check_share("83", "95", "78%"),
            check_share("86", "496", "17,30%"),
            check_share("119,69 triệu", "194,49 triệu", "61,54%"),
            check_share("hơn 71", "75", "94,67%"),
            check_target("117", "40%"),
        ),
        ids=("a contradiction", "a padded zero", "rounded amounts", "a hedge", "a gap"),
    )
    def test_what_says_nothing(self, finding: Finding) -> None:
        """Only shares of exact counts that a usual rounding explains are evidence."""
        assert find_profile([finding]).figures == 0

    def test_a_share_printed_twice_counts_once(self) -> None:
        """A title and its text say the same of the writer."""
        assert find_profile([SIX[0], check_share("71", "75", "94,67%")]).figures == 1

    def test_exact_shares_do_not_discriminate(self) -> None:
        """Any rounding prints an exact quotient."""
        profile = find_profile(
            [check_share("3", "4", "75%"), check_share("1", "2", "50%"), check_share("1", "4", "25")]
        )

        assert (profile.figures, profile.discriminating) == (3, 0)
        assert profile.surviving == (NEAREST, TRUNCATED, RAISED)
        assert not profile.is_nearest

    def test_becomes_a_record(self) -> None:
        """The record names each rounding with its count."""
        assert find_profile(SIX).to_record() == {
            "figures": 6,
            "discriminating": 6,
            "nearest": 6,
            "truncated": 2,
            "raised": 4,
            "surviving": ["nearest"],
        }


class TestJudgeByProfile:
    """Raising what other figures exclude."""

    def test_three_shares_exclude_truncation(self) -> None:
        """Beside three shares that only rounding to nearest explains, a cut one says that they exclude cutting off."""
        (*others, doubted) = judge_by_profile((*SIX, CUT))

        assert others == list(SIX)
        assert doubted.verdict is Verdict.POSSIBLE
        assert doubted.message.endswith("; other figures exclude truncation")

    def test_a_uniform_writer_contradicts_himself(self) -> None:
        """Where all is known to be rounded alike, such a share is a contradiction that says why."""
        (*others, raised) = judge_by_profile((*SIX, CUT), uniform=True)

        assert others == list(SIX)
        assert raised.verdict is Verdict.CONTRADICTION
        assert raised.message.endswith("; other figures exclude truncation")
        assert raised.explain("vi").endswith("các số liệu khác trong bài cho thấy phần lẻ không bị cắt bỏ")
        assert raised.to_record()["because"] == "other figures exclude truncation"

    def test_two_are_too_few(self) -> None:
        """Two shares, or three of which one is exact, prove nothing of the writer."""
        assert verdict_beside() is Verdict.POSSIBLE
        assert verdict_beside(SIX[0], SIX[2]) is Verdict.POSSIBLE
        assert verdict_beside(SIX[0], SIX[2], check_share("3", "4", "75%")) is Verdict.POSSIBLE
        assert verdict_beside(SIX[0], SIX[2], SIX[0]) is Verdict.POSSIBLE

    def test_another_rounding_may_survive(self) -> None:
        """Where raising explains the others too, they say nothing of the writer."""
        assert verdict_beside(SIX[0], SIX[1], SIX[4], SIX[5]) is Verdict.POSSIBLE

    def test_a_writer_who_mixes_is_not_accused(self) -> None:
        """A second share that was cut off shows that this writer cuts off at times, as two real bulletins do."""
        assert verdict_beside(*SIX, check_share("65", "70", "92,85%")) is Verdict.POSSIBLE

    def test_gaps_and_padding_are_let_alone(self) -> None:
        """A gap is taken of a plan that the text does not show, and a padded zero is no cut."""
        target, padded = check_target("117", "40%"), check_share("86", "496", "17,30%")

        assert judge_by_profile((*SIX, target, padded), uniform=True) == (*SIX, target, padded)

    def test_a_whole_text_is_judged_by_it(self) -> None:
        """The report holds the profile and the finding that follows from it."""
        text = (
            "Có 71/75 tập thể (94,67%) xếp loại tốt. Có 79/85 chi bộ (92,94%) đạt chuẩn. "
            "Có 25/6.110 đảng viên (0,41%) xếp loại khá. Có 55/60 hộ (91,6%) thoát nghèo."
        )
        report = analyze(text)

        assert [each.verdict.value for each in report.findings] == ["consistent"] * 3 + ["possible"]
        uniform = analyze(text, uniform_rounding=True)
        assert uniform.rounding_profile.is_nearest
        assert len(uniform.inconsistent()) == 1
        assert analyze(text.replace("(92,94%)", ""), uniform_rounding=True).inconsistent() == ()
