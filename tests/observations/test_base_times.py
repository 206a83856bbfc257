"""This file tests which times are those of earlier figures."""

from vnbulletin import find_statistics, read_article


class TestBaseTimes:
    """The time right before an earlier figure."""

    def test_is_not_that_of_what_follows(self) -> None:
        """What stands behind an earlier figure is of the time of the result."""
        text = (
            "Cuối năm 2019, dư nợ là 1.284 tỷ đồng. Cuối năm 2018, con số này là 1.177 tỷ đồng; như vậy tăng "
            "107 tỷ đồng. Vốn đi qua 1.036 tổ."
        )
        told = find_statistics(read_article(text))
        assert [str(each.period.period and each.period.period.start.year) for each in told[:2]] == ["2019", "2018"]
        assert {each.period.period.start.year for each in told[2:] if each.period.period} == {2019}
