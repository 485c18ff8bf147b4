"""Reminders: before a limit ends and when it is exceeded, once for each limit.

Officers are told of what waits for them, of the case and of the node of its review; heads of what
is overdue as well; applicants of a correction that ends. Whoever has the case in hand is told;
where nobody has, those who hold the role that the state waits for, at the nearest place; and
whoever acts for them that day. A limit that moves is told again.
"""

from dataclasses import dataclass
from datetime import date
from datetime import datetime
from datetime import timedelta
from govportal import records
from govportal.cases import assignment
from govportal.cases import clock
from govportal.cases import delegations
from govportal.cases import kinds
from govportal.cases import perform
from govportal.cases import recipients
from govportal.cases import store
from govportal.cases.case import wrap
from govportal.cases.notices.issue import chinese_day
from govportal.cases.settings import setting
from govportal.cases.tables import case
from govportal.cases.tables import case_reminder
from govportal.codes.site_calendar import site_calendar
from govportal.codes.zone import ZONE
from govportal.messages import send
from govportal.publishing.portal.addresses import public_url
from govportal.records.inserting import insert_once
from sqlalchemy import and_
from sqlalchemy import ColumnElement
from sqlalchemy import exists
from sqlalchemy import select
from typing import Any

import transaction


#: Reminders of one look; the rest are written at the next.
MOST = 200
#: Nobody is woken: the hour of the day from which reminders are written.
HOUR = 8
HEAD = "Case Approver"
CORRECTION = "correction"


@dataclass(frozen=True)
class Reminder:
    """A kind of reminder.

    Args:
        name: as in the table; the template is ``case-<name>``.
        states: in which a case has it; ``None`` for all that wait for somebody.
        column: of the day that it is about.
        late: whether the day is over; the heads are told then too.
    """

    name: str
    states: tuple[str, ...] | None
    column: Any = case.c.due
    late: bool = False


SOON = Reminder("soon", None)
OVERDUE = Reminder("overdue", None, late=True)
NODE_SOON = Reminder("node-soon", (clock.REVIEW,), case.c.node_due)
NODE_OVERDUE = Reminder("node-overdue", (clock.REVIEW,), case.c.node_due, late=True)
ENDING = Reminder(CORRECTION, (CORRECTION,))
#: Those of nodes come after those of the whole case, which say more.
KINDS = (SOON, OVERDUE, NODE_SOON, NODE_OVERDUE, ENDING)


def run(now: datetime | None = None) -> int:
    """Write the reminders of today, on working days from eight o'clock; gives how many.

    Running it again writes nothing twice. Each case has a transaction of its own.

    Args:
        now: the moment, in UTC.
    """
    moment = now or store.now()
    today = clock.day_of(moment)
    if moment.astimezone(ZONE).hour < HOUR or not _is_worked(today):
        return 0
    last = today
    if ahead := int(setting("remind_days")):
        last = site_calendar().add_working_days(today, ahead).date
    done = 0
    for kind in KINDS:
        if kind.late:
            days = kind.column < today.isoformat()
        elif ahead:
            days = kind.column.between(today.isoformat(), last.isoformat())
        else:
            continue
        for uid in _found(kind, days):
            done += _remind(kind, uid, today)
    return done


def _is_worked(day: date) -> bool:
    calendar = site_calendar()
    return calendar.working_days_between(day - timedelta(days=1), day, strict=False) == 1


def _found(kind: Reminder, days: ColumnElement[bool]) -> list[str]:
    told = exists().where(
        case_reminder.c.case_id == case.c.id,
        case_reminder.c.kind == kind.name,
        case_reminder.c.day == kind.column,
    )
    if kind.column is case.c.node_due:
        # A node that may take as long as the whole case is reminded of as the case.
        days = and_(days, case.c.node_due < case.c.due)
    query = (
        select(case.c.uid)
        .where(case.c.state.in_(_states(kind)), days, ~told)
        .order_by(kind.column, case.c.id)
        .limit(MOST)
    )
    with records.read_connection(snapshot=False) as connection:
        return list(connection.execute(query).scalars())


def _states(kind: Reminder) -> tuple[str, ...]:
    if kind.states is not None:
        return kind.states
    return tuple(state for business in kinds.all_kinds() for state in business.waits_for)


def _remind(kind: Reminder, uid: str, today: date) -> bool:
    """Remind of one case, unless it has changed or was told of meanwhile."""
    session = records.session()
    row = store.find(session, uid=uid)
    if row is None or row.state not in _states(kind):
        transaction.abort()
        return False
    day = row.values[kind.column.name]
    values = {"case_id": row.id, "kind": kind.name, "day": day, "at": store.now()}
    made = insert_once(session, case_reminder, ["case_id", "kind", "day"], **values)
    if made is not None:
        _tell(session, kind, wrap(row), date.fromisoformat(day), today)
    transaction.commit()
    return made is not None


def _tell(session: Any, kind: Reminder, case_: Any, day: date, today: date) -> None:
    row = case_.row
    for_person, for_officer = kinds.kind(row.kind).pages
    page = for_person if kind is ENDING else for_officer
    words = {
        "matter": row.matter_title or row.title,
        "number": row.number or "",
        "day": chinese_day(day),
        "url": public_url(f"{page}/{row.uid}"),
    }
    if kind.late:
        late = site_calendar().working_days_between(day, today, strict=False)
        # A weekend after the day doesn't make it less overdue.
        words["days"] = str(max(1, late))
    if kind is ENDING:
        people = [recipients.applicant(row)]
    else:
        people = [recipients.officer(name) for name in told(case_, kind.late, today)]
        words["state"] = perform.node_of(row) or perform.state_title(case_)
    for to in people:
        key = f"case:{row.id}:{day}"
        send(session, f"case-{kind.name}", to, {**words, "name": to.name}, row.id, key=key)


def told(case_: Any, heads: bool, today: date) -> list[str]:
    """The users who are told of a case: who has it in hand or could take it, perhaps the heads.

    Whoever acts for one of them today is told as well.
    """
    row = case_.row
    role = kinds.kind(row.kind).waits_for[row.state]
    found = [row.assignee] if row.assignee else assignment.holders(case_, role)
    if heads:
        found = [*found, *assignment.holders(case_, HEAD)]
    acting = [name for user in found for name in delegations.delegates(user, today)]
    return list(dict.fromkeys((*found, *acting)))
