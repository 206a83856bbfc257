import tomllib
from datetime import time, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vnbulletin.errors import ParseError
from vnbulletin.notation.dates.clock_times import format_time, parse_time
from vnbulletin.notation.dates.styles import TimeStyle

if TYPE_CHECKING:
    from tests.notation.conftest import Refusal

CORPUS = tomllib.loads(Path(__file__).with_name("corpus").joinpath("clock_times.toml").read_text(encoding="utf-8"))
ACCEPTED = [(each["group"], *row) for each in CORPUS["accepted"] for row in each["rows"]]

zones = st.one_of(st.none(), st.integers(-720, 840).map(lambda minutes: timezone(timedelta(minutes=minutes))))
times = st.times(timezones=zones).map(lambda moment: moment.replace(microsecond=0))


class TestParseTime:
    """Reading clock times."""

    @pytest.mark.parametrize(
        ("text", "moment"), [row[1:] for row in ACCEPTED], ids=[f"{row[0]}: {row[1]}" for row in ACCEPTED]
    )
    def test_reads_what_bulletins_print(self, text: str, moment: str) -> None:
        """Each way of printing a clock time is read, in the hours that its part of the day means."""
        assert moment == parse_time(text).isoformat()

    @pytest.mark.refused("clock_times")
    def test_refuses_the_rest(self, refused: "Refusal") -> None:
        """What no clock shows, what is two times and what is none is refused with its place."""
        assert "is not a clock time: " in str(refused.check(parse_time))

    def test_says_what_is_wrong(self) -> None:
        """Midnight is two moments, and the error names both."""
        with pytest.raises(ParseError) as caught:
            parse_time("12 giờ đêm")

        assert str(caught.value) == (
            "'12 giờ đêm' is not a clock time: midnight opens the day as 0 giờ or ends it, and opens the next.\n"
            "    12 giờ đêm\n    ^^^^^^^^^^"
        )

    @pytest.mark.parametrize("given", (None, b"08:24", time(8, 24), 8), ids=repr)
    def test_refuses_what_is_no_text(self, given: object) -> None:
        """Anything but a str is refused by a `ParseError`."""
        with pytest.raises(ParseError, match="only a str can be read"):
            parse_time(given)  # type: ignore[arg-type]  # the wrong type on purpose

    @pytest.mark.parametrize("hour", range(24))
    def test_reads_each_hour_of_either_clock(self, hour: int) -> None:
        """The twelve-hour clock names each hour of the day once."""
        half = "AM" if hour < 12 else "PM"

        assert time(hour, 5) == parse_time(f"{hour:02d}:05") == parse_time(f"{hour % 12 or 12}:05 {half}")


class TestFormatTime:
    """Writing clock times."""

    @pytest.mark.parametrize(
        ("moment", "style", "text"),
        (
            (time(8, 5), TimeStyle.COLON, "08:05"),
            (time(8, 5), "letter", "8h05"),
            (time(8, 5), "administrative", "8 giờ 5 phút"),
            (time(8), "administrative", "8 giờ"),
            (time(8, 5, 30), "colon", "08:05:30"),
            (time(8, 0, 30), "administrative", "8 giờ 0 phút 30 giây"),
            (time(8, 5, tzinfo=timezone(timedelta(hours=7))), "colon", "08:05 (GMT+7)"),
            (time(8, 5, tzinfo=timezone(timedelta(hours=-3, minutes=-30))), "letter", "8h05 (GMT-03:30)"),
        ),
    )
    def test_has_styles(self, moment: time, style: str, text: str) -> None:
        """A style is chosen by its member or by its name."""
        assert text == format_time(moment, style=style)

    def test_names_the_styles(self) -> None:
        """An unknown style is an error that says what there is."""
        with pytest.raises(ValueError, match="choose one of colon, letter, administrative"):
            format_time(time(8), style="12h")

    def test_refuses_seconds_behind_a_letter(self) -> None:
        """No page prints seconds behind "h"."""
        with pytest.raises(ValueError, match="no page prints seconds behind an “h”, got 08:05:03"):
            format_time(time(8, 5, 3), style="letter")

    def test_refuses_a_fraction_of_a_second(self) -> None:
        """No page prints one."""
        with pytest.raises(ValueError, match="no fraction of a second"):
            format_time(time(8, 5, 30, 1))

    @settings(max_examples=300, deadline=None)
    @given(times, st.sampled_from(TimeStyle))
    def test_is_read_back(self, moment: time, style: TimeStyle) -> None:
        """A clock time is read back from every style, with its zone if it has one."""
        if style is TimeStyle.LETTER:
            moment = moment.replace(second=0)
        read = parse_time(format_time(moment, style=style))

        assert (moment.replace(tzinfo=None), moment.utcoffset()) == (read.replace(tzinfo=None), read.utcoffset())
