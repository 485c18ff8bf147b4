"""A client that knows nothing but HTTP."""

from tests.publishing.review.world import ADMIN
from tests.publishing.review.world import CITY_USCC
from tests.publishing.review.world import COUNTY_USCC
from tests.publishing.review.world import PASSWORD
from tests.publishing.review.world import PROVINCE_USCC
from typing import Any

import requests


MATTER = {
    "acceptance_conditions": "有与经营的食品品种、数量相适应的场所和设备。",
    "address": "历下区龙奥北路 8 号政务服务中心 2 楼",
    "advice_phone": "0531-12345678",
    "body_nature": "statutory",
    "handling_forms": ["window", "web"],
    "handling_type": "promised",
    "hours": "工作日 9:00—17:00",
    "legal_basis": [{"title": "中华人民共和国食品安全法", "article": "第三十五条"}],
    "litigation_body": "历下区人民法院",
    "materials": [
        {
            "name": "食品经营许可申请书",
            "type": "original",
            "originals": 1,
            "copies": 0,
            "necessity": "required",
            "source": "applicant",
        }
    ],
    "power_source": "statutory",
    "promised_limit": 5,
    "promised_unit": "working_day",
    "reconsideration_body": "历下区人民政府",
    "result_name": "食品经营许可证",
    "result_type": "certificate",
    "service_objects": ["enterprise"],
    "statutory_limit": 20,
    "statutory_unit": "working_day",
    "steps": [{"name": "受理", "days": 1, "unit": "working_day"}],
    "supervision_phone": "0531-87654321",
    "visits": 1,
    "visits_reason": "现场核查经营场所",
}


class Client(requests.Session):
    """A person, or nobody: JSON against the site's address."""

    def __init__(self, base: str, name: str = "", password: str = PASSWORD) -> None:
        super().__init__()
        self.base = base
        self.headers["Accept"] = "application/json"
        if name:
            self.auth = (name, password)

    def request(self, method: str, url: str, *args: Any, **kw: Any) -> requests.Response:
        """A request; ``url`` relative to the site, or absolute."""
        full = url if url.startswith("http") else f"{self.base}/{url}"
        return super().request(method, full.rstrip("/"), *args, **kw)

    def do(self, url: str, transition: str, comment: str = "") -> requests.Response:
        """A transition."""
        return self.post(f"{url}/@workflow/{transition}", json={"comment": comment})


class Province:
    """A province with its people, made over HTTP by the administrator."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.admin = Client(base, *ADMIN)
        self.nobody = Client(base)
        self.province = self.make(
            "",
            "Region",
            title="山东省",
            code="370000",
            level="province",
            review_steps=[
                {"step": "legality", "required": True, "level": "city"},
                {"step": "publish", "required": True, "level": "province"},
            ],
        )
        self.city = self.make(self.province, "Region", title="济南市", code="370100", level="city")
        self.county = self.make(self.city, "Region", title="历下区", code="370102", level="county")
        self.top = self.department(self.province, "省市场监督管理局", PROVINCE_USCC)
        self.middle = self.department(self.city, "济南市市场监督管理局", CITY_USCC)
        self.bureau = self.department(self.county, "历下区市场监督管理局", COUNTY_USCC)
        self.people: dict[str, Client] = {}

    def make(self, place: str, portal_type: str, **fields: Any) -> str:
        """Content by the administrator; gives its address."""
        answer = self.admin.post(place, json={"@type": portal_type, **fields})
        assert answer.status_code == 201, answer.text
        return answer.json()["@id"]

    def department(self, place: str, title: str, code: str) -> str:
        """A department."""
        return self.make(place, "Department", title=title, code=code, nature="statutory")

    def person(self, name: str, place: str = "", **roles: bool) -> Client:
        """An account, with local roles given on the sharing page of a place."""
        if name not in self.people:
            data = {"username": name, "email": f"{name}@example.org", "password": PASSWORD}
            answer = self.admin.post("@users", json={**data, "fullname": f"{name}同志"})
            assert answer.status_code == 201, answer.text
            self.people[name] = Client(self.base, name)
        if place:
            given = {role.replace("_", " "): True for role in roles}
            entry = {"id": name, "type": "user", "roles": given}
            answer = self.admin.post(f"{place}/@sharing", json={"entries": [entry]})
            assert answer.status_code == 204, answer.text
        return self.people[name]
