from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from vnbulletin.lexicon.cue_tables import cues
from vnbulletin.mentions.mention import Mention, MentionKind
from vnbulletin.notation.quantities.proportions import Proportion

Mentions = Callable[[str], tuple[Mention, ...]]


class TestReadProportion:
    """Two numerals with a slash."""

    @pytest.mark.corpus("proportions")
    def test_reads_each_case(self, case: dict[str, Any], stated: Callable[[str], list[dict[str, str | int]]]) -> None:
        """Each text states exactly its listed proportions, dates and labels."""
        assert case["mentions"] == stated(case["text"])

    @pytest.mark.parametrize(
        ("text", "recogniser"),
        (
            ("Có 71/75 tập thể khá.", "proportion"),
            ("Chiều nay (28/12), xã họp.", "day-and-month"),
            ("Quy hoạch 1/500 đã duyệt.", "slash-label"),
            ("Ghi 31/04/2021 vào sổ.", "malformed-date"),
        ),
    )
    def test_names_its_rule(self, text: str, recogniser: str, recognisers: Callable[[str], list[str]]) -> None:
        """Every slash names the rule that read it."""
        assert [recogniser] == recognisers(text)

    def test_keeps_both_numbers(self, mentions_of: Mentions) -> None:
        """A proportion is a part and a whole, not a quotient."""
        (mention,) = mentions_of("Cấp xã có 03/75 tập thể yếu.")

        assert Proportion(Decimal(3), Decimal(75)) == mention.value

    @pytest.mark.parametrize("word", cues().slash_names)
    def test_every_name_makes_a_label(self, word: str, mentions_of: Mentions) -> None:
        """Behind a word for a name, a scale or an address two numbers with a slash count nothing."""
        (mention,) = mentions_of(f"Đoàn đến {word} 2/9 chiều ấy.")

        assert (mention.kind, mention.text) == (MentionKind.LABEL, "2/9")

    @pytest.mark.parametrize("word", cues().links)
    def test_every_linking_word_leaves_a_day(self, word: str, mentions_of: Mentions) -> None:
        """Before a word that links, a day and a month stay a date."""
        (mention,) = mentions_of(f"Mít tinh 3/8 {word} quảng trường.")

        assert MentionKind.DATE is mention.kind
