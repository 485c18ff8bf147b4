"""Open a rectification, in the transaction of the bad review."""

from govportal import _
from govportal.addons.evaluation import store as rows
from govportal.addons.evaluation.rectification import states
from govportal.cases import assignment
from govportal.cases import recipients
from govportal.cases import store
from govportal.cases.case import wrap
from govportal.cases.perform import perform
from govportal.cases.perform import say
from govportal.cases.tables import NO_DAY
from govportal.messages import send
from govportal.publishing.portal.addresses import public_url
from typing import Any


def open_for(session: Any, case: Any, row: Any) -> Any:
    """Open the rectification of a bad review; gives the review's row.

    Whoever handled the case gets it, when he still is an officer of the department. What is needed
    to call the reviewer is taken over from the case; he himself has no part in it but its end.

    Args:
        case: the row of the case that was evaluated.
        row: the evaluation.
    """
    made = store.add(session, _values(case, row))
    done = perform(wrap(made), "open", system=True)
    row = rows.change(session, row, rectification=made.id)
    _tell(session, done.case)
    return row


def _values(case: Any, row: Any) -> dict[str, Any]:
    place = wrap(case).aq_parent
    known = {item["id"] for item in assignment.officers(place)}
    return {
        "kind": states.NAME,
        "workflow": states.WORKFLOW,
        "state": "draft",
        "number": None,
        "query_secret": "",
        "department_code": case.department_code,
        "department_path": case.department_path,
        "region_code": case.region_code,
        "matter_uid": case.matter_uid,
        "matter_code": case.matter_code,
        "matter_title": case.matter_title,
        "handling_type": "",
        "matter": {"department": row.department_title},
        "title": say(_("差评整改：${matter}", mapping={"matter": row.matter_title})),
        "applicant_user": case.applicant_user,
        "applicant_kind": case.applicant_kind,
        "applicant_name": case.applicant_name,
        # Nobody finds it as a case of his: it is the department's.
        "applicant_key": "",
        "applicant": case.applicant,
        # Nobody applied for it.
        "source": "",
        "form_uid": "",
        "form_version": 0,
        "form_data": {"evaluation": row.id, "case": case.uid, "moment": row.moment},
        "node": 0,
        "assignee": row.handled_by if row.handled_by in known else "",
        "created_by": "",
        "submission_key": None,
        "created_at": store.now(),
        "due": NO_DAY,
        "statutory_due": "",
        "provisional": False,
        "clock": {},
        "outcome": "",
        "result": {},
        "archive_sha256": "",
    }


def _tell(session: Any, case: Any) -> None:
    row = case.row
    people = [row.assignee] if row.assignee else assignment.holders(case, states.OFFICER)
    for name in people:
        to = recipients.officer(name)
        words = {
            "name": to.name,
            "matter": row.matter_title or row.title,
            "number": row.number,
            "url": public_url(f"{states.PAGE}/{row.uid}"),
        }
        send(session, "rectification-opened", to, words, row.id, key=f"rectification:{row.id}")
