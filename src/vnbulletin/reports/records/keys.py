"""This file defines what the annotation of a record's field says of its key."""

from datetime import date, datetime
from typing import Annotated, TypeAlias

from attrs import field, frozen

__all__ = ["Day", "End", "Key", "Place", "SpanRecord", "Start"]


@frozen
class Key:
    """What a key of a record means; *derived* tells whether reading works it out again from the other keys."""

    description: str
    derived: bool = field(default=False, kw_only=True)


Day: TypeAlias = date | datetime
Start: TypeAlias = Annotated[int, Key("where it begins in the text, in code points from 0")]
End: TypeAlias = Annotated[int, Key("where it ends: the first code point behind it")]


@frozen(kw_only=True)
class SpanRecord:
    """A place in the text."""

    start: Start
    end: End


@frozen(kw_only=True)
class Place:
    """A place in the text with what stands there; a figure without a text has no offsets."""

    start: Annotated[int | None, Key("where it begins in the text", derived=True)] = None
    end: Annotated[int | None, Key("where it ends", derived=True)] = None
    text: Annotated[str, Key("what is printed there", derived=True)]
