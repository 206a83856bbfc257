from decimal import Decimal
from itertools import product

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from icu4py.messageformat import MessageFormat

from vnbulletin.lexicon.number_tables import number_words
from vnbulletin.notation.numbers.spelling import WordStyle, format_number_words
from vnbulletin.notation.numbers.words import parse_number_words

CHOICES = {
    "thousand": ("nghìn", "ngàn"),
    "billion": ("tỷ", "tỉ"),
    "zero_tens": ("linh", "lẻ"),
    "four": ("tư", "bốn"),
    "five": ("lăm", "nhăm"),
    "seven": ("bảy", "bẩy"),
    "minus": ("âm", "trừ"),
    "tens": ("full", "dropped"),
    "zero_hundreds": ("always", "last", "never"),
    "decimals": ("digit", "number"),
}
styles = st.builds(WordStyle, **{name: st.sampled_from(choice) for name, choice in CHOICES.items()})
numbers = st.one_of(
    st.integers(-(10**40), 10**40).map(Decimal),
    st.integers(-(10**6), 10**6).map(Decimal),
    st.decimals(allow_nan=False, allow_infinity=False, places=5, min_value=-(10**20), max_value=10**20),
)
ICU = WordStyle(zero_tens="lẻ", zero_hundreds="last")


class TestFormatNumberWords:
    """Writing numbers in words."""

    @pytest.mark.parametrize(
        ("value", "words"),
        (
            (0, "không"),
            (4, "bốn"),
            (14, "mười bốn"),
            (15, "mười lăm"),
            (20, "hai mươi"),
            (21, "hai mươi mốt"),
            (24, "hai mươi tư"),
            (55, "năm mươi lăm"),
            (100, "một trăm"),
            (105, "một trăm linh năm"),
            (110, "một trăm mười"),
            (1005, "một nghìn không trăm linh năm"),
            (2022, "hai nghìn không trăm hai mươi hai"),
            (1_000_001, "một triệu không trăm linh một"),
            (1_020_000, "một triệu không trăm hai mươi nghìn"),
            (1_500_000, "một triệu năm trăm nghìn"),
            (3_000_600, "ba triệu không nghìn sáu trăm"),
            (2 * 10**9 + 300, "hai tỷ không nghìn ba trăm"),
            (10**9 + 1, "một tỷ không trăm linh một"),
            (10**12, "một nghìn tỷ"),
            (10**15, "một triệu tỷ"),
            (10**18, "một tỷ tỷ"),
            (2 * 10**18 + 3 * 10**9, "hai tỷ tỷ không trăm linh ba tỷ"),
            (-5, "âm năm"),
            (Decimal("1.5"), "một phẩy năm"),
            (Decimal("12.05"), "mười hai phẩy không năm"),
            (Decimal("-0.50"), "âm không phẩy năm không"),
            (Decimal("1.5E+6"), "một triệu năm trăm nghìn"),
            (Decimal("-0"), "không"),
        ),
    )
    def test_writes_the_standard_form(self, value: Decimal | int, words: str) -> None:
        """The default is the usage of the North, each group filled."""
        assert words == format_number_words(value)

    @pytest.mark.parametrize(
        ("style", "value", "words"),
        (
            (WordStyle.southern(), 1024, "một ngàn không trăm hai mươi bốn"),
            (WordStyle.southern(), 105, "một trăm lẻ năm"),
            (WordStyle(four="bốn"), 24, "hai mươi bốn"),
            (WordStyle(four="bốn"), 14, "mười bốn"),
            (WordStyle(five="nhăm"), 25, "hai mươi nhăm"),
            (WordStyle(seven="bẩy"), 77, "bẩy mươi bẩy"),
            (WordStyle(billion="tỉ"), 10**18, "một tỉ tỉ"),
            (WordStyle(minus="trừ"), -3, "trừ ba"),
            (WordStyle(tens="dropped"), 121, "một trăm hai mốt"),
            (WordStyle(tens="dropped"), 23, "hai mươi ba"),
            (WordStyle(zero_hundreds="last"), 5_001_002, "năm triệu một nghìn không trăm linh hai"),
            (WordStyle(zero_hundreds="last"), 5_000_002, "năm triệu linh hai"),
            (WordStyle(zero_hundreds="never"), 1002, "một nghìn linh hai"),
            (WordStyle(zero_hundreds="never"), 1022, "một nghìn hai mươi hai"),
            (WordStyle(decimals="number"), Decimal("17.42"), "mười bảy phẩy bốn mươi hai"),
            (WordStyle(decimals="number"), Decimal("0.007"), "không phẩy không không bảy"),
            (WordStyle(decimals="number"), Decimal("0.00"), "không phẩy không không"),
            (WordStyle(decimals="number"), Decimal("3.1415"), "ba phẩy một bốn một năm"),
        ),
    )
    def test_follows_its_style(self, style: WordStyle, value: Decimal | int, words: str) -> None:
        """Each choice of a style changes its own words only."""
        assert words == format_number_words(value, style=style)

    @pytest.mark.parametrize("value", ("NaN", "Infinity", "-Infinity"))
    def test_refuses_what_is_no_number(self, value: str) -> None:
        """Only finite numbers have words."""
        with pytest.raises(ValueError, match="only a finite number can be written, got"):
            format_number_words(Decimal(value))

    @pytest.mark.parametrize("value", (1.5, "5", None))
    def test_refuses_what_is_not_exact(self, value: object) -> None:
        """A float is no printed number."""
        with pytest.raises(TypeError):
            format_number_words(value)  # type: ignore[arg-type]

    @settings(max_examples=1000, deadline=None)
    @given(numbers, styles)
    def test_can_be_read_again(self, value: Decimal, style: WordStyle) -> None:
        """Whatever the style, the words say the value and no other."""
        assert value == parse_number_words(format_number_words(value, style=style))


class TestWordStyle:
    """The choices among standard forms."""

    @pytest.mark.parametrize("name", CHOICES)
    def test_refuses_an_unknown_choice(self, name: str) -> None:
        """A choice is one of those offered."""
        with pytest.raises(ValueError, match=f"{name} is one of .*, not 'nope'"):
            WordStyle(**{name: "nope"})

    def test_offers_what_is_read(self) -> None:
        """Each word that a style offers is one that the vocabulary holds."""
        table = number_words()
        known = {*table.digit_values, *table.scale_powers, *table.small.zero_tens, *table.signs.minus}
        words = {
            word
            for name, choice in CHOICES.items()
            if name not in {"tens", "zero_hundreds", "decimals"}
            for word in choice
        }

        assert words <= known

    def test_two_styles_of_the_same_choices_are_one(self) -> None:
        """A style is a value, so that its tables are built once."""
        assert WordStyle() == WordStyle(thousand="nghìn")
        assert len({WordStyle(), WordStyle(), WordStyle.southern()}) == 2


class TestAgainstAnIndependentLibrary:
    """The rules of ICU for Vietnamese, written by others, say the same."""

    spell = MessageFormat("{number,spellout}", "vi")

    def spelled(self, number: int) -> str:
        """Return a number as ICU writes it."""
        return self.spell.format({"number": number})

    def test_below_one_hundred_thousand(self) -> None:
        """Each seventh number and all below two thousand are written alike, and its words are read."""
        numbers = [*range(2000), *range(2000, 100_000, 7)]

        assert [format_number_words(each, style=ICU) for each in numbers] == list(map(self.spelled, numbers))
        assert [parse_number_words(self.spelled(each)) for each in numbers] == numbers

    @settings(max_examples=2000, deadline=None)
    @given(st.integers(-(10**18) + 1, 10**18 - 1))
    def test_up_to_its_limit(self, number: int) -> None:
        """Up to one tỷ tỷ, where its integers end, both write and read the same.

        Round hundreds behind empty thousands are left out: ICU writes "ba triệu sáu trăm", which speech
        uses for 3.600.000.
        """
        blocks = (abs(number) % 10**9, abs(number) // 10**9)
        assume(not any(0 < block % 10**6 < 1000 and block % 100 == 0 for block in blocks))
        words = self.spelled(number)

        assert words == format_number_words(number, style=ICU)
        assert number == parse_number_words(words)

    def test_where_groups_are_empty(self) -> None:
        """Empty groups and groups of one digit, at every place, are written alike."""
        groups = (0, 1, 15, 104)
        numbers = [
            ((first * 1000 + second) * 1000 + third) * 1000 + fourth
            for first, second, third, fourth in product(groups, repeat=4)
        ]

        assert [format_number_words(each, style=ICU) for each in numbers] == list(map(self.spelled, numbers))
