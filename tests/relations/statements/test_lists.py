from collections.abc import Callable
from typing import Any

import pytest

from vnbulletin.analysis import analyze
from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.relations.kinds.statements import AnnouncedList

Claims = Callable[[dict[str, Any]], dict[str, Any]]


def lists(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return the announced counts of *text* with their items."""
    found = [each for each in analyze(text).relations if isinstance(each, AnnouncedList)]
    return [(each.announced.printed, each.items) for each in found]


class TestFindLists:
    """Announced counts and the items behind them."""

    @pytest.mark.corpus("lists")
    def test_claims_of_each_case(self, case: dict[str, Any], claims: Claims, expected: Claims) -> None:
        """Each text states exactly its listed relations, and accuses only where the case says so."""
        assert expected(case) == claims(case)

    @pytest.mark.parametrize("cue", relation_cues().announce)
    def test_every_cue_announces(self, cue: str) -> None:
        """Behind each word of the vocabulary and a colon stand the items."""
        assert lists(f"Khen 2 cơ quan, {cue}: Ban Mẫu, Văn phòng.") == [("2", ("Ban Mẫu", "Văn phòng"))]

    @pytest.mark.parametrize("mark", ("…", "...", ", v.v.", ", v.v…", " và một số nơi khác"))
    def test_an_open_list_is_never_accused(self, mark: str) -> None:
        """A list that goes on may hold as many items as announced."""
        assert analyze(f"Khen 4 cơ quan: Ban Mẫu, Văn phòng, Ban Một{mark}").inconsistent() == ()

    def test_more_pieces_than_announced_are_never_accused(self) -> None:
        """Names may hold commas of their own."""
        assert analyze("Khen 2 cơ quan: Ban Mẫu, Văn phòng, Ban Một.").inconsistent() == ()

    @pytest.mark.parametrize("count", range(2, 9))
    def test_as_many_items_as_announced_agree(self, count: int) -> None:
        """Names of one kind are counted, and one name fewer is missed."""
        names = [f"Xã {letter}" for letter in "ABCDEGHIK"[:count]]
        full, short = (f"Khen {count} xã: {', '.join(each)}." for each in (names, names[1:]))

        assert [(str(count), tuple(names))] == lists(full)
        assert (count > 2) is bool(analyze(short).inconsistent())
