"""Whatever true figures of a change, a plan or a share a sentence tells, in the words of bulletins, none is accused."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.laws.printing import half_up, numeral, printed

from vnbulletin import Verdict, analyze

UNITS = ("đảng viên", "hội viên", "hộ", "tấn", "ha", "tỷ đồng", "mô hình", "vụ", "tổ chức đảng", "học sinh")
COUNTED = ("đảng viên", "hội viên", "hộ", "mô hình", "vụ", "tổ chức đảng", "học sinh", "câu lạc bộ", "chi hội")
TIMES = ("so với cùng kỳ", "so với năm trước", "so với cùng kỳ năm 2023", "so với đầu nhiệm kỳ")
CHANGES = (
    "Toàn huyện có {after} {unit}, {verb} {by} {unit} {time}, bằng {level}.",
    "Kết quả đạt {after} {unit}, {verb} {rate} {time}, tương ứng {verb} {by} {unit}.",
    "Kết quả đạt {after} {unit}, bằng {level} {time}, {verb} {by} {unit}.",
    "Kết quả đạt {after} {unit} (bằng {level} {time}).",
    "Có {after} {unit}, {verb} {by} {unit} (tương đương {rate}) {time}.",
    "Có {after} {unit}; {time} {verb} {by} {unit}, tỷ lệ {verb} {rate}.",
    "Năm trước có {before} {unit}, năm nay có {after} {unit}, {verb} {rate}.",
    "Số {unit} là {after}, bằng {level} cùng kỳ ({before} {unit}).",
)
PLANS = (
    "Thực hiện {after} {unit}, đạt {level} kế hoạch ({before} {unit}).",
    "Chỉ tiêu giao {before} {unit}, thực hiện {after} {unit}, đạt {level}.",
    "Thực hiện được {after}/{before} {unit}, đạt {level} kế hoạch năm.",
    "Đã có {after} {unit}, đạt {level} so với kế hoạch năm là {before} {unit}, cao hơn mức chung 45,2% của tỉnh.",
)
SHARES = (
    "Có {part}/{whole} {unit} xếp loại tốt, đạt {share}, tăng 3,5% so với năm trước; trong đó {inner} {unit} mới.",
    "Có {part}/{whole} {unit} xếp loại tốt ({share}), trong đó có {inner}/{part} {unit} xuất sắc ({inmost}).",
    "Số {unit} xếp loại tốt là {part}, chiếm {share} tổng số {unit} ({whole}).",
    "Trong {whole} {unit} được xét, {part} {unit} ở vùng cao, chiếm {share}; {inner} {unit} mới, bằng {inmost} số đó.",
    "Có {part} {unit} xếp loại tốt. Riêng {rest} {unit} khác chưa được xét.",
    "Đã có {part} {unit} đạt chuẩn, chiếm {share}; còn {rest} {unit} ({left}) chưa đạt.",
    "{share} số {unit} đạt chuẩn, còn lại {rest} {unit} chưa đạt.",
    "Qua bình xét, {part} {unit} xếp loại tốt, chiếm {share} số {unit}; {inner} đơn vị được khen.",
)

TOTALS = (
    "Đã kết nạp {added} {unit}, nâng tổng số {unit} lên {total}. Trong đó, có {some} {unit} nữ.",
    "Đã kết nạp {added} {unit}, nâng tổng số lên {total} {unit}, trong đó có {some} {unit} trẻ.",
    "Huyện thành lập {added} {unit}, đưa tổng số lên {total}; trong đó {some} {unit} hoạt động hiệu quả.",
    "Toàn huyện có {total} {unit}; mới công nhận {added} {unit}, trong đó {few} {unit} ở vùng cao.",
    "Toàn tỉnh có {total} {unit}. Trong số này, {some} {unit} ở vùng cao; năm nay thêm {added} {unit}.",
    "Năm nay có thêm {added} {unit} (trong đó có {few} {unit} mới); đến nay toàn tỉnh có {total} {unit}.",
    "Có {total} {unit}, gồm {added} {unit} của tỉnh và {others} {unit} của huyện. Trong đó, {some} {unit} được khen.",
    "Có {total} {unit}. Trong đó: {added} {unit} loại A, {rest} {unit} loại B, {few} {unit} loại C, còn lại chưa xét.",
    "Có {added} {unit} được khen, gồm {few} {unit} của tỉnh, {fewer} {unit} của huyện. Toàn tỉnh có {total} {unit}.",
    "Xã An có {added} {unit}, xã Bình có {some} {unit}, xã Cường có {few} {unit}; riêng xã Dân có {others} {unit}.",
)

BETWEEN = (" ", "\n", "\n\n")


def percent(part: int, whole: int, decimals: int) -> str:
    """Return what the part is of the whole, rounded to nearest."""
    return f"{printed(Fraction(100 * part, whole), decimals, half_up)}%"


def accused(text: str) -> list[str]:
    """Return what is said against the figures of a text."""
    return [each.message for each in analyze(text).findings if each.verdict is Verdict.CONTRADICTION]


@st.composite
def changes(draw: st.DrawFn) -> dict[str, str]:
    """Draw the words of a change: its figures, what it is in per cent, its unit and what it is compared with."""
    before, decimals, falls = draw(st.integers(60, 4000)), draw(st.integers(1, 2)), draw(st.booleans())
    by = max(1, before * draw(st.integers(1, 30)) // 100)
    after = before - by if falls else before + by
    return {
        **{name: numeral(each, 0) for name, each in (("after", after), ("before", before), ("by", by))},
        "level": percent(after, before, decimals),
        "rate": percent(by, before, decimals),
        "unit": draw(st.sampled_from(UNITS)),
        "time": draw(st.sampled_from(TIMES)),
        "verb": "giảm" if falls else "tăng",
    }


@st.composite
def plans(draw: st.DrawFn) -> dict[str, str]:
    """Draw the words of a plan and its result."""
    before, after = draw(st.integers(60, 4000)), draw(st.integers(60, 4000))
    level = percent(after, before, draw(st.integers(1, 2)))
    unit = draw(st.sampled_from(UNITS))
    return {"before": numeral(before, 0), "after": numeral(after, 0), "level": level, "unit": unit}


@st.composite
def shares(draw: st.DrawFn) -> dict[str, str]:
    """Draw the words of a part of a whole, and of a part of that."""
    inner, more, others, decimals = (draw(st.integers(*ends)) for ends in ((1, 300), (0, 300), (1, 300), (1, 2)))
    part, whole = inner + more, inner + more + others
    told = {"inner": inner, "part": part, "whole": whole, "rest": others}
    return {
        **{name: numeral(each, 0) for name, each in told.items()},
        "share": percent(part, whole, decimals),
        "inmost": percent(inner, part, decimals),
        "left": percent(others, whole, draw(st.integers(1, 2))),
        "unit": draw(st.sampled_from(UNITS)),
    }


@st.composite
def totals(draw: st.DrawFn) -> dict[str, str]:
    """Draw the words of a total, of some that came to it, and of some of either."""
    fewer, few, others = draw(st.integers(1, 200)), draw(st.integers(1, 200)), draw(st.integers(1, 3000))
    added = fewer + few
    told = {"fewer": fewer, "few": few, "added": added, "others": others, "total": added + others}
    told |= {"some": draw(st.integers(1, added + others)), "rest": draw(st.integers(1, others))}
    if told["rest"] + few > others:
        told["rest"] = max(1, others - few)
    return {**{name: numeral(each, 0) for name, each in told.items()}, "unit": draw(st.sampled_from(COUNTED))}


@st.composite
def bulletins(draw: st.DrawFn) -> str:
    """Draw some sentences, each with figures of its own, that stand side by side or in paragraphs."""
    kinds = st.sampled_from(((CHANGES, changes()), (PLANS, plans()), (SHARES, shares()), (TOTALS, totals())))
    chosen = [draw(kinds) for _ in range(draw(st.integers(2, 5)))]
    said = [draw(st.sampled_from(sentences)).format(**draw(told)) for sentences, told in chosen]
    return "".join(each + draw(st.sampled_from(BETWEEN)) for each in said)


class TestToldTruth:
    """True figures in a sentence, and in sentences that stand side by side."""

    @pytest.mark.parametrize("sentence", CHANGES)
    @given(told=changes())
    def test_a_true_change(self, sentence: str, told: dict[str, str]) -> None:
        """A result with what it changed by, and with what it is of the earlier figure."""
        assert accused(sentence.format(**told)) == []

    @pytest.mark.parametrize("sentence", PLANS)
    @given(told=plans())
    def test_a_true_plan(self, sentence: str, told: dict[str, str]) -> None:
        """A result with its plan."""
        assert accused(sentence.format(**told)) == []

    @pytest.mark.parametrize("sentence", SHARES)
    @given(told=shares())
    def test_a_true_share(self, sentence: str, told: dict[str, str]) -> None:
        """A part of a whole, and a part of that."""
        assert accused(sentence.format(**told)) == []

    @pytest.mark.parametrize("sentence", TOTALS)
    @given(told=totals())
    def test_a_true_total(self, sentence: str, told: dict[str, str]) -> None:
        """A total, what came to it, and some of either."""
        assert accused(sentence.format(**told)) == []

    @given(text=bulletins())
    def test_what_is_true_alone_is_true_beside_others(self, text: str) -> None:
        """Sentences with figures of their own, which may count the same."""
        assert accused(text) == []
