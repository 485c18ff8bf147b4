"""What a reviewer says of single elements, kept as text in the comment of the review's history.

Text, because a comment is what every page, mail and export of Plone shows; of a fixed form, so that
our own pages show each remark with its element::

    请修改后再提交。

    逐项意见：
    〔申请材料〕第 2 行没有写份数。
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import re


HEAD = "逐项意见："
LINE = re.compile(r"〔([^〔〕]+)〕\s*(.+)")


@dataclass(frozen=True)
class Remark:
    """What is said of an element, which is named by its Chinese title."""

    title: str
    text: str


def compose(comment: str, remarks: Iterable[Remark]) -> str:
    """The comment with the remarks at its end, one line each."""
    lines = [f"〔{remark.title}〕{' '.join(remark.text.split())}" for remark in remarks]
    if not lines:
        return comment
    return "\n".join([*([comment.strip(), ""] if comment.strip() else []), HEAD, *lines])


def parse(comment: str) -> tuple[str, list[Remark]]:
    """What `compose` put together; a comment of another form has no remarks."""
    lines = comment.splitlines()
    if HEAD not in lines:
        return comment, []
    at = lines.index(HEAD)
    found = [LINE.fullmatch(line) for line in lines[at + 1 :]]
    if not found or None in found:
        return comment, []
    remarks = [Remark(match[1], match[2]) for match in found if match is not None]
    return "\n".join(lines[:at]).strip(), remarks


def as_data(remarks: Iterable[Remark], names: dict[str, str]) -> list[dict[str, Any]]:
    """Remarks for a page; ``field`` is "" where no element has the title any more.

    Args:
        names: field name by title.
    """
    return [
        {"field": names.get(remark.title, ""), "title": remark.title, "text": remark.text}
        for remark in remarks
    ]
