from collections.abc import Callable

import pytest

from vnbulletin.lexicon.unit_tables import units
from vnbulletin.mentions.units import is_measure
from vnbulletin.relations.evidence.likeness import (
    alike,
    can_hold,
    counts_alike,
    counts_people,
    is_in_unit_of,
    kind_of,
    kindred,
    may_be_some_of,
    of_its_unit,
    of_one_noun,
    only_measures,
    same_unit,
    units_agree,
)
from vnbulletin.relations.passage import Passage, Placed

Passages = Callable[[str], tuple[Passage, ...]]
Reader = Callable[[str], Placed]


@pytest.fixture
def placed(passages_of: Passages) -> Reader:
    """Return the reader of a number with its unit."""
    return lambda unit: passages_of(f"Nay còn 124 {unit}.")[0].mentions[0]


class TestSameUnit:
    """Figures that print one unit."""

    @pytest.mark.parametrize(
        ("one", "other", "same"),
        (
            ("chi bộ", "chi bộ", True),
            ("Chi bộ", "chi bộ", True),
            ("chi bộ", "đảng bộ", False),
            ("đảng viên", "đảng viên dự bị", False),
            ("", "", False),
        ),
    )
    def test_compares_units_as_printed(self, placed: Reader, one: str, other: str, *, same: bool) -> None:
        """The unit must be printed, and be the same in lower case."""
        assert same is same_unit(placed(one), placed(other))


class TestUnitsAsFarAsPrinted:
    """Figures one of which may leave out its unit."""

    @pytest.mark.parametrize(
        ("one", "other", "told"),
        (
            ("đảng viên", "đảng viên", (True, True, True)),
            ("đảng viên", "đảng bộ", (False, True, True)),
            ("đồng", "đồng/người", (False, True, True)),
            ("chi bộ", "đảng bộ", (False, False, False)),
            ("chi bộ", "", (False, True, False)),
            ("", "chi bộ", (False, True, True)),
            ("", "", (False, True, True)),
        ),
    )
    def test_compares_the_first_word(
        self,
        one: str,
        other: str,
        told: tuple[bool, bool, bool],
        placed: Callable[[str], Placed],
    ) -> None:
        """A figure said again prints its unit; what is counted and what changed may go without."""
        first, second = placed(one), placed(other)

        assert told == (
            units_agree(first, second),
            counts_alike(first, second),
            is_in_unit_of(first, second),
        )

    def test_a_percent_needs_no_unit(self, passages_of: Passages) -> None:
        """A percent agrees with one that prints what it is of."""
        bare, of_households = passages_of("Đạt 85%, có 85% hộ dân.")[0].mentions

        assert units_agree(bare, of_households)


class TestAlike:
    """Figures of which one may be a part of the other."""

    @pytest.mark.parametrize(
        ("one", "other", "like"),
        (
            ("giải", "giải nhất", True),
            ("mô hình", "mô hình cá nhân", True),
            ("tổ chức đảng", "tổ chức cơ sở đảng", True),
            ("cá nhân", "cán bộ", True),
            ("đại biểu", "nữ", True),
            ("tập thể", "cá nhân", False),
            ("đồng", "đồng chí", False),
            ("đảng viên", "đảng bộ", False),
            ("người", "người nghèo", True),
            ("chi bộ", "", False),
            ("", "", False),
        ),
    )
    def test_units_begin_alike_or_count_people(self, placed: Reader, one: str, other: str, *, like: bool) -> None:
        """A part's unit begins with the whole's first word, and not one alone counts people; or both do."""
        assert like is alike(placed(one), placed(other))
        assert like is alike(placed(other), placed(one))

    @pytest.mark.parametrize("noun", units().people)
    def test_every_noun_for_people_is_one_of_them(self, noun: str, placed: Reader) -> None:
        """Each noun for people may count a part of any people."""
        assert alike(placed("người"), placed(noun))


class TestIsMeasure:
    """Measures and money."""

    @pytest.mark.parametrize(
        ("unit", "measures"), (("đồng", True), ("ha", True), ("đồng/người/tháng", True), ("chi bộ", False), ("", False))
    )
    def test_knows_money_and_measures(self, placed: Reader, unit: str, *, measures: bool) -> None:
        """Money and measures need no whole number, in rates too."""
        assert measures is is_measure(placed(unit).unit)


class TestKindred:
    """Figures of which one may name some of what the other names."""

    @pytest.mark.parametrize(
        ("one", "other", "like"),
        (
            ("sáng kiến", "đề tài", True),
            ("cơ sở", "đơn vị", True),
            ("cán bộ, viên chức", "bác sĩ", True),
            ("xã, thị trấn", "xã", True),
            ("vụ", "đơn", True),
            ("tập thể", "cá nhân", False),
            ("suất quà", "hộ", False),
            ("", "hộ", False),
        ),
    )
    def test_names_of_one_sort(self, placed: Reader, one: str, other: str, *, like: bool) -> None:
        """People, bodies, works and cases each go by several names."""
        assert like is kindred(placed(one), placed(other))


class TestOfOneNoun:
    """Parts that surely count what their whole counts."""

    @pytest.mark.parametrize(
        ("whole", "part", "one"),
        (
            ("đảng viên", "đảng viên", True),
            ("đảng viên", "đồng chí", True),
            ("học sinh", "người", True),
            ("giáo viên", "học sinh", False),
            ("đồng chí", "đảng viên", False),
        ),
    )
    def test_words_for_anybody(self, placed: Reader, whole: str, part: str, *, one: bool) -> None:
        """A word for anybody names the people of the whole, not the other way round."""
        assert one is of_one_noun(placed(whole), placed(part))


class TestMayBeSomeOf:
    """Figures that may be some of what another one counts."""

    def test_is_of_the_kind_and_no_more(self, passages_of: Passages) -> None:
        """What can be held is of the kind of the whole, and as much at the most."""
        (passage,) = passages_of("Có 78 đảng viên, 16 cán bộ, 79 người, 12 mô hình, đạt 15%.")
        whole, *others = passage.mentions

        assert [may_be_some_of(each, whole) for each in (whole, *others)] == [True, True, False, False, False]
        assert [can_hold(whole, each) for each in others] == [True, False, True, False]


class TestKindOf:
    """The name that units share which may count the same."""

    @pytest.mark.parametrize(
        ("one", "other", "same"),
        (
            ("đảng viên", "người", True),
            ("suất quà", "suất", True),
            ("cán bộ, giáo viên", "đồng chí", True),
            ("hộ", "hộ nghèo", True),
            ("hộ", "người", False),
            ("", "người", False),
            ("đồng", "đồng/người", False),
        ),
    )
    def test_shares_a_name(self, one: str, other: str, same: bool) -> None:  # noqa: FBT001
        """People are one kind, and so are nouns that begin with one word; money by the head is no money."""
        assert same is (kind_of(one) == kind_of(other))


class TestCountsPeople:
    """Figures of people."""

    @pytest.mark.parametrize("unit", ("người", "đảng viên", "em"))
    def test_by_any_noun_for_them(self, unit: str, placed: Reader) -> None:
        """Any noun for people will do."""
        assert counts_people(placed(unit))

    @pytest.mark.parametrize("unit", ("hộ", "vụ", "triệu đồng"))
    def test_nothing_else(self, unit: str, placed: Reader) -> None:
        """Households, cases and money are no people."""
        assert not counts_people(placed(unit))


class TestOfItsUnit:
    """Figures that count in the unit of their whole, be it by a longer name."""

    @pytest.mark.parametrize(
        ("whole", "part", "same"),
        (("giải", "giải Nhì", True), ("cơ sở Hội", "cơ sở", True), ("chi bộ", "đảng bộ", False)),
    )
    def test_is_told_by_its_beginning(self, placed: Reader, whole: str, part: str, *, same: bool) -> None:
        """Of two names one begins the other."""
        assert of_its_unit(placed(whole), placed(part)) is same


class TestOnlyMeasures:
    """Figures that measure what their whole counts."""

    @pytest.mark.parametrize(
        ("whole", "part", "measures"), (("đơn vị", "ml", True), ("ha", "ha", False), ("đơn vị", "chi bộ", False))
    )
    def test_a_measure_counts_nothing(self, placed: Reader, whole: str, part: str, *, measures: bool) -> None:
        """Only a measure beside a count measures it."""
        assert only_measures(placed(whole), placed(part)) is measures
