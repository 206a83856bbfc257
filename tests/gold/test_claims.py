import re

import pytest
from tests.gold.claims import read_claim

MARKS = 8
LINES = (
    ("share 0/1=2 consistent", {0, 1, 2}, "consistent"),
    ("share 3=4 truncated", {3, 4}, "possible"),
    ("sum 0=1+2+3 contradiction", {0, 1, 2, 3}, "contradiction"),
    ("sum 100=1+2 consistent", {1, 2}, "consistent"),
    ("sum 6w=6+1 consistent", {6, 1}, "consistent"),
    ("subset 2<1 consistent", {1, 2}, "consistent"),
    ("target 0 over 1 relative truncated", {0, 1}, "possible"),
    ("target 0 over 1 of 2 points consistent", {0, 1, 2}, "consistent"),
    ("achieve 0 pct 1 of 2 consistent", {0, 1, 2}, "consistent"),
    ("growth 0 from 1 pct 2 undetermined", {0, 1, 2}, "undetermined"),
    ("growth 0 diff 1 pct 2 consistent", {0, 1, 2}, "consistent"),
    ("growth 0 from 1 times 2 consistent", {0, 1, 2}, "consistent"),
    ("weekday 5 consistent", {5}, "consistent"),
    ("count 0 announced 100 consistent", {0}, "consistent"),
    ("same 0=1=2 consistent", {0, 1, 2}, "consistent"),
    ("other 0,7 unusual", {0, 7}, "unusual"),
)
WRONG = (
    ("ratio 0=1 consistent", "'ratio' is no kind of relation"),
    ("share 0=1 right", "'right' is no verdict"),
    ("share 0+1 consistent", "'0+1' does not say the operands of 'share'"),
    ("share 0=1", "'0=1' is no verdict"),
    ("sum 0=1 consistent and more", "'more' is no verdict"),
    ("same 0=8 consistent", "mark 8 is named, and the text has 8, counted from 0"),
    ("sum 100=1+9 consistent", "mark 9 is named"),
    ("share", "'' is no verdict"),
)


class TestReadClaim:
    """Lines about marks that belong together."""

    @pytest.mark.parametrize(("line", "operands", "verdict"), LINES, ids=[row[0] for row in LINES])
    def test_reads_every_form(self, line: str, operands: set[int], verdict: str) -> None:
        """A line says its kind, its marks and its verdict; numbers that name no mark are left out."""
        claim = read_claim(line, marks=MARKS)

        assert (claim.kind, set(claim.operands), claim.verdict) == (line.split(maxsplit=1)[0], operands, verdict)

    @pytest.mark.parametrize(("line", "said"), WRONG, ids=[row[0] for row in WRONG])
    def test_refuses_another_line(self, line: str, said: str) -> None:
        """What is wrong with a line is said."""
        with pytest.raises(ValueError, match=re.escape(said)):
            read_claim(line, marks=MARKS)
