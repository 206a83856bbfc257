"""This file lends a gap, a change, an achievement, a plan or an earlier figure what is told of its result."""

from collections.abc import Iterable, Mapping

from attrs import evolve

from vnbulletin.mentions.mention import Mention
from vnbulletin.observations.drafting import Draft
from vnbulletin.observations.relative import year_before
from vnbulletin.observations.statistic import Measure, PeriodSource, ReportedPeriod, Statistic
from vnbulletin.spans import Span

__all__ = ["with_lent"]

_COMPARING = "is compared with it"


def with_lent(drafts: Iterable[Draft], restated: Mapping[Span, Mention]) -> list[Statistic]:
    """Return the statistics of *drafts*, each with what the figure that it is said of lends it.

    Args:
        drafts: The statistics as their own sentences tell them.
        restated: The count that a percent restates, by the percent's place: what is said of one is said of the other.
    """
    every = list(drafts)
    by_span = {each.statistic.mention.span: each.statistic for each in every}
    found = []
    for draft in every:
        of = None if draft.role.of is None else by_span.get(restated.get(draft.role.of.span, draft.role.of).span)
        if of is None or of is draft.statistic:
            found.append(draft.statistic)
        else:
            found.append(_restating(draft, of) if draft.statistic.measure is Measure.SHARE else _lent(draft, of))
    return found


def _restating(draft: Draft, of: Statistic) -> Statistic:
    """Return the statistic of a percent that says of its whole what a count elsewhere in the text is."""
    own = draft.statistic
    if draft.role.is_plan or draft.role.is_earlier:
        return _lent(draft, of)
    return evolve(own, rating=own.rating or of.rating, award=own.award or of.award) if draft.role.restates else own


def _lent(draft: Draft, of: Statistic) -> Statistic:
    own = draft.statistic
    lent = evolve(
        own,
        indicator=of.indicator,
        action=of.action or own.action,
        rating=own.rating or of.rating,
        award=own.award or of.award,
        subject=of.subject or own.subject,
        organisation=of.organisation,
    )
    if draft.role.is_earlier and draft.keeps_period:
        return lent
    if draft.role.is_earlier:
        return evolve(lent, period=_earlier(own.period, of))
    period = evolve(of.period, reason=f"as of “{of.mention.text}”: {of.period.reason}")
    if draft.role.is_plan:
        return evolve(lent, period=own.period if draft.keeps_period else period)
    standing = f"as of “{of.mention.text}”: {of.status_reason}"
    return evolve(lent, period=period, status=of.status, status_reason=standing)


def _earlier(own: ReportedPeriod, of: Statistic) -> ReportedPeriod:
    """Return the period of an earlier figure: the one printed for it, or the one a year before its result."""
    if own.period is not None and own.period != of.period.period and own.source is PeriodSource.SENTENCE:
        return own
    if own.period is None and own.source is PeriodSource.SENTENCE:
        return own
    before = None if of.period.period is None else year_before(of.period.period)
    if before is None:
        return ReportedPeriod(period=None, source=None, reason=f"“{of.mention.text}” {_COMPARING}, at a time not told")
    reason = f"the time a year before that of “{of.mention.text}”, which {_COMPARING}"
    return ReportedPeriod(period=before, source=of.period.source, reason=reason)
