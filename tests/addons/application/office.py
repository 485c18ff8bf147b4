"""An office with a permit, a public service and an immediate matter, and the people around them."""

from contextlib import contextmanager
from datetime import datetime
from datetime import UTC
from govportal import records
from govportal.addons.application.entry import enter
from govportal.cases import store
from govportal.cases.case import wrap
from govportal.cases.perform import perform
from tests.publishing.review.world import login
from tests.publishing.review.world import World
from typing import Any


APPLICANT = {
    "kind": "natural",
    "name": "王小明",
    "id_type": "resident_id",
    "id_number": "370102199003078511",
    "phone": "13800138000",
    "mail": "wang@example.org",
    "address": "济南市历下区示例路1号",
}
STEPS = [
    {"name": "受理", "days": 0, "unit": "working_day"},
    {"name": "材料审查", "days": 3, "unit": "working_day"},
    {"name": "现场核查", "days": 2, "unit": "working_day"},
    {"name": "决定", "days": 1, "unit": "working_day"},
]
MATERIALS = [
    {"name": "申请书", "necessity": "required"},
    {"name": "平面图", "necessity": "optional"},
]
PERMIT_CODE = "11370102MB284345684370131001000"
SERVICE_CODE = "11370102MB284345684372031002000"
#: Who does what in the tests.
STAFF = {"intake": "Intake Officer", "officer": "Case Officer", "head": "Case Approver"}


class Office(World):
    """The county's bureau; ``permit``, ``service`` and ``immediate`` are open matters."""

    def __init__(self, portal: Any) -> None:
        super().__init__(portal)
        for name, role in STAFF.items():
            self.user(name, self.bureau, role)
        for name in ("wang", "zhang"):
            self.user(name)
        self.user("auditor", self.county, "Auditor")
        self.user("stranger", self.city_bureau, *STAFF.values())
        self.permit = self.open("食品经营许可", "permit", "promised", PERMIT_CODE)
        self.service = self.open("公共服务登记", "public_service", "promised", SERVICE_CODE)
        self.immediate = self.open("即办许可", "permit", "immediate", f"{PERMIT_CODE[:-1]}9")

    def open(self, title: str, kind: str, handling: str, code: str, **fields: Any) -> Any:
        """A published matter."""
        given = {
            "matter_type": kind,
            "handling_type": handling,
            "implementation_code": code,
            "statutory_limit": 20,
            "statutory_unit": "working_day",
            "promised_limit": 6,
            "promised_unit": "working_day",
            "online": True,
            "steps": [dict(step) for step in STEPS],
            "materials": [dict(item) for item in MATERIALS],
            "result_name": "食品经营许可证",
            "result_type": "certificate",
            **fields,
        }
        return self.put(self.matter(title=title, **given), "published")

    @contextmanager
    def by(self, name: str) -> Any:
        """As one of the people."""
        with login(self.portal.acl_users, name):
            yield

    def draft(self, matter: Any = None, by: str = "wang", **data: Any) -> Any:
        """A filled draft; nothing of it is missing."""
        matter = self.permit if matter is None else matter
        given = {
            "matter": matter.UID(),
            "applicant": APPLICANT,
            "materials": [{"position": 1, "obtained": "other"}],
            **data,
        }
        with self.by(by):
            return self.load(enter(given, by)[0].uid)

    def load(self, uid: str) -> Any:
        """A case as this transaction has written it."""
        return wrap(store.get(records.session(), uid=uid))

    def submitted(self, matter: Any = None, by: str = "wang") -> Any:
        """A submitted case."""
        case = self.draft(matter, by)
        return self.do(case, by, "submit", declaration=True)

    def do(self, case: Any, by: str, action: str, **data: Any) -> Any:
        """An action by somebody; gives the case as it has become."""
        with self.by(by):
            return perform(case, action, data).case

    def accepted(self, matter: Any = None) -> Any:
        """An accepted case, at its first node."""
        return self.do(self.submitted(matter), "intake", "accept")

    def at_decision(self) -> Any:
        """A permit that waits for its decision."""
        case = self.do(self.accepted(), "officer", "pass_node", opinion="材料齐全")
        return self.do(case, "officer", "propose", opinion="符合条件", proposal="grant")


def at(text: str) -> datetime:
    """A moment in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)
