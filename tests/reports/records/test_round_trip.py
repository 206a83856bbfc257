"""Whole reports, written and read again."""

import json
from pathlib import Path

import jsonschema
import pytest
from tests.gold.marks import load_gold

from vnbulletin import Report, Verdict, analyze, report_schema

ROOT = Path(__file__).parents[3]
SHARED = ROOT.parent / "shared"
PLAIN = (*sorted((ROOT / "examples" / "bulletins").glob("*.txt")), *sorted((SHARED / "seeds").glob("*.txt")))
MARKED = (*sorted((ROOT / "tests" / "corpus" / "manners").glob("*.txt")), *sorted((SHARED / "gold").glob("*.txt")))
VALIDATOR = jsonschema.Draft202012Validator(report_schema())

every_bulletin = pytest.mark.parametrize("path", (*PLAIN, *MARKED), ids=lambda path: f"{path.parent.name}/{path.stem}")


def text_of(path: Path) -> str:
    """Return the text of a bulletin, without the marks of the hand-marked ones."""
    return load_gold(path).text if path in MARKED else path.read_text(encoding="utf-8")


class TestBulletins:
    """The reports of real and written bulletins."""

    @every_bulletin
    def test_are_read_as_they_were_written(self, path: Path) -> None:
        """The report that is read is equal, down to the printed precision of each figure, and so is its JSON.

        What is written fits the published schema.
        """
        report = analyze(text_of(path))
        written = report.to_json()

        again = Report.from_json(written)

        assert again == report
        assert repr(again) == repr(report)
        assert again.article.paragraphs == report.article.paragraphs
        assert again.to_json() == written
        VALIDATOR.validate(json.loads(written))

    def test_have_equal_statistics(self) -> None:
        """What is not written but worked out comes out the same."""
        report = analyze(PLAIN[0].read_text(encoding="utf-8"))

        assert Report.from_json(report.to_json()).statistics == report.statistics


class TestLanguages:
    """Reports whose explanations are told in Vietnamese."""

    def test_are_the_same_reports(self) -> None:
        """The language of the explanations is for readers alone."""
        report = analyze(PLAIN[1].read_text(encoding="utf-8"))
        record = report.to_dict(lang="vi")

        assert record["lang"] == "vi"
        assert record["findings"] != report.to_dict()["findings"]
        assert Report.from_dict(record) == report
        VALIDATOR.validate(record)


class TestShortened:
    """Reports of which only the graver findings were written."""

    @pytest.mark.parametrize("least", tuple(Verdict)[1:])
    def test_fit_the_schema(self, least: Verdict) -> None:
        """They are records for readers, and say from which verdict on."""
        record = analyze(PLAIN[1].read_text(encoding="utf-8")).to_dict(least=least)

        assert record["least"] == least.value
        VALIDATOR.validate(record)
