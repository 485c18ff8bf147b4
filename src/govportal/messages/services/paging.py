"""Pages of what grows: from the newest on, each page names the next one."""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from govportal import _
from govportal.errors import FieldError
from govportal.errors import Problem
from typing import Any
from urllib.parse import urlencode


DEFAULT = 20
MOST = 100


@dataclass(frozen=True)
class Page:
    """What was asked for: how many, and only those with smaller numbers than ``before``."""

    size: int
    before: int | None


def page_of(form: Mapping[str, Any]) -> Page:
    """The page that a query asks for.

    Raises:
        Problem: 422, ``size`` or ``before`` is no such number.
    """
    errors = []
    size, before = form.get("size", str(DEFAULT)), form.get("before")
    if not _is_number(size) or not 1 <= int(size) <= MOST:
        errors.append(FieldError("size", _("每页 1 至 ${max} 条", mapping={"max": str(MOST)})))
    if before is not None and not _is_number(before):
        errors.append(FieldError("before", _("请使用上一页给出的 next 地址")))
    if errors:
        raise Problem(422, "ValidationError", _("查询条件有误"), errors)
    return Page(int(size), None if before is None else int(before))


def number(text: str) -> int:
    """A row's number out of an address.

    Raises:
        Problem: 404, it is none that a row could have.
    """
    if not _is_number(text):
        raise Problem(404, "NotFound", _("没有这个地址，请检查编号"))
    return int(text)


def next_url(url: str, asked: Page, found: Sequence[Any], **query: str) -> str | None:
    """The address of the page after this one; None when this one is not full."""
    if len(found) < asked.size:
        return None
    kept = {name: value for name, value in query.items() if value}
    return f"{url}?{urlencode({**kept, 'size': asked.size, 'before': found[-1].id})}"


def _is_number(text: Any) -> bool:
    return isinstance(text, str) and text.isascii() and text.isdecimal() and len(text) <= 18
