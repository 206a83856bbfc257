"""This file carries the time and the plan of a story from sentence to sentence, and over the lines below a heading."""

import re
from functools import cache

from attrs import evolve, frozen

from vnbulletin.articles.article import Paragraph, ParagraphKind
from vnbulletin.lexicon.observation_tables import observation_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.observations.owners import body_of_paragraph
from vnbulletin.observations.periods import Told, carried_from
from vnbulletin.observations.reporters import Body
from vnbulletin.observations.settings import Setting
from vnbulletin.observations.standing import day_of_amount
from vnbulletin.observations.statuses import Scope, heads_plan, scope_behind
from vnbulletin.observations.uses import TimeUse
from vnbulletin.relations.passage import Passage

__all__ = ["Context"]

_LONGEST_HEADING = 140
_ENDS = re.compile(r"[.!?…]['\"”’)]*\s*\Z")


@cache
def _parts() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{any_of(observation_cues().parts.announcing)})\s*:\s*")


@frozen(kw_only=True)
class Context:
    """What the sentences before tell: a time, a plan and an organisation, and what the heading above told.

    *now* is the day of the bulletin, where the sentence before opens with it, and *latest* the last time that it tells.
    *whole_told* is the context of an amount whose parts stand in the lines below, which open with *part_mark*.
    """

    paragraph: Paragraph | None = None
    told: Told | None = None
    now: Told | None = None
    latest: Told | None = None
    whole_told: "Context | None" = None
    part_mark: str = ""
    scope: Scope | None = None
    body: Body | None = None
    has_opened: bool = False
    heading_told: Told | None = None
    heading_scope: Scope | None = None
    leads_on: bool = False

    def entering(self, passage: Passage) -> "Context":
        """Return the context in which a sentence stands: that of its paragraph, or of the heading above it."""
        if self.whole_told is not None and (passage.opens_a_line or passage.paragraph is not self.paragraph):
            mark = passage.lower[passage.start : passage.end].strip()[:1]
            if mark.isalnum() or self.part_mark not in {"", mark}:
                return evolve(self, told=self.whole_told.told, whole_told=None, part_mark="").entering(passage)
            return evolve(self, paragraph=passage.paragraph, part_mark=mark)
        if passage.paragraph is self.paragraph:
            return self
        if self.leads_on or (passage.opens_a_line and self.paragraph is not None):
            return evolve(self, paragraph=passage.paragraph, leads_on=self.leads_on and passage.opens_a_line)
        return evolve(
            self,
            paragraph=passage.paragraph,
            told=self.heading_told,
            scope=self.heading_scope,
            body=None,
            has_opened=False,
            now=None,
            latest=None,
        )

    def behind(
        self, passage: Passage, times: tuple[Told, ...], bodies: tuple[Body, ...], setting: Setting
    ) -> "Context":
        """Return the context of the sentence that follows."""
        told = carried_from(times, self.told, setting)
        if _parts().fullmatch(passage.lower, passage.start, passage.end):
            return evolve(self, told=self.latest or told, whole_told=self, part_mark="", leads_on=True)
        scope = scope_behind(passage, times, self.scope)
        topics = [each for each in times if each.use is TimeUse.TOPIC and each.depth == 0]
        days = (each for each in topics if (each.is_now or each.is_end) and each.is_leading)
        now = next(days, None if times else self.now)
        known = evolve(
            self,
            now=now,
            latest=topics[-1] if topics else None,
            told=told,
            scope=scope,
            body=body_of_paragraph(self.body, bodies, is_opening=not self.has_opened),
            has_opened=self.has_opened or bool(bodies) or any(each.mention.is_figure for each in passage.mentions),
        )
        text = passage.paragraph.text.strip()
        ends = passage.lower[passage.start : passage.end].rstrip()
        if ends.endswith(":"):
            day = day_of_amount(passage, topics)
            whole = known if day else None
            return evolve(known, leads_on=True, told=day or told, whole_told=whole, part_mark="")
        is_body = passage.paragraph.kind is ParagraphKind.BODY
        if is_body and len(text) <= _LONGEST_HEADING and _ENDS.search(text) is None and not passage.amounts:
            own = carried_from(times, None, setting)
            plan = heads_plan(passage)
            return evolve(known, told=own, scope=plan, heading_told=own, heading_scope=plan, leads_on=False)
        return evolve(known, leads_on=False)
