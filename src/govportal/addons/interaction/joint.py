"""Joint handling: other departments are asked for their opinion, and see the case for it.

Whoever has an officer's role at a department that was asked, or above it, has the role ``Joint
Officer`` for the case. He reads it with personal data masked, and gives an opinion; the case stays
with its own department.
"""

from AccessControl import getSecurityManager
from borg.localrole.interfaces import ILocalRoleProvider
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from govportal import _
from govportal import records
from govportal.addons.interaction import places
from govportal.addons.interaction import states
from govportal.addons.interaction import times
from govportal.addons.interaction.settings import setting
from govportal.addons.interaction.tables import interaction_joint as table
from govportal.cases import display
from govportal.cases import store
from govportal.cases.delegations import ROLES
from govportal.cases.interfaces import ICase
from govportal.cases.perform import Doing
from govportal.cases.perform import refuse
from govportal.cases.perform import user_id
from govportal.cases.tables import case
from govportal.cases.worklist.scope import Scope
from govportal.errors import Problem
from sqlalchemy import insert
from sqlalchemy import select
from sqlalchemy import update
from typing import Any
from zope.component import adapter
from zope.interface import implementer

import plone.api as api
import transaction


ROLE = "Joint Officer"
#: Departments that one case can be shared with.
MOST = 10
SIZE = 100


class _Asked:
    """Under what a transaction keeps what was asked: permissions are checked many times over."""


_ASKED = _Asked()


@adapter(ICase)
@implementer(ILocalRoleProvider)
class JointRoles:
    """The role that an officer has for a case because his department was asked about it."""

    def __init__(self, case: Any) -> None:
        self.case = case

    def getRoles(self, principal: str) -> Sequence[str]:
        """``Joint Officer`` for those with an officer's role at a department that was asked."""
        row = self.case.row
        if row.kind not in states.NAMES or row.state == states.DRAFT:
            return ()
        paths = _paths(row.id)
        user = api.portal.get_tool("acl_users").getUserById(principal) if paths else None
        if user is None:
            return ()
        portal = api.portal.get()
        for path in paths:
            place = portal.unrestrictedTraverse(path, None)
            if place is not None and set(user.getRolesInContext(place)) & set(ROLES):
                return (ROLE,)
        return ()

    def getAllRoles(self) -> Iterator[tuple[str, Sequence[str]]]:
        """Nobody: who asks for all holders asks for those that were given a role."""
        return iter(())


def _paths(case_id: int) -> Sequence[str]:
    """The departments that were asked about a case, as it is when a transaction first asks."""
    current = transaction.get()
    try:
        known: dict[int, Sequence[str]] = current.data(_ASKED)
    except KeyError:
        known = {}
        current.set_data(_ASKED, known)
    if case_id not in known:
        query = select(table.c.department_path).where(table.c.case_id == case_id)
        with records.read_connection(snapshot=False) as connection:
            known[case_id] = tuple(connection.execute(query).scalars())
    return known[case_id]


def ask_joint(doing: Doing) -> None:
    """Ask another department for its opinion.

    Raises:
        Problem: 422 it is the case's own, was asked before, or there are too many.
    """
    place = places.department(doing.data.get("department"))
    doing.opinion = doing.text("question", _("征求意见的内容"), required=True, longest=1000)
    present = of(doing.session, doing.row)
    if place.code == doing.row.department_code:
        raise refuse("department", _("本件就由这个部门办理，请选择其他部门。"))
    if place.code in {item["department_code"] for item in present}:
        raise refuse("department", _("已经向这个部门征求过意见。"))
    if len(present) >= MOST:
        raise refuse("department", _("协办部门最多 ${most} 个。", mapping={"most": MOST}))
    doing.detail["to"] = place.title
    doing.public = False
    doing.session.execute(
        insert(table).values(
            case_id=doing.row.id,
            department_code=place.code,
            department_path=place.path,
            department=place.title,
            question=doing.opinion,
            asked_at=store.now(),
            due=times.day_after(int(setting("joint_days"))),
            opinion="",
            given_by="",
        )
    )


def give_opinion(doing: Doing) -> None:
    """Say what one's department thinks of it.

    Raises:
        Problem: 409 none of one's departments is waited for.
    """
    doing.opinion = doing.text("opinion", _("协办意见"), required=True)
    waiting = [item for item in of(doing.session, doing.row) if item["given_at"] is None]
    own = [item for item in waiting if _is_officer(item["department_path"])]
    if not own:
        raise Problem(409, "Conflict", _("贵部门已经提出意见，或者没有被征求意见。"))
    doing.detail["from"] = own[0]["department"]
    doing.public = False
    done = doing.session.execute(
        update(table)
        .where(table.c.id == own[0]["id"], table.c.given_at.is_(None))
        .values(opinion=doing.opinion, given_by=user_id(), given_at=store.now())
    )
    if done.rowcount != 1:
        raise store.overtaken()


def _is_officer(path: str) -> bool:
    place = api.portal.get().unrestrictedTraverse(path, None)
    user = getSecurityManager().getUser()
    return place is not None and bool(set(user.getRolesInContext(place)) & set(ROLES))


def of(connection: Any, row: Any) -> Sequence[Mapping[str, Any]]:
    """The departments that were asked about a case, in their order."""
    query = select(table).where(table.c.case_id == row.id).order_by(table.c.id)
    return list(connection.execute(query).mappings())


def as_json(item: Mapping[str, Any]) -> dict[str, Any]:
    """One department's part in a case."""
    return {
        "department": item["department"],
        "question": item["question"],
        "asked_at": item["asked_at"].isoformat(),
        "due": item["due"],
        "opinion": item["opinion"],
        "given_by": display.user_title(item["given_by"]),
        "given_at": item["given_at"].isoformat() if item["given_at"] else None,
    }


def asked(scope: Scope) -> list[dict[str, Any]]:
    """The cases about which the departments of a scope are asked and have said nothing yet."""
    if not scope:
        return []
    query = (
        select(case, table.c.due.label("joint_due"), table.c.question.label("joint_question"))
        .join(table, table.c.case_id == case.c.id)
        .where(table.c.given_at.is_(None))
        .order_by(table.c.due, table.c.id)
        .limit(SIZE)
    )
    if not scope.everywhere:
        query = query.where(table.c.department_code.in_(scope.departments))
    with records.read_connection(snapshot=False) as connection:
        found = [dict(item) for item in connection.execute(query).mappings()]
    extra = [(item.pop("joint_due"), item.pop("joint_question")) for item in found]
    listed = display.list_json([store.Row(item) for item in found])
    return [
        {**line, "joint": {"due": due, "question": question}}
        for line, (due, question) in zip(listed, extra, strict=True)
    ]
