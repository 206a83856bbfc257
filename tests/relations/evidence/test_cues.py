import pytest

from vnbulletin.relations.evidence.cues import (
    announces_total,
    compares,
    find_inside,
    has_inside,
    has_partition,
    is_open_list,
    is_remainder,
    links_share,
    links_whole,
    may_link_share,
    names_whole,
    puts_percent_first,
    raises_total,
    without_remainder,
)


class TestLinksShare:
    """The text between a part and its percent."""

    @pytest.mark.parametrize(
        "gap",
        (
            " tập thể (", " (", " phiếu, đạt ", " phiếu, chiếm ", " phiếu (đạt tỷ lệ ", " phiếu chiếm ", " hộ, bằng ",
            " hộ, tỷ lệ là ", " hộ, đạt hơn ", " hộ = ", " tập thể tốt, tương đương ",
        ),
    )  # fmt: skip
    def test_knows_brackets_and_verbs(self, gap: str) -> None:
        """A bracket, “chiếm” or a comma with “đạt” links."""
        assert links_share(gap)

    @pytest.mark.parametrize(
        "gap",
        (
            " huyện đạt ", " huyện đạt trên ", " hộ, tăng ", " hộ (tăng ", " hộ, vượt ", " hộ, giảm ", " hộ, ", " hộ ",
            " hộ, thôn trên đạt tỷ lệ chung chung ", " hộ, cao hơn ",
        ),
    )  # fmt: skip
    def test_knows_what_each_of_them_reached(self, gap: str) -> None:
        """“đạt” without a comma, a change and a bare comma do not link."""
        assert not links_share(gap)

    def test_a_weak_link_leaves_the_arithmetic_to_decide(self) -> None:
        """A gap that only ends as a share may is a weak link, and a change is none."""
        assert may_link_share(" huyện đạt ")
        assert may_link_share(" hộ, thôn trên có (")
        assert not may_link_share(" hộ, tăng, đạt ")
        assert not may_link_share(" hộ, ")


class TestOtherCues:
    """Words between and around figures."""

    @pytest.mark.parametrize(
        ("gap", "first"),
        (
            (" với ", True),
            (", tức là ", True),
            (" (ứng với ", True),
            (" với gần ", True),
            (" với các ", False),
            (" và ", False),
        ),
    )
    def test_a_percent_may_stand_first(self, gap: str, first: bool) -> None:  # noqa: FBT001 -- a column of the table
        """“với” between a percent and a number makes the number its part."""
        assert first is puts_percent_first(gap)

    @pytest.mark.parametrize(
        ("gap", "links"),
        (
            (" vụ trên tổng số ", True),
            (" vụ (trong số ", True),
            (" vụ trong tổng số gần ", True),
            (" vụ, ", False),
            (" vụ trên địa bàn, ", False),
        ),
    )
    def test_a_whole_may_be_named(self, gap: str, links: bool) -> None:  # noqa: FBT001 -- a column of the table
        """“trên tổng số” right before a figure makes it the whole."""
        assert links is links_whole(gap)

    @pytest.mark.parametrize(
        ("gap", "names"),
        (
            (" trên tổng số ", True),
            (" tổng số thu (", True),
            (" của tổng số ", True),
            (" trên ", True),
            (" và ", False),
        ),
    )
    def test_a_whole_may_follow_a_percent(self, gap: str, names: bool) -> None:  # noqa: FBT001 -- a column of the table
        """“tổng số” behind a percent makes the next figure the whole."""
        assert names is names_whole(gap)

    def test_comparison_is_right_behind_its_percent(self) -> None:
        """A plan or another time right behind a percent is its base."""
        assert compares(" kế hoạch năm")
        assert compares(" so với năm trước")
        assert not compares(" số hộ theo kế hoạch")
        assert not compares(".")

    def test_partition_and_inside(self) -> None:
        """“gồm” makes up a whole, “trong đó” only puts inside it."""
        assert has_partition(" mô hình, gồm ")
        assert not has_partition(" mô hình, trong đó ")
        assert has_inside(" mô hình, trong đó có ")
        assert not has_inside(" mô hình, bên trong đóng cửa, ")
        assert list(find_inside("trong đó 3 xã, trong đó có 2 thôn", 0, 33)) == [8, 26]

    def test_open_lists(self) -> None:
        """An ellipsis and words such as “tiêu biểu” leave a list open."""
        assert all(is_open_list(each) for each in (" thôn…", " thôn...", ", v.v.", ", tiêu biểu là ", ", chủ yếu "))
        assert not is_open_list(" chi bộ thôn và ")

    def test_totals_and_remainders(self) -> None:
        """A total is announced right before it, a remainder on either side."""
        assert announces_total("13 cá nhân, tổng cộng ")
        assert announces_total("13 cá nhân, tổng cộng là hơn ")
        assert not announces_total("tổng cộng cả huyện thưởng ")
        assert raises_total("387 hội viên, nâng tổng số lên ")
        assert raises_total("387 hội viên, đưa tổng số hội viên đạt gần ")
        assert not raises_total("387 hội viên. nâng chất lượng. có ")
        assert is_remainder(" 5 khoản còn lại ")
        assert not is_remainder(" còn 5 khoản ")


class TestWithoutRemainder:
    """Words that call something the rest."""

    def test_are_left_out(self) -> None:
        """Only they go; the words around them stay."""
        assert without_remainder(" hộ, các khoản còn lại là ") == " hộ, các khoản  là "
