"""The words of a report: counts, days, verdicts and doubts, in both languages."""

import ast
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from tests.test_catalogues import ENGLISH, words

import vnbulletin
from vnbulletin.articles.article import Article
from vnbulletin.checks.finding import Verdict
from vnbulletin.checks.phrases import Phrase
from vnbulletin.mentions.mention import Alternative, Mention, MentionKind, Value
from vnbulletin.notation.dates.partial_dates import PartialDate
from vnbulletin.notation.quantities.multiples import Multiple
from vnbulletin.notation.quantities.percents import Percent
from vnbulletin.notation.quantities.proportions import Proportion
from vnbulletin.notation.quantities.ranges import Range
from vnbulletin.reports.report import Coverage
from vnbulletin.reports.wording import (
    KINDS,
    REASONS,
    VERDICTS,
    bulletins_counted,
    coverage_told,
    dated,
    doubts_told,
    figures_counted,
    relations_counted,
)
from vnbulletin.spans import Span

RECOGNISERS = sorted((Path(vnbulletin.__file__).parent / "mentions").glob("*.py"))


def reasons_given(path: Path) -> Iterator[str]:
    """Yield the reasons that a file gives for another reading: what is passed, or first named, as one."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.keyword(arg="reason", value=ast.Constant(value=str() as reason)):
                yield reason
            case ast.Assign(targets=[ast.Name(id="reason")], value=ast.Constant(value=str() as reason)):
                yield reason
            case _:
                pass


def doubted(kind: MentionKind, value: Value, other: MentionKind, instead: Value, reason: str) -> Phrase:
    """Return what is told of a mention with one other reading."""
    alternative = Alternative(kind=other, value=instead, reason=reason)
    (told,) = doubts_told(Mention(span=Span(0, 1), text="?", kind=kind, value=value, alternatives=(alternative,)))
    return told


class TestCounts:
    """Counts in words."""

    @pytest.mark.parametrize(
        ("count", "english", "vietnamese"),
        ((0, "0 figures", "0 con số"), (1, "1 figure", "1 con số"), (2, "2 figures", "2 con số")),
    )
    def test_puts_the_english_noun_into_the_plural(self, count: int, english: str, vietnamese: str) -> None:
        """Only one is singular; Vietnamese nouns have one form."""
        told = figures_counted(count)

        assert (str(told), told.in_language("vi")) == (english, vietnamese)

    def test_counts_relations_and_bulletins(self) -> None:
        """Each noun has its two forms."""
        assert [str(relations_counted(each)) for each in (1, 5)] == ["1 relation", "5 relations"]
        assert [str(bulletins_counted(each)) for each in (1, 5)] == ["1 bulletin", "5 bulletins"]
        assert relations_counted(5).in_language("vi") == "5 quan hệ"
        assert bulletins_counted(1).in_language("vi") == "1 bản tin"

    def test_says_how_much_was_reached(self) -> None:
        """The three counts of a coverage stand in one phrase."""
        told = coverage_told(Coverage(1, 0, 0))

        assert str(told) == "1 figure, 0 in relations, 0 decided"
        assert told.in_language("vi") == "1 con số, 0 nằm trong quan hệ, 0 kết luận được"


class TestVerdicts:
    """The names of the verdicts."""

    def test_english_names_are_those_of_records(self) -> None:
        """A reader who sees a verdict can ask for it on the command line."""
        assert {verdict: str(VERDICTS[verdict]) for verdict in Verdict} == {each: each.value for each in Verdict}

    def test_kinds_are_those_of_records(self) -> None:
        """Each kind of mention has its name."""
        assert {kind: str(KINDS[kind]) for kind in MentionKind} == {each: each.value for each in MentionKind}


class TestDated:
    """The day of a bulletin."""

    @pytest.mark.parametrize(
        ("page_date", "published", "english", "vietnamese"),
        (
            (None, None, "no date", "không có ngày"),
            (date(2022, 7, 8), None, "page date 2022-07-08", "ngày trên trang 08/07/2022"),
            (date(2022, 7, 8), date(2022, 7, 7), "published 2022-07-07", "đăng ngày 07/07/2022"),
            (
                datetime(2022, 7, 8, 9, 15),  # noqa: DTZ001 -- pages print no zone
                None,
                "page date 2022-07-08 09:15",
                "ngày trên trang 08/07/2022 09:15",
            ),
        ),
        ids=["none", "page", "published", "with its time"],
    )
    def test_is_written_as_its_readers_write_days(
        self, page_date: date | None, published: date | None, english: str, vietnamese: str
    ) -> None:
        """Vietnamese readers begin with the day."""
        article = Article(text="", paragraphs=(), page_date=page_date, published=published)

        assert dated(article, "en").in_language("en") == english
        assert dated(article, "vi").in_language("vi") == vietnamese


class TestDoubts:
    """Other readings of a figure."""

    @pytest.mark.parametrize("path", RECOGNISERS, ids=lambda path: path.name)
    def test_recognisers_give_known_reasons(self, path: Path) -> None:
        """A reason has its phrase."""
        assert set(reasons_given(path)) <= set(REASONS)

    def test_has_no_reason_that_nobody_gives(self) -> None:
        """Each phrase has its recogniser."""
        assert set(REASONS) == {reason for path in RECOGNISERS for reason in reasons_given(path)}

    @pytest.mark.parametrize("reason", sorted(REASONS))
    def test_reasons_are_told_in_vietnamese(self, reason: str) -> None:
        """Nothing English is left, in the reason and around it."""
        told = doubted(MentionKind.PERCENT, Percent(Decimal("28.6")), MentionKind.NUMBER, Decimal(28600000), reason)
        shown = told.in_language("vi")

        assert shown.startswith("đọc là phần trăm 28,6; cũng có thể là số 28.600.000: ")
        assert not words(shown) & ENGLISH

    @pytest.mark.parametrize(
        ("kind", "value", "shown"),
        (
            (MentionKind.RATIO, Proportion(Decimal(2), Decimal(9)), "tỷ số 2/9"),
            (MentionKind.RANGE, Range(Decimal(8), Decimal(10)), "khoảng 8–10"),
            (MentionKind.TIMES, Multiple(Decimal("2.5")), "số lần 2,5"),
            (MentionKind.DATE, PartialDate(day=2, month=9), "ngày 02/09"),
            (MentionKind.DATE, date(2022, 9, 2), "ngày 02/09/2022"),
        ),
        ids=["ratio", "range", "times", "day", "date"],
    )
    def test_writes_values_as_bulletins_do(self, kind: MentionKind, value: Value, shown: str) -> None:
        """Digits stand as they are printed."""
        told = doubted(kind, value, MentionKind.NUMBER, Decimal(1), "a reason of a caller").in_language("vi")

        assert told == f"đọc là {shown}; cũng có thể là số 1: a reason of a caller"
