"""Bulletins that are made up: every figure is true, and printed under one rounding, among figures of other things."""

from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from random import Random

from attrs import field, frozen
from tests.laws.printing import WRITERS, Writer, numeral, printed
from tests.laws.sectors import SECTORS, Sector

__all__ = ["SHAPES", "author_of", "bulletin"]

_WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
_FOUNDED = date(1930, 2, 3)
_HEDGES = ("gần", "trên", "hơn")
_LEAST, _MANY = 12, 100


@frozen
class Author:
    """Who writes a bulletin: the chance behind every choice, the sector, the rounding, and the year of the report."""

    chance: Random
    sector: Sector
    write: Writer
    places: int
    year: int
    dots: bool = field(default=True)

    def one_of(self, *texts: str) -> str:
        """Return one of *texts*."""
        return self.chance.choice(texts)

    def whole(self) -> int:
        """Return a count that the sector may have in all."""
        return self.chance.randint(min(_LEAST, self.sector.most), self.sector.most)

    def part(self, whole: int) -> int:
        """Return a part of *whole*, often a large one."""
        return self.chance.choice((self.chance.randint(1, whole), self.chance.randint(whole // 2 + 1, whole)))

    def count(self, number: int) -> str:
        """Return *number* as this author prints counts."""
        return numeral(number, 0, dots=self.dots)

    def percent(self, part: int | Fraction, whole: int | Fraction) -> str:
        """Return the percent of *part* in *whole* under the rounding of the author."""
        value = Fraction(100 * part) / whole
        text = printed(value, self.places, self.write)
        # Nobody prints the zeros of "75,00%" always.
        return f"{text.rstrip('0').rstrip(',') if ',' in text and self.chance.random() < _HALF else text}%"

    def split(self, whole: int, parts: int) -> list[int]:
        """Return *whole* as a sum of so many parts, none of them negative."""
        cuts = sorted(self.chance.randint(0, whole) for _ in range(parts - 1))
        return [high - low for low, high in zip([0, *cuts], [*cuts, whole], strict=True)]


_HALF = 0.5
Shape = Callable[[Author], str]


def _listed(author: Author, items: list[str]) -> str:
    joint = author.one_of(", ", "; ")
    if author.chance.random() < _HALF:
        return f"{joint.join(items[:-1])} và {items[-1]}"
    return joint.join(items)


def restated_ratio(author: Author) -> str:
    """Print a proportion and its percent."""
    whole = author.whole()
    part = author.part(whole)
    ratio, share, unit, done = (
        f"{author.count(part)}/{author.count(whole)}",
        author.percent(part, whole),
        author.sector.unit,
        author.sector.done,
    )
    return author.one_of(
        f"Đến nay, có {ratio} {unit} ({share}) {done}.",
        f"Kết quả, {ratio} {unit} {done}, đạt {share}.",
        f"{author.sector.place} có {ratio} {unit} {done} (đạt tỷ lệ {share}).",
        f"Năm {author.year}, {share} số {unit} {done} ({ratio} {unit}).",
        f"Số {unit} {done} là {ratio}, chiếm {share}, tăng {author.chance.randint(1, 9)} {unit} so với năm trước.",
        f"Có {ratio} {unit} {done}, bằng {share}; năm {author.year - 1} là {author.chance.randint(1, 99)},5%.",
    )


def share_of_named(author: Author) -> str:
    """Print a part, the whole that it is taken from, and its percent."""
    whole = author.whole()
    part = author.part(whole)
    number, total, share = author.count(part), author.count(whole), author.percent(part, whole)
    unit, done, place = author.sector.unit, author.sector.done, author.sector.place
    return author.one_of(
        f"Trong tổng số {total} {unit}, có {number} {unit} {done} ({share}).",
        f"{place} hiện có {total} {unit}, trong đó {number} {unit} {done}, chiếm {share}.",
        f"Có {number} trên tổng số {total} {unit} {done}, đạt {share}.",
        f"{place} có {total} {unit}. Đến tháng 9/{author.year}, đã có {number} {unit} {done}, đạt {share}.",
        f"{number} {unit} {done}, chiếm {share} tổng số {unit} ({total} {unit}).",
        f"{share} {unit} {done} (tương ứng {number}/{total} {unit}).",
    )


def classes_without_shares(author: Author) -> str:
    """Share a whole out."""
    whole = author.whole()
    names = author.sector.classes
    parts = [
        f"{author.count(each)} {author.sector.unit} {name}"
        for each, name in zip(author.split(whole, len(names)), names, strict=True)
    ]
    head = f"{author.sector.place} có {author.count(whole)} {author.sector.unit}"
    return author.one_of(
        f"{head}, gồm {_listed(author, parts)}.",
        f"{head} ({_listed(author, parts)}).",
        f"{head}, trong đó: {_listed(author, parts)}.",
        f"{head}, bao gồm: {_listed(author, parts)}; tăng {author.chance.randint(1, 40)} so với cùng kỳ.",
        f"{head}, trong đó có {_listed(author, parts[:-1])}, còn lại là {author.sector.unit} {names[-1]}.",
    )


def classes_with_shares(author: Author) -> str:
    """Share a whole out and print the percent of each class."""
    whole = author.whole()
    names = author.sector.classes
    sizes = author.split(whole, len(names))
    unit = author.sector.unit
    around = author.one_of("(%)", ", chiếm %", ", đạt %", " (chiếm %)", " - tỷ lệ %")
    parts = [
        f"{author.count(each)} {unit} {name}{around.replace('%', author.percent(each, whole))}"
        for each, name in zip(sizes, names, strict=True)
    ]
    ratios = [
        f"{author.count(each)}/{author.count(whole)} {unit} {name}{around.replace('%', author.percent(each, whole))}"
        for each, name in zip(sizes, names, strict=True)
    ]
    total = author.count(whole)
    return author.one_of(
        f"{author.sector.place} có {total} {unit}, gồm {'; '.join(parts)}.",
        f"Kết quả, có {'; '.join(ratios)}.",
        f"Tổng số {total} {unit}: {'; '.join(parts)}.",
        f"Năm {author.year}, có {total} {unit} được phân loại. Trong đó, {'; '.join(parts)}.",
        f"Có {total} {unit}, trong đó:\n" + "\n".join(f"- {each};" for each in parts),
    )


def good_of_which_best(author: Author) -> str:
    """Print a proportion, and another whose whole is the part of the first."""
    whole = author.whole()
    good = author.part(whole)
    best = author.part(good)
    unit, first, second = author.sector.unit, author.sector.classes[0], author.sector.done
    ratio = f"{author.count(good)}/{author.count(whole)} {unit}"
    inner = f"{author.count(best)}/{author.count(good)} {unit}"
    return author.one_of(
        f"Có {ratio} ({author.percent(good, whole)}) {second}, trong đó {inner} ({author.percent(best, good)}) {first}.",
        f"Có {ratio} {second}, đạt {author.percent(good, whole)}; trong số đó có {author.count(best)} {unit} {first}, "
        f"chiếm {author.percent(best, good)}.",
        f"{ratio} {second} ({author.percent(good, whole)}); {author.count(best)} {unit} {first} "
        f"({author.percent(best, whole)}).",
    )


def overlapping_traits(author: Author) -> str:
    """Name attributes that overlap: they need not add up to anything."""
    whole = author.whole()
    unit, traits = author.sector.unit, author.sector.traits
    sizes = [author.part(whole) for _ in traits]
    bare = [f"{author.count(size)} {unit} {trait}" for size, trait in zip(sizes, traits, strict=True)]
    with_shares = [
        f"{author.count(size)} {unit} {trait} ({author.percent(size, whole)})"
        for size, trait in zip(sizes, traits, strict=True)
    ]
    total = author.count(whole)
    return author.one_of(
        f"{author.sector.place} có {total} {unit}, trong đó có {_listed(author, bare)}.",
        f"{author.sector.place} có {total} {unit}, trong đó {'; '.join(with_shares)}.",
        f"Trong {total} {unit} có {bare[0]}, {bare[1]}.",
        f"Hiện có {total} {unit}; trong đó, {with_shares[0]}, {with_shares[-1]}.",
    )


def open_list(author: Author) -> str:
    """Name some members of a list that goes on."""
    whole = author.whole()
    unit = author.sector.unit
    sizes = sorted(author.split(whole, 5), reverse=True)[:3]
    names = author.chance.sample(("xã Tân Lập", "xã Hòa Bình", "thị trấn Yên Sơn", "xã Long Phú", "xã An Thạnh"), 3)
    members = [f"{name} {author.count(size)} {unit}" for name, size in zip(names, sizes, strict=True)]
    head = f"{author.sector.place} {author.sector.verb} {author.count(whole)} {unit}"
    return author.one_of(
        f"{head}, tiêu biểu như: {', '.join(members)}…",
        f"{head}, trong đó {', '.join(members)}...",
        f"{head}; nhiều nhất là {members[0]}, tiếp đến là {members[1]}.",
        f"{head}, chủ yếu ở {members[0]} và {members[1]}.",
        f"{head}, riêng {members[0]}.",
    )


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
        told.append(f"Mới {verb} {number} {unit}, đạt {share} kế hoạch, còn thiếu {author.count(target - result)} {unit}.")
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
    old, new = author.whole(), author.whole()
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
    old, new = author.chance.randint(1, 999), author.chance.randint(1, 999)
    word, to = ("tăng", "lên") if new >= old else ("giảm", "xuống còn")
    first, second, gap = (f"{numeral(each, 1)}" for each in (old, new, abs(new - old)))
    last = author.year - 1
    return author.one_of(
        f"Tỷ lệ {author.sector.unit} {author.sector.done} đạt {second}%, {word} {gap}% so với năm {last}.",
        f"Tỷ lệ {author.sector.unit} {author.sector.done} {word} từ {first}% năm {last} {to} {second}% năm {author.year}.",
        f"Tỷ lệ này là {second}%, {word} {gap} điểm phần trăm so với năm {last} ({first}%).",
        f"Tỷ lệ hộ nghèo từ {first}% {to} {second}%, {word} {gap}%.",
        f"Tỷ lệ hộ nghèo {word} {gap}% so với cùng kỳ, hiện là {second}%; năm {last} là {first}%.",
    )


def subset(author: Author) -> str:
    """Print a count and one that lies in it, then one that does not."""
    whole = author.whole()
    part = author.part(whole)
    unit, number, total = author.sector.unit, author.count(part), author.count(whole)
    verb, done, trait = author.sector.verb, author.sector.done, author.sector.traits[0]
    other = author.count(author.chance.randint(whole, 3 * whole))
    return author.one_of(
        f"{author.sector.place} {verb} {total} {unit}, trong đó có {number} {unit} {trait}.",
        f"Trong {total} {unit}, có {number} {unit} {done}.",
        f"Đã {verb} {total} {unit} (trong đó {number} {unit} {trait}), với {other} lượt người tham gia.",
        f"Đã {verb} {total} {unit}, trong đó {number} {unit} {trait}; tuyên truyền cho {other} lượt người.",
        f"Qua rà soát {total} {unit}, có {number} {unit} {done}; phát {other} tờ rơi.",
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
        f"Tổng kinh phí {whole} tỷ đồng, gồm {_listed(author, texts)}.",
        f"Tổng kinh phí thực hiện {whole} tỷ đồng, trong đó {', '.join(texts)}.",
        f"Kinh phí {whole} tỷ đồng, trong đó {texts[0]}, chiếm {share}.",
        f"Huy động {whole} tỷ đồng ({'; '.join(texts)}).",
    )


def two_bodies(author: Author) -> str:
    """Set the figures of two organisations side by side."""
    first, second = author.whole(), author.whole()
    one, two = author.part(first), author.part(second)
    unit, done = author.sector.unit, author.sector.done
    names = author.chance.sample(("Tân Lập", "Hòa Bình", "Yên Sơn", "Long Phú"), 2)
    return author.one_of(
        f"Xã {names[0]} có {author.count(first)} {unit}, {author.count(one)} {unit} {done} "
        f"({author.percent(one, first)}); xã {names[1]} có {author.count(second)} {unit}, {author.count(two)} {unit} "
        f"{done} ({author.percent(two, second)}).",
        f"Xã {names[0]} {author.sector.verb} {author.count(one)}/{author.count(first)} {unit}, "
        f"xã {names[1]} {author.count(two)}/{author.count(second)} {unit}.",
        f"Tại xã {names[0]}, {author.percent(one, first)} {unit} {done}. "
        f"Tại xã {names[1]}, {author.percent(two, second)} {unit} {done}.",
        f"Xã {names[0]} đạt {author.percent(one, first)}, xã {names[1]} đạt {author.percent(two, second)}, "
        f"bình quân chung {author.percent(one + two, first + second)}.",
    )


def both_halves(author: Author) -> str:
    """Print percents that leave nothing over."""
    whole = author.whole()
    part = author.part(whole)
    yes, no = author.percent(part, whole), author.percent(whole - part, whole)
    unit, done = author.sector.unit, author.sector.done
    return author.one_of(
        f"Có {yes} {unit} {done}; {no} {unit} chưa {done}.",
        f"{yes} ý kiến đồng ý, {no} ý kiến không đồng ý.",
        f"Cơ cấu: nam chiếm {yes}, nữ chiếm {no}.",
        f"{yes} {unit} {done}, còn lại {no} chưa hoàn thành thủ tục.",
    )


def hedged(author: Author) -> str:
    """Print figures behind words such as "gần", which are true of the exact ones."""
    whole = author.chance.randint(max(_MANY, author.sector.most), 10 * author.sector.most + _MANY)
    part = author.part(whole)
    rough = 10 ** (len(str(whole)) - 2)
    hedge = author.one_of(*_HEDGES)
    shown = -(-whole // rough) * rough + (rough if whole % rough == 0 else 0) if hedge == "gần" else (whole - 1) // rough * rough
    percent = Fraction(100 * part, whole)
    below = percent.numerator // percent.denominator
    unit = author.sector.unit
    return author.one_of(
        f"Toàn tỉnh có {hedge} {author.count(shown)} {unit}; {author.count(part)} {unit} {author.sector.done}.",
        f"Có {author.count(part)} {unit} {author.sector.done}, chiếm trên {max(0, below - 1)}% tổng số {unit}.",
        f"Trong {hedge} {author.count(shown)} {unit}, có {author.count(part)} {unit} {author.sector.done}, "
        f"chiếm gần {below + 1 + (percent == below)}%.",
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
        f"Giai đoạn {author.year - 5}-{author.year}, mỗi năm {author.sector.verb} {author.whole()} {author.sector.unit}.",
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
        "\n".join(["TT", "Xã", "Số lượng", *(f"{place}\n{name}\n{author.count(size)}" for place, (name, size) in enumerate(rows, 1))]),
    ))  # fmt: skip


SHAPES: tuple[Shape, ...] = (
    restated_ratio,
    share_of_named,
    classes_without_shares,
    classes_with_shares,
    good_of_which_best,
    overlapping_traits,
    open_list,
    plan,
    two_plans,
    change,
    rates,
    subset,
    money,
    two_bodies,
    both_halves,
    hedged,
    dated,
    caption,
    table,
)


def author_of(seed: int) -> Author:
    """Return the author of the bulletin of that number."""
    chance = Random(seed)  # noqa: S311 -- a text that is the same every time
    return Author(
        chance=chance,
        sector=chance.choice(SECTORS),
        write=chance.choice((*WRITERS.values(), WRITERS["half up"], WRITERS["half up"])),
        places=chance.choice((0, 1, 1, 2, 2)),
        year=chance.randint(2015, 2024),
    )


def bulletin(seed: int) -> str:
    """Return the bulletin of that number: the same text every time."""
    author = author_of(seed)
    shapes = author.chance.choices(SHAPES, k=author.chance.randint(1, 8))
    pieces = [shape(author) for shape in shapes]
    text = pieces[0]
    for before, piece in zip(pieces, pieces[1:], strict=False):
        # Lines stay apart, and sentences make paragraphs.
        own_line = "\n" in before or "\n" in piece or "Ảnh" in before + piece
        text += ("\n" if own_line or author.chance.random() < _HALF else " ") + piece
    return text
