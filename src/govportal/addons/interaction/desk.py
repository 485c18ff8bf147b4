"""The call desk: who calls, by the phone; what he handed in before; and what became of it.

An operator sees of a caller what is handled in the regions that he answers for: in short, with the
name masked, and the reply, which he may read out. That he looked is written down.
"""

from govportal import _
from govportal import records
from govportal.addons.interaction import beside
from govportal.addons.interaction import states
from govportal.addons.interaction.tables import interaction
from govportal.cases import applicants
from govportal.cases import display
from govportal.cases.perform import refuse
from govportal.cases.perform import say
from govportal.cases.perform import user_id
from govportal.cases.store import Row
from govportal.cases.tables import case
from govportal.cases.worklist.scope import Scope
from govportal.cases.worklist.scope import scope
from govportal.codes.identifiers import mask_phone
from govportal.errors import Problem
from govportal.records import audit
from sqlalchemy import select
from typing import Any


OPERATORS = frozenset(("Call Operator",))
#: Cases of one caller that are shown: the latest.
MOST = 20


def where() -> Scope:
    """The departments for which the current user answers calls.

    Raises:
        Problem: 403 for none.
    """
    found = scope(OPERATORS)
    if not found:
        raise Problem(403, "Forbidden", _("您不是热线话务员，不能使用来电登记。"))
    return found


def history(phone: Any) -> dict[str, Any]:
    """What a caller handed in before, the latest first; the look is written down.

    Raises:
        Problem: 403 no operator; 422 it is no phone.
    """
    found = where()
    if not isinstance(phone, str) or applicants.PHONE.fullmatch(phone.strip()) is None:
        raise refuse("phone", _("请填写来电号码，只能有数字、空格和“-”。"))
    key = beside.phone_key(phone)
    query = (
        select(case)
        .join(interaction, interaction.c.case_id == case.c.id)
        .where(interaction.c.phone_key == key, case.c.state != states.DRAFT)
        .order_by(case.c.id.desc())
        .limit(MOST)
    )
    if not found.everywhere:
        query = query.where(case.c.department_code.in_(found.departments))
    session = records.session()
    rows = [Row(item) for item in session.execute(query).mappings()]
    uids = [row.uid for row in rows]
    audit.record(session, user_id(), "call-history", f"phone:{mask_phone(phone)}", {"cases": uids})
    return {
        "name": _masked(rows[0].applicant_name) if rows else "",
        "items": [
            {
                **{name: line[name] for name in ("number", "kind", "title", "department", "state")},
                "kind_title": say(states.TITLES[row.kind]),
                "applied_at": line["applied_at"],
                "clock": line["clock"],
                "reply": row.result.get("reply") or "",
            }
            for row, line in zip(rows, display.list_json(rows), strict=True)
        ],
    }


def _masked(name: str) -> str:
    """The first character of a name; the others are stars."""
    return name[:1] + "*" * min(len(name) - 1, 2)
