import json
import os
import re
import signal
import subprocess
import sys
import unicodedata
from functools import partial
from importlib.metadata import version
from pathlib import Path

import pytest
from tests.program import PROGRAM, environment, finished, read_to_the_end

from vnbulletin.checks.running import CHECKS, listed_checks

WRONG = "Đã xử lý 83/95 vụ (78%)."
RIGHT = "Có 71/75 tập thể (94,67%) xếp loại tốt."
CUT = "Có 71/75 tập thể (94,66%) xếp loại tốt."
KINDS = ".txt, .md, .html, .htm or .xhtml"


def run(*arguments: str | Path, given: bytes = b"", **changes: str) -> subprocess.CompletedProcess[str]:
    """Run the command as a user does, and make sure that it never ends with a traceback."""
    done = finished(*map(str, arguments), given=given, **changes)
    out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    assert "Traceback" not in err
    return subprocess.CompletedProcess(done.args, done.returncode, out, err)


def write(path: Path, text: str | bytes) -> Path:
    """Write a file, and its folder, and return its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


class TestCheck:
    """`vnbulletin check`: what it prints and how it ends."""

    def test_ends_with_0_where_nothing_contradicts(self, tmp_path: Path) -> None:
        """A consistent bulletin is no error, and the summary still counts it."""
        done = run("check", write(tmp_path / "a.txt", RIGHT))

        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.splitlines()[-2:] == [
            "1 bulletin: 2 figures, 2 in relations, 2 decided; 1 relation",
            "1 consistent · 0 undetermined · 0 possible · 0 unusual · 0 contradiction",
        ]

    def test_ends_with_0_for_what_is_only_possible(self, tmp_path: Path) -> None:
        """A figure that was cut off is shown, but accuses nobody."""
        done = run("check", write(tmp_path / "a.txt", CUT))

        assert done.returncode == 0
        assert "possible VNB101" in done.stdout

    def test_ends_with_1_for_a_contradiction(self, tmp_path: Path) -> None:
        """The place of the finding can be opened by an editor."""
        path = write(tmp_path / "a.txt", WRONG)
        done = run("check", path)

        assert (done.returncode, done.stderr) == (1, "")
        assert f"{path}:1:10: contradiction VNB101 share-mismatch\n    Đã xử lý «83/95» vụ («78%»).\n" in done.stdout

    def test_goes_on_after_inputs_that_cannot_be_read(self, tmp_path: Path) -> None:
        """A missing, a binary and a wrongly encoded file are told of in one line each; the others are checked."""
        write(tmp_path / "a.txt", WRONG)
        write(tmp_path / "picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\xff\xfe")
        write(tmp_path / "legacy.txt", "Đã xử lý".encode()[:-1] + b"\xff\xfe\x81")
        done = run("check", tmp_path, tmp_path / "missing.txt")

        assert done.returncode == 2
        assert "contradiction VNB101" in done.stdout
        assert "; 3 unreadable\n" in done.stdout
        lines = done.stderr.splitlines()
        assert len(lines) == 3
        for name in ("legacy.txt", "missing.txt", "picture.txt"):
            assert any(line.startswith(f"vnbulletin: {tmp_path / name}: ") for line in lines)

    def test_complains_of_a_folder_without_bulletins(self, tmp_path: Path) -> None:
        """A folder that holds no bulletin is an error, because a typing error looks the same."""
        done = run("check", tmp_path)

        assert done.returncode == 2
        assert done.stderr == f"vnbulletin: {tmp_path}: this folder holds no bulletin, that is no {KINDS} file\n"

    def test_reads_a_file_once_that_is_named_twice(self, tmp_path: Path) -> None:
        """A file that is named and lies in a named folder is one bulletin."""
        path = write(tmp_path / "a.txt", RIGHT)

        assert "1 bulletin:" in run("check", tmp_path, path).stdout

    @pytest.mark.parametrize("given", ("\ufeff", ""), ids=["BOM", "no BOM"])
    def test_reads_standard_input(self, given: str) -> None:
        """A single - stands for standard input; a byte order mark is no part of the text."""
        done = run("check", "-", given=f"{given}{WRONG}".encode())

        assert done.returncode == 1
        assert "<stdin>:1:1" in done.stdout

    def test_complains_of_standard_input_that_is_no_text(self) -> None:
        """What cannot be decoded on standard input is an unreadable input."""
        done = run("check", "-", given=b"\x00\x01\xff\xfe\x00\x81")

        assert done.returncode == 2
        assert done.stderr.startswith("vnbulletin: <stdin>: ")

    @pytest.mark.parametrize(
        "text", ("", "\n\n", '“(«"', f"{'từ ' * 300_000}{WRONG}", f"{'a' * 1_000_000}83/95 vụ (78%)")
    )
    def test_survives_any_text(self, tmp_path: Path, text: str) -> None:
        """Empty files, quotes that never close and lines of a megabyte end in an ordinary way."""
        done = run("check", write(tmp_path / "a.txt", text))

        assert done.returncode in (0, 1, 2)
        assert len(done.stdout) < 10_000

    @pytest.mark.parametrize(
        "arguments", (["check"], ["check", "--verdict", "wrong", "-"], ["chek"], ["check", "--no"])
    )
    def test_ends_with_2_for_misuse(self, arguments: list[str]) -> None:
        """Misuse prints how to use the command, on standard error."""
        done = run(*arguments)

        assert (done.returncode, done.stdout) == (2, "")
        assert "Usage: vnbulletin" in done.stderr

    def test_shows_findings_from_the_verdict_asked_for(self, tmp_path: Path) -> None:
        """The verdict changes what is shown, and neither the counts nor the exit status."""
        write(tmp_path / "a.txt", f"{WRONG} {RIGHT} {CUT}")
        shown = {
            least: run("check", "--verdict", least, tmp_path) for least in ("consistent", "possible", "contradiction")
        }

        assert {least: len(re.findall("VNB101", done.stdout)) for least, done in shown.items()} == {
            "consistent": 3,
            "possible": 2,
            "contradiction": 1,
        }
        assert {done.returncode for done in shown.values()} == {1}
        assert len({done.stdout.splitlines()[-1] for done in shown.values()}) == 1


class TestJson:
    """`--format json` and `--format jsonl`."""

    def test_gives_one_object(self, tmp_path: Path) -> None:
        """Reports, errors and the summary stand in one object with a schema."""
        path = write(tmp_path / "a.txt", WRONG)
        done = run("check", "--format", "json", path, tmp_path / "missing.txt")
        whole = json.loads(done.stdout)

        assert done.returncode == 2
        assert list(whole) == ["schema", "reports", "errors", "summary"]
        assert whole["schema"] == "vnbulletin.check/1"
        assert [report["article"]["source"] for report in whole["reports"]] == [str(path)]
        assert whole["errors"][0]["source"] == str(tmp_path / "missing.txt")
        assert whole["summary"]["unreadable"] == 1
        assert whole["summary"]["verdicts"]["contradiction"] == 1

    def test_gives_an_object_a_line(self, tmp_path: Path) -> None:
        """Each line is a report or an error, in the order of the inputs."""
        write(tmp_path / "a.txt", WRONG)
        write(tmp_path / "b.txt", b"\x00\xff\xfe\x81")
        write(tmp_path / "c.txt", RIGHT)
        done = run("check", "--format", "jsonl", "--verdict", "consistent", tmp_path)
        first, second, third = (json.loads(line) for line in done.stdout.splitlines())

        assert done.returncode == 2
        assert (first["schema"], third["schema"]) == ("vnbulletin.report/1",) * 2
        assert [finding["verdict"] for finding in third["findings"]] == ["consistent"]
        assert set(second) == {"error", "source"}

    def test_writes_letters_as_they_are_in_any_locale(self, tmp_path: Path) -> None:
        """Output is UTF-8 also where the locale knows ASCII only."""
        path = write(tmp_path / "Đảng.txt", WRONG)

        for form, expected in (("text", "«83/95» vụ"), ("jsonl", "Đảng.txt")):
            done = run("check", "--format", form, path, LANG="C", LC_ALL="C", PYTHONIOENCODING="ascii")

            assert expected in done.stdout


class TestLanguage:
    """`--lang` and `VNBULLETIN_LANG`."""

    def test_speaks_vietnamese_when_asked(self, tmp_path: Path) -> None:
        """Findings and the summary are Vietnamese; code, name and place are not."""
        path = write(tmp_path / "a.txt", WRONG)
        done = run("check", "--lang", "vi", path)

        assert (done.returncode, done.stderr) == (1, "")
        assert f"{path}:1:10: không khớp VNB101 share-mismatch\n    Đã xử lý «83/95» vụ («78%»).\n" in done.stdout
        assert done.stdout.splitlines()[-2:] == [
            "1 bản tin: 2 con số, 2 nằm trong quan hệ, 2 kết luận được; 1 quan hệ",
            "0 khớp · 0 chưa kết luận · 0 có thể khớp · 0 khác thường · 1 không khớp",
        ]

    def test_counts_what_could_not_be_read(self, tmp_path: Path) -> None:
        """The summary is Vietnamese, the error itself English."""
        done = run("check", "--lang", "vi", tmp_path / "missing.txt")

        assert done.returncode == 2
        assert "; 1 không đọc được\n" in done.stdout

    def test_is_taken_from_the_environment(self, tmp_path: Path) -> None:
        """The variable sets the language, and the option wins over it."""
        path = write(tmp_path / "a.txt", WRONG)

        assert "không khớp" in run("check", path, VNBULLETIN_LANG="vi").stdout
        assert "contradiction" in run("check", "--lang", "en", path, VNBULLETIN_LANG="vi").stdout

    def test_changes_the_sentences_of_records(self, tmp_path: Path) -> None:
        """Keys, codes and verdicts stay, so that a program reads both."""
        path = write(tmp_path / "a.txt", WRONG)
        english = json.loads(run("check", "--format", "jsonl", path).stdout)["findings"][0]
        whole = json.loads(run("check", "--format", "json", "--lang", "vi", path).stdout)
        vietnamese = whole["reports"][0]["findings"][0]

        assert {key for key in english if english[key] != vietnamese[key]} == {"message", "reason"}
        assert "không khớp với tỷ lệ đã in 78 % theo bất kỳ cách làm tròn nào" in vietnamese["message"]

    @pytest.mark.parametrize(("arguments", "variables"), ((("--lang", "fr"), {}), ((), {"VNBULLETIN_LANG": "fr"})))
    def test_refuses_another_language(self, arguments: tuple[str, ...], variables: dict[str, str]) -> None:
        """A language without a catalogue is misuse, wherever it is set."""
        done = run("check", *arguments, "-", given=WRONG.encode(), **variables)

        assert (done.returncode, done.stdout) == (2, "")
        assert "Usage: vnbulletin" in done.stderr
        assert "'fr' is not one of 'en', 'vi'" in done.stderr

    def test_is_told_in_the_help(self) -> None:
        """The help names the languages, the variable and the default."""
        shown = " ".join(run("check", "--help").stdout.split())

        assert "--lang [en|vi]" in shown
        assert "[env var: VNBULLETIN_LANG; default: en]" in shown

    def test_wraps_vietnamese_to_the_width(self, tmp_path: Path) -> None:
        """On a narrow terminal no sentence is wider, and no letter loses its mark, decomposed or not."""
        text = unicodedata.normalize("NFD", f"{'rất dài ' * 8}{WRONG}")
        path = write(tmp_path / "a.txt", text)
        shown = run("check", "--lang", "vi", path, FORCE_COLOR="1", NO_COLOR="1", TERM="xterm", COLUMNS="30").stdout
        plain = [line.rstrip() for line in re.sub("\x1b\\[[0-9;]*m", "", shown).splitlines()]
        indented = [line for line in plain if line.startswith("    ")]

        assert all(len(unicodedata.normalize("NFC", line)) <= 30 for line in indented)
        assert not any(unicodedata.combining(line.lstrip()[0]) for line in indented)
        assert "không khớp với tỷ lệ đã in 78 %" in " ".join(" ".join(indented).split())

    def test_shows_vietnamese_verdicts_in_the_colour_of_the_verdict(self, tmp_path: Path) -> None:
        """The looks depend on the verdict, not on its name."""
        path = write(tmp_path / "a.txt", WRONG)
        shown = run("check", "--lang", "vi", path, FORCE_COLOR="1", TERM="xterm").stdout

        assert "\x1b[1;31mkhông khớp\x1b[0m" in shown


class TestTerminal:
    """What differs where somebody looks on."""

    def test_has_no_colours_in_a_pipe(self, tmp_path: Path) -> None:
        """A program that reads the output gets no escape sequences."""
        assert "\x1b" not in run("check", write(tmp_path / "a.txt", WRONG)).stdout

    @pytest.mark.parametrize("form", ("text", "json", "jsonl"))
    @pytest.mark.parametrize("command", ("check", "compare"))
    def test_lets_no_sign_reach_a_terminal(self, tmp_path: Path, command: str, form: str) -> None:
        """Controls of either set and signs that turn a text are told as escapes, in JSON too."""
        path = write(tmp_path / "a.txt", f"Kỳ họp \x9b31m \x1b[2J \u202e \u2066 \u2028 \x85. {WRONG}")
        shown = run(command, "--format", form, path).stdout

        assert not re.search("[\x1b\x85\x9b\u202e\u2066\u2028]", shown)

    def test_colours_figures_instead_of_marking_them(self, tmp_path: Path) -> None:
        """On a terminal the figures stand out by their looks."""
        shown = run("check", write(tmp_path / "a.txt", WRONG), FORCE_COLOR="1", TERM="xterm").stdout

        assert "\x1b[1;31mcontradiction\x1b[0m" in shown
        assert "«" not in shown

    def test_marks_figures_where_colours_are_not_wanted(self, tmp_path: Path) -> None:
        """NO_COLOR takes the colours away, and the marks come back."""
        shown = run("check", write(tmp_path / "a.txt", WRONG), FORCE_COLOR="1", TERM="xterm", NO_COLOR="1").stdout

        assert not re.search("\x1b\\[[0-9;]*3[0-7]", shown)
        assert "«" in shown

    def test_wraps_to_the_width_and_keeps_places_whole(self, tmp_path: Path) -> None:
        """Sentences are wrapped with their indent; a place is never broken."""
        path = write(tmp_path / f"{'dài' * 30}.txt", f"{'rất dài ' * 8}{WRONG}")
        shown = run("check", path, FORCE_COLOR="1", NO_COLOR="1", TERM="xterm", COLUMNS="40").stdout
        plain = re.sub("\x1b\\[[0-9;]*m", "", shown).splitlines()

        assert any(f"{path}:1:74: contradiction" in line for line in plain)
        assert all(len(line) <= 40 for line in plain if line.startswith("    "))

    def test_shows_progress_on_standard_error_only(self, tmp_path: Path) -> None:
        """With many files and a terminal on standard error, a bar is drawn there and the output stays clean."""
        pty = pytest.importorskip("pty")
        for number in range(25):
            write(tmp_path / f"{number}.txt", RIGHT)
        output = tmp_path / "out"
        ours, theirs = pty.openpty()
        with (
            output.open("wb") as out,
            subprocess.Popen(
                [*PROGRAM, "check", "--format", "jsonl", str(tmp_path)],
                stdout=out,
                stderr=theirs,
                env=environment(TERM="xterm"),
            ) as process,
        ):
            os.close(theirs)
            seen = read_to_the_end(ours)
        os.close(ours)

        assert process.returncode == 0
        assert len([json.loads(line) for line in output.read_bytes().splitlines()]) == 25
        assert b"bulletins" in seen


class TestEnding:
    """Ends that are nobody's error."""

    def test_is_quiet_when_its_reader_goes_away(self, tmp_path: Path) -> None:
        """A closed pipe ends the command without a word, as `head` expects."""
        for number in range(5):
            write(tmp_path / f"{number}.txt", WRONG)
        with subprocess.Popen(
            [*PROGRAM, "check", str(tmp_path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
        ) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            process.stdout.close()
            complaint = process.stderr.read()

        assert (process.returncode, complaint) == (141, b"")

    @pytest.mark.skipif(os.name == "nt", reason="signals are those of POSIX")
    def test_is_quiet_when_it_is_interrupted(self, tmp_path: Path) -> None:
        """An interrupt from the keyboard ends the command with 130."""
        for number in range(300):
            write(tmp_path / f"{number:03}.txt", f"{WRONG} {RIGHT}\n" * 20)
        with subprocess.Popen(
            [*PROGRAM, "check", "--format", "jsonl", str(tmp_path)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(PYTHONUNBUFFERED="1"),
            # Whoever runs the tests in the background leaves the interrupt ignored.
            preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 -- no threads here
        ) as process:
            assert process.stdout is not None
            process.stdout.readline()
            process.send_signal(signal.SIGINT)
            _, complaint = process.communicate()

        assert (process.returncode, complaint.strip()) == (130, b"")

    def test_is_quiet_when_it_is_interrupted_while_it_loads(self) -> None:
        """An interrupt in the moment before the command line is there ends with 130 and says nothing either."""
        code = (
            "import sys\n"
            "from vnbulletin.cli import main\n"
            "def interrupt(*_): raise KeyboardInterrupt\n"
            "sys.meta_path.insert(0, type('Finder', (), {'find_spec': interrupt})())\n"
            "main()"
        )
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)

        assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
    def test_says_that_the_output_cannot_be_written(self, tmp_path: Path) -> None:
        """A full disk is told of in one line."""
        path = write(tmp_path / "a.txt", RIGHT)
        with Path("/dev/full").open("wb") as full:
            done = subprocess.run(
                [*PROGRAM, "check", path], stdout=full, stderr=subprocess.PIPE, check=False, env=environment()
            )

        assert done.returncode == 2
        assert done.stderr.startswith(b"vnbulletin: the output cannot be written: ")
        assert done.stderr.count(b"\n") == 1


class TestSelection:
    """`--select`, `--ignore` and the table of a pyproject.toml."""

    def test_runs_chosen_checks_only(self, tmp_path: Path) -> None:
        """A contradiction that no chosen check finds does not count."""
        path = write(tmp_path / "a.txt", WRONG)

        assert run("check", path, "--select", "VNB2,weekday-mismatch").returncode == 0
        assert run("check", path, "--ignore", "share-mismatch").returncode == 0
        assert run("check", path, "--select", "VNB2", "--select", "vnb101").returncode == 1

    @pytest.mark.parametrize("option", ("--select", "--ignore"))
    def test_refuses_a_check_that_does_not_exist(self, option: str, tmp_path: Path) -> None:
        """A slip is told of in one line, before anything is read."""
        done = run("check", write(tmp_path / "a.txt", WRONG), option, "VNB11")

        assert (done.returncode, done.stdout) == (2, "")
        assert re.fullmatch(r"vnbulletin: 'VNB11' is not a check.*'VNB101'.*\n", done.stderr)

    def test_reads_the_nearest_table(self, tmp_path: Path) -> None:
        """The table of the nearest pyproject.toml that has one is used, whatever lies between."""
        path = write(tmp_path / "year" / "month" / "a.txt", WRONG)
        write(tmp_path / "pyproject.toml", '[tool.vnbulletin]\nselect = ["VNB4"]\n')
        write(tmp_path / "year" / "month" / "pyproject.toml", "[tool.other]\nselect = 1\n")

        assert run("check", path).returncode == 0
        write(tmp_path / "year" / "pyproject.toml", "[tool.vnbulletin]\nignore = ['VNB4']\n")
        assert run("check", path).returncode == 1

    def test_takes_every_key(self, tmp_path: Path) -> None:
        """Form and mildest verdict are set too."""
        path = write(tmp_path / "a.txt", RIGHT)
        write(tmp_path / "pyproject.toml", '[tool.vnbulletin]\nformat = "json"\nleast = "consistent"\n')

        (finding,) = json.loads(run("check", tmp_path).stdout)["reports"][0]["findings"]
        assert finding["verdict"] == "consistent"
        assert run("check", path, "--format", "text").stdout.startswith("(no title)")
        assert json.loads(run("check", path, "--verdict", "possible").stdout)["reports"][0]["findings"] == []

    def test_an_option_wins_over_the_table(self, tmp_path: Path) -> None:
        """What is typed is meant."""
        path = write(tmp_path / "a.txt", WRONG)
        write(tmp_path / "pyproject.toml", '[tool.vnbulletin]\nselect = ["VNB4"]\n')

        assert run("check", path, "--select", "VNB1").returncode == 1

    def test_serves_standard_input(self, tmp_path: Path) -> None:
        """For standard input the current folder is asked."""
        write(tmp_path / "pyproject.toml", '[tool.vnbulletin]\nselect = ["VNB4"]\n')
        done = subprocess.run(
            [*PROGRAM, "check", "-"],
            input=WRONG.encode(),
            capture_output=True,
            check=False,
            env=environment(PYTHONPATH=os.pathsep.join(map(os.path.abspath, filter(None, sys.path)))),
            cwd=tmp_path,
        )

        assert done.returncode == 0

    @pytest.mark.parametrize(
        ("table", "told"),
        (
            ('selct = ["VNB1"]', "'selct' is not a key of [tool.vnbulletin]. Did you mean 'select'?"),
            ("colour = 1", "'colour' is not a key of [tool.vnbulletin]. The keys are select, ignore, least, format."),
            ('select = "VNB1"', "select is a list of codes and names of checks"),
            ("ignore = [1]", "ignore is a list of codes and names of checks"),
            ('least = "contradict"', "'contradict' is no value of least. Did you mean 'contradiction'?"),
            ("format = 1", "1 is no value of format. It is one of text, json, jsonl."),
            ("select = [", "the settings cannot be read: "),
        ),
    )
    def test_tells_what_is_odd_in_the_table(self, table: str, told: str, tmp_path: Path) -> None:
        """One line names the file, the key and what was probably meant."""
        settings = write(tmp_path / "pyproject.toml", f"[tool.vnbulletin]\n{table}\n")
        done = run("check", write(tmp_path / "a.txt", RIGHT))

        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith(f"vnbulletin: {settings}: {told}")
        assert done.stderr.count("\n") == 1

    @pytest.mark.parametrize(
        ("content", "told"),
        (
            ("tool = 5", "[tool] is not a table"),
            ("[[tool]]\nname = 1", "[tool] is not a table"),
            ("[tool]\nvnbulletin = 5", "[tool.vnbulletin] is not a table"),
            (f"key = {'[' * 5000}{']' * 5000}", "the settings cannot be read: "),
        ),
        ids=("number", "list", "number inside", "nested"),
    )
    def test_tells_that_there_is_no_table(self, content: str, told: str, tmp_path: Path) -> None:
        """A file of another shape ends in one line, too."""
        settings = write(tmp_path / "pyproject.toml", content)
        done = run("check", write(tmp_path / "a.txt", RIGHT))

        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith(f"vnbulletin: {settings}: {told}")
        assert done.stderr.count("\n") == 1

    def test_refuses_an_unknown_check_in_the_table(self, tmp_path: Path) -> None:
        """A slip in a code does not switch a check off in silence."""
        write(tmp_path / "pyproject.toml", '[tool.vnbulletin]\nignore = ["share-mismach"]\n')
        done = run("check", write(tmp_path / "a.txt", RIGHT))

        assert done.returncode == 2
        assert "Did you mean 'share-mismatch'" in done.stderr


class TestRule:
    """`vnbulletin rule`."""

    def test_lists_all_checks(self) -> None:
        """Without an argument every check is listed with its code, its name, its severity and its first sentence."""
        lines = run("rule").stdout.splitlines()

        assert [line.split()[:3] for line in lines] == [
            [each.code, each.name, each.severity] for each in listed_checks()
        ]
        assert all(line.endswith(".") for line in lines)

    @pytest.mark.parametrize("asked", ("VNB101", "vnb101", "share-mismatch"))
    def test_prints_the_page_of_a_check(self, asked: str) -> None:
        """A check is found by its code, in either case, and by its name."""
        done = run("rule", asked)

        assert done.returncode == 0
        assert "# share-mismatch (VNB101)" in done.stdout

    def test_renders_the_page_for_a_reader(self) -> None:
        """On a terminal the signs of Markdown are gone."""
        assert "# " not in run("rule", "VNB101", FORCE_COLOR="1", TERM="xterm").stdout

    def test_suggests_a_check(self) -> None:
        """An unknown code is told of in one line that names a close one."""
        done = run("rule", "VNB10")

        assert (done.returncode, done.stdout) == (2, "")
        assert re.fullmatch(r"vnbulletin: 'VNB10' is not a check.*'VNB10\d'.*\n", done.stderr)


class TestProgram:
    """The options and commands that every program has."""

    def test_prints_its_version(self) -> None:
        """The version is that of the package."""
        assert run("--version").stdout == f"vnbulletin {version('vnbulletin')}\n"

    @pytest.mark.parametrize(
        "arguments", (["-h"], ["--help"], ["check", "-h"], ["rule", "--help"], ["completion", "-h"])
    )
    def test_explains_itself(self, arguments: list[str]) -> None:
        """Help is printed on standard output, with both names of the option."""
        done = run(*arguments)

        assert done.returncode == 0
        assert done.stdout.startswith("Usage: vnbulletin")
        assert "\\" not in done.stdout

    @pytest.mark.parametrize("shell", ("bash", "zsh", "fish"))
    def test_prints_the_completion_of_a_shell(self, shell: str) -> None:
        """The script calls the program back with its own variable."""
        done = run("completion", shell)

        assert done.returncode == 0
        assert f"_VNBULLETIN_COMPLETE={shell}_complete" in done.stdout

    def test_completes_codes_of_checks(self) -> None:
        """The shell is offered the codes that begin with what was typed."""
        typed = run(_VNBULLETIN_COMPLETE="bash_complete", COMP_WORDS="vnbulletin rule vnb1", COMP_CWORD="2")
        offered = typed.stdout.splitlines()

        assert offered == [f"plain,{check.code}" for check in CHECKS if check.code.startswith("VNB1")]

    @pytest.mark.parametrize("missing", ("click", "rich"))
    def test_names_the_extra_that_is_missing(self, missing: str) -> None:
        """Without click or rich, one line says what to install."""
        code = f"import sys; sys.modules[{missing!r}] = None; from vnbulletin.cli import main; main()"
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

        assert done.returncode == 2
        assert done.stderr.count("\n") == 1
        assert "pip install 'vnbulletin[cli]'" in done.stderr

    def test_goes_on_past_pages_without_the_extra(self, tmp_path: Path) -> None:
        """Without the extra for pages, each page of a folder gives one line that names it, and texts are checked."""
        write(tmp_path / "a.html", f"<html><p>{RIGHT}")
        write(tmp_path / "b.txt", RIGHT)
        code = "import sys; sys.modules['lxml'] = None; from vnbulletin.cli import main; main()"
        done = subprocess.run(
            [sys.executable, "-c", code, "check", tmp_path], capture_output=True, encoding="utf-8", check=False
        )

        assert done.returncode == 2
        assert done.stderr.count("\n") == 1
        assert "a.html: reading a web page needs the extra [html]: pip install 'vnbulletin[html]'" in done.stderr
        assert "1 bulletin" in done.stdout

    def test_is_not_loaded_with_the_library(self) -> None:
        """Importing the library, or the door of the command line, loads neither click nor rich."""
        code = "import sys, vnbulletin, vnbulletin.cli; print({'click', 'rich'} & set(sys.modules))"
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

        assert done.stdout == "set()\n"
