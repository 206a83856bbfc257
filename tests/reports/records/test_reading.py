import json
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from attrs import evolve

from vnbulletin import RecordError, Report, Verdict, analyze

TEXT = """\
Huyện Mẫu: 40/45 tổ chức đảng xếp loại tốt

Chủ nhật, 17/01/2021, huyện báo cáo đã xử lý 83/95 vụ (78%). Các chi bộ kết nạp 117 đảng viên, vượt 40% chỉ tiêu.
Cụm gồm 3 xã: An Mẫu, Bình Mẫu, Cao Mẫu.
"""
Path = tuple[str | int, ...]


@pytest.fixture(scope="module")
def written() -> str:
    """Return the JSON of a report with relations of several kinds, blame and a repair."""
    return analyze(TEXT).to_json()


def changed(written: str, path: Path, value: object) -> dict[str, Any]:
    """Return the record with *value* at *path*."""
    record: dict[str, Any] = json.loads(written)
    node: Any = record
    for step in path[:-1]:
        node = node[step]
    node[path[-1]] = value
    return record


def refusal(read: Callable[[], Report]) -> str:
    """Return what *read* refuses."""
    with pytest.raises(RecordError) as caught:
        read()
    return str(caught.value)


class TestFromJson:
    """JSON that is not that of a report."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        (
            ("", "$: it is no JSON: Expecting value"),
            ("{", "$: it is no JSON: Expecting property name"),
            ('{"schema": "vnbulletin.report/1"', "$: it is no JSON: Expecting ',' delimiter"),
            (b"\xff\xfe\x00", "$: it is no JSON: "),
            ('{"schema": 1, "schema": 2}', "$: it is no JSON: a key stands twice in one object"),
            ("[" * 100_000, "$: it is nested too deeply"),
            ('{"schema": ' * 100_000, "$: it is nested too deeply"),
            ("9" * 5000, "$: it is no JSON: "),
            ("[]", "$.schema: it names no schema"),
            ("null", "$.schema: it names no schema"),
            ("{}", "$.schema: it names no schema"),
            ('{"schema": "vnbulletin.report/2"}', "$.schema: its schema is 'vnbulletin.report/2', and only"),
            ('{"schema": ["vnbulletin.report/1"]}', "$.schema: its schema is"),
            ('{"schema": "vnbulletin.report/1"}', "$.article: it is missing"),
        ),
        ids=[
            "empty", "open", "no-end", "bytes", "twice", "lists", "objects", "digits", "list", "null", "nothing",
            "version", "list-version", "no-article",
        ],
    )  # fmt: skip
    def test_is_refused(self, text: str | bytes, expected: str) -> None:
        """One error says what it is, whatever was given."""
        assert refusal(lambda: Report.from_json(text)).startswith(expected)

    @pytest.mark.parametrize("share", (1, 3, 7, 9))
    def test_is_refused_where_it_breaks_off(self, share: int, written: str) -> None:
        """A file that was cut short is no report."""
        assert refusal(lambda: Report.from_json(written[: len(written) * share // 10])).startswith("$: it is no JSON")

    def test_reads_bytes(self, written: str) -> None:
        """The bytes of a file are read like its text."""
        assert Report.from_json(written.encode()) == analyze(TEXT)


class TestFromDict:
    """Records that contradict themselves or their schema."""

    @pytest.mark.parametrize(
        ("path", "value", "expected"),
        (
            (("more",), 1, "$: there is no key 'more' here"),
            (("mentions", 0, "colour"), "red", "$.mentions[0]: there is no key 'colour' here"),
            (("mentions",), {}, "$.mentions: a list is expected, not an object"),
            (("mentions",), "abc", "$.mentions: a list is expected, not a text"),
            (("mentions", 0), [], "$.mentions[0]: an object is expected, not a list"),
            (("mentions", 0, "start"), 11.0, "$.mentions[0].start: a whole number is expected, not a number that is"),
            (("mentions", 0, "start"), True, "$.mentions[0].start: a whole number is expected, not true or false"),
            (("mentions", 0, "start"), "11", "$.mentions[0].start: a whole number is expected, not a text"),
            (("mentions", 0, "start"), None, "$.mentions[0].start: a whole number is expected, not null"),
            (("mentions", 0, "start"), -1, "$.mentions[0]: 'start' must be >= 0: -1"),
            (("mentions", 0, "start"), 17, "$.mentions[0]: a span must not end before it starts"),
            (("mentions", 0, "start"), 12, "$.mentions[0].text: the text has '0/45' there"),
            (("mentions", 0, "end"), 9999, "$.mentions[0].end: 9999 lies outside of the text, which has "),
            (("mentions", 0, "kind"), "colour", "$.mentions[0].kind: 'colour' is not a valid MentionKind"),
            (("mentions", 0, "kind"), "percent", "$.mentions[0].exact.type: it is no percent"),
            (("mentions", 0, "bound"), 5, "$.mentions[0].bound: 5 is not a valid Bound"),
            (("mentions", 0, "exact"), "83/95", "$.mentions[0].exact: an object is expected, not a text"),
            (("mentions", 0, "exact"), {}, "$.mentions[0].exact: a text is expected, not null"),
            (("mentions", 0, "exact", "type"), "colour", "$.mentions[0].exact: there is no such type here: 'colour'"),
            (("mentions", 0, "exact", "part"), 83.0, "$.mentions[0].exact.part: a text is expected, not a number that"),
            (("mentions", 0, "exact", "part"), 83, "$.mentions[0].exact.part: a text is expected, not a whole number"),
            (("mentions", 0, "exact", "part"), "NaN", "$.mentions[0].exact.part: 'NaN' is no plain decimal"),
            (("mentions", 0, "exact", "part"), "1E+99999", "$.mentions[0].exact.part: '1E+99999' is no plain decimal"),
            (("mentions", 0, "exact", "part"), "9" * 201, "$.mentions[0].exact.part: '9999"),
            (("mentions", 0, "exact", "part"), "٨٣", "$.mentions[0].exact.part: '٨٣' is no plain decimal"),
            (("mentions", 0, "exact", "part"), "-3", "$.mentions[0].exact: the part of a proportion must not be neg"),
            (("mentions", 0, "exact", "whole"), "0", "$.mentions[0].exact: the whole of a proportion must be above"),
            (("mentions", 0, "exact", "part"), "41", "$.mentions[0].exact: it is 41/45, and the value beside it '40/4"),
            (("mentions", 0, "value"), "41/45", "$.mentions[0].exact: it is 40/45, and the value beside it '41/45'"),
            (("article", "page_date"), "17/01/2021", "$.article.page_date: '17/01/2021' is no such day in ISO 8601"),
            (("article", "page_date"), "2021-02-30", "$.article.page_date: day is out of range for month"),
            (("article", "text"), "Huyện", "$.article.paragraphs[0].end: 42 lies outside of the text"),
            (("article", "paragraphs", 0, "repeats"), {"start": 1, "end": 999}, "$.article.paragraphs[0].repeats.end:"),
            (("relations", 0, "kind"), "colour", "$.relations[0]: there is no such kind of relation"),
            (("relations", 0, "kind"), ["share"], "$.relations[0]: there is no such kind of relation"),
            (("relations", 0), 5, "$.relations[0]: there is no such kind of relation"),
            (("relations", 0, "weekday"), "7", "$.relations[0].weekday: a whole number is expected, not a text"),
            (("relations", 0, "operands"), [], "$.relations[0]: "),
            (("relations", 0, "operands", 0, "role"), "day", "$.relations[0]: "),
            (("relations", 0, "operands", 0, "mention"), 99, "$.relations[0].operands[0].mention: there is no number "),
            (("relations", 0, "operands", 0, "mention"), -1, "$.relations[0].operands[0].mention: there is no "),
            (("relations", 0, "operands", 0, "mention"), None, "$.relations[0].operands[0].value: a figure without a"),
            (("relations", 0, "operands", 0, "mention"), 0, "$.relations[0].operands[0].start: its mention stands"),
            (("findings", 0, "relation"), 99, "$.findings[0].relation: there is no number 99: "),
            (("findings", 0, "phrases", "reason"), "so", "$.findings[0].phrases.reason: a phrase has a template and"),
            (("blame", 0, "findings", 0, "finding"), 99, "$.blame[0].findings[0].finding: there is no number 99"),
            (("statistics", 0, "status"), "dream", "$.statistics[0].status: 'dream' is not a valid Status"),
            (("coverage", "kinds"), {"colour": {}}, "$.coverage.kinds"),
            (("least",), "possible", "$.least: the findings from 'possible' on are not all"),
        ),
    )  # fmt: skip
    def test_are_refused_with_their_place(self, path: Path, value: object, expected: str, written: str) -> None:
        """The error names the place in the record and says what is wrong there."""
        assert refusal(lambda: Report.from_dict(changed(written, path, value))).startswith(expected)

    def test_are_refused_where_a_key_is_missing(self, written: str) -> None:
        """Each key of the schema that is not optional is asked for."""
        for name in ("article", "mentions", "findings", "lang"):
            record = json.loads(written)
            del record[name]

            assert refusal(partial(Report.from_dict, record)) == f"$.{name}: it is missing"

    def test_are_refused_where_roles_are_mixed_up(self, written: str) -> None:
        """Operands stand in the order of their relation, each in its role."""
        record = json.loads(written)
        number = [each["kind"] for each in record["relations"]].index("share")
        record["relations"][number]["operands"].reverse()

        assert refusal(lambda: Report.from_dict(record)) == (
            f"$.relations[{number}].operands: these are not the roles of a share, in their order"
        )

    def test_are_refused_where_floats_stand_in_json(self, written: str) -> None:
        """A number with a mark or an exponent is no whole number, even where its value is."""
        for number in ("11.0", "1e1", "1E999999999", "NaN", "-Infinity"):
            text = written.replace('"start": 11,', f'"start": {number},', 1)

            assert refusal(partial(Report.from_json, text)).endswith("not a number that is not whole")

    def test_of_a_deep_phrase_are_refused(self, written: str) -> None:
        """Phrases lie in each other a few deep; what is deeper is an attack."""
        deep: dict[str, Any] = {"template": "so", "fields": []}
        for _ in range(50):
            deep = {"template": "{a}", "fields": [["a", deep]]}

        problem = refusal(lambda: Report.from_dict(changed(written, ("findings", 0, "phrases", "reason"), deep)))

        assert problem == "$.findings[0].phrases.reason: phrases lie in each other more than 32 deep"

    def test_of_readers_keys_are_worked_out_again(self, written: str) -> None:
        """What follows from the rest is not believed."""
        record = changed(written, ("statistics", 0, "subject"), "nothing")
        record["findings"][0]["message"] = "all is well"
        record["coverage"]["figures"] = 0

        assert Report.from_dict(record) == analyze(TEXT)
        assert Report.from_dict(record).to_json() == written


class TestHugeRecords:
    """Records of a size that no bulletin has."""

    def test_take_no_longer_than_their_size(self, written: str) -> None:
        """Many wrong entries give the first problem."""
        record = changed(written, ("mentions",), [{}] * 20_000)

        assert refusal(lambda: Report.from_dict(record)).startswith("$.mentions[0].start: it is missing")


class TestToDict:
    """Reports that cannot be written whole."""

    def test_refuses_what_hangs_in_the_air(self) -> None:
        """A finding on a relation that was taken away cannot name it."""
        report = analyze(TEXT)

        with pytest.raises(RecordError, match="a finding judges a relation that the report does not hold"):
            evolve(report, relations=()).to_dict()
        with pytest.raises(RecordError, match="an operand names a mention that the report does not hold"):
            evolve(report, mentions=()).to_dict(least=Verdict.CONTRADICTION)
        with pytest.raises(RecordError, match="blame names a finding that the report does not hold"):
            evolve(report, findings=()).to_dict()
