"""Nothing but `ParseError` leaves a parser, and an error can be shown, points into the text and helps."""

import sys
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import vnbulletin
from vnbulletin import ParseError, parse_number_words, strategies

PARSERS: tuple[Callable[[str], object], ...] = tuple(
    getattr(vnbulletin, name) for name in vnbulletin.__all__ if name.startswith("parse_")
)
WORDS = (
    "không một mốt hai ba bốn tư năm lăm nhăm sáu bảy bẩy tám chín mười mươi trăm linh lẻ nghìn ngàn vạn triệu tỷ rưỡi "
    "chục âm trừ phẩy"
)
NEAR = "0123456789.,/%-+−– \u00a0\u200b\u0301tỷriệunghìngàyMNQthángnămquýIVđếntừgầnlần:h"

printed = st.one_of(*(getattr(strategies, name)() for name in strategies.__all__ if name.startswith("printed_"))).map(
    lambda pair: pair[0]
)


def refusal(parse: Callable[[str], object], text: str) -> ParseError | None:
    """Return the error with which a parser refuses *text*, or None where it reads it."""
    try:
        parse(text)
    except ParseError as error:
        return error
    return None


def check_all(text: str) -> None:
    """Fail unless every parser reads *text*, or refuses it with an error that keeps its promises."""
    for parse in PARSERS:
        check(parse, text)


def check(parse: Callable[[str], object], text: str) -> None:
    """Fail unless *text* is read, or refused with an error that keeps its promises."""
    error = refusal(parse, text)
    if error is None:
        return
    assert str(error)
    assert error.text == text
    assert 0 <= error.span.start <= error.span.end <= len(text)
    assert [each for each in error.suggestions if refusal(parse, each) is not None] == []


class TestRefusal:
    """What every parser does with what it does not read."""

    @settings(max_examples=400, deadline=None)
    @given(data=st.data())
    def test_of_any_text(self, typed: Callable[[st.DataObject], str], data: st.DataObject) -> None:
        """Any text is read or refused."""
        check_all(typed(data))

    @settings(max_examples=800, deadline=None)
    @given(text=st.text(alphabet=NEAR, max_size=24))
    @example(text="0–tỷ")
    def test_of_near_misses(self, text: str) -> None:
        """Text that looks like notation is read or refused, and every suggestion can be read by the same parser."""
        check_all(text)

    @settings(max_examples=800, deadline=None)
    @given(text=printed)
    def test_of_other_notations(self, text: str) -> None:
        """What another parser reads is read or refused."""
        check_all(text)

    @settings(max_examples=200, deadline=None)
    @given(
        given=st.one_of(
            st.none(), st.binary(), st.integers(), st.floats(), st.lists(st.text()), st.just(sys.maxsize), st.decimals()
        )
    )
    def test_of_anything_else(self, given: object) -> None:
        """What is no text is refused as such."""
        for parse in PARSERS:
            with pytest.raises(ParseError, match="only a str can be read"):
                parse(given)  # type: ignore[arg-type]


class TestNumberWords:
    """Words in any order."""

    @settings(max_examples=1000, deadline=None)
    @given(words=st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=8))
    def test_build_one_number_or_none(self, words: list[str]) -> None:
        """Number words build a finite number or are refused, with suggestions that can be read."""
        text = " ".join(words)
        check(parse_number_words, text)

        assert refusal(parse_number_words, text) is not None or abs(parse_number_words(text)) < Decimal(10) ** 80
