import pytest

from vnbulletin.lexicon.unit_code_tables import unit_codes
from vnbulletin.lexicon.unit_tables import units
from vnbulletin.mentions.mention import MentionKind
from vnbulletin.tables.sdmx_codes import unit_measure


class TestUnitMeasure:
    """The code of a printed unit."""

    @pytest.mark.parametrize(
        ("unit", "expected"),
        (
            ("tấn", "TNE"),
            ("Tạ", "DTN"),
            ("ha", "HAR"),
            ("héc  ta", "HAR"),
            ("km", "KMT"),
            ("m²", "MTK"),
            ("m3", "MTQ"),
            ("kWh", "KWH"),
            ("đồng", "VND"),
            ("VNĐ", "VND"),
            ("USD", "USD"),
            ("tuổi", "ANN"),
            ("đảng viên", "C62"),
            ("huyện, thị xã, thành phố", "C62"),
            ("tổ chức cơ sở Đảng", "C62"),
            ("cuộc kiểm tra, giám sát", "C62"),
            ("HTX", "C62"),
            ("lần", "C62"),
        ),
    )
    def test_has_the_code_of_its_list(self, unit: str, expected: str) -> None:
        """Measures, money and what is counted each have a code."""
        assert unit_measure(MentionKind.NUMBER, unit) == expected

    @pytest.mark.parametrize(
        "unit", ("", "tạ/ha", "đồng/người/tháng", "đô la", "độ", "điểm", "yến", "MWp", "ha, đảng viên", "viên gạch")
    )
    def test_is_unknown_where_no_code_is_certain(self, unit: str) -> None:
        """A compound, a word with two meanings and an unknown noun get no code rather than a wrong one."""
        assert unit_measure(MentionKind.NUMBER, unit) == "_U"

    @pytest.mark.parametrize(
        ("kind", "expected"), ((MentionKind.PERCENT, "PT"), (MentionKind.POINTS, "PP"), (MentionKind.TIMES, "PN"))
    )
    def test_of_a_relative_figure_is_told_by_its_kind(self, kind: MentionKind, expected: str) -> None:
        """The noun beside a percent is what it is a share of."""
        assert unit_measure(kind, "tấn") == expected


class TestUnitCodes:
    """The table."""

    def test_holds_units_that_figures_have(self) -> None:
        """Each unit of the table is one of the vocabulary, and none has two codes."""
        table = units()
        known = {each.lower() for each in (*table.measures, *table.symbols, *table.currencies, *table.times)}
        coded = [unit.lower() for each in unit_codes().codes for unit in each.units]

        assert set(coded) <= known
        assert len(unit_codes().by_unit) == len(set(coded))

    def test_has_a_code_once(self) -> None:
        """No two rows have one code."""
        codes = [each.code for each in unit_codes().codes]

        assert len(set(codes)) == len(codes)
