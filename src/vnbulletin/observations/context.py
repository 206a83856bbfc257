"""This file carries the time and the plan of a story from sentence to sentence, and over the lines below a heading."""

import re

from attrs import evolve, frozen

from vnbulletin.articles.article import Paragraph, ParagraphKind
from vnbulletin.observations.periods import Told, carried_from
from vnbulletin.observations.reporters import Body, bodies_in
from vnbulletin.observations.settings import Setting
from vnbulletin.observations.statuses import Scope, heads_plan, scope_behind
from vnbulletin.relations.passage import Passage

__all__ = ["Context"]

_LONGEST_HEADING = 140
_ENDS = re.compile(r"[.!?…]['\"”’)]*\s*\Z")


@frozen(kw_only=True)
class Context:
    """What the sentences before tell: a time, a plan and an organisation, and what the heading above told.

    *times* holds the time of the heading and that of the paragraph, as far as they tell one.
    """

    paragraph: Paragraph | None = None
    told: Told | None = None
    scope: Scope | None = None
    body: Body | None = None
    heading_told: Told | None = None
    heading_scope: Scope | None = None
    leads_on: bool = False

    def entering(self, passage: Passage) -> "Context":
        """Return the context in which a sentence stands: that of its paragraph, or of the heading above it."""
        if passage.paragraph is self.paragraph:
            return self
        if self.leads_on or (passage.opens_a_line and self.paragraph is not None):
            return evolve(self, paragraph=passage.paragraph, leads_on=self.leads_on and passage.opens_a_line)
        return evolve(self, paragraph=passage.paragraph, told=self.heading_told, scope=self.heading_scope, body=None)

    def behind(self, passage: Passage, times: tuple[Told, ...], setting: Setting) -> "Context":
        """Return the context of the sentence that follows."""
        told = carried_from(times, self.told, setting)
        scope = scope_behind(passage, times, self.scope)
        bodies = bodies_in(passage)
        known = evolve(self, told=told, scope=scope, body=bodies[0] if bodies else self.body)
        text = passage.paragraph.text.strip()
        ends = passage.lower[passage.start : passage.end].rstrip()
        if ends.endswith(":"):
            return evolve(known, leads_on=True)
        is_body = passage.paragraph.kind is ParagraphKind.BODY
        if is_body and len(text) <= _LONGEST_HEADING and _ENDS.search(text) is None and not passage.amounts:
            own = carried_from(times, None, setting)
            plan = heads_plan(passage)
            return evolve(known, told=own, scope=plan, heading_told=own, heading_scope=plan, leads_on=False)
        return evolve(known, leads_on=False)
