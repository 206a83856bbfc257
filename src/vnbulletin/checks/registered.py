"""This file finds the documents of the registry that a reference may mean, and what of them it prints."""

from datetime import date
from functools import lru_cache

from attrs import frozen

from vnbulletin.folding import fold
from vnbulletin.lexicon.document_tables import documents
from vnbulletin.lexicon.registry_tables import Issuer, KnownDocument, registry
from vnbulletin.lexicon.term_tables import terms
from vnbulletin.notation.documents.documents import DocumentNumber
from vnbulletin.relations.kinds.statements import Reference

__all__ = ["Cited", "fits_letters", "read_reference"]

_STATE = frozenset({"TTg"})


@frozen(kw_only=True)
class Cited:
    """A reference beside the registry: documents with its number and type, and those with its number alone.

    *noun* and *subject* are in folded lower case; *issuer* is None where none is printed that the registry knows.
    """

    own: tuple[KnownDocument, ...]
    others: tuple[KnownDocument, ...]
    noun: str
    subject: str
    day: date | None
    issuer: Issuer | None

    def speaks_of(self, document: KnownDocument) -> bool:
        """Tell whether the printed subject is that of *document*."""
        return any(each in self.subject for each in document.subjects)

    def is_of_day(self, document: KnownDocument) -> bool:
        """Tell whether the printed day is that on which *document* was issued."""
        return self.day is not None and self.day == document.issued

    def is_of_another_run(self, document: KnownDocument) -> bool:
        """Tell whether a day is printed on which numbers of another term or year were given than that of *document*."""
        return self.day is not None and not self.is_of_day(document) and not self.is_of_another_day(document)

    def is_of_another_day(self, document: KnownDocument) -> bool:
        """Tell whether a day is printed that lies in the same run of numbers as *document*, and is not its own."""
        if self.day is None or self.day == document.issued:
            return False
        if document.organisation in _STATE:
            return self.day.year == document.issued.year
        term = terms().party_term(self.day)
        return term is not None and term == terms().party_term(document.issued)

    def is_of_issuer(self, document: KnownDocument) -> bool:
        """Tell whether the issuer of *document* is printed."""
        return self.issuer is not None and self.issuer.name == document.issuer


def read_reference(relation: Reference, number: DocumentNumber) -> Cited:
    """Return *relation* beside the rows of the registry with its number."""
    noun = _lowered(relation.type_word)
    issuer = _issuer(relation.issuer) if relation.issuer else None
    organisation = number.organisation or ("" if issuer is None else issuer.organisation)
    digits = int(number.number) if number.number.isdigit() else 0
    rows = [
        each
        for each in registry().by_number.get((digits, organisation), ())
        if relation.term is None or terms().party_term(each.issued) == relation.term
    ]
    own = tuple(each for each in rows if number.type_code in (None, each.code) and (not noun or noun == each.noun))
    day = relation.day.value if relation.day is not None else None
    return Cited(
        own=own,
        others=tuple(each for each in rows if each not in own),
        noun=noun,
        # Nothing of the registry is beside a number that it does not hold.
        subject=fold(relation.subject).lower if rows and relation.subject else "",
        day=day if isinstance(day, date) else None,
        issuer=issuer,
    )


def fits_letters(noun: str, number: DocumentNumber) -> bool:
    """Tell whether the letters of a symbol may stand for *noun*; unknown letters may stand for any."""
    if noun in ("", documents().without_letters) or not number.types:
        return True
    for each in number.types:
        if each.startswith(noun) or noun.startswith(each):
            return True
    # "Chương trình số 12-CT/TU": its own first letters stand for it as well.
    initials = "".join(word[0] for word in noun.split())
    return (number.type_code or "").lower().startswith(initials)


# The nouns of types and the names of issuers are few, and a text repeats them.
@lru_cache(maxsize=256)
def _lowered(printed: str) -> str:
    return fold(printed).lower


@lru_cache(maxsize=256)
def _issuer(printed: str) -> Issuer | None:
    # "Ban Tổ chức Trung ương" is no "Trung ương": the name opens what is printed.
    lowered = fold(printed).lower
    return next((each for each in registry().issuers if lowered.startswith(each.words)), None)
