"""This file reads JSON as plain values that hide nothing: no number is rounded, and no key stands twice."""

import json

from vnbulletin.errors import RecordError

__all__ = ["plain_values"]


class _NotWhole:
    """A number that is not whole, which no record holds."""

    def __repr__(self) -> str:
        return "a number that is not whole"


_NOT_WHOLE = _NotWhole()


def plain_values(text: str | bytes) -> object:
    """Return the plain values of a text in JSON, where numbers that are not whole stay marked and keys stand once.

    Raises:
        RecordError: It is no JSON, or nested too deeply.
    """
    try:
        return json.loads(
            text,
            parse_float=lambda _: _NOT_WHOLE,
            parse_constant=lambda _: _NOT_WHOLE,
            object_pairs_hook=_object,
        )
    except RecursionError:
        raise RecordError(path="$", reason="it is nested too deeply") from None
    except (TypeError, ValueError) as error:
        raise RecordError(path="$", reason=f"it is no JSON: {error}") from None


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        msg = "a key stands twice in one object"
        raise ValueError(msg)
    return found
