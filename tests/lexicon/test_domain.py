"""What the tables know of the world: documents, terms, ratings, awards and provinces."""

from datetime import date
from itertools import pairwise

import pytest

from vnbulletin.lexicon.award_tables import awards
from vnbulletin.lexicon.page_tables import provinces
from vnbulletin.lexicon.rating_tables import ratings
from vnbulletin.lexicon.registry_tables import KnownDocument, registry
from vnbulletin.lexicon.term_tables import NationalBody, terms
from vnbulletin.notation.documents.documents import parse_document_number

EVIDENCE = {"verified", "second-hand", "reported"}


class TestRegistry:
    """The documents that bulletins cite."""

    @pytest.mark.parametrize("row", registry().documents, ids=lambda row: f"{row.symbol} {row.day}")
    def test_parts_are_those_of_the_symbol(self, row: KnownDocument) -> None:
        """Number, letters, noun and issuer are what the symbol says, and the days stand in order."""
        value = parse_document_number(row.symbol)

        assert (int(value.number), value.type_code, value.organisation) == (row.number, row.code, row.organisation)
        assert row.noun in value.types
        assert {each.organisation for each in registry().issuers if each.name == row.issuer} == {row.organisation}
        assert not row.valid_to or row.issued < date.fromisoformat(row.valid_to)
        assert row.evidence in EVIDENCE

    def test_a_symbol_stands_once_in_each_term(self) -> None:
        """Two documents of one symbol are of different days."""
        rows = [(each.symbol, each.day) for each in registry().documents]

        assert len(set(rows)) == len(rows)

    def test_issuers_are_told_apart(self) -> None:
        """No name of an issuer opens that of another one."""
        names = [(each.name, word) for each in registry().issuers for word in each.words]

        assert [
            (one, other) for one, word in names for other, longer in names if one != other and longer.startswith(word)
        ] == []


class TestTerms:
    """The terms of bodies."""

    @pytest.mark.parametrize("body", terms().national, ids=lambda body: body.body)
    def test_national_terms_follow_each_other(self, body: NationalBody) -> None:
        """Ordinals go up by one, and a term begins where the last one ends, after five years."""
        assert all(two.ordinal == one.ordinal + 1 and two.first == one.last for one, two in pairwise(body.terms))
        assert {each.last - each.first for each in body.terms} == {5}
        assert {each.evidence for each in body.terms} <= EVIDENCE

    @pytest.mark.parametrize(
        ("day", "ordinal"),
        (
            (date(1991, 6, 26), None),
            (date(2001, 1, 1), None),
            (date(2006, 11, 7), 10),
            (date(2011, 1, 18), 10),
            (date(2013, 6, 3), 11),
            (date(2016, 5, 15), 12),
            (date(2021, 1, 31), 12),
            (date(2021, 2, 1), 13),
            (date(2025, 12, 31), 13),
            (date(2026, 1, 1), None),
        ),
    )
    def test_the_congress_of_a_day(self, day: date, ordinal: int | None) -> None:
        """A day lies in the term of the last congress; where the days of one are not known, in none."""
        assert terms().party_term(day) == ordinal


class TestRatings:
    """The yearly rating."""

    def test_levels_go_down(self) -> None:
        """The levels stand from the highest to the lowest."""
        scores = [each.least_score for each in ratings().levels]

        assert sorted(scores, reverse=True) == scores
        assert [each.code for each in ratings().levels] == ["HTXS", "HTT", "HT", "KHT"]

    @pytest.mark.parametrize(("year", "percent"), ((2017, None), (2018, 20), (2022, 20), (2024, 20), (2025, 25)))
    def test_the_ceiling_of_a_year(self, year: int, percent: int | None) -> None:
        """There is no ceiling before 2018, and one for each year since."""
        found = ratings().ceiling(year)

        assert (found and found.percent) == percent


class TestAwards:
    """Titles, commendations and badges."""

    @pytest.mark.parametrize(
        ("day", "number"),
        (
            (date(2004, 6, 30), None),
            (date(2022, 6, 21), "15/2003/QH11"),
            (date(2023, 12, 31), "15/2003/QH11"),
            (date(2024, 1, 1), "06/2022/QH15"),
        ),
    )
    def test_the_law_of_a_day(self, day: date, number: str | None) -> None:
        """Each day has one law since the first of the table."""
        found = awards().law_on(day)

        assert (found and found.number) == number

    def test_rows_name_known_laws(self) -> None:
        """Every title and form is of a law of the table, and says how well it is known."""
        laws = {each.number.lower() for each in awards().laws}
        rows = [(each.laws, each.evidence) for each in awards().titles]
        rows += [(each.laws, each.evidence) for each in awards().forms]

        assert all(laws.issuperset(named) and evidence in EVIDENCE for named, evidence in rows)
        assert {"giấy khen", "chiến sĩ thi đua cơ sở"} <= awards().known

    def test_badges_have_twelve_years(self) -> None:
        """Every fifth year from 30 to 90 has a badge but the 35th."""
        assert awards().badges.years == tuple(each for each in range(30, 91, 5) if each != 35)


class TestProvinces:
    """The provinces of the two times."""

    def test_each_former_one_lies_in_one_present(self) -> None:
        """Sixty-three became thirty-four, and none was lost or split."""
        former = {each.name.lower() for each in provinces().former}

        assert (len(provinces().former), len(provinces().present)) == (63, 34)
        assert set(provinces().merged_into) == former
        assert sum(len(each.unites) for each in provinces().present) == 63
        assert provinces().merged_into["bắc kạn"].name == "Thái Nguyên"
