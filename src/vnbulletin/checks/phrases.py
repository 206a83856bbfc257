"""This file defines Phrase, a piece of an explanation that can be told in several languages."""

from collections.abc import Callable, Iterable
from string import Formatter
from typing import TypeAlias

from attrs import frozen

from vnbulletin.catalogues import translator

__all__ = ["Filling", "Phrase", "either", "phrase", "verbatim"]

Filling: TypeAlias = "Phrase | str"

_VERBATIM = "{}"


@frozen
class Phrase:
    """An English template, which is also its key in the message catalogues, and what fills its fields.

    A field is a figure in its printed form, the same in every language, or another phrase.

    >>> str(phrase("the parts exceed the whole by {distance}", distance="20"))
    'the parts exceed the whole by 20'
    """

    template: str
    fields: tuple[tuple[str, Filling], ...] = ()

    def __str__(self) -> str:
        return self.told(str)

    def told(self, translate: Callable[[str], str]) -> str:
        """Return the phrase with its template, and those of the phrases in it, replaced by *translate*."""
        if self.template == _VERBATIM:
            return str(self.fields[0][1])
        filled = {name: each if isinstance(each, str) else each.told(translate) for name, each in self.fields}
        return Formatter().vformat(translate(self.template), (), filled)

    def in_language(self, lang: str) -> str:
        """Return the phrase in *lang*, a code such as "vi" or "en".

        Raises:
            UnknownLanguageError: There is no catalogue of that language.

        >>> phrase("the parts add up to the whole").in_language("vi")
        'các phần cộng lại bằng tổng'
        """
        return self.told(translator(lang))

    def templates(self) -> Iterable[str]:
        """Yield the template of the phrase and those of the phrases in it, as a translator sees them."""
        if self.template != _VERBATIM:
            yield self.template
            for _, each in self.fields:
                if isinstance(each, Phrase):
                    yield from each.templates()


def phrase(template: str, **fields: Filling) -> Phrase:
    """Return a phrase; the extraction of messages finds its template by this name."""
    return Phrase(template, tuple(fields.items()))


def verbatim(text: str) -> Phrase:
    """Return figures and signs that every language writes alike ("71/75 = 94,67 %")."""
    return Phrase(_VERBATIM, (("", text),))


def either(several: Iterable[Filling]) -> Filling:
    """Return the fillings joined by "or" of the language.

    >>> str(either(["83", "84"]))
    '83 or 84'
    """
    first, *rest = several
    for each in rest:
        first = phrase("{first} or {second}", first=first, second=each)
    return first
