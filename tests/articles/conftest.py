"""Pages in our own wording, and the sample bulletins where they are at hand."""

from collections.abc import Callable
from pathlib import Path

import pytest

SEEDS = Path(__file__).parents[2] / "../shared/seeds"

PAGE = """\
ĐẢNG BỘ HUYỆN VÍ DỤ
Trang chủ » Tin tức » Xây dựng Đảng
Thứ Năm, 12/05/2022 | 09:30      Lượt xem: 1.024
A- A A+

Huyện Ví Dụ: 40/45 tổ chức đảng xếp loại tốt trong năm 2021

Một năm nhiều việc khó, song các chi bộ vẫn giữ được nền nếp sinh hoạt.

Các chi bộ bàn cách chấm điểm thi đua cuối năm.
Các chi bộ bàn cách chấm điểm thi đua cuối năm. Ảnh: Lê Mẫu

Toàn huyện có 45 tổ chức cơ sở đảng; 40 tổ chức (88,89%) hoàn thành tốt nhiệm vụ.

Quang cảnh hội nghị

Các chi bộ kết nạp 120 đảng viên, vượt 20% so với chỉ tiêu./.

LÊ MẪU
Theo: https://huyenvidu.example.org/

Tin liên quan
Chi bộ thôn Bãi mở lớp học
• Chi bộ thôn Đồi làm đường
Địa chỉ: Số 1 phố Ví Dụ
Điện thoại: 0200 3 000 000 - Email: vidu@example.org
Hôm nay: 12
Đang online: 3
Tổng: 99 102
"""


@pytest.fixture(scope="session")
def page() -> str:
    """Return a page of a party portal with all its parts."""
    return PAGE


@pytest.fixture(scope="session")
def seed() -> Callable[[str], str]:
    """Return a reader of the sample bulletins; the test is skipped where they are not at hand."""

    def read(number: str) -> str:
        found = sorted(SEEDS.glob(f"{number}_*.txt"))
        if not found:
            pytest.skip("the sample bulletins are not at hand")
        return found[0].read_text(encoding="utf-8")

    return read
