"""A real browser without a window, which loads pages from this machine only."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from attrs import frozen
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service

DRIVER = Path("/usr/bin/chromedriver")
BROWSER = Path("/usr/bin/chromium")
ARGUMENTS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--window-size=1280,2000",
    # No name leads anywhere: only files of this machine are loaded.
    "--host-resolver-rules=MAP * ~NOTFOUND",
)


@frozen
class Rendered:
    """A page as the browser shows it, and as its scripts left it."""

    text: str
    html: str


@pytest.fixture(scope="session")
def chromium() -> Iterator[Chrome]:
    """Yield Debian's chromium (apt-get install chromium chromium-driver)."""
    options = ChromeOptions()
    options.binary_location = str(BROWSER)
    for argument in ARGUMENTS:
        options.add_argument(argument)
    driver = Chrome(options=options, service=Service(str(DRIVER)))
    yield driver
    driver.quit()


@pytest.fixture(scope="session")
def render(chromium: Chrome) -> Callable[[Path], Rendered]:
    """Return a reader of pages: what a user sees and would copy, and the elements of the page."""

    def load(path: Path) -> Rendered:
        chromium.get(path.resolve().as_uri())
        text = str(chromium.execute_script("return document.body.innerText"))
        return Rendered(text, str(chromium.execute_script("return document.documentElement.outerHTML")))

    return load
