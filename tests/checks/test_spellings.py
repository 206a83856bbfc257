"""Numbers in words and in digits: what a finding says of them."""

import pytest

from vnbulletin.checks.spelling_differs import check_spelling
from vnbulletin.errors import ParseError


class TestCheckSpelling:
    """Digits beside words, without a text."""

    @pytest.mark.parametrize(
        ("digits", "words", "verdict", "message"),
        (
            ("05", "năm", "consistent", "5 = năm (5): the number in words is the one in digits"),
            ("05", "bốn", "contradiction", "5 ≠ bốn (4): the number in words differs from the one in digits"),
            (
                "1,5 triệu",
                "một triệu rưỡi",
                "consistent",
                "1,5 triệu = một triệu rưỡi (1.500.000): the number in words is the one in digits",
            ),
            ("5%", "năm", "undetermined", "5 ? năm: the digits and the words are not in one unit"),
        ),
    )
    def test_tells_both_numbers(self, digits: str, words: str, verdict: str, message: str) -> None:
        """The sign between them says whether they agree."""
        finding = check_spelling(digits, words)

        assert (finding.verdict.value, finding.message) == (verdict, message)

    def test_keeps_what_it_compared(self) -> None:
        """The finding holds the relation, its digits and its words as printed."""
        assert [(role, each.printed) for role, each in check_spelling("05", "bốn").operands] == [
            ("digits", "05"),
            ("words", "bốn"),
        ]

    def test_refuses_words_that_are_no_number(self) -> None:
        """What cannot be read is not compared."""
        with pytest.raises(ParseError):
            check_spelling("05", "vài")
