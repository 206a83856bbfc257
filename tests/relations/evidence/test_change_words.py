import pytest

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.relations.evidence.change_words import ends_with_not_share


class TestEndsWithNotShare:
    """The text before a figure that says by how much another one changed."""

    @pytest.mark.parametrize(
        "before", (" hội viên, tăng ", " tấn, giảm gần ", ", thuế tăng ", " vụ, hơn tháng trước ", " vụ, kém cùng kỳ ")
    )
    def test_knows_a_change(self, before: str) -> None:
        """A word of change right before a figure makes it a change."""
        assert ends_with_not_share(before)

    @pytest.mark.parametrize("name", relation_cues().names_with_change)
    def test_a_name_speaks_of_no_change(self, name: str) -> None:
        """The name of a tax that ends in such a word tells how much was paid."""
        assert not ends_with_not_share(f", thuế {name} ")

    @pytest.mark.parametrize("name", relation_cues().names_from_change)
    def test_a_name_that_begins_so_speaks_of_none(self, name: str) -> None:
        """The name of an illness or a deed that begins with such a word tells how many there are."""
        assert not ends_with_not_share(f", người {name}: ")
        assert ends_with_not_share(f", người {name} tăng ")

    def test_change_is_right_before_its_percent(self) -> None:
        """“tăng” or “vượt” at the end of the text makes a change, further back it does not."""
        assert ends_with_not_share("sản lượng tăng ")
        assert ends_with_not_share("sản lượng tăng khoảng gần ")
        assert not ends_with_not_share("tăng cường phối hợp, tỷ lệ ")

    @pytest.mark.parametrize(
        "before", (", ít hơn cùng kỳ năm ngoái ", ", nhiều hơn năm 2016 là ", ", tăng so với năm trước ")
    )
    def test_a_time_may_stand_between(self, before: str) -> None:
        """What it is compared with may stand between the word of change and its figure."""
        assert ends_with_not_share(before)

    def test_another_clause_parts_them(self) -> None:
        """A word of change in another clause says nothing of the figure."""
        assert not ends_with_not_share("thu tăng cao so với năm trước, đã có ")
