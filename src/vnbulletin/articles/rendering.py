"""This file lays out an article as HTML, part by part, for notebooks and for the pages of reports."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from vnbulletin.articles.paragraphs import Paragraph, ParagraphKind
from vnbulletin.markup import Markup, element, joined, style
from vnbulletin.spans import Span

if TYPE_CHECKING:
    from vnbulletin.articles.article import Article

__all__ = ["article_html", "story_html"]

# A text of more characters is shown when it is asked for.
_LONG = 4000


def article_html(article: "Article") -> str:
    """Return *article* as a piece of HTML, with what is known of its page and a role for each of its parts."""
    known = (
        ("page date", article.page_date and str(article.page_date)[:16]),
        ("province", article.province),
        ("outlet", article.outlet),
        ("source", article.source),
    )
    facts = [element("li", f"{name}: ", element("span", str(fact), lang="vi")) for name, fact in known if fact]
    return element(
        "section",
        style(),
        element("h3", article.title or "(no title)", lang="vi" if article.title else "en"),
        *([element("ul", *facts)] if facts else []),
        story_html(article, lambda span: span.of(article.text), story="the text", site="around the story", lang="en"),
        class_="vnb",
        lang="en",
    )


def story_html(article: "Article", show: Callable[[Span], str], *, story: str, site: str, lang: str) -> Markup:
    """Return the parts of *article* in their order, each part as *show* gives it; furniture is folded, and long texts.

    Args:
        article: What is laid out.
        show: Gives the text of a span, or its markup.
        story: What the fold of the text is called.
        site: What the folds of furniture are called.
        lang: The language of what the folds are called.
    """
    folded = len(article.text) > _LONG
    parts = joined(*_parts(article.paragraphs, show, element("summary", site, lang=lang)))
    return element(
        "details", element("summary", story), element("div", parts, lang="vi"), **({} if folded else {"open": ""})
    )


def _parts(paragraphs: Iterable[Paragraph], show: Callable[[Span], str], site: Markup) -> Iterator[Markup]:
    for furniture, group in groupby(paragraphs, lambda each: each.kind is ParagraphKind.FURNITURE):
        parts = [element("p", show(each.span), class_=f"vnb-{each.kind.value}") for each in group]
        yield element("details", site, *parts) if furniture else joined(*parts)
