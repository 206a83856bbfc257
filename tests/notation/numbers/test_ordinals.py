from decimal import Decimal

import pytest

from vnbulletin.errors import ParseError
from vnbulletin.notation.numbers.ordinals import format_ordinal, parse_ordinal
from vnbulletin.notation.numbers.spelling import WordStyle


class TestParseOrdinal:
    """Reading ordinals."""

    @pytest.mark.parametrize(
        ("text", "value"),
        (
            ("thứ nhất", 1),
            ("Thứ Nhất", 1),
            ("đầu tiên", 1),
            ("lần đầu tiên", 1),
            ("thứ nhì", 2),
            ("thứ hai", 2),
            ("thứ ba", 3),
            ("thứ tư", 4),
            ("thứ năm", 5),
            ("thứ mười", 10),
            ("thứ hai mươi mốt", 21),
            ("lần thứ hai mươi", 20),
            ("thứ 1", 1),
            ("thứ 08", 8),
            ("lần thứ 5", 5),
            ("lần thứ XX", 20),
            ("lần thứ XIV", 14),
            ("thứ xiii", 13),
            ("thứ MCMXCIX", 1999),
            ("thu\u031b\u0301 nh\u00e2\u0301t", 1),
        ),
    )
    def test_reads_each_form(self, text: str, value: int) -> None:
        """Words, digits and Roman numerals behind “thứ” are read to the place that they name."""
        assert value == parse_ordinal(text)

    @pytest.mark.parametrize(
        ("text", "reason", "place", "suggestions"),
        (
            ("thứ một", "unknown-word", "một", ("thứ nhất",)),
            ("thứ bốn", "unknown-word", "bốn", ("thứ tư",)),
            ("thứ không", "out-of-range", "không", ()),
            ("thứ âm hai", "out-of-range", "âm hai", ()),
            ("thứ hai phẩy năm", "out-of-range", "hai phẩy năm", ()),
            ("thứ 0", "out-of-range", "0", ()),
            ("thứ IIII", "unknown-word", "IIII", ()),
            ("thứ bảy hai", "ambiguous", "bảy hai", ()),
            ("thứ", "missing-sign", "thứ", ()),
            ("hai", "missing-sign", "hai", ()),
            ("lần hai", "missing-sign", "lần hai", ()),
            ("hạng nhất", "missing-sign", "hạng nhất", ()),
            ("thứ hai ngày", "unknown-word", "hai ngày", ()),
            ("", "empty", "", ()),
        ),
    )
    def test_refuses_the_rest(self, text: str, reason: str, place: str, suggestions: tuple[str, ...]) -> None:
        """What names no place in an order is refused with its reason."""
        with pytest.raises(ParseError) as caught:
            parse_ordinal(text)

        assert (reason, place, suggestions) == (
            caught.value.reason,
            caught.value.span.of(text),
            caught.value.suggestions,
        )

    def test_says_what_was_meant(self) -> None:
        """The error names the form that is used."""
        with pytest.raises(ParseError) as caught:
            parse_ordinal("thứ một")

        assert str(caught.value) == (
            "'thứ một' is not an ordinal: 'thứ một' has a form of its own. Did you mean 'thứ nhất'?"
            "\n    thứ một\n        ^^^"
        )


class TestFormatOrdinal:
    """Writing ordinals."""

    @pytest.mark.parametrize(
        ("value", "text"),
        (
            (1, "thứ nhất"),
            (2, "thứ hai"),
            (4, "thứ tư"),
            (5, "thứ năm"),
            (21, "thứ hai mươi mốt"),
            (104, "thứ một trăm linh bốn"),
        ),
    )
    def test_writes_the_standard_form(self, value: int, text: str) -> None:
        """The first and the fourth have forms of their own."""
        assert text == format_ordinal(value)

    def test_follows_a_style(self) -> None:
        """A style chooses among the words of the number."""
        assert format_ordinal(104, style=WordStyle.southern()) == "thứ một trăm lẻ bốn"

    @pytest.mark.parametrize("value", (0, -1))
    def test_counts_from_the_first(self, value: int) -> None:
        """Nothing comes before the first."""
        with pytest.raises(ValueError, match=f"an ordinal is at least 1, got {value}"):
            format_ordinal(value)

    @pytest.mark.parametrize("value", (1.0, True, Decimal("1.5"), "1"))
    def test_refuses_what_is_no_place(self, value: object) -> None:
        """A place in an order is an int; neither a float nor a truth value is one."""
        with pytest.raises(TypeError, match="expected int, got "):
            format_ordinal(value)  # type: ignore[arg-type]

    def test_can_be_read_again(self) -> None:
        """Each ordinal is read to the place that it was written for."""
        assert [parse_ordinal(format_ordinal(value)) for value in range(1, 3000)] == list(range(1, 3000))
