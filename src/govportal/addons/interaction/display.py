"""A case of interaction as JSON: what was written and answered, beside what the engine tells.

The text is shown to whoever may see the case: without it there is nothing to handle. What officers
say among themselves is not told to the person.
"""

from collections.abc import Mapping
from govportal.addons.interaction import beside
from govportal.addons.interaction import joint
from govportal.addons.interaction import publication
from govportal.addons.interaction import states
from govportal.addons.interaction.complaints import FINDINGS
from govportal.addons.interaction.handling import SATISFACTION
from govportal.cases import display
from govportal.cases.perform import say
from typing import Any


def case_json(connection: Any, case: Any, full: bool = False) -> dict[str, Any]:
    """All of a case that the current user may see."""
    return {
        **display.case_json(connection, case, full),
        "interaction": details(connection, case, own=display.is_own(case)),
    }


def details(connection: Any, case: Any, own: bool) -> dict[str, Any]:
    """What is of these kinds alone.

    Args:
        own: as the person sees it, else as officers do.
    """
    row = case.row
    kept = beside.get(connection, row.id)
    found = {
        "kind": {"id": row.kind, "title": say(states.TITLES[row.kind])},
        "subject": row.form_data.get("subject") or "",
        "text": row.form_data.get("text") or "",
        "about": row.form_data.get("about") or {},
        "topic": _titled(states.TOPICS, row.form_data.get("topic")),
        "category": {"id": kept.category, "title": row.matter_title} if kept.category else None,
        "public": kept.public,
        "question": _question(row),
        "reply": row.result.get("reply") or "",
        "replied_at": row.result.get("replied_at"),
        "outcome": _titled({**states.OUTCOMES, **FINDINGS}, row.outcome),
        "satisfaction": _titled(SATISFACTION, row.result.get("satisfaction")),
        "confirm_until": row.clock.get("confirm"),
        "extension": row.clock.get("extension"),
    }
    if own:
        return found
    return {
        **found,
        "inside": {
            "finding": _titled(FINDINGS, kept.inside.get("finding")),
            "report": kept.inside.get("report") or "",
            "instruction": kept.inside.get("instruction") or "",
        },
        "joint": [joint.as_json(item) for item in joint.of(connection, row)],
        "may_publish": row.kind == states.CONSULTATION
        and kept.public
        and bool(row.result.get("reply"))
        and case.may(publication.PERMISSION),
    }


def _question(row: Any) -> dict[str, str] | None:
    """What the person is asked now."""
    asked = row.clock.get("question")
    return asked and {"text": asked["text"], "last_day": asked["last_day"]}


def _titled(titles: Mapping[Any, Any], value: Any) -> dict[str, Any] | None:
    return {"id": value, "title": say(titles[value])} if value in titles else None
