"""Bookings by clients that have nothing but HTTP, and what the clock makes of them."""

from govportal import records
from govportal.addons.appointment import clockwork
from govportal.cases import store
from govportal.messages.tables import inbox_message
from icalendar import Calendar
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
from plone.uuid.interfaces import IUUID
from sqlalchemy import select
from tests.addons.appointment.hall import Hall
from tests.addons.appointment.hall import MONDAY
from tests.addons.appointment.hall import TODAY
from tests.addons.appointment.hall import TOMORROW
from tests.addons.appointment.hall import WANG
from tests.content.conftest import Session
from tests.publishing.review.world import PASSWORD

import pytest
import transaction


@pytest.fixture
def hall(functional_portal, clock):
    setRoles(functional_portal, TEST_USER_ID, ["Manager"])
    made = Hall(functional_portal)
    transaction.commit()
    return made


@pytest.fixture
def client(hall, functional_portal):
    sessions = []

    def by(name=""):
        session = Session(functional_portal.absolute_url())
        if name:
            session.auth = (name, PASSWORD)
        sessions.append(session)
        return session

    yield by
    for session in sessions:
        session.close()


@pytest.fixture
def book(client, hall):
    def made(by="wang", **more):
        answer = client(by).post("@appointments", json=hall.given(**more))
        assert answer.status_code == 201, answer.text
        return answer.json()

    return made


def told(user="wang"):
    with records.read_connection() as connection:
        query = select(inbox_message.c.template).where(inbox_message.c.user_id == user)
        return list(connection.execute(query.order_by(inbox_message.c.id)).scalars())


class TestRefusals:
    @pytest.mark.parametrize(
        "method, path",
        [
            ("GET", "@appointments"),
            ("POST", "@appointments"),
            ("GET", "@appointments/none"),
            ("POST", "@appointments/none/cancel"),
            ("GET", "@appointment-ics/none"),
            ("GET", "@appointment-qr/none"),
            ("GET", "@appointment-day"),
            ("GET", "@appointment-month"),
            ("POST", "@appointment-walk-ins"),
            ("POST", "@appointment-closings"),
            ("DELETE", "@appointment-closings/none/2026-11-26"),
        ],
    )
    def test_nobody_in_particular_is_asked_to_log_in(self, client, method, path):
        answer = client().request(method, path, json={} if method == "POST" else None)
        assert answer.status_code == 401

    def test_who_does_not_work_here_sees_no_day(self, client):
        assert client("wang").get("@appointment-day").status_code == 403
        assert client("wang").get("@appointment-month?month=2026-11").status_code == 403

    def test_nobody_sees_another_persons_booking(self, client, book):
        uid = book()["uid"]
        for name in ("zhang", "stranger"):
            other = client(name)
            assert other.get(f"@appointments/{uid}").status_code == 404
            assert other.post(f"@appointments/{uid}/cancel", json={}).status_code == 404
            assert other.get(f"@appointment-ics/{uid}").status_code == 404
            assert other.get(f"@appointment-qr/{uid}").status_code == 404
        assert client("zhang").get("@appointments").json()["items"] == []
        # An officer sees the booking, but isn't the one who checks in with it.
        assert client("intake").get(f"@appointment-qr/{uid}").status_code == 404
        assert client("stranger").get("@appointment-day").json()["halls"] == []

    def test_wrong_questions_are_named(self, client, hall):
        wang, officer = client("wang"), client("intake")
        assert wang.get("@appointments?group=x").status_code == 422
        assert wang.get("@appointments?after=x").status_code == 422
        assert wang.get("@appointment-slots").status_code == 404
        assert wang.get("@appointment-schedules?matter=x").status_code == 404
        assert officer.get("@appointment-day?day=x").status_code == 422
        assert officer.get("@appointment-day?hall=x").status_code == 404
        assert officer.get("@appointment-month?month=x").status_code == 422
        assert client().post("@appointment-check-in", json={"token": "x"}).status_code == 404
        assert client().post("@appointment-check-in", json={"token": "a" * 24}).status_code == 404
        given = {"schedule": IUUID(hall.schedule), "applicant": WANG}
        assert wang.post("@appointment-walk-ins", json=given).status_code == 403

    def test_two_who_change_one_booking_are_told_apart(self, client, book):
        made = book()
        given = {"revision": made["revision"], "day": MONDAY, "begin": "09:00"}
        path = f"@appointments/{made['uid']}/change"
        assert client("wang").post(path, json=given).status_code == 200
        late = client("intake").post(path, json=given)
        assert (late.status_code, late.json()["error"]["type"]) == (409, "Conflict")

    def test_a_refused_change_gives_nothing_back(self, client, book, hall):
        made = book()
        for name in ("zhang", "zhou"):
            book(name, begin="10:00")
        path = f"@appointments/{made['uid']}/change"
        answer = client("wang").post(path, json={"day": TOMORROW, "begin": "10:00"})
        assert (answer.status_code, answer.json()["error"]["type"]) == (409, "Full")
        days = client().get(f"@appointment-slots?schedule={IUUID(hall.schedule)}").json()["days"]
        assert [(s["begin"], s["left"]) for s in days[1]["slots"]] == [
            ("09:00", 1),
            ("09:30", 2),
            ("10:00", 0),
            ("10:30", 2),
        ]


class TestPublic:
    def test_halls_and_free_slots_are_everybodys(self, client, hall):
        anybody = client()
        listed = anybody.get("@halls").json()["items"]
        assert [one["title"] for one in listed] == ["历下区政务服务大厅"]
        assert listed[0]["today"] == [["08:30", "17:00"]]
        assert anybody.get("@halls?region=370000").json()["items"] == listed
        assert anybody.get("@halls?region=370600").json()["items"] == []
        assert anybody.get("@halls?q=长清").json()["items"] == []
        page = anybody.get(f"{hall.hall.absolute_url()}/@page").json()
        assert page["opening"] == ["工作日 08:30-17:00"]
        assert [window["number"] for window in page["windows"]] == ["1", "2"]
        assert page["schedules"][0]["matters"][0]["title"] == "食品经营许可"
        assert page["managed"] == []
        own = client("office").get(f"{hall.hall.absolute_url()}/@page").json()["managed"]
        assert [(one["title"], one["type"], one["state"]) for one in own] == [
            ("历下区政务服务大厅", "办事大厅", "启用"),
            ("综合窗口", "办事窗口", "启用"),
            ("综合窗口", "办事窗口", "启用"),
            ("企业开办", "预约排班", "启用"),
        ]

    def test_a_matter_says_where_it_can_be_booked(self, client, hall):
        found = client().get(f"@appointment-schedules?matter={IUUID(hall.permit)}").json()
        assert [one["title"] for one in found["items"]] == ["企业开办"]
        other = hall.put(hall.matter(title="其他"), "published")
        transaction.commit()
        path = f"@appointment-schedules?matter={IUUID(other)}"
        assert client().get(path).json()["items"] == []
        hall.add_schedule(title="综合业务", matters=[], prefix="B")
        transaction.commit()
        assert [one["title"] for one in client().get(path).json()["items"]] == ["综合业务"]


class TestJourney:
    @pytest.mark.requirement("4.5.2.4-b")
    def test_a_person_books_changes_checks_in_and_is_served(self, client, hall, clock):
        wang, officer = client("wang"), client("intake")
        given = hall.given(matter=IUUID(hall.permit), key="k1")
        one, two = (wang.post("@appointments", json=given) for _n in range(2))
        assert (one.status_code, two.status_code) == (201, 200)
        made = one.json()
        assert len(made["query_password"]) == 8
        assert "query_password" not in two.json()
        assert [a["id"] for a in made["actions"]] == ["change", "cancel", "arrive"]
        uid, path = made["uid"], f"@appointments/{made['uid']}"

        changed = wang.post(f"{path}/change", json={"day": TOMORROW, "begin": "10:00"}).json()
        assert (changed["day"], changed["begin"], changed["end"]) == (TOMORROW, "10:00", "10:30")
        event = Calendar.from_ical(wang.get(f"@appointment-ics/{uid}").content).walk("VEVENT")[0]
        assert event["DTSTART"].dt.isoformat() == "2026-11-26T10:00:00+08:00"
        assert str(event["LOCATION"]) == "历下区政务服务大厅，济南市历下区示例路 1 号"
        image = wang.get(f"@appointment-qr/{uid}")
        assert image.headers["Content-Type"] == "image/svg+xml"
        assert changed["check_in"].split("/check-in/")[0] == hall.portal.absolute_url()

        token = changed["check_in"].rsplit("/", 1)[1]
        assert client().post("@appointment-check-in", json={"token": token}).status_code == 409
        clock.set(TOMORROW, "09:40")
        tickets = [
            client().post("@appointment-check-in", json={"token": token}).json() for _n in range(2)
        ]
        assert tickets[0] == tickets[1]
        assert (tickets[0]["ticket"], tickets[0]["ahead"]) == ("A001", 0)
        assert "王" not in str(tickets)

        day = officer.get(f"@appointment-day?day={TOMORROW}").json()
        assert [item["uid"] for item in day["items"]] == [uid]
        assert day["items"][0]["applicant_name"] == "王**"
        assert day["items"][0]["phone"] == "138****8000"
        assert set(day["items"][0]["actions"]) == {"call", "serve", "miss"}
        assert day["schedules"][0]["slots"][2]["channels"][0]["left"] == 1
        assert (day["schedules"][0]["may_serve"], day["schedules"][0]["may_close"]) == (True, False)
        called = officer.post(f"{path}/call", json={"window": "1 号窗口"}).json()
        assert called["state"]["title"] == "办理中"
        assert called["applicant"]["phone"] == "138****8000"
        served = officer.post(f"{path}/serve", json={}).json()
        assert served["state"]["id"] == "served"
        assert [item["uid"] for item in wang.get("@appointments?group=ended").json()["items"]] == [
            uid
        ]
        assert [step["action"]["title"] for step in wang.get(path).json()["timeline"]] == [
            "预约",
            "改期",
            "到厅取号",
            "叫号",
            "办理完毕",
        ]
        assert officer.get("@worklist?kind=appointment&tab=ended").json()["items"][0]["uid"] == uid

    def test_the_queue_is_told_how_long_it_is(self, client, hall, clock):
        officer = client("intake")
        tickets = []
        for number in range(2):
            applicant = {"name": "李四", "phone": f"1390000000{number}"}
            given = {"schedule": IUUID(hall.schedule), "applicant": applicant}
            answer = officer.post("@appointment-walk-ins", json=given)
            assert answer.status_code == 201
            tickets.append(answer.json()["ticket"])
            clock.set(TODAY, f"09:0{number + 1}")
        assert tickets == ["A001", "A002"]
        day = officer.get("@appointment-day").json()
        assert [item["ticket"] for item in day["items"]] == tickets
        path = f"@appointments/{day['items'][1]['uid']}"
        assert officer.get(path).json()["ahead"] == 1

    @pytest.mark.requirement("4.5.2.4-b")
    def test_a_cancelled_booking_is_free_for_somebody_else(self, client, book, hall):
        made = book(people=2)
        assert client("zhang").post("@appointments", json=hall.given()).status_code == 409
        answer = client("wang").post(
            f"@appointments/{made['uid']}/cancel", json={"revision": made["revision"]}
        )
        assert answer.json()["state"] == {"id": "cancelled", "title": "已取消"}
        assert answer.json()["check_in"] is None
        book("zhang")

    def test_a_head_closes_a_day_and_opens_it_again(self, client, book, hall):
        uid = book()["uid"]
        head = client("head")
        given = {"schedule": IUUID(hall.schedule), "day": TOMORROW, "reason": "停电检修"}
        assert head.post("@appointment-closings", json=given).json() == {
            "moved": 1,
            "called_off": 0,
        }
        moved = client("wang").get(f"@appointments/{uid}").json()
        assert (moved["day"], moved["begin"]) == ("2026-11-27", "09:00")
        days = head.get(f"@appointment-month?hall={IUUID(hall.hall)}&month=2026-11").json()["days"]
        assert (days[25]["reason"], days[25]["taken"]) == ("停电检修", 0)
        assert (days[26]["places"], days[26]["taken"]) == (16, 1)
        path = f"@appointment-closings/{IUUID(hall.schedule)}/{TOMORROW}"
        assert head.delete(path).json() == {"reopened": 12}


def test_the_clock_notes_who_did_not_come_and_reminds_the_day_before(book, client, clock):
    uid = book()["uid"]
    assert clockwork.run() is False
    assert clockwork.remind(clock()) == 0
    assert told() == ["appointment-booked", "appointment-reminder"]
    clock.set(TOMORROW, "16:59")
    clockwork.run()
    assert store.read(uid=uid).state == "booked"
    clock.set(TOMORROW, "17:00")
    clockwork.run()
    assert store.read(uid=uid).state == "missed"
    assert told()[-1] == "appointment-missed"
    standing = client("wang").get("@appointments").json()["standing"]
    assert standing == {"missed": 1, "limit": 3, "until": None}


def test_days_that_were_left_over_are_settled_too(book, clock):
    uid = book()["uid"]
    clock.set(MONDAY, "00:10")
    clockwork.run()
    assert store.read(uid=uid).state == "missed"
