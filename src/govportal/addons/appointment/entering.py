"""A booking is made: by a person, by an officer who is called up, or by who walks in.

Places are taken before anything else is written; what is refused leaves nothing behind.
"""

from collections.abc import Mapping
from datetime import date
from datetime import datetime
from govportal import _
from govportal import records
from govportal.addons.appointment import bans
from govportal.addons.appointment import bookings
from govportal.addons.appointment import offers
from govportal.addons.appointment import places
from govportal.addons.appointment import planning
from govportal.addons.appointment import who
from govportal.addons.appointment.freeing import full
from govportal.addons.appointment.offers import Offer
from govportal.addons.appointment.planning import Slot
from govportal.cases import snapshot
from govportal.cases import store
from govportal.cases.case import wrap
from govportal.cases.drafts import WEB
from govportal.cases.drafts import WINDOW
from govportal.cases.perform import perform
from govportal.cases.perform import refuse
from govportal.cases.perform import say
from govportal.cases.tables import NO_DAY
from govportal.codes.calendar import parse_day
from govportal.codes.site_calendar import site_calendar
from govportal.content.places import department_of
from govportal.content.places import region_of
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.publishing.portal.addresses import path_of
from govportal.records import keyed
from sqlalchemy.exc import IntegrityError
from typing import Any

import plone.api as api


WORKFLOW = "govportal_appointment_workflow"
LONGEST_KEY = 64
SERVE = "govportal: Serve booking"


def book(data: Mapping[str, Any], user: str) -> tuple[Any, Mapping[str, Any], bool]:
    """Book a slot; gives the case, what the one who books is told, and if it is new.

    Args:
        data: ``schedule``, ``day`` (2026-11-26), ``begin`` (09:00), and any of ``matter`` (a UID),
            ``people`` (how many places), ``applicant`` (see `who`), ``key`` (what the client calls
            it: sent again, it is the same booking), ``channel``: ``phone`` when an officer of the
            department books for somebody.
        user: who does it.

    Raises:
        Problem: 403 not for this person, or he is banned; 404 no such schedule or matter; 409 the
            slot can't be booked any more, is full, or he has it already; 422 what was given.
    """
    key = _key(data)
    found = offers.offer(data.get("schedule"))
    channel = data.get("channel") or planning.ONLINE
    by_phone = channel == planning.PHONE
    if channel not in (planning.ONLINE, planning.PHONE):
        raise refuse("channel", _("channel 只能是 online 或者 phone。"))
    if by_phone:
        must_serve(found)
    slot = planned(found, data, store.now(), within=True)
    people = _people(found, data)
    matter = _matter(found, data)
    applicant = _applicant(found, data, user, by_phone)
    account = "" if by_phone else user
    person = who.person_of(applicant, account)
    session = records.session()
    known = _known(session, user, key)
    if known is not None:
        return wrap(known), {}, False
    _may_book(session, found, person)
    row = _entered(
        session,
        found,
        slot,
        channel,
        people=people,
        person=person,
        matter=matter,
        applicant=applicant,
        user=user,
        account=account,
        key=key,
    )
    done = perform(wrap(row, found.department), "book")
    return done.case, done.reply, True


def walk_in(data: Mapping[str, Any], user: str) -> tuple[Any, Mapping[str, Any], bool]:
    """Give a ticket to somebody who comes without a booking; gives as `book` does.

    He gets a place of the slot that lasts, or of the next one that has any.

    Args:
        data: ``schedule``, ``applicant``, and any of ``matter``, ``people``, ``key``.
        user: an officer of the schedule's department.

    Raises:
        Problem: 403 not at this hall; 404 no such schedule or matter; 409 no place is left today;
            422 what was given.
    """
    key = _key(data)
    found = offers.offer(data.get("schedule"))
    must_serve(found)
    people = _people(found, data)
    matter = _matter(found, data)
    applicant = who.visitor(data.get("applicant"))
    now = store.now()
    today = now.astimezone(planning.ZONE)
    session = records.session()
    known = _known(session, user, key)
    if known is not None:
        return wrap(known), {}, False
    rows = places.of_days(session, found.uid, f"{today:%Y-%m-%d}", f"{today:%Y-%m-%d}")
    slot = next(
        (
            slot
            for slot in planning.slots(found.plan, today.date(), site_calendar())
            if f"{today:%H:%M}" < slot.end and places.left(rows, slot, planning.ONSITE) >= people
        ),
        None,
    )
    if slot is None:
        raise Problem(409, "Full", _("今天的现场名额已经用完，请约其他日子，或者调整排班。"))
    row = _entered(
        session,
        found,
        slot,
        planning.ONSITE,
        people=people,
        person=who.person_of(applicant, ""),
        matter=matter,
        applicant=applicant,
        user=user,
        account="",
        key=key,
    )
    done = perform(wrap(row, found.department), "walk_in")
    return done.case, done.reply, True


def planned(found: Offer, data: Mapping[str, Any], now: datetime, within: bool) -> Slot:
    """The slot that ``day`` and ``begin`` name.

    Args:
        within: it must be open for bookings now; else only not be over.

    Raises:
        Problem: 422 they name none; 409 it can't be booked any more.
    """
    day, begin = day_of(data), data.get("begin")
    slot = None
    if isinstance(begin, str):
        slot = planning.find(found.plan, day, begin, site_calendar())
    if slot is None:
        message = _(
            "${day} 没有 ${begin} 开始的时段，请重新选择。",
            mapping={"day": day.isoformat(), "begin": str(begin or "—")[:5]},
        )
        raise refuse("begin", message)
    late = not planning.takes(found.plan, slot, now) if within else slot.starts <= now
    if late:
        message = _("这个时段现在不能预约：已经临近、已过，或者还没有放号。请选择其他时段。")
        raise Problem(409, "Conflict", message, [FieldError("begin", message)])
    return slot


def day_of(data: Mapping[str, Any]) -> date:
    """The day that was given.

    Raises:
        Problem: 422 it is none.
    """
    try:
        return parse_day(data.get("day"))
    except ValueError:
        raise refuse("day", _("日期应为 2026-11-24 的形式。")) from None


def must_serve(found: Offer) -> None:
    """Only an officer of the department may go on.

    Raises:
        Problem: 403.
    """
    if not api.user.has_permission(SERVE, obj=found.department):
        raise Problem(403, "Forbidden", _("只有负责部门的窗口人员可以代为预约和取号。"))


def hold(person: str, slot: int) -> str:
    """What stands for a person's place in a slot, once."""
    return keyed.digest("hold", person, str(slot))


def _key(data: Mapping[str, Any]) -> str | None:
    key = data.get("key")
    if key is not None and not (isinstance(key, str) and 0 < len(key) <= LONGEST_KEY):
        raise refuse("key", _("key 应为 1 至 ${max} 个字。", mapping={"max": LONGEST_KEY}))
    return key


def _known(session: Any, user: str, key: str | None) -> store.Row | None:
    if key is None:
        return None
    return store.find(session, created_by=user, submission_key=key)


def _people(found: Offer, data: Mapping[str, Any]) -> int:
    people = data.get("people", 1)
    most = found.schedule.most_people
    if isinstance(people, bool) or not isinstance(people, int) or not 1 <= people <= most:
        message = _("一次可以预约 1 至 ${most} 个名额。", mapping={"most": most})
        raise refuse("people", message)
    return people


def _matter(found: Offer, data: Mapping[str, Any]) -> Any | None:
    uid = data.get("matter")
    if not uid:
        return None
    matter = snapshot.matter_named(str(uid))
    if not offers.fits(found, matter, department_of(matter)):
        raise refuse("matter", _("这项预约业务不办理该事项，请重新选择。"))
    return matter


def _applicant(found: Offer, data: Mapping[str, Any], user: str, by_phone: bool) -> dict[str, Any]:
    given = data.get("applicant")
    if by_phone:
        return who.visitor(given)
    with records.read_connection(snapshot=False) as connection:
        return who.chosen(connection, user, given, found.schedule.verified_only)


def _may_book(session: Any, found: Offer, person: str) -> None:
    now = store.now()
    today = now.astimezone(planning.ZONE).date().isoformat()
    most = found.schedule.per_person
    bans.refuse_banned(session, person, now)
    if most and bookings.held(session, person, found.uid, today) >= most:
        message = _(
            "您在“${title}”已有 ${most} 个没到时间的预约，请先取消或者变更。",
            mapping={"title": found.schedule.title, "most": most},
        )
        raise Problem(409, "TooMany", message)


def _entered(
    session: Any,
    found: Offer,
    slot: Slot,
    channel: str,
    *,
    people: int,
    person: str,
    matter: Any,
    applicant: dict[str, Any],
    user: str,
    account: str,
    key: str | None,
) -> store.Row:
    """Take the places and write the case, as a draft, with its booking."""
    place = places.row_of(session, found.uid, found.plan.hall, slot, channel)
    if not places.take(session, place, people):
        raise full(session, found, people, store.now())
    title = found.schedule.title if matter is None else matter.title
    try:
        row = store.add(
            session,
            {
                "kind": bookings.NAME,
                "workflow": WORKFLOW,
                "state": "draft",
                "number": None,
                "query_secret": "",
                "department_code": found.department.code,
                "department_path": "/".join(found.department.getPhysicalPath()),
                "region_code": getattr(region_of(found.hall), "code", "") or "",
                "matter_uid": "" if matter is None else api.content.get_uuid(matter),
                "matter_code": "" if matter is None else matter.implementation_code or "",
                "matter_title": title[:255],
                "handling_type": "",
                "matter": {
                    "department": found.department.title,
                    "address": found.hall.address or "",
                    "advice_phone": found.hall.advice_phone or "",
                },
                "title": say(
                    _("${name}预约${matter}", mapping={"name": applicant["name"], "matter": title})
                )[:400],
                "applicant_user": account,
                "applicant_kind": applicant["kind"],
                "applicant_name": applicant["name"],
                "applicant_key": who.key_of(applicant),
                "applicant": applicant,
                "source": WEB if account else WINDOW,
                "form_uid": "",
                "form_version": 0,
                "form_data": {},
                "node": 0,
                "assignee": "",
                "created_by": user,
                "submission_key": key,
                "created_at": store.now(),
                "due": NO_DAY,
                "statutory_due": "",
                "provisional": False,
                "clock": times(slot),
                "outcome": "",
                "result": {},
                "archive_sha256": "",
            },
        )
        bookings.add(
            session,
            case_id=row.id,
            slot_id=place,
            hall_title=found.hall.title,
            hall_path=path_of(found.hall)[:255],
            schedule_title=found.schedule.title,
            people=people,
            person=person,
            hold=hold(person, place),
            token=bookings.new_token(),
        )
    except IntegrityError:
        raise twice() from None
    return row


def twice() -> Problem:
    """The refusal of a second place of one slot."""
    message = _("您已经预约了这个时段，请到“我的预约”查看。")
    return Problem(409, "Twice", message, [FieldError("begin", message)])


def times(slot: Slot) -> dict[str, str]:
    """What the row's ``clock`` says of a booking."""
    return {"day": slot.day.isoformat(), "begin": slot.begin, "end": slot.end}
