from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from vnbulletin.lexicon.number_tables import number_words
from vnbulletin.lexicon.unit_tables import units
from vnbulletin.mentions.commas import COMMA_OF_THREE, Comma, comma_at
from vnbulletin.mentions.scene import Scene

Records = Callable[[str], list[dict[str, str | list[str]]]]
SceneOf = Callable[[str], Scene]

MARKS_DECIMALS = "a comma before three digits may mark decimals"
GROUPS = "a comma before three digits may group thousands"
BOTH = Comma(value=Decimal("2.345"), other=Decimal(2345), reason=GROUPS)
LARGE = [each for each in units().measures if each not in units().whole_measures]


def comma(scene: Scene, scale: str = "") -> Comma:
    """Return what the first numeral of *scene* says before *scale*."""
    hit = COMMA_OF_THREE.search(scene.lower)
    assert hit is not None
    return comma_at(scene, hit, hit.end() + len(scale) + 1 if scale else None)


class TestCommas:
    """One comma and three digits in a text."""

    @pytest.mark.corpus("commas")
    def test_reads_each_case(self, case: dict[str, Any], stated: Records) -> None:
        """Each text states exactly its listed figures, with both readings where nothing decides."""
        assert case["mentions"] == stated(case["text"])


class TestCommaOfThree:
    """The shape that is in doubt."""

    @pytest.mark.parametrize("text", ("2,100", "0,415", "594,600", "012,345"))
    def test_is_one_comma_and_three_digits(self, text: str) -> None:
        """One to three digits, a comma, and three."""
        assert COMMA_OF_THREE.fullmatch(text) is not None

    @pytest.mark.parametrize("text", ("2,10", "2,1000", "2,100,000", "2,100.5", "1234,500x", "2.100"))
    def test_is_nothing_else(self, text: str) -> None:
        """Other numbers of digits, a second mark and a dot are read otherwise."""
        assert COMMA_OF_THREE.match(text) is None


class TestCommaAt:
    """What the numeral says beside its unit."""

    @pytest.mark.parametrize("behind", ("", " hộ", " đồng", " ha", " m2"))
    def test_a_leading_zero_marks_decimals(self, behind: str, scene_of: SceneOf) -> None:
        """A zero before the comma leaves no doubt, whatever is counted."""
        assert Comma(value=Decimal("0.415")) == comma(scene_of(f"là 0,415{behind}"))
        assert Comma(value=Decimal("0.500")) == comma(scene_of(f"là 0,500{behind}"))

    @pytest.mark.parametrize("unit", (*units().whole_measures, "đảng viên", "suất", "khẩu súng", "đồng/người"))
    def test_whole_things_group_thousands(self, unit: str, scene_of: SceneOf) -> None:
        """People, things, đồng and small measures have no thousandths."""
        assert Comma(value=Decimal(2345)) == comma(scene_of(f"là 2,345 {unit}"))
        assert Comma(value=Decimal(2300)) == comma(scene_of(f"là 2,300 {unit}"))

    @pytest.mark.parametrize("behind", ("", " ha", " km", " là đủ"))
    def test_two_zeros_at_the_end_ask_for_thousands(self, behind: str, scene_of: SceneOf) -> None:
        """Nobody prints decimals that end in two zeros; the other reading is named."""
        expected = Comma(value=Decimal(594_600), other=Decimal("594.600"), reason=MARKS_DECIMALS)

        assert expected == comma(scene_of(f"là 594,600{behind}"))

    @pytest.mark.parametrize("unit", (*units().fractional, *LARGE))
    def test_measures_ask_for_decimals(self, unit: str, scene_of: SceneOf) -> None:
        """Before a measure the comma marks decimals; the other reading is named."""
        assert comma(scene_of(f"là 2,345 {unit}")) == BOTH

    @pytest.mark.parametrize("scale", number_words().scale_powers)
    def test_scale_words_ask_for_decimals(self, scale: str, scene_of: SceneOf) -> None:
        """Before a scale word too, also where whole things are counted; two zeros still ask for thousands."""
        assert comma(scene_of(f"là 2,345 {scale} đồng"), scale) == BOTH
        assert Decimal(2300) == comma(scene_of(f"là 2,300 {scale} đồng"), scale).value

    @pytest.mark.parametrize("behind", ("", ".", " là đủ", " và"))
    def test_keeps_both_where_nothing_is_counted(self, behind: str, scene_of: SceneOf) -> None:
        """Without a unit the notation's rule holds, and the other reading is named."""
        assert comma(scene_of(f"là 2,345{behind}")) == BOTH
