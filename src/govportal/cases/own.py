"""A person's own cases."""

from collections.abc import Mapping
from govportal import _
from govportal import records
from govportal.cases import display
from govportal.cases import kinds
from govportal.cases.perform import refuse
from govportal.cases.store import Row
from govportal.cases.tables import case
from sqlalchemy import select
from typing import Any


SIZE, LARGEST = 20, 100


def own_cases(user: str, form: Mapping[str, Any]) -> dict[str, Any]:
    """A page of somebody's own cases, the latest first.

    Args:
        form: ``kind`` (`kinds.USUAL` by default), ``group`` (one of the kind's, all by default),
            ``b_size``, ``after``.

    Raises:
        Problem: 422 what can't be asked.
    """
    kind = kinds.named(form)
    group = form.get("group") or ""
    if group and group not in kind.groups:
        raise refuse("group", _("没有“${value}”这个分类。", mapping={"value": group}))
    size = _number(form.get("b_size") or str(SIZE), "b_size", LARGEST)
    query = select(case).where(case.c.applicant_user == user, case.c.kind == kind.name)
    if group:
        query = query.where(case.c.state.in_(kind.groups[group]))
    if form.get("after"):
        query = query.where(case.c.id < _number(form["after"], "after", 2**62))
    query = query.order_by(case.c.id.desc()).limit(size + 1)
    with records.read_connection(snapshot=False) as connection:
        rows = [Row(item) for item in connection.execute(query).mappings()]
    more = len(rows) > size
    return {
        "items": display.list_json(rows[:size]),
        "after": str(rows[size - 1].id) if more else None,
    }


def _number(text: Any, name: str, most: int) -> int:
    whole = isinstance(text, str) and text.isascii() and text.isdigit()
    if not whole or not 0 < int(text) <= most:
        raise refuse(name, _("${name} 应为大于零的整数。", mapping={"name": name}))
    return int(text)
