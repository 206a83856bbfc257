"""This file gives parts the time, the status and the organisation of their whole, where they tell none of their own."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from attrs import evolve

from vnbulletin.lexicon.observation_tables import observation_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.observations.drafting import Draft
from vnbulletin.observations.standing import is_event
from vnbulletin.observations.statistic import Measure, PeriodSource, Statistic, Status
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.passage import Passage
from vnbulletin.relations.relation import Relation
from vnbulletin.spans import Span

__all__ = ["goes_on_with_parts", "parts_behind", "parts_with_wholes", "with_wholes"]


@cache
def _opening() -> re.Pattern[str]:
    cues = observation_cues().parts
    return re.compile(rf"\W{{0,4}}(?:{any_of(cues.openers)})(?!\w)(?!\s(?:{any_of(cues.other_matters)})(?!\w))")


def goes_on_with_parts(passage: Passage) -> bool:
    """Tell whether a sentence opens with words for parts of what the one before counted ("Trong đó, …")."""
    return _opening().match(passage.lower, passage.start, passage.end) is not None


def parts_behind(drafts: Iterable[Draft], before: Iterable[Draft]) -> Iterator[Draft]:
    """Yield the drafts of a sentence of parts, of the time of the sentence before, where that tells one time alone."""
    levels = [each.statistic for each in before if _is_amount(each)]
    wholes = levels if len({each.period.period for each in levels}) == 1 else []
    for each in drafts:
        # What stands on a day was rated for the year, and done in it.
        is_done = each.statistic.rating or (each.action is not None and is_event(each.action))
        is_part = wholes and _is_amount(each) and not (is_done and _is_of_a_day(wholes[-1]))
        yield _of_whole(each, wholes[-1]) if is_part else each


def with_wholes(drafts: Iterable[Draft], relations: Iterable[Relation]) -> list[Draft]:
    """Return the drafts, where the parts of a sum that stand behind their whole are of its time."""
    every = list(drafts)
    by_span = {each.statistic.mention.span: number for number, each in enumerate(every)}
    for part, of in parts_with_wholes(relations):
        number, whole = by_span.get(part), by_span.get(of)
        if number is None or whole is None or number <= whole:
            continue
        # The parts of what stands on a day may be told of the year: how they were rated, what they did.
        own, total = every[number], every[whole]
        if _is_amount(own) and _is_amount(total) and not _is_of_a_day(total.statistic):
            every[number] = _of_whole(own, total.statistic)
    return every


def parts_with_wholes(relations: Iterable[Relation]) -> Iterator[tuple[Span, Span]]:
    """Yield where each part of a sum stands, with where its whole does."""
    for each in relations:
        if isinstance(each, Breakdown) and (whole := each.whole.span) is not None:
            yield from ((part.span, whole) for part in each.parts if part.span is not None)


def _is_amount(draft: Draft) -> bool:
    is_amount = draft.statistic.measure in {Measure.LEVEL, Measure.SHARE}
    return is_amount and not draft.role.is_earlier and not draft.role.is_plan


def _is_of_a_day(statistic: Statistic) -> bool:
    period = statistic.period.period
    return period is None or (period.start == period.end and period.start.day is not None)


def _of_whole(draft: Draft, whole: Statistic) -> Draft:
    own = draft.statistic
    is_told = draft.tells_time or own.period.source is PeriodSource.SENTENCE
    is_told = is_told or own.period.period == whole.period.period
    # A plan is no part of a result.
    if is_told or (own.status is not Status.RESULT and own.status is not whole.status):
        period = own.period
    else:
        source = PeriodSource.PARAGRAPH if whole.period.source is PeriodSource.SENTENCE else whole.period.source
        reason = f"a part of “{whole.mention.text}”: {whole.period.reason}"
        period = evolve(whole.period, source=source, reason=reason)
    told = evolve(own, period=period)
    if not draft.names_body:
        told = evolve(told, organisation=whole.organisation)
    if (
        own.status is Status.RESULT
        and whole.status is not Status.RESULT
        and own.period.source is not PeriodSource.SENTENCE
    ):
        reason = f"a part of “{whole.mention.text}”: {whole.status_reason}"
        told = evolve(told, status=whole.status, status_reason=reason)
    return evolve(draft, statistic=told)
