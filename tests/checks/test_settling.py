"""What settling says beside the verdict: how little the figures agree, and which roundings they exclude."""

import pytest

from vnbulletin.checks.breakdown_mismatch import check_breakdown
from vnbulletin.checks.complement_mismatch import check_complement
from vnbulletin.checks.finding import Finding, Flag
from vnbulletin.checks.share_mismatch import check_share
from vnbulletin.checks.target_mismatch import check_target
from vnbulletin.intervals import Rounding

NEAREST, TRUNCATED, RAISED, PADDED = Rounding

TABLE = (
    # exact quotients say nothing of the writer
    (check_share("75", "75", "100%"), (), ()),
    (check_share("60", "75", "80%"), (), ()),
    (check_complement(["98,06%", "1,94%"]), (), ()),
    (check_target("139", "20%", target="139"), (), ()),
    # rounded, and one direction is excluded
    (check_share("71", "75", "94,67%"), (Flag.ONLY_BY_ROUNDING,), (TRUNCATED,)),
    (check_share("79", "85", "92,94%"), (Flag.ONLY_BY_ROUNDING,), (RAISED,)),
    (check_complement(["13%", "80,42%", "5,84%", "0,73%"]), (Flag.ONLY_BY_ROUNDING,), (RAISED,)),
    # solved: two whole targets, by either direction
    (check_target("188", "18%"), (Flag.ONLY_BY_ROUNDING,), ()),
    # halves go either way
    (check_share("35", "200", "18%"), (Flag.TIE, Flag.ONLY_BY_ROUNDING), (TRUNCATED,)),
    (check_share("35", "200", "17%"), (Flag.TIE, Flag.ONLY_BY_ROUNDING), (RAISED,)),
    (check_share("1", "16", "6,3%"), (Flag.TIE, Flag.ONLY_BY_ROUNDING), (TRUNCATED,)),
    (check_complement(["12,5%", "87,4%"]), (Flag.TIE, Flag.ONLY_BY_ROUNDING), (RAISED,)),
    # zero and one hundred
    (check_share("0", "75", "0%"), (), ()),
    (check_share("1", "1.000", "0%"), (Flag.ONLY_BY_ROUNDING,), (RAISED,)),
    (check_share("999", "1.000", "100%"), (Flag.ONLY_BY_ROUNDING,), (TRUNCATED,)),
    # only another rounding explains them
    (check_share("55", "60", "91,6%"), (), (NEAREST, RAISED)),
    (check_share("202", "561", "36,1%"), (), (NEAREST, TRUNCATED)),
    (check_share("86", "496", "17,30%"), (Flag.PADDED,), (NEAREST, TRUNCATED, RAISED)),
    # a fall is negative growth
    (check_target("90", "-10%", target="100"), (), ()),
    # counts and hedged figures were not rounded
    (check_breakdown("135", ["108", "27"]), (), ()),
    (check_share("93", "90", "trên 103%"), (), ()),
    # nothing explains a contradiction, so it excludes nothing
    (check_share("83", "95", "78%"), (), ()),
)


class TestFlags:
    """Ties, roundings and padding."""

    @pytest.mark.parametrize(("finding", "flags", "excludes"), TABLE, ids=[str(row[0].reconstruction) for row in TABLE])
    def test_tell_by_how_little_figures_agree(
        self, finding: Finding, flags: tuple[Flag, ...], excludes: tuple[Rounding, ...]
    ) -> None:
        """A finding carries the flags and the excluded roundings of the worked table."""
        assert (finding.flags, finding.excludes) == (flags, excludes)

    @pytest.mark.parametrize("finding", [row[0] for row in TABLE if row[0].roundings], ids=lambda each: each.message)
    def test_every_usual_rounding_explains_or_is_excluded(self, finding: Finding) -> None:
        """Roundings that explain the figures and roundings that do not are all there are."""
        assert {*finding.roundings, *finding.excludes} - {PADDED} == {NEAREST, TRUNCATED, RAISED}
        assert not {*finding.roundings} & {*finding.excludes}

    def test_are_written_down(self) -> None:
        """Records name flags and excluded roundings."""
        record = check_share("35", "200", "18%").to_record()

        assert record["flags"] == ["tie", "only-by-rounding"]
        assert record["excludes"] == ["truncated"]
        assert record["severity"] == "error"
