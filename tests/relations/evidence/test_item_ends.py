import pytest

from vnbulletin.relations.evidence.item_ends import LONGEST_GAP, goes_to_next_item


class TestGoesToNextItem:
    """Texts between two figures of one list."""

    @pytest.mark.parametrize(
        ("gap", "goes"),
        (
            (" hộ nghèo, ", True),
            (" hộ; thôn Đông ", True),
            (" hộ và ", True),
            (" hộ có ", False),
            (" hộ, trong đó ", False),
            (f"{'x' * LONGEST_GAP}, ", False),
        ),
    )
    def test_an_item_ends_close_by(self, gap: str, goes: bool) -> None:  # noqa: FBT001 -- a column of the table
        """A mark or “và” ends an item; what lies inside the figure before is none, nor what is far away."""
        assert goes is goes_to_next_item(gap)
