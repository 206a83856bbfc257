"""The way a bulletin is stored changes nothing that is read in it."""

import unicodedata
from collections.abc import Callable
from decimal import Context, Inexact, Rounded, localcontext

import pytest

from vnbulletin import analyze
from vnbulletin.folding import fold
from vnbulletin.reports.report import Report

VARIANTS: dict[str, Callable[[str], str]] = {
    "composed": lambda text: unicodedata.normalize("NFC", text),
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "no-break": lambda text: text.replace(" ", "\u00a0"),
    "narrow": lambda text: text.replace(" ", "\u202f"),
    "crlf": lambda text: text.replace("\n", "\r\n"),
    "cr": lambda text: text.replace("\n", "\r"),
    "separator": lambda text: text.replace("\n", "\u2028"),
    "byte-order-mark": lambda text: f"\ufeff{text}",
    "zero-width": lambda text: text.replace("\n", "\u200b\n"),
    "soft-hyphen": lambda text: text.replace("đảng viên", "đảng vi\u00adên"),
    "new-tones": lambda text: (
        unicodedata.normalize("NFC", text).replace("ủy", "uỷ").replace("óa", "oá").replace("òa", "oà")
    ),
    "old-tones": lambda text: (
        unicodedata.normalize("NFC", text).replace("uỷ", "ủy").replace("oá", "óa").replace("oà", "òa")
    ),
    "eth": lambda text: text.replace("Đ", "Ð"),
    "full-width-percent": lambda text: text.replace("%", "％"),
}


def read(report: Report) -> tuple[list[tuple[str, ...]], list[tuple[str, str, str, tuple[str, ...]]]]:
    """Return what is read: each mention's kind, value, unit and bound, and each relation with its verdict."""
    mentions = [
        tuple(fold(str(each.to_record()[key])).text for key in ("kind", "value", "unit", "bound"))
        for each in report.mentions
    ]
    relations = [
        (each.relation.kind, each.code, each.verdict.value, tuple(role for role, _ in each.operands))
        for each in report.findings
    ]
    return mentions, relations


class TestContext:
    """The caller's arithmetic."""

    def test_does_not_reach_the_reading(self, bulletins: dict[str, str]) -> None:
        """A caller who computes to one digit, and traps what is rounded, gets the same values and verdicts."""
        assert bulletins
        for text in bulletins.values():
            report = analyze(text)
            with localcontext(Context(prec=1, traps=[Inexact, Rounded])):
                again = analyze(text)

            assert read(report) == read(again)
            assert str(report) == str(again)


class TestVariants:
    """Spellings that look alike."""

    @pytest.mark.parametrize("variant", VARIANTS, ids=list(VARIANTS))
    def test_are_read_alike(self, bulletins: dict[str, str], variant: str) -> None:
        """Each example bulletin gives the same values, relations and verdicts in every spelling."""
        assert bulletins
        for text in bulletins.values():
            assert read(analyze(text)) == read(analyze(VARIANTS[variant](text)))
