"""What a person handed in himself: consultations, complaints and suggestions in one list."""

from collections.abc import Mapping
from govportal import _
from govportal import records
from govportal.addons.interaction import states
from govportal.addons.interaction.kind import KINDS
from govportal.cases import display
from govportal.cases.own import LARGEST
from govportal.cases.own import SIZE
from govportal.cases.perform import refuse
from govportal.cases.store import Row
from govportal.cases.tables import case
from sqlalchemy import select
from typing import Any


#: The kinds' groups together.
GROUPS = {
    group: tuple(state for kind in KINDS for state in kind.groups[group])
    for group in ("correction", "open", "ended")
}


def own(user: str, form: Mapping[str, Any]) -> dict[str, Any]:
    """A page of them, the latest first.

    Args:
        form: ``group`` (``correction``, ``open``, ``ended``), ``after``, ``b_size``.

    Raises:
        Problem: 422 what can't be asked.
    """
    group = form.get("group") or ""
    if group and group not in GROUPS:
        raise refuse("group", _("没有“${value}”这个分类。", mapping={"value": str(group)[:32]}))
    size = whole(form.get("b_size") or str(SIZE), "b_size", LARGEST)
    query = select(case).where(
        case.c.applicant_user == user, case.c.kind.in_(states.NAMES), case.c.state != states.DRAFT
    )
    if group:
        query = query.where(case.c.state.in_(GROUPS[group]))
    if form.get("after"):
        query = query.where(case.c.id < whole(form["after"], "after", 2**62))
    query = query.order_by(case.c.id.desc()).limit(size + 1)
    with records.read_connection(snapshot=False) as connection:
        rows = [Row(item) for item in connection.execute(query).mappings()]
    return {
        "items": display.list_json(rows[:size]),
        "after": str(rows[size - 1].id) if len(rows) > size else None,
    }


def whole(text: Any, name: str, most: int) -> int:
    """A whole number of a query.

    Raises:
        Problem: 422 it is none.
    """
    is_whole = isinstance(text, str) and text.isascii() and text.isdigit()
    if not is_whole or not 0 < int(text) <= most:
        raise refuse(name, _("${name} 应为大于零的整数。", mapping={"name": name}))
    return int(text)
