"""This file reads the message catalogues: the words of explanations in other languages than English."""

from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from vnbulletin.errors import VnBulletinError

__all__ = ["LANGUAGES", "UnknownLanguageError", "messages", "translator"]

# The templates themselves are English.
_SOURCE = "en"
LANGUAGES = (_SOURCE, "vi")


class UnknownLanguageError(VnBulletinError, LookupError):
    """There is no message catalogue of the language that was asked for."""

    def __init__(self, asked: str) -> None:
        """Keep the language that was asked for."""
        self.asked = asked
        super().__init__(asked)

    def __str__(self) -> str:
        known = " and ".join(map(repr, LANGUAGES))
        return f"{self.asked!r} is not a language of the explanations: there are {known}."


def translator(lang: str) -> Callable[[str], str]:
    """Return what gives a template in *lang*; a template without a translation stays English.

    Raises:
        UnknownLanguageError: There is no catalogue of that language.

    >>> translator("en")("the parts add up to the whole")
    'the parts add up to the whole'
    """
    if lang not in LANGUAGES:
        raise UnknownLanguageError(lang)
    if lang == _SOURCE:
        return str
    known = messages(lang)
    return lambda template: known.get(template, template)


@cache
def messages(lang: str) -> Mapping[str, str]:
    """Return the translations of the catalogue of *lang*, by their English templates."""
    from babel.messages.pofile import read_po  # noqa: PLC0415 -- reading English needs no catalogue

    place = files("vnbulletin") / "locale" / lang / "LC_MESSAGES" / "vnbulletin.po"
    with place.open("rb") as file:
        catalogue = read_po(file, locale=lang)
    return MappingProxyType({str(each.id): str(each.string) for each in catalogue if each.id and each.string})
