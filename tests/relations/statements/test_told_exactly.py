from collections.abc import Callable

import pytest

from vnbulletin.relations.passage import Passage
from vnbulletin.relations.statements.told_exactly import told_exactly

PassagesOf = Callable[[str], tuple[Passage, ...]]


class TestToldExactly:
    """Exact figures that a hedged one may stand for."""

    @pytest.mark.parametrize(
        ("text", "told"),
        (
            ("Hơn 1.500 hộ; 1.500 hộ, 1.501 hộ, 1.599 hộ, 1.600 hộ, 1.499 hộ.", ["1.501", "1.599"]),
            ("Gần 1.600 hộ; 1.600 hộ, 1.599 hộ, 1.520 hộ, 1.519 hộ, 1.601 hộ.", ["1.599", "1.520"]),
            ("Khoảng 1.600 hộ; 1.600 hộ, 1.580 hộ, 1.680 hộ, 1.519 hộ, 1.681 hộ.", ["1.600", "1.580", "1.680"]),
            ("Hơn 8 hộ; 8,2 ha, 8,6 ha, 8,9 ha.", ["8,2", "8,6"]),
            ("Gần 500 hộ; hơn 490 hộ, 71/75 hộ, 495 hộ.", ["490", "495"]),
        ),
    )
    def test_rounds_to_its_last_digit(self, text: str, told: list[str], passages_of: PassagesOf) -> None:
        """A twentieth below, a twelfth above, and one unit of its last digit, is the most that is left out."""
        (passage,) = passages_of(text)
        hedged, *others = passage.mentions

        found = told_exactly(hedged, [(passage, each) for each in others])
        assert [each.mention.text for _, each in found] == told
