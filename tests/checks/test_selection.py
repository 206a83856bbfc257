"""Which checks are run, and how others are brought by installed packages."""

import sys
from collections.abc import Callable, Iterator
from importlib.metadata import EntryPoint, EntryPoints
from types import ModuleType

import pytest

from vnbulletin import analyze
from vnbulletin.checks.check import Check, Severity
from vnbulletin.checks.finding import Finding, Verdict
from vnbulletin.checks.installed import GROUP, BrokenPluginError, installed_checks
from vnbulletin.checks.phrases import phrase, verbatim
from vnbulletin.checks.running import CHECKS, all_checks, find_check, run_checks
from vnbulletin.checks.selection import Selection, UnknownCheckError
from vnbulletin.checks.settling import Settlement
from vnbulletin.relations.kinds.parts import Share

TEXT = "Có 71/75 tập thể (94,67%) xếp loại tốt."


def judge_wordiness(relation: Share) -> Finding:
    """Call every share of exact counts unusual, so that a test sees who judged it."""
    settled = Settlement(Verdict.UNUSUAL)
    return WORDY.finding(relation, settled, verbatim(relation.percent.printed), phrase("shares are told in words here"))


WORDY = Check.of(Share, judge_wordiness, code="HSE101", name="share-in-digits", severity=Severity.NOTE)


def codes(*, select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()) -> set[str]:
    """Return the codes that a selection leaves."""
    return {each.code for each in Selection(select, ignore).of(CHECKS)}


class TestSelection:
    """Choosing checks."""

    def test_is_everything_by_default(self) -> None:
        """Nothing is left out unless it is asked for."""
        assert Selection().of(CHECKS) == CHECKS

    @pytest.mark.parametrize("key", ("VNB101", "vnb101", "share-mismatch", "Share-Mismatch"))
    def test_takes_a_code_or_a_name(self, key: str) -> None:
        """One check is named by its code or its name, in either case."""
        assert codes(select=(key,)) == {"VNB101"}
        assert codes(ignore=(key,)) == {each.code for each in CHECKS} - {"VNB101"}

    def test_takes_the_beginning_of_a_code(self) -> None:
        """A family of checks is named by the beginning that their codes share."""
        family = {each.code for each in CHECKS if each.code.startswith("VNB1")}

        assert codes(select=("VNB1",)) == family
        assert codes(select=("VNB1",), ignore=("VNB102",)) == family - {"VNB102"}
        assert codes(select=("VNB101",), ignore=("VNB1",)) == set()
        assert codes(select=("VNB",)) == {each.code for each in CHECKS}

    def test_keeps_the_order_of_the_checks(self) -> None:
        """What is named first is not run first."""
        assert [each.code for each in Selection(["VNB401", "VNB101"]).of(CHECKS)] == ["VNB101", "VNB401"]

    def test_a_single_name_is_one_name(self) -> None:
        """A string is not taken for the list of its letters."""
        assert Selection("VNB101") == Selection(["VNB101"])

    @pytest.mark.parametrize("key", ("VNB9", "share", "", "-"))
    def test_refuses_what_names_no_check(self, key: str) -> None:
        """A slip is an error, selected or ignored, because a check that is not run is silent."""
        for selection in (Selection([key]), Selection(ignore=[key])):
            with pytest.raises(UnknownCheckError, match="no check has this code or name"):
                selection.of(CHECKS)

    def test_a_relation_without_a_chosen_check_has_no_finding(self) -> None:
        """Relations are found whichever checks are run."""
        report = analyze(TEXT, ignore=["VNB1"])

        assert [each.kind for each in report.relations] == ["share"]
        assert report.findings == run_checks(report.relations, Selection(ignore="VNB1")) == ()


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    """Return what makes entry points seem installed, each with the value of its module's `CHECK`."""

    def announce(**values: object) -> None:
        entries = []
        for name, value in values.items():
            module = ModuleType(f"plugin_{name}")
            module.__dict__["CHECK"] = value
            monkeypatch.setitem(sys.modules, module.__name__, module)
            entries.append(EntryPoint(name=name, value=f"{module.__name__}:CHECK", group=GROUP))
        entries.append(EntryPoint(name="other", value="no.such:thing", group="another.group"))
        monkeypatch.setattr(
            "importlib.metadata.entry_points", lambda *, group: EntryPoints(entries).select(group=group)
        )
        installed_checks.cache_clear()

    installed_checks.cache_clear()
    yield announce
    installed_checks.cache_clear()


class TestInstalledChecks:
    """Checks of other packages."""

    def test_are_run_beside_the_own_ones(self, install: Callable[..., None]) -> None:
        """A second check of a kind gives a second finding, and the graver verdict is the relation's."""
        install(house=WORDY)
        report = analyze(TEXT)

        assert [(each.code, each.verdict) for each in report.findings] == [
            ("VNB101", Verdict.CONSISTENT),
            ("HSE101", Verdict.UNUSUAL),
        ]
        assert report.findings[1].message == "94,67%: shares are told in words here"
        assert report.to_dict()["relations"][0]["check"] == "HSE101"
        assert [each["severity"] for each in report.to_dict()["findings"]] == ["error", "note"]
        assert (report.coverage.in_relations, report.coverage.decided) == (2, 2)

    def test_are_found_and_chosen_like_the_own_ones(self, install: Callable[..., None]) -> None:
        """Code, beginning and name work for all checks."""
        install(house=WORDY)

        assert find_check("share-in-digits") is find_check("hse101") is WORDY
        assert [each.code for each in analyze(TEXT, select=["HSE"]).findings] == ["HSE101"]
        assert [each.code for each in analyze(TEXT, ignore=["HSE"]).findings] == ["VNB101"]

    def test_one_entry_may_bring_several(self, install: Callable[..., None]) -> None:
        """A package may announce a list of checks."""
        other = Check.of(Share, judge_wordiness, code="HSE102", name="another")
        install(house=[WORDY, other])

        assert all_checks()[-2:] == (WORDY, other)

    @pytest.mark.parametrize(
        ("value", "reason"),
        (
            ("VNB101", "plugin_house:CHECK is str, not a Check"),
            (
                Check.of(Share, judge_wordiness, code="vnb101", name="mine"),
                "'vnb101' is already a check of the library",
            ),
            (
                Check.of(Share, judge_wordiness, code="HSE1", name="share-mismatch"),
                "'share-mismatch' is already a check of the library",
            ),
        ),
    )
    def test_are_refused_where_they_cannot_be_used(
        self, install: Callable[..., None], value: object, reason: str
    ) -> None:
        """What is no check, or has the code or the name of another, is an error that names the plug-in."""
        install(house=value)
        with pytest.raises(BrokenPluginError) as caught:
            all_checks()

        assert str(caught.value) == f"the plug-in 'house' cannot be used: {reason}"

    @pytest.mark.parametrize(
        ("judge", "reason"),
        (
            (lambda _relation: 1 // 0, "HSE9 raises ZeroDivisionError: integer division or modulo by zero"),
            (lambda _relation: None, "HSE9 gives NoneType, not a Finding"),
        ),
    )
    def test_are_named_where_they_fail_at_work(
        self, install: Callable[..., None], judge: Callable[[Share], Finding], reason: str
    ) -> None:
        """A check that raises, or gives no finding, is an error that names it; a bulletin is not half judged."""
        install(house=Check.of(Share, judge, code="HSE9", name="house-rule"))
        with pytest.raises(BrokenPluginError) as caught:
            analyze(TEXT)

        assert str(caught.value).startswith("the plug-in 'house-rule' of ")
        assert str(caught.value).endswith(f"cannot be used: {reason}")

    def test_two_packages_cannot_share_a_code(self, install: Callable[..., None]) -> None:
        """The first by its name keeps the code."""
        install(b=WORDY, a=WORDY)
        with pytest.raises(
            BrokenPluginError, match=r"the plug-in 'b' cannot be used: 'HSE101' is already a check of 'a'"
        ):
            analyze(TEXT)

    def test_a_module_that_cannot_be_imported_is_named(
        self, install: Callable[..., None], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """An error in the code of a plug-in is told with its entry."""
        install(house=WORDY)
        monkeypatch.delitem(sys.modules, "plugin_house")
        with pytest.raises(BrokenPluginError, match=r"plugin_house:CHECK raises ModuleNotFoundError: No module named"):
            all_checks()

    def test_are_not_looked_for_before_they_are_needed(
        self, install: Callable[..., None], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A check of single figures reads no list of installed packages."""
        from vnbulletin.checks.share_mismatch import check_share  # noqa: PLC0415 -- what is tested

        install()

        def refuse(**_: object) -> None:
            pytest.fail("installed packages were looked for")

        monkeypatch.setattr("importlib.metadata.entry_points", refuse)

        assert check_share("71", "75", "94,67%").verdict is Verdict.CONSISTENT
