"""Drafts that are thrown away: by who fills them, or because the window left them lying.

A draft of the window is what an officer typed for a visitor who may never have come back; it is
kept for some days only. What applicants began themselves stays until they delete it.
"""

from datetime import datetime
from datetime import timedelta
from govportal import _
from govportal import records
from govportal.cases import store
from govportal.cases.settings import setting
from govportal.cases.tables import case
from govportal.cases.tables import case_file
from govportal.cases.tables import case_material
from govportal.cases.tables import case_step
from govportal.errors import Problem
from sqlalchemy import delete
from sqlalchemy import or_
from sqlalchemy import select
from typing import Any

import transaction


DRAFT = "draft"
#: Where a case was entered: by its applicant, or by an officer for a visitor.
WEB, WINDOW = "web", "window"
#: Drafts that one sweep deletes; the rest are deleted by the next.
MOST = 1000


def discard(session: Any, case_: Any) -> None:
    """Throw a draft away, with all that belongs to it.

    Raises:
        Problem: 409 it isn't a draft any more; 403 not by this user.
    """
    if case_.state != DRAFT:
        raise Problem(409, "Conflict", _("申请已经提交，不能删除；受理以前可以撤回。"))
    if not case_.may("govportal: Edit case"):
        raise Problem(403, "Forbidden", _("只有填写人可以删除草稿。"))
    _delete(session, case_.row)


def _delete(session: Any, row: store.Row) -> None:
    for table in (case_file, case_material, case_step):
        session.execute(delete(table).where(table.c.case_id == row.id))
    done = session.execute(
        delete(case).where(
            case.c.id == row.id, case.c.state == DRAFT, case.c.revision == row.revision
        )
    )
    if done.rowcount != 1:
        raise store.overtaken()


def discard_all(session: Any, kind: str) -> None:
    """Throw all drafts of a kind of business away."""
    these = select(case.c.id).where(case.c.state == DRAFT, case.c.kind == kind)
    for table in (case_file, case_material, case_step):
        session.execute(delete(table).where(table.c.case_id.in_(these)))
    session.execute(delete(case).where(case.c.state == DRAFT, case.c.kind == kind))


def sweep(now: datetime | None = None) -> int:
    """Delete what the window left lying for longer than the setting says; gives how many.

    Each has a transaction of its own; one that is saved at this moment stays.
    """
    before = (now or store.now()) - timedelta(days=int(setting("draft_days")))
    query = (
        select(case)
        .where(case.c.state == DRAFT, case.c.source == WINDOW, case.c.changed_at < before)
        .order_by(case.c.id)
        .limit(MOST)
    )
    with records.read_connection(snapshot=False) as connection:
        rows = [store.Row(item) for item in connection.execute(query).mappings()]
    done = 0
    for row in rows:
        try:
            _delete(records.session(), row)
            transaction.commit()
            done += 1
        except Problem:
            transaction.abort()
    return done


def of_window(connection: Any, user: str, most: int = 20) -> list[store.Row]:
    """What an officer entered for visitors and has not submitted, the latest first.

    Where nothing was typed there is nothing to go on with.
    """
    query = (
        select(case)
        .where(
            case.c.created_by == user,
            case.c.state == DRAFT,
            case.c.source == WINDOW,
            or_(case.c.revision > 1, case.c.applicant_name != ""),
        )
        .order_by(case.c.changed_at.desc(), case.c.id.desc())
        .limit(most)
    )
    return [store.Row(item) for item in connection.execute(query).mappings()]
