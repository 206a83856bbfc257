"""Bulletins that are made up: every figure is true, and printed under one rounding, among figures of other things."""

from collections.abc import Callable
from itertools import pairwise

from tests.laws import shapes_of_others, shapes_of_plans, shapes_of_sets
from tests.laws.authors import Author, author_of

__all__ = ["SHAPES", "bulletin"]

_HALF = 0.5
SHAPES: tuple[Callable[[Author], str], ...] = tuple(
    getattr(module, name) for module in (shapes_of_sets, shapes_of_plans, shapes_of_others) for name in module.__all__
)


def bulletin(seed: int) -> str:
    """Return the bulletin of that number: the same text every time."""
    author = author_of(seed)
    shapes = author.chance.choices(SHAPES, k=author.chance.randint(1, 8))
    pieces = [shape(author) for shape in shapes]
    text = pieces[0]
    for before, piece in pairwise(pieces):
        # Lines stay apart, and sentences make paragraphs.
        own_line = "\n" in before or "\n" in piece or "Ảnh" in before + piece
        text += ("\n" if own_line or author.chance.random() < _HALF else " ") + piece
    return text
