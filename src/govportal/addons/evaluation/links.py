"""Evaluate without logging in: by a link of a message, by a code at a window, by number.

A link of a message serves for the evaluation and then for one addition; one of a window for one
evaluation, and shows nothing of it afterwards, for the next person looks at the same screen.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from govportal import _
from govportal import records
from govportal.addons.evaluation import display
from govportal.addons.evaluation import giving
from govportal.addons.evaluation import second
from govportal.addons.evaluation import store as rows
from govportal.addons.evaluation.invite import DESK
from govportal.addons.evaluation.invite import MESSAGE
from govportal.addons.evaluation.rectification.actions import SECOND
from govportal.cases import progress
from govportal.cases import tokens
from govportal.cases.perform import refuse
from govportal.identity import limits
from govportal.records.throttle import Limit
from typing import Any


#: All purposes of ours begin so.
ANY = f"{MESSAGE}*"
#: Evaluations from one network address: a hall has one for all of its windows and terminals.
GIVEN_FROM = (Limit(20, 60), Limit(300, 3600))
#: By which channels somebody may say that he answers, the first where he says nothing.
AT_DESK = ("qr", "tablet")
BY_NUMBER = ("web", "mobile", "kiosk")
LOGGED_IN = ("web", "mobile")


@dataclass(frozen=True)
class Link:
    """What a token is for: the case it was issued for, and the moment (``""`` for a second one)."""

    purpose: str
    row: Any
    moment: str


def show(request: Any, token: Any) -> dict[str, Any]:
    """What somebody with a link sees.

    Raises:
        Problem: 404 it doesn't work; 429 too many tries.
    """
    tokens.holder(request, ANY, token)
    with records.read_connection(snapshot=False) as connection:
        link = _link(connection, token)
        row = link.row
        if link.purpose == SECOND:
            return display.giver_json(rows.get(connection, rectification=row.id), row)
        found = rows.get(connection, case_id=row.id, moment=link.moment)
        return display.giver_json(found, shown=link.purpose == MESSAGE)


def give(request: Any, token: Any, data: Mapping[str, Any]) -> dict[str, Any]:
    """Evaluate by a link: ``level``, ``tags``, ``text``, at a window ``channel``.

    Raises:
        Problem: 404 the link doesn't work; 409, 422 as `giving.give`; 429 too many.
    """
    limits.count(request, "evaluation from", limits.client(request), *GIVEN_FROM)
    tokens.holder(request, ANY, token)
    session = records.session()
    link = _link(session, token)
    if link.purpose == SECOND:
        tokens.use(session, SECOND, token)
        return display.giver_json(second.give(session, link.row, data, "message"))
    if link.purpose == DESK:
        channel = _channel(data, AT_DESK)
        tokens.use(session, f"{DESK}:*", token)
    else:
        channel = "message"
    given = giving.give(session, link.row, link.moment, data, channel)
    return display.giver_json(given, shown=link.purpose == MESSAGE)


def add(request: Any, token: Any, data: Mapping[str, Any]) -> dict[str, Any]:
    """Add ``text`` to what was given, by the link of the message; it is used up then.

    Raises:
        Problem: 404 the link doesn't work; 409, 422 as `giving.add`; 429 too many.
    """
    limits.count(request, "evaluation from", limits.client(request), *GIVEN_FROM)
    tokens.holder(request, f"{MESSAGE}:*", token)
    session = records.session()
    link = _link(session, token)
    added = giving.add(session, link.row, link.moment, data)
    tokens.use(session, f"{MESSAGE}:*", token)
    return display.giver_json(added)


def by_number(request: Any, data: Mapping[str, Any]) -> dict[str, Any]:
    """Evaluate with a case's ``number`` and query ``password``; without ``moment`` see what waits.

    Raises:
        Problem: 404 the pair fits no case; 409, 422 as `giving.give`; 429 too many tries.
    """
    row = progress.holder(data, request)
    moment = data.get("moment")
    if moment is None:
        with records.read_connection(snapshot=False) as connection:
            found = rows.of_case(connection, row.id)
        return {"items": [display.giver_json(one, shown=False) for one in found]}
    if not isinstance(moment, str):
        raise refuse("moment", _("请选择要评价的办理环节。"))
    limits.count(request, "evaluation from", limits.client(request), *GIVEN_FROM)
    channel = _channel(data, BY_NUMBER)
    given = giving.give(records.session(), row, moment, data, channel)
    return {"items": [display.giver_json(given, shown=False)]}


def by_applicant(case: Any, moment: str, data: Mapping[str, Any]) -> Any:
    """Evaluate as the applicant who is logged in; gives the row.

    Raises:
        Problem: 409, 422 as `giving.give`.
    """
    return giving.give(records.session(), case.row, moment, data, _channel(data, LOGGED_IN))


def _link(connection: Any, token: Any) -> Link:
    """What a token is for, as this connection reads it.

    Raises:
        Problem: 404 somebody used it up meanwhile.
    """
    purpose, row = tokens.issued(connection, ANY, token)
    name, _colon, moment = purpose.partition(":")
    return Link(name, row, moment)


def _channel(data: Mapping[str, Any], allowed: tuple[str, ...]) -> str:
    channel = data.get("channel") or allowed[0]
    if channel not in allowed:
        raise refuse("channel", _("不能以这种方式评价。"))
    return str(channel)
