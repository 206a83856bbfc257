"""Figures of published bulletins: counts with percents of one whole, means, counts of lists, parts, titles, hedges."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from vnbulletin.checks.breakdown_mismatch import check_breakdown
from vnbulletin.checks.complement_mismatch import check_complement
from vnbulletin.checks.finding import Finding, Verdict
from vnbulletin.checks.list_count_differs import judge_list
from vnbulletin.checks.operands import figure_operand
from vnbulletin.checks.part_exceeds_whole import judge_subset
from vnbulletin.checks.restatement_differs import judge_restatement
from vnbulletin.checks.share_mismatch import check_share
from vnbulletin.checks.shared_base_mismatch import check_shared_base
from vnbulletin.errors import ParseError
from vnbulletin.relations.kinds.parts import Subset
from vnbulletin.relations.kinds.statements import AnnouncedList, Restatement

TABLE = tomllib.loads(Path(__file__).with_name("corpus").joinpath("real_shares.toml").read_text(encoding="utf-8"))
MODES = {"padded": "padded", "truncated": "cut", "raised": "raised"}
# The rows of each part of the table.
COUNTS = {
    "share": 101,
    "sum": 78,
    "complement": 8,
    "same_base": 5,
    "weighted": 1,
    "count": 13,
    "subset": 2,
    "title": 5,
    "unit": 2,
}


def rows(name: str) -> pytest.MarkDecorator:
    """Run a test on every row of the table's part *name*."""
    return pytest.mark.parametrize("row", TABLE[name], ids=lambda row: f"{row['source']} {row['figures']}")


def verdict_class(found: Finding) -> str:
    """Return how a share agrees, in the words of the table."""
    roundings = {each.value for each in found.roundings}
    if found.verdict is Verdict.CONSISTENT:
        if "exact quotient" in found.message:
            return "exact"
        return "hedged" if not roundings else "either" if "truncated" in roundings else "rounding"
    if found.verdict is Verdict.POSSIBLE:
        return next(name for mode, name in MODES.items() if mode in roundings)
    return "not"


class TestRealShares:
    """Each row gets the verdict that was worked out by hand."""

    @rows("share")
    def test_shares(self, row: dict[str, Any]) -> None:
        """A part, a whole and a percent: exact, by rounding, cut off, padded, of another base, or not at all."""
        part, whole, percent = row["figures"]
        found = check_share(part, whole, percent)

        assert verdict_class(found) == row["verdict"]
        if "base" in row:
            assert check_share(part, row["base"], percent).verdict in {Verdict.CONSISTENT, Verdict.POSSIBLE}

    @rows("sum")
    def test_sums(self, row: dict[str, Any]) -> None:
        """A whole and its parts; an open list is no sum, and its misfit is why the finders leave it out."""
        whole, *parts = row["figures"]
        expected = {"exact": "consistent", "not": "contradiction", "open": "contradiction"}[row["verdict"]]

        assert check_breakdown(whole, parts).verdict.value == expected

    @rows("complement")
    def test_complements(self, row: dict[str, Any]) -> None:
        """Percents that make 100."""
        assert check_complement(row["figures"]).verdict is Verdict.CONSISTENT

    @rows("same_base")
    def test_same_bases(self, row: dict[str, Any]) -> None:
        """Counts and percents of one whole that is not printed."""
        figures = row["figures"]
        found = check_shared_base(zip(figures[::2], figures[1::2], strict=True), rest=row.get("rest"))

        assert found.verdict.value == row["verdict"]
        assert set(row.get("witnesses", ())) <= set(found.witnesses)

    @rows("weighted")
    def test_means(self, row: dict[str, Any]) -> None:
        """The rate of all, from those that passed of each group: their number is the sum of the groups'."""
        passed, taken, percent = row["figures"]

        assert check_share(passed, taken, percent).verdict.value == row["verdict"]

    @rows("count")
    def test_counts(self, row: dict[str, Any]) -> None:
        """An announced count and as many items; where no split is certain, nothing is said."""
        announced, *items = row["figures"]
        relation = AnnouncedList(
            announced=figure_operand(announced), items=tuple(items), reading=row.get("reading", "")
        )

        assert judge_list(relation).verdict.value == row["verdict"]

    @rows("subset")
    def test_subsets(self, row: dict[str, Any]) -> None:
        """Parts that overlap each lie inside, though they add up to anything."""
        whole, *parts = (figure_operand(each) for each in row["figures"])

        assert {judge_subset(Subset(part=each, whole=whole)).verdict for each in parts} == {Verdict.CONSISTENT}

    @rows("title")
    def test_titles(self, row: dict[str, Any]) -> None:
        """A figure of the title and of the body, hedged or not."""
        first, again = (figure_operand(each) for each in row["figures"])

        assert judge_restatement(Restatement(first=first, again=again)).verdict.value == row["verdict"]

    @rows("unit")
    def test_malformed_figures(self, row: dict[str, Any]) -> None:
        """Figures that no notation allows are refused rather than read as something else."""
        with pytest.raises(ParseError):
            figure_operand(row["figures"][0])

    def test_the_table_is_whole(self) -> None:
        """No row is lost."""
        assert {name: len(part) for name, part in TABLE.items()} == COUNTS
