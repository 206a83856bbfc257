"""This file defines Report: an article with its mentions, relations and findings, and their counts."""

from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, overload

from attrs import frozen

from vnbulletin.articles.article import Article
from vnbulletin.checks.blame import Blame
from vnbulletin.checks.finding import Finding, Verdict
from vnbulletin.checks.profile import RoundingProfile, find_profile
from vnbulletin.mentions.mention import Mention, MentionKind
from vnbulletin.observations.assembling import find_statistics
from vnbulletin.observations.statistic import Statistic
from vnbulletin.relations.relation import Relation
from vnbulletin.spans import Span

if TYPE_CHECKING:
    from vnbulletin.tables.article_rows import ArticleRow
    from vnbulletin.tables.catalogue import TableName
    from vnbulletin.tables.finding_rows import FindingRow
    from vnbulletin.tables.mention_rows import MentionRow
    from vnbulletin.tables.relation_rows import RelationRow
    from vnbulletin.tables.statistic_rows import StatisticRow
    from vnbulletin.tables.table import ArrowTable, Backend, PandasFrame, PolarsFrame, Table

__all__ = ["Coverage", "Report"]


@frozen
class Coverage:
    """How much of the text the checks reach: figures read, figures in a relation, figures that a verdict decides."""

    figures: int
    in_relations: int
    decided: int


@frozen(kw_only=True)
class Report:
    """What `analyze` returns: the article, what was read in it, and what the checks say.

    *findings* holds what the chosen checks say, in the order of the relations, the consistent
    findings too; `surfacing` gives those worth a reader's time. A relation that no chosen
    check judges has none. *blame* says of the contradictions which figures may be meant otherwise.
    """

    article: Article
    mentions: tuple[Mention, ...]
    relations: tuple[Relation, ...]
    findings: tuple[Finding, ...]
    blame: tuple[Blame, ...] = ()

    @cached_property
    def statistics(self) -> tuple[Statistic, ...]:
        """The figures of the story with what they are of, for when, and how certain they are; read at the first use.

        >>> from vnbulletin import analyze
        >>> report = analyze("Năm 2022, huyện kết nạp 117 đảng viên; năm 2023 phấn đấu kết nạp 120 đảng viên.")
        >>> [(each.mention.text, each.period.period.isoformat(), each.status.value) for each in report.statistics]
        [('117', '2022', 'result'), ('120', '2023', 'target')]
        """
        return find_statistics(self.article, mentions=self.mentions, relations=self.relations, findings=self.findings)

    @property
    def coverage(self) -> Coverage:
        """The counts of figures read, related and decided."""
        return _covered({each.span for each in self.mentions if each.is_figure}, *self._reached())

    @property
    def coverage_by_kind(self) -> dict[MentionKind, Coverage]:
        """The same counts for each kind of figure that the text holds.

        >>> from vnbulletin import analyze
        >>> for kind, coverage in analyze("Có 71/75 tập thể (94,67%) đạt; 12 đơn vị dự.").coverage_by_kind.items():
        ...     print(kind.value, coverage.figures, coverage.in_relations, coverage.decided)
        ratio 1 1 1
        percent 1 1 1
        number 1 0 0
        """
        by_kind: dict[MentionKind, set[Span]] = {}
        for each in self.mentions:
            if each.is_figure:
                by_kind.setdefault(each.kind, set()).add(each.span)
        reached = self._reached()
        return {kind: _covered(figures, *reached) for kind, figures in by_kind.items()}

    @property
    def rounding_profile(self) -> RoundingProfile:
        """How many of the printed shares each rounding explains."""
        return find_profile(self.findings)

    def _reached(self) -> tuple[set[Span | None], set[Span | None]]:
        """Return where the figures stand that are in a relation, and those that a verdict decides."""
        related = {operand.span for relation in self.relations for _, operand in relation.operands}
        decided = {
            operand.span
            for finding in self.findings
            if finding.verdict is not Verdict.UNDETERMINED
            for _, operand in finding.operands
        }
        return related, decided

    @property
    def doubtful(self) -> tuple[Mention, ...]:
        """The mentions that can be read in another way, in text order; the reason stands with each alternative.

        >>> from vnbulletin import analyze
        >>> [each.text for each in analyze("Thu nhập đạt 28,6% triệu đồng, tăng 95,8%.").doubtful]
        ['28,6%']
        """
        return tuple(each for each in self.mentions if each.alternatives)

    def surfacing(self, least: Verdict = Verdict.POSSIBLE) -> tuple[Finding, ...]:
        """Return the findings whose verdict is at least as grave as *least*, in text order."""
        return tuple(each for each in self.findings if each.verdict.gravity >= least.gravity)

    def inconsistent(self) -> tuple[Finding, ...]:
        """Return the findings whose figures cannot all be true."""
        return self.surfacing(Verdict.CONTRADICTION)

    def to_dict(self, *, least: Verdict = Verdict.CONSISTENT, lang: str = "en") -> dict[str, Any]:
        """Return the report as plain values, all of it; see `from_dict`.

        *least* chooses the mildest verdict listed under ``findings``; where some are left out, the report cannot be
        read again. *lang* ("en" or "vi") is the language of the explanations; names, verdicts and readings
        are the same in each.

        Raises:
            RecordError: A finding or an operand names what the report does not hold.
            UnknownLanguageError: There is no catalogue of that language.
        """
        from vnbulletin.reports.records.writing import report_record  # noqa: PLC0415 -- it builds on this class

        return report_record(self, least, lang)

    @classmethod
    def from_dict(cls, record: object) -> "Report":
        """Return the report that `to_dict` wrote as *record*; the text is not analysed again.

        Keys for readers, such as messages and statistics, are checked for their form and worked out again.

        Raises:
            RecordError: It is no record of a whole report in this version; the error names the place in it.

        >>> from vnbulletin import analyze
        >>> report = analyze("Đã xử lý 83/95 vụ (78%).")
        >>> Report.from_dict(report.to_dict()) == report
        True

        .. versionadded:: 0.1.0
        """
        from vnbulletin.reports.records.reading import parts_of  # noqa: PLC0415 -- most reports are never read

        parts = parts_of(record)
        return cls(
            article=parts.article,
            mentions=parts.mentions,
            relations=parts.relations,
            findings=parts.findings,
            blame=parts.blame,
        )

    @overload
    def table(self, name: Literal["articles"]) -> "Table[ArticleRow]": ...
    @overload
    def table(self, name: Literal["mentions"]) -> "Table[MentionRow]": ...
    @overload
    def table(self, name: Literal["relations"]) -> "Table[RelationRow]": ...
    @overload
    def table(self, name: Literal["findings"]) -> "Table[FindingRow]": ...
    @overload
    def table(self, name: Literal["statistics"] = "statistics") -> "Table[StatisticRow]": ...
    @overload
    def table(self, name: "TableName") -> "Table[Any]": ...
    def table(self, name: "TableName" = "statistics") -> "Table[Any]":
        """Return what was read as a table: "articles", "mentions", "relations", "findings" or "statistics".

        Rows name their article by its source, or by a digest of its text, and each other by running numbers.

        Raises:
            ValueError: There is no table of that name.

        >>> from vnbulletin import analyze
        >>> analyze("Năm 2021, đã xử lý 83/95 vụ (78%).").table("relations").to_records()[0]["verdict"]
        'contradiction'

        .. versionadded:: 0.1.0
        """
        from vnbulletin.tables.catalogue import table_of  # noqa: PLC0415 -- most reports are never made tables

        return table_of(self, name)

    def to_records(self) -> list[dict[str, Any]]:
        """Return the table of statistics as dictionaries of exact values; see `Table.to_records`.

        >>> from vnbulletin import analyze
        >>> (row,) = analyze("Năm 2021, huyện kết nạp 117 đảng viên.").to_records()
        >>> row["value"], row["unit"], row["period"], row["status"]
        (Decimal('117'), 'đảng viên', '2021', 'result')

        .. versionadded:: 0.1.0
        """
        return self.table().to_records()

    @overload
    def to_frame(self, backend: Literal["pandas"] = "pandas") -> "PandasFrame": ...
    @overload
    def to_frame(self, backend: Literal["polars"]) -> "PolarsFrame": ...
    @overload
    def to_frame(self, backend: Literal["pyarrow"]) -> "ArrowTable": ...
    @overload
    def to_frame(self, backend: "Backend") -> "PandasFrame | PolarsFrame | ArrowTable": ...
    def to_frame(self, backend: "Backend" = "pandas") -> "PandasFrame | PolarsFrame | ArrowTable":
        """Return the table of statistics as a frame of "pandas", "polars" or "pyarrow"; see `Table.to_frame`.

        Raises:
            CellError: A cell does not fit its column.
            MissingExtraError: The library is not installed.

        .. versionadded:: 0.1.0
        """
        return self.table().to_frame(backend)

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        return self.table().__arrow_c_stream__(requested_schema)

    def to_json(self, *, least: Verdict = Verdict.CONSISTENT, lang: str = "en") -> str:
        """Return `to_dict` as one line of JSON, with Vietnamese letters as they are."""
        from vnbulletin.tables.json_lines import json_text  # noqa: PLC0415 -- most reports are never written

        return json_text(self.to_dict(least=least, lang=lang))

    @classmethod
    def from_json(cls, text: str | bytes) -> "Report":
        """Return the report that `to_json` wrote as *text*; see `from_dict`.

        Raises:
            RecordError: It is no JSON, or no record of a whole report in this version.

        >>> from vnbulletin import analyze
        >>> report = analyze("Đã xử lý 83/95 vụ (78%).")
        >>> Report.from_json(report.to_json()) == report
        True

        .. versionadded:: 0.1.0
        """
        from vnbulletin.reports.records.plain_json import plain_values  # noqa: PLC0415 -- as above

        return cls.from_dict(plain_values(text))

    def to_text(self, *, least: Verdict = Verdict.POSSIBLE, lang: str = "en") -> str:
        """Return the report as text to read, in the language *lang* ("en" or "vi").

        Raises:
            UnknownLanguageError: There is no catalogue of that language.

        >>> from vnbulletin import analyze
        >>> print(analyze("Đã xử lý 83/95 vụ (78%).").to_text(lang="vi"))
        (không có tiêu đề)
        không có ngày; 2 con số, 2 nằm trong quan hệ, 2 kết luận được; 1 quan hệ
        <BLANKLINE>
        dòng 1, cột 10: không khớp VNB101 share-mismatch
            Đã xử lý «83/95» vụ («78%»).
            83/95 vụ = 87,37 %: không khớp với tỷ lệ đã in 78 % theo bất kỳ cách làm tròn nào...
        """
        from vnbulletin.reports.text import plain_text  # noqa: PLC0415 -- the rendering builds on this class

        return plain_text(self, least, lang)

    def to_html(self, *, least: Verdict = Verdict.POSSIBLE, lang: str = "en") -> str:
        """Return the report as a page of HTML that stands alone, light or dark, with every figure marked in its place.

        Raises:
            UnknownLanguageError: There is no catalogue of that language.

        .. versionadded:: 0.1.0
        """
        from vnbulletin.reports.html import report_page  # noqa: PLC0415 -- the rendering builds on this class

        return report_page(self, least, lang)

    def _repr_html_(self) -> str:
        from vnbulletin.reports.html import report_html  # noqa: PLC0415 -- the rendering builds on this class

        return report_html(self)

    def __str__(self) -> str:
        return self.to_text()


def _covered(figures: set[Span], related: set[Span | None], decided: set[Span | None]) -> Coverage:
    return Coverage(len(figures), len(figures & related), len(figures & decided))
