"""What a person sees before he begins: does it fit, what is needed, how long does it take."""

from govportal import forms
from govportal.cases import snapshot
from govportal.cases.tables import case
from sqlalchemy import select
from typing import Any


def start(connection: Any, matter: Any, user: str) -> dict[str, Any]:
    """The facts of a matter for who wants to apply.

    Args:
        connection: reads.
        matter: one that takes applications.
        user: who asks.
    """
    kept = snapshot.snapshot(matter)
    form = forms.current_for(connection, kept["implementation_code"] or "")
    drafts = connection.execute(
        select(case.c.uid, case.c.changed_at)
        .where(
            case.c.applicant_user == user,
            case.c.matter_uid == kept["uid"],
            case.c.state == "draft",
        )
        .order_by(case.c.id.desc())
        .limit(5)
    ).all()
    return {
        "matter": {"uid": kept["uid"], "title": matter.title, "url": kept["url"]},
        "online": bool(matter.online),
        "department": kept["department"],
        "conditions": kept["acceptance_conditions"] or "",
        "service_objects": kept["service_objects"] or [],
        "materials": kept["materials"],
        "promised_limit": kept["promised_limit"],
        "promised_unit": kept["promised_unit"],
        "result_name": kept["result_name"],
        "has_form": form is not None,
        "drafts": [
            {"uid": uid, "changed_at": changed_at.isoformat()} for uid, changed_at in drafts
        ],
    }
