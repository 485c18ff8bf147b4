"""What a person and an officer do with a booking: each action's own work.

A change takes the new place and gives the old one back in one transaction; whoever gives up his
booking, or is given up, gives his place back at once.
"""

from datetime import date
from datetime import datetime
from datetime import timedelta
from govportal import _
from govportal.addons.appointment import bookings
from govportal.addons.appointment import entering
from govportal.addons.appointment import offers
from govportal.addons.appointment import places
from govportal.addons.appointment import planning
from govportal.addons.appointment.freeing import full
from govportal.addons.appointment.settings import setting
from govportal.cases import numbering
from govportal.cases import passwords
from govportal.cases import store
from govportal.cases.clock import day_of
from govportal.cases.perform import Doing
from govportal.cases.perform import refuse
from govportal.codes.zone import ZONE
from govportal.errors import Problem
from sqlalchemy.exc import IntegrityError
from typing import Any


#: Working days in which an appeal is answered.
ANSWER = 5
LONGEST = 500


def book(doing: Doing) -> None:
    """Number a new booking and give its query password."""
    password = passwords.new_password()
    moment = store.now()
    doing.changes.update(
        number=numbering.case_number(doing.session, doing.row, day_of(moment)),
        query_secret=passwords.digest(password),
        applied_at=moment,
        received_at=moment,
    )
    doing.detail.update(doing.row.clock)
    doing.reply["query_password"] = password


def walk_in(doing: Doing) -> None:
    """Number a visit without a booking, and give its ticket."""
    book(doing)
    _ticket(doing, bookings.of(doing.session, doing.row.id))


def change(doing: Doing) -> None:
    """Another slot of the same schedule; the old place is given back.

    Raises:
        Problem: 404 the schedule has gone; 409 too late, or the slot is full; 422 what was given.
    """
    row = bookings.of(doing.session, doing.row.id)
    if _begins(row) <= store.now():
        raise Problem(409, "Conflict", _("预约的时间已经到了，不能再变更。"))
    _another(doing, row, within=True)


def move(doing: Doing) -> None:
    """Another slot because the office can't keep the one that was booked.

    Raises:
        Problem: as `change`.
    """
    row = bookings.of(doing.session, doing.row.id)
    doing.opinion = doing.text("reason", _("改期原因"), required=True, longest=LONGEST)
    _another(doing, row, within=False)


def _another(doing: Doing, row: Any, within: bool) -> None:
    found = offers.offer(row.schedule_uid)
    now = store.now()
    slot = entering.planned(found, doing.data, now, within)
    new = places.row_of(doing.session, found.uid, found.plan.hall, slot, row.channel)
    if new == row.slot_id:
        raise refuse("begin", _("这就是现在预约的时段，请选择另一个。"))
    places.lock(doing.session, (new, row.slot_id))
    if not places.take(doing.session, new, row.people):
        raise full(doing.session, found, row.people, now)
    places.give_back(doing.session, row.slot_id, row.people)
    try:
        bookings.change(
            doing.session, row.case_id, slot_id=new, hold=entering.hold(row.person, new)
        )
    except IntegrityError:
        raise entering.twice() from None
    doing.detail.update({**entering.times(slot), "before": dict(doing.row.clock)})
    doing.changes["clock"] = entering.times(slot)


def cancel(doing: Doing) -> None:
    """Give the booking up.

    Raises:
        Problem: 409 its time has come.
    """
    row = bookings.of(doing.session, doing.row.id)
    if _begins(row) <= store.now():
        raise Problem(
            409, "Conflict", _("预约的时间已经到了，不能再取消。来不了的请电话告知大厅。")
        )
    doing.opinion = doing.text("reason", _("取消原因"), longest=LONGEST)
    _given_up(doing, row)


def call_off(doing: Doing) -> None:
    """The office gives the booking up, and says why."""
    doing.opinion = doing.text("reason", _("取消原因"), required=True, longest=LONGEST)
    _given_up(doing, bookings.of(doing.session, doing.row.id))


def _given_up(doing: Doing, row: Any) -> None:
    places.give_back(doing.session, row.slot_id, row.people)
    bookings.change(doing.session, row.case_id, hold=None)
    doing.changes.update(outcome="cancelled", completed_at=store.now())


def arrive(doing: Doing) -> None:
    """Who booked is in the hall: he gets a ticket.

    Raises:
        Problem: 409 it isn't his day, or not yet his time.
    """
    row = bookings.of(doing.session, doing.row.id)
    now = store.now()
    if row.day != day_of(now).isoformat():
        words = {"day": row.day, "begin": row.begin}
        message = _("预约的是 ${day} ${begin}，请在当天取号。", mapping=words)
        raise Problem(409, "Conflict", message)
    # Whoever stands before an officer is let in at any time of his day.
    if not doing.case.may(entering.SERVE):
        _must_be_time(row, now)
    _ticket(doing, row)


def _must_be_time(row: Any, now: datetime) -> None:
    first = _begins(row) - timedelta(minutes=setting("early_minutes"))
    last = _moment(row.day, row.end) + timedelta(minutes=setting("late_minutes"))
    if now < first:
        words = {"time": f"{first.astimezone(ZONE):%H:%M}"}
        raise Problem(409, "Conflict", _("还没有到取号时间，${time} 起可以取号。", mapping=words))
    if now > last:
        raise Problem(409, "Conflict", _("预约的时段已过，请到导办台由工作人员安排。"))


def _ticket(doing: Doing, row: Any) -> None:
    found = offers.offer(row.schedule_uid)
    prefix = found.schedule.prefix
    number = numbering.next_of(doing.session, f"ticket:{row.hall_uid}:{row.day}:{prefix}")
    ticket = f"{prefix}{number:03d}"
    bookings.change(doing.session, row.case_id, ticket=ticket, arrived_at=store.now())
    doing.detail["ticket"] = ticket
    doing.reply["ticket"] = ticket


def call(doing: Doing) -> None:
    """Call somebody to a window, also again.

    Raises:
        Problem: 422 no window.
    """
    window = doing.text("window", _("窗口"), required=True, longest=100)
    bookings.change(doing.session, doing.row.id, window=window, called_at=store.now())
    doing.detail["window"] = window


def requeue(doing: Doing) -> None:
    """Back into the queue, at its end: he was called and wasn't there."""
    bookings.change(doing.session, doing.row.id, arrived_at=store.now(), called_at=None)


def serve(doing: Doing) -> None:
    """He was served."""
    doing.opinion = doing.text("opinion", _("办理说明"), longest=LONGEST)
    bookings.change(doing.session, doing.row.id, served_at=store.now(), hold=None)
    doing.changes.update(outcome="served", completed_at=store.now())


def miss(doing: Doing) -> None:
    """He didn't come, or didn't answer.

    Raises:
        Problem: 409 his time hasn't come.
    """
    row = bookings.of(doing.session, doing.row.id)
    if doing.row.state == bookings.BOOKED and store.now() < _moment(row.day, row.end):
        raise Problem(409, "Conflict", _("预约的时段还没有过，不能记为爽约。"))
    lapse(doing)


def lapse(doing: Doing) -> None:
    """The hall has closed, and he hasn't come."""
    bookings.change(doing.session, doing.row.id, missed_at=store.now(), hold=None)
    doing.changes.update(outcome="missed", completed_at=store.now())


def appeal(doing: Doing) -> None:
    """It wasn't his fault, he says.

    Raises:
        Problem: 409 too late; 422 no reason.
    """
    row = bookings.of(doing.session, doing.row.id)
    if store.now() > row.missed_at + timedelta(days=setting("appeal_days")):
        words = {"days": setting("appeal_days")}
        raise Problem(409, "Conflict", _("爽约超过 ${days} 天的不能再申诉。", mapping=words))
    doing.opinion = doing.text("reason", _("申诉理由"), required=True, longest=LONGEST)
    today = day_of(store.now()).isoformat()
    doing.changes["clock"] = {**doing.row.clock, "appealed": today}


def excuse(doing: Doing) -> None:
    """The appeal is right: it doesn't count."""
    doing.opinion = doing.text("opinion", _("处理意见"), longest=LONGEST)
    bookings.change(doing.session, doing.row.id, missed_at=None)
    doing.changes["outcome"] = "excused"


def uphold(doing: Doing) -> None:
    """The appeal isn't right: it counts.

    Raises:
        Problem: 422 no reason.
    """
    doing.opinion = doing.text("reason", _("不予采纳的理由"), required=True, longest=LONGEST)


def _begins(row: Any) -> datetime:
    return _moment(row.day, row.begin)


def _moment(day: str, time: str) -> datetime:
    return planning.moment(date.fromisoformat(day), time)
