from collections.abc import Callable
from typing import Any

import pytest

from vnbulletin.folding import fold
from vnbulletin.lexicon.unit_tables import units
from vnbulletin.mentions.mention import Mention
from vnbulletin.mentions.scene import Scene
from vnbulletin.mentions.units import find_unit, is_measure, known_unit, opens_stop_word, skip_fillers

Mentions = Callable[[str], tuple[Mention, ...]]
# Behind digits these are read as something else: scaled amounts, lengths of time.
APART = frozenset({"nghìn con", "năm tuổi đảng"})
# “bằng” is a diploma as well as “equal to”.
NOUNS_TOO = frozenset({"bằng"})


def scene(text: str) -> Scene:
    """Return *text* as one paragraph."""
    folded = fold(text)
    return Scene(text=folded.text, lower=folded.lower, start=0, floor=0, end=len(folded.text))


class TestFindUnit:
    """The head noun phrase behind a figure."""

    @pytest.mark.corpus("units")
    def test_reads_each_case(self, case: dict[str, Any], stated: Callable[[str], list[dict[str, str | int]]]) -> None:
        """Each text states exactly its listed figures, with their units."""
        assert case["mentions"] == stated(case["text"])

    @pytest.mark.parametrize("noun", [each for each in (*units().nouns, *units().measures) if each not in APART])
    def test_every_noun_is_taken_whole(self, noun: str, mentions_of: Mentions) -> None:
        """Each noun and measure of the vocabulary is the unit of a number, as printed."""
        printed = fold(noun).text
        texts = (f"Nay còn 124 {printed}.", f"Nay còn 124 {printed} ở xã.", f"NAY CÒN 124 {printed.upper()}.")

        assert [printed, printed, printed.upper()] == [mentions_of(text)[0].unit for text in texts]

    @pytest.mark.parametrize("word", [each for each in units().stops if each not in NOUNS_TOO])
    def test_every_stop_ends_the_search(self, word: str, mentions_of: Mentions) -> None:
        """A verb, a preposition or a word of degree is no unit."""
        assert mentions_of(f"Trước kia 124 {word} xa rồi.")[0].unit == ""

    @pytest.mark.parametrize(
        ("text", "unit"),
        (
            ("24 khẩu súng kíp", "khẩu súng"),
            ("24 khẩu được nộp", "khẩu"),
            ("24 khẩu Ba Đồn", "khẩu"),
            ("24 CNVCLĐ góp công", "CNVCLĐ"),
            ("24 Trần Phú", None),
            ("24khẩu", None),
            ("24", None),
            ("24, khẩu", None),
        ),
    )
    def test_takes_one_or_two_plain_words_of_an_unknown_noun(self, text: str, unit: str | None) -> None:
        """An unknown noun is taken up to the next stop word, capital or mark."""
        place = find_unit(scene(text), 2)

        assert unit == (None if place is None else text[slice(*place)])


class TestKnownUnit:
    """Nouns and measures of the vocabulary."""

    @pytest.mark.parametrize(
        ("text", "unit"),
        (
            ("24 đảng viên dự bị", "đảng viên dự bị"),
            ("24 đồng chí", "đồng chí"),
            ("24 đồng", "đồng"),
            ("24 đồng/người/tháng nữa", "đồng/người/tháng"),
            ("24 tập thể, cá nhân tốt", "tập thể, cá nhân"),
            ("24 tập thể và cá nhân tốt", "tập thể và cá nhân"),
            ("24 trong số đảng viên", "đảng viên"),
            ("24 các số hộ", "hộ"),
            ("24 hộp", None),
            ("24 khẩu", None),
        ),
    )
    def test_takes_the_longest(self, text: str, unit: str | None) -> None:
        """The longest phrase wins, and a longer word is another word."""
        place = known_unit(scene(text), 2)

        assert unit == (None if place is None else text[slice(*place)])


class TestSkipFillers:
    """Words that say nothing of the thing."""

    @pytest.mark.parametrize("word", units().fillers)
    def test_every_filler_is_passed_over(self, word: str) -> None:
        """The unit begins behind a filler."""
        text = fold(f"24 {word} hộ").text

        assert text.index(" hộ") + 1 == skip_fillers(scene(text), 2)


class TestIsMeasure:
    """Measures and money against things."""

    @pytest.mark.parametrize(("unit", "measures"), (("đồng", True), ("ha", True), ("đồng chí", False), ("hộ", False)))
    def test_tells_money_from_things(self, unit: str, measures: bool) -> None:  # noqa: FBT001 -- a column of the table
        """Money and measures count no things; “đồng chí” counts people."""
        assert measures is is_measure(fold(unit).lower)


class TestOpensStopWord:
    """Whether a noun can follow."""

    @pytest.mark.parametrize(
        ("text", "stops"), ((" được tặng", True), (", gồm", True), ("", True), (" khẩu súng", False))
    )
    def test_sees_marks_and_stop_words(self, text: str, stops: bool) -> None:  # noqa: FBT001 -- a column of the table
        """Behind a mark, a stop word or at the end no noun follows."""
        assert stops is opens_stop_word(fold(text).lower, 0)
