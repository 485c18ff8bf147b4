"""Tell people what happens to their case, in the transaction in which it happens."""

from collections.abc import Callable
from collections.abc import Mapping
from datetime import date
from govportal import records
from govportal.cases import perform
from govportal.cases import recipients
from govportal.cases.interfaces import ICase
from govportal.cases.interfaces import ICaseActed
from govportal.cases.notices.issue import chinese_day
from govportal.cases.tables import NO_DAY
from govportal.messages import send
from govportal.publishing.portal.addresses import public_url
from typing import Any
from zope.component import adapter


def _day(text: str) -> str:
    if not text or text == NO_DAY:
        return "—"
    return chinese_day(date.fromisoformat(text))


def _correction(case: Any, event: Any) -> dict[str, str]:
    return {"last_day": _day(case.row.clock["correction"]["last_day"])}


def _state(case: Any, event: Any) -> dict[str, str]:
    return {"state": perform.state_title(case)}


def _action(case: Any, event: Any) -> dict[str, str]:
    return {"action": perform.action_title(case, event.action)}


#: Which template an action sends to the applicant, and the words that it adds.
TEMPLATES: Mapping[str, tuple[str, Callable[[Any, Any], dict[str, str]]]] = {
    "submit": ("application-submitted", lambda case, event: {}),
    "ask_correction": ("application-correction", _correction),
    "accept": ("application-accepted", lambda case, event: {"due": _day(case.row.due)}),
    "deem_accepted": ("application-accepted", lambda case, event: {"due": _day(case.row.due)}),
    "settle": ("application-ended", _state),
    "refuse": ("application-ended", _state),
    "return_application": ("application-ended", _state),
    "grant": ("application-ended", _state),
    "deny": ("application-ended", _state),
    "suspend": ("application-progress", _action),
    "resume": ("application-progress", _action),
    "begin_special": ("application-progress", _action),
    "end_special": ("application-progress", _action),
    "grant_extension": ("application-progress", _action),
    "complete": ("application-ended", _state),
    "deliver": ("application-ended", _state),
    "withdraw": ("application-ended", _state),
}


@adapter(ICase, ICaseActed)
def tell(case: Any, event: Any) -> None:
    """Write the messages of an action."""
    row = case.row
    if row.kind != "application":
        return
    if event.action == "assign":
        _tell_assignee(case, event)
        return
    known = TEMPLATES.get(event.action)
    if known is None:
        return
    template, words = known
    to = recipients.applicant(row)
    values = {**_common(case, "cases"), **words(case, event)}
    send(records.session(), template, to, values, row.id, key=f"step:{event.step['id']}")


def _tell_assignee(case: Any, event: Any) -> None:
    name = case.row.assignee
    if not name or name == perform.user_id():
        return
    to = recipients.officer(name)
    values = {**_common(case, "worklist"), "name": to.name}
    key = f"step:{event.step['id']}"
    send(records.session(), "application-assigned", to, values, case.row.id, key=key)


def _common(case: Any, page: str) -> dict[str, str]:
    row = case.row
    return {
        "name": row.applicant_name,
        "matter": row.matter_title,
        "number": row.number or "",
        "url": public_url(f"/{page}/{case.uid}"),
    }
