"""A booking from its making to its end: what is refused, what becomes of its place, who is told."""

from datetime import date
from govportal import records
from govportal.addons.appointment import closing
from govportal.addons.appointment import freeing
from govportal.addons.appointment import offers
from govportal.addons.appointment.tables import appointment_slot
from govportal.cases import store
from govportal.errors import Problem
from govportal.messages.tables import inbox_message
from plone.uuid.interfaces import IUUID
from sqlalchemy import select
from tests.addons.appointment.hall import FRIDAY
from tests.addons.appointment.hall import MONDAY
from tests.addons.appointment.hall import TODAY
from tests.addons.appointment.hall import TOMORROW
from tests.publishing.review.world import as_owner

import plone.api as api
import pytest


def refused(function, *args, **kwargs):
    with pytest.raises(Problem) as raised:
        function(*args, **kwargs)
    return raised.value


def taken(day=TOMORROW, begin="09:00", channel="online"):
    query = select(appointment_slot.c.taken).where(
        appointment_slot.c.day == day,
        appointment_slot.c.begin == begin,
        appointment_slot.c.channel == channel,
    )
    return records.session().execute(query).scalar_one_or_none()


def told(user="wang"):
    query = select(inbox_message.c.template).where(inbox_message.c.user_id == user)
    return list(records.session().execute(query.order_by(inbox_message.c.id)).scalars())


class TestRefusals:
    @pytest.mark.parametrize(
        "given, status, field",
        [
            ({"schedule": "x"}, 404, ""),
            ({"schedule": None}, 404, ""),
            ({"day": "tomorrow"}, 422, "day"),
            ({"begin": "09:10"}, 422, "begin"),
            ({"begin": 9}, 422, "begin"),
            ({"day": "2026-11-28"}, 422, "begin"),
            ({"day": TODAY, "begin": "09:30"}, 409, "begin"),
            ({"day": "2026-12-03"}, 409, "begin"),
            ({"people": 4}, 422, "people"),
            ({"people": True}, 422, "people"),
            ({"key": ""}, 422, "key"),
            ({"channel": "onsite"}, 422, "channel"),
            ({"channel": "phone"}, 403, ""),
            ({"matter": "x" * 32}, 404, ""),
            ({"applicant": []}, 422, "applicant"),
            ({"applicant": {"phone": "0531"}}, 422, "applicant.phone"),
            ({"applicant": {"name": "王", "phone": "x"}}, 422, "applicant.phone"),
            ({"applicant": {"name": "王", "phone": "1", "mail": "x"}}, 422, "applicant.phone"),
        ],
    )
    def test_what_cannot_be_booked_is_named(self, hall, given, status, field):
        problem = refused(hall.book, **given)
        assert problem.status == status, problem.message
        assert field in [error.field for error in problem.errors] or not field

    def test_a_hall_or_schedule_that_is_out_of_use_takes_nothing(self, hall):
        hall.put(hall.schedule, "abolished")
        assert refused(hall.book).status == 404
        hall.put(hall.schedule, "active")
        hall.put(hall.hall, "abolished")
        assert refused(hall.book).status == 404

    def test_a_matter_must_be_one_of_the_schedule(self, hall):
        other = hall.put(hall.matter(title="其他", implementation_code=""), "published")
        assert refused(hall.book, matter=IUUID(other)).status == 422
        assert hall.book(matter=IUUID(hall.permit)).row.matter_title == "食品经营许可"
        hall.schedule.matters = []
        assert hall.book(begin="09:30", matter=IUUID(other)).row.matter_uid == IUUID(other)

    def test_nobody_books_one_slot_twice_nor_more_than_allowed(self, hall):
        hall.book()
        assert refused(hall.book).type == "Twice"
        assert taken() == 2, "the transaction is doomed by the service"
        hall.schedule.per_person = 1
        assert refused(hall.book, begin="10:00").type == "TooMany"

    @pytest.mark.requirement("4.5.2.4-b")
    def test_who_comes_too_late_is_told_what_is_free(self, hall):
        hall.book(by="wang")
        hall.book(by="zhang")
        problem = refused(hall.book, by="zhou")
        assert (problem.status, problem.type) == (409, "Full")
        assert "11月25日 10:00、11月25日 10:30、11月26日 09:30" in api.portal.translate(
            problem.message
        )

    def test_a_schedule_may_ask_for_a_real_name(self, hall):
        hall.schedule.verified_only = True
        assert refused(hall.book).status == 403


class TestBooking:
    @pytest.mark.requirement("4.5.2.4-b")
    def test_a_booking_takes_a_place_and_is_told(self, hall):
        case = hall.book(people=2)
        row, booking = case.row, hall.booking(case)
        assert (row.state, row.due, row.applicant_user) == ("booked", TOMORROW, "wang")
        assert row.number.startswith(hall.bureau.code)
        assert (booking.begin, booking.end, booking.people) == ("09:00", "09:30", 2)
        assert taken() == 2
        assert told() == ["appointment-booked"]

    def test_sent_twice_it_is_one_booking(self, hall):
        one, two = hall.book(key="k"), hall.book(key="k")
        assert one.uid == two.uid
        assert taken() == 1

    def test_an_officer_books_for_who_calls_up(self, hall):
        case = hall.book(by="intake", channel="phone")
        assert (case.row.applicant_user, case.row.source) == ("", "window")
        assert taken(channel="phone") == 1
        assert taken() is None

    @pytest.mark.requirement("4.5.2.4-b")
    def test_a_change_takes_the_new_place_and_gives_the_old_one_back(self, hall):
        case = hall.book()
        assert refused(hall.do, case, "wang", "change", day=TOMORROW, begin="09:00").status == 422
        assert refused(hall.do, case, "wang", "change", day=TOMORROW, begin="9").status == 422
        hall.book(by="zhang", begin="10:00", people=2)
        full = refused(hall.do, case, "wang", "change", day=TOMORROW, begin="10:00")
        assert (full.status, full.type) == (409, "Full")
        case = hall.do(case, "wang", "change", day=FRIDAY, begin="10:30")
        assert (case.state, case.row.due) == ("booked", FRIDAY)
        assert (taken(), taken(FRIDAY, "10:30")) == (0, 1)
        assert told()[-1] == "appointment-changed"
        # The place that was given back is anybody's, its first owner's too.
        assert hall.book().state == "booked"

    @pytest.mark.requirement("4.5.2.4-b")
    def test_a_booking_is_cancelled_until_it_begins(self, hall, clock):
        case, other = hall.book(), hall.book(begin="09:30")
        case = hall.do(case, "wang", "cancel", reason="改天再来")
        assert (case.state, taken()) == ("cancelled", 0)
        assert told()[-1] == "appointment-cancelled"
        assert hall.book().state == "booked"
        clock.set(TOMORROW, "09:30")
        assert refused(hall.do, other, "wang", "cancel").status == 409
        assert refused(hall.do, other, "wang", "change", day=MONDAY, begin="09:00").status == 409

    def test_another_person_changes_nothing(self, hall):
        case = hall.book()
        for action in ("change", "cancel", "arrive"):
            assert refused(hall.do, case, "zhang", action).status == 404
        assert refused(hall.do, case, "wang", "call", window="1").status in (403, 409)


class TestDayAtTheHall:
    def test_a_ticket_is_given_on_the_day_at_its_time(self, hall, clock):
        case = hall.book()
        assert refused(hall.do, case, "wang", "arrive").status == 409
        clock.set(TOMORROW, "07:59")
        assert refused(hall.do, case, "wang", "arrive").status == 409
        clock.set(TOMORROW, "09:46")
        assert refused(hall.do, case, "wang", "arrive").status == 409
        # An officer lets in whoever stands before him.
        case = hall.do(case, "intake", "arrive")
        assert (case.state, hall.booking(case).ticket) == ("arrived", "A001")

    def test_people_are_called_served_or_sent_back_into_the_queue(self, hall, clock):
        clock.set(TODAY, "09:10")
        case = hall.walk_in()
        assert (case.state, hall.booking(case).ticket, case.row.source) == (
            "arrived",
            "A001",
            "window",
        )
        assert refused(hall.do, case, "intake", "call").status == 422
        case = hall.do(case, "intake", "call", window="1 号窗口")
        case = hall.do(case, "intake", "requeue")
        case = hall.do(case, "officer", "call", window="2 号窗口")
        case = hall.do(case, "officer", "serve", opinion="已受理")
        assert (case.state, case.row.outcome) == ("served", "served")
        assert hall.booking(case).window == "2 号窗口"

    def test_who_walks_in_gets_the_next_place_and_then_none(self, hall, clock):
        assert refused(hall.walk_in, by="wang").status == 403
        begins = []
        for number in range(4):
            applicant = {"name": "李", "phone": f"1380013800{number}"}
            begins.append(hall.booking(hall.walk_in(applicant=applicant)).begin)
        assert begins == ["09:00", "09:30", "10:00", "10:30"]
        assert refused(hall.walk_in).type == "Full"


class TestNoShows:
    def missed(self, hall, clock, day, begin="09:00"):
        case = hall.book(day, begin)
        before = clock.moment
        clock.set(day, "11:00")
        case = hall.do(case, "intake", "miss")
        clock.moment = before
        return case

    def test_a_person_who_never_comes_is_banned_until_he_is_excused(self, hall, clock):
        clock.set(TODAY, "07:00")
        hall.schedule.per_person = 0
        cases = [self.missed(hall, clock, TODAY, begin) for begin in ("09:00", "09:30", "10:00")]
        clock.set(TODAY, "12:00")
        problem = refused(hall.book)
        assert (problem.status, problem.type) == (403, "Banned")
        assert hall.book(by="zhang").state == "booked"

        assert refused(hall.do, cases[0], "wang", "appeal").status == 422
        case = hall.do(cases[0], "wang", "appeal", reason="当天急诊")
        assert (case.state, case.row.due) == ("appealed", "2026-12-02")
        assert refused(hall.do, case, "intake", "excuse").status == 403
        assert refused(hall.do, case, "head", "uphold").status == 422
        case = hall.do(case, "head", "excuse", opinion="有诊断证明")
        assert case.state == "excused"
        assert told()[-1] == "appointment-excused"
        assert hall.book().state == "booked"

        case = hall.do(cases[1], "wang", "appeal", reason="忘了")
        assert hall.do(case, "head", "uphold", reason="没有正当理由").state == "upheld"
        clock.set("2026-12-11", "09:00")
        assert refused(hall.do, cases[2], "wang", "appeal", reason="忘了").status == 409

    def test_a_ban_ends_by_itself(self, hall, clock):
        clock.set(TODAY, "07:00")
        hall.schedule.per_person = 0
        for begin in ("09:00", "09:30", "10:00"):
            self.missed(hall, clock, TODAY, begin)
        clock.set("2026-12-24", "09:00")
        assert refused(hall.book, "2026-12-28").type == "Banned"
        clock.set("2026-12-26", "09:00")
        assert hall.book("2026-12-28").state == "booked"

    def test_nobody_is_missed_before_his_time_is_over(self, hall):
        assert refused(hall.do, hall.book(), "intake", "miss").status == 409


class TestClosing:
    def close(self, hall, by="head", **given):
        with hall.by(by):
            return closing.close(
                {
                    "schedule": IUUID(hall.schedule),
                    "day": TOMORROW,
                    "reason": "电力检修",
                    **given,
                }
            )

    @pytest.mark.parametrize("by", ["wang", "intake", "officer", "stranger"])
    def test_only_who_leads_closes_a_day(self, hall, by):
        assert refused(self.close, hall, by=by).status == 403

    def test_what_cannot_be_closed_is_named(self, hall):
        assert refused(self.close, hall, reason=" ").status == 422
        assert refused(self.close, hall, day="2026-11-24").status == 409
        assert refused(self.close, hall, day="2026-11-28").status == 409

    def test_people_are_moved_and_told_and_nobody_books_the_day(self, hall):
        one = hall.book(begin="10:00")
        two = hall.book(by="zhang", begin="10:00")
        three = hall.book(FRIDAY, "10:00", by="zhou")
        assert self.close(hall) == {"moved": 2, "called_off": 0}
        moved = [hall.booking(hall.load(case.uid)) for case in (one, two)]
        # One of the places of Friday at ten is taken already.
        assert [(row.day, row.begin) for row in moved] == [(FRIDAY, "10:00"), (FRIDAY, "10:30")]
        assert hall.booking(three).begin == "10:00"
        assert told() == ["appointment-booked", "appointment-moved"]
        assert refused(hall.book).type == "Full"
        found = offers.offer(IUUID(hall.schedule))
        days = freeing.days(records.session(), found, store.now())
        assert [(d["state"], d["reason"]) for d in days[:3]] == [
            ("open", ""),
            ("closed", "电力检修"),
            ("open", ""),
        ]
        with hall.by("head"):
            given = {"schedule": IUUID(hall.schedule), "day": TOMORROW}
            closing.reopen(given)
            assert refused(closing.reopen, given).status == 409
        assert hall.book(begin="10:00", by="zhang").state == "booked"

    def test_who_cannot_be_moved_is_called_off(self, hall):
        hall.schedule.horizon_days = 1
        case = hall.book()
        assert self.close(hall, by="office") == {"moved": 0, "called_off": 1}
        assert hall.load(case.uid).state == "cancelled"
        assert told()[-1] == "appointment-called-off"


def test_holidays_are_closed_and_said_so(hall):
    with as_owner(hall.portal):
        hall.hall.exceptions = [
            {
                "first_day": date(2026, 11, 26),
                "last_day": None,
                "begin": "",
                "end": "",
                "note": "搬迁",
            }
        ]
        hall.schedule.blocked = [
            {"first_day": date(2026, 11, 27), "last_day": None, "reason": "培训"}
        ]
    found = offers.offer(IUUID(hall.schedule))
    days = freeing.days(records.session(), found, store.now())
    assert [(d["day"], d["state"], d["reason"]) for d in days[:5]] == [
        (TODAY, "open", ""),
        (TOMORROW, "closed", ""),
        (FRIDAY, "closed", "培训"),
        ("2026-11-28", "closed", ""),
        ("2026-11-29", "closed", ""),
    ]
    assert [slot["begin"] for slot in days[0]["slots"]] == ["10:00", "10:30"]
