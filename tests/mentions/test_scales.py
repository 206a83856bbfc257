import re
from decimal import Decimal

import pytest

from vnbulletin.mentions.scales import scale_openers, scale_pattern, scaled


class TestScales:
    """Scale words behind digits."""

    @pytest.mark.parametrize(
        ("numeral", "scale", "value", "halved"),
        (
            ("5", "trăm", "500", "550"),
            ("3", "chục", "30", "35"),
            ("2", "trăm triệu", "200000000", "200500000"),
            ("3", "chục triệu", "30000000", "30500000"),
            ("2", "nghìn tỷ", "2000000000000", "2500000000000"),
            ("2", "tỷ", "2000000000", "2500000000"),
        ),
    )
    def test_count_exactly(self, numeral: str, scale: str, value: str, halved: str) -> None:
        """Hundreds and tens are counted in the scale behind them, and the half is of the last scale."""
        assert re.fullmatch(scale_pattern(), scale)
        assert (Decimal(value), Decimal(halved)) == (scaled(numeral, scale), scaled(numeral, scale, half=True))

    def test_none_leaves_the_number(self) -> None:
        """Without a scale word the numeral stands for itself."""
        assert scaled("1.250", "") == Decimal(1250)

    @pytest.mark.parametrize("text", ("triệu trăm", "chục trăm", "trăm chục", "trăm họ", "tỷphú"))
    def test_a_chain_descends(self, text: str) -> None:
        """No scale is counted in hundreds behind it, and a word that goes on is none."""
        assert re.fullmatch(scale_pattern(), text) is None

    def test_every_opener_is_one(self) -> None:
        """Each word that opens a chain is a chain."""
        assert all(re.fullmatch(scale_pattern(), each) for each in scale_openers())
