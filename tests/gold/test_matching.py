from attrs import evolve
from tests.gold.marks import Mark, read_gold
from tests.gold.matching import Found, Miss, misses, pair

GOLD = read_gold(
    "Số ⟦05¦label¦05¦⟧: ⟦ngày 14/02¦date¦XXXX-02-14¦⟧, hơn ⟦90¦number¦>90¦hộ⟧ hộ ⟦gấp đôi¦opt¦¦⟧ so với trước.\n---\n"
)
LABEL, DATE, NUMBER, FREE = GOLD.marks


def found(mark: Mark) -> Found:
    """Return what a library finds that reads *mark* rightly."""
    return Found(mark.start, mark.end, mark.text, mark.kind, mark.value, mark.unit, mark.bound)


EXACT = (found(LABEL), found(DATE), found(NUMBER))


class TestPair:
    """Marks and what states the same value at their place."""

    def test_takes_the_same_value_at_an_overlapping_place(self) -> None:
        """A date without its word is the same date; unit and bound are judged apart."""
        short = evolve(found(DATE), start=DATE.start + 5, text="14/02")
        loose = evolve(found(NUMBER), bound="", unit="")

        assert pair(GOLD, (short, loose)).matched == ((DATE, short), (NUMBER, loose))

    def test_takes_no_other_value_or_kind(self) -> None:
        """Another value is no hit, and counts as found beyond the marks."""
        other = evolve(found(NUMBER), value="9")

        assert pair(GOLD, (other,)).matched == ((DATE, None), (NUMBER, None))
        assert pair(GOLD, (other,)).beyond == (other,)

    def test_gives_a_mention_once(self) -> None:
        """Two marks cannot share one mention."""
        twice = read_gold("⟦5¦number¦5¦⟧⟦5¦number¦5¦⟧\n---\n")
        wide = Found(0, 2, "55", "number", "5", "", "")

        assert [hit for _, hit in pair(twice, (wide,)).matched] == [wide, None]

    def test_asks_nothing_of_labels_and_free_places(self) -> None:
        """A label and a place with two readings count neither as found nor as beyond."""
        free = evolve(found(FREE), kind="times", value="2")

        assert pair(GOLD, (found(LABEL), free)).beyond == ()


class TestMisses:
    """Places that are read otherwise than they are marked."""

    def test_are_none_where_all_is_exact(self) -> None:
        """What is found as it is marked is no miss."""
        assert misses(GOLD, EXACT) == ()

    def test_leave_free_what_is_free(self) -> None:
        """The value of a label, the words of a date, and all at a free place may differ."""
        label = evolve(EXACT[0], value="five")
        date = evolve(EXACT[1], start=DATE.start + 5, text="14/02")
        free = evolve(found(FREE), kind="times", value="2")

        assert misses(GOLD, (label, date, EXACT[2], free)) == ()

    def test_show_another_unit_or_bound(self) -> None:
        """A unit that is longer than the marked one is a miss, and another bound is one of the bound."""
        longer = evolve(EXACT[2], unit="hộ nghèo")

        assert [miss.of for miss in misses(GOLD, (*EXACT[:2], longer))] == ["unit"]

        longer = evolve(longer, bound="")

        assert misses(GOLD, (*EXACT[:2], longer)) == (
            Miss(NUMBER.start, "bound", ("⟦90¦number¦>90¦hộ⟧",), ("⟦90¦number¦90¦hộ nghèo⟧",)),
        )

    def test_show_a_mark_that_is_cut(self) -> None:
        """All that is found at the place of a mark stands beside it."""
        day = Found(DATE.start + 5, DATE.start + 7, "14", "number", "14", "", "")
        month = Found(DATE.start + 8, DATE.end, "02", "number", "2", "", "")

        assert misses(GOLD, (EXACT[0], day, month, EXACT[2])) == (
            Miss(DATE.start, "reading", ("⟦ngày 14/02¦date¦XXXX-02-14¦⟧",), ("⟦14¦number¦14¦⟧", "⟦02¦number¦2¦⟧")),
        )

    def test_show_what_no_mark_asks_for(self) -> None:
        """What is found where nothing is marked is a miss, and so is what is not found."""
        beyond = Found(0, 2, "Số", "number", "1", "", "")

        assert misses(GOLD, (beyond, *EXACT[1:])) == (
            Miss(0, "reading", (), ("⟦Số¦number¦1¦⟧",)),
            Miss(LABEL.start, "reading", ("⟦05¦label¦05¦⟧",), ()),
        )
