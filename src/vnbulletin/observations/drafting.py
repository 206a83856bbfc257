"""This file drafts the statistics of one sentence: each figure with what the sentence and its context tell of it."""

from collections.abc import Callable, Mapping

from attrs import evolve, frozen

from vnbulletin.articles.article import Article
from vnbulletin.intervals import Interval
from vnbulletin.mentions.mention import Mention
from vnbulletin.observations.actions import Action, action_of, actions_in
from vnbulletin.observations.awards import NamedAward, award_of, awards_in
from vnbulletin.observations.context import Context
from vnbulletin.observations.directions import direction_of
from vnbulletin.observations.naming import Naming, indicator_of, paragraph_of
from vnbulletin.observations.naming import Told as Named
from vnbulletin.observations.owners import is_reporter, owner_of
from vnbulletin.observations.periods import Told, fallback, of_paragraph, period_in
from vnbulletin.observations.ratings import ratings_in
from vnbulletin.observations.reporters import Body
from vnbulletin.observations.roles import Role, role_of
from vnbulletin.observations.settings import Setting, is_within_year
from vnbulletin.observations.standing import ends_review, goes_on_now, is_done, of_event, of_year_plan, tells_stock
from vnbulletin.observations.statistic import (
    Measure,
    Reported,
    ReportedPeriod,
    ReportedRating,
    Statistic,
    Status,
    goes_below_zero,
)
from vnbulletin.observations.statuses import standing_of
from vnbulletin.observations.subjects import subject_of
from vnbulletin.relations.evidence.item_ends import goes_to_next_item
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.spans import Span

__all__ = ["Draft", "Known", "drafts_in"]


@frozen(kw_only=True)
class Known:
    """What is known of a whole article before its sentences are read for statistics.

    *restated* names the count that a percent beside it restates, by the percent's place; *headline* is in folded
    lower case.
    """

    article: Article
    setting: Setting
    roles: Mapping[Span, Role]
    restated: Mapping[Span, Mention]
    interval_of: Callable[[Mention], Interval]
    headline: str
    reporter: Reported
    province: Reported


@frozen
class Draft:
    """A statistic as its own sentence tells it, and the role of its figure, by which others tell more of it.

    It *tells_time* where its own sentence tells its time, *keeps_period* where the words tell a period of its own that
    the figure it belongs to does not have, and *names_body* where its sentence names the organisation that it is of.
    """

    statistic: Statistic
    role: Role
    tells_time: bool = False
    keeps_period: bool = False
    names_body: bool = False
    action: Action | None = None


@frozen(kw_only=True)
class _Sentence:
    """What a sentence tells beside its figures: times, ratings by figure, awards, bodies and verbs."""

    passage: Passage
    times: tuple[Told, ...]
    context: Context
    ratings: Mapping[int, ReportedRating]
    awards: tuple[NamedAward, ...]
    bodies: tuple[Body, ...]
    naming: Naming
    goes_on_now: bool


def drafts_in(
    passage: Passage, times: tuple[Told, ...], bodies: tuple[Body, ...], context: Context, known: Known
) -> tuple[Draft, ...]:
    """Return the drafts of the figures of a sentence, in text order; percents that restate a count give none."""
    counts = tuple(
        each for each in passage.mentions if each.mention.is_figure and each.mention.span not in known.restated
    )
    if not counts:
        return ()
    awards = awards_in(passage)
    names = (*((each.start, each.end) for each in bodies), *((each.start, each.end) for each in awards))
    actions = actions_in(passage, names)
    around = f"{known.headline} {paragraph_of(passage)}"
    told = _Sentence(
        passage=passage,
        times=times,
        context=context,
        ratings=ratings_in(passage, counts),
        awards=awards,
        bodies=bodies,
        naming=Naming(passage=passage, counts=counts, actions=actions, around=around),
        goes_on_now=goes_on_now(passage, counts, context.now),
    )
    found = [_draft(told, number, known) for number in range(len(counts))]
    return _with_shared_actions(passage, counts, found)


def _draft(told: _Sentence, number: int, known: Known) -> Draft:
    """Return the draft of one of the figures of a sentence."""
    passage, counts = told.passage, told.naming.counts
    placed = counts[number]
    floor = counts[number - 1].end if number else passage.start
    ceiling = counts[number + 1].start if number + 1 < len(counts) else passage.end
    role = role_of(passage, placed, known.roles.get(placed.mention.span))
    time = _time(passage, placed, told, role, known.setting)
    is_stock = time is not None and time.is_standing
    standing = standing_of(passage, placed, role, None if is_stock else time, told.context.scope)
    is_result = standing.status is Status.RESULT
    action = action_of(passage, placed, told.naming.actions, ceiling)
    own = of_year_plan(passage, placed, known.setting) if standing.status is Status.TARGET else None
    if time is None and standing.status is Status.RESULT:
        own = of_event(passage, placed, known.setting)
    subject = subject_of(passage, placed, (floor, ceiling), action)
    award = award_of(passage, placed, told.awards, action, ceiling)
    rating = None if award is not None and placed.unit.startswith(award) else told.ratings.get(placed.start)
    is_rated = any(start <= placed.start for start in told.ratings)
    if time is not None and time.is_now and is_rated and _is_of_whole_years(known.setting):
        # Who is rated is so for the year that is reviewed, whatever words for now stand before.
        time = None
    elif time is not None and is_stock and not (is_result and tells_stock(passage, time, action, placed)):
        time = None
    named = Named(subject=subject, action=action, award=award, is_rated=rating is not None)
    direction = direction_of(passage, placed, role)
    interval = known.interval_of(placed.mention)
    statistic = Statistic(
        mention=placed.mention,
        measure=role.measure or Measure.LEVEL,
        direction=direction,
        indicator=indicator_of(told.naming, number, named),
        subject=subject,
        action="" if action is None else action.words,
        interval=-interval if goes_below_zero(placed.mention.value, direction) else interval,
        base=role.base,
        rating=rating,
        award=award,
        period=own or _period(told, time, known.setting, (role, action, rating), planned=standing.lies_ahead),
        status=standing.status,
        status_reason=standing.reason,
        organisation=_organisation(told, placed, known),
        province=known.province,
    )
    keeps_period = own is not None or (role.is_earlier and _is_of_a_day(time))
    names_body = any(each.end <= placed.start for each in told.bodies)
    tells_time = time is not None
    return Draft(
        statistic, role, tells_time=tells_time, keeps_period=keeps_period, names_body=names_body, action=action
    )


def _time(passage: Passage, placed: Placed, told: _Sentence, role: Role, setting: Setting) -> Told | None:
    """Return the time that the sentence tells of a figure; one behind a colon is not that of what an event passed."""
    time = period_in(passage, placed, told.times, role)
    is_listed = time is not None and ":" in passage.lower[placed.end : time.start]
    # "Kỳ họp thông qua bốn nghị quyết, gồm: … năm 2025".
    return None if is_listed and of_event(passage, placed, setting) is not None else time


def _is_of_whole_years(setting: Setting) -> bool:
    """Tell whether the story reviews a year, or several."""
    return setting.reviewed is not None and not is_within_year(setting.reviewed.period)


def _is_of_a_day(told: Told | None) -> bool:
    """Tell whether an earlier figure is of one day, such as the first of the year."""
    period = None if told is None else told.reported.period
    return period is not None and period.start == period.end and period.start.day is not None


def _with_shared_actions(passage: Passage, counts: tuple[Placed, ...], drafts: list[Draft]) -> tuple[Draft, ...]:
    """Return the drafts, where those listed before a verb share it ("5 tập thể, 11 cá nhân được tặng giấy khen")."""
    action = ""
    for number in range(len(drafts) - 1, -1, -1):
        own = drafts[number]
        if number + 1 < len(drafts) and not goes_to_next_item(passage.gap(counts[number], counts[number + 1])):
            action = ""
        if own.action is not None:
            action = own.action.words if own.action.start > counts[number].start else ""
        elif action:
            drafts[number] = evolve(own, statistic=evolve(own.statistic, action=action))
    return tuple(drafts)


def _period(
    sentence: _Sentence,
    told: Told | None,
    setting: Setting,
    does: tuple[Role, Action | None, ReportedRating | None],
    *,
    planned: bool,
) -> ReportedPeriod:
    role, action, rating = does
    context = sentence.context
    if told is not None and role.is_earlier:
        return told.reported
    if told is not None and ends_review(told, action, setting):
        return fallback(setting, planned=False)
    if told is not None and told.is_plan and not told.is_leading and not planned and _covers(told, setting):
        return fallback(setting, planned=False)
    if told is not None and (told.reported.period is not None or context.told is None):
        return told.reported
    carried = context.told
    now = context.now if told is None and sentence.goes_on_now and not planned else None
    if now is not None and not is_done(now, action, rating, setting):
        return now.reported
    if carried is not None and (planned or not carried.lies_ahead) and not is_done(carried, action, rating, setting):
        return of_paragraph(carried)
    if told is not None:
        return told.reported
    return fallback(setting, planned=planned)


def _covers(told: Told, setting: Setting) -> bool:
    """Tell whether a time is the year of the part of a year that the story reviews ("chương trình năm 2024")."""
    period, reviewed = told.reported.period, setting.reviewed
    if period is None or reviewed is None or period.end is None:
        return False
    return is_within_year(reviewed.period) and period.start.year == reviewed.period.start.year == period.end.year


def _organisation(told: _Sentence, placed: Placed, known: Known) -> Reported:
    body = owner_of(told.passage, placed, told.bodies, told.context.body)
    if body is None or is_reporter(body, known.reporter):
        return known.reporter
    if body is told.context.body:
        return Reported(name=body.name, reason="named earlier in the paragraph")
    return Reported(name=body.name, reason="named before the figure in its sentence")
