"""Who writes made-up bulletins: a sector, a year, and one way to round every figure."""

from fractions import Fraction
from random import Random

from attrs import field, frozen
from tests.laws.printing import WRITERS, Writer, numeral, printed
from tests.laws.sectors import SECTORS, Sector

__all__ = ["Author", "author_of"]

_LEAST, _HALF = 12, 0.5


@frozen
class Author:
    """Who writes a bulletin: the chance behind every choice, the sector, the rounding, and the year of the report."""

    chance: Random
    sector: Sector
    write: Writer
    places: int
    year: int
    dots: bool = field(default=True)

    def one_of(self, *texts: str) -> str:
        """Return one of *texts*."""
        return self.chance.choice(texts)

    def whole(self) -> int:
        """Return a count that the sector may have in all."""
        return self.chance.randint(min(_LEAST, self.sector.most), self.sector.most)

    def two_wholes(self) -> tuple[int, int]:
        """Return two counts that differ."""
        first, second = self.whole(), self.whole()
        return first, second + (first == second)

    def part(self, whole: int) -> int:
        """Return a part of *whole*, often a large one."""
        return self.chance.choice((self.chance.randint(1, whole), self.chance.randint(whole // 2 + 1, whole)))

    def count(self, number: int) -> str:
        """Return *number* as this author prints counts."""
        return numeral(number, 0, dots=self.dots)

    def percent(self, part: int | Fraction, whole: int | Fraction) -> str:
        """Return the percent of *part* in *whole* under the rounding of the author."""
        value = Fraction(100 * part) / whole
        text = printed(value, self.places, self.write)
        # Nobody prints the zeros of "75,00%" always.
        return f"{text.rstrip('0').rstrip(',') if ',' in text and self.chance.random() < _HALF else text}%"

    def listed(self, items: list[str]) -> str:
        """Return *items* in a row."""
        joint = self.one_of(", ", "; ")
        if self.chance.random() < _HALF:
            return f"{joint.join(items[:-1])} và {items[-1]}"
        return joint.join(items)

    def split(self, whole: int, parts: int) -> list[int]:
        """Return *whole* as a sum of so many parts, none of them negative."""
        cuts = sorted(self.chance.randint(0, whole) for _ in range(parts - 1))
        return [high - low for low, high in zip([0, *cuts], [*cuts, whole], strict=True)]


def author_of(seed: int) -> Author:
    """Return the author of the bulletin of that number."""
    chance = Random(seed)  # noqa: S311 -- a text that is the same every time
    return Author(
        chance=chance,
        sector=chance.choice(SECTORS),
        write=chance.choice((*WRITERS.values(), WRITERS["half up"], WRITERS["half up"])),
        places=chance.choice((0, 1, 1, 2, 2)),
        year=chance.randint(2015, 2024),
    )
