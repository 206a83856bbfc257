from collections.abc import Callable
from decimal import Decimal

import pytest

from vnbulletin.relations.loose.figures import (
    Earlier,
    Loose,
    agree,
    count_operand,
    digits_told,
    figures_of,
    is_percent_of,
    nearest_pair,
    size_of,
)
from vnbulletin.relations.passage import Passage, Placed

Read = Callable[[str], tuple[Passage, ...]]


def loose_at(near: tuple[Passage, ...], place: int, behind: tuple[Passage, ...] = ()) -> Loose:
    """Return the figure at a place of the last sentence with the figures of all."""
    ahead = tuple((each, figures_of(each)) for each in near[:-1])
    return Loose(
        near=near,
        next=behind,
        figures=figures_of(near[-1]),
        earlier=Earlier(near[-1].paragraph_number, ahead),
        place=place,
        figure=near[-1].mentions[place],
        lead="",
    )


def printed(figures: tuple[Placed, ...]) -> list[str]:
    """Return the figures as printed."""
    return [each.mention.text for each in figures]


class TestLoose:
    """A figure with those around it."""

    def test_sees_the_nearest_figure_before_it_first(self, passages_of: Read) -> None:
        """Figures of its own sentence go before those of the sentences ahead, hedged ones are left out."""
        near = passages_of("Xã có 120 hộ. Nay có hơn 80 hộ và 40 tổ, đạt 35%.")
        assert printed(tuple(each.placed for each in loose_at(near, 2).before)) == ["40", "120"]

    def test_counts_the_sentences_between(self, passages_of: Read) -> None:
        """A figure of the sentence ahead is one sentence away, one of the paragraph ahead is outside."""
        near = passages_of("Xã có 120 hộ.\n\nCó 9 tổ. Nay tăng 5%.")
        seen = loose_at(near, 0).before
        assert [(each.placed.mention.text, each.away, each.outside) for each in seen] == [
            ("9", 1, False),
            ("120", 2, True),
        ]

    def test_sees_few_figures_behind_it(self, passages_of: Read) -> None:
        """The first figures of its sentence and of the next one are seen, three of each."""
        sentences = passages_of("Tăng 5%, có 1 ha, 2 ha, 3 ha, 4 ha. Có 5 hộ.")
        loose = loose_at(sentences[:1], 0, sentences[1:])
        assert printed(tuple(each.placed for each in loose.behind)) == ["1", "2", "3", "5"]


class TestNearestPair:
    """Two figures between whose ends another lies."""

    def test_takes_the_nearest_that_fits_and_is_joined(self, passages_of: Read) -> None:
        """Of two results that fit the first is taken, and a pair that words part is passed over."""
        figures = loose_at(passages_of("Có 10 hộ, 20 hộ, 40 hộ, đạt 50%."), 3).before
        doubled = nearest_pair(figures, figures, lambda _, size: (size * 2, size * 2), lambda *_: True)
        parted = nearest_pair(
            figures, figures, lambda _, size: (size * 2, size * 2), lambda one, _: one.placed.unit == ""
        )
        assert doubled is not None
        assert printed(doubled) == ["40", "20"]
        assert parted is None


class TestIsPercentOf:
    """A printed percent against two figures."""

    @pytest.mark.parametrize(
        ("text", "part", "fits"),
        (
            ("Đạt 12,5%.", 25, True),
            ("Đạt 12,4%.", 25, False),
            ("Đạt hơn 12%.", 25, True),
            ("Đạt hơn 12%.", 24, False),
            ("Đạt hơn 13%.", 25, False),
            ("Đạt gần 13%.", 25, True),
            ("Đạt khoảng 13%.", 25, True),
            ("Đạt 0%.", 0, False),
        ),
    )
    def test_is_rounded_or_on_the_side_of_its_hedge(
        self,
        text: str,
        part: int,
        fits: bool,  # noqa: FBT001
        passages_of: Read,
    ) -> None:
        """An exact percent is rounded to nearest, a hedged one lies within its last place on one side."""
        percent = passages_of(text)[0].mentions[0]
        assert is_percent_of(Decimal(part), Decimal(200), percent) is fits

    def test_is_none_of_a_count(self, passages_of: Read) -> None:
        """A count is no percent, and nothing is a percent of nothing."""
        count, percent = passages_of("Có 12 hộ, đạt 12%.")[0].mentions
        assert not is_percent_of(Decimal(12), Decimal(100), count)
        assert not is_percent_of(Decimal(12), Decimal(0), percent)


class TestFigures:
    """What figures are, one by one and two together."""

    def test_agree_where_both_are_rates_or_count_alike(self, passages_of: Read) -> None:
        """A rate agrees with rates, a count with counts of its kind."""
        homes, more, cattle, rate, other = passages_of("Có 12 hộ, 15 hộ, 300 con, 5%, 7%.")[0].mentions
        assert agree(homes, more)
        assert agree(rate, other)
        assert not agree(homes, cattle)
        assert not agree(homes, rate)

    def test_have_a_size(self, passages_of: Read) -> None:
        """A count and a rate have their number, a proportion its part, a day none."""
        sizes = [size_of(each) for each in passages_of("Ngày 3/2/2022 có 12 hộ, 5/8 xã, 7,5%.")[0].mentions]
        assert sizes == [Decimal(0), Decimal(12), Decimal(5), Decimal("7.5")]

    def test_make_operands_of_what_counts(self, passages_of: Read) -> None:
        """Of a proportion the part is the operand."""
        ratio = passages_of("Có 5/8 xã đạt chuẩn.")[0].mentions[0]
        assert count_operand(ratio).printed == "5"

    @pytest.mark.parametrize(
        ("value", "digits"),
        (("18.75", 1875), ("10", 10), ("0.04", 4), ("620000000", 62), ("0", 0), ("1060", 1060)),
    )
    def test_tell_by_their_digits(self, value: str, digits: int) -> None:
        """All printed digits tell, but for the zeros of a scale word."""
        assert digits_told(Decimal(value)) == digits
