from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from vnbulletin.lexicon.cue_tables import cues
from vnbulletin.lexicon.number_tables import number_words
from vnbulletin.lexicon.unit_tables import units
from vnbulletin.mentions.mention import Alternative, Mention, MentionKind
from vnbulletin.mentions.scene import Scene
from vnbulletin.notation.quantities.percents import Percent

Records = Callable[[str], list[dict[str, str | list[str]]]]
Mentions = Callable[[str], tuple[Mention, ...]]
SceneOf = Callable[[str], Scene]


class TestAmounts:
    """Numbers in digits, with their scale words."""

    @pytest.mark.corpus("numbers")
    def test_reads_each_case(self, case: dict[str, Any], stated: Records) -> None:
        """Each text states exactly its listed figures, with their units and bounds."""
        assert case["mentions"] == stated(case["text"])

    @pytest.mark.parametrize(
        ("text", "recogniser"),
        (
            ("Có 7.897 hội viên.", "number"),
            ("Có 9,000,000 đồng.", "english-groups"),
            ("Có 9.2 tỷ đồng.", "dot-decimal"),
            ("Có 2,100 suất.", "comma-of-three"),
            ("Có 2 tỷ 300 triệu đồng.", "chain"),
        ),
    )
    def test_names_its_rule(self, text: str, recogniser: str, recognisers: Callable[[str], list[str]]) -> None:
        """Every amount names the rule that read it."""
        assert [recogniser] == recognisers(text)

    def test_keeps_the_printed_precision(self, mentions_of: Mentions) -> None:
        """The zeros that are printed stay in the value."""
        (mention,) = mentions_of("Có 8.898,30 ha.")

        assert str(mention.value) == "8898.30"

    def test_takes_long_runs_whole(self, mentions_of: Mentions) -> None:
        """A very long run of digits is one mention, whatever it means."""
        digits = "7" * 4000
        (mention,) = mentions_of(f"Ghi {digits} vào sổ.")

        assert digits == mention.text

    @pytest.mark.parametrize(("word", "power"), number_words().scale_powers.items())
    def test_every_scale_word_belongs_to_its_figure(self, word: str, power: int, mentions_of: Mentions) -> None:
        """A scale word is inside the mention and in its value, with a dot for decimals too."""
        plain, dotted = (mentions_of(f"Quỹ có {number} {word} đồng.")[0] for number in ("4,5", "4.5"))

        assert Decimal("4.5").scaleb(power) == plain.value == dotted.value
        assert (f"4,5 {word}", "đồng") == (plain.text, plain.unit)

    @pytest.mark.parametrize("word", units().dotted)
    def test_every_measure_makes_decimals_of_a_dot(self, word: str, mentions_of: Mentions) -> None:
        """Before such a word a dot and two digits are decimals; before another they are nothing known."""
        measured, unknown = (mentions_of(f"Ghi 24.52 {each} vào sổ.")[0] for each in (word, "khác"))

        assert measured.to_record()["value"] == "24.52"
        assert MentionKind.LABEL is unknown.kind


class TestMissingSign:
    """A percent that lacks its sign."""

    @pytest.mark.parametrize("word", cues().rates)
    def test_every_rate_names_the_percent(self, word: str, mentions_of: Mentions) -> None:
        """Behind a word that asks for a percent, decimals without a noun may be one; the value is as printed."""
        (mention,) = mentions_of(f"Hộ khá {word} 13,2; hộ khác ít hơn.")

        assert Decimal("13.2") == mention.value
        assert mention.alternatives == (
            Alternative(
                kind=MentionKind.PERCENT, value=Percent(Decimal("13.2")), reason="a percent sign may be missing"
            ),
        )

    @pytest.mark.parametrize(
        "text",
        ("Hộ khá đạt 13,2%; khác ít.", "Thu đạt 13,2 tỷ; khác ít.", "Bài đạt 8,5 điểm.", "Số ấy là 13,2; khác ít."),
    )
    def test_is_not_seen_elsewhere(self, text: str, mentions_of: Mentions) -> None:
        """With a sign, a scale, a unit or another verb the reading is certain."""
        assert mentions_of(text)[0].alternatives == ()
