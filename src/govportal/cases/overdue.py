"""What the clock does by itself: five days of silence are an acceptance."""

from govportal import records
from govportal.cases import clock
from govportal.cases import store
from govportal.cases.case import wrap
from govportal.cases.perform import perform
from govportal.cases.tables import case
from govportal.codes.site_calendar import site_calendar
from govportal.errors import Problem
from sqlalchemy import select

import transaction


#: Cases of one look; the rest are seen at the next.
MOST = 200
DEEM = "deem_accepted"


def run() -> list[str]:
    """Accept what nobody answered in time, each in a transaction of its own.

    A case that an officer answers at this very moment is left to him.

    Returns:
        the numbers of the cases.
    """
    today = clock.day_of(store.now()).isoformat()
    with records.read_connection(snapshot=False) as connection:
        found = connection.execute(
            select(case.c.uid)
            .where(case.c.state == "submitted", case.c.due < today)
            .order_by(case.c.due, case.c.id)
            .limit(MOST)
        ).scalars()
        uids = list(found)
    return [number for uid in uids if (number := _deem(uid))]


def _deem(uid: str) -> str:
    row = store.read(uid=uid)
    # A day that was computed with a year that wasn't loaded is computed again before it counts.
    if row.provisional:
        received = clock.intake_due(site_calendar(), row.received_at).date
        if received >= clock.day_of(store.now()):
            return ""
    try:
        done = perform(wrap(row), DEEM, system=True)
        transaction.commit()
    except Problem:
        transaction.abort()
        return ""
    return str(done.case.row.number)
