from collections.abc import Callable
from typing import Any

import pytest

from vnbulletin.relations.loose.figures import Earlier, Loose, figures_of
from vnbulletin.relations.loose.gaps import gap_slip_of
from vnbulletin.relations.loose.words import Claim, said_before
from vnbulletin.relations.passage import Passage

Read = Callable[[str], tuple[Passage, ...]]
Claims = Callable[[dict[str, Any]], dict[str, Any]]


def _last(passages: tuple[Passage, ...]) -> Loose:
    """Return the last figure of some sentences with its words."""
    passage = passages[-1]
    place = len(passage.mentions) - 1
    return Loose(
        near=passages,
        next=(),
        figures=figures_of(passage),
        earlier=Earlier(passage.paragraph_number, tuple((each, figures_of(each)) for each in passages[:-1])),
        place=place,
        figure=passage.mentions[place],
        lead=said_before(passage, place),
    )


class TestGapSlipOf:
    """The change between two counts beside a difference that is one slip of the pen off."""

    @pytest.mark.corpus("gap_slips")
    def test_claims_of_each_case(self, case: dict[str, Any], claims: Claims, expected: Claims) -> None:
        """Each text states exactly its listed relations, and accuses only where the case says so."""
        assert expected(case) == claims(case)

    @pytest.mark.parametrize(
        ("text", "claim"),
        (
            ("Có 3.718 hộ vay; cuối năm ngoái mới có 3.245 hộ, như thế đã tăng 483 hộ.", Claim.RISE),
            ("Hiện có 2.156 hội viên. Năm trước chỉ 1.872 hội viên, tính ra tăng 294 hội viên.", Claim.RISE),
            ("Đầu năm còn 1.236 hộ; nay còn 954 hộ, như vậy giảm 272 hộ.", Claim.FALL),
        ),
    )
    def test_is_told_of_the_only_two_counts(self, text: str, claim: Claim, passages_of: Read) -> None:
        """One of them is an earlier one by its words, and the difference draws a conclusion."""
        change = gap_slip_of(_last(passages_of(text)), claim)
        assert change is not None
        assert change.falls is (claim is Claim.FALL)

    @pytest.mark.parametrize(
        "text",
        (
            "Có 3.718 hộ vay; cuối năm ngoái mới có 3.245 hộ, như thế đã tăng 473 hộ.",
            "Có 3.718 hộ vay; cuối năm ngoái mới có 3.245 hộ, như thế đã tăng 512 hộ.",
            "Có 3.718 hộ vay; cuối năm ngoái có 3.245 hộ, số hộ thoát nghèo tăng 483 hộ.",
            "Có 3.718 hộ vay; cuối năm ngoái có 3.245 hộ thoát nghèo, tăng 483 hộ.",
            "Có 3.718 hộ vay, 120 hộ gửi; cuối năm ngoái có 3.245 hộ, tăng 483 hộ.",
            "Có 3.718 hộ vay; ở xã bên có 3.245 hộ, tăng 483 hộ.",
            "Đầu năm có 1.236 hộ; nay có 1.508 hộ vay, tăng 282 hộ.",
            "Có 38 hộ vay; cuối năm ngoái có 25 hộ, tăng 12 hộ.",
        ),
    )
    def test_is_not_told_where_another_reading_is_left(self, text: str, passages_of: Read) -> None:
        """Another subject, a third count, no earlier time, few digits or more than one slip may mean something else."""
        assert gap_slip_of(_last(passages_of(text)), Claim.RISE) is None
