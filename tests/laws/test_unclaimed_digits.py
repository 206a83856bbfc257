"""Every ASCII digit of a text lies in a mention."""

from collections.abc import Callable

from hypothesis import example, given, settings
from hypothesis import strategies as st

from vnbulletin import find_mentions, read_article

DIGITS = frozenset("0123456789")


def unclaimed(text: str) -> str:
    """Return the ASCII digits of *text* that no mention covers."""
    covered = {place for each in find_mentions(read_article(text)) for place in range(each.span.start, each.span.end)}
    return "".join(sign for place, sign in enumerate(text) if sign in DIGITS and place not in covered)


class TestUnclaimedDigits:
    """Digits that nothing reads."""

    @settings(max_examples=400, deadline=None)
    @given(data=st.data())
    def test_there_are_none(self, typed: Callable[[st.DataObject], str], data: st.DataObject) -> None:
        """No digit is lost, whatever stands around it."""
        assert unclaimed(typed(data)) == ""

    @settings(max_examples=300, deadline=None)
    @given(st.text(alphabet="0123456789.,/%-– :()đnm", max_size=40))
    @example("0" * 41)
    @example("1.000." * 20)
    @example("12/5/2021/7/8")
    def test_there_are_none_among_digits(self, text: str) -> None:
        """Runs of digits and marks that build nothing are claimed too."""
        assert unclaimed(text) == ""

    def test_there_are_none_in_the_examples(self, bulletins: dict[str, str]) -> None:
        """The example bulletins are read to the last digit."""
        assert bulletins
        assert {name: unclaimed(text) for name, text in bulletins.items()} == dict.fromkeys(bulletins, "")
