import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from importlib import resources

import pytest
from attrs import AttrsInstance, fields_dict, frozen

from vnbulletin.folding import fold
from vnbulletin.lexicon import (
    award_tables,
    comparison_tables,
    cue_tables,
    development_tables,
    document_tables,
    indicator_tables,
    loose_tables,
    markup_tables,
    number_tables,
    observation_tables,
    page_tables,
    rating_tables,
    registry_tables,
    rewording_tables,
    term_tables,
    time_tables,
    unit_code_tables,
    unit_tables,
)
from vnbulletin.lexicon.loading import read_table
from vnbulletin.lexicon.patterns import any_of

TABLES = (
    award_tables,
    comparison_tables,
    cue_tables,
    development_tables,
    document_tables,
    indicator_tables,
    loose_tables,
    markup_tables,
    number_tables,
    observation_tables,
    page_tables,
    rating_tables,
    registry_tables,
    rewording_tables,
    term_tables,
    time_tables,
    unit_code_tables,
    unit_tables,
)
FOLDER = resources.files("vnbulletin.lexicon")
NAMES = sorted(each.name.removesuffix(".toml") for each in FOLDER.iterdir() if each.name.endswith(".toml"))
ROWS = {name: tomllib.loads(FOLDER.joinpath(f"{name}.toml").read_text(encoding="utf-8")) for name in NAMES}
READERS: dict[str, Callable[[], AttrsInstance]] = {
    name: getattr(module, name) for module in TABLES for name in module.__all__ if name.islower()
}

# Symbols are letters of documents, and matched as printed.
AS_PRINTED = {
    "units.symbols",
    "units.abbreviations",
    "documents.issuers",
    "documents.party_issuers",
    "documents.state_issuers",
}
# Abbreviations stay in capitals in the table, so that it reads well; patterns lower them.
ABBREVIATION = re.compile(r"[A-ZĐ]{1,7}|[kM]W|[kMG]Wh|kVA?|°C|độ C|QĐi")


def phrases(node: object, place: str) -> Iterator[tuple[str, list[str]]]:
    """Yield each list of phrases in a table with its place."""
    if isinstance(node, dict):
        for key, below in node.items():
            yield from phrases(below, f"{place}.{key}")
    elif isinstance(node, list) and all(isinstance(each, str) for each in node):
        yield place, node
    elif isinstance(node, list):
        for number, below in enumerate(node):
            yield from phrases(below, f"{place}[{number}]")


LISTS = [found for name in NAMES for found in phrases(ROWS[name], name)]


def sources(node: object) -> Iterator[object]:
    """Yield the sources that a table names, at its head or in each part."""
    if isinstance(node, dict):
        if "source" in node:
            yield node["source"]
        else:
            for below in node.values():
                yield from sources(below) if isinstance(below, dict) else (None,)


class TestTables:
    """The tables as data."""

    def test_each_file_has_a_reader(self) -> None:
        """No table lies about unread."""
        assert sorted(READERS) == NAMES

    @pytest.mark.parametrize("name", NAMES)
    def test_is_read_into_rows_once(self, name: str) -> None:
        """Every table has the shape that its reader promises, and is read at the first call only."""
        assert READERS[name]() is READERS[name]()

    @pytest.mark.parametrize("name", NAMES)
    def test_names_its_source(self, name: str) -> None:
        """A table says where its words were read, at its head or in each of its parts."""
        found = list(sources(ROWS[name]))

        assert found
        assert all(isinstance(each, str) and len(each) > len("Common") for each in found)

    def test_an_unknown_key_is_an_error(self) -> None:
        """A slip in a table's key does not pass unseen."""

        @frozen
        class Shape:
            source: str

        with pytest.raises(BaseException, match="Shape"):
            read_table("bounds", Shape)


def misprints(found: Callable[[str, list[str]], list[str]]) -> dict[str, list[str]]:
    """Return what is found in each list of phrases in which something is."""
    return {place: what for place, words in LISTS if (what := found(place, words))}


class TestPhrases:
    """The phrases of each list."""

    def test_are_found_at_all(self) -> None:
        """The laws below are about every table."""
        assert {place.partition(".")[0] for place, _ in LISTS} == set(NAMES)

    def test_stand_once(self) -> None:
        """No phrase stands twice, in this spelling or in another of the same letters."""

        def repeated(place: str, words: list[str]) -> list[str]:
            folded = Counter(fold(each).text if place in AS_PRINTED else fold(each).lower for each in words)
            return [each for each, count in folded.items() if count > 1]

        assert misprints(repeated) == {}

    def test_are_composed_and_trimmed(self) -> None:
        """Phrases are in NFC, with single plain spaces between their words and none around."""

        def untidy(_place: str, words: list[str]) -> list[str]:
            return [
                each
                for each in words
                if not each or each != unicodedata.normalize("NFC", each) or each != " ".join(each.split())
            ]

        assert [place for place, words in LISTS if "" in words] == []
        assert misprints(untidy) == {}

    def test_are_in_lower_case(self) -> None:
        """Phrases are matched in lower case, and so written; abbreviations may keep their capitals."""

        def raised(place: str, words: list[str]) -> list[str]:
            return [
                each
                for each in words
                if place not in AS_PRINTED and each != each.lower() and not ABBREVIATION.fullmatch(each)
            ]

        assert misprints(raised) == {}

    def test_match_as_a_whole(self) -> None:
        """The pattern of a list matches each of its phrases whole, in any case and spelling of its blanks."""

        def cut_short(_place: str, words: list[str]) -> list[str]:
            pattern = re.compile(any_of(words))
            texts = [spelt for each in words for spelt in (each.upper(), each.replace(" ", "\u00a0 "))]
            return [text for text in texts if pattern.fullmatch(fold(text).lower) is None]

        assert misprints(cut_short) == {}

    def test_match_the_longest(self) -> None:
        """Where one phrase begins another, the longer one is found."""

        def unmatched(_place: str, words: list[str]) -> list[str]:
            pattern = re.compile(any_of(words))
            texts = [(each, fold(each).lower) for each in words]
            hits = [(each, text, pattern.match(text)) for each, text in texts]
            return [each for each, text, hit in hits if hit is None or hit.end() != len(text)]

        assert misprints(unmatched) == {}


class TestKeys:
    """Words that are looked up, and not only matched."""

    @pytest.mark.parametrize(
        "words",
        (
            number_tables.number_words().digit_values,
            number_tables.number_words().scale_powers,
            time_tables.calendar().weekday_numbers,
            time_tables.calendar().month_numbers,
            [word for row in (*unit_tables.bounds().before, *unit_tables.bounds().after) for word in row.words],
            [
                *cue_tables.cues().not_bounds,
                *(word for words in cue_tables.cues().not_bounds.values() for word in words),
            ],
            [
                *cue_tables.cues().not_labels,
                *(word for words in cue_tables.cues().not_labels.values() for word in words),
            ],
            unit_tables.units().stops,
            unit_tables.units().not_number_of,
            unit_tables.units().not_sorted,
            cue_tables.cues().amounts_before,
            cue_tables.cues().five_after,
            cue_tables.cues().ranks_before,
            cue_tables.relation_cues().open_list,
            page_tables.masthead().agencies.words,
            page_tables.masthead().not_agencies.words,
            page_tables.masthead().bylines.words,
            page_tables.masthead().credits.words,
        ),
        ids=[
            "digits",
            "scales",
            "weekdays",
            "months",
            "bounds",
            "not-bounds",
            "not-labels",
            "stops",
            "not-number-of",
            "not-sorted",
            "amounts",
            "five",
            "ranks",
            "open",
            "agencies",
            "not-agencies",
            "bylines",
            "credits",
        ],
    )
    def test_are_in_the_form_of_folded_text(self, words: list[str]) -> None:
        """A word that is compared with folded text is written as folding writes it."""
        assert [each for each in words if each != fold(each).lower] == []

    def test_a_word_has_one_meaning(self) -> None:
        """No word stands for two digits, two weekdays, two months or two bounds."""
        table = number_tables.number_words()
        digits = [word for row in table.digits for word in (*row.words, *row.after_tens)]
        scales = [word for row in table.scales for word in row.words]
        weekdays = [word for row in time_tables.calendar().weekdays for word in row.words]
        months = [word for row in time_tables.calendar().months for word in row.words]
        signs = [word for row in (*unit_tables.bounds().before, *unit_tables.bounds().after) for word in row.words]

        for words in (digits, scales, weekdays, months, signs):
            assert len(words) == len(set(words))

    def test_no_unit_opens_with_a_scale(self) -> None:
        """In "40 nghìn con" the first word belongs to the number."""
        scales = {word for row in number_tables.number_words().scales for word in row.words}
        table = unit_tables.units()

        assert [each for each in (*table.nouns, *table.measures) if each.split()[0] in scales] == []

    def test_a_digit_word_does_not_count_behind_another(self) -> None:
        """Of "hai ba đơn vị", two or three, neither word counts alone; behind “năm”, the year, one may."""
        openers = {word for row in number_tables.number_words().digits for word in row.words}

        assert openers - set(cue_tables.cues().ranks_before) == {"không", "năm"}

    def test_the_calendar_is_whole(self) -> None:
        """There are seven weekdays and twelve months, and ten digits."""
        assert sorted(set(time_tables.calendar().weekday_numbers.values())) == list(range(1, 8))
        assert sorted(set(time_tables.calendar().month_numbers.values())) == list(range(1, 13))
        assert sorted(set(number_tables.number_words().digit_values.values())) == list(range(10))

    def test_every_shape_is_frozen(self) -> None:
        """A table cannot be changed by its readers."""
        for reader in READERS.values():
            table = reader()
            with pytest.raises(AttributeError):
                setattr(table, next(iter(fields_dict(type(table)))), ())


class TestAnyOf:
    """Patterns made of phrases."""

    def test_prefers_the_longer(self) -> None:
        """A phrase that begins another does not cut it short, whatever their order."""
        for words in (["ước", "ước đạt"], ["ước đạt", "ước"]):
            hit = re.match(any_of(words), "ước đạt 60%")

            assert hit is not None
            assert hit[0] == "ước đạt"

    def test_takes_the_shorter_where_the_longer_breaks_off(self) -> None:
        """Beside a guard the shorter phrase is still found."""
        hit = re.match(rf"(?:{any_of(['ước', 'ước đạt'])})(?!\w)", "ước đạtx")

        assert hit is not None
        assert hit[0] == "ước"

    def test_allows_up_to_three_blanks(self) -> None:
        """Between two words there may be one to three blanks."""
        pattern = re.compile(any_of(["trở lên"]))

        assert [bool(pattern.fullmatch(f"trở{' ' * blanks}lên")) for blanks in range(5)] == [
            False,
            True,
            True,
            True,
            False,
        ]

    def test_takes_signs_as_they_are(self) -> None:
        """A dot in a phrase matches a dot."""
        assert re.fullmatch(any_of(["v.v"]), "vxv") is None
        assert re.fullmatch(any_of(["v.v"]), "v.v") is not None

    def test_folds_spellings(self) -> None:
        """A phrase matches folded text, however it is written in the table."""
        for words in ("ủy ban", "uỷ ban", "Ủy Ban"):
            assert re.fullmatch(any_of([words]), fold("ỦY BAN").lower) is not None
            assert re.fullmatch(any_of([words]), fold("uỷ  ban").lower) is not None

    def test_none_match_nothing(self) -> None:
        """No phrases make the empty pattern."""
        assert any_of([]) == ""
