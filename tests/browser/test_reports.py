"""A report in a real browser: it reads in the light and in the dark, by itself and in a notebook."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver import Chrome

from vnbulletin.analysis import analyze

TEXT = (
    "Trang chủ » Tin tức\n\nVĩnh Phúc: kết quả\n\n"
    "Đã xử lý 83/95 vụ (78%); 71/75 tập thể (94,67%) đạt; 65/70 phiếu, đạt 92,85%; ủng hộ 28,6% triệu đồng.\n\n"
    "<script>document.title = 'run'</script><img src=x onerror=\"document.title = 'run'\">"
)
# What a notebook or a page around it says of its own colours.
HOSTS = {
    "jupyter light": '<body data-jp-theme-light="true" style="background: #fff; color: rgba(0, 0, 0, .87)">',
    "jupyter dark": '<body data-jp-theme-light="false" style="background: #111; color: #fff">',
    "furo dark": '<body data-theme="dark" style="background: #131416; color: #cfd0d0">',
    "unknown dark": '<body style="background: #202124; color: #e8eaed">',
}
SHOWN = """
const line = "mark, .vnb-badge, p, li, a, h1, h2, h3, h4, summary, blockquote";
const paper = node => {
  for (; node; node = node.parentElement) {
    const colour = getComputedStyle(node).backgroundColor;
    if (!/, 0\\)$/.test(colour)) return colour;
  }
  return arguments[0];
};
return [...document.querySelectorAll(line)].filter(node => node.textContent.trim())
  .map(node => [node.className || node.localName, getComputedStyle(node).color, paper(node)]);
"""


def luminance(colour: str) -> float:
    """Return the relative luminance of a computed colour (WCAG 2.2)."""
    channels = [int(each) / 255 for each in re.findall(r"\d+", colour)[:3]]
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(ink: str, paper: str) -> float:
    """Return the contrast of two computed colours (WCAG 2.2)."""
    low, high = sorted((luminance(ink), luminance(paper)))
    return (high + 0.05) / (low + 0.05)


@pytest.fixture(params=("light", "dark"))
def scheme(request: pytest.FixtureRequest, chromium: Chrome) -> Iterator[str]:
    """Yield the colours that the user of the browser prefers."""
    feature = {"name": "prefers-color-scheme", "value": request.param}
    chromium.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [feature]})
    yield str(request.param)
    chromium.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


def shown(chromium: Chrome, page: Path, html: str, canvas: str) -> list[tuple[str, str, str]]:
    """Return class or name, ink and paper of each piece of text of *html*."""
    page.write_text(html, encoding="utf-8")
    chromium.get(page.as_uri())
    return [tuple(each) for each in chromium.execute_script(SHOWN, canvas)]


class TestReports:
    """Reports as a reader sees them."""

    def test_follow_the_reader(self, chromium: Chrome, tmp_path: Path, scheme: str) -> None:
        """A page is light or dark as the reader prefers, every text has a contrast of 4.5 or more, and nothing runs."""
        canvas = {"light": "rgb(255, 255, 255)", "dark": "rgb(18, 18, 18)"}[scheme]
        pieces = shown(chromium, tmp_path / "report.html", analyze(TEXT).to_html(), canvas)
        marks = {name: paper for name, _, paper in pieces if name.startswith("vnb-") and "badge" not in name}

        assert [(each, contrast(*each[1:])) for each in pieces if contrast(*each[1:]) < 4.5] == []
        assert {"vnb-contradiction", "vnb-consistent", "vnb-possible"} <= set(marks)
        assert {luminance(marks[each]) > 0.5 for each in ("vnb-contradiction", "vnb-consistent")} == {scheme == "light"}
        assert (luminance(next(ink for name, ink, _ in pieces if name == "h1")) < 0.2) is (scheme == "light")
        assert chromium.title == "Vĩnh Phúc: kết quả"
        assert not chromium.execute_script("return document.querySelectorAll('script, img, link').length")
        assert chromium.execute_script("return performance.getEntriesByType('resource').length") == 0

    @pytest.mark.parametrize("host", HOSTS)
    def test_read_in_any_notebook(self, chromium: Chrome, tmp_path: Path, scheme: str, host: str) -> None:
        """In a notebook each text has its contrast, whatever the reader of the page prefers elsewhere."""
        del scheme
        report = analyze(TEXT)
        html = f"<!DOCTYPE html><html>{HOSTS[host]}{report._repr_html_()}{report.article._repr_html_()}</body></html>"
        pieces = shown(chromium, tmp_path / "notebook.html", html, "")

        assert len(pieces) > 20
        assert [(each, contrast(*each[1:])) for each in pieces if contrast(*each[1:]) < 4.5] == []

    def test_lead_to_the_place(self, chromium: Chrome, tmp_path: Path) -> None:
        """A link opens the folded text where the figure stands."""
        text = "Có 5 xã đạt chuẩn trong năm.\n\n" * 200 + "Đã xử lý 83/95 vụ (78%)."
        shown(chromium, tmp_path / "long.html", analyze(text).to_html(), "")
        opened = "return document.querySelector('details').open"
        before = chromium.execute_script(opened)
        chromium.execute_script("document.querySelector('li a').click()")

        assert (before, chromium.execute_script(opened)) == (False, True)
        assert chromium.execute_script("return document.querySelector('mark:target').textContent") == "83/95✗"
