"""Signs of papers and agencies."""

import pytest

from vnbulletin.articles.agencies import find_sign


class TestFindSign:
    """The sign that opens a story."""

    @pytest.mark.parametrize(
        ("text", "sign"),
        (("LSO-Chiều nay", "LSO"), ("LSO- Chiều nay", "LSO"), ("(QNO) - Huyện", "QNO"), ("(NTO) Huyện", "NTO"),
         ("BTĐKT - Huyện", "BTĐKT"), ("(Vietnam+) Huyện", "Vietnam+"), ("VDX - Huyện", "VDX"),
         ("(Báo Ví Dụ)- Huyện", "Báo Ví Dụ"), ("(Dân trí) - Huyện", "Dân trí")),
    )  # fmt: skip
    def test_sign(self, text: str, sign: str) -> None:
        """A sign stands in capitals or in brackets, before a dash."""
        found = find_sign(text)

        assert found is not None
        assert text[slice(*found)] == sign

    @pytest.mark.parametrize(
        "text",
        ("GD-ĐT của huyện", "UBND - huyện", "COVID-19 của huyện", "- Huyện", "Mác - Lênin soi đường",
         "(Theo kế hoạch) - huyện", "Huyện họp", "", "(QNO)"),
    )  # fmt: skip
    def test_none(self, text: str) -> None:
        """An abbreviation of the sentence, a remark in brackets or a word is none."""
        assert find_sign(text) is None
