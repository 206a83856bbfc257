"""This file puts the readings of relations into words for a reader: a closed set, one phrase for each reading."""

from vnbulletin.checks.phrases import Phrase, phrase, verbatim

__all__ = ["READINGS", "reading_told"]

# A relation keeps its reading as a stable English string, so that the finders need no phrases.
READINGS = {
    str(each): each
    for each in (
        phrase("a chained base"),
        phrase("a closed list"),
        phrase("a closed list of a hedged whole"),
        phrase("a later step"),
        phrase("a list behind a colon"),
        phrase("a list behind a heading phrase"),
        phrase("a list in brackets"),
        phrase("a list in bullets"),
        phrase("a list of names with their counts"),
        phrase("a list with all others"),
        phrase("a quality of the whole"),
        phrase("a share of the whole"),
        phrase("a total behind its list"),
        phrase("all classes of a scale"),
        phrase("all ratings of one set"),
        phrase("amounts of money do not overlap"),
        phrase("chosen from those before"),
        phrase("classes of which nothing is in two"),
        phrase("counts whose percents are of one whole"),
        phrase("one class of several"),
        phrase("qualities in brackets"),
        phrase("qualities of the whole"),
        phrase("some of all in the place"),
        phrase("some of those before"),
        phrase("the anniversary"),
        phrase("the counts behind the percent"),
        phrase("the day of the story"),
        phrase("the lines below"),
        phrase("the list can be split at more than one level"),
        phrase("the list stays open"),
        phrase("the only figure that it may be taken of, one slip of the pen off"),
        phrase("the opening names the whole"),
        phrase("the percents of one breakdown"),
        phrase("the percents of the parts make 100"),
        phrase("the rate of a class by its name"),
        phrase("the total row of a table"),
        phrase("the whole before the part"),
        phrase("the whole is named"),
        phrase("the whole of the breakdown"),
        phrase("the whole of the percents beside it"),
        phrase("the whole that the percent fits"),
        phrase("the whole that the percent fits, cut off"),
        phrase("what is left is told"),
        phrase("words behind it point back"),
    )
}


def reading_told(reading: str) -> Phrase | None:
    """Return the *reading* of a relation as a phrase, or None where the text allows one reading only.

    A reading that a caller made up stays as it is, in every language.

    >>> reading_told("a list in bullets").in_language("vi")
    'danh sách gạch đầu dòng'
    """
    return READINGS.get(reading, verbatim(reading)) if reading else None
