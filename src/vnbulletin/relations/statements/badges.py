"""This file finds badges of the party that are named with their years."""

import re
from functools import cache

from vnbulletin.lexicon.award_tables import awards
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.mentions.mention import MentionKind
from vnbulletin.notation.periods.durations import Duration
from vnbulletin.relations.kinds.statements import Badge
from vnbulletin.relations.passage import Passage
from vnbulletin.relations.relation import Operand

__all__ = ["find_badges"]

_DURATION = MentionKind.DURATION


@cache
def _badges() -> re.Pattern[str]:
    # "Huy hiệu 30, 40 và 50 năm tuổi Đảng": one name serves several years.
    names, behind = any_of(awards().badges.names), any_of(awards().badges.behind)
    return re.compile(
        rf"(?<!\w)(?:{names})[ ](?P<years>[0-9]{{2}}(?:(?:,[ ]?|[ ]và[ ])[0-9]{{2}}){{0,11}})[ ](?:{behind})"
    )


def find_badges(passages: tuple[Passage, ...]) -> tuple[Badge, ...]:
    """Return each badge that is named by its years ("Huy hiệu 30, 40 và 50 năm tuổi Đảng")."""
    found: list[Badge] = []
    for passage in passages:
        if _DURATION not in [each.mention.kind for each in passage.mentions]:
            continue
        for hit in _badges().finditer(passage.lower, passage.start, passage.end):
            for placed in passage.mentions:
                value = placed.mention.value
                if hit.start("years") <= placed.start < hit.end("years") and isinstance(value, Duration):
                    years = Operand(printed=placed.mention.text, value=value, mention=placed.mention)
                    found.append(Badge(years=years))
    return tuple(found)
