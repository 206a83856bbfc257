"""The plan of the house: who imports whom, what no file holds, and what the package shows."""

import ast
import importlib
import io
import subprocess
import sys
import tokenize
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import vnbulletin
from vnbulletin import corpus

ROOT = Path(vnbulletin.__file__).parent
FILES = sorted(ROOT.rglob("*.py"))
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in FILES}

# A module imports from its own floor or from below.
FLOORS = {
    "spans": 0,
    "exact": 0,
    "intervals": 0,
    "errors": 0,
    "catalogues": 0,
    "homes": 0,
    "folding": 0,
    "markup": 0,
    "lexicon": 1,
    "notation": 2,
    "articles": 3,
    "mentions": 4,
    "relations": 5,
    "checks": 6,
    "observations": 7,
    "tables": 8,
    "reports": 9,
    "analysis": 10,
    "comparisons": 10,
    "__init__": 11,
    "__main__": 11,
    "cli": 11,
    "corpus": 11,
    "strategies": 11,
}
ANYWHERE = {"attrs", "vnbulletin"} | set(sys.stdlib_module_names)
# The one place of each third party; None where the library never imports it.
PLACES: dict[str, str | tuple[str, ...]] = {
    "cattrs": ("lexicon/loading.py", "reports/records/"),
    "dateutil": "notation/periods/durations.py",
    "babel": ("notation/dates/", "catalogues.py"),
    "click": "cli/",
    "rich": "cli/",
    "hypothesis": "strategies/",
    "lxml": "articles/html/parsing.py",
    "trafilatura": "articles/html/extraction.py",
    "pandas": "tables/",
    "polars": "tables/",
    "pyarrow": "tables/",
}
# Where one bulletin must not cost the others, a fault of any kind is caught, and told with the file.
FENCES = {"corpus/outcomes.py"}
HEAVY = (
    "babel",
    "dateutil",
    "pandas",
    "polars",
    "pyarrow",
    "click",
    "rich",
    "cattrs",
    "hypothesis",
    "lxml",
    "trafilatura",
)
PUBLIC = (
    "Achievement",
    "Alternative",
    "AnnouncedList",
    "Article",
    "Badge",
    "Blame",
    "Bound",
    "Breakdown",
    "CellError",
    "Change",
    "Check",
    "Chronology",
    "Column",
    "ColumnType",
    "Comparison",
    "Complement",
    "Coverage",
    "CrossFinding",
    "DateStyle",
    "DateTimeStyle",
    "Direction",
    "DocumentNumber",
    "Duration",
    "Finding",
    "Flag",
    "FurnitureKind",
    "Interval",
    "Label",
    "LabelKind",
    "Mark",
    "MarkKind",
    "Measure",
    "Mention",
    "MentionKind",
    "MissingExtraError",
    "Multiple",
    "Operand",
    "Paragraph",
    "ParagraphKind",
    "ParseError",
    "ParseReason",
    "PartialDate",
    "Percent",
    "PercentagePoints",
    "PeriodSource",
    "Proportion",
    "Quantity",
    "Quota",
    "Range",
    "ReadError",
    "RecordError",
    "Reference",
    "Regime",
    "Relation",
    "Repair",
    "Report",
    "Reported",
    "ReportedFigure",
    "ReportedPeriod",
    "ReportedRating",
    "Restatement",
    "Rounding",
    "RoundingProfile",
    "SdmxExport",
    "Selection",
    "Sentence",
    "Severity",
    "Share",
    "SharedBase",
    "Solution",
    "Span",
    "Spelling",
    "Statistic",
    "Status",
    "Subset",
    "Table",
    "TableSchema",
    "Target",
    "Term",
    "TimePeriod",
    "TimeStyle",
    "Uncompared",
    "UncomparedReason",
    "UnknownLanguageError",
    "Verdict",
    "VnBulletinError",
    "WeekdayDate",
    "WeekdayStyle",
    "WordStyle",
    "WriteError",
    "__version__",
    "analyze",
    "check_achievement",
    "check_breakdown",
    "check_change",
    "check_complement",
    "check_quota",
    "check_reference",
    "check_share",
    "check_shared_base",
    "check_spelling",
    "check_target",
    "check_term",
    "check_weekday",
    "compare_reports",
    "concatenate",
    "find_mentions",
    "find_relations",
    "find_statistics",
    "format_date",
    "format_datetime",
    "format_document_number",
    "format_duration",
    "format_multiple",
    "format_number",
    "format_number_words",
    "format_ordinal",
    "format_partial_date",
    "format_percent",
    "format_percentage_points",
    "format_period",
    "format_proportion",
    "format_quantity",
    "format_range",
    "format_time",
    "parse_date",
    "parse_datetime",
    "parse_document_number",
    "parse_duration",
    "parse_multiple",
    "parse_number",
    "parse_number_words",
    "parse_ordinal",
    "parse_partial_date",
    "parse_percent",
    "parse_percentage_points",
    "parse_period",
    "parse_proportion",
    "parse_quantity",
    "parse_range",
    "parse_time",
    "printed_weekday",
    "read_article",
    "read_file",
    "read_page",
    "report_schema",
    "solve_share",
    "solve_target",
    "write_sdmx_csv",
)

# The command line and the strategies are nothing without their third parties, so they may load them at once.
DOORS = (ROOT / "cli", ROOT / "strategies")
CORE = [path for path in FILES if not any(path.is_relative_to(door) for door in DOORS)]


def place_of(path: Path) -> str:
    """Return the place of a file in the package."""
    return path.relative_to(ROOT).as_posix()


def where(found: Callable[[Path], object], files: list[Path] = FILES) -> dict[str, object]:
    """Return what is found in each file in which something is."""
    return {place_of(path): what for path in files if (what := found(path))}


def floor_of(module: str) -> int:
    """Return the floor of a dotted module of the package, or of the package itself."""
    parts = module.split(".")
    return FLOORS[parts[1] if len(parts) > 1 else "__init__"]


def module_of(path: Path) -> str:
    """Return the dotted name of a file."""
    parts = path.relative_to(ROOT.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(node: ast.stmt) -> tuple[str, ...]:
    """Return the modules that a statement imports; a name from a package may be a module of it."""
    match node:
        case ast.Import(names):
            return tuple(each.name for each in names)
        case ast.ImportFrom(module=str(module), names=names, level=0):
            below = ROOT.parent.joinpath(*module.split("."))
            modules = [f"{module}.{each.name}" for each in names if (below / f"{each.name}.py").exists()]
            return tuple(modules) or (module,)
        case ast.ImportFrom():
            return ("a relative import",)
        case _:
            return ()


def imports(path: Path) -> set[str]:
    """Return every module that a file imports, wherever in it."""
    nodes = (node for node in ast.walk(TREES[path]) if isinstance(node, ast.stmt))
    return {name for node in nodes for name in imported(node)}


def at_import(statements: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Yield the statements that run when a module is imported; those for type checkers do not."""
    for node in statements:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) or _for_type_checkers(node):
            continue
        yield node
        for part in ("body", "orelse", "finalbody"):
            yield from at_import(getattr(node, part, []))
        for handler in getattr(node, "handlers", []):
            yield from at_import(handler.body)


def _for_type_checkers(node: ast.stmt) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def catches_all(handler: ast.ExceptHandler, *, fenced: bool) -> bool:
    """Tell whether a handler names no exception, or, outside of the fences, each of them."""
    if handler.type is None:
        return True
    return isinstance(handler.type, ast.Name) and handler.type.id in {"Exception", "BaseException"} and not fenced


def told_to_type_checkers(place: str) -> dict[str, str]:
    """Return the names that a door imports for type checkers alone, each with its module."""
    block = next(node for node in TREES[ROOT / place].body if _for_type_checkers(node))
    assert isinstance(block, ast.If)
    lines = [node for node in block.body if isinstance(node, ast.ImportFrom)]
    return {each.name: str(node.module) for node in lines for each in node.names}


class TestFloors:
    """Arrows point down."""

    def test_every_file_has_a_floor(self) -> None:
        """Each module and each folder of the package stands on one floor."""
        named = {path.name.removesuffix(".py") for path in ROOT.iterdir() if path.suffix == ".py" or path.is_dir()}

        assert named - {"__pycache__", "locale"} <= set(FLOORS)

    def test_imports_point_down(self) -> None:
        """A file imports nothing of the package from a floor above its own."""

        def from_above(path: Path) -> set[str]:
            ours = {name for name in imports(path) if name.split(".")[0] == "vnbulletin"}
            return {name for name in ours if floor_of(name) > floor_of(module_of(path))}

        assert where(from_above) == {}

    def test_floors_have_no_circles(self) -> None:
        """Modules of one floor do not import each other in a circle when they are imported."""
        below = {
            module_of(path): {name for node in at_import(tree.body) for name in imported(node)}
            for path, tree in TREES.items()
        }
        done: set[str] = set()
        while ready := {
            name for name, needs in below.items() if name not in done and needs & set(below) <= done | {name}
        }:
            done |= ready

        assert set(below) - done == set()

    def test_third_parties_have_one_place(self) -> None:
        """Besides attrs, each third party is imported in one place only."""

        def out_of_place(path: Path) -> set[str]:
            others = {name.split(".")[0] for name in imports(path)} - ANYWHERE
            return {name for name in others if not place_of(path).startswith(PLACES.get(name, "nowhere"))}

        assert where(out_of_place) == {}

    def test_the_core_loads_third_parties_late(self) -> None:
        """Outside of the doors that need them, third parties other than attrs are imported inside a function."""

        def at_once(path: Path) -> set[str]:
            names = {name.split(".")[0] for node in at_import(TREES[path].body) for name in imported(node)}
            return names - ANYWHERE

        assert where(at_once, CORE) == {}


class TestFiles:
    """What each file is, and what none holds."""

    def test_says_what_it_is(self) -> None:
        """Each file opens with a docstring of a whole sentence."""

        def untold(path: Path) -> bool:
            docstring = ast.get_docstring(TREES[path])
            return not (docstring and docstring.splitlines()[0].endswith((".", "?")))

        assert where(untold) == {}

    def test_is_short(self) -> None:
        """No file is longer than three hundred lines."""
        lengths = {place_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in FILES}

        assert {place: length for place, length in lengths.items() if length > 300} == {}

    def test_has_a_name_of_the_field(self) -> None:
        """No file is a drawer."""
        drawers = {"utils", "util", "helpers", "common", "base", "misc", "tools"}

        assert [place_of(path) for path in FILES if path.stem in drawers] == []

    def test_holds_no_float(self) -> None:
        """Arithmetic is exact: no literal is a float."""

        def floats(path: Path) -> list[int]:
            literals = (node for node in ast.walk(TREES[path]) if isinstance(node, ast.Constant))
            return [node.lineno for node in literals if isinstance(node.value, float)]

        assert where(floats) == {}

    def test_leaves_nothing_to_do(self) -> None:
        """No comment puts work off."""

        def put_off(path: Path) -> list[str]:
            tokens = tokenize.generate_tokens(io.StringIO(path.read_text(encoding="utf-8")).readline)
            comments = [token.string for token in tokens if token.type == tokenize.COMMENT]
            return [each for each in comments if "TODO" in each or "FIXME" in each or "XXX" in each]

        assert where(put_off) == {}

    def test_catches_nothing_blindly(self) -> None:
        """No handler catches every exception, but for those of the fences."""

        def blind(path: Path) -> list[int]:
            handlers = [node for node in ast.walk(TREES[path]) if isinstance(node, ast.ExceptHandler)]
            return [node.lineno for node in handlers if catches_all(node, fenced=place_of(path) in FENCES)]

        assert where(blind) == {}

    def test_prints_nothing(self) -> None:
        """What is said goes through the command line and its streams."""

        def printing(path: Path) -> list[int]:
            calls = (node for node in ast.walk(TREES[path]) if isinstance(node, ast.Call))
            return [node.lineno for node in calls if isinstance(node.func, ast.Name) and node.func.id == "print"]

        assert where(printing) == {}

    def test_announces_what_it_has(self) -> None:
        """Each name that a module announces is there, once."""

        def mistaken(path: Path) -> list[str]:
            module = importlib.import_module(module_of(path))
            announced: list[str] = getattr(module, "__all__", [])
            return [name for name in announced if not hasattr(module, name) or announced.count(name) > 1]

        assert where(mistaken) == {}


class TestDoor:
    """What `import vnbulletin` shows."""

    def test_shows_these_names(self) -> None:
        """The public names are these and no others: a change here is a change for callers."""
        assert tuple(vnbulletin.__all__) == PUBLIC
        assert dir(vnbulletin) == sorted(PUBLIC)

    def test_tells_type_checkers_the_same(self) -> None:
        """Each name is imported for type checkers from the very module that it is loaded from."""
        told = told_to_type_checkers("__init__.py")

        assert {*told, "__version__"} == set(PUBLIC)
        assert {name: getattr(vnbulletin, name).__module__ for name in told if name != "Relation"} == {
            name: module for name, module in told.items() if name != "Relation"
        }

    def test_of_many_bulletins_tells_the_same(self) -> None:
        """Each name of the door of many bulletins is imported for type checkers as it is loaded, and announced."""
        told = told_to_type_checkers("corpus/__init__.py")

        assert {*told} == {*corpus.__all__} == {*dir(corpus)}
        assert {name: getattr(importlib.import_module(home), name) for name, home in told.items()} == {
            name: getattr(corpus, name) for name in told
        }

    def test_knows_no_other_name(self) -> None:
        """A slip in a name is an error that says so."""
        with pytest.raises(AttributeError, match="module 'vnbulletin' has no attribute 'parse_nothing'"):
            vnbulletin.parse_nothing  # noqa: B018 -- asking is the test

    def test_sorts_its_names(self) -> None:
        """The names stand in the order of their letters."""
        assert sorted(vnbulletin.__all__) == vnbulletin.__all__

    def test_documents_every_name(self) -> None:
        """Each public name has a docstring of its own."""

        def undocumented(name: str) -> bool:
            public = getattr(vnbulletin, name)
            return not public.__doc__ or public.__doc__ in {base.__doc__ for base in getattr(public, "__mro__", ())[1:]}

        assert [name for name in PUBLIC if name != "__version__" and undocumented(name)] == []

    def test_documents_notation_in_full(self) -> None:
        """A parser and a formatter say what they take, what they raise, where it is settled, and show it."""
        names = [name for name in PUBLIC if name.startswith(("parse_", "format_"))]
        parts = ("Args:", "Raises:", ">>> ", "Source: ", "versionadded")
        missing = {
            name: [each for each in parts if each not in str(getattr(vnbulletin, name).__doc__)] for name in names
        }

        assert {name: parts for name, parts in missing.items() if parts} == {}

    def test_documents_every_method(self) -> None:
        """Each public method and property of a public class says what it does."""
        methods = {
            f"{name}.{key}": value
            for name in PUBLIC
            if name[0].isupper()
            for key, value in vars(getattr(vnbulletin, name)).items()
            if not key.startswith("_")
        }

        assert [
            name
            for name, value in methods.items()
            if (callable(value) or isinstance(value, property | classmethod)) and not value.__doc__
        ] == []

    @pytest.mark.parametrize(
        ("program", "least"),
        (
            ("import vnbulletin", {*HEAVY, "attrs", "vnbulletin.notation", "vnbulletin.lexicon"}),
            ("from vnbulletin import parse_number; parse_number('7.897')", {*HEAVY, "vnbulletin.articles"}),
            ("from vnbulletin import parse_date; parse_date('21/06/2022')", {*HEAVY, "vnbulletin.mentions"}),
            ("from vnbulletin import analyze", set(HEAVY)),
            ("from vnbulletin.corpus import find_bulletins", {*HEAVY, "vnbulletin.analysis", "vnbulletin.tables"}),
            (
                "from vnbulletin.cli.commands import check",
                {"vnbulletin.comparisons", "vnbulletin.corpus.extraction", "vnbulletin.tables.catalogue"},
            ),
        ),
    )
    def test_is_light(self, program: str, least: set[str]) -> None:
        """A name loads what it needs and no more; the import of the package loads nothing."""
        loaded = f"import sys; {program}; print(*sorted({least!r} & set(sys.modules)))"
        done = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)

        assert done.stdout.split() == []
