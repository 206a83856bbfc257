import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from vnbulletin.analysis import analyze
from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.relations.kinds.developments import Change

Claims = Callable[[dict[str, Any]], dict[str, Any]]

TRUTHFUL = tomllib.loads(
    Path(__file__).parents[1].joinpath("accusations", "truthful_developments.toml").read_text(encoding="utf-8")
)["texts"]


def changes(text: str) -> list[Change]:
    """Return the changes that *text* states."""
    return [each for each in analyze(text).relations if isinstance(each, Change)]


class TestFindChanges:
    """A result and what it is compared with."""

    @pytest.mark.corpus("changes")
    def test_claims_of_each_case(self, case: dict[str, Any], claims: Claims, expected: Claims) -> None:
        """Each text states exactly its listed relations, and accuses only where the case says so."""
        assert expected(case) == claims(case)

    @pytest.mark.parametrize("text", TRUTHFUL)
    def test_truth_is_left_alone(self, text: str) -> None:
        """No finding says that figures which are all true contradict each other."""
        assert [each.message for each in analyze(text).inconsistent()] == []

    @pytest.mark.parametrize(("words", "falls"), ((development_cues().rise, False), (development_cues().fall, True)))
    def test_every_word_changes(self, words: tuple[str, ...], falls: bool) -> None:  # noqa: FBT001
        """Each word of the vocabulary tells the way of the change."""
        for word in words:
            (change,) = changes(f"Sản lượng đạt 950 tấn, {word} 5% so với cùng kỳ.")

            assert change.falls is falls

    @pytest.mark.parametrize("word", (*development_cues().up_to, *development_cues().down_to))
    def test_every_word_leads_to_a_result(self, word: str) -> None:
        """Behind each of these words stands what the earlier figure became."""
        falls = word in development_cues().down_to
        (change,) = changes(f"Số hộ khá từ 120 hộ {word} {90 if falls else 150} hộ.")

        assert (change.base and change.base.printed, change.result.printed) == ("120", "90" if falls else "150")
        assert change.falls is falls

    @pytest.mark.parametrize("word", development_cues().multiply)
    def test_every_word_multiplies(self, word: str) -> None:
        """Each of these words before a number of times says how many times it is."""
        (change,) = changes(f"Sản lượng đạt 950 tấn, {word} 2,5 lần cùng kỳ.")

        assert not change.adds

    @pytest.mark.parametrize(
        "text",
        (
            "Có 12 hộ vay vốn, thu nhập tăng 20%.",
            "Có 12 hộ vay vốn, tăng 20% thu nhập.",
            "Có 12 hộ vay vốn; tăng 20% so với cùng kỳ.",
            "Đạt 120 tấn, tăng 5%/năm.",
            "Đạt 120 tấn, bình quân tăng 5%.",
            "Đạt 120 tấn, tăng bình quân 5% mỗi năm.",
            "Chuyển từ hạng 12 lên hạng 8.",
            "Xếp hạng tăng từ vị trí 45 lên 30.",
            "Người từ 18 đến 60 tuổi.",
        ),
    )
    def test_what_is_no_change(self, text: str) -> None:
        """A new subject, a mean of years, a rank or a range is compared with nothing here."""
        assert changes(text) == []

    def test_a_rise_by_times_is_told_from_a_multiple(self) -> None:
        """Behind “tăng” so many times may be added, behind “gấp” they are not."""
        (adds,), (multiplies,) = (changes(f"Đạt 90 tấn, {word} 2 lần cùng kỳ (30 tấn).") for word in ("tăng", "gấp"))

        assert (adds.adds, multiplies.adds) == (True, False)

    def test_results_of_an_earlier_sentence_have_to_fit(self) -> None:
        """A difference with its percent finds its result in the paragraph by the arithmetic alone."""
        text = "Xảy ra 187 vụ, làm chết 112 người. So với cùng kỳ, giảm 21 vụ ({}), giảm 9 người (7,44%)."

        assert [each.result.printed for each in changes(text.format("10,1%"))] == ["187", "112"]
        assert [each.result.printed for each in changes(text.format("11%"))] == ["112"]

    def test_an_earlier_year_has_to_fit(self) -> None:
        """A figure of another year in the sentence before is the base only if the percent says so."""
        text = "Năm 2010 có 13.400 hộ; năm 2011 lên 14.740 hộ, tăng {}."
        (fitting,), (other,) = (changes(text.format(each)) for each in ("10%", "30%"))

        assert fitting.base is not None
        assert other.base is None
