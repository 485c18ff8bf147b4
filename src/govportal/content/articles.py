"""Numbers of articles: 「第十二条」, 「第12条」, 「十二」 and 12 are the same article."""

from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any

import re


DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
UNITS = {"十": 10, "百": 100, "千": 1000}
NUMBER = re.compile(r"[零〇一二两三四五六七八九十百千]+|\d+")
ARTICLE = re.compile(
    r"第?\s*([零〇一二两三四五六七八九十百千]+|\d+)\s*条?(?:\s*之\s*([一二三四五六七八九十]+|\d+))?"
)


def number(text: str) -> int:
    """The value of a Chinese or Arabic numeral, e.g. 一百二十三 → 123.

    Raises:
        ValueError: ``text`` is no numeral.
    """
    text = text.strip()
    if text.isdecimal():
        return int(text)
    if not text:
        raise ValueError(text)
    if not any(c in UNITS for c in text):
        # 二〇三 as digits
        try:
            return int("".join(str(DIGITS[c]) for c in text))
        except KeyError:
            raise ValueError(text) from None
    total = digit = 0
    for c in text:
        if c in UNITS:
            total += (digit or 1) * UNITS[c]
            digit = 0
        elif c in DIGITS:
            digit = DIGITS[c]
        else:
            raise ValueError(text)
    return total + digit


def article_key(no: str | int) -> tuple[int, int] | None:
    """(article, inserted number) of an article's number, ``None`` for what is no number.

    「第十七条之一」 is ``(17, 1)``; 「第十二条第二款」 is ``(12, 0)``: a citation may go on to the
    paragraph.
    """
    if isinstance(no, int):
        return (no, 0)
    match = ARTICLE.match(no.strip().replace("　", " "))
    if match is None:
        return None
    return (number(match[1]), number(match[2]) if match[2] else 0)


def article_keys(text: str) -> list[tuple[int, int]]:
    """Every article that a citation names, 「第九条、第十二条」 → ``[(9, 0), (12, 0)]``."""
    keys = []
    for match in re.finditer(
        r"第\s*([零〇一二两三四五六七八九十百千]+|\d+)\s*条(?:\s*之\s*([一二三四五六七八九十]+|\d+))?",
        text,
    ):
        keys.append((number(match[1]), number(match[2]) if match[2] else 0))
    if not keys:
        key = article_key(text)
        keys = [key] if key else []
    return keys


def anchor(no: str | int) -> str:
    """The id of an article's element on the law's page, ``article-12`` or ``article-17-1``."""
    key = article_key(no)
    if key is None:
        return ""
    return f"article-{key[0]}" + (f"-{key[1]}" if key[1] else "")


def find_article(articles: Sequence[Mapping[str, Any]], no: str | int) -> dict[str, Any] | None:
    """The row whose number is ``no``, or ``None``."""
    wanted = article_key(no)
    if wanted is None:
        return None
    for row in articles or ():
        if article_key(row.get("no", "")) == wanted:
            return dict(row)
    return None


def matching(articles: Sequence[Mapping[str, Any]], text: str) -> list[Mapping[str, Any]]:
    """The rows that ``text`` means: an article's number, else words of chapter or text."""
    words = text.split()
    if not words:
        return list(articles or ())
    wanted = article_key(text) if ARTICLE.fullmatch(text.strip()) else None
    return [
        row
        for row in articles or ()
        if (wanted is not None and article_key(row.get("no") or "") == wanted)
        or all(
            any(word in (row.get(name) or "") for name in ("no", "chapter", "text"))
            for word in words
        )
    ]
