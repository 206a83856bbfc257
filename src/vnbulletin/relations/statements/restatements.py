"""This file finds restatements: a figure of the title or the lead that the text says again."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from vnbulletin.articles.article import ParagraphKind
from vnbulletin.lexicon.unit_tables import units
from vnbulletin.mentions.mention import MentionKind
from vnbulletin.mentions.units import is_measure
from vnbulletin.notation.dates.partial_dates import PartialDate
from vnbulletin.notation.periods.durations import Duration
from vnbulletin.notation.quantities.percents import Percent
from vnbulletin.relations.evidence.class_cues import denies
from vnbulletin.relations.evidence.cues import speaks_of_other_time
from vnbulletin.relations.evidence.digit_slips import digits_of, is_digit_slip, telling_digits
from vnbulletin.relations.evidence.leads import names_plan, tells_what_is
from vnbulletin.relations.evidence.likeness import counts_people, is_age, kindred, same_unit, units_agree
from vnbulletin.relations.evidence.rounding import HEDGES
from vnbulletin.relations.kinds.statements import Restatement
from vnbulletin.relations.operands import operand_of, part_operand
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.relation import Operand, OperandValue
from vnbulletin.relations.statements.same_acts import are_other_acts, told_behind
from vnbulletin.relations.statements.same_periods import are_of_other_parts, is_of_its_time, opening_of
from vnbulletin.relations.statements.told_exactly import told_exactly, told_roughly

__all__ = ["find_restatements"]

_HEADS = frozenset({ParagraphKind.KICKER, ParagraphKind.TITLE, ParagraphKind.SUMMARY})
_KINDS = frozenset({MentionKind.NUMBER, MentionKind.PERCENT, MentionKind.RATIO, MentionKind.DATE, MentionKind.DURATION})
# Another proportion is of another whole, and another length of time of something else.
_NEVER_SLIPPED = frozenset({MentionKind.RATIO, MentionKind.DURATION})
_TELLING = 2
# Words of the unit and further common words that make two sentences speak of one thing.
_EVIDENCE = 4
_MUCH_EVIDENCE = 6
# A head that holds more figures is no head.
_MOST_FIGURES = 12
_FEW_FIGURES = 3
# A figure of so many digits is seldom another one by chance.
_LONG, _LEAST_COMMON = 3, 2
_LEAST_WHOLE = 10
_MOST_SENTENCES = 60
_MARK = re.compile(r"[,;:.()]")


def find_restatements(passages: tuple[Passage, ...]) -> tuple[Restatement, ...]:
    """Return the figures and whole dates of the head that are said again below it.

    A figure that is said again with one digit changed, of the same unit and in the same
    words, is taken too: that is a slip of the pen, not another figure.
    """
    found: list[Restatement] = []
    taken: set[int] = set()
    for number, passage in enumerate(passages):
        if passage.paragraph.kind not in _HEADS:
            continue
        for placed in passage.mentions[:_MOST_FIGURES]:
            again = _again(passage, placed, passages[number + 1 :], taken)
            if again is not None:
                taken.add(again.start)
                found.append(Restatement(first=_operand(placed), again=_operand(again)))
    return tuple(found)


def _again(passage: Passage, placed: Placed, later: tuple[Passage, ...], taken: set[int]) -> Placed | None:
    if placed.mention.kind not in _KINDS or _operand_value(placed) is None or is_age(placed):
        return None
    candidates = list(_candidates(passage, placed, later))
    equal = [(one, each) for one, each in candidates if each.mention.value == placed.mention.value]
    if equal:
        # A head may say one figure twice; what the body says of it once is enough.
        free = [(one, each) for one, each in equal if each.start not in taken]
        return _with_most_of(passage, placed, free)
    if (part := _part_of_ratio(passage, placed, later) or _count_of_ratio(placed, later)) is not None:
        return None if part.start in taken else part
    if placed.mention.kind in _NEVER_SLIPPED:
        return None
    if placed.mention.bound in HEDGES and (
        told := told_exactly(placed, [*candidates, *_ratios(passage, placed, later)])
    ):
        like = [each for one, each in told if _is_of_one_thing(passage, placed, one, each)]
        return next((each for each in like if each.start not in taken), None)
    candidates = [(one, each) for one, each in candidates if each.start not in taken]
    if rough := told_roughly(placed, candidates):
        return next((each for one, each in rough if _is_of_one_thing(passage, placed, one, each)), None)
    # A head with many figures is a sentence of its own, in which two digits say little.
    least = _TELLING if len(passage.mentions) <= _FEW_FIGURES else _EVIDENCE
    near = [
        (one, each)
        for one, each in candidates
        if is_digit_slip(placed, each, least=least)
        # "25 tập thể, cá nhân" are no slip of "35 tập thể".
        and (same_unit(placed, each) or "," not in placed.unit + each.unit)
        and _same_subject(passage, placed, one, each)
        and is_of_its_time(passage, placed, one, each)
        and not are_other_acts(passage, placed, one, each)
        and tells_what_is(passage, placed)
        and tells_what_is(one, each)
        # "39% đoàn viên được hưởng", "36% đoàn viên chưa được hưởng": the rest, and no slip.
        and denies(told_behind(passage, placed)) == denies(told_behind(one, each))
    ]
    # "146 tập thể, cá nhân" is said again by "164 tập thể, cá nhân" rather than by "142 tập thể".
    near = [each for each in near if same_unit(placed, each[1])] or near
    swapped = [each for each in near if sorted(digits_of(each[1])) == sorted(digits_of(placed))]
    near = swapped if len(swapped) == 1 else near
    # What the body says again and again is one figure.
    near = near[:1] if len({each.mention.value for _, each in near}) == 1 else near
    excused = len(near) != 1 or _made_up(placed, *near[0], later) or _stands_below(placed, later)
    return None if excused else near[0][1]


def _part_of_ratio(passage: Passage, placed: Placed, later: tuple[Passage, ...]) -> Placed | None:
    """Return the first proportion of the same unit, in the same words, of which the figure is the part.

    "Tỉnh có 47 xã đạt chuẩn", "47/124 xã được công nhận đạt chuẩn".
    """
    if placed.number is None or len(digits_of(placed)) < _TELLING or not placed.is_exact:
        return None
    parts = ((one, each) for one, each in _ratios(passage, placed, later) if each.amount == placed.number)
    return next((each for one, each in parts if _is_much_alike(passage, placed, one, each)), None)


def _count_of_ratio(placed: Placed, later: tuple[Passage, ...]) -> Placed | None:
    """Return the count of the body that says the part of a proportion again, beside its whole in the same unit.

    "12/13 chỉ tiêu đạt", "Trong 13 chỉ tiêu đăng ký, 12 chỉ tiêu đạt".
    """
    ratio = placed.proportion
    if ratio is None or not placed.unit or ratio.whole < _LEAST_WHOLE or ratio.part == ratio.whole:
        return None
    before: set[Decimal] = set()
    for one in later[:_MOST_SENTENCES]:
        alike = [each for each in one.mentions if each.number and units_agree(placed, each) and each.is_exact]
        own = {each.number for each in alike if each.number is not None}
        if ratio.whole in own | before:
            again = next((each for each in alike if each.number == ratio.part), None)
            if again is not None and _is_of_now(one, again):
                return again
        before = own
    return None


def _is_of_now(body: Passage, each: Placed) -> bool:
    return not speaks_of_other_time(f"{_MARK.split(body.before(each))[-1]} {told_behind(body, each)}")


def _ratios(passage: Passage, placed: Placed, later: tuple[Passage, ...]) -> Iterator[tuple[Passage, Placed]]:
    """Yield the proportions of the same unit below ("Gần 180.000 hộ đạt …", "178.420/203.915 hộ đạt …")."""
    below = (one for one in later[:_MOST_SENTENCES] if one.paragraph is not passage.paragraph)
    return ((one, each) for one in below for each in one.mentions if each.proportion and same_unit(placed, each))


def _is_much_alike(head: Passage, placed: Placed, body: Passage, each: Placed) -> bool:
    # The headline is short, and says what the story is about.
    if telling_digits(placed) >= _LONG or head.paragraph.kind is ParagraphKind.TITLE:
        return _is_of_now(body, each)
    common = _words(head) & _words(body) - set(placed.unit.split())
    return len(common) >= _EVIDENCE and _is_of_one_thing(head, placed, body, each)


def _stands_below(placed: Placed, later: tuple[Passage, ...]) -> bool:
    """Tell whether the figure itself is said again without its unit: "41 trong tổng số 46 tổ chức", "41/46"."""
    below = (each for passage in later[:_MOST_SENTENCES] for each in passage.mentions)
    return placed.number is not None and any(
        each.amount == placed.number and (not each.unit or each.proportion is not None) for each in below
    )


def _with_most_of(passage: Passage, placed: Placed, free: list[tuple[Passage, Placed]]) -> Placed | None:
    """Return the first that says the figure again; a short one where the most of the other figures of the head are.

    "Biểu dương hai tập thể, 15 cá nhân": of the many sentences with two of a thing, the one with the 15 is meant.
    """
    if not free or len(digits_of(placed)) >= _LONG:
        return free[0][1] if free else None
    others = [each for each in passage.mentions if each is not placed and each.mention.kind in _KINDS]
    return max(free, key=lambda pair: sum(_is_said_in(each, pair[0]) for each in others))[1]


def _is_said_in(placed: Placed, body: Passage) -> bool:
    return any(each.mention.value == placed.mention.value and units_agree(placed, each) for each in body.mentions)


def _made_up(placed: Placed, body: Passage, each: Placed, later: tuple[Passage, ...]) -> bool:
    """Tell whether the difference is printed too: "86" of the title may be 85 and 1 of the body.

    In another paragraph it has to count the same: of many figures one is the difference by chance.
    """
    if placed.number is None or each.number is None:
        return False
    gap = abs(placed.number - each.number)
    told = ((passage, one) for passage in later[:_MOST_FIGURES] for one in passage.mentions if one.number == gap)
    return any(
        passage.paragraph_number == body.paragraph_number
        or not one.unit
        or kindred(one, placed)
        or one.head in placed.unit
        for passage, one in told
    )


def _candidates(passage: Passage, placed: Placed, later: tuple[Passage, ...]) -> Iterator[tuple[Passage, Placed]]:
    for one in later:
        # Two figures of one head ("5 năm … 5.000") are not each other's restatement.
        if one.paragraph is passage.paragraph:
            continue
        for each in one.mentions:
            if each.mention.kind is not placed.mention.kind:
                continue
            named = units_agree(placed, each) or _is_same(placed, each) or _counts_them(placed, one, each)
            if named and _operand_value(each) is not None:
                yield one, each


def _counts_them(placed: Placed, body: Passage, each: Placed) -> bool:
    """Tell whether a count calls people what anybody is called, behind their noun: "học sinh giỏi 376 em"."""
    if (
        each.unit not in units().anybody
        or not placed.unit
        or len(digits_of(placed)) < _LONG
        or not counts_people(placed)
    ):
        return False
    ahead = [one.end for one in body.mentions if one.start < each.start and one.amount is not None]
    return f" {placed.unit} " in f" {body.lower[max([body.start, *ahead]) : each.start]}"


def _is_same(placed: Placed, each: Placed) -> bool:
    """Tell whether two counts have so many digits that another noun names the same ("2.164 đảng viên", "đồng chí")."""
    equal = placed.number is not None and placed.number == each.number and placed.is_exact and each.is_exact
    counts = equal and not is_measure(placed.unit) and not is_measure(each.unit)
    return counts and telling_digits(placed) >= _LONG


def _same_subject(head: Passage, placed: Placed, body: Passage, each: Placed) -> bool:
    """Tell whether the body's sentence has the head's unit, further words of it, and no other year.

    Three digits that are those of the head in another order need fewer words.
    """
    unit = set(placed.unit.split())
    common = (_words(head) & _words(body)) - unit
    first, second = digits_of(placed), digits_of(each)
    years = [{_year(one) for one in said.mentions} - {None} for said in (head, body)]
    swapped = len(set(first)) >= _LONG and sorted(first) == sorted(second)
    least = _EVIDENCE - 1 if swapped else _EVIDENCE
    # A unit of one word ("bộ") needs a longer number or the same verb, and more common words.
    verbs = [one.before(it).split()[-1:] for one, it in ((head, placed), (body, each))]
    telling = len(first) >= _EVIDENCE or (swapped and verbs[0] == verbs[1])
    # "đạt 108,86%", "đạt 108,88%": five digits behind one verb tell most of it themselves.
    enough = _MUCH_EVIDENCE - (len(first) > _EVIDENCE and verbs[0] == verbs[1] != [])
    plain = len(unit) >= _TELLING or (len(common) >= enough and telling)
    # "1.027 tỷ đồng được giải ngân", "kế hoạch vốn …, trong đó 1.072 tỷ đồng": another amount of money was planned.
    texts = [one.lower[one.start : one.end] for one in (head, body)]
    planned = is_measure(placed.unit) and names_plan(texts[1]) and not names_plan(texts[0])
    if planned or are_of_other_parts(head, body) or (years[0] and years[1] and not years[0] & years[1]):
        return False
    return plain and len(unit) + len(common) >= least


def _is_of_one_thing(head: Passage, placed: Placed, body: Passage, each: Placed) -> bool:
    """Tell whether a sentence speaks of the thing of the head in two further words, and its clause of no other time."""
    common = (_words(head) & _words(body)) - set(placed.unit.split())
    clause = f"{opening_of(body, each)} {_MARK.split(body.before(each))[-1]} {told_behind(body, each)}"
    return len(common) >= _LEAST_COMMON and not speaks_of_other_time(clause)


def _year(placed: Placed) -> int | None:
    value = placed.mention.value
    return value.year if isinstance(value, PartialDate | date) else None


def _words(passage: Passage) -> set[str]:
    text = unicodedata.normalize("NFC", passage.lower[passage.start : passage.end])
    return {word for word in "".join(ch if ch.isalpha() else " " for ch in text).split() if len(word) > 1}


def _operand_value(placed: Placed) -> OperandValue | None:
    if placed.proportion is not None:
        return placed.proportion.part
    value = placed.mention.value
    if isinstance(value, Duration) and not (value.days and len(digits_of(placed)) >= _TELLING):
        # Years and months are as often those of something else ("5 năm", "6 tháng").
        return None
    return value if isinstance(value, Decimal | Percent | date | Duration) else None


def _operand(placed: Placed) -> Operand:
    value = _operand_value(placed)
    if value is None:
        msg = f"a number, a percent, a whole date or a number of days was expected, got {placed.mention.kind}"
        raise TypeError(msg)
    if placed.proportion is not None:
        return part_operand(placed)
    return operand_of(placed, value)
