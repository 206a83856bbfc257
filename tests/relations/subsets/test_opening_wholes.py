from collections.abc import Callable
from typing import Any

import pytest

from vnbulletin.analysis import analyze
from vnbulletin.lexicon.cue_tables import relation_cues

Claims = Callable[[dict[str, Any]], dict[str, Any]]


class TestFindOfOpenings:
    """Subsets of a whole that the opening of a sentence takes up."""

    @pytest.mark.corpus("opening_wholes")
    def test_claims_of_each_case(self, case: dict[str, Any], claims: Claims, expected: Claims) -> None:
        """Each text states exactly its listed relations, and accuses only where the case says so."""
        assert expected(case) == claims(case)

    @pytest.mark.parametrize("cue", relation_cues().of_named)
    def test_every_cue_names_the_whole(self, cue: str) -> None:
        """Behind each word of the vocabulary the noun of an earlier figure is the whole."""
        found = analyze(f"Hội có 186 hội viên. {cue.capitalize()} hội viên có 24 đảng viên.").relations

        assert [[one.printed for _, one in each.operands] for each in found] == [["24", "186"]]

    @pytest.mark.parametrize("cue", relation_cues().showing)
    def test_every_cue_shows_what_is_found(self, cue: str) -> None:
        """What is looked into holds what is found in it."""
        found = analyze(f"Khảo sát 420 hộ vay vốn {cue} 18 hộ chậm trả lãi.").relations

        assert [[one.printed for _, one in each.operands] for each in found] == [["18", "420"]]

    @pytest.mark.parametrize(
        "text",
        (
            "Hội có 186 hội viên. Trong năm có 240 hội viên vay vốn.",
            "Hội có 186 hội viên. Trong hội viên có 240 lượt vay vốn.",
            "Hội phấn đấu có 186 hội viên. Trong tháng có 24 buổi họp.",
            "Năm 2019 khởi tố 209 vụ, năm 2020 cho thấy 89 vụ.",
        ),
        ids=("more", "another unit", "a plan", "two times"),
    )
    def test_what_the_whole_cannot_hold_is_no_part(self, text: str) -> None:
        """More than the whole, another unit, and another time are no subsets, and never a contradiction."""
        report = analyze(text)

        assert [each.kind for each in report.relations if each.kind == "subset"] == []
        assert report.inconsistent() == ()
