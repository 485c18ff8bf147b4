"""Tell people what happens to what they handed in, in the transaction in which it happens.

Whoever has no account gets a link by which he answers or says what he thinks of the result.
"""

from collections.abc import Mapping
from datetime import date
from govportal import records
from govportal.addons.interaction import holders
from govportal.addons.interaction import states
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


#: What an action sends to the person; the template's words follow from the case.
TEMPLATES: Mapping[str, str] = {
    "submit": "interaction-received",
    "register": "interaction-progress",
    "route": "interaction-progress",
    "transfer": "interaction-progress",
    "send_back": "interaction-progress",
    "extend": "interaction-extended",
    "ask_person": "interaction-question",
    "reply": "interaction-replied",
    "reject": "interaction-replied",
    "uphold": "interaction-progress",
    "reopen": "interaction-progress",
    "conclude": "interaction-progress",
}
#: What the link in a message is for, where the person has no account.
LINKS = {"ask_person": holders.ANSWER, "reply": holders.RESULT}


@adapter(ICase, ICaseActed)
def tell(case: Any, event: Any) -> None:
    """Write the messages of an action."""
    row = case.row
    if row.kind not in states.NAMES:
        return
    if event.action == "assign":
        _tell_assignee(case, event)
        return
    template = TEMPLATES.get(event.action)
    if template is None:
        return
    session = records.session()
    words = {
        "name": row.applicant_name,
        "kind": perform.say(states.TITLES[row.kind]),
        "title": row.title,
        "number": row.number or "",
        "url": public_url(_page(session, row, event.action)),
    }
    if template in ("interaction-received", "interaction-extended"):
        words["due"] = _day(row.statutory_due or row.due)
    elif template == "interaction-question":
        words["last_day"] = _day(row.due)
    elif template == "interaction-progress":
        words["action"] = perform.action_title(case, event.action)
    to = recipients.applicant(row)
    send(session, template, to, words, row.id, key=f"step:{event.step['id']}")


def _page(session: Any, row: Any, action: str) -> str:
    """Where the person goes: his page, or the one thing that he may do without an account."""
    if row.applicant_user:
        return f"/interactions/{row.uid}"
    if action in LINKS:
        return holders.link(session, row, LINKS[action])
    return "/interactions/query"


def _tell_assignee(case: Any, event: Any) -> None:
    row = case.row
    if not row.assignee or row.assignee == perform.user_id():
        return
    to = recipients.officer(row.assignee)
    words = {
        "name": to.name,
        "kind": perform.say(states.TITLES[row.kind]),
        "title": row.title,
        "number": row.number or "",
        "url": public_url(f"/worklist/interactions/{row.uid}"),
    }
    key = f"step:{event.step['id']}"
    send(records.session(), "interaction-assigned", to, words, row.id, key=key)


def _day(text: str) -> str:
    return "—" if not text or text == NO_DAY else chinese_day(date.fromisoformat(text))
