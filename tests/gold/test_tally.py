from tests.gold.marks import read_gold
from tests.gold.tally import Tally, counted, table, tally_of

RIGHT = read_gold(
    "Có ⟦71/75¦ratio¦71/75¦tập thể⟧ tập thể (⟦94,67%¦percent¦94.67¦⟧) xếp loại tốt.\n---\nshare 0=1 consistent\n"
)
# The library reads all of this, and the marks claim that it should not.
OTHER = read_gold("Đã xử lý ⟦83/95¦ratio¦1/2¦đơn⟧ vụ (⟦78%¦percent¦>78¦⟧).\n---\nsame 0=1 consistent\n")


class TestCounted:
    """The counts of one text."""

    def test_count_what_is_read_as_marked(self) -> None:
        """A text that is read as it is marked has all of its figures, units, bounds and relations right."""
        tally = counted(RIGHT)

        assert tally["figures marked"] == tally["figures hit"] == tally["bound right"] == 2
        assert tally["unit right"] == tally["relation right"] == tally["verdict right"] == 1
        assert tally["reading differs"] == tally["unit differs"] == tally["bound differs"] == 0
        assert tally["figures beyond"] == tally["false accusations"] == 0

    def test_count_what_is_read_otherwise(self) -> None:
        """Another value is a miss and a find beyond the marks; an accusation that no line makes is false."""
        tally = counted(OTHER)

        assert (tally["figures marked"], tally["figures hit"], tally["figures beyond"]) == (2, 1, 1)
        assert (tally["bound asked"], tally["bound right"]) == (1, 0)
        assert (tally["relation asked"], tally["relation right"]) == (1, 0)
        assert (tally["reading differs"], tally["bound differs"]) == (1, 1)
        assert tally["false accusations"] == 1

    def test_add_up(self) -> None:
        """The counts of several texts are those of each, added."""
        assert tally_of((RIGHT, OTHER)) == counted(RIGHT) + counted(OTHER)


class TestTable:
    """The table of the counts."""

    def test_shows_shares_of_what_was_asked(self) -> None:
        """Precision is of what was found, recall of what is marked, and f1 between them."""
        lines = list(table(Tally({"figures marked": 4, "figures hit": 3, "figures beyond": 2, "unit asked": 2})))

        assert "| figures | 4 | 0.6000 | 0.7500 | 0.6667 |" in lines
        assert "| units | 2 | 0.0000 |" in lines

    def test_shows_a_dash_where_nothing_was_asked(self) -> None:
        """A share of nothing is none."""
        assert "| times | 0 | – | – | – |" in list(table(Tally()))
