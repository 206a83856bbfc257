import pytest

from vnbulletin.errors import ParseError
from vnbulletin.notation.documents import DocumentNumber, parse_document_number


class TestParseDocumentNumber:
    """Reading document numbers."""

    @pytest.mark.parametrize(
        ("text", "symbol", "number", "year"),
        (
            # party documents: number, type, issuer
            ("21-NQ/TW", "21-NQ/TW", "21", None),
            ("05-CT/TW", "05-CT/TW", "05", None),
            ("07-QĐi/TW", "07-QĐi/TW", "07", None),
            ("26-HD/BTCTW", "26-HD/BTCTW", "26", None),
            # documents of the state
            ("26/CT-TTg", "26/CT-TTg", "26", None),
            ("103/KH-UBND", "103/KH-UBND", "103", None),
            ("1670/NQ-UBTVQH15", "1670/NQ-UBTVQH15", "1670", None),
            ("37/TW", "37/TW", "37", None),
            # acts with their year
            ("30/2020/NĐ-CP", "30/2020/NĐ-CP", "30", 2020),
            ("96/2023/QH15", "96/2023/QH15", "96", 2023),
            # slips that are mended
            ("22 – NQ/TW", "22-NQ/TW", "22", None),
            ("100 - KH/TU", "100-KH/TU", "100", None),
            ("03/CT – TLĐ", "03/CT-TLĐ", "03", None),
            ("6b/NQ–BCH", "6b/NQ-BCH", "6b", None),
            ("24-QĐ / TW", "24-QĐ/TW", "24", None),
            # other letters for Đ
            ("24-QÐ/TW", "24-QĐ/TW", "24", None),
            ("24-QĐ\u200b/TW", "24-QĐ/TW", "24", None),
        ),
    )
    def test_reads_number_symbol_and_year(self, text: str, symbol: str, number: str, year: int | None) -> None:
        """The symbol is kept without stray spaces, the number with its leading zeros."""
        assert DocumentNumber(symbol, number, year) == parse_document_number(text)

    @pytest.mark.parametrize(
        "text",
        (
            "05",
            "45/2014",
            "71/75",
            "28/12",
            "NQ/TW",
            "21-nq/tw",
            "21",
            "21-",
            "21-NQ/",
            "123456-NQ/TW",
            "2020-2025",
            "a-NQ/TW",
            "21-NQ/TW/A-B-C",
            "21-NQ/TW.",
            "số 21-NQ/TW",
            "0228.3849386",
            "21--NQ/TW",
            "80A-338.39",
        ),
    )
    def test_refuses_what_has_no_symbol(self, text: str) -> None:
        """A bare number, a ratio, a date and a telephone number are none."""
        with pytest.raises(ParseError, match="is not a document number: ") as caught:
            parse_document_number(text)

        assert (caught.value.reason, caught.value.span.of(text)) == ("unexpected-character", text)
