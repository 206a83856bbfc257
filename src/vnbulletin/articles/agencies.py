"""This file finds the sign of the paper or agency that opens a story ("LSO-", "(QNO) -")."""

import re

from vnbulletin.lexicon.page_tables import masthead

__all__ = ["find_sign"]

_SIGN = re.compile(
    r"\((?P<inner>[^\W\d_][\w.+&]{1,16})\)\s{0,3}[-–]?\s{0,3}(?=[^\W_])"
    r"|\((?P<named>[^\W\d_]\w{1,16}(?:\s[^\W\d_]\w{0,16}){1,5})\)\s{0,3}[-–]\s{0,3}(?=[^\W_])"
    r"|(?P<outer>[^\W\d_][\w.+&]{1,16})\s{0,3}[-–]\s{0,3}(?P<next>[^\W_]\w?)"
)


def find_sign(text: str) -> tuple[int, int] | None:
    """Return where the sign stands that opens folded text, or None where none does.

    >>> find_sign("(QNO) - Huyện họp"), find_sign("GD-ĐT của huyện")
    ((1, 4), None)
    """
    hit = _SIGN.match(text)
    if hit is None:
        return None
    group = next(name for name in ("inner", "named", "outer") if hit[name])
    sign, following = hit[group], hit["next"]
    lower = sign.lower()
    if lower in masthead().agencies.words or (group == "named" and all(word[0].isupper() for word in sign.split())):
        return hit.span(group)
    if lower in masthead().not_agencies.words or not sign.isupper():
        return None
    # “GD-ĐT” is a name, “LSO-Chiều” a sign and its story.
    return None if following is not None and following.isupper() and len(following) > 1 else hit.span(group)
