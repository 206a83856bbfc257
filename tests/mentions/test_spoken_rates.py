from collections.abc import Callable
from typing import Any

import pytest

from vnbulletin.analysis import analyze
from vnbulletin.lexicon.cue_tables import cues
from vnbulletin.mentions.mention import Mention
from vnbulletin.notation.quantities.proportions import Proportion

Records = Callable[[str], list[dict[str, str | list[str]]]]
Mentions = Callable[[str], tuple[Mention, ...]]


class TestSpokenRates:
    """Rates in words."""

    @pytest.mark.corpus("spoken_rates")
    def test_reads_each_case(self, case: dict[str, Any], stated: Records) -> None:
        """Each text states exactly its listed figures, with their units and bounds."""
        assert case["mentions"] == stated(case["text"])

    @pytest.mark.parametrize("word", cues().never_halved)
    def test_a_length_of_time_is_not_halved(self, word: str, mentions_of: Mentions) -> None:
        """Before such a word “nửa” is no fraction."""
        assert mentions_of(f"Đã qua hơn nửa {word}.") == mentions_of(f"Đã qua một nửa {word}.") == ()

    @pytest.mark.parametrize("word", cues().nearly)
    def test_what_is_not_reached_is_below(self, word: str, stated: Records) -> None:
        """Such words bound a fraction."""
        assert [each["bound"] for each in stated(f"Số hộ {word} hai phần ba.")] == ["<"]

    @pytest.mark.parametrize(
        "text", ("Một nửa số đảng viên (48%) là nữ.", "Có 45 hộ, một phần ba số hộ do nữ làm chủ, 2 hộ cận nghèo.")
    )
    def test_a_fraction_in_words_counts_nothing(self, text: str, mentions_of: Mentions) -> None:
        """It is exact for a reader who asks for it, and no relation takes its part and whole for counts."""
        (fraction,) = [each.value for each in mentions_of(text) if isinstance(each.value, Proportion)]

        assert fraction.as_fraction() < 1
        assert analyze(text).relations == ()

    def test_a_rate_in_words_restates_as_in_digits(self) -> None:
        """Percents and multiples in words enter relations."""
        told = analyze("Thu 12 tỷ đồng, gấp ba lần năm trước (4 tỷ đồng); 5 trong 50 hộ (mười phần trăm) khá.")

        assert [each.relation.kind for each in told.findings] == ["change", "share"]
        assert {each.verdict.value for each in told.findings} == {"consistent"}
