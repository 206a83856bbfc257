"""This file compiles the lexicon of furniture into patterns."""

import re
from functools import cache

from attrs import field, frozen

from vnbulletin.lexicon.page_tables import Furniture, furniture
from vnbulletin.lexicon.patterns import any_of, whole_words

__all__ = ["Patterns", "first_word", "patterns"]

_MARKS = r"\s\[\](){}|•·●►▶▪*:;,.…<>«»›‹/\\–+#✆☎↑\-"
# Marks, counts and the letters of the buttons that change the size of the print.
_FILLER = rf"(?>[{_MARKS}0-9⁻⁺]|a(?!\w))"
_PAGER = r"(?>[\[(][0-9]{1,4}(?:\s?[-–/]\s?[0-9]{1,4})?[\])]\s{0,8}|trang\s{1,3}(?:sau|trước|cuối|đầu)\s{0,8})"
_FIGURE = r"\(?[0-9]{1,12}(?:[ .,][0-9]{3}){0,5}\)?"
_FIRST_WORD = re.compile(rf"[{_MARKS}]*+(\w++)")
_SHORTEST_MENU = 3
_SCALE = "1_2_3_4_5"


@frozen
class Patterns:
    """The lexicon of furniture as patterns; groups are atomic, so that matching a line stays linear."""

    words: Furniture
    first_words: frozenset[str] = field(init=False)
    buttons: re.Pattern[str] = field(init=False)
    forms: re.Pattern[str] = field(init=False)
    rating: re.Pattern[str] = field(init=False)
    code: re.Pattern[str] = field(init=False)
    heading: re.Pattern[str] = field(init=False)
    counter: re.Pattern[str] = field(init=False)
    visits: re.Pattern[str] = field(init=False)
    weak_counter: re.Pattern[str] = field(init=False)
    opening: re.Pattern[str] = field(init=False)
    channel: re.Pattern[str] = field(init=False)
    letterhead: re.Pattern[str] = field(init=False)
    section: re.Pattern[str] = field(init=False)
    menu: re.Pattern[str] = field(init=False)

    @first_words.default
    def _first_words(self) -> frozenset[str]:
        openings = (first_word(word) for table in self.words.opening for word in table.words)
        return frozenset(word for word in openings if word) | {"a"}

    @buttons.default
    def _buttons(self) -> re.Pattern[str]:
        return re.compile(rf"(?>(?>{any_of(self.words.toolbar.words + self.words.forms.words)})|{_FILLER})*+")

    @forms.default
    def _forms(self) -> re.Pattern[str]:
        return re.compile(rf"[{_MARKS}]*+(?>{any_of(self.words.forms.words)})(?!\w)")

    @rating.default
    def _rating(self) -> re.Pattern[str]:
        votes = r"(?:lượt|phiếu|đánh giá|bình chọn|sao|votes?)"
        labels = any_of(self.words.ratings.words)
        named = rf"(?>{labels})\s{{0,3}}[:：]?(?=[^0-9★☆]{{0,80}}[0-9★☆])"
        # The marks from one to five stand there for the reader to press.
        offered = rf"\s{{0,3}}(?:{_SCALE}|{_SCALE[::-1]})(?!\w)".replace("_", r"\s{1,5}")
        return re.compile(rf"(?>{named}|{offered})(?>[\s0-9.,/()★☆*]|{votes}(?!\w))*+")

    @code.default
    def _code(self) -> re.Pattern[str]:
        return re.compile(rf"(?:^|[\s*)])(?>{any_of(self.words.codes.words)})\s{{0,3}}[:：*]\s{{0,3}}[a-z0-9]{{3,8}}$")

    @heading.default
    def _heading(self) -> re.Pattern[str]:
        named = "|".join(
            rf"(?P<{name}>{any_of(table.words)})"
            for name, table in (
                ("tags", self.words.tag_headings),
                ("counter", self.words.counter_headings),
                ("related", self.words.headings),
            )
        )
        again = any_of(self.words.headings.words)
        return re.compile(rf"[{_MARKS}]*+(?>{named})(?>(?>{again})|{_PAGER}|[{_MARKS}])*+")

    @counter.default
    def _counter(self) -> re.Pattern[str]:
        labels = any_of((*self.words.counters.words, *self.words.counter_periods.words))
        units, heads = any_of(self.words.counter_units.words), any_of(self.words.counter_headings.words)
        labelled = rf"(?>{labels})\s{{0,3}}[:：]?\s{{0,3}}{_FIGURE}"
        one = rf"(?>{labelled}|{_FIGURE}\s{{1,3}}(?>{units})|(?>{heads})\s{{0,3}}[:：])"
        return re.compile(rf"(?>[\s|•·*;,.()–-]*+{one}[\s|•·*;,.()–-]*+)++")

    @visits.default
    def _visits(self) -> re.Pattern[str]:
        strong = (self.words.counters, self.words.counter_units, self.words.counter_headings)
        return whole_words(word for table in strong for word in table.words)

    @weak_counter.default
    def _weak_counter(self) -> re.Pattern[str]:
        periods = any_of(self.words.counter_periods.words)
        return re.compile(rf"[\s•·*–-]*+(?>{periods})\s{{0,3}}[:：]?\s{{0,3}}{_FIGURE}")

    @opening.default
    def _opening(self) -> re.Pattern[str]:
        words = self.words
        return re.compile(
            rf"[\s•·*✆☎]*+(?:[–-]\s)?(?:(?P<contact>{any_of(words.contacts.words)})\s{{0,3}}[:：]"
            rf"|(?P<notice>(?:{any_of(words.notices.words)})(?:(?<=\W)|(?![^\W\d_]))"
            rf"|(?:{any_of(words.numbered_notices.words)})(?=\s{{0,3}}(?:[:：.…]|[a-z-]{{0,5}}[0-9])))|(?P<breadcrumb>{any_of(words.paths.words)})"
            rf"|(?P<related>{any_of(words.links.words)})|(?P<tags>{any_of(words.tag_labels.words)}))"
        )

    @channel.default
    def _channel(self) -> re.Pattern[str]:
        return re.compile(
            rf"theo dõi\s.{{0,120}}\s(?:trên|qua|tại)\s.{{0,40}}(?<!\w)(?:{any_of(self.words.channels.words)})"
        )

    @letterhead.default
    def _letterhead(self) -> re.Pattern[str]:
        return re.compile(rf"[{_MARKS}]*+(?:{any_of(self.words.letterheads.words)})[{_MARKS}]*+")

    @section.default
    def _section(self) -> re.Pattern[str]:
        return re.compile(any_of(self.words.sections.words))

    @menu.default
    def _menu(self) -> re.Pattern[str]:
        words = any_of((*self.words.sections.words, *self.words.toolbar.words))
        return re.compile(rf"(?>(?>{words})(?!\w)[\s|/•·–-]*+){{{_SHORTEST_MENU},}}+")


def first_word(lower: str) -> str | None:
    """Return the first word or figure of folded lower-case text behind the marks that may open it, or None."""
    hit = _FIRST_WORD.match(lower)
    return None if hit is None else hit[1]


@cache
def patterns() -> Patterns:
    """Return the patterns, compiled at the first call."""
    return Patterns(furniture())
