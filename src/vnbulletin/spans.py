"""This file defines Span, the place of a reading in the text as it was given."""

from attrs import frozen

__all__ = ["Span"]


@frozen(order=True)
class Span:
    """A half-open range ``[start, end)`` of code points into the original text.

    Offsets count code points of the text exactly as it was given, never of a
    normalised copy, so that ``span.of(text)`` is what the reader sees.

    >>> Span(4, 9).of("đạt 95,8% kế hoạch")
    '95,8%'

    Source: W3C Web Annotation, TextPositionSelector.
    """

    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        if self.start < 0:
            msg = f"'start' must be >= 0: {self.start}"
            raise ValueError(msg)
        if self.end < self.start:
            msg = f"a span must not end before it starts, got [{self.start}, {self.end})"
            raise ValueError(msg)

    # Thousands are kept in sets, where few begin at one place.
    def __hash__(self) -> int:
        return self.start

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the characters of *text* that the span covers."""
        return text[self.start : self.end]

    def shifted(self, by: int) -> "Span":
        """Return the span as it lies in a text that *by* more characters open.

        >>> Span(1, 3).shifted(4)
        Span(start=5, end=7)
        """
        return Span(self.start + by, self.end + by)

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Tell whether *other* lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end
