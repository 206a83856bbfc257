from collections.abc import Callable
from typing import Any

import pytest

from vnbulletin.folding import fold
from vnbulletin.lexicon.unit_tables import units
from vnbulletin.mentions.mention import Mention
from vnbulletin.mentions.scene import Scene
from vnbulletin.mentions.units import find_unit, is_measure, known_unit, opens_stop_word, skip_fillers, unit_of

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
    def test_reads_each_case(
        self, case: dict[str, Any], stated: Callable[[str], list[dict[str, str | list[str]]]]
    ) -> None:
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


class TestJoinedNouns:
    """Nouns that are named together."""

    @pytest.mark.parametrize("family", units().together, ids=[family[0] for family in units().together])
    def test_of_one_family_are_one_unit(self, family: tuple[str, ...]) -> None:
        """Two nouns of a family with a comma or “và” between them are counted together, and a third one too."""
        first, second, last = (fold(each).text for each in (family[0], family[1], family[-1]))
        phrases = (f"{first}, {second}", f"{second} và {last}", f"{first}, {second} và {last}")
        found = [known_unit(scene(f"24 {phrase} ấy"), 2) for phrase in phrases]

        assert [(3, 3 + len(phrase)) for phrase in phrases] == found

    @pytest.mark.parametrize("text", ("24 huyện, hội viên", "24 vụ và thôn", "24 giải pháp; nhiệm vụ", "24 hộ, 5 xã"))
    def test_of_two_families_are_two(self, text: str) -> None:
        """A noun of another family, or behind another mark, begins something else."""
        unit = known_unit(scene(text), 2)

        assert unit is not None
        assert text[slice(*unit)] in {"huyện", "vụ", "giải pháp", "hộ"}

    @pytest.mark.parametrize("phrase", units().not_units)
    def test_look_alikes_are_none(self, phrase: str) -> None:
        """A word that only begins like a noun is no known unit."""
        assert known_unit(scene(f"24 {phrase} ấy"), 2) is None


class TestUnitBefore:
    """The noun that heads the clause before a figure."""

    @pytest.mark.parametrize(
        ("text", "unit"),
        (
            ("Giấy khen: 12", "Giấy khen"),
            ("khen 9 tổ; bằng khen: 12", "bằng khen"),
            ("tổng số phiếu 12", "phiếu"),
            ("Kết quả: 12", None),
            ("Giấy khen 12", None),
            ("phát giấy khen: 12", None),
            ("số phiếu bầu thêm 12", "phiếu"),
            ("số phiếu bầu thêm hôm qua 12", None),
            ("Đơn vị tiên tiến: 12 đại đoàn", "đại đoàn"),
            ("12", None),
        ),
    )
    def test_is_closed_by_a_colon_or_follows_so(self, text: str, unit: str | None) -> None:
        """A colon behind a clause that a known noun opens, or “số” before the noun, make it the unit."""
        seen = scene(text)
        start = seen.lower.rindex("12")
        place = unit_of(seen, start, start + len("12"))

        assert unit == (None if place is None else seen.text[slice(*place)])


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
