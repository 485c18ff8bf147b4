"""A case as JSON, for its applicant and for officers.

Personal data are masked unless the applicant reads his own, or an officer asks for them, which is
written down. What officers say among themselves never reaches the applicant.
"""

from collections.abc import Mapping
from collections.abc import Sequence
from datetime import datetime
from govportal.cases import applicants
from govportal.cases import casefiles
from govportal.cases import clock as clocks
from govportal.cases import materials
from govportal.cases import perform
from govportal.cases import snapshot
from govportal.cases import store
from govportal.cases import timeline
from govportal.cases.notices import issue
from govportal.cases.notices.kinds import KINDS
from govportal.cases.tables import NO_DAY
from govportal.codes.site_calendar import site_calendar
from typing import Any

import plone.api as api


MOMENTS = (
    "created_at",
    "applied_at",
    "accepted_at",
    "decided_at",
    "completed_at",
    "delivered_at",
    "archived_at",
)


def is_own(case: Any) -> bool:
    """Whether the current user is the applicant, or entered the draft."""
    user = perform.user_id()
    own = {case.row.applicant_user, case.row.created_by if case.state == "draft" else ""}
    return bool(user) and user in own


def case_json(connection: Any, case: Any, full: bool = False) -> dict[str, Any]:
    """All of a case that the current user may see.

    Args:
        connection: reads.
        case: one that he may see.
        full: with personal data; always so for the applicant himself.
    """
    row = case.row
    own = is_own(case)
    return {
        **summary(case),
        "matter": _matter(row),
        "applicant": _applicant(row, own, full),
        "own": own,
        "full": own or full,
        "form": {"uid": row.form_uid, "version": row.form_version, "data": _form(row, own or full)},
        "moments": {name: _moment(row.values[name]) for name in MOMENTS},
        "nodes": nodes_json(row),
        "correction": row.clock.get("correction"),
        "extension": None if own else row.clock.get("extension"),
        "pauses": row.clock.get("pauses") or [],
        "materials": _materials(connection, row),
        "files": [file_json(row, f) for f in casefiles.of(connection, row) if _shown(f, own)],
        "notices": [notice_json(row, n) for n in issue.of(connection, row)],
        "timeline": [
            step_json(case, step, own) for step in timeline.steps(connection, row, public=own)
        ],
        "result": row.result,
        "outcome": row.outcome,
        "actions": [
            {"id": name, "title": perform.action_title(case, name)}
            for name in perform.allowed(case)
        ],
        "editable": case.may("govportal: Edit case"),
        "archive": {"sha256": row.archive_sha256} if row.archive_sha256 else None,
    }


def brief_json(case: Any) -> dict[str, Any]:
    """What whoever changed a case must know of it to go on."""
    row = case.row
    return {
        "@id": address(row),
        "uid": row.uid,
        "number": row.number or "",
        "state": {"id": row.state, "title": perform.state_title(case)},
        "revision": row.revision,
    }


def address(row: Any) -> str:
    """The address of a case in the REST API."""
    return f"{api.portal.get().absolute_url()}/@cases/{row.uid}"


def _applicant(row: Any, own: bool, full: bool) -> dict[str, Any]:
    if full:
        return dict(row.applicant)
    return applicants.own(row.applicant) if own else applicants.masked(row.applicant)


def summary(case: Any) -> dict[str, Any]:
    """A case in a list; without personal data but the applicant's name."""
    return list_json([case.row])[0]


def row_json(row: Any) -> dict[str, Any]:
    """What lists show of a row, without the state's title."""
    today = clocks.day_of(store.now())
    clock = clocks.clock(site_calendar(), row, today)
    return {
        "@id": address(row),
        "uid": row.uid,
        "number": row.number or "",
        "kind": row.kind,
        "revision": row.revision,
        "title": row.title,
        "matter_title": row.matter_title,
        "department": row.matter.get("department") or "",
        "department_code": row.department_code,
        "handling_type": row.handling_type,
        "applicant_name": row.applicant_name,
        "source": row.source,
        "node": perform.node_of(row),
        "assignee": {"id": row.assignee, "title": user_title(row.assignee)},
        "applied_at": _moment(row.applied_at),
        "changed_at": _moment(row.changed_at),
        "clock": {
            "due": clock.due,
            "statutory_due": clock.statutory_due,
            "node_due": _node_due(row),
            "provisional": clock.provisional,
            "left": clock.left,
            "colour": clock.colour,
        },
    }


def _node_due(row: Any) -> str | None:
    """The last day of the node that a case is at; while the clock stops there is none."""
    running = row.state == clocks.REVIEW and row.node_due != NO_DAY
    return str(row.node_due) if running else None


def user_title(name: str) -> str:
    """What people call a user; one who has gone is known by his id."""
    if not name:
        return ""
    user = api.portal.get_tool("acl_users").getUserById(name)
    return name if user is None else user.getProperty("fullname", "") or user.getUserName()


def _moment(value: datetime | None) -> str | None:
    return None if value is None else value.isoformat()


def _matter(row: Any) -> dict[str, Any]:
    kept = row.matter
    names = (
        "url",
        "matter_type",
        "version",
        "implementation_code",
        "promised_limit",
        "promised_unit",
        "statutory_limit",
        "statutory_unit",
        "acceptance_conditions",
        "result_name",
        "result_type",
        "deliverable",
        "address",
        "advice_phone",
        "supervision_phone",
        "region",
    )
    return {"uid": row.matter_uid, "title": row.matter_title} | {n: kept.get(n) for n in names}


def _form(row: Any, full: bool) -> Any:
    # Which of a form's answers are personal nobody can tell: all of them, then.
    return row.form_data if full else None


def nodes_json(row: Any) -> list[dict[str, Any]]:
    """The nodes of review: ``done``, ``now`` or ``to_come``."""
    names = snapshot.nodes(row.matter)
    inside = row.state in ("review", "suspended", "special")
    past = row.decided_at is not None or row.state == "approval"
    return [
        {
            "name": name,
            "state": "done"
            if past or (row.accepted_at and position < row.node)
            else "now"
            if inside and position == row.node
            else "to_come",
        }
        for position, name in enumerate(names)
    ]


def _materials(connection: Any, row: Any) -> list[dict[str, Any]]:
    asked = row.matter.get("materials") or []
    files = casefiles.of(connection, row)
    return [
        {
            **{k: v for k, v in item.items() if k not in ("case_id",)},
            "asked": asked[item["position"] - 1] if item["position"] <= len(asked) else {},
            "files": [file_json(row, f) for f in files if f["material_id"] == item["id"]],
        }
        for item in materials.of(connection, row)
    ]


def _shown(file: Mapping[str, Any], own: bool) -> bool:
    if file["purpose"] == casefiles.RESULT:
        return True
    return file["purpose"] == casefiles.ATTACHMENT and not own


def file_json(row: Any, file: Mapping[str, Any]) -> dict[str, Any]:
    """A file, with where it can be had."""
    base = f"{api.portal.get().absolute_url()}/@case-files/{row.uid}"
    return {
        "@id": f"{base}/{file['uid']}",
        "uid": file["uid"],
        "name": file["name"],
        "media_type": file["media_type"],
        "size": file["size"],
        "purpose": file["purpose"],
        "added_at": _moment(file["added_at"]),
    }


def notice_json(row: Any, notice: Mapping[str, Any]) -> dict[str, Any]:
    """A notice, with where it can be had as a PDF."""
    base = f"{api.portal.get().absolute_url()}/@case-notices/{row.uid}"
    return {
        "@id": f"{base}/{notice['uid']}",
        "uid": notice["uid"],
        "kind": notice["kind"],
        "title": perform.say(KINDS[notice["kind"]].title),
        "number": notice["number"],
        "issued_at": _moment(notice["issued_at"]),
    }


def step_json(case: Any, step: Mapping[str, Any], own: bool) -> dict[str, Any]:
    """A step of the timeline; the applicant isn't told the names of officers."""
    return {
        "at": _moment(step["at"]),
        "action": {"id": step["action"], "title": perform.action_title(case, step["action"])},
        "actor": "" if own and step["role"] != "Applicant" else step["actor_name"],
        "role": step["role"],
        "node": step["node"],
        "from_state": step["from_state"],
        "to_state": step["to_state"],
        "opinion": step["opinion"],
        "detail": step["detail"],
    }


def states(rows: Sequence[Any]) -> dict[tuple[str, str], str]:
    """The titles of the states that stand in rows, by workflow and state."""
    tool = api.portal.get_tool("portal_workflow")
    found: dict[tuple[str, str], str] = {}
    for row in rows:
        key = (row.workflow, row.state)
        if key not in found:
            workflow = tool.getWorkflowById(row.workflow)
            state = None if workflow is None else workflow.states.get(row.state)
            found[key] = row.state if state is None else perform.say(state.title)
    return found


def list_json(rows: Sequence[Any]) -> list[dict[str, Any]]:
    """Rows as a list shows them, with their states' titles."""
    titles = states(rows)
    return [
        {**row_json(row), "state": {"id": row.state, "title": titles[row.workflow, row.state]}}
        for row in rows
    ]
