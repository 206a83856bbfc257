"""This file decides what a comma before exactly three digits marks: thousands, as in English, or decimals."""

import re
from decimal import Decimal

from attrs import frozen

from vnbulletin.lexicon.unit_tables import units
from vnbulletin.mentions.scene import Scene
from vnbulletin.mentions.units import find_unit, is_measure
from vnbulletin.notation.numbers.digits import EXACT, valued

__all__ = ["COMMA_OF_THREE", "Comma", "comma_at"]

COMMA_OF_THREE = re.compile(r"(?P<head>[0-9]{1,3}),(?P<tail>[0-9]{3})(?![.,]?[0-9])")


@frozen(kw_only=True)
class Comma:
    """The value of a numeral with a comma before three digits, and the one that it has if the comma means the other."""

    value: Decimal
    other: Decimal | None = None
    reason: str = ""


def comma_at(scene: Scene, hit: re.Match[str], scale_end: int | None) -> Comma:
    """Return what the numeral *hit* says beside its unit; *scale_end* is where its scale words end, if any.

    Decimals follow a zero; two zeros at the end, whole things and small measures ask for thousands;
    scale words and large measures for decimals, and so does a number without a unit.
    """
    decimal = valued(hit[0])
    if hit["head"].startswith("0"):
        return Comma(value=decimal)
    thousands = decimal.scaleb(3, context=EXACT)
    unit = find_unit(scene, hit.end() if scale_end is None else scale_end)
    printed = None if unit is None else scene.lower[slice(*unit)]
    if scale_end is None and printed is not None and _counts_whole(printed):
        return Comma(value=thousands)
    if hit["tail"].endswith("00"):
        return Comma(value=thousands, other=decimal, reason="a comma before three digits may mark decimals")
    reason = "a comma before three digits may group thousands"
    return Comma(value=decimal, other=thousands, reason=reason)


def _counts_whole(unit: str) -> bool:
    head = unit.split("/", maxsplit=1)[0].strip()
    return head in units().whole_measures or not (is_measure(unit) or head in units().fractional)
