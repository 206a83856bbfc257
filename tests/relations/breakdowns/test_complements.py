from collections.abc import Callable
from typing import Any

import pytest

from vnbulletin.analysis import analyze
from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.relations.kinds.parts import Complement

Claims = Callable[[dict[str, Any]], dict[str, Any]]


def complements(text: str) -> list[list[str]]:
    """Return the printed percents of the complements that *text* states."""
    found = [each for each in analyze(text).relations if isinstance(each, Complement)]
    return [[each.printed for each in one.parts] for one in found]


class TestFindComplements:
    """Percents of one whole that add up to one hundred."""

    @pytest.mark.corpus("complements")
    def test_claims_of_each_case(self, case: dict[str, Any], claims: Claims, expected: Claims) -> None:
        """Each text states exactly its listed relations, and accuses only where the case says so."""
        assert expected(case) == claims(case)

    @pytest.mark.parametrize("word", relation_cues().not_share)
    def test_changes_make_none(self, word: str) -> None:
        """Two changes that happen to add up to one hundred are no complement."""
        assert complements(f"Nông nghiệp {word} 98,06%, dịch vụ {word} 1,94%.") == []

    @pytest.mark.parametrize(
        ("percents", "found"),
        (
            (("98,06%", "1,94%"), True),
            (("98,06%", "1,95%"), False),
            (("98,06%", "1,93%"), False),
            (("60,5%", "39,5%"), True),
            (("60%", "40%"), False),
            (("50,5%", "30%", "19,5%"), True),
            (("33,3%", "33,3%", "33,3%"), True),
            (("33,3%", "33,3%", "33,1%"), False),
            (("100,0%", "0,0%"), False),
            (("120,5%", "-20,5%"), False),
        ),
    )
    def test_leaves_room_for_rounding_only(self, percents: tuple[str, ...], found: bool) -> None:  # noqa: FBT001
        """Two percents must make one hundred exactly, three or more as far as their decimals can tell."""
        text = "Tỷ lệ khá là " + ", nhóm kế là ".join(percents) + "."

        assert ([list(percents)] if found else []) == complements(text)

    def test_takes_percents_once(self) -> None:
        """Percents of a breakdown are not taken again as neighbours."""
        text = "Có 6.027/6.110 đảng viên tốt (98,64%); 83/6.110 đảng viên khá (1,36%)."

        assert complements(text) == [["98,64%", "1,36%"]]

    def test_percents_in_brackets_are_asides(self) -> None:
        """A percent in brackets and one outside them are no neighbours."""
        assert complements("Tỷ lệ khá là 98,06% (nhóm kia 1,94%).") == []
