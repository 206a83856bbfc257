"""Sentences about sets and their parts, whose figures are true."""

from fractions import Fraction

from tests.laws.authors import Author

__all__ = [
    "both_halves",
    "classes_with_shares",
    "classes_without_shares",
    "good_of_which_best",
    "hedged",
    "open_list",
    "overlapping_traits",
    "restated_ratio",
    "share_of_named",
    "subset",
    "two_bodies",
]

_HEDGES = ("gần", "trên", "hơn")
_MANY = 100


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
        f"{head}, gồm {author.listed(parts)}.",
        f"{head} ({author.listed(parts)}).",
        f"{head}, trong đó: {author.listed(parts)}.",
        f"{head}, bao gồm: {author.listed(parts)}; tăng {author.chance.randint(1, 40)} so với cùng kỳ.",
        f"{head}, trong đó có {author.listed(parts[:-1])}, còn lại là {author.sector.unit} {names[-1]}.",
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
    of_all, of_good = author.percent(good, whole), author.percent(best, good)
    return author.one_of(
        f"Có {ratio} ({of_all}) {second}, trong đó {inner} ({of_good}) {first}.",
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
        f"{author.sector.place} có {total} {unit}, trong đó có {author.listed(bare)}.",
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
    shown = (
        -(-whole // rough) * rough + (rough if whole % rough == 0 else 0)
        if hedge == "gần"
        else (whole - 1) // rough * rough
    )
    percent = Fraction(100 * part, whole)
    below = percent.numerator // percent.denominator
    unit = author.sector.unit
    return author.one_of(
        f"Toàn tỉnh có {hedge} {author.count(shown)} {unit}; {author.count(part)} {unit} {author.sector.done}.",
        f"Có {author.count(part)} {unit} {author.sector.done}, chiếm trên {max(0, below - 1)}% tổng số {unit}.",
        f"Trong {hedge} {author.count(shown)} {unit}, có {author.count(part)} {unit} {author.sector.done}, "
        f"chiếm gần {below + 1 + (percent == below)}%.",
    )
