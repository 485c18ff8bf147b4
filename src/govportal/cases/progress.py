"""How a case stands, for somebody who isn't logged in but has its number and query password.

Tries are counted by number and by address, and a restart forgets nothing; one that succeeds
forgives those of its number and costs its address nothing. A wrong number and a wrong password get
the same answer.
"""

from collections.abc import Mapping
from govportal import _
from govportal import records
from govportal.cases import display
from govportal.cases import passwords
from govportal.cases import perform
from govportal.cases import store
from govportal.cases import timeline
from govportal.cases.case import wrap
from govportal.errors import Problem
from govportal.identity import limits
from govportal.records import throttle
from govportal.records.throttle import Limit
from typing import Any


#: Tries with one number, and from one address.
NUMBERS = (Limit(5, 900),)
ADDRESSES = (Limit(60, 900),)
#: Compared with when there is no such case, so that the answer takes as long.
NOBODY = passwords.digest("-")


def progress(data: Mapping[str, Any], request: Any) -> dict[str, Any]:
    """The public side of a case; see `holder`."""
    return public(holder(data, request))


def holder(data: Mapping[str, Any], request: Any) -> store.Row:
    """The case of whoever has its number and query password.

    Args:
        data: ``number`` and ``password``.
        request: whose client's address is counted.

    Raises:
        Problem: 422 nothing was given; 404 the pair fits no case; 429 too many tries.
    """
    number, password = data.get("number"), data.get("password")
    for name, value, message in (
        ("number", number, _("请填写办件编号，在受理凭证上可以找到。")),
        ("password", password, _("请填写查询密码，提交申请时给出。")),
    ):
        if not isinstance(value, str) or not value.strip() or len(value) > 128:
            raise perform.refuse(name, message)
    number, password = str(number).strip().upper(), str(password)
    limits.count(request, "progress", number, *NUMBERS)
    limits.count(request, "progress from", limits.client(request), *ADDRESSES)
    with records.read_connection(snapshot=False) as connection:
        row = store.find(connection, number=number)
    fits = passwords.fits(password, NOBODY if row is None else row.query_secret)
    if row is None or not fits:
        raise Problem(404, "NotFound", _("办件编号或者查询密码不对，请核对后再查。"))
    throttle.forget("progress", number, *NUMBERS)
    throttle.spare("progress from", limits.client(request), *ADDRESSES)
    return row


def public(row: store.Row) -> dict[str, Any]:
    """What of a case is told to who knows its secret, without personal data."""
    case = wrap(row)
    listed = display.list_json([row])[0]
    shown = ("number", "matter_title", "department", "state", "clock", "applied_at", "node")
    with records.read_connection(snapshot=False) as connection:
        steps = timeline.steps(connection, row, public=True)
    return {
        **{name: listed[name] for name in shown},
        "nodes": display.nodes_json(row),
        "timeline": [
            {
                "at": step["at"].isoformat(),
                "action": perform.action_title(case, step["action"]),
                "node": step["node"],
            }
            for step in steps
        ],
        "correction": (row.clock.get("correction") or {}).get("last_day")
        if row.state == "correction"
        else None,
    }
