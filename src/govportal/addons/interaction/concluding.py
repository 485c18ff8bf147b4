"""Complaints whose person has said nothing about the result until the day are settled."""

from govportal import records
from govportal.addons.interaction import times
from govportal.cases import store
from govportal.cases.case import wrap
from govportal.cases.perform import perform
from govportal.cases.tables import case
from govportal.errors import Problem
from sqlalchemy import select

import transaction


#: Complaints of one look; the rest are seen at the next.
MOST = 100


def run() -> bool:
    """Settle them, each in a transaction of its own; gives whether there are more."""
    query = (
        select(case)
        .where(case.c.state == times.REPLIED, case.c.due < times.today())
        .order_by(case.c.due, case.c.id)
        .limit(MOST)
    )
    with records.read_connection(snapshot=False) as connection:
        rows = [store.Row(item) for item in connection.execute(query).mappings()]
    done = 0
    for row in rows:
        try:
            perform(wrap(row), "conclude", system=True)
            transaction.commit()
            done += 1
        except Problem:
            transaction.abort()
    # One that can't be settled must not keep the clock busy.
    return done == MOST
