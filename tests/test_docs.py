import ast
import doctest
import os
import re
import runpy
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest

import vnbulletin
from vnbulletin.checks.check import Check
from vnbulletin.checks.running import ACROSS, CHECKS
from vnbulletin.cli.commands import program

ROOT = Path(__file__).parents[1]
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))
# The pages of checks and the copies of notebooks are made when the documentation is built.
WRITTEN = tuple(page for page in PAGES if not {"_build", "checks", "notebooks"} & set(page.parts))
NOTEBOOKS = tuple(sorted((ROOT / "examples" / "notebooks").glob("*.md")))
# To ask for all commands loads them.
COMMANDS = {name: program.commands[name] for name in program.list_commands(click.Context(program))}
HEADINGS = (
    "What it checks",
    "Why it matters",
    "Example",
    "How it is reported",
    "When it stays silent",
    "Rounding",
    "References",
)


def blocks(page: Path, language: str) -> Iterator[str]:
    """Yield the code blocks of *page* in *language*."""
    for hit in re.finditer(
        rf"^```{re.escape(language)}\n(.*?)^```$", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    ):
        yield hit[1]


def name_of(page: Path) -> str:
    """Return the path of *page* for the name of a test."""
    return page.relative_to(ROOT).as_posix()


def reads(parse: Callable[[str], object], text: str) -> bool:
    """Say whether *parse* reads *text*."""
    try:
        parse(text)
    except vnbulletin.ParseError:
        return False
    return True


def refuse_to_connect(*_: object) -> None:
    """Stand for a machine without a network."""
    msg = "a notebook needs no network"
    raise OSError(msg)


class TestCode:
    """The code on the pages."""

    @pytest.mark.parametrize("page", [page for page in WRITTEN if any(blocks(page, "python"))], ids=name_of)
    def test_python_examples_run_as_shown(self, page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Every Python session on a page gives what the page says."""
        monkeypatch.chdir(ROOT)
        text = "\n".join(blocks(page, "python"))
        example = doctest.DocTestParser().get_doctest(text, {}, name_of(page), str(page), 0)
        result = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(example)

        assert result.attempted > 0
        assert result.failed == 0

    @pytest.mark.parametrize("page", [page for page in WRITTEN if any(blocks(page, "console"))], ids=name_of)
    def test_commands_print_what_is_shown(self, page: Path) -> None:
        """Every command on a page prints what the page says, where "..." stands for anything."""
        path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
        for session in (session for block in blocks(page, "console") for session in block.split("$ ")[1:]):
            command, _, expected = session.partition("\n")
            done = subprocess.run(
                ["bash", "-c", command.removeprefix("uv run ")],  # noqa: S607 -- the shell of the reader
                cwd=ROOT,
                env=os.environ | {"PATH": path},
                capture_output=True,
                text=True,
                encoding="utf-8",
                check=False,
            )

            assert done.stderr == ""
            assert doctest.OutputChecker().check_output(expected, done.stdout, doctest.ELLIPSIS), done.stdout

    @pytest.mark.parametrize(
        "page",
        [page for page in (*WRITTEN, *NOTEBOOKS) if any(blocks(page, "{code-cell} ipython3"))],
        ids=name_of,
    )
    def test_notebooks_run(self, page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Every cell of a notebook runs, in the order of the page, and needs no network."""
        if "import duckdb" in page.read_text(encoding="utf-8"):
            pytest.importorskip("duckdb")
        monkeypatch.chdir(page.parent)
        monkeypatch.setattr(socket.socket, "connect", refuse_to_connect)
        names: dict[str, object] = {}
        for cell in blocks(page, "{code-cell} ipython3"):
            exec(compile(ast.parse(cell), name_of(page), "exec"), names)  # noqa: S102 -- the cells are our own

        assert names

    def test_readme_begins_with_the_two_commands_that_set_up_all(self) -> None:
        """A stranger finds the command that shows the program, and the one that tests it."""
        first = next(blocks(ROOT / "README.md", "shell"))

        assert first.splitlines() == [
            "pip install uv && uv run vnbulletin check examples/bulletins",
            "uv run pytest -n auto --dist worksteal",
        ]


class TestLinks:
    """The links between the pages."""

    @pytest.mark.parametrize(
        "page", (*WRITTEN, *NOTEBOOKS, ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md"), ids=name_of
    )
    def test_lead_to_files_that_exist(self, page: Path) -> None:
        """A link to another page leads to a file, and one to a page that the build makes leads to its source."""
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            path = (page.parent / target).resolve()
            notebook = ROOT / "examples" / "notebooks" / path.name

            assert path.exists() or "checks/" in target or ("notebooks/" in target and notebook.exists()), target


class TestCommandLine:
    """The reference page of the command line."""

    page = (ROOT / "docs" / "reference" / "command-line.md").read_text(encoding="utf-8")

    @pytest.mark.parametrize("name", COMMANDS)
    def test_documents_every_command(self, name: str) -> None:
        """Each command has a section of its own."""
        assert f"## `vnbulletin {name}" in self.page

    def test_documents_every_option(self) -> None:
        """Each option of each command is named with its choices."""
        options = [each for command in COMMANDS.values() for each in command.params]
        named = [each for each in options if isinstance(each, click.Option)]

        assert named
        for option in named:
            choices = "|".join(option.type.choices) if isinstance(option.type, click.Choice) else option.metavar
            told = option.opts[0] if option.is_flag else f"{option.opts[0]} {choices}"
            assert f"`{told}`" in self.page


class TestCheckPages:
    """The pages of the checks."""

    @pytest.mark.parametrize("check", (*CHECKS, *ACROSS), ids=lambda check: check.code)
    def test_have_all_headings_in_order(self, check: Check) -> None:
        """Each page says what is checked, why, and when the check stays silent."""
        found = re.findall(r"^## (.*)$", check.page, re.MULTILINE)

        assert tuple(found) == HEADINGS

    def test_are_written_with_an_index(self, tmp_path: Path) -> None:
        """The documentation holds one page for each check, headed by its name and code, and an index of them."""
        runpy.run_path(str(ROOT / "docs" / "conf.py"))["write_check_pages"](tmp_path)
        pages = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()}

        assert set(pages) == {"index.md", *(f"{check.code}.md" for check in (*CHECKS, *ACROSS))}
        for check in (*CHECKS, *ACROSS):
            assert pages[f"{check.code}.md"].startswith(f"# {check.name} ({check.code})\n\n")
            assert f"[{check.code}]({check.code}.md)" in pages["index.md"]


class TestNotation:
    """The tables of the page on notation."""

    page = (ROOT / "docs" / "explanation" / "notation.md").read_text(encoding="utf-8")

    @pytest.mark.parametrize(
        ("heading", "parsers"),
        (
            ("Numbers and their marks", (vnbulletin.parse_number,)),
            ("Scale words and printed precision", (vnbulletin.parse_number,)),
            ("Number words, North and South", (vnbulletin.parse_number_words,)),
            ("Percents and percentage points", (vnbulletin.parse_percent, vnbulletin.parse_percentage_points)),
            ("Proportions", (vnbulletin.parse_proportion,)),
            ("Multiples", (vnbulletin.parse_multiple,)),
            ("Ranges", (vnbulletin.parse_range,)),
            ("Bounds and units", (vnbulletin.parse_quantity,)),
            ("Dates", (vnbulletin.parse_date,)),
            ("Partial dates", (vnbulletin.parse_partial_date,)),
            ("Clock times and the headers of pages", (vnbulletin.parse_time, vnbulletin.parse_datetime)),
            ("Periods", (vnbulletin.parse_period,)),
            ("Durations", (vnbulletin.parse_duration,)),
            ("Document numbers", (vnbulletin.parse_document_number,)),
        ),
        ids=lambda value: value if isinstance(value, str) else "",
    )
    def test_show_forms_that_are_read(self, heading: str, parsers: tuple[Callable[[str], object], ...]) -> None:
        """Each form in the first column of a table is read by a parser of its section."""
        section = self.page.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
        rows = re.findall(r"^\| (`.*?) (?<!\\)\|", section, re.MULTILINE)
        forms = [form.replace("\\|", "|") for row in rows for form in re.findall(r"`([^`]+)`", row)]

        assert forms
        assert [form for form in forms if not any(reads(parse, form) for parse in parsers)] == []


class TestNotebooks:
    """The notebooks of the examples."""

    def test_are_copied_into_the_documentation(self, tmp_path: Path) -> None:
        """The documentation shows each notebook, and forgets one that is gone."""
        copy_notebooks = runpy.run_path(str(ROOT / "docs" / "conf.py"))["copy_notebooks"]
        (tmp_path / "gone.md").write_text("# Gone\n", encoding="utf-8")
        copy_notebooks(ROOT / "examples" / "notebooks", tmp_path)

        assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
            notebook.name: notebook.read_bytes() for notebook in NOTEBOOKS
        }

    @pytest.mark.parametrize("notebook", NOTEBOOKS, ids=name_of)
    def test_are_listed(self, notebook: Path) -> None:
        """The index of the documentation lists each notebook."""
        index = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")

        assert f"\nnotebooks/{notebook.stem}\n" in index
