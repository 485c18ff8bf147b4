"""Halls, windows and schedules as content: who makes them, and what is refused."""

from datetime import date
from govportal.addons.appointment.content.display import HallDisplay
from govportal.addons.appointment.content.display import ScheduleDisplay
from govportal.content.checks import check_content
from govportal.content.display import sections
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
from tests.addons.appointment.hall import Hall
from tests.addons.appointment.hall import PERIOD
from tests.content.conftest import Session
from tests.publishing.review.world import PASSWORD

import pytest
import transaction


def faults(hall, portal_type, **values):
    return [
        (fault.field, fault.row, fault.column)
        for fault in check_content(portal_type, values, place=hall.hall)
    ]


@pytest.mark.parametrize(
    "values, expected",
    [
        ({"opening": [{"days": "working", "begin": "9:00", "end": "17:00"}]}, "begin"),
        ({"opening": [{"days": "working", "begin": "09:00", "end": "09:00"}]}, "end"),
        ({"opening": [{"days": "working", "begin": "09:00", "end": "24:00"}]}, "end"),
        (
            {"exceptions": [{"first_day": date(2026, 5, 2), "last_day": date(2026, 5, 1)}]},
            "last_day",
        ),
        (
            {"exceptions": [{"first_day": date(2026, 5, 2), "begin": "09:00", "end": ""}]},
            "end",
        ),
    ],
)
def test_hours_must_make_sense(hall, values, expected):
    name = next(iter(values))
    assert faults(hall, "ServiceHall", **values) == [(name, 1, expected)]


@pytest.mark.parametrize(
    "values, expected",
    [
        ({"periods": [{**PERIOD, "minutes": 180}]}, ("periods", 1, "minutes")),
        ({"periods": [{**PERIOD, "online": 0, "phone": 0, "onsite": 0}]}, ("periods", 1, "online")),
        ({"periods": [{**PERIOD, "end": "x"}]}, ("periods", 1, "end")),
        ({"blocked": [{"first_day": date(2026, 5, 2), "last_day": date(2026, 5, 1)}]}, None),
        ({"release": "8"}, ("release", 0, "")),
        ({"prefix": "a1"}, ("prefix", 0, "")),
        ({"matters": ["11370102MB284345684370131009999"]}, ("matters", 1, "")),
    ],
)
def test_schedules_must_make_sense(hall, values, expected):
    found = faults(hall, "AppointmentSchedule", **{"prefix": "A", **values})
    assert found == [expected or ("blocked", 1, "last_day")]


def test_what_is_right_has_no_faults(hall):
    assert faults(hall, "AppointmentSchedule", periods=[PERIOD], prefix="AB", release="08:00") == []


def test_rows_are_shown_as_sentences(hall):
    hall.hall.exceptions = [
        {
            "first_day": date(2026, 5, 1),
            "last_day": date(2026, 5, 3),
            "begin": "",
            "end": "",
            "note": "放假",
        }
    ]
    display = HallDisplay()
    assert display.lines(hall.hall, "opening") == ("工作日 08:30-17:00",)
    assert display.lines(hall.hall, "exceptions") == (
        "2026 年 5 月 1 日—2026 年 5 月 3 日 不开放（放假）",
    )
    assert ScheduleDisplay().lines(hall.schedule, "periods") == (
        "工作日 09:00-11:00 每 30 分钟：网上 2、电话 1、现场 1",
    )
    shown = [entry.title for part in sections(hall.schedule) for entry in part.entries]
    assert "负责部门" in shown


class TestOverHttp:
    @pytest.fixture
    def hall(self, functional_portal, clock):
        setRoles(functional_portal, TEST_USER_ID, ["Manager"])
        made = Hall(functional_portal)
        made.user("editor", made.county, "Editor")
        transaction.commit()
        return made

    @pytest.fixture
    def client(self, hall):
        sessions = []

        def by(name):
            session = Session(hall.county.absolute_url())
            session.auth = (name, PASSWORD)
            sessions.append(session)
            return session

        yield by
        for session in sessions:
            session.close()

    def test_only_who_runs_the_offices_makes_halls(self, client):
        given = {"@type": "ServiceHall", "title": "新大厅"}
        for name in ("wang", "intake", "editor"):
            assert client(name).post("", json=given).status_code in (401, 403), name
        office = client("office")
        made = office.post("", json=given)
        assert made.status_code == 201, made.text
        url = made.json()["@id"]
        assert url.rsplit("/", 1)[1].startswith("servicehall-")
        window = {"@type": "ServiceWindow", "title": "窗口", "number": "3"}
        assert office.post(url, json=window).status_code == 201
        wrong = {
            "@type": "AppointmentSchedule",
            "title": "排班",
            "department": "none",
            "periods": [{**PERIOD, "end": "8"}],
            "prefix": "A",
        }
        answer = office.post(url, json=wrong)
        assert answer.status_code == 400
        wrong = {**wrong, "department": "11370102MB28434568"}
        answer = office.post(url, json=wrong)
        error = answer.json()["error"]["errors"][0]
        assert (error["field"], error["row"], error["column"]) == ("periods", 1, "end")
        assert office.post(url, json={**wrong, "periods": [PERIOD]}).status_code == 201

    def test_a_schedule_is_described_for_the_form(self, client, hall):
        schema = client("office").get("@types/AppointmentSchedule").json()
        assert schema["properties"]["periods"]["widget"] == "object_list"
        days = schema["properties"]["periods"]["schema"]["properties"]["days"]
        assert days["vocabulary"]["@id"].endswith("govportal.appointment_days")
        terms = client("office").get("@vocabularies/govportal.appointment_departments?b_size=-1")
        assert "历下区市场监督管理局" in [term["title"] for term in terms.json()["items"]]
