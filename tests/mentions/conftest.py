"""The readers that every case is given to."""

from collections.abc import Callable
from typing import TypeAlias

import pytest

from vnbulletin.articles.reading import read_article
from vnbulletin.folding import fold
from vnbulletin.mentions.mention import Mention, record_value
from vnbulletin.mentions.scanning import find_mentions
from vnbulletin.mentions.scene import Scene

Stated: TypeAlias = "dict[str, str | list[str]]"

FIELDS = ("text", "kind", "value", "unit", "bound", "label")


@pytest.fixture(scope="session")
def mentions_of() -> Callable[[str], tuple[Mention, ...]]:
    """Return the reader of a text's mentions."""
    return lambda text: find_mentions(read_article(text))


@pytest.fixture(scope="session")
def stated(mentions_of: Callable[[str], tuple[Mention, ...]]) -> Callable[[str], list[Stated]]:
    """Return the reader of a text's records, without their offsets and with other readings as "kind value"."""

    def said(mention: Mention) -> Stated:
        record = mention.to_record()
        fields: Stated = {name: record[name] for name in FIELDS if name in record}
        if mention.alternatives:
            fields["alternatives"] = [f"{each.kind} {record_value(each.value)}" for each in mention.alternatives]
        return fields

    return lambda text: [said(each) for each in mentions_of(text)]


@pytest.fixture(scope="session")
def recognisers(mentions_of: Callable[[str], tuple[Mention, ...]]) -> Callable[[str], list[str]]:
    """Return the reader of the rules that read a text's mentions."""
    return lambda text: [each.recogniser for each in mentions_of(text)]


@pytest.fixture(scope="session")
def scene_of() -> Callable[[str], Scene]:
    """Return the maker of a scene: *text* as one paragraph, of which nothing is read yet."""

    def scene(text: str) -> Scene:
        folded = fold(text)
        return Scene(text=folded.text, lower=folded.lower, start=0, floor=0, end=len(folded.text))

    return scene
