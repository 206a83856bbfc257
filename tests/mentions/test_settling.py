from decimal import Decimal

import pytest

from vnbulletin.folding import fold
from vnbulletin.mentions.mention import Alternative, MentionKind
from vnbulletin.mentions.scene import Reading
from vnbulletin.mentions.settling import settled
from vnbulletin.notation.quantities.percents import Percent

OPEN = "21,512"
HABITS = (
    ("thu 4.249,793 tỷ và 21,512 tỷ", "21.512"),
    ("thu 12.913,598 km và 21,512 km", "21.512"),
    ("thu 9,000,000 và 21,512 tỷ", "21512"),
    ("thu 1,234.5 và 21,512 tỷ", "21512"),
    ("thu 9,000,000, 4.249,793 và 21,512 tỷ", None),
    ("thu 4.249,79 tỷ và 21,512 tỷ", None),
    ("thu 7.897 tỷ và 21,512 tỷ", None),
    ("thu 715,468 tỷ và 21,512 tỷ", None),
)
NEIGHBOURS = (
    ("trong 248 có 21,512 (8,67%)", "21.512"),
    ("trong 248 có 21,512 (8,7%)", "21.512"),
    ("trong 300000 có 21,512 (7,17%)", "21512"),
    ("có 21,512 (7,17%) trong 300000", "21512"),
    ("có 21,512 trong 300000 (7,17%)", "21512"),
    ("trong 250 có 21,512 (8,67%)", None),
    ("trong 248 và 248000 có 21,512 (8,67%)", None),
    ("trong 248 có 21,512", None),
    ("trong 0 có 21,512 (8,67%)", None),
    (f"trong 248 có 21,512 {'xa ' * 40}(8,67%)", None),
    (f"trong 248 {'xa ' * 150} có 21,512 (8,67%)", None),
)


def both(start: int) -> Reading:
    """Return the reading of the open number at *start*, as decimals with thousands beside them."""
    other = Alternative(kind=MentionKind.NUMBER, value=Decimal(21512), reason="it may group thousands")
    return Reading(
        start=start, end=start + len(OPEN), kind=MentionKind.NUMBER, value=Decimal("21.512"), alternatives=(other,)
    )


def certain(start: int, printed: str) -> Reading:
    """Return the certain reading of *printed*, a number or a percent."""
    end = start + len(printed)
    if printed.endswith("%"):
        value = Percent(Decimal(printed.removesuffix("%").replace(",", ".")))
        return Reading(start=start, end=end, kind=MentionKind.PERCENT, value=value)
    return Reading(start=start, end=end, kind=MentionKind.NUMBER, value=Decimal(printed))


def read(text: str) -> tuple[str, list[Reading]]:
    """Return *text* in folded lower case, with the readings of its plain numbers, percents and the open one."""
    lower = fold(text).lower
    readings, place = [], 0
    for each in lower.split():
        word = each.strip("(),")
        place = lower.index(word, place) if word else place
        if word == OPEN:
            readings.append(both(place))
        elif word.isdigit() or word.endswith("%"):
            readings.append(certain(place, word))
        place += len(word)
    return lower, readings


def value_of_open_one(text: str) -> str | None:
    """Return the value that the open number is settled to, or None where both are kept."""
    lower, readings = read(text)
    (reading,) = (each for each in settled(lower, readings) if each.start == lower.index(OPEN))
    return None if reading.alternatives else str(reading.value)


class TestSettled:
    """A comma before three digits, by the document and its neighbours."""

    @pytest.mark.parametrize(("text", "value"), HABITS)
    def test_follows_the_habit_of_the_document(self, text: str, value: str | None) -> None:
        """Three decimals or groups by commas elsewhere decide; both habits, or none, decide nothing."""
        assert value == value_of_open_one(text)

    @pytest.mark.parametrize(("text", "value"), NEIGHBOURS)
    def test_follows_a_percent_that_one_value_alone_fits(self, text: str, value: str | None) -> None:
        """A percent close behind decides, if one of the values alone is that share of a number nearby."""
        assert value == value_of_open_one(text)

    def test_believes_the_percent_before_the_habit(self) -> None:
        """What the text computes itself is stronger than what it does elsewhere."""
        assert value_of_open_one("quỹ 9,000,000 đồng; trong 248 có 21,512 (8,67%)") == "21.512"

    def test_keeps_both_where_nothing_decides(self) -> None:
        """Neither value is dropped, and nothing else is changed."""
        lower, readings = read("trong 250 có 21,512 (8,67%)")

        assert readings == list(settled(lower, readings))

    def test_leaves_what_is_certain(self) -> None:
        """Readings without alternatives come back as they are."""
        lower, readings = read("trong 248 có 12 (8,67%)")

        assert settled(lower, readings) is readings

    def test_leaves_other_doubts(self) -> None:
        """A number that may be a percent is no question of commas."""
        other = Alternative(kind=MentionKind.PERCENT, value=Percent(Decimal("13.2")), reason="the sign may be missing")
        reading = Reading(start=4, end=8, kind=MentionKind.NUMBER, value=Decimal("13.2"), alternatives=(other,))

        assert [reading] == list(settled("đạt 13,2; thu 9,000,000", [reading]))
