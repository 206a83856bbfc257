import csv
from decimal import Decimal
from pathlib import Path

import pytest
from attrs import evolve
from tests.tables.bulletins import GOOD_OR_HIGHER, Read, read, with_first

from vnbulletin.analysis import analyze
from vnbulletin.checks.finding import Verdict
from vnbulletin.errors import CellError, WriteError
from vnbulletin.mentions.mention import MentionKind
from vnbulletin.observations.statistic import Direction, Measure, Status
from vnbulletin.tables.catalogue import table_of
from vnbulletin.tables.sdmx import COMPONENTS, STRUCTURE_ID, write_sdmx_csv
from vnbulletin.tables.statistic_rows import StatisticRow


@pytest.fixture(scope="module")
def bulletin() -> Read:
    """Return what is read of the page of the tests."""
    return read()


@pytest.fixture
def row(bulletin: Read) -> StatisticRow:
    """Return its first statistic: 40 of 45 bodies in 2021."""
    first: StatisticRow = next(iter(table_of(bulletin, "statistics")))
    return first


def observations(path: Path) -> list[dict[str, str]]:
    """Return the rows of an SDMX-CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def observation(row: StatisticRow, path: Path) -> dict[str, str]:
    """Return the one observation that *row* is written as."""
    assert write_sdmx_csv((row,), path).written == 1
    (found,) = observations(path)
    return found


class TestWriteSdmxCsv:
    """Statistics as observations."""

    def test_opens_with_the_columns_of_the_format(self, row: StatisticRow, tmp_path: Path) -> None:
        """Structure and action come first, then dimensions, the measure and attributes."""
        found = observation(row, tmp_path / "a.csv")

        assert list(found)[:3] == ["STRUCTURE", "STRUCTURE_ID", "ACTION"]
        assert (found["STRUCTURE"], found["STRUCTURE_ID"], found["ACTION"]) == ("datastructure", STRUCTURE_ID, "I")
        roles = [each.role for each in COMPONENTS]
        assert roles == sorted(roles, key=("dimension", "measure", "attribute").index)
        assert (tmp_path / "a.csv").read_bytes().startswith(b"STRUCTURE,")

    def test_writes_the_coordinates(self, row: StatisticRow, tmp_path: Path) -> None:
        """Area, period, value, unit and status stand under the names of the standard."""
        found = observation(row, tmp_path / "a.csv")
        expected = {
            "REF_AREA": "NAM_DINH",
            "REP_AGENCY": "_U",
            "INDICATOR": "_U",
            "MEASURE": "PART",
            "VALUE_TYPE": "RESULT",
            "RATING": "_Z",
            "ARTICLE": "2022/mau.txt",
            "STATISTIC": "0",
            "TIME_PERIOD": "2021",
            "OBS_VALUE": "40",
            "OBS_STATUS": "A",
            "UNIT_MEASURE": "C62",
            "UNIT_MULT": "0",
            "DECIMALS": "0",
            "BASE_VALUE": "45",
            "UNIT_TEXT": "tổ chức đảng",
        }

        assert {name: found[name] for name in expected} == expected

    @pytest.mark.parametrize(
        ("changes", "expected"),
        (
            ({"status": Status.FORECAST}, {"OBS_STATUS": "F", "VALUE_TYPE": "FORECAST"}),
            ({"status": Status.TARGET}, {"OBS_STATUS": "A", "VALUE_TYPE": "TARGET"}),
            ({"bound": "about"}, {"OBS_STATUS": "E", "BOUND": "about"}),
            ({"bound": "below"}, {"OBS_STATUS": "E", "BOUND": "below"}),
            ({"bound": "at-least"}, {"OBS_STATUS": "A", "BOUND": "at-least"}),
            (
                {"status": Status.FORECAST, "status_reason": "“ước đạt” stands before it"},
                {"OBS_STATUS": "E", "VALUE_TYPE": "FORECAST"},
            ),
            (
                {"status": Status.FORECAST, "status_reason": "“dự kiến” stands before it", "bound": "about"},
                {"OBS_STATUS": "F"},
            ),
            ({"measure": Measure.SHARE, "kind": MentionKind.PERCENT}, {"MEASURE": "SHARE", "UNIT_MEASURE": "PT"}),
            ({"measure": Measure.SHARE, "kind": MentionKind.RATIO}, {"MEASURE": "PART", "UNIT_MEASURE": "C62"}),
            ({"measure": Measure.CHANGE, "kind": MentionKind.TIMES}, {"MEASURE": "CHANGE", "UNIT_MEASURE": "PN"}),
            ({"verdict": Verdict.CONTRADICTION, "status": Status.FORECAST}, {"OBS_STATUS": "U"}),
            ({"measure": Measure.GAP, "kind": MentionKind.POINTS}, {"MEASURE": "GAP", "UNIT_MEASURE": "PP"}),
            ({"kind": MentionKind.PERCENT, "value": Decimal("94.60")}, {"OBS_VALUE": "94.6", "DECIMALS": "2"}),
            ({"unit": "đồng", "value": Decimal("1.5E+12")}, {"OBS_VALUE": "1500000000000", "UNIT_MEASURE": "VND"}),
            ({"unit": "tạ/ha"}, {"UNIT_MEASURE": "_U", "UNIT_TEXT": "tạ/ha"}),
            ({"rating": "HTT", "rating_or_higher": True}, {"RATING": "HTT_OR_HIGHER"}),
            ({"rating": "KHT", "rating_or_higher": False}, {"RATING": "KHT"}),
            ({"province": "Bà Rịa - Vũng Tàu"}, {"REF_AREA": "BA_RIA_VUNG_TAU"}),
            ({"province": "Đắk Lắk"}, {"REF_AREA": "DAK_LAK"}),
            ({"province": None}, {"REF_AREA": "_U"}),
            ({"whole": None, "base": Decimal(80)}, {"BASE_VALUE": "80"}),
            ({"organisation": "=1+1"}, {"REP_AGENCY": "'=1+1"}),
        ),
        ids=str,
    )
    def test_codes(
        self, row: StatisticRow, tmp_path: Path, changes: dict[str, object], expected: dict[str, str]
    ) -> None:
        """Each coordinate has its code, and a formula is none."""
        found = observation(evolve(row, **changes), tmp_path / "a.csv")  # type: ignore[arg-type]  # of any field

        assert {name: found[name] for name in expected} == expected

    def test_a_fall_is_below_zero(self, tmp_path: Path) -> None:
        """What falls, and what falls short in a school year, has its sign and the year from September."""
        report = analyze("Năm học 2022-2023, trường có 612 học sinh, giảm hơn 12% so với năm học trước.")
        write_sdmx_csv(table_of(report, "statistics"), tmp_path / "a.csv")
        found = observations(tmp_path / "a.csv")[1]

        assert [found[each] for each in ("OBS_VALUE", "BOUND", "TIME_PERIOD")] == ["-12", "below", "2022-09-01/P1Y"]

    def test_reads_the_rating_of_a_statistic(self, bulletin: Read, tmp_path: Path) -> None:
        """A rating with those above it is one level of the dimension."""
        rated = table_of(with_first(bulletin, rating=GOOD_OR_HIGHER), "statistics")
        write_sdmx_csv(rated, tmp_path / "a.csv")

        assert observations(tmp_path / "a.csv")[0]["RATING"] == "HTT_OR_HIGHER"

    @pytest.mark.parametrize(
        ("changes", "reason"),
        (
            ({"duplicate_of": 0}, "it repeats an earlier one"),
            ({"value": None}, "a range has no single value"),
            ({"kind": MentionKind.TIMES, "direction": Direction.DOWN}, "a fall told in times has no sign"),
            ({"period": None}, "its period is not known"),
            ({"period_start": None, "period_end": None}, "its period has no days that are printed"),
            ({"period_end": None}, "its period is still open"),
        ),
        ids=str,
    )
    def test_counts_what_it_leaves_out(
        self, row: StatisticRow, tmp_path: Path, changes: dict[str, object], reason: str
    ) -> None:
        """What is no observation is left out with its reason."""
        rows = (row, evolve(row, **changes))  # type: ignore[arg-type]  # of any field
        export = write_sdmx_csv(rows, tmp_path / "a.csv")

        assert (export.written, dict(export.left_out)) == (1, {reason: 1})
        assert len(observations(tmp_path / "a.csv")) == 1

    def test_gives_each_observation_a_key_of_its_own(self, bulletin: Read, tmp_path: Path) -> None:
        """No two observations of many bulletins agree in all dimensions."""
        tables = (table_of(bulletin, "statistics"), table_of(read(source="b.txt"), "statistics"))
        write_sdmx_csv((row for table in tables for row in table), tmp_path / "a.csv")
        dimensions = [each.id for each in COMPONENTS if each.role == "dimension"]
        keys = [tuple(found[name] for name in dimensions) for found in observations(tmp_path / "a.csv")]

        assert len(set(keys)) == len(keys) > len(bulletin.statistics)

    def test_refuses_what_a_table_refuses(self, row: StatisticRow, tmp_path: Path) -> None:
        """A row that its table cannot hold, and a target that cannot be written, leave no file."""
        with pytest.raises(CellError, match="column 'rating'"):
            write_sdmx_csv((evolve(row, rating="A+"),), tmp_path / "a.csv")
        with pytest.raises(WriteError, match="it is a folder"):
            write_sdmx_csv((row,), tmp_path)
        assert list(tmp_path.iterdir()) == []
