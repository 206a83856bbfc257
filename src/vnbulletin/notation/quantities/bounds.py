"""This file defines bounds: what a word beside a figure says of the true value."""

from enum import StrEnum

__all__ = ["Bound"]


class Bound(StrEnum):
    """What a word beside a figure says of the true value; the value is the sign used in records.

    BELOW is gần, dưới; ABOVE is hơn, trên; ABOUT is khoảng, ước; AT_LEAST is trở
    lên, ít nhất; AT_MOST is không quá, tối đa.

    >>> Bound("<=").name
    'AT_MOST'

    Source: Hoàng Phê, Từ điển tiếng Việt, for what the words say; counts of published bulletins.

    .. versionadded:: 0.1.0
    """

    EXACT = ""
    BELOW = "<"
    ABOVE = ">"
    ABOUT = "~"
    AT_LEAST = ">="
    AT_MOST = "<="

    @property
    def mirrored(self) -> "Bound":
        """What the bound says of the value with the other sign: more than 5 is, below zero, less than −5.

        >>> Bound.AT_LEAST.mirrored.name, Bound.ABOUT.mirrored.name
        ('AT_MOST', 'ABOUT')
        """
        return Bound(self.translate(_MIRRORED))


_MIRRORED = str.maketrans("<>", "><")
