"""Batches as plone.restapi has them: ``b_start`` and ``b_size``."""

from collections.abc import Sequence
from govportal import _
from govportal.errors import FieldError
from govportal.errors import Problem
from typing import Any
from urllib.parse import urlencode


SIZE = 25
LARGEST = 100


def page(request: Any, url: str, items: Sequence[Any]) -> tuple[list[Any], dict[str, Any]]:
    """One page of ``items``, and what the answer says of it (``items_total``, ``batching``).

    Raises:
        Problem: 400 when ``b_start`` or ``b_size`` is no number.
    """
    start = _number(request, "b_start", 0)
    size = min(LARGEST, max(1, _number(request, "b_size", SIZE)))
    form = {k: v for k, v in request.form.items() if isinstance(v, str)}

    def link(at: int) -> str:
        return f"{url}?{urlencode({**form, 'b_start': at, 'b_size': size})}"

    batching = {"@id": link(start), "first": link(0)}
    if start > 0:
        batching["prev"] = link(max(0, start - size))
    if start + size < len(items):
        batching["next"] = link(start + size)
    return list(items[start : start + size]), {"items_total": len(items), "batching": batching}


def page_number(request: Any) -> int:
    """The page that is asked for by ``page``, counted from 1.

    Raises:
        Problem: 400 when it is no number.
    """
    return max(1, _number(request, "page", 1))


def _number(request: Any, name: str, default: int) -> int:
    text = str(request.form.get(name, "") or default)
    if not text.isascii() or not text.isdigit():
        message = _("${name} 应为不小于零的整数。", mapping={"name": name})
        raise Problem(400, "BadRequest", message, [FieldError(name, message)])
    return int(text)
