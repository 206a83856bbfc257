"""Sentences in which figures of several things stand close together; each figure is true."""

from tests.laws.authors import Author
from tests.laws.printing import numeral

__all__ = [
    "averages",
    "business",
    "discipline",
    "other_bases",
    "places_of_a_whole",
    "results_in_a_row",
    "title_and_lead",
    "years_in_a_row",
]

_PLACES = ("Tân Lập", "Hòa Bình", "Yên Sơn", "Long Phú", "An Thạnh")


def averages(author: Author) -> str:
    """Print a count, an average and a count per head."""
    groups, each = author.chance.randint(3, 40), author.chance.randint(2, 90)
    unit, total = author.sector.unit, author.count(groups * each)
    return author.one_of(
        f"Tổ chức {groups} đợt với {total} {unit}, bình quân {each} {unit}/đợt.",
        f"Trong {groups} tháng, {author.sector.verb} {total} {unit}, trung bình mỗi tháng {each} {unit}.",
        f"Mở {groups} lớp cho {total} người, mỗi lớp {each} người; {author.part(groups)}/{groups} lớp học buổi tối.",
        f"Có {groups} tổ, mỗi tổ có từ {each} đến {each + author.chance.randint(1, 9)} {unit}.",
    )


def business(author: Author) -> str:
    """Print the steps of one business."""
    received = author.whole()
    accepted = author.part(received)
    settled = author.part(accepted)
    share, of_all = author.percent(settled, accepted), author.percent(settled, received)
    one, two, three = (author.count(each) for each in (received, accepted, settled))
    return author.one_of(
        f"Tiếp nhận {one} hồ sơ, đủ điều kiện {two} hồ sơ, đã giải quyết {three} hồ sơ, đạt {share}.",
        f"Đã nhận {one} đơn, trong đó {two} đơn đủ điều kiện xử lý; giải quyết xong {three}/{two} đơn ({share}).",
        f"Kiểm tra {one} cơ sở, phát hiện {two} cơ sở vi phạm, xử phạt {three} cơ sở với {author.whole()} triệu đồng.",
        f"Trong {one} ý kiến cử tri, {three} ý kiến đã được trả lời, đạt {of_all}; còn "
        f"{author.count(received - settled)} ý kiến đang xem xét.",
    )


def discipline(author: Author) -> str:
    """Print counts by name, and who of them is what else."""
    warned, blamed, expelled = (author.chance.randint(1, 30) for _ in range(3))
    total = warned + blamed + expelled
    last = author.chance.randint(1, 90)
    word = "tăng" if total > last else "giảm"
    told = f"khiển trách {blamed}, cảnh cáo {warned}, khai trừ {expelled}"
    compared = f"{word} {abs(total - last)} đảng viên so với năm trước" if total != last else "bằng năm trước"
    return author.one_of(
        f"Thi hành kỷ luật {total} đảng viên ({told}), {compared}.",
        f"Thi hành kỷ luật {total} đảng viên, gồm: {told}; trong đó có {author.part(total)} cấp ủy viên.",
        f"Có {total} đảng viên bị kỷ luật, trong đó {told}.",
    )


def other_bases(author: Author) -> str:
    """Print percents of bases that are not those that stand beside them."""
    whole, base = author.whole(), author.chance.randint(100, 90_000)
    part = author.part(whole)
    unit, done = author.sector.unit, author.sector.done
    share = author.percent(min(part, base), base)
    more = numeral(author.chance.randint(1, 300), 1)
    return author.one_of(
        f"{author.sector.place} có {author.count(whole)} {unit}, trong đó {author.count(part)} {unit} {done}, "
        f"tăng {more}% so với năm trước.",
        f"Có {author.count(part)} {unit} {done}, chiếm {share} số {unit} của cả tỉnh.",
        f"Trong {author.count(whole)} {unit} có {author.count(part)} {unit} {done}; thu ngân sách đạt {share} dự toán.",
        f"{author.count(whole)} {unit} đăng ký, lãi suất {more}%/năm, {author.count(part)} {unit} {done}.",
        f"Có {author.count(part)}/{author.count(whole)} {unit} {done}; tỷ lệ hộ dùng nước sạch đạt {share}.",
    )


def places_of_a_whole(author: Author) -> str:
    """Print what each place has, and what all have."""
    names = author.chance.sample(_PLACES, 3)
    sizes = [author.whole() for _ in names]
    total, unit = sum(sizes), author.sector.unit
    members = [f"xã {name} {author.count(size)} {unit}" for name, size in zip(names, sizes, strict=True)]
    shares = [
        f"xã {name} {author.count(size)} {unit} ({author.percent(size, total)})"
        for name, size in zip(names, sizes, strict=True)
    ]
    return author.one_of(
        f"Ba xã {author.sector.verb} {author.count(total)} {unit}: {author.listed(members)}.",
        f"Cả ba xã {author.sector.verb} {author.count(total)} {unit}, gồm {author.listed(shares)}.",
        f"{author.listed(members).capitalize()}; tổng cộng {author.count(total)} {unit}.",
        f"{author.listed(members).capitalize()}. Các xã khác chưa báo cáo.",
    )


def results_in_a_row(author: Author) -> str:
    """Print several results with plans of their own."""
    told = []
    for name in author.chance.sample(("lúa", "ngô", "lạc", "rau màu", "mía"), 3):
        target = author.chance.randint(20, 9000)
        result = author.chance.randint(target // 2 + 1, target * 3 // 2)
        share = author.percent(result, target)
        told.append(
            author.one_of(
                f"{name} {author.count(result)} ha, đạt {share} kế hoạch",
                f"{name} {author.count(result)}/{author.count(target)} ha ({share})",
                f"{name} {author.count(result)} ha, bằng {share} so với cùng kỳ",
            )
        )
    return author.one_of("Gieo trồng: ", "Diện tích ", "Đến nay, ") + "; ".join(told) + "."


def title_and_lead(author: Author) -> str:
    """Print a figure in a heading, and again below it."""
    whole = author.whole()
    part = author.part(whole)
    unit, done, share = author.sector.unit, author.sector.done, author.percent(part, whole)
    place, number, total = author.sector.place, author.count(part), author.count(whole)
    return author.one_of(
        f"{place}: {share} {unit} {done}\nNăm {author.year}, {place} có {number}/{total} {unit} {done} ({share}).",
        f"{place} có {number} {unit} {done}\nĐến nay, {number} trong tổng số {total} {unit} {done}, đạt {share}.",
        f"{number} {unit} {done}\nTrong {total} {unit}, {number} {unit} {done}; "
        f"{author.count(whole - part)} {unit} còn lại làm thủ tục.",
    )


def years_in_a_row(author: Author) -> str:
    """Print the figures of several years."""
    first, second, third = (author.whole() for _ in range(3))
    unit, year = author.sector.unit, author.year
    one, two, three = (author.count(each) for each in (first, second, third))
    gap = author.percent(abs(third - first), first)
    word = "tăng" if third > first else "giảm"
    rate = author.percent(third, second + third)
    return author.one_of(
        f"Năm {year - 2} có {one} {unit}, năm {year - 1} có {two} {unit}, năm {year} có {three} {unit}.",
        f"Số {unit} các năm {year - 2}, {year - 1}, {year} lần lượt là {one}, {two} và {three}.",
        f"Năm {year}: {three} {unit}, {word} {gap} so với năm {year - 2} ({one} {unit}); năm {year - 1}: {two} {unit}."
        if third != first
        else f"Năm {year}: {three} {unit}, bằng năm {year - 2}.",
        f"Cả giai đoạn {year - 2}-{year} có {author.count(first + second + third)} {unit}, riêng năm {year} "
        f"có {three} {unit}, đạt {rate} mục tiêu cuối kỳ.",
    )
