"""A county with a government-services office and a bureau, and the people around them."""

from contextlib import contextmanager
from govportal import records
from govportal.addons.interaction.entry import enter
from govportal.cases import store
from govportal.cases.case import wrap
from govportal.cases.perform import perform
from tests.publishing.review.world import as_owner
from tests.publishing.review.world import login
from tests.publishing.review.world import World
from typing import Any


OFFICE_CODE = "11370102MB9A24809B"
OFFICE = "历下区行政审批服务局"
PERSON = {"name": "王小明", "phone": "13800138000", "mail": "wang@example.org"}
#: Who works where in the tests: at the office and, with a ``b-``, at the bureau.
STAFF = {"intake": "Intake Officer", "officer": "Case Officer", "head": "Case Approver"}


class House(World):
    """``office`` receives what isn't routed in the county; ``bureau`` is another department."""

    def __init__(self, portal: Any) -> None:
        super().__init__(portal)
        with as_owner(portal):
            self.county.service_office = OFFICE
            self.office = self._bureau(self.county, OFFICE, OFFICE_CODE)
        for name, role in STAFF.items():
            self.user(name, self.office, role)
            self.user(f"b-{name}", self.bureau, role)
        self.user("leader", self.county, "Office Administrator")
        self.user("auditor", self.county, "Auditor")
        self.user("operator", self.county, "Call Operator")
        self.user("stranger", self.city_bureau, *STAFF.values(), "Call Operator")
        for name in ("wang", "zhang"):
            self.user(name)
        self.user("site-admin", portal, "Site Administrator")

    @contextmanager
    def by(self, name: str) -> Any:
        """As one of the people."""
        with login(self.portal.acl_users, name):
            yield

    def body(self, kind: str = "consultation", **data: Any) -> dict[str, Any]:
        """What somebody hands in."""
        topic = {"topic": "fault"} if kind == "suggestion" else {}
        return {
            "kind": kind,
            "subject": "窗口几点上班",
            "text": "想问一下历下区的窗口周六上午能不能办理营业执照。",
            "region": "370102",
            "applicant": PERSON,
            **topic,
            **data,
        }

    def case(self, kind: str = "consultation", by: str = "wang", **data: Any) -> Any:
        """A case that was handed in; it stands at the office."""
        with self.by(by):
            found = enter(self.body(kind, **data), None)[0]
        return self.load(found.uid)

    def load(self, uid: str) -> Any:
        """A case as this transaction has written it."""
        return wrap(store.get(records.session(), uid=uid))

    def do(self, case: Any, by: str, action: str, **data: Any) -> Any:
        """An action by somebody; gives the case as it has become."""
        with self.by(by):
            return perform(self.load(case.uid), action, data).case

    def replied(self, kind: str = "consultation", **data: Any) -> Any:
        """One that the bureau answered."""
        case = self.routed(kind, **data)
        outcome = {"outcome": "adopted"} if kind == "suggestion" else {}
        if kind == "complaint":
            case = self.do(case, "b-officer", "report", finding="true", report="窗口迟开了。")
            case = self.do(case, "b-head", "pass_review", opinion="属实")
            case = self.do(case, "leader", "instruct", instruction="向投诉人道歉。")
        return self.do(case, "b-officer", "reply", reply="周六上午可以办理。", **outcome)

    def routed(self, kind: str = "consultation", **data: Any) -> Any:
        """One that stands at the bureau."""
        case = self.case(kind, **data)
        if kind == "complaint":
            case = self.do(case, "intake", "register")
        return self.do(case, "intake", "route", department=self.bureau.code)
