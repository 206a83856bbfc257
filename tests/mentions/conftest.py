"""The reader that every case is given to."""

from collections.abc import Callable

import pytest

from vnbulletin.articles.reading import read_article
from vnbulletin.mentions.mention import Mention
from vnbulletin.mentions.scanning import find_mentions

FIELDS = ("text", "kind", "value", "unit", "bound")


@pytest.fixture(scope="session")
def mentions_of() -> Callable[[str], tuple[Mention, ...]]:
    """Return the reader of a text's mentions."""
    return lambda text: find_mentions(read_article(text))


@pytest.fixture(scope="session")
def stated(mentions_of: Callable[[str], tuple[Mention, ...]]) -> Callable[[str], list[dict[str, str | int]]]:
    """Return the reader of a text's records, without their offsets."""

    def read(text: str) -> list[dict[str, str | int]]:
        records = [each.to_record() for each in mentions_of(text)]
        return [{name: record[name] for name in FIELDS} for record in records]

    return read


@pytest.fixture(scope="session")
def recognisers(mentions_of: Callable[[str], tuple[Mention, ...]]) -> Callable[[str], list[str]]:
    """Return the reader of the rules that read a text's mentions."""
    return lambda text: [each.recogniser for each in mentions_of(text)]
