"""The page of reference names every recogniser and every kind of label."""

import re
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import vnbulletin.mentions as package
from vnbulletin.mentions.mention import LabelKind
from vnbulletin.mentions.recogniser import Recogniser

PAGE = (Path(__file__).parents[2] / "docs/reference/mentions.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| `(?P<name>[a-z-]+)` \| (?P<says>.+) \|$", re.MULTILINE)


def rows(heading: str) -> dict[str, str]:
    """Return the rows of the table below a heading."""
    section = PAGE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    return {hit["name"]: hit["says"] for hit in ROW.finditer(section)}


def recognisers() -> list[Recogniser]:
    """Return every recogniser once."""
    modules = [import_module(found.name) for found in iter_modules(package.__path__, f"{package.__name__}.")]
    return list(
        {
            id(each): each for module in modules for each in vars(module).values() if isinstance(each, Recogniser)
        }.values()
    )


class TestReference:
    """The page of reference."""

    def test_no_two_recognisers_share_a_name(self) -> None:
        """A name of a recogniser says which rule read a mention."""
        names = [each.name for each in recognisers()]

        assert sorted(set(names)) == sorted(names)

    def test_says_what_each_recogniser_reads(self) -> None:
        """The table holds each recogniser with the first line of its documentation."""
        read = {each.name: (each.read.__doc__ or "").splitlines()[0] for each in recognisers()}

        assert {name: says.removeprefix("Read ").rstrip(".") for name, says in read.items()} == rows("Recognisers")

    def test_says_what_each_label_is(self) -> None:
        """The table holds each kind of label."""
        assert {each.value for each in LabelKind} == set(rows("Labels"))
