from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from vnbulletin.lexicon.cue_tables import cues
from vnbulletin.mentions.mention import Alternative, Mention, MentionKind
from vnbulletin.notation.quantities.multiples import Multiple
from vnbulletin.notation.quantities.percents import Percent, PercentagePoints

Records = Callable[[str], list[dict[str, str | list[str]]]]
Mentions = Callable[[str], tuple[Mention, ...]]
CERTAIN = tuple(each for each in cues().multipliers if each not in cues().adding_multipliers)


class TestPercents:
    """Percents, percentage points and multiples."""

    @pytest.mark.corpus("percents")
    def test_reads_each_case(self, case: dict[str, Any], stated: Records) -> None:
        """Each text states exactly its listed figures, with their units and bounds."""
        assert case["mentions"] == stated(case["text"])

    @pytest.mark.parametrize(
        ("text", "value", "recogniser"),
        (
            ("Đạt 95,80%.", Percent(Decimal("95.80")), "percent"),
            ("Tăng 0,3 điểm %.", PercentagePoints(Decimal("0.3")), "percent"),
            ("Tăng 0,3 điểm phần trăm.", PercentagePoints(Decimal("0.3")), "percent"),
            ("Gấp 2,5 lần.", Multiple(Decimal("2.5")), "multiple"),
        ),
    )
    def test_are_values_of_their_own(self, text: str, value: object, recogniser: str, mentions_of: Mentions) -> None:
        """A percent, points and a multiple have types of their own, with the zeros that are printed."""
        (mention,) = mentions_of(text)

        assert (value, recogniser) == (mention.value, mention.recogniser)
        assert str(value) == str(mention.value)

    @pytest.mark.parametrize(
        ("printed", "value"),
        (
            ("47.65%", "47.65"),
            ("14.3%", "14.3"),
            ("1.250%", "1250"),
            ("1.250,5%", "1250.5"),
            ("8, 5%", "8.5"),
            ("8,5 %", "8.5"),
            ("0.415%", "0.415"),
        ),
    )
    def test_one_dot_marks_decimals_unless_it_groups(self, printed: str, value: str, mentions_of: Mentions) -> None:
        """Before the sign a dot and one or two digits are decimals, three digits behind a whole are a group."""
        (mention,) = mentions_of(f"Thu tăng {printed}.")

        assert (printed, Percent(Decimal(value))) == (mention.text, mention.value)


class TestStraySign:
    """A percent sign before money."""

    @pytest.mark.parametrize(
        ("printed", "amount"),
        (("28,6% triệu đồng", 28_600_000), ("28.6% triệu đồng", 28_600_000), ("3% tỷ đồng", 3_000_000_000)),
    )
    def test_may_be_a_slip(self, printed: str, amount: int, mentions_of: Mentions) -> None:
        """The percent is kept as printed, and the amount of money is named beside it."""
        (mention,) = mentions_of(f"Thu nhập đạt {printed}/năm.")

        assert MentionKind.PERCENT is mention.kind
        assert mention.alternatives == (
            Alternative(
                kind=MentionKind.NUMBER, value=Decimal(amount), reason="the percent sign before money may be a slip"
            ),
        )

    @pytest.mark.parametrize("text", ("Tăng 28,6%.", "Tăng 28,6% hộ.", "Tăng 28,6% giá trị, 3 triệu đồng."))
    def test_is_certain_elsewhere(self, text: str, mentions_of: Mentions) -> None:
        """Before anything else the sign is meant."""
        assert mentions_of(text)[0].alternatives == ()


class TestMultiple:
    """How many times as much."""

    @pytest.mark.parametrize("word", CERTAIN)
    def test_is_the_factor(self, word: str, mentions_of: Mentions) -> None:
        """Behind a word that multiplies, “lần” closes a factor, and nothing else is meant."""
        (mention,) = mentions_of(f"Sản lượng {word} 2,5 lần vụ trước.")

        assert (Multiple(Decimal("2.5")), ()) == (mention.value, mention.alternatives)

    @pytest.mark.parametrize("word", cues().adding_multipliers)
    def test_may_be_added_to_what_was_there(self, word: str, mentions_of: Mentions) -> None:
        """“Tăng 2 lần” is twice as much, and perhaps three times."""
        (mention,) = mentions_of(f"Sản lượng {word} 2 lần vụ trước.")

        assert Multiple(Decimal(2)) == mention.value
        assert [Multiple(Decimal(3))] == [each.value for each in mention.alternatives]
        assert [each.kind for each in mention.alternatives] == [MentionKind.TIMES]

    @pytest.mark.parametrize("word", ("họp", "được", "có"))
    def test_needs_a_word_that_multiplies(self, word: str, mentions_of: Mentions) -> None:
        """Behind other words “lần” is counted."""
        (mention,) = mentions_of(f"Chi bộ {word} 2 lần trong quý.")

        assert (Decimal(2), "lần") == (mention.value, mention.unit)
