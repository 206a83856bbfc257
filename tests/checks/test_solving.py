"""What a figure may read if the others are true: nothing that would let its relation hold is left out."""

from decimal import Decimal

import pytest

from vnbulletin.checks.finding import Verdict
from vnbulletin.checks.operands import figure_operand
from vnbulletin.checks.running import CHECKS
from vnbulletin.checks.slips import with_number
from vnbulletin.checks.solving import numbers_within, readings
from vnbulletin.intervals import Rounding
from vnbulletin.notation.quantities.multiples import parse_multiple
from vnbulletin.relations.kinds.developments import Achievement, Change, Target
from vnbulletin.relations.kinds.parts import Breakdown, Complement, Share, Subset
from vnbulletin.relations.relation import Operand, Relation


def given(printed: str) -> Operand:
    """Return a printed figure as an operand."""
    return figure_operand(printed)


def times(printed: str) -> Operand:
    """Return a printed number of times as an operand."""
    return Operand(printed=printed, value=parse_multiple(printed))


RELATIONS: tuple[Relation, ...] = (
    Share(part=given("66"), whole=given("75"), percent=given("94,67%")),
    Achievement(actual=given("55"), percent=given("93,1%"), target=given("60")),
    Achievement(actual=given("hơn 50"), percent=given("93%"), target=given("60")),
    Target(actual=given("47"), gap=given("15,8%"), target=given("40")),
    Target(actual=given("40"), gap=given("10%"), target=given("47"), falls=True),
    Target(actual=given("95,8%"), gap=given("5%"), target=given("91%")),
    Target(actual=given("95,8%"), gap=given("5 điểm %"), target=given("91%")),
    Target(actual=given("47"), gap=given("9"), target=given("40")),
    Change(result=given("60"), base=given("48"), percent=given("20%")),
    Change(result=given("60"), base=given("48"), percent=given("khoảng 20%")),
    Change(result=given("47"), base=given("48"), percent=given("96%"), of_base=True),
    Change(result=given("48"), base=given("60"), percent=given("25%"), falls=True),
    Change(result=given("48"), base=given("60"), difference=given("15"), percent=given("20%"), falls=True),
    Change(result=given("60"), base=given("48"), difference=given("15"), percent=given("25%")),
    Change(result=given("60"), difference=given("12"), percent=given("20%")),
    Change(result=given("48"), difference=given("12"), percent=given("25%"), falls=True),
    Change(result=given("4,6%"), base=given("3,1%"), percent=given("1,6%")),
    Change(result=given("3,1%"), base=given("4,6%"), percent=given("1,6 điểm %"), falls=True),
    Change(result=given("60"), base=given("25"), percent=times("2,5 lần")),
    Change(result=given("60"), base=given("25"), percent=times("2,5 lần"), adds=True),
    Change(result=given("25"), base=given("60"), percent=times("2,5 lần"), falls=True),
    Change(result=given("48"), base=given("60")),
    Change(result=given("60"), base=given("48"), falls=True),
    Breakdown(whole=given("75"), parts=(given("41"), given("32"))),
    Complement(parts=(given("62,6%"), given("30,9%"), given("6,1%"))),
    Subset(part=given("76"), whole=given("75")),
)


def holds(relation: Relation) -> bool:
    """Tell whether the check of a relation finds that its figures agree, rounded to nearest or cut off."""
    (check,) = (each for each in CHECKS if each.kind == relation.kind)
    found = check.judge(relation)
    cut = found.verdict is Verdict.POSSIBLE and Rounding.TRUNCATED in found.roundings
    return cut or found.verdict is Verdict.CONSISTENT


@pytest.mark.parametrize("relation", RELATIONS, ids=lambda each: each.kind)
def test_what_lets_a_relation_hold_lies_inside(relation: Relation) -> None:
    """Every number up to 100 is tried in the place of every figure that is printed plainly."""
    tried = 0
    for role, operand in relation.operands:
        within, digits = readings(relation, operand), -(operand.exponent or 0)
        numbers = (Decimal(f"{units}E-{digits}") for units in range(100 * 10**digits))
        plain = not operand.bound and with_number(operand, Decimal(1)) is not None
        for number in numbers if plain else ():
            fits = holds(_with(relation, operand, number))
            assert number in within or not fits, (role, number)
            tried += fits

    assert tried


@pytest.mark.parametrize(
    ("relation", "role", "meant"),
    (
        (Achievement(actual=given("55"), percent=given("93%"), target=given("60")), "percent", ["91", "92"]),
        (Change(result=given("60"), base=given("48"), percent=given("20%")), "result", ["58"]),
        (Change(result=given("60"), base=given("48"), percent=given("20%")), "base", ["50"]),
        (Change(result=given("48"), difference=given("12"), percent=given("25%"), falls=True), "percent", ["20"]),
        (Target(actual=given("40"), gap=given("10%"), target=given("47"), falls=True), "gap", ["14", "15"]),
    ),
)
def test_the_numbers_that_a_figure_may_read_are_few(relation: Relation, role: str, meant: list[str]) -> None:
    """A figure beside its plan or an earlier figure is solved for, instead of tried digit by digit."""
    operand = dict(relation.operands)[role]
    numbers = numbers_within(readings(relation, operand), operand.exponent or 0, most=4)

    assert [str(each) for each in numbers if holds(_with(relation, operand, each))] == meant


def _with(relation: Relation, operand: Operand, number: Decimal) -> Relation:
    changed = with_number(operand, number)
    assert changed is not None
    return relation.with_operands(lambda each: changed if each is operand else each)
