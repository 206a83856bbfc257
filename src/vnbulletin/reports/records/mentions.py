"""This file defines the records of mentions and of their other readings."""

from typing import Annotated

from attrs import frozen

from vnbulletin.mentions.mention import LabelKind, MentionKind, Value
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.reports.records.keys import End, Key, Start

__all__ = ["AlternativeRecord", "MentionRecord", "ReadingRecord"]


@frozen(kw_only=True)
class ReadingRecord:
    """Another reading of the same digits, for readers."""

    kind: Annotated[MentionKind, Key("what the digits would state")]
    value: Annotated[str, Key("their value as one string", derived=True)]
    reason: Annotated[str, Key("why it is possible")]


@frozen(kw_only=True)
class AlternativeRecord(ReadingRecord):
    """Another reading of the same digits."""

    exact: Annotated[Value, Key("their value with its type and its printed precision")]


@frozen(kw_only=True)
class MentionRecord:
    """A place where the text states a value; others name it by its number in this list, from 0."""

    start: Start
    end: End
    text: Annotated[str, Key("what is printed there", derived=True)]
    kind: Annotated[MentionKind, Key("what it states")]
    value: Annotated[str, Key("its value as one string: plain decimals, ISO 8601", derived=True)]
    unit: Annotated[str, Key("what is counted, as printed; % for a range of percents")]
    bound: Annotated[Bound, Key("what a word beside it says: < > ~ >= <=, or nothing")]
    label: Annotated[LabelKind | None, Key("what a label names", derived=True)] = None
    alternatives: Annotated[tuple[AlternativeRecord, ...], Key("the readings that nothing rules out")] = ()
    recogniser: Annotated[str, Key("the rule that read it")]
    exact: Annotated[Value, Key("its value with its type and its printed precision")]
    counted: Annotated[str | None, Key("the unit of a range of percents, where it has one")] = None
