import pytest

from vnbulletin.spans import Span

TEXT = "Có 71/75 tập thể (94,67%)."


class TestBuilding:
    """Which spans can exist."""

    def test_refuses_a_negative_start(self) -> None:
        """A span never counts from the end of the text."""
        with pytest.raises(ValueError, match=r"'start' must be >= 0: -1"):
            Span(-1, 2)

    def test_refuses_an_end_before_its_start(self) -> None:
        """A span never runs backwards."""
        with pytest.raises(ValueError, match=r"must not end before it starts, got \[3, 2\)"):
            Span(3, 2)

    def test_may_be_empty(self) -> None:
        """A span of no characters marks a place between two."""
        assert len(Span(3, 3)) == 0
        assert Span(3, 3).of(TEXT) == ""

    def test_is_a_value(self) -> None:
        """Spans of equal ends are equal, and serve as keys."""
        assert {Span(1, 2): "a"}[Span(1, 2)] == "a"


class TestOf:
    """The characters under a span."""

    @pytest.mark.parametrize(
        ("span", "text"), ((Span(0, 2), "Có"), (Span(3, 8), "71/75"), (Span(18, 24), "94,67%"), (Span(0, 26), TEXT))
    )
    def test_covers_its_characters(self, span: Span, text: str) -> None:
        """The characters from the start up to, and without, the end are covered."""
        assert text == span.of(TEXT)
        assert len(text) == len(span)

    def test_counts_code_points(self) -> None:
        """A decomposed letter counts as many as it has code points, and a letter beyond the first plane as one."""
        assert Span(0, 3).of("e\u0302\u0301 5") == "e\u0302\u0301"
        assert Span(2, 3).of("𝟙 5") == "5"


class TestOrder:
    """Spans in text order."""

    def test_sorts_by_start_then_end(self) -> None:
        """The span that starts first comes first; of two that start together, the shorter one."""
        spans = [Span(4, 9), Span(0, 7), Span(4, 5), Span(0, 2)]

        assert [Span(0, 2), Span(0, 7), Span(4, 5), Span(4, 9)] == sorted(spans)


class TestTwoSpans:
    """How two spans lie to each other."""

    @pytest.mark.parametrize(
        ("first", "second", "overlaps", "contains"),
        (
            (Span(0, 4), Span(2, 6), True, False),
            (Span(0, 4), Span(1, 3), True, True),
            (Span(0, 4), Span(0, 4), True, True),
            # neighbours share no character
            (Span(0, 4), Span(4, 6), False, False),
            (Span(0, 4), Span(5, 6), False, False),
            # an empty span shares none either
            (Span(0, 4), Span(4, 4), False, True),
        ),
    )
    def test_overlapping_and_containing(self, first: Span, second: Span, *, overlaps: bool, contains: bool) -> None:
        """Overlapping goes both ways and needs a shared character; containing needs both ends."""
        assert overlaps is first.overlaps(second)
        assert overlaps is second.overlaps(first)
        assert contains is first.contains(second)
