"""This file compiles the words between figures into the patterns that the finders of relations ask."""

import re
from collections.abc import Iterator
from functools import cache

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of, spotting, whole_words
from vnbulletin.mentions.units import comparison
from vnbulletin.relations.evidence.change_words import not_share_words
from vnbulletin.relations.evidence.class_cues import inside_words, names_rate

__all__ = [
    "announces_total",
    "announces_whole",
    "compares",
    "ends_inside",
    "find_inside",
    "has_attributes",
    "has_inside",
    "has_partition",
    "is_open_list",
    "is_remainder",
    "links_share",
    "links_whole",
    "may_link_share",
    "names_whole",
    "opens_having",
    "opens_within",
    "puts_percent_first",
    "raises_total",
    "speaks_of_other_time",
    "without_remainder",
]


_SAYS_SHARE = re.compile(r"[ ](?:hiện |hiện nay |nay )?(?:chiếm|bằng|tương đương|tương ứng|tức)(?!\w)")
_DASH = "[ ][-\u2013\u2014][ ]"


@cache
def _inside() -> re.Pattern[str]:
    return whole_words(relation_cues().inside)


@cache
def _partition() -> re.Pattern[str]:
    return spotting(relation_cues().partition)


@cache
def _open() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(each) for each in relation_cues().open_list))


@cache
def _share() -> re.Pattern[str]:
    cues = relation_cues()
    plain, after_comma = any_of(cues.share), any_of(cues.share_after_comma)
    hedge = rf"(?:[ ](?:{_hedges()})){{0,2}}[ ]?:?"
    # No other comma between a part and its percent: behind one a new subject may begin.
    bracketed = rf"[^,]*\([ ]?(?:(?:{plain}|{after_comma}){hedge}|{_hedges()})?[ ]*"
    # "08 (có 04 đảng bộ và 04 chi bộ) chiếm 15,68%": an aside of the part.
    beside = rf"[^,(]*(?:\([^(),]{{1,60}}\))?[ ](?:{plain}){hedge}[ ]*"
    behind_comma = rf".*[,(]\s*(?:{plain}|{after_comma}){hedge}[ ]*"
    # "401 - 17,89%": a dash alone between the two.
    return re.compile(f"{bracketed}|{beside}|{behind_comma}|{_DASH}", re.DOTALL)


@cache
def _weak_share() -> re.Pattern[str]:
    cues = relation_cues()
    return re.compile(
        rf"(?<!\w)(?:{any_of((*cues.share, *cues.share_after_comma))})(?:[ ](?:{_hedges()})){{0,2}}[ ]*\Z|\(\Z"
    )


@cache
def _percent_first() -> re.Pattern[str]:
    # "98,64% với 6.027 đồng chí": the percent stands first.
    words = any_of(relation_cues().percent_first)
    return re.compile(rf"(?:[ ]|[ ,(]{{1,3}})(?:{words})[ ](?:{_hedges()}[ ])?")


@cache
def _hedges() -> str:
    return rf"(?:{any_of(relation_cues().hedges)})"


@cache
def _having() -> re.Pattern[str]:
    return re.compile(rf"[,;:]?[ ](?:{any_of(relation_cues().having)})[ ](?:{_hedges()}[ ])?\Z")


@cache
def _within() -> re.Pattern[str]:
    cues = relation_cues()
    return re.compile(rf"[^\w]*(?:{any_of(cues.within)})(?:[ ](?:{any_of(cues.hedges)}))?[ ]")


@cache
def _ends_inside() -> re.Pattern[str]:
    stays = any_of(relation_cues().stays_inside)
    return re.compile(rf";|(?<!\w)(?!(?:{stays})(?!\w))(?:{any_of(relation_cues().ends_inside)})(?!\w)")


def opens_having(gap: str) -> bool:
    """Tell whether *gap*, between two counts of one thing, ends in “có” or the like."""
    return _having().search(gap) is not None


def opens_within(head: str) -> bool:
    """Tell whether a sentence opens with “trong” right before its first figure."""
    return _within().fullmatch(head) is not None


def ends_inside(text: str) -> bool:
    """Tell whether *text*, behind “trong đó”, has gone on to something else (“so với”, “lũy kế”)."""
    return _ends_inside().search(text) is not None


@cache
def _whole() -> re.Pattern[str]:
    # "8.212 thí sinh đỗ/8.360 thí sinh dự thi": a slash between two counts.
    cues = relation_cues()
    near = rf"(?:[ (])(?:{any_of(cues.of_whole)})[ ]*(?:gần|hơn|các|số)?[ ]*\Z"
    # "4,5 tỷ đồng trong tổng kinh phí 18 tỷ đồng": the whole is named by its noun.
    by_noun = rf"[ (](?:{any_of(cues.of_all)})(?:[ ][^\W\d]+){{1,4}}(?:[ ](?:là|gần|hơn))?[ ]\Z"
    return re.compile(rf"{near}|{by_noun}|\A[ ]?[\w ]{{0,30}}/[ ]?\Z")


@cache
def _over() -> re.Pattern[str]:
    # "48 tổ chức có trên 30 đảng viên": more than thirty, and no whole.
    return re.compile(rf"(?<!\w)(?:{any_of(relation_cues().over)})[ ]trên[ ]*\Z")


@cache
def _total() -> re.Pattern[str]:
    hedge = r"(?:[ ](?:đã|là|có|được|hơn|gần|trên|khoảng)){0,3}"
    return re.compile(rf"(?<!\w)(?:{any_of(relation_cues().total)}){hedge}[ :]{{1,2}}\Z")


@cache
def _raising() -> re.Pattern[str]:
    hedge = r"(?:gần[ ]|hơn[ ]|trên[ ])?"
    return re.compile(rf"(?:{any_of(relation_cues().raising)})[ ][^.;]{{0,80}}(?:lên|đạt|thành|là)[ ]{hedge}\Z")


@cache
def _remainder() -> re.Pattern[str]:
    return whole_words(relation_cues().remainder)


@cache
def _whole_after() -> re.Pattern[str]:
    return re.compile(r"[ ](?:(?:trên|trong|của)[ ])?tổng số[^.;,()]{0,40}\(?|[ ](?:trên|trong|trong số|của)[ ]")


_YEAR_BEHIND = re.compile(r"[ ](?:của )?năm [0-9]{4}(?!\w)")


def compares(after: str) -> bool:
    """Tell whether the text behind a percent compares with a plan or another time ("kế hoạch", "so với")."""
    return comparison().match(after) is not None or _YEAR_BEHIND.match(after) is not None


def announces_total(before: str) -> bool:
    """Tell whether the text before a figure says that it is the total of what came before (“tính chung”)."""
    return _total().search(before) is not None


def raises_total(before: str) -> bool:
    """Tell whether the text before a figure adds what came before to it (“nâng tổng số … lên”)."""
    return _raising().search(before) is not None


_WHOLE = re.compile(r"(?<!\w)tổng số[ ](?:là[ ])?\Z")


def announces_whole(before: str) -> bool:
    """Tell whether the text before a figure calls it a whole (“tổng số”)."""
    return _WHOLE.search(before) is not None


def without_remainder(text: str) -> str:
    """Return the text without the words that call something the rest (“còn lại”)."""
    return _remainder().sub("", text)


def is_remainder(around: str) -> bool:
    """Tell whether the text around a figure makes it what is left of a whole (“còn lại”)."""
    return _remainder().search(around) is not None


def names_whole(gap: str) -> bool:
    """Tell whether *gap*, between a percent and a figure, makes the figure the whole ("2,16% tổng số thu (")."""
    return _whole_after().fullmatch(gap) is not None


@cache
def _attributes() -> re.Pattern[str]:
    return spotting(relation_cues().attributes)


@cache
def _other_time() -> re.Pattern[str]:
    return spotting(relation_cues().other_time)


def has_attributes(text: str) -> bool:
    """Tell whether *text* names qualities of people, which overlap (“nữ”, “dân tộc”)."""
    return _attributes().search(text) is not None


def speaks_of_other_time(text: str) -> bool:
    """Tell whether *text* speaks of another time than its sentence (“cùng kỳ”, “năm trước”)."""
    return _other_time().search(text) is not None


def has_inside(gap: str) -> bool:
    """Tell whether *gap* says that what follows is inside what came before (“trong đó”)."""
    return inside_words().search(gap) is not None


def find_inside(lower: str, start: int, end: int) -> Iterator[int]:
    """Yield where the words end that put what follows inside what came before."""
    return (hit.end() for hit in _inside().finditer(lower, start, end))


def has_partition(gap: str) -> bool:
    """Tell whether *gap* says that what follows makes up what came before (“gồm”)."""
    return _partition().search(gap) is not None


def is_open_list(text: str) -> bool:
    """Tell whether *text* leaves a list open (“…”, “tiêu biểu”)."""
    return _open().search(text) is not None


def links_share(gap: str) -> bool:
    """Tell whether *gap*, the text between a part and a percent, makes the percent the part's share."""
    return _share().fullmatch(gap) is not None and not_share_words().search(gap) is None


def may_link_share(gap: str) -> bool:
    """Tell whether *gap* ends as a share may, so that the arithmetic has to decide."""
    if _weak_share().search(gap) is None:
        return False
    # "21/25 chỉ tiêu đạt và vượt (chiếm 84%)": the word of change belongs to the part.
    opened = gap.rfind("(") + 1
    comma = gap.rfind(",") + 1
    # "21 chỉ tiêu đạt và vượt, chiếm 87,5%": and what is set off says itself that the percent is a share.
    if comma > opened and (names_rate(gap[comma:]) or _SAYS_SHARE.match(gap, comma)):
        opened = comma
    return not_share_words().search(gap, opened) is None


def puts_percent_first(gap: str) -> bool:
    """Tell whether *gap*, the text between a percent and a number, makes the number the percent's part."""
    return _percent_first().fullmatch(gap) is not None


def links_whole(gap: str) -> bool:
    """Tell whether *gap*, the text between two figures, makes the second the whole of the first."""
    return _whole().search(gap) is not None and _over().search(gap) is None
