import pytest

from vnbulletin.cli.endings import MisnamedError, form_of
from vnbulletin.tables.joining import Form


class TestFormOf:
    """The form of a file, by its name and by what is asked for."""

    @pytest.mark.parametrize(
        ("output", "asked", "expected"),
        (
            ("figures.csv", None, Form.CSV),
            ("in/FIGURES.CSV", None, Form.CSV),
            ("figures.jsonl", None, Form.JSON_LINES),
            ("figures.ndjson", None, Form.JSON_LINES),
            ("figures.parquet", None, Form.PARQUET),
            ("figures.sdmx.csv", None, Form.SDMX_CSV),
            ("figures.csv", "sdmx-csv", Form.SDMX_CSV),
            ("figures.sdmx.csv", "sdmx-csv", Form.SDMX_CSV),
            ("figures", "csv", Form.CSV),
            ("figures.2022", "parquet", Form.PARQUET),
        ),
    )
    def test_goes_by_the_ending_and_by_the_choice(self, output: str, asked: str | None, expected: Form) -> None:
        """A known ending tells the form, and a form that is asked for fits it or an ending that tells nothing."""
        assert form_of(output, asked) is expected

    @pytest.mark.parametrize("output", ("figures", "x.json", "x.csv.gz", "x.xlsx", "csv", "x.2022"))
    def test_refuses_a_name_that_tells_nothing(self, output: str) -> None:
        """Nothing is guessed of an ending that is no form's; the choices are told."""
        with pytest.raises(MisnamedError) as refused:
            form_of(output, None)

        assert str(refused.value) == (
            f"the ending of '{output}' tells no form of a table: let it end in .csv, .jsonl, .ndjson or .parquet,"
            " or give --format csv|jsonl|parquet|sdmx-csv."
        )

    @pytest.mark.parametrize(
        ("output", "asked", "ending"),
        (
            ("x.csv", "jsonl", ".csv"),
            ("x.sdmx.csv", "csv", ".sdmx.csv"),
            ("x.PARQUET", "csv", ".parquet"),
            ("x.jsonl", "sdmx-csv", ".jsonl"),
            ("x.csv.gz", "csv", ".gz"),
            ("x.xlsx", "csv", ".xlsx"),
            ("x.json", "jsonl", ".json"),
        ),
    )
    def test_refuses_a_name_that_promises_another_form(self, output: str, asked: str, ending: str) -> None:
        """A program that goes by the name would take the file for what it is not."""
        with pytest.raises(MisnamedError) as refused:
            form_of(output, asked)

        assert str(refused.value) == f"'{output}' ends in {ending}, which is not --format {asked}; change one of them."
