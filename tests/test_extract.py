"""The command `vnbulletin extract`, run as a user runs it."""

import json
import os
import pty
import resource
import signal
import subprocess
import time
from pathlib import Path

import pytest
from tests.program import PROGRAM, environment, read_to_the_end
from tests.test_cli import run, write

EXAMPLES = Path(__file__).resolve().parents[1] / "examples" / "bulletins"
TEXT = "Năm 2021, có 71/75 tập thể (94,67%) xếp loại tốt."
PDF = "is a PDF document, not a text: copy its text into a .txt file in UTF-8"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of thirty bulletins, two of which cannot be read."""
    for number in range(30):
        write(tmp_path / "in" / f"{number:02}.txt", TEXT)
    write(tmp_path / "in" / "04.txt", b"")
    write(tmp_path / "in" / "bad\x1b[2J\nname.txt", b"%PDF-1.7")
    return tmp_path / "in"


@pytest.fixture(scope="module")
def long_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder whose bulletins take a second or more to read."""
    folder = tmp_path_factory.mktemp("long") / "in"
    texts = [path.read_bytes() for path in sorted(EXAMPLES.glob("*.txt"))]
    for number in range(40):
        write(folder / f"{number:02}.txt", texts[number % len(texts)] + f"\n\nBài {number}.\n".encode())
    return folder


@pytest.fixture(scope="module")
def undisturbed(long_folder: Path) -> bytes:
    """Return the table of that folder, of a run that nothing disturbed."""
    output = long_folder.with_name("all.csv")
    assert run("extract", long_folder, "-o", output).returncode == 0
    return output.read_bytes()


def parts(output: Path) -> list[Path]:
    """Return the parts that are finished."""
    folder = output.with_name(f"{output.name}.parts")
    return [each for each in folder.glob("*.part") if not each.name.startswith(".")]


def started(*arguments: str | Path) -> subprocess.Popen[bytes]:
    """Start the command in a process group of its own."""
    return subprocess.Popen(
        [*PROGRAM, *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        start_new_session=True,
    )


def wait_for_parts(output: Path, least: int, process: subprocess.Popen[bytes]) -> None:
    """Wait until so many parts are there."""
    while len(parts(output)) < least:
        assert process.poll() is None
        time.sleep(0.002)


class TestExtract:
    """What it writes, tells and returns."""

    def test_writes_what_can_be_read(self, folder: Path, tmp_path: Path) -> None:
        """The table holds what can be read, the rest is told safely, and the exit status is 1."""
        output = tmp_path / "out.jsonl"
        done = run("extract", folder, "-o", output)

        assert done.returncode == 1
        assert done.stdout == f"{output}: rows 29, files 29 of 31\nerrors: {output}.errors.jsonl\n"
        assert done.stderr.splitlines() == [
            f"vnbulletin: {folder}/04.txt: is empty",
            f"vnbulletin: {folder}/bad [2J name.txt: {PDF}",
        ]
        records = [json.loads(line) for line in output.read_text(encoding="utf-8").splitlines()]
        assert [record["value_text"] for record in records] == ["71/75"] * 29

    def test_ends_with_0_where_all_is_read(self, tmp_path: Path) -> None:
        """A table of all bulletins is a success, also on standard output, which it has for itself."""
        path = write(tmp_path / "a.txt", TEXT)
        done = run("extract", path, "--table", "relations")
        stored = run("extract", path, "--table", "relations", "-o", tmp_path / "out.csv")

        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith("article_id,relation,kind,")
        assert (stored.returncode, stored.stdout) == (0, f"{tmp_path / 'out.csv'}: rows 1, files 1 of 1\n")
        assert (tmp_path / "out.csv").read_bytes() == b"\xef\xbb\xbf" + done.stdout.encode()

    def test_takes_the_form_from_the_ending(self, tmp_path: Path) -> None:
        """A file that ends in .parquet is one."""
        pytest.importorskip("pyarrow")
        done = run("extract", write(tmp_path / "a.txt", TEXT), "-o", tmp_path / "out.parquet")

        assert done.returncode == 0
        assert (tmp_path / "out.parquet").read_bytes()[:4] == b"PAR1"

    def test_counts_what_a_form_leaves_out(self, tmp_path: Path) -> None:
        """An observation needs a period; what has none is told."""
        done = run("extract", write(tmp_path / "a.txt", "Có 5 xã đạt."), "--format", "sdmx-csv")

        assert done.returncode == 0
        assert done.stderr == "vnbulletin: statistics left out because its period is not known: 1\n"

    @pytest.mark.parametrize(
        ("arguments", "told"),
        (
            (("missing",), "missing: there is no such file"),
            (("empty",), "empty: this folder holds no bulletin"),
            (("a.txt", "-o", "there.csv"), "there.csv: it exists already; --force replaces it"),
            (("a.txt", "-o", "no/out.csv"), "its folder cannot be written: No such file or directory"),
            (("a.txt", "-o", "empty", "--format", "csv"), "empty: it is a folder"),
            (("a.txt", "-o", "/dev/full", "--format", "csv"), "/dev/full: it is no regular file"),
            (("a.txt", "--select", "VNB999"), "'VNB999' is not a check"),
            (("a.txt", "-o", "b.TXT"), "would be a bulletin by its name"),
            (("a.txt", "-o", "b.json"), "the ending of 'b.json' tells no form of a table"),
            (("a.txt", "-o", "b.csv", "--format", "jsonl"), "'b.csv' ends in .csv, which is not --format jsonl"),
            (("-",), "standard input is not read: name a file or a folder"),
            (("a.txt", "-", "-o", "b.csv"), "standard input is not read: name a file or a folder"),
            (("a.txt", "--format", "parquet"), "--format parquet needs a file: -o FILE."),
            (("a.txt", "--format", "sdmx-csv", "--table", "mentions"), "holds statistics only, not mentions."),
            (("a.txt", "--workers", "0"), "0 is not in the range"),
        ),
    )
    def test_ends_with_2_where_nothing_is_written(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], told: str
    ) -> None:
        """Misuse and places that cannot be written are told in a line, and leave no trace."""
        monkeypatch.chdir(tmp_path)
        write(tmp_path / "a.txt", TEXT)
        write(tmp_path / "there.csv", "mine")
        (tmp_path / "empty").mkdir()
        done = run("extract", *arguments)

        assert done.returncode == 2
        assert told in done.stderr
        assert done.stdout == ""
        assert sorted(each.name for each in tmp_path.iterdir()) == ["a.txt", "empty", "there.csv"]

    def test_tells_a_full_disk_and_goes_on(self, folder: Path, tmp_path: Path) -> None:
        """Where a file cannot grow any more, no half file is left, and the same command goes on later."""
        output = tmp_path / "out.jsonl"
        whole = run("extract", folder, "-o", tmp_path / "whole.jsonl")
        size = (tmp_path / "whole.jsonl").stat().st_size

        done = subprocess.run(
            [*PROGRAM, "extract", str(folder), "-o", str(output)],
            capture_output=True,
            text=True,
            check=False,
            env=environment(),
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size - 100, size - 100)),
            timeout=120,
        )

        assert whole.returncode == 1
        assert done.returncode == 2
        assert "it cannot be written: File too large; what is done is kept in" in done.stderr
        assert not output.exists()
        assert len(parts(output)) == 2

        assert run("extract", folder, "-o", output).returncode == 1
        assert output.read_bytes() == (tmp_path / "whole.jsonl").read_bytes()

    def test_shows_a_bar_on_a_terminal_only(self, folder: Path, tmp_path: Path) -> None:
        """A bar is drawn on standard error where that is a terminal."""
        leader, follower = pty.openpty()
        command = [*PROGRAM, "extract", str(folder), "-o", str(tmp_path / "out.csv")]
        with subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=follower, env=environment(TERM="xterm")
        ) as process:
            os.close(follower)
            shown = read_to_the_end(leader)
            process.wait(timeout=60)
        os.close(leader)

        assert b"bulletins" in shown


class TestInterrupted:
    """A run that does not come to its end."""

    @pytest.mark.parametrize("workers", ("1", "2"))
    def test_loses_nothing_when_it_is_killed(
        self, long_folder: Path, undisturbed: bytes, tmp_path: Path, workers: str
    ) -> None:
        """Killed in the middle, it leaves no file; the same command uses the parts, and the bytes are the same."""
        output = tmp_path / "out.csv"
        with started("extract", long_folder, "-o", output, "--workers", workers) as process:
            wait_for_parts(output, 2, process)
            process.kill()
        assert [each.name for each in tmp_path.iterdir()] == ["out.csv.parts"]

        done = run("extract", long_folder, "-o", output, "--workers", workers)

        *_, kept = done.stdout.split()
        assert done.returncode == 0
        assert int(kept) >= 24
        assert output.read_bytes() == undisturbed
        assert [each.name for each in tmp_path.iterdir()] == ["out.csv"]

    def test_goes_on_when_a_worker_is_killed(self, long_folder: Path, undisturbed: bytes, tmp_path: Path) -> None:
        """A worker that is killed from outside costs nothing: its files are read again."""
        output = tmp_path / "out.csv"
        with started("extract", long_folder, "-o", output, "--workers", "2") as process:
            wait_for_parts(output, 1, process)
            children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
            if not children.exists():
                process.kill()
                pytest.skip("the system does not tell the children of a process")
            workers = [int(each) for each in children.read_text().split() if b"spawn_main" in cmdline(each)]
            os.kill(workers[0], signal.SIGKILL)
            _, told = process.communicate(timeout=120)

        assert (process.returncode, told) == (0, b"")
        assert output.read_bytes() == undisturbed

    def test_ends_cleanly_at_an_interrupt(self, long_folder: Path, tmp_path: Path) -> None:
        """An interrupt from the keyboard, which all processes get, ends with 130 and without a traceback."""
        output = tmp_path / "out.csv"
        with started("extract", long_folder, "-o", output, "--workers", "2") as process:
            wait_for_parts(output, 1, process)
            os.killpg(process.pid, signal.SIGINT)
            out, told = process.communicate(timeout=120)

        assert process.returncode == 130
        assert (out, told.strip()) == (b"", b"")
        assert not output.exists()
        assert parts(output)


def cmdline(pid: str) -> bytes:
    """Return the command line of a process."""
    return Path(f"/proc/{pid}/cmdline").read_bytes()
