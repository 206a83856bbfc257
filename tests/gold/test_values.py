import pytest
from tests.gold.values import problem_with, split_bound

RIGHT = (
    ("number", "27000000000000"), ("number", "12.5"), ("number", "-0.2"), ("number", "0"),
    ("percent", "94.67"), ("points", "0.3"), ("times", "2.5"),
    ("ratio", "6027/6110"), ("ratio", "4.224/5.28"), ("range", "180..200"), ("range", "1..1.5"),
    ("date", "2022-06-21"), ("date", "XXXX-12-28"), ("date", "2021-06"), ("date", "2021"), ("date", "XXXX-Q1"),
    ("date", "2023-01-06T08:24"),
    ("period", "2020/2025"), ("period", "XXXX-07-30/XXXX-07-31"), ("period", "2020/.."),
    ("duration", "P4Y"), ("duration", "PT10H"), ("duration", "P2Y6M"), ("time", "T08:30"),
    ("doc", "21-NQ/TW"), ("doc", "05"), ("label", "1 410"), ("label", ""), ("opt", ""), ("opt", "7%"),
)  # fmt: skip
WRONG = (
    ("number", "1.234,5"), ("number", "05"), ("number", "5."), ("number", "+5"), ("number", ""), ("number", "1e3"),
    ("percent", "5%"), ("ratio", "71"), ("ratio", "03/75"), ("range", "4-5"), ("times", "2,5"),
    ("date", "21/06/2022"), ("date", "2022-6"), ("date", "2022-06-32"), ("date", "2022-Q5"), ("date", "XX-06"),
    ("period", "2020-2025"), ("period", "2020"), ("duration", "4 năm"), ("duration", "P"), ("time", "08:30"),
    ("time", "T8:30"), ("doc", "21 -NQ/TW"), ("doc", ""), ("figure", "5"),
)  # fmt: skip


class TestProblemWith:
    """Values as they are written in marks."""

    @pytest.mark.parametrize(("kind", "value"), RIGHT)
    def test_finds_none_in_a_right_value(self, kind: str, value: str) -> None:
        """A value in the form of its kind passes."""
        assert problem_with(kind, value, bound="", unit="") is None

    @pytest.mark.parametrize(("kind", "value"), WRONG)
    def test_names_a_wrong_value(self, kind: str, value: str) -> None:
        """A value in another form is shown with the form that it should have."""
        assert problem_with(kind, value, bound="", unit="") is not None

    def test_lets_durations_be_bounded(self) -> None:
        """“trên 10 năm” is a duration with a bound."""
        assert problem_with("duration", "P10Y", bound=">", unit="") is None


class TestSplitBound:
    """Bounds before values."""

    @pytest.mark.parametrize(
        ("written", "bound", "value"),
        ((">=90", ">=", "90"), (">90", ">", "90"), ("<=5", "<=", "5"), ("<5", "<", "5"), ("~50", "~", "50")),
    )
    def test_parts_the_longest_sign(self, written: str, bound: str, value: str) -> None:
        """A sign of two characters is not cut in half."""
        assert split_bound(written) == (bound, value)

    def test_gives_no_bound_where_none_is(self) -> None:
        """A minus is part of the value."""
        assert split_bound("-0.2") == ("", "-0.2")
