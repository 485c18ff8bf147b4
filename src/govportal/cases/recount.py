"""Deadlines are counted anew when years of the working calendar are loaded, changed or removed.

The change itself only leaves a note in the transaction that makes it. The day's work takes the note
up and goes through the open cases whose clock runs, some at a time, each case in a transaction of
its own: nobody waits for it, and killed at any moment it goes on where it was. A day that was told
the applicant in writing as his own, the end of a correction, stays.
"""

from datetime import date
from datetime import datetime
from datetime import timedelta
from govportal import _
from govportal import records
from govportal.cases import clock
from govportal.cases import kinds
from govportal.cases import store
from govportal.cases.case import wrap
from govportal.cases.perform import Doing
from govportal.cases.perform import perform
from govportal.cases.perform import say
from govportal.cases.tables import case
from govportal.cases.tables import case_recount
from govportal.cases.tables import NO_DAY
from govportal.codes.site_calendar import site_calendar
from govportal.errors import Problem
from sqlalchemy import delete
from sqlalchemy import insert
from sqlalchemy import or_
from sqlalchemy import select
from sqlalchemy import tuple_
from sqlalchemy import update
from typing import Any

import transaction


ACTION = "recount"
#: Cases of one look; the rest are seen at the next.
PORTION = 200
#: Requests that began with the calendar of before have ended by then.
QUIET = timedelta(minutes=1)
TIMES = ("due", "statutory_due", "node_due", "provisional")


def ask(event: Any) -> None:
    """Leave a note that years of the calendar changed; with the transaction that changes them."""
    if event.years:
        values = {"first_day": date(min(event.years), 1, 1).isoformat(), "asked_at": store.now()}
        start = {"state": _following("") or "", "due": "", "case_id": 0}
        records.session().execute(insert(case_recount).values(**values, **start))


def run(now: datetime | None = None, portion: int = PORTION) -> bool:
    """Count the next cases anew; gives whether there are more.

    Args:
        now: the moment, in UTC.
        portion: how many cases are looked at.
    """
    note = _note((now or store.now()) - QUIET)
    if note is None:
        return False
    rows = _next(note, portion)
    for row in rows:
        _recount(row)
    session = records.session()
    this = case_recount.c.id == note.id
    if len(rows) == portion:
        place = {"due": rows[-1].due, "case_id": rows[-1].id}
        session.execute(update(case_recount).where(this).values(**place))
    elif following := _following(note.state):
        place = {"state": following, "due": "", "case_id": 0}
        session.execute(update(case_recount).where(this).values(**place))
    else:
        session.execute(delete(case_recount).where(this))
    transaction.commit()
    return True


def _following(state: str) -> str | None:
    """The next state whose clock runs in any kind of business; ``None`` after the last one."""
    timed = {name for kind in kinds.all_kinds() for name in kind.timed}
    return min((name for name in timed if name > state), default=None)


def _note(before: datetime) -> Any:
    """The note to go by; several are one, from the earliest day on, begun anew."""
    with records.read_connection(snapshot=False) as connection:
        notes = connection.execute(select(case_recount).order_by(case_recount.c.id)).all()
    if not notes or notes[-1].asked_at > before:
        return None
    if len(notes) == 1:
        return notes[0]
    session = records.session()
    last = case_recount.c.id == notes[-1].id
    first_day = min(note.first_day for note in notes)
    session.execute(delete(case_recount).where(case_recount.c.id < notes[-1].id))
    session.execute(update(case_recount).where(last).values(first_day=first_day))
    found = session.execute(select(case_recount).where(last)).one()
    transaction.commit()
    return found


def _next(note: Any, portion: int) -> list[store.Row]:
    query = (
        select(case)
        .where(
            case.c.state == note.state,
            case.c.due < NO_DAY,
            tuple_(case.c.due, case.c.id) > (note.due, note.case_id),
            or_(case.c.due >= note.first_day, case.c.statutory_due >= note.first_day),
        )
        .order_by(case.c.due, case.c.id)
        .limit(portion)
    )
    with records.read_connection(snapshot=False) as connection:
        return [store.Row(item) for item in connection.execute(query).mappings()]


def _times(row: store.Row) -> dict[str, Any]:
    today = clock.day_of(store.now())
    times = kinds.kind(row.kind).times
    return times(site_calendar(), row.state, row.values, today)


def _recount(row: store.Row) -> None:
    """One case, in a transaction of its own; whoever acts on it at this moment counts it too."""
    if _times(row) == {name: row.values[name] for name in TIMES}:
        return
    try:
        perform(wrap(row), ACTION, system=True)
        transaction.commit()
    except Problem:
        transaction.abort()


def recount(doing: Doing) -> None:
    """Say what the new count changed; the columns themselves follow from any action."""
    old, new = doing.row.values, _times(doing.row)
    moved = [name for name in TIMES[:-1] if old[name] != new[name]]
    doing.detail.update({name: {"from": old[name], "to": new[name]} for name in moved})
    doing.detail["provisional"] = new["provisional"]
    if "due" in moved:
        words = {"old": old["due"], "new": new["due"]}
        said = _("工作日历已更新，办理期限由 ${old} 改为 ${new}。", mapping=words)
    elif new["provisional"]:
        said = _("工作日历的年度已移除，办理期限为暂定。")
    else:
        said = _("工作日历已更新，办理期限不变。")
    doing.opinion = say(said)
    doing.public = "due" in moved
