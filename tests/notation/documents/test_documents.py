import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vnbulletin.errors import ParseError
from vnbulletin.lexicon.document_tables import documents
from vnbulletin.notation.documents.documents import (
    SYMBOL,
    DocumentNumber,
    Regime,
    format_document_number,
    parse_document_number,
)
from vnbulletin.notation.documents.types import known_nouns

if TYPE_CHECKING:
    from tests.notation.conftest import Refusal

CORPUS = tomllib.loads(Path(__file__).with_name("corpus").joinpath("documents.toml").read_text(encoding="utf-8"))
ACCEPTED = [(each["group"], *row) for each in CORPUS["accepted"] for row in each["rows"]]

codes = st.sampled_from([row.code for row in documents().types] + ["XYZ", "ABC"])
issuers = st.sampled_from([*documents().party_issuers, *documents().state_issuers, "XYZ", "BTP-BTC", "QH15", "A/B"])
nouns = st.sampled_from(["", *known_nouns(), documents().any_type])


def refusal(text: str) -> ParseError | None:
    """Return the error with which a text is refused, or None where it is read."""
    try:
        parse_document_number(text)
    except ParseError as error:
        return error
    return None


class TestDocumentNumber:
    """The parts of a document's number."""

    def test_may_be_a_number_alone(self) -> None:
        """A bare number has no type, no issuer and no regime."""
        value = DocumentNumber("45/2014", "45", 2014)

        assert (value.type_code, value.types, value.organisation, value.regime) == (None, (), None, Regime.UNKNOWN)

    def test_is_the_same_however_printed(self) -> None:
        """Two writings of one number are equal, and each keeps its own symbol."""
        plain, slip = parse_document_number("21-NQ/TW"), parse_document_number("21/nq – tw")

        assert plain == slip
        assert hash(plain) == hash(slip)
        assert (plain.symbol, slip.symbol) == ("21-NQ/TW", "21/nq-tw")

    @pytest.mark.parametrize(
        "parts",
        (
            {"type_code": "NQ", "types": ("chỉ thị",), "organisation": "TW", "regime": Regime.PARTY},
            {"type_code": "NQ", "organisation": "TW", "regime": Regime.PARTY},
            {"type_code": "NQ", "types": ("nghị quyết",), "organisation": "TW", "regime": Regime.STATE},
            {"type_code": "nq", "types": ("nghị quyết",), "organisation": "TW", "regime": Regime.PARTY},
            {"types": ("nghị quyết", "chỉ thị")},
            {"types": ("bài thơ",)},
            {"regime": Regime.PARTY},
            {"organisation": "NQ"},
        ),
        ids=str,
    )
    def test_has_parts_that_fit(self, parts: dict[str, Any]) -> None:
        """Parts that no symbol prints together are refused."""
        with pytest.raises(ValueError, match="no symbol prints these parts together"):
            DocumentNumber("21", "21", **parts)

    @pytest.mark.parametrize("number", ("", "123456", "5bb", "NQ", "٥"))
    def test_has_a_number(self, number: str) -> None:
        """One to five digits and perhaps a letter make a number."""
        with pytest.raises(ValueError, match="must match regex"):
            DocumentNumber("21", number)

    @pytest.mark.parametrize("year", (1899, 2100, 22))
    def test_has_a_year_of_its_time(self, year: int) -> None:
        """Years outside of two centuries are none of a document."""
        with pytest.raises(ValueError, match="must be in range"):
            DocumentNumber("21", "21", year)


class TestParseDocumentNumber:
    """Reading document numbers."""

    @pytest.mark.parametrize("row", [row[1:] for row in ACCEPTED], ids=[f"{row[0]}: {row[1]}" for row in ACCEPTED])
    def test_reads_each_part(self, row: list[str]) -> None:
        """The symbol is kept without stray spaces, the number with its leading zeros, and each part is named."""
        text, symbol, number, year, code, types, issuer, regime = row
        value = parse_document_number(text)

        assert (symbol, number, int(year) if year else None) == (value.symbol, value.number, value.year)
        assert (code or None, tuple(types), issuer or None) == (value.type_code, value.types, value.organisation)
        assert regime == value.regime

    @pytest.mark.refused("documents")
    def test_refuses_the_rest(self, refused: "Refusal") -> None:
        """A proportion, a date and a telephone number are none, and each suggestion can be read."""
        assert "is not a document number: " in str(refused.check(parse_document_number))
        assert all(parse_document_number(each).number for each in refused.suggestions)

    def test_says_what_was_meant(self) -> None:
        """The error is a sentence and a caret under the place."""
        with pytest.raises(ParseError) as caught:
            parse_document_number("Chỉ thị 21-NQ/TW")

        assert str(caught.value) == (
            "'Chỉ thị 21-NQ/TW' is not a document number: 'chỉ thị' and 'NQ' name two types."
            " Did you mean 'nghị quyết số 21-NQ/TW'?\n    Chỉ thị 21-NQ/TW\n    ^^^^^^^"
        )

    @settings(max_examples=500, deadline=None)
    @given(st.from_regex(SYMBOL, fullmatch=True))
    def test_reads_every_symbol_in_a_text(self, text: str) -> None:
        """Whatever a text's recogniser takes for a symbol is read, and keeps its letters."""
        assert re.sub(r"\s", "", text).replace("–", "-") == parse_document_number(text.strip()).symbol


class TestFormatDocumentNumber:
    """Writing document numbers."""

    @pytest.mark.parametrize(
        ("text", "written"),
        (
            ("22 – nq/tw", "22-NQ/TW"),
            ("03/CT – TLĐ", "03/CT-TLĐ"),
            ("21/NQ-TW", "21-NQ/TW"),
            ("433/QĐ-Thu", "433-QĐ/ThU"),
            ("Nghị quyết số 21-NQ/TW", "21-NQ/TW"),
            ("Quy định 66-QĐ/TW", "Quy định số 66-QĐ/TW"),
            ("66-QĐ/TW", "66-QĐ/TW"),
            ("chỉ thị 05", "Chỉ thị số 05"),
            ("Số: 05", "số 05"),
            ("Nghị định 45/2014", "Nghị định số 45/2014"),
            ("30/2020/nđ-cp", "30/2020/NĐ-CP"),
        ),
    )
    def test_is_canonical(self, text: str, written: str) -> None:
        """The party sets a dash and a slash, the state a slash and a dash; a noun stands where it says more."""
        assert written == format_document_number(parse_document_number(text))

    @settings(max_examples=1000, deadline=None)
    @given(
        noun=nouns,
        number=st.from_regex(r"[0-9]{1,5}[a-zA-Z]?", fullmatch=True),
        year=st.sampled_from(("", "/2020")),
        tail=st.one_of(
            st.just(""),
            st.builds("{}{}{}{}".format, st.sampled_from("-/"), codes, st.sampled_from("-/"), issuers),
            st.builds("{}{}".format, st.sampled_from("-/"), st.one_of(codes, issuers)),
        ),
    )
    def test_is_read_again(self, noun: str, number: str, year: str, tail: str) -> None:
        """Every number that can be read is written so that it is read as an equal one."""
        text = f"{noun} số {number}{year}{tail}".strip()
        error = refusal(text)

        if error is None:
            value = parse_document_number(text)

            assert value == parse_document_number(format_document_number(value))
        else:
            # The noun contradicts the letters.
            assert error.reason == "ambiguous"
            assert [each for each in error.suggestions if refusal(each)] == []
