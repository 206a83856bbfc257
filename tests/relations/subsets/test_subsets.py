from collections.abc import Callable
from typing import Any

import pytest

from vnbulletin.analysis import analyze
from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.relations.kinds.parts import Subset

Claims = Callable[[dict[str, Any]], dict[str, Any]]


def subsets(text: str) -> list[tuple[str, str]]:
    """Return the printed parts and wholes of the subsets that *text* states."""
    found = [each for each in analyze(text).relations if isinstance(each, Subset)]
    return [(each.part.printed, each.whole.printed) for each in found]


class TestFindSubsets:
    """A figure that lies inside another one."""

    @pytest.mark.corpus("subsets")
    def test_claims_of_each_case(self, case: dict[str, Any], claims: Claims, expected: Claims) -> None:
        """Each text states exactly its listed relations, and accuses only where the case says so."""
        assert expected(case) == claims(case)

    @pytest.mark.parametrize("cue", relation_cues().inside)
    def test_every_cue_puts_a_figure_inside(self, cue: str) -> None:
        """Behind each word of the vocabulary a figure lies inside the one before."""
        assert subsets(f"Có 253 đoàn viên ưu tú, {cue} 102 đoàn viên nữ.") == [("102", "253")]

    @pytest.mark.parametrize("cue", relation_cues().raising)
    def test_every_raise_puts_a_figure_inside_a_total(self, cue: str) -> None:
        """What is added lies inside the total that it leads to."""
        assert subsets(f"Lập 387 câu lạc bộ, {cue} tổng số lên 900 câu lạc bộ.") == [("387", "900")]

    def test_a_semicolon_ends_what_is_inside(self) -> None:
        """Behind a semicolon the figures are outside again."""
        text = "Có 253 đoàn viên ưu tú, trong đó 102 đoàn viên nữ; 31 đoàn viên đi học."

        assert subsets(text) == [("102", "253")]

    def test_a_part_of_a_breakdown_is_not_listed_again(self) -> None:
        """What a breakdown says of a part needs no subset."""
        text = "Có 253 đoàn viên ưu tú, trong đó 102 đoàn viên nữ, 151 đoàn viên nam."

        assert subsets(text) == []

    def test_a_chain_names_its_reading(self) -> None:
        """A proportion whose whole is the part of the one before lies inside it."""
        report = analyze("Có 71/75 tập thể khá. Trong đó, 14/71 tập thể xuất sắc.")

        assert [each.reading for each in report.relations] == ["a chained base"]
