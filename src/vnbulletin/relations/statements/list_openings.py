"""This file tells at one look that nothing behind a count opens a list, as behind most."""

from functools import cache

from vnbulletin.folding import fold
from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.relations.passage import Passage

__all__ = ["may_open_list"]

# No opening is longer.
_FARTHEST = 150


@cache
def _openings() -> tuple[str, ...]:
    phrases = {fold(each).lower for each in (*relation_cues().announce, *relation_cues().runs_on)}
    shortest = (each.split() for each in phrases if not any(f" {one} " in f" {each} " for one in phrases - {each}))
    # Behind a phrase stands a blank, or a colon.
    ends = {f" {words[0]}{blank}" if len(words) == 1 else f" {words[0]}" for words in shortest for blank in " \n"}
    return ":", " - ", " – ", *sorted(ends)


def may_open_list(passage: Passage, place: int) -> bool:
    """Tell whether a colon, a dash or a word that announces a list stands close behind a place."""
    end = min(passage.end, place + _FARTHEST)
    for each in _openings():
        if passage.lower.find(each, place, end) >= 0:
            break
    else:
        return False
    return True
