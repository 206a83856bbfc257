import tomllib
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vnbulletin.errors import ParseError
from vnbulletin.folding import fold
from vnbulletin.lexicon.unit_tables import BoundWords, bounds, units
from vnbulletin.notation.quantities.bound_words import differs, standard_words
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.notation.quantities.multiples import Multiple
from vnbulletin.notation.quantities.percents import Percent, PercentagePoints
from vnbulletin.notation.quantities.proportions import Proportion
from vnbulletin.notation.quantities.quantities import Quantity, QuantityValue, format_quantity, parse_quantity
from vnbulletin.notation.quantities.ranges import Range
from vnbulletin.notation.quantities.unit_phrases import is_currency

if TYPE_CHECKING:
    from tests.notation.conftest import Refusal

CORPUS = tomllib.loads(Path(__file__).with_name("corpus").joinpath("quantities.toml").read_text(encoding="utf-8"))
ACCEPTED = [(each["group"], *row) for each in CORPUS["accepted"] for row in each["rows"]]

COUNTED = (
    *units().nouns,
    *units().measures,
    *units().symbols,
    *units().abbreviations,
    *units().currencies,
    *units().times,
)
PHRASES = ("đảng viên", "suất", "đồng/người/năm", "m2 đất", "công trình, phần việc", "Ủy viên", "y tá")

numbers = st.one_of(
    st.integers(0, 10**12).map(Decimal),
    st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9),
)
positive = st.decimals(min_value="0.01", max_value=10**9, places=2)
ends = st.tuples(numbers, numbers, st.booleans()).map(lambda drawn: Range(min(drawn[:2]), max(drawn[:2]), drawn[2]))
said = st.sampled_from(
    [(Bound.EXACT, ""), *((each, "") for each in Bound)]
    + [(Bound(row.sign), word) for row in (*bounds().before, *bounds().after, *bounds().compared) for word in row.words]
    + [(Bound.BELOW, "khoảng gần"), (Bound.ABOVE, "ước đạt trên")]
)
counted = st.one_of(numbers, numbers.map(Percent), st.builds(Proportion, positive, positive), ends)
uncounted = st.one_of(counted, numbers.map(PercentagePoints), positive.map(Multiple))
units_drawn = st.sampled_from((*PHRASES, *(each for each in COUNTED if each != "lần")))


def built(value: QuantityValue, unit: str, bound: tuple[Bound, str]) -> Quantity:
    """Return a quantity with a bound that its value and its unit may have."""
    sign, words = bound
    if isinstance(value, Range) and sign is not Bound.EXACT:
        sign, words = Bound.ABOUT, ""
    if differs(words) and not is_currency(fold(unit).lower):
        words = ""
    return Quantity(value, unit=unit, bound=sign, bound_words=words)


quantities = st.one_of(st.builds(built, uncounted, st.just(""), said), st.builds(built, counted, units_drawn, said))


def shown(quantity: Quantity) -> list[str]:
    """Return a quantity as the tables write it."""
    match quantity.value:
        case Percent(value):
            printed = f"{value}%"
        case PercentagePoints(value):
            printed = f"{value} points"
        case Proportion(part, whole):
            printed = f"{part}/{whole}"
        case Multiple(factor):
            printed = f"x{factor}"
        case Range(low, high, is_percent):
            printed = f"{low}..{high}{'%' if is_percent else ''}"
        case number:
            printed = str(number)
    return [printed, quantity.unit, quantity.bound.value, quantity.bound_words]


class TestQuantity:
    """An amount with its unit and its bound."""

    def test_is_equal_whatever_word_says_its_bound(self) -> None:
        """The words are kept for the reader, and take no part in equality."""
        near, nearly = (Quantity(Decimal(9000), bound=Bound.BELOW, bound_words=words) for words in ("gần", "ngót"))

        assert near == nearly
        assert hash(near) == hash(nearly)
        assert near != Quantity(Decimal(9000))
        assert near != Quantity(Decimal(9000), unit="người", bound=Bound.BELOW)

    @pytest.mark.parametrize("value", (5, "5", None, Decimal("NaN")), ids=repr)
    def test_holds_an_amount(self, value: Decimal) -> None:
        """Only amounts of the library's own types can be held."""
        with pytest.raises(ValueError, match="the value of a quantity must be an amount, got"):
            Quantity(value)

    @pytest.mark.parametrize(
        "unit", ("K", "5 người", "và", "lần", "triệu xã", "/năm", "phần trăm", "đồng/", "xã trở lên")
    )
    def test_holds_a_unit(self, unit: str) -> None:
        """What no figure can be followed by is no unit."""
        with pytest.raises(ValueError, match="is not a unit of Decimal"):
            Quantity(Decimal(5), unit=unit)

    @pytest.mark.parametrize("value", (PercentagePoints(Decimal(5)), Multiple(Decimal(2))), ids=repr)
    def test_counts_neither_points_nor_multiples(self, value: PercentagePoints | Multiple) -> None:
        """Points and multiples have no unit."""
        with pytest.raises(ValueError, match="'đảng viên' is not a unit of"):
            Quantity(value, unit="đảng viên")

    @pytest.mark.parametrize("unit", ("uỷ viên", "u\u0309y vie\u0302n", "ủy\u00a0viên", "Ủy viên"), ids=ascii)
    def test_is_equal_however_its_unit_is_spelt(self, unit: str) -> None:
        """Units are compared in folded form, and kept as printed."""
        printed, standard = (Quantity(Decimal(5), unit=each) for each in (unit, "ủy viên"))

        assert printed == standard
        assert hash(printed) == hash(standard)
        assert printed.unit == unit

    @pytest.mark.parametrize("bound", (Bound.BELOW, Bound.ABOVE, Bound.AT_LEAST, Bound.AT_MOST))
    def test_holds_no_side_around_a_range(self, bound: Bound) -> None:
        """A range has both its bounds; it may be about so much."""
        between = Range(Decimal(5), Decimal(7))

        assert Quantity(between, bound=Bound.ABOUT).value == between
        with pytest.raises(ValueError, match=f"a range has two bounds of its own, and takes no {bound.name}"):
            Quantity(between, bound=bound)

    def test_holds_comparisons_before_money_alone(self) -> None:
        """Before anything else a comparison may say a difference."""
        assert Quantity(Decimal(5), unit="đồng", bound=Bound.ABOVE, bound_words="cao hơn").unit == "đồng"
        with pytest.raises(ValueError, match="'cao hơn' may say a difference, and bounds money alone"):
            Quantity(Decimal(5), unit="người", bound=Bound.ABOVE, bound_words="cao hơn")

    @pytest.mark.parametrize(("bound", "words"), ((Bound.BELOW, "hơn"), (Bound.EXACT, "gần"), (Bound.ABOUT, "x")))
    def test_holds_words_that_say_its_bound(self, bound: Bound, words: str) -> None:
        """Words that say another bound, or none, are refused."""
        with pytest.raises(ValueError, match=f"'{words}' does not say the bound {bound.name}"):
            Quantity(Decimal(5), bound=bound, bound_words=words)


class TestParseQuantity:
    """Reading quantities."""

    @pytest.mark.parametrize(
        ("text", "printed"),
        [(row[1], list(row[2:])) for row in ACCEPTED],
        ids=[f"{row[0]}: {row[1]}" for row in ACCEPTED],
    )
    def test_reads_what_bulletins_print(self, text: str, printed: list[str]) -> None:
        """The amount is exact; the unit and the bound words are as printed."""
        assert printed == shown(parse_quantity(text))

    @pytest.mark.refused("quantities")
    def test_refuses_the_rest(self, refused: "Refusal") -> None:
        """Whatever else is refused with a reason and a place, and each suggestion can be read."""
        assert "is not a quantity: " in str(refused.check(parse_quantity))

    @pytest.mark.parametrize("given", (None, b"5%", 5, ["71/75"]), ids=lambda given: type(given).__name__)
    def test_refuses_what_is_no_text(self, given: object) -> None:
        """Anything but a str is refused as such."""
        with pytest.raises(ParseError, match="only a str can be read"):
            parse_quantity(given)  # type: ignore[arg-type]

    @pytest.mark.parametrize("unit", [each for each in COUNTED if each != "lần"])
    def test_reads_the_whole_vocabulary(self, unit: str) -> None:
        """Every noun, measure, currency and length of time is a unit, whole."""
        assert parse_quantity(f"12 {unit}") == Quantity(Decimal(12), unit=unit)

    @pytest.mark.parametrize("row", (*bounds().before, *bounds().compared), ids=lambda row: row.sign)
    def test_reads_all_bound_words(self, row: BoundWords) -> None:
        """Every bound word before a figure gives its bound; before money no comparison says a difference."""
        assert {parse_quantity(f"{word} 90 đồng").bound.value for word in row.words} == {row.sign}

    @pytest.mark.parametrize("text", (("một tỷ " * 142).strip(), ("năm " * 247).strip()), ids=len)
    def test_refuses_endless_words(self, text: str) -> None:
        """An amount of more words than any has is refused before it is tried."""
        with pytest.raises(ParseError, match="no amount has more than 40 words") as caught:
            parse_quantity(text)

        assert caught.value.reason == "too-long"

    def test_keeps_the_unit_as_printed(self) -> None:
        """The unit is cut from the text as it was given, never from its folded form."""
        assert parse_quantity("5 u\u0309y vie\u0302n").unit == "u\u0309y vie\u0302n"

    def test_names_the_unknown_word(self) -> None:
        """The error is a sentence and a caret under the word."""
        with pytest.raises(ParseError) as caught:
            parse_quantity("12 tỷ tám")

        assert str(caught.value) == (
            "'12 tỷ tám' is not a quantity: 'tám' belongs to no unit.\n    12 tỷ tám\n          ^^^"
        )


class TestFormatQuantity:
    """Writing quantities."""

    @pytest.mark.parametrize(
        "text",
        (
            "117 đảng viên",
            "khoảng gần 9.000 người",
            "27 điểm trở lên",
            "12,5 ha",
            "6%/năm",
            "71/75 tập thể",
            "0,3 điểm phần trăm",
            "gần gấp 2,5 lần",
            "khoảng 1.000-2.000 đồng",
        ),
    )
    def test_writes_what_was_read(self, text: str) -> None:
        """Bound words stand where they belong, and the unit behind the amount."""
        assert text == format_quantity(parse_quantity(text))

    @pytest.mark.parametrize("bound", Bound, ids=lambda bound: bound.name)
    def test_fills_in_the_word_of_a_bound(self, bound: Bound) -> None:
        """A bound without words is written with its standard word."""
        written = format_quantity(Quantity(Decimal(5), unit="xã", bound=bound))

        assert written == f"{standard_words(bound)} 5 xã".strip()
        assert parse_quantity(written).bound is bound

    def test_rounds_and_scales(self) -> None:
        """Decimals and scale words are those of numbers."""
        income = Quantity(Decimal(28_640_000), unit="đồng/người/năm")

        assert format_quantity(income, scale="triệu") == "28,64 triệu đồng/người/năm"
        assert format_quantity(income, scale="triệu", decimals=1) == "28,6 triệu đồng/người/năm"
        assert format_quantity(Quantity(Percent(Decimal("94.666"))), decimals=2) == "94,67%"

    def test_marks_decimals_that_look_like_thousands(self) -> None:
        """Three decimals of a count get a fourth, so that nobody reads thousands."""
        quantity = Quantity(Decimal("2.125"), unit="suất")

        assert format_quantity(quantity) == "2,1250 suất"
        assert parse_quantity(format_quantity(quantity)) == quantity
        between = Quantity(Range(Decimal("2.125"), Decimal(3)), unit="suất")
        assert format_quantity(between) == "2,1250-3 suất"
        assert parse_quantity(format_quantity(between)) == between

    def test_refuses_three_decimals_that_look_like_thousands(self) -> None:
        """Asked for three decimals, nothing else is written in silence."""
        assert format_quantity(Quantity(Decimal("2.125"), unit="km"), decimals=3) == "2,125 km"
        with pytest.raises(ValueError, match="the comma of '2,125' may be read as thousands before 'suất'"):
            format_quantity(Quantity(Decimal("2.125"), unit="suất"), decimals=3)

    @pytest.mark.parametrize(
        ("text", "scale"),
        (
            ("4-5 triệu đồng", "triệu"),
            ("4-5,5 triệu đồng", "largest"),
            ("khoảng 5-7 nghìn tỷ đồng", "nghìn tỷ"),
            ("từ -5 triệu đến 3 triệu đồng", "triệu"),
            ("4,224/5,28 tỷ đồng", "tỷ"),
            ("7 triệu/5 triệu đồng", "triệu"),
        ),
    )
    def test_scales_ranges_and_proportions(self, text: str, scale: str) -> None:
        """A scale word is written once where it counts for both numbers, and twice where it would be in doubt."""
        quantity = parse_quantity(text)

        assert format_quantity(quantity, scale=scale) == text
        assert parse_quantity(format_quantity(quantity)) == quantity

    @settings(max_examples=400, deadline=None)
    @given(quantities)
    def test_is_read_again(self, quantity: Quantity) -> None:
        """Every quantity is read back, with its unit, its bound and the words of its bound."""
        again = parse_quantity(format_quantity(quantity))

        assert quantity == again
        assert again.bound_words == (quantity.bound_words or standard_words(quantity.bound))
