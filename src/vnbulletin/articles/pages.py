"""This file reads a web page into an Article: its story and no menu, each figure once."""

from vnbulletin.articles.article import Article
from vnbulletin.articles.html.blocks import find_blocks
from vnbulletin.articles.html.charsets import decode_page
from vnbulletin.articles.html.extraction import main_content
from vnbulletin.articles.html.parsing import parse_page
from vnbulletin.articles.html.story import choose_story
from vnbulletin.articles.html.tables import without_tables
from vnbulletin.articles.html.telling import is_placeholder, tell
from vnbulletin.articles.reading import article_of
from vnbulletin.errors import ReadError

__all__ = ["read_page"]

_NAMELESS = "<page>"


def read_page(html: str | bytes, *, source: str | None = None) -> Article:
    """Read the HTML of a web page (trang web): the story that it tells, without what the site puts around it.

    Title, summary (sapo), date, captions and author are taken from the markup where it shows them. A table that only
    places blocks is taken apart; a table of figures becomes lines that keep label and figure together. What a
    browser does not show is left out, and nothing is said twice.

    Args:
        html: The page. Bytes are read by their byte order mark, by the encoding that the page names, then as UTF-8.
        source: Where the page came from, for the record and for errors.

    Returns:
        The article; its text is the text of the story, and spans count the code points of that text.

    Raises:
        ReadError: The page tells nothing, or its bytes are of another encoding; the reason says which.
        MissingExtraError: The extra ``html`` is not installed.

    >>> page = "<h1>Chi bộ kết nạp đảng viên</h1><table><tr><td>Nam<td>3<tr><td>Nữ<td>2</table>"
    >>> print(read_page(page).text)
    Chi bộ kết nạp đảng viên
    Nam: 3
    Nữ: 2

    .. versionadded:: 0.1.0
    """
    name = source or _NAMELESS
    page = parse_page(html if isinstance(html, str) else decode_page(html, source=name))
    body = without_tables(page.body)
    blocks = find_blocks(body)
    if not any(sign.isalnum() for block in blocks for sign in block.text):
        raise ReadError(name, "shows no text: nothing of the page is a story")
    told = tell(blocks, choose_story(blocks, main_content(body)), page)
    if not told.text:
        raise ReadError(name, "shows nothing but menus and links: nothing of the page is a story")
    if is_placeholder(told):
        raise ReadError(name, "shows its story only with scripts: save the page from a browser that ran them")
    return article_of(told.text, told.known, source=source)
