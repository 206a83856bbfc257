"""This file says in one sentence what is wrong with a record, and where."""

from vnbulletin.errors import RecordError

__all__ = ["REFUSALS", "EntryError", "problem_of"]

# What plain values that are no record make the classes raise.
REFUSALS = (ArithmeticError, LookupError, TypeError, ValueError)
_LONGEST = 200


class EntryError(ValueError):
    """An entry of a list is refused; *number* is its place, and *error* says why."""

    def __init__(self, number: int, error: Exception) -> None:
        """Keep the place and the reason."""
        self.number = number
        self.error = error
        super().__init__(number, error)


def problem_of(error: BaseException, path: str = "$") -> RecordError:
    """Return the first problem that *error* tells, with its path."""
    from cattrs.errors import (  # noqa: PLC0415 -- importing the library stays cheap
        ClassValidationError,
        ForbiddenExtraKeysError,
        IterableValidationError,
    )

    match error:
        case EntryError():
            return problem_of(error.error, f"{path}[{error.number}]")
        case ClassValidationError():
            noted, others = error.group_exceptions()
            # A key that is not known explains one that is missing.
            unknown = next((each for each in others if isinstance(each, ForbiddenExtraKeysError)), None)
            if unknown is not None or not noted:
                return problem_of(unknown or others[0], path)
            return problem_of(noted[0][0], f"{path}.{noted[0][1].name}")
        case IterableValidationError():
            placed, others = error.group_exceptions()
            return problem_of(placed[0][0], f"{path}[{placed[0][1].index}]") if placed else problem_of(others[0], path)
        case ForbiddenExtraKeysError():
            return RecordError(path, f"there is no key {min(map(str, error.extra_fields))[:_LONGEST]!r} here")
        case KeyError():
            return RecordError(path, "it is missing")
        case RecursionError():
            return RecordError(path, "it is nested too deeply")
        case RecordError():
            return error
        case _:
            return RecordError(path, str(error)[:_LONGEST] or type(error).__name__)
