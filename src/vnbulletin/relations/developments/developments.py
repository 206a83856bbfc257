"""This file finds targets, achievements and changes together, and tells what they leave to other relations."""

from collections.abc import Iterable
from decimal import Decimal
from functools import cached_property, lru_cache

from attrs import evolve, frozen

from vnbulletin.folding import fold
from vnbulletin.relations.developments.achievements import find_achievements
from vnbulletin.relations.developments.changes import find_changes
from vnbulletin.relations.developments.comparing import Comparison, comparisons
from vnbulletin.relations.developments.paired_changes import find_paired_changes
from vnbulletin.relations.developments.plan_gaps import find_plan_gaps
from vnbulletin.relations.developments.plan_tables import find_tabled_achievements
from vnbulletin.relations.developments.proportions import find_gaps_of_proportions
from vnbulletin.relations.developments.targets import find_targets
from vnbulletin.relations.developments.told_before import find_changes_since
from vnbulletin.relations.developments.ways import Way
from vnbulletin.relations.evidence.leads import names_plan
from vnbulletin.relations.evidence.sums import adds_up
from vnbulletin.relations.kinds.developments import Achievement, Change, Target
from vnbulletin.relations.kinds.parts import Breakdown, Share, Subset
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.relation import Operand, Relation
from vnbulletin.spans import Span

__all__ = ["Developments", "find_developments"]


@frozen(kw_only=True)
class Developments:
    """The results of a text that are compared with a plan or an earlier figure.

    *changed_by* are the places of all differences, also of those whose result is not printed.
    """

    targets: tuple[Target, ...]
    achievements: tuple[Achievement, ...]
    changes: tuple[Change, ...]
    changed_by: frozenset[Span]

    @cached_property
    def _compared(self) -> frozenset[frozenset[Span | None]]:
        found = (tuple(operand.span for _, operand in each.operands) for each in self.relations)
        return frozenset(frozenset((first, each)) for first, *others in found for each in others)

    @cached_property
    def _percents(self) -> frozenset[Span | None]:
        restating = {each.percent.span for each in self.changes if each.percent and each.difference}
        gaps = {each.gap.span for each in self.targets}
        return frozenset({each.percent.span for each in self.achievements} | restating | gaps)

    @cached_property
    def _gaps(self) -> frozenset[Span | None]:
        return frozenset(each.gap.span for each in self.targets if isinstance(each.gap.value, Decimal))

    @cached_property
    def _gone(self) -> frozenset[tuple[Span | None, Span | None]]:
        both = ((each.difference, each.base) for each in self.changes)
        return frozenset((by.span, base.span) for by, base in both if by is not None and base is not None)

    @property
    def relations(self) -> tuple[Target | Achievement | Change, ...]:
        """All of them."""
        return *self.targets, *self.achievements, *self.changes

    def with_others(self, others: Iterable[Relation]) -> "Developments":
        """Return them with others, which take the place of what left the base of the same percent open."""
        found = tuple(others)
        if not found:
            return self
        told = {operand.span for each in found for role, operand in each.operands if role in {"percent", "gap"}}
        by = {each.difference.span for each in found if isinstance(each, Change) and each.difference}
        by |= {each.gap.span for each in found if isinstance(each, Target) and isinstance(each.gap.value, Decimal)}
        return Developments(
            targets=(
                *(each for each in self.targets if each.gap.span not in told),
                *(each for each in found if isinstance(each, Target)),
            ),
            achievements=(
                *(each for each in self.achievements if each.percent.span not in told),
                *(each for each in found if isinstance(each, Achievement)),
            ),
            changes=(
                *(each for each in self.changes if each.percent is None or each.percent.span not in told),
                *(each for each in found if isinstance(each, Change)),
            ),
            changed_by=self.changed_by | {each for each in by if each is not None},
        )

    def with_changes(self, changes: tuple[Change, ...]) -> "Developments":
        """Return them with these changes."""
        return self if changes == self.changes else evolve(self, changes=changes)

    def leave_share(self, share: Share) -> bool:
        """Tell whether a share's percent is not that of a plan, and restates no difference."""
        if share.percent.span in self._percents or share.part.span in self._gaps:
            return False
        # "so với 8,6 triệu đồng tăng 0,6 triệu đồng (7%)": what it changed by is no part of what it was.
        return (share.part.span, share.whole.span) not in self._gone

    def leave_parts(self, relation: Breakdown | Subset) -> bool:
        """Tell whether no figure is what something changed by, and the figures are not a result and its plan.

        "giảm 1.000 con; trong đó đàn trâu 5.000 con", "52 đảng viên (chỉ tiêu 50)". What makes up a difference exactly
        is told of it: "giảm 94 đồng chí, do từ trần 71 và chuyển đi 23"; so are the changes of its parts.
        """
        if not self.changed_by and not self._compared:
            return True
        if isinstance(relation, Breakdown) and _counts_plans(relation.whole) and adds_up(relation):
            return True
        if isinstance(relation, Breakdown) and relation.whole.span in self.changed_by and adds_up(relation):
            parts = frozenset(each.span for each in relation.parts)
            return self.changed_by.isdisjoint(parts) or parts <= self.changed_by
        spans = frozenset(operand.span for _, operand in relation.operands)
        return self.changed_by.isdisjoint(spans) and spans not in self._compared


def _counts_plans(whole: Operand) -> bool:
    """Tell whether what is counted are plans: "14 chỉ tiêu: vượt 11 chỉ tiêu, đạt 2 chỉ tiêu" goes beyond eleven."""
    return whole.mention is not None and _is_plan(whole.mention.unit)


@lru_cache(maxsize=1024)
def _is_plan(unit: str) -> bool:
    return names_plan(fold(unit).lower)


def find_developments(passages: tuple[Passage, ...]) -> Developments:
    """Return the targets, achievements and changes that the sentences state."""
    compared = tuple([comparisons(each) if each.mentions else () for each in passages])
    gaps = find_plan_gaps(passages, compared)
    paired = find_paired_changes(passages)
    by_pairs = {by.span for each in paired for by in (each.percent, each.difference) if by and by.span}
    changing = _without(compared, {*by_pairs, *(each.gap.span for each in gaps)})
    counted = (each for ones in changing for each in ones if each.figure.number is not None)
    by = {each.figure.mention.span for each in counted if each.way is not Way.SHORT}
    short = {each.gap.span for each in gaps if each.gap.span is not None and isinstance(each.gap.value, Decimal)}
    since = tuple(find_changes_since(passages, changing))
    by |= {each.difference.mention.span for each in since if each.difference and each.difference.mention}
    return Developments(
        targets=(*find_targets(passages, compared), *find_gaps_of_proportions(passages, compared), *gaps),
        achievements=(*find_achievements(passages, compared), *find_tabled_achievements(passages)),
        changes=(*paired, *find_changes(passages, changing), *since),
        changed_by=frozenset(by | short | by_pairs),
    )


def _without(
    compared: tuple[tuple[Comparison, ...], ...], told: set[Span | None]
) -> tuple[tuple[Comparison, ...], ...]:
    """Return the comparisons but those whose figures are *told* already, or that are of such figures."""
    if not told:
        return compared
    kept = ([each for each in ones if each.figure.mention.span not in told] for ones in compared)
    return tuple(tuple(each for each in ones if not _is_of(each.result, told)) for ones in kept)


def _is_of(result: Placed | None, told: set[Span | None]) -> bool:
    return result is not None and result.mention.span in told
