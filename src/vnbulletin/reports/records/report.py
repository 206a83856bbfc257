"""This file defines the record of a whole report."""

from typing import Annotated, Literal

from attrs import frozen

from vnbulletin.checks.finding import Verdict
from vnbulletin.intervals import Rounding
from vnbulletin.mentions.mention import MentionKind
from vnbulletin.reports.records.articles import ArticleRecord
from vnbulletin.reports.records.findings import BlameRecord, FindingRecord
from vnbulletin.reports.records.keys import Key
from vnbulletin.reports.records.mentions import MentionRecord
from vnbulletin.reports.records.relations import RelationRecord
from vnbulletin.reports.records.statistics import StatisticRecord

__all__ = ["SCHEMA", "CountsRecord", "CoverageRecord", "ProfileRecord", "ReportRecord"]

SCHEMA = "vnbulletin.report/1"


@frozen(kw_only=True)
class ProfileRecord:
    """How many of the printed shares each rounding explains."""

    figures: Annotated[int, Key("the shares that some rounding explains")]
    discriminating: Annotated[int, Key("those of them that exclude a rounding")]
    nearest: Annotated[int, Key("those that rounding to nearest explains")]
    truncated: Annotated[int, Key("those that cutting off explains")]
    raised: Annotated[int, Key("those that raising explains")]
    surviving: Annotated[tuple[Rounding, ...], Key("the roundings that explain them all")]


@frozen(kw_only=True)
class CountsRecord:
    """How many figures were read, stand in a relation, and are decided by a verdict."""

    figures: Annotated[int, Key("the figures")]
    in_relations: Annotated[int, Key("those in a relation")]
    decided: Annotated[int, Key("those that a verdict decides")]


@frozen(kw_only=True)
class CoverageRecord(CountsRecord):
    """The same counts, in all and for each kind of figure."""

    kinds: Annotated[dict[MentionKind, CountsRecord], Key("the counts of each kind")]


@frozen(kw_only=True)
class ReportRecord:
    """A report of vnbulletin: one bulletin, what was read in it, and whether its figures can all be true."""

    schema: Annotated[Literal["vnbulletin.report/1"], Key("the form of this document")]
    article: Annotated[ArticleRecord, Key("the article")]
    mentions: Annotated[tuple[MentionRecord, ...], Key("where the text states a value, in text order")]
    statistics: Annotated[tuple[StatisticRecord, ...], Key("the figures of the story, in text order", derived=True)]
    relations: Annotated[tuple[RelationRecord, ...], Key("what the text claims about them")]
    findings: Annotated[tuple[FindingRecord, ...], Key("what the checks say of the relations")]
    blame: Annotated[tuple[BlameRecord, ...], Key("which figures may be meant otherwise")]
    rounding_profile: Annotated[ProfileRecord, Key("how the text rounds", derived=True)]
    coverage: Annotated[CoverageRecord, Key("how much of the text the checks reach", derived=True)]
    least: Annotated[Verdict, Key("the mildest verdict that is listed under findings")]
    lang: Annotated[str, Key("the language of the explanations", derived=True)]
