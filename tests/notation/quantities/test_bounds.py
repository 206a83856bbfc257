import pytest

from vnbulletin.lexicon.unit_tables import bounds
from vnbulletin.notation.quantities.bound_words import (
    bound_said,
    leading_bounds,
    standard_words,
    stands_behind,
    trailing_bound,
)
from vnbulletin.notation.quantities.bounds import Bound


class TestBound:
    """What a word says of a figure."""

    def test_has_the_signs_of_records(self) -> None:
        """The values are the signs in which records note a bound."""
        assert [each.value for each in Bound] == ["", "<", ">", "~", ">=", "<="]

    def test_covers_the_vocabulary(self) -> None:
        """Every sign of the vocabulary is a bound, and every bound but none has words."""
        signs = {row.sign for row in (*bounds().before, *bounds().after)}

        assert {each.value for each in Bound if each is not Bound.EXACT} == signs
        assert {row.sign for row in bounds().compared} == signs == set(bounds().standard)


class TestMirrored:
    """Bounds of a value with the other sign."""

    @pytest.mark.parametrize("bound", Bound)
    def test_twice_is_the_same(self, bound: Bound) -> None:
        """Each bound turned twice is itself."""
        assert bound is bound.mirrored.mirrored

    def test_above_becomes_below(self) -> None:
        """What lies above 12 lies below −12 with its sign turned; about stays about."""
        assert (Bound.ABOVE.mirrored, Bound.ABOUT.mirrored) == (Bound.BELOW, Bound.ABOUT)


class TestBoundSaid:
    """What bound words say together."""

    @pytest.mark.parametrize(
        ("words", "bound"),
        (
            ("gần", Bound.BELOW),
            ("khoảng gần", Bound.BELOW),
            ("ước đạt trên", Bound.ABOVE),
            ("tầm khoảng", Bound.ABOUT),
            ("trên dưới", Bound.ABOUT),
            ("Không  Quá", Bound.AT_MOST),
            ("không hơn", Bound.AT_MOST),
            ("trở lên", Bound.AT_LEAST),
            ("hơn gần", None),
            ("trên dưới gần hơn", None),
            ("đảng viên", None),
            ("gần đảng viên", None),
            ("", None),
        ),
    )
    def test_takes_them_together(self, words: str, bound: Bound | None) -> None:
        """What says about yields to what says on which side; two sides say nothing."""
        assert bound is bound_said(words)

    @pytest.mark.parametrize("bound", Bound, ids=lambda bound: bound.name)
    def test_standard_words_say_their_bound(self, bound: Bound) -> None:
        """The standard word of a bound says it, and an exact figure has none."""
        assert bound_said(standard_words(bound)) is (bound if bound is not Bound.EXACT else None)

    def test_no_comparison_is_a_bound_of_running_text(self) -> None:
        """Words that compare in running text are kept apart from those that always bound."""
        always = {word for row in (*bounds().before, *bounds().after) for word in row.words}

        assert always & {word for row in bounds().compared for word in row.words} == set()


class TestPlaces:
    """Where bound words stand."""

    def test_lead(self) -> None:
        """The longest words at the place are found, and only there."""
        found = leading_bounds("khoảng gần 6", 0)

        assert found is not None
        assert found.place.of("khoảng gần 6") == "khoảng gần"
        assert leading_bounds("có gần 6", 0) is None
        assert leading_bounds("độc giả", 0) is None

    def test_trail(self) -> None:
        """Words behind a figure close the text."""
        found = trailing_bound("90% trở lên", 0)

        assert found is not None
        assert found.place.of("90% trở lên") == "trở lên"
        assert trailing_bound("90% trở lên số hộ", 0) is None
        assert stands_behind("Trở lên")
        assert not stands_behind("gần")
