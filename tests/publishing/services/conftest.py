"""A province with a city and a county, and some published entries in the list."""

from datetime import datetime
from datetime import UTC
from govportal import records
from govportal.publishing.listing.store import Entry
from govportal.publishing.listing.store import upsert_many
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
from sqlalchemy.orm import Session

import plone.api as api
import pytest
import transaction


PLACES = {
    "370000": ("山东省", "370000/"),
    "370100": ("济南市", "370000/370100/"),
    "370102": ("历下区", "370000/370100/370102/"),
}


def entry(kind="matter", number=1, title="企业设立登记", region="370100", **values):
    """One entry as the list has it; ``values`` are of the entry, or else of its summary."""
    own = {name: values.pop(name) for name in list(values) if name in Entry.__annotations__}
    code = own.pop("code", f"{kind[:1].upper()}{number:05d}")
    summary = {
        "uid": f"{kind}-{number}",
        "code": code,
        "title": title,
        "state": own.get("state", "in_force"),
        "state_title": {"suspended": "暂停", "cancelled": "取消"}.get(own.get("state"), "在用"),
        "region_code": region,
        "region": PLACES[region][0],
        "department_code": own.get("department_code", ""),
        "department": "市场监督管理局" if own.get("department_code") else "",
        "published": "2026-11-01T00:00:00+00:00",
        "path": f"/{region}/{code.lower()}",
        "matter_type_title": "行政许可",
        "handling_type_title": "承诺件",
        "promised_limit": 5,
        "promised_unit": "working_day",
        "exercise_levels_titles": ["市级"],
        "matter_title": "企业设立登记",
        "level_title": "法律",
        "issuing_body": "全国人民代表大会",
        "effective_on": "2024-07-01",
        "law_status_title": "现行有效",
        "service_kinds": ["工程造价咨询"],
        "address": "泺源大街 1 号",
        "advice_phone": "0531-12345",
        **values,
    }
    return Entry(
        kind=kind,
        uid=summary["uid"],
        code=code,
        title=title,
        region_code=region,
        region_path=PLACES[region][1],
        published=datetime(2026, 11, 1, tzinfo=UTC),
        record=summary,
        summary=summary,
        **own,
    )


def listed(*entries):
    """Put entries into the list."""
    with records.write_connection() as connection, Session(bind=connection) as session:
        upsert_many(session, entries)
        session.commit()


@pytest.fixture
def province(functional_portal):
    """The three regions as content."""
    setRoles(functional_portal, TEST_USER_ID, ["Manager"])
    parent = functional_portal
    for code, level in (("370000", "province"), ("370100", "city"), ("370102", "county")):
        title = PLACES[code][0]
        parent = api.content.create(parent, "Region", title=title, code=code, level=level)
    setRoles(functional_portal, TEST_USER_ID, ["Member"])
    transaction.commit()
    return functional_portal
