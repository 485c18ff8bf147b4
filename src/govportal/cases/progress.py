"""How a case stands, for somebody who isn't logged in but has its number and query password.

Wrong pairs are counted by number and by address, in SQL, so that a restart forgets nothing. A wrong
number and a wrong password get the same answer.
"""

from collections.abc import Mapping
from datetime import timedelta
from govportal import _
from govportal import records
from govportal.cases import display
from govportal.cases import passwords
from govportal.cases import perform
from govportal.cases import store
from govportal.cases import timeline
from govportal.cases.case import wrap
from govportal.cases.tables import case_try
from govportal.errors import Problem
from govportal.records import keyed
from sqlalchemy import delete
from sqlalchemy import func
from sqlalchemy import insert
from sqlalchemy import select
from typing import Any


#: Wrong tries within PERIOD before the answer is 429: of one number, and of one address.
PER_NUMBER, PER_ADDRESS = 5, 30
PERIOD = timedelta(minutes=15)
#: Compared with when there is no such case, so that the answer takes as long.
NOBODY = passwords.digest("-")


def progress(data: Mapping[str, Any], address: str) -> dict[str, Any]:
    """The public side of a case.

    Args:
        data: ``number`` and ``password``.
        address: the client's.

    Raises:
        Problem: 422 nothing was given; 404 the pair fits no case; 429 too many wrong tries.
    """
    number, password = data.get("number"), data.get("password")
    for name, value, message in (
        ("number", number, _("请填写办件编号，在受理凭证上可以找到。")),
        ("password", password, _("请填写查询密码，提交申请时给出。")),
    ):
        if not isinstance(value, str) or not value.strip() or len(value) > 128:
            raise perform.refuse(name, message)
    number, password = str(number).strip().upper(), str(password)
    subjects = [keyed.digest("progress", "number", number)]
    if address:
        subjects.append(keyed.digest("progress", "address", address))
    with records.read_connection(snapshot=False) as connection:
        _check(connection, subjects)
        row = store.find(connection, number=number)
    fits = passwords.fits(password, NOBODY if row is None else row.query_secret)
    if row is None or not fits:
        # Counted in a transaction of its own: the refusal drops the request's.
        with records.write_connection() as connection:
            _count(connection, subjects)
        raise Problem(404, "NotFound", _("办件编号或者查询密码不对，请核对后再查。"))
    return _public(row)


def _check(connection: Any, subjects: list[str]) -> None:
    since = store.now() - PERIOD
    for subject, most in zip(subjects, (PER_NUMBER, PER_ADDRESS), strict=False):
        number = connection.execute(
            select(func.count()).where(case_try.c.subject == subject, case_try.c.at >= since)
        ).scalar_one()
        if number >= most:
            raise Problem(
                429, "TooManyRequests", _("查询次数过多，请十五分钟后再试，或者拨打咨询电话。")
            )


def _count(connection: Any, subjects: list[str]) -> None:
    moment = store.now()
    connection.execute(delete(case_try).where(case_try.c.at < moment - PERIOD))
    for subject in subjects:
        connection.execute(insert(case_try).values(subject=subject, at=moment))


def _public(row: store.Row) -> dict[str, Any]:
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
