"""A hall with two windows and a schedule, the people around it, and a clock that can be set."""

from contextlib import contextmanager
from datetime import datetime
from govportal import records
from govportal.addons.appointment import bookings
from govportal.addons.appointment.entering import book
from govportal.addons.appointment.entering import walk_in
from govportal.cases import store
from govportal.cases.case import wrap
from govportal.cases.perform import perform
from govportal.codes.zone import ZONE
from plone.uuid.interfaces import IUUID
from tests.publishing.review.world import as_owner
from tests.publishing.review.world import COUNTY_USCC
from tests.publishing.review.world import login
from tests.publishing.review.world import World
from typing import Any

import plone.api as api


#: A Wednesday; so is the working day after it a Thursday.
NOW = datetime(2026, 11, 25, 9, 0, tzinfo=ZONE)
TODAY, TOMORROW, FRIDAY, MONDAY = "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-30"
MATTER = "11370102MB284345684370131001000"
STAFF = {"intake": "Intake Officer", "officer": "Case Officer", "head": "Case Approver"}
PERIOD = {
    "days": "working",
    "begin": "09:00",
    "end": "11:00",
    "minutes": 30,
    "online": 2,
    "phone": 1,
    "onsite": 1,
}
WANG = {"name": "王小明", "phone": "13800138000"}


class Hall(World):
    """The county's hall; its schedule is the bureau's."""

    def __init__(self, portal: Any) -> None:
        super().__init__(portal)
        for name, role in STAFF.items():
            self.user(name, self.bureau, role)
        for name in ("wang", "zhang", "zhou"):
            self.user(name)
        self.user("auditor", self.county, "Auditor")
        self.user("office", self.county, "Office Administrator")
        self.user("stranger", self.city_bureau, *STAFF.values())
        self.permit = self.put(
            self.matter(implementation_code=MATTER, reservable=True), "published"
        )
        with as_owner(portal):
            self.hall = api.content.create(
                self.county,
                "ServiceHall",
                title="历下区政务服务大厅",
                address="济南市历下区示例路 1 号",
                opening=[{"days": "working", "begin": "08:30", "end": "17:00"}],
                exceptions=[],
            )
            for number in ("1", "2"):
                api.content.create(
                    self.hall, "ServiceWindow", title="综合窗口", number=number, business="登记"
                )
            self.schedule = self.add_schedule()

    def add_schedule(self, **values: Any) -> Any:
        """A schedule of the hall."""
        given = {
            "title": "企业开办",
            "department": COUNTY_USCC,
            "matters": [MATTER],
            "periods": [dict(PERIOD)],
            "horizon_days": 7,
            "lead_minutes": 60,
            "per_person": 2,
            "most_people": 3,
            "prefix": "A",
            **values,
        }
        with as_owner(self.portal):
            return api.content.create(self.hall, "AppointmentSchedule", **given)

    @contextmanager
    def by(self, name: str) -> Any:
        """As one of the people."""
        with login(self.portal.acl_users, name):
            yield

    def given(self, day: str = TOMORROW, begin: str = "09:00", **more: Any) -> dict[str, Any]:
        """What is sent to book."""
        return {
            "schedule": IUUID(self.schedule),
            "day": day,
            "begin": begin,
            "applicant": WANG,
            **more,
        }

    def book(self, day: str = TOMORROW, begin: str = "09:00", by: str = "wang", **more: Any) -> Any:
        """A booking."""
        with self.by(by):
            return book(self.given(day, begin, **more), by)[0]

    def walk_in(self, by: str = "intake", **more: Any) -> Any:
        """A visit without one."""
        with self.by(by):
            return walk_in({"schedule": IUUID(self.schedule), "applicant": WANG, **more}, by)[0]

    def do(self, case: Any, by: str, action: str, **data: Any) -> Any:
        """An action by somebody; gives the case as it has become."""
        with self.by(by):
            return perform(case, action, data).case

    def load(self, uid: str) -> Any:
        """A case as this transaction has written it."""
        return wrap(store.get(records.session(), uid=uid))

    def booking(self, case: Any) -> Any:
        """The booking's row."""
        return bookings.of(records.session(), case.row.id)
