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

    def test_speaks_vietnamese(self, folder: Path) -> None:
        """The finding and the counts are told in the chosen language."""
        told = run("--lang", "vi", folder).stdout

        assert "hai bản tin nêu cùng một con số" in told
        assert "2 bản tin: 2 con số, 2 được đối chiếu" in told

    def test_prints_one_object(self, folder: Path) -> None:
        """The JSON holds findings, counts and errors."""
        record = json.loads(run("--format", "json", folder).stdout)

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
