"""What the clock does: note who did not answer, and close what nobody judges a second time."""

from govportal import records
from govportal.addons.evaluation import levels
from govportal.addons.evaluation import store as rows
from govportal.addons.evaluation import sums
from govportal.addons.evaluation.rectification import states
from govportal.addons.evaluation.tables import evaluation
from govportal.cases import store
from govportal.cases.case import wrap
from govportal.cases.perform import perform
from govportal.cases.tables import case
from govportal.errors import Problem
from sqlalchemy import select

import transaction


#: Rows of one look; the rest are seen at the next.
MOST = 200


def run() -> bool:
    """Do what is due; gives whether there is more."""
    if not rows.is_installed():
        return False
    overdue = note_unanswered()
    return close_unjudged() or overdue


def note_unanswered() -> bool:
    """Mark what was not answered in time as ``default``, each in a transaction of its own.

    Somebody who answers at this very moment is first or gets 409; either way it is counted once.
    """
    day = rows.today().isoformat()
    query = (
        select(evaluation.c.id)
        .where(evaluation.c.channel == "", evaluation.c.until < day)
        .order_by(evaluation.c.until, evaluation.c.id)
        .limit(MOST)
    )
    with records.read_connection(snapshot=False) as connection:
        ids = list(connection.execute(query).scalars())
    for number in ids:
        session = records.session()
        row = rows.find(session, id=number)
        try:
            if row is not None and rows.state(row) == "over" and not row.channel:
                row = rows.change(session, row, channel=levels.DEFAULT)
                sums.add(session, row, sums.UNANSWERED)
            transaction.commit()
        except Problem:
            transaction.abort()
    return len(ids) == MOST


def close_unjudged() -> bool:
    """Close rectifications whose second review was not given in time."""
    day = rows.today().isoformat()
    query = (
        select(case.c.uid)
        .where(case.c.state == states.SECOND, case.c.due < day)
        .order_by(case.c.due, case.c.id)
        .limit(MOST)
    )
    with records.read_connection(snapshot=False) as connection:
        uids = list(connection.execute(query).scalars())
    for uid in uids:
        try:
            perform(wrap(store.read(uid=uid)), "close", system=True)
            transaction.commit()
        except Problem:
            transaction.abort()
    return len(uids) == MOST
