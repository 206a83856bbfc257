"""What no one wrote."""

import pytest

from vnbulletin.articles.lines import split_lines
from vnbulletin.articles.noise import noise_of
from vnbulletin.articles.paragraphs import FurnitureKind


def noise(text: str) -> FurnitureKind | None:
    """Tell what one line is."""
    return noise_of(split_lines(text)[0])


class TestNoise:
    """Names of files, code, encoded pictures and advertisements."""

    @pytest.mark.parametrize(
        ("text", "kind"),
        (
            ("anh-hoi-nghi.jpg", FurnitureKind.PICTURE),
            ("hinh anh 2", FurnitureKind.PICTURE),
            ("Block_TinNoiBat", FurnitureKind.TEMPLATE),
            ("<div class='tin'>Huyện họp</div>", FurnitureKind.STYLE),
            ("<script>let có = 5; // số của các hộ và một xã được</script>", FurnitureKind.STYLE),
            ("margin: 0cm; padding: 0cm; color: red", FurnitureKind.STYLE),
            ("a" * 400, FurnitureKind.BLOB),
            ("data " + "QUJD" * 50, FurnitureKind.BLOB),
            ("play poker slots jackpot bonus withdraw crypto", FurnitureKind.SPAM),
            ("Đáạng bôộ tổồ chưức hộội nghịị tổnng kếết năăm", FurnitureKind.SPAM),
        ),
    )
    def test_noise(self, text: str, kind: FurnitureKind) -> None:
        """Each is known by its shape."""
        assert noise(text) is kind

    @pytest.mark.parametrize(
        "text",
        (
            "Chi bộ kết nạp 5 đảng viên; khen 6 tập thể; tặng 7 huy hiệu.",
            "Dang bo huyen to chuc hoi nghi tong ket nam 2021",
            "Pa Ủ, Ka Lăng, Mù Cả, Tà Tổng, Thu Lũm, Sín Chải",
            "Samsung, Canon, Foxconn, Luxshare, Goertek, Intel",
            "Word, Excel và PowerPoint",
            "Có 5 xã; địa chỉ https://vidu.example.org/" + "a" * 70,
            "Ảnh hưởng của dịch tới 5 xã",
            "<div>Có 12 hộ nghèo và 30 hộ khá trong 42 hộ.</div>",
            '<span style="color:red">Có 12 hộ nghèo và 30 hộ khá trong xã.</span>',
        ),
    )
    def test_story(self, text: str) -> None:
        """Lists, names from other languages, letters without marks and addresses are no noise."""
        assert noise(text) is None
