import subprocess
import sys

import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st

import vnbulletin
from vnbulletin import Percent, Proportion, strategies
from vnbulletin.strategies.registration import STRATEGIES


class TestRegistration:
    """The strategies as Hypothesis finds them."""

    @pytest.mark.parametrize("kind", STRATEGIES, ids=lambda kind: kind.__name__)
    def test_makes_valid_values(self, kind: type) -> None:
        """A type's own strategy makes values of the type, and says so by its entry point alone."""

        @settings(max_examples=30, deadline=None)
        @given(st.from_type(kind))
        def makes(value: object) -> None:
            assert isinstance(value, kind)

        makes()

    def test_is_found_without_the_library(self) -> None:
        """Importing Hypothesis is enough, and a type that is asked for has its strategy."""
        program = (
            "import sys, hypothesis.strategies as st; assert 'vnbulletin.strategies' in sys.modules;"
            "from vnbulletin import Percent; st.from_type(Percent).validate(); print('found')"
        )
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

        assert done.stdout == "found\n"

    def test_covers_every_value_of_notation(self) -> None:
        """Each public model of the notation floor has a strategy; enums are known to Hypothesis."""
        models = {
            value
            for name in vnbulletin.__all__
            if name[0].isupper()
            and (value := getattr(vnbulletin, name)).__module__.startswith("vnbulletin.notation")
            and hasattr(value, "__attrs_attrs__")
        }

        assert Percent in models
        assert models <= set(STRATEGIES)


class TestStrategies:
    """What each strategy promises."""

    @pytest.mark.parametrize("name", [name for name in strategies.__all__ if name != "spellings"])
    def test_says_what_it_shrinks_to(self, name: str) -> None:
        """A strategy's docstring tells what a failing test will show."""
        assert "hrinks to " in (getattr(strategies, name).__doc__ or "")

    @pytest.mark.parametrize(
        ("name", "simplest"),
        (
            ("percents", Percent(vnbulletin.parse_number("0"))),
            ("proportions", Proportion(vnbulletin.parse_number("0"), vnbulletin.parse_number("1"))),
            ("partial_dates", vnbulletin.parse_partial_date("năm 2000")),
            ("time_periods", vnbulletin.parse_period("năm 2000")),
            ("durations", vnbulletin.parse_duration("1 năm")),
            ("ranges", vnbulletin.parse_range("0-0")),
            ("word_styles", vnbulletin.WordStyle()),
            ("spans", vnbulletin.Span(0, 0)),
        ),
    )
    def test_shrinks_to_what_it_says(self, name: str, simplest: object) -> None:
        """The simplest value is the one that the docstring names."""
        plain = settings(max_examples=2000, derandomize=True, database=None, deadline=None)

        assert simplest == find(getattr(strategies, name)(), lambda _: True, settings=plain)

    def test_respells_a_text(self) -> None:
        """Other spellings say the same to a reader."""
        texts: set[str] = set()

        @settings(max_examples=100, deadline=None)
        @given(strategies.spellings("tỷ lệ"))
        def collect(text: str) -> None:
            texts.add(text)

        collect()

        assert {"tỷ lệ", "TỶ LỆ", "Tỷ lệ", "tỷ\u00a0lệ"} <= texts
