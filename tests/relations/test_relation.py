from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve

from vnbulletin.notation.quantities.percents import Percent
from vnbulletin.relations.kinds.calendar import WeekdayDate
from vnbulletin.relations.kinds.developments import Target
from vnbulletin.relations.kinds.parts import Breakdown, Complement, Share, Subset
from vnbulletin.relations.kinds.statements import AnnouncedList, Restatement
from vnbulletin.relations.relation import Operand, Relation

ONE, TWO, THREE = (Operand(printed=str(number), value=Decimal(number)) for number in (1, 2, 3))
HALF = Operand(printed="50%", value=Percent(Decimal(50)))
DAY = Operand(printed="17/01/2021", value=date(2021, 1, 17))

RELATIONS: tuple[tuple[Relation, str, list[str]], ...] = (
    (Share(part=ONE, whole=TWO, percent=HALF), "share", ["part", "whole", "percent"]),
    (Breakdown(whole=THREE, parts=(ONE, TWO)), "breakdown", ["whole", "part", "part"]),
    (Complement(parts=(HALF, HALF)), "complement", ["part", "part"]),
    (Subset(part=ONE, whole=TWO), "subset", ["part", "whole"]),
    (Target(actual=THREE, gap=HALF), "target", ["actual", "gap"]),
    (Target(actual=THREE, gap=HALF, target=TWO), "target", ["actual", "target", "gap"]),
    (Restatement(first=ONE, again=ONE), "restatement", ["first", "again"]),
    (WeekdayDate(date=DAY, weekday=7), "weekday", ["date"]),
    (AnnouncedList(announced=TWO, items=("a", "b")), "list", ["announced"]),
)


class TestRelation:
    """Typed links between figures."""

    @pytest.mark.parametrize(
        ("relation", "kind", "roles"), RELATIONS, ids=lambda value: value if isinstance(value, str) else ""
    )
    def test_names_its_kind_and_roles(self, relation: Relation, kind: str, roles: list[str]) -> None:
        """Every relation says what it is and what its operands do."""
        assert kind == relation.kind
        assert roles == [role for role, _ in relation.operands]
        assert relation.reading == ""

    def test_a_relation_of_no_kind_cannot_be_built(self) -> None:
        """Only the kinds are relations."""
        with pytest.raises(TypeError, match="abstract"):
            Relation()  # type: ignore[abstract]

    def test_relations_are_values(self) -> None:
        """Equal figures in equal roles are one relation."""
        assert Subset(part=ONE, whole=TWO) == Subset(part=ONE, whole=TWO)
        assert Subset(part=ONE, whole=TWO) != Subset(part=TWO, whole=ONE)
        assert len({Subset(part=ONE, whole=TWO), Subset(part=ONE, whole=TWO)}) == 1


class TestOperand:
    """A figure as a relation uses it."""

    def test_has_no_place_without_a_text(self) -> None:
        """A figure that was given alone stands nowhere."""
        assert ONE.span is None


class TestWithOperands:
    """A relation with other figures."""

    @pytest.mark.parametrize("relation", [row[0] for row in RELATIONS], ids=[row[1] for row in RELATIONS])
    def test_reads_every_operand_in_its_place(self, relation: Relation) -> None:
        """Roles and everything that is no figure stay."""
        other = relation.with_operands(lambda each: evolve(each, printed=f"{each.printed}?"))

        assert [(role, each.printed) for role, each in other.operands] == [
            (role, f"{each.printed}?") for role, each in relation.operands
        ]
        assert relation.with_operands(lambda each: each) == relation

    def test_reads_the_other_wholes_too(self) -> None:
        """A figure that is only a possible operand is the same figure."""
        share = Share(part=ONE, whole=TWO, percent=HALF, other_wholes=(TWO, THREE))

        assert share.with_operands(lambda each: ONE if each is THREE else each).other_wholes == (TWO, ONE)
