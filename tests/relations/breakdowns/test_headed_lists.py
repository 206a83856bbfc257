from collections.abc import Callable
from typing import Any

import pytest

from vnbulletin.analysis import analyze

Claims = Callable[[dict[str, Any]], dict[str, Any]]


class TestClaimedByHeading:
    """Lists that a heading phrase opens as the parts of a figure of a sentence before."""

    @pytest.mark.corpus("headed_lists")
    def test_claims_of_each_case(self, case: dict[str, Any], claims: Claims, expected: Claims) -> None:
        """Each text states exactly its listed relations, and accuses only where the case says so."""
        assert expected(case) == claims(case)

    def test_one_slip_mends_the_list(self) -> None:
        """The whole of an earlier sentence claims its list where two digits of a part are swapped."""
        text = (
            "Chi cục thu 1.386,5 tỷ đồng. Xét theo sắc thuế, thuế giá trị gia tăng 1.089,7 tỷ đồng, "
            "thuế nhập khẩu 212,4 tỷ đồng, thuế tiêu thụ đặc biệt 41,9 tỷ đồng, các khoản khác 33,5 tỷ đồng."
        )

        assert [each.relation.kind for each in analyze(text).inconsistent()] == ["breakdown"]

    @pytest.mark.parametrize(
        "text",
        (
            "Kế hoạch thu 1.386 tỷ đồng. Theo sắc thuế, thuế 812 tỷ đồng, phí 312 tỷ đồng, thu khác 162 tỷ đồng.",
            "Xã thu 386 triệu đồng. Theo khoản thu, thuế 212 triệu, phí 162 triệu, trong đó thu khác 2 triệu đồng.",
            "Xã thu 386 triệu đồng. Chia theo nguồn, thuế 212 triệu, phí 162 triệu, nhất là thu khác 2 triệu đồng.",
            "Xã thu 386 triệu đồng. Tháng qua, thuế 212 triệu đồng, phí 162 triệu đồng, các khoản khác 32 triệu đồng.",
        ),
        ids=("a plan", "nested", "examples", "no heading phrase"),
    )  # fmt: skip
    def test_what_may_be_meant_otherwise_is_left_alone(self, text: str) -> None:
        """A plan, a list inside a list, examples, or a sentence without a heading phrase claim no sum."""
        assert analyze(text).inconsistent() == ()
