"""This file writes and reads the phrases of explanations, and refuses what would be no sentence."""

from collections.abc import Iterator
from string import Formatter
from typing import Any

from vnbulletin.checks.phrases import Filling, Phrase

__all__ = ["DEEPEST", "check_templates", "phrase_of", "phrase_record"]

# A phrase holds others, three or four deep; what is deeper comes from no check.
DEEPEST = 32


def phrase_record(phrase: Phrase) -> dict[str, Any]:
    """Return *phrase* as plain values: its template, and what fills its fields, in order."""
    fields = [[name, each if isinstance(each, str) else phrase_record(each)] for name, each in phrase.fields]
    return {"template": phrase.template, "fields": fields}


def phrase_of(record: object, depth: int = 0) -> Phrase:
    """Return the phrase that *record* writes down.

    A template is a program for `str.format`, and this one comes from outside: it may name each field once, and no
    more, so that what is told is never longer than what is read.

    Raises:
        ValueError: It is no such record.
    """
    if depth > DEEPEST:
        msg = f"phrases lie in each other more than {DEEPEST} deep"
        raise ValueError(msg)
    match record:
        case {"template": str(template), "fields": list(fields), **others} if not others:
            phrase = Phrase(template, tuple(_field(each, depth) for each in fields))
            check_templates(phrase)
            return phrase
        case _:
            msg = "a phrase has a template and fields, and nothing else"
            raise ValueError(msg)


def _field(record: object, depth: int) -> tuple[str, Filling]:
    match record:
        case [str(name), str(text)]:
            return name, text
        case [str(name), dict(phrase)]:
            return name, phrase_of(phrase, depth + 1)
        case _:
            msg = "a field of a phrase is its name and a text or a phrase"
            raise ValueError(msg)


def check_templates(phrase: Phrase) -> None:
    """Raise a `ValueError` unless the template of *phrase* names each of its fields once, and formats none."""
    names = list(_named(phrase.template))
    if sorted(names) != sorted(name for name, _ in phrase.fields) or len(set(names)) < len(names):
        msg = f"the template {phrase.template!r} does not name each field of the phrase once"
        raise ValueError(msg)


def _named(template: str) -> Iterator[str]:
    for _, name, form, conversion in Formatter().parse(template):
        if name is None:
            continue
        if form or conversion or not (name.isidentifier() or template == "{}"):
            msg = f"the template {template!r} does more than name its fields"
            raise ValueError(msg)
        yield name
