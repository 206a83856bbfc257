"""`vnbulletin compare`: its three forms, its exit status, and what it tells of files that cannot be read."""

import json
import subprocess
from pathlib import Path

import pytest
from tests.program import finished

TOLD = "Năm 2022, Đảng bộ tỉnh Nam Định kết nạp {} đảng viên."


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the command as a user does."""
    done = finished("compare", *map(str, arguments), NO_COLOR="1")
    out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    assert "Traceback" not in err
    return subprocess.CompletedProcess(done.args, done.returncode, out, err)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with two bulletins that conflict."""
    for name, count in (("a.txt", "2.164"), ("b.txt", "2.146")):
        tmp_path.joinpath(name).write_text(TOLD.format(count), encoding="utf-8")
    return tmp_path


class TestCompare:
    """The command."""

    def test_shows_both_places_and_ends_with_1(self, folder: Path) -> None:
        """The text names each bulletin with line and column, and marks the figures."""
        done = run(folder)

        assert done.returncode == 1
        assert done.stdout.splitlines()[:6] == [
            "contradiction VNB304 conflicting-report (warning)",
            f"  {folder}/a.txt:1:41",
            f"    {TOLD.format('«2.164»')}",
            f"  {folder}/b.txt:1:41",
            f"    {TOLD.format('«2.146»')}",
            "    2.164 ≠ 2.146 đảng viên: the two bulletins report one figure with values that cannot both be true",
        ]
        assert done.stdout.splitlines()[-1] == "2 bulletins: 2 figures, 2 compared"

    def test_tells_what_was_not_compared(self, folder: Path) -> None:
        """The numbers below the line add up to its own, and with those compared to all."""
        other = TOLD.format("9").replace("2022", "2020")
        folder.joinpath("c.txt").write_text(f"{other} Ông trồng 3 ha mía.", encoding="utf-8")
        lines = run(folder, "--verdict", "contradiction").stdout.splitlines()

        assert lines[-4:] == [
            "3 bulletins: 4 figures, 2 compared",
            "not compared: 2",
            "  1 no other bulletin tells it",
            "  1 no indicator is told",
        ]

    @pytest.mark.parametrize(
        ("arguments", "status", "told"),
        (
            (("--ignore", "conflicting-report"), 0, ""),
            (("--select", "VNB203"), 0, ""),
            (("--select", "vnb3"), 1, ""),
            (("--select", "VNB1"), 2, "the chosen checks are those of one bulletin; compare runs VNB304 and VNB203."),
            (("--ignore", "VNB2,VNB3"), 2, "the chosen checks are those of one bulletin"),
            (("--select", "VNB9"), 2, "'VNB9' is not a check"),
        ),
    )
    def test_runs_the_chosen_checks(self, folder: Path, arguments: tuple[str, ...], status: int, told: str) -> None:
        """Checks are named as for `check`, and none to run is an error."""
        done = run(folder, *arguments)

        assert done.returncode == status
        assert told in done.stderr

    def test_takes_what_is_not_typed_from_the_settings(self, folder: Path) -> None:
        """The table of a pyproject.toml chooses checks, verdict and form, and an option wins."""
        folder.joinpath("pyproject.toml").write_text('[tool.vnbulletin]\nignore = ["VNB304"]\nformat = "json"\n')

        assert json.loads(run(folder).stdout)["findings"] == []
        assert run(folder, "--ignore", "VNB203", "--format", "text").returncode == 1

    def test_speaks_vietnamese(self, folder: Path) -> None:
        """The finding and the counts are told in the chosen language."""
        told = run("--lang", "vi", folder).stdout

        assert "hai bản tin nêu cùng một con số" in told
        assert "2 bản tin: 2 con số, 2 được đối chiếu" in told

    def test_prints_one_object(self, folder: Path) -> None:
        """The JSON holds findings, counts and errors."""
        record = json.loads(run("--format", "json", folder).stdout)

        summary = record["summary"]
        assert summary["statistics"] == summary["compared"] == 2
        assert set(record) == {"schema", "findings", "uncompared", "summary", "errors"}
        assert [each["source"] for each in record["findings"][0]["reports"]] == [f"{folder}/a.txt", f"{folder}/b.txt"]

    def test_prints_an_object_a_line(self, folder: Path) -> None:
        """Findings and errors each have a line of their own."""
        done = run("--format", "jsonl", folder, folder / "missing.txt")
        finding, error = map(json.loads, done.stdout.splitlines())

        assert finding["code"] == "VNB304"
        assert error == {"error": "there is no such file", "source": f"{folder}/missing.txt"}
        assert done.returncode == 2

    def test_ends_with_0_where_nothing_conflicts(self, folder: Path) -> None:
        """One bulletin conflicts with none."""
        assert run(folder / "a.txt").returncode == 0
