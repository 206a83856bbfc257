"""This file tells whether two figures count the same kind of thing."""

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from vnbulletin.folding import fold
from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.unit_tables import units
from vnbulletin.mentions.units import head_of, is_measure
from vnbulletin.relations.passage import Placed

__all__ = [
    "alike",
    "are_bearers",
    "are_borne",
    "are_its_nouns",
    "by_kind",
    "can_hold",
    "count_its_nouns",
    "counts_alike",
    "counts_cases",
    "counts_people",
    "is_age",
    "is_in_unit_of",
    "is_rank_of_its_own",
    "kind_of",
    "kindred",
    "makes_up",
    "may_be_some_of",
    "may_count_people",
    "of_its_unit",
    "of_one_noun",
    "only_measures",
    "same_measure",
    "same_unit",
    "units_agree",
]


_PEOPLE = 0
_LEAST_LETTERS = 3


@cache
def _people() -> frozenset[str]:
    return frozenset(each.casefold() for each in units().people)


def by_kind(figures: Iterable[Placed]) -> dict[str, list[Placed]]:
    """Return the figures of each kind that is counted among *figures*, in order."""
    kinds: dict[str, list[Placed]] = {}
    for each in figures:
        kinds.setdefault(kind_of(each.unit), []).append(each)
    return kinds


def same_unit(one: Placed, other: Placed) -> bool:
    """Tell whether both print the same unit."""
    return one.unit != "" and one.unit == other.unit


def alike(one: Placed, other: Placed) -> bool:
    """Tell whether one may be a part of the other: the units begin alike, or both count people."""
    first, second = one.unit, other.unit
    return first != "" and second != "" and (first == second or _are_alike(first, second))


@lru_cache(maxsize=4096)
def _are_alike(first: str, second: str) -> bool:
    """Tell whether two units begin alike, both count people, or one is short for the other; few pairs come often."""
    if _begin_alike(first, second) or (first in _people() and second in _people()):
        return True
    return (" " in first) is not (" " in second) and _abbreviates(first, second)


@lru_cache(maxsize=4096)
def _begin_alike(first: str, second: str) -> bool:
    """Tell whether two units begin with one word, and not one alone counts people: "2.315 đảng viên", "14 đảng bộ"."""
    heads = [head_of(each).rstrip(",") for each in (first, second)]
    people = [_sort_of(each) == _PEOPLE for each in (first, second)]
    return heads[0] == heads[1] and (people[0] is people[1] or heads[0] in _people())


@lru_cache(maxsize=1024)
def _abbreviates(one: str, other: str) -> bool:
    """Tell whether one unit is the first letters of the other: "52 công đoàn cơ sở", "52 CĐCS"."""
    short, long = sorted((one, other), key=len)
    return len(short) >= _LEAST_LETTERS and short == "".join(word[0] for word in long.split())


def of_one_noun(whole: Placed, part: Placed) -> bool:
    """Tell whether the part surely counts what the whole does: one noun, or people by a word for anybody (người)."""
    if not alike(whole, part):
        return False
    return _head(whole) == _head(part) or part.unit in _anybody()


@cache
def _anybody() -> frozenset[str]:
    return frozenset(each.casefold() for each in units().anybody)


def _head(placed: Placed) -> str:
    return placed.head.rstrip(",")


def of_its_unit(whole: Placed, part: Placed) -> bool:
    """Tell whether a figure counts in the unit of the whole, be it by a longer name ("19 giải: 01 giải Nhì, …")."""
    one, other = sorted((whole.unit, part.unit), key=len)
    longer = one != "" and other.startswith(f"{one} ") and _head(whole) == _head(part)
    return same_unit(whole, part) or longer


def only_measures(whole: Placed, each: Placed) -> bool:
    """Tell whether a figure measures what is counted: "562 đơn vị máu, gồm 401 đơn vị loại 350 ml và 161 …"."""
    return each.unit != whole.unit and is_measure(each.unit) and not is_measure(whole.unit)


def units_agree(one: Placed, other: Placed) -> bool:
    """Tell whether the units begin with one word; a number has to print one, a percent or a date need not."""
    if not one.unit or not other.unit:
        return one.number is None
    return _begin_alike(one.unit, other.unit) or _abbreviates(one.unit, other.unit)


def counts_alike(one: Placed, other: Placed) -> bool:
    """Tell whether two figures count the same thing as far as is printed: a unit may be left out."""
    first, second = (each.head.partition("/")[0] for each in (one, other))
    return not first or not second or first == second


def is_in_unit_of(difference: Placed, result: Placed) -> bool:
    """Tell whether a difference is printed in the unit of its result, or in none."""
    return not difference.unit or (result.unit != "" and counts_alike(result, difference))


def same_measure(one: Placed, other: Placed) -> bool:
    """Tell whether neither figure is by the head where the other is not ("đồng" and "đồng/người")."""
    return not one.unit or not other.unit or one.unit.count("/") == other.unit.count("/")


def kindred(one: Placed, other: Placed) -> bool:
    """Tell whether one may name some of what the other names, in other words: people, or things of one sort."""
    if alike(one, other):
        return True
    sort = _sort_of(one.unit)
    return sort is not None and sort == _sort_of(other.unit)


def can_hold(whole: Placed, part: Placed) -> bool:
    """Tell whether both count something, and the part no more than the whole."""
    return part.amount is not None and whole.amount is not None and part.amount <= whole.amount


def may_be_some_of(part: Placed, whole: Placed) -> bool:
    """Tell whether the part may be some of what the whole counts: of its kind, and no more."""
    return can_hold(whole, part) and kindred(whole, part)


@lru_cache(maxsize=1024)
def kind_of(unit: str) -> str:
    """Return a name that units share which may count the same: that of their sort, else their first word.

    >>> kind_of("đảng viên") == kind_of("người"), kind_of("suất quà") == kind_of("suất")
    (True, True)
    """
    sort = _sort_of(unit)
    return head_of(unit).rstrip(",") if sort is None else f"{sort}"


def counts_people(placed: Placed) -> bool:
    """Tell whether the figure counts people, by any noun for them."""
    return _sort_of(placed.unit) == _PEOPLE


def may_count_people(placed: Placed) -> bool:
    """Tell whether the figure counts people, or what is known to be nothing else: "2 phó bí thư"."""
    return _sort_of(placed.unit) in {None, _PEOPLE}


def counts_cases(placed: Placed) -> bool:
    """Tell whether the figure counts cases, which may be of anything: "7 trường hợp"."""
    return placed.unit in units().cases


@cache
def _sort_of(unit: str) -> int | None:
    """Return the number of the sort that the unit belongs to by its longest beginning; people are sort 0."""
    head = unit.partition(",")[0].strip()
    sorts = (_people(), *({each.casefold() for each in names} for names in units().sorts))
    words = head.split()
    for count in range(len(words), 0, -1):
        beginning = " ".join(words[:count])
        for number, names in enumerate(sorts):
            if beginning in names:
                return number
    return None


@cache
def _ages() -> tuple[str, ...]:
    return tuple(fold(each).lower for each in units().ages)


def is_age(placed: Placed) -> bool:
    """Tell whether the figure is an age, which describes and counts nothing."""
    return placed.unit in _ages()


def makes_up(whole: Placed, parts: tuple[Placed, ...]) -> bool:
    """Tell whether the units of *parts* together make up that of *whole* (đảng bộ and chi bộ: tổ chức cơ sở đảng)."""
    return any(
        whole.unit.startswith(kind.whole) and all(each.unit.startswith(kind.parts) for each in parts)
        for kind in units().kinds
    )


def are_its_nouns(whole: Placed, parts: tuple[Placed, ...]) -> bool:
    """Tell whether the whole counts by two nouns or more, and each part by one of them: "128 tập thể, cá nhân"."""
    nouns = {each.strip() for each in whole.unit.split(",")}
    return len(nouns) > 1 and len(parts) == len(nouns) and {each.unit for each in parts} == nouns


def count_its_nouns(whole: Placed, parts: tuple[Placed, ...]) -> bool:
    """Tell whether each part counts by one of the nouns of the whole, and each noun is counted.

    "258 công trình, phần việc: cấp huyện 5 công trình, cấp xã 86 công trình, chi đoàn 177 phần việc".
    """
    # The last noun may bring what is said of all: "258 công trình, phần việc thanh niên".
    *first, last = (each.strip() for each in whole.unit.split(","))
    counted = {each.unit for each in parts} - {*first}
    return bool(first) and {*first} <= {each.unit for each in parts} and len(counted) == 1 and _begins(last, *counted)


def _begins(longer: str, shorter: str) -> bool:
    return shorter != "" and f"{longer} ".startswith(f"{shorter} ")


def are_bearers(whole: Placed, parts: tuple[Placed, ...]) -> bool:
    """Tell whether the parts count by nouns of which nothing has two: "65 điển hình, gồm 21 tập thể và 45 cá nhân"."""
    # "12 đội, gồm 5 nam, 8 nữ" counts people of the teams.
    if counts_people(whole) or whole.unit == "" or all(map(counts_people, parts)):
        return False
    return any(len(set(named)) == len(parts) and "" not in named for named in _named_in_rows(parts))


def are_borne(whole: Placed, parts: tuple[Placed, ...]) -> bool:
    """Tell whether the parts count by such nouns, some by one: "7 trường hợp: 1 tập thể, 1 tập thể, 5 cá nhân"."""
    if whole.unit == "" or (counts_people(whole) and not counts_cases(whole)):
        return False
    return any(len(set(named)) > 1 and "" not in named for named in _named_in_rows(parts))


def _named_in_rows(parts: tuple[Placed, ...]) -> Iterator[list[str]]:
    """Yield, for each row of nouns of which nothing has two, the noun of it that each part counts by, or nothing."""
    cues = relation_cues()
    for row in (each for each in cues.contrasts if each not in cues.full_sortings_of_people):
        yield [next((name for name in row if f"{each.unit} ".startswith(f"{name} ")), "") for each in parts]


def is_rank_of_its_own(whole: Placed, members: Iterable[Placed]) -> bool:
    """Tell whether the whole is one of the ranks that the parts are: "26 giải Nhì; … bốn giải Nhất, 22 giải Nhì"."""
    noun, _, _ = whole.unit.rpartition(" ")
    units = {each.unit for each in members}
    if not noun or whole.unit not in units or counts_people(whole):
        return False
    return any(each.startswith(f"{noun} ") and not each.startswith(whole.unit) for each in units)
