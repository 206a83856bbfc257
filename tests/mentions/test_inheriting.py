from collections.abc import Callable
from decimal import Decimal

import pytest
from attrs import evolve

from vnbulletin.folding import fold
from vnbulletin.mentions.inheriting import with_inherited_units
from vnbulletin.mentions.mention import Alternative, Mention, MentionKind
from vnbulletin.mentions.scene import Reading
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.notation.quantities.percents import Percent

OTHER = Alternative(kind=MentionKind.PERCENT, value=Percent(Decimal("98.5")), reason="the sign may be missing")


class TestWithInheritedUnits:
    """A figure without a noun of its own."""

    @pytest.mark.parametrize(
        ("text", "units"),
        (
            ("Kỷ luật 8 đảng viên, khiển trách 5, cảnh cáo 3.", ["đảng viên", "đảng viên", "đảng viên"]),
            ("Thu 45/53 phiếu, hợp lệ 44.", ["phiếu", "phiếu"]),
            ("Thu 45 phiếu, hợp lệ 44/45.", ["phiếu", "phiếu"]),
            ("Có 9 tập thể, 4 cá nhân; nữ 2.", ["tập thể", "cá nhân", "cá nhân"]),
            ("Chi 12 triệu đồng, còn 5.", ["đồng", ""]),
            ("Trồng 30 ha, đợt sau 12.", ["ha", ""]),
            ("Khá 5, giỏi 3.", ["", ""]),
            ("Xét 20 hồ sơ (nữ 7; xe 2 chiếc), gác 3.", ["hồ sơ", "hồ sơ", "chiếc", "hồ sơ"]),
            ("Xét 20 hồ sơ) rồi gác 3.", ["hồ sơ", "hồ sơ"]),
            ("Xét 20 hồ sơ, 95,8% đạt, gác 3.", ["hồ sơ", "", "hồ sơ"]),
            ("Lập 12, 9 và 7 mô hình.", ["mô hình", "mô hình", "mô hình"]),
            ("Chi 12, 9 hoặc 7 triệu đồng.", ["đồng", "đồng", "đồng"]),
            ("Khá 12; lập 7 mô hình.", ["", "mô hình"]),
            ("Kết nạp 12 đảng viên; thu 30, chi 50.", ["đảng viên", "", ""]),
            ("Kết nạp 12 đảng viên. Cả năm thu 30.", ["đảng viên", ""]),
            ("Có 12 chi bộ; số hộ là trên 60.", ["chi bộ", "hộ"]),
            ("Có 12 chi bộ; khá 8, yếu 4.", ["chi bộ", "chi bộ", "chi bộ"]),
            ("Có 12 chi bộ; gồm nhà máy 8; kho 4.", ["chi bộ", "chi bộ", "chi bộ"]),
            ("Có 12 hộ (cũ 5; mới 7), thêm 3; bớt 2.", ["hộ", "hộ", "hộ", "hộ", ""]),
            ("Có 12 hộ; ở (cũ 5; mới 7), thêm 3.", ["hộ", "", "", ""]),
            ("Có 12 hộ; năm 2021 là 9; Khe Mẫu 3.", ["hộ", "", "hộ", "hộ"]),
            ("Có 12 hộ nghèo. Thêm hộ nghèo là 3.", ["hộ nghèo", "hộ nghèo"]),
            ("Có 12 hộ; chi 7 triệu, thu 5 triệu.", ["hộ", "", ""]),
            ("Xét 20 hồ sơ, 9 khẩu súng.", ["hồ sơ", "khẩu súng"]),
        ),
    )
    def test_takes_the_unit_of_the_count_before_it(
        self, text: str, units: list[str], mentions_of: Callable[[str], tuple[Mention, ...]]
    ) -> None:
        """The last noun outside closed brackets is meant; money and measures are never passed on."""
        assert units == [each.unit for each in mentions_of(text)]

    @pytest.mark.parametrize(("blanks", "unit"), ((200, "hồ sơ"), (400, "")))
    def test_forgets_after_a_few_sentences(
        self, blanks: int, unit: str, mentions_of: Callable[[str], tuple[Mention, ...]]
    ) -> None:
        """A noun far before a figure is not its unit."""
        words = "làng ta " * (blanks // len("làng ta "))

        assert unit == mentions_of(f"Xét 20 hồ sơ {words}, gác 3.")[-1].unit

    def test_changes_nothing_but_units(self) -> None:
        """Readings come back in order, with their own places, values and rules."""
        lower = fold("có 8 chi bộ, yếu 2.").lower
        readings = [
            Reading(start=3, end=4, kind=MentionKind.NUMBER, value=Decimal(8), unit=(5, 11)),
            Reading(start=17, end=18, kind=MentionKind.NUMBER, value=Decimal(2), bound=Bound.BELOW),
        ]
        first, second = with_inherited_units(lower, lower, readings)

        assert readings[0] == first
        assert evolve(readings[1], unit=(5, 11)) == second

    def test_a_doubtful_count_takes_none(self) -> None:
        """A number that may be a percent without its sign takes no noun that it does not print."""
        lower = fold("có 8 chi bộ, đạt 98,5;").lower
        readings = [
            Reading(start=3, end=4, kind=MentionKind.NUMBER, value=Decimal(8), unit=(5, 11)),
            Reading(start=17, end=21, kind=MentionKind.NUMBER, value=Decimal("98.5"), alternatives=(OTHER,)),
        ]

        assert readings == with_inherited_units(lower, lower, readings)

    @pytest.mark.parametrize("kind", (MentionKind.RANGE, MentionKind.DATE, MentionKind.LABEL, MentionKind.PERCENT))
    def test_counts_only_inherit(self, kind: MentionKind) -> None:
        """Other kinds neither take a unit nor pass one on."""
        lower = fold("có 8 chi bộ, yếu 2.").lower
        readings = [
            Reading(start=3, end=4, kind=MentionKind.NUMBER, value=Decimal(8), unit=(5, 11)),
            Reading(start=17, end=18, kind=kind, value=Decimal(2)),
        ]

        assert readings == with_inherited_units(lower, lower, readings)
