"""Sentences about plans, changes, money and days, and lines beside the story; their figures are true."""

from datetime import date, timedelta
from fractions import Fraction

from tests.laws.authors import Author
from tests.laws.printing import numeral, printed

__all__ = ["caption", "change", "dated", "money", "plan", "rates", "table", "two_plans"]

_WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
_FOUNDED = date(1930, 2, 3)


def plan(author: Author) -> str:
    """Compare a result with its plan."""
    target = author.whole()
    result = author.chance.randint(max(1, target // 2), target * 3 // 2)
    unit, verb = author.sector.unit, author.sector.verb
    share, goal, number = author.percent(result, target), author.count(target), author.count(result)
    told = [
        f"Năm qua đã {verb} {number} {unit}, đạt {share} kế hoạch ({goal} {unit}).",
        f"Chỉ tiêu năm {author.year} {verb} {goal} {unit}, đến nay thực hiện {number} {unit}, bằng {share} chỉ tiêu.",
        f"{author.sector.place} {verb} {number}/{goal} {unit}, đạt {share} kế hoạch năm.",
        f"Đã {verb} {number} {unit}, đạt {share} so với chỉ tiêu {goal} {unit} được giao.",
    ]
    if result > target:
        over, gap = author.percent(result - target, target), author.count(result - target)
        told += [
            f"Đã {verb} {number} {unit}, vượt {over} so với chỉ tiêu {goal} {unit}.",
            f"Kế hoạch {verb} {goal} {unit}, thực hiện {number} {unit}, vượt {gap} {unit} ({over}).",
            f"Trong năm, {verb} {number} {unit} (vượt {over} chỉ tiêu đề ra).",
            f"Đã {verb} {number} {unit}, đạt {share} kế hoạch, vượt {over}.",
        ]
    else:
        told.append(
            f"Mới {verb} {number} {unit}, đạt {share} kế hoạch, còn thiếu {author.count(target - result)} {unit}."
        )
    return author.chance.choice(told)


def two_plans(author: Author) -> str:
    """Compare one result with two plans that are not printed, or are."""
    result, first, second = (author.whole() for _ in range(3))
    unit, verb = author.sector.unit, author.sector.verb
    number, one, two = author.count(result), author.percent(result, first), author.percent(result, second)
    return author.one_of(
        f"Đã {verb} {number} {unit}, đạt {one} kế hoạch tỉnh giao và {two} kế hoạch huyện giao.",
        f"Đã {verb} {number} {unit}, bằng {one} kế hoạch tỉnh ({author.count(first)} {unit}), "
        f"{two} nghị quyết ({author.count(second)} {unit}).",
        f"Đã {verb} {number} {unit}, đạt {one} kế hoạch năm, bằng {two} so với cùng kỳ.",
    )


def change(author: Author) -> str:
    """Compare a count with the one of the year before."""
    old, new = author.two_wholes()
    unit, verb, last = author.sector.unit, author.sector.verb, author.year - 1
    word = "tăng" if new >= old else "giảm"
    gap, share = author.count(abs(new - old)), author.percent(abs(new - old), old)
    before, now = author.count(old), author.count(new)
    return author.one_of(
        f"Năm {author.year}, {verb} {now} {unit}, {word} {gap} {unit} ({share}) so với năm {last}.",
        f"Năm {author.year}, {verb} {now} {unit}, {word} {share} so với năm {last} ({before} {unit}).",
        f"Năm {last} {verb} {before} {unit}, năm {author.year} {verb} {now} {unit}, {word} {gap} {unit}.",
        f"Số {unit} {author.sector.done} {word} từ {before} {unit} năm {last} "
        f"{'lên' if new >= old else 'xuống'} {now} {unit} năm {author.year}.",
        f"Trong 6 tháng đầu năm, {verb} {now} {unit}, {word} {gap} {unit} so với cùng kỳ ({before} {unit}).",
        f"Đã {verb} {now} {unit}, bằng {author.percent(new, old)} so với cùng kỳ năm {last}.",
        f"Đã {verb} {now} {unit} (cùng kỳ {before} {unit}), {word} {share}.",
    )


def rates(author: Author) -> str:
    """Compare two rates, in points that are called points or percents."""
    old, new = author.chance.sample(range(1, 1000), 2)
    word, to = ("tăng", "lên") if new >= old else ("giảm", "xuống còn")
    first, second, gap = (f"{numeral(each, 1)}" for each in (old, new, abs(new - old)))
    last = author.year - 1
    return author.one_of(
        f"Tỷ lệ {author.sector.unit} {author.sector.done} đạt {second}%, {word} {gap}% so với năm {last}.",
        f"Tỷ lệ {author.sector.unit} {author.sector.done} {word} từ {first}% năm {last} {to} {second}% năm nay.",
        f"Tỷ lệ này là {second}%, {word} {gap} điểm phần trăm so với năm {last} ({first}%).",
        f"Tỷ lệ hộ nghèo từ {first}% {to} {second}%, {word} {gap}%.",
        f"Tỷ lệ hộ nghèo {word} {gap}% so với cùng kỳ, hiện là {second}%; năm {last} là {first}%.",
    )


def money(author: Author) -> str:
    """Add amounts of money that were rounded each for itself."""
    parts = [author.chance.randint(1, 90_000) for _ in range(author.chance.randint(2, 3))]
    names = ("ngân sách tỉnh", "ngân sách huyện", "nhân dân đóng góp")
    whole = printed(Fraction(sum(parts), 1000), author.places, author.write)
    texts = [
        f"{name} {printed(Fraction(each, 1000), author.places, author.write)} tỷ đồng"
        for name, each in zip(names, parts, strict=False)
    ]
    share = author.percent(parts[0], sum(parts))
    return author.one_of(
        f"Tổng kinh phí {whole} tỷ đồng, gồm {author.listed(texts)}.",
        f"Tổng kinh phí thực hiện {whole} tỷ đồng, trong đó {', '.join(texts)}.",
        f"Kinh phí {whole} tỷ đồng, trong đó {texts[0]}, chiếm {share}.",
        f"Huy động {whole} tỷ đồng ({'; '.join(texts)}).",
    )


def dated(author: Author) -> str:
    """Print a day with its weekday, an anniversary, or a term."""
    day = date(author.year, 1, 1) + timedelta(days=author.chance.randrange(365))
    weekday = _WEEKDAYS[day.weekday()]
    start = author.chance.choice((2010, 2015, 2020))
    return author.one_of(
        f"{weekday}, ngày {day.day}/{day.month}/{day.year}, {author.sector.place} họp phiên thường kỳ.",
        f"Hội nghị diễn ra sáng {weekday.lower()} ({day:%d/%m/%Y}) với {author.whole()} đại biểu.",
        f"Kỷ niệm {author.year - _FOUNDED.year} năm Ngày thành lập Đảng (3/2/1930 - 3/2/{author.year}).",
        f"Nhiệm kỳ {start} - {start + 5}, {author.sector.place} đề ra {author.chance.randint(9, 20)} chỉ tiêu.",
        f"Từ ngày 1/3/{author.year} đến ngày {day.day}/9/{author.year}, có {author.whole()} lượt truy cập.".replace(
            f"ngày {day.day}/9", f"ngày {min(day.day, 30)}/9"
        ),
        f"Giai đoạn {author.year - 5}-{author.year}, mỗi năm có {author.whole()} {author.sector.unit}.",
    )


def caption(author: Author) -> str:
    """Print a line below a picture."""
    return author.one_of(
        f"{author.sector.place} trao quà cho {author.chance.randint(2, 90)} hộ khó khăn. Ảnh: Minh Hà",
        f"Ảnh: {author.sector.place} ra quân ngày {author.chance.randint(1, 28)}/3",
        f"{author.chance.randint(20, 300)} đại biểu dự hội nghị.",
    )


def table(author: Author) -> str:
    """Print a table cell by cell, or row by row."""
    names = author.chance.sample(("Tân Lập", "Hòa Bình", "Yên Sơn", "Long Phú", "An Thạnh"), 3)
    rows = [(name, author.whole()) for name in names]
    total = sum(size for _, size in rows)
    return author.chance.choice((
        "\n".join([f"Số {author.sector.unit}", *(f"{name}: {author.count(size)}" for name, size in rows)]),
        "\n".join([*(f"{name}\t{author.count(size)}\t{author.percent(size, total)}" for name, size in rows)]),
        "\n".join([*(f"- Xã {name}: {author.count(size)} {author.sector.unit}" for name, size in rows),
                   f"Tổng cộng: {author.count(total)} {author.sector.unit}."]),
        "\n".join(["TT", "Xã", "Số lượng", *(f"{place}\n{name}\n{author.count(size)}"
                   for place, (name, size) in enumerate(rows, 1))]),
    ))  # fmt: skip
