"""A province with a city, and files made of rows."""

from govportal.publishing.imports import mapping as mappings
from govportal.publishing.imports.readers import read
from govportal.publishing.imports.runner import Options
from govportal.publishing.imports.runner import run
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID

import json
import plone.api as api
import pytest


USCC = "11370000004501038M"


def place(portal):
    setRoles(portal, TEST_USER_ID, ["Manager"])
    region = api.content.create(portal, "Region", title="山东省", code="370000", level="province")
    city = api.content.create(region, "Region", title="济南市", code="370100", level="city")
    department = api.content.create(region, "Department", title="山东省教育厅", code=USCC)
    return region, city, department


@pytest.fixture
def site(portal):
    portal.region, portal.city, portal.department = [o.id for o in place(portal)]
    return portal


@pytest.fixture
def department(site):
    return site["370000"][USCC.lower()]


def lines(*rows):
    return read("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode())


@pytest.fixture
def load():
    """Import rows (dicts) under a mapping; applies unless told otherwise."""

    def load(mapping, *rows, **options):
        options.setdefault("dry_run", False)
        options.setdefault("trusted", True)
        return run(lines(*rows), mappings.load(mapping), Options(**options))

    return load


@pytest.fixture
def guangdong():
    """A sound row of the Guangdong shape."""

    def row(**changed):
        return {
            "TASK_CODE": f"{USCC}2370105001000",
            "AREACODE": "370000",
            "ORGCODE": "004501038",
            "DEPT_NAME": "山东省教育厅",
            "TASK_TYPE": "21",
            "TASK_NAME": "学籍查询",
            "CATAID": "370105001000",
            "matter_level": "省级",
            "visit_number": "0",
            "handle_time": "20(工作日)",
            "handle_time_limit": "5(工作日)",
            "consult_phone": "电话：0531-55550001 、0531-55550002",
            "complain_phone": "无",
            "handle_location": "办理地点：示例路1号",
            "co_department": "省级司法（受理,审核）、市级司法（审核）",
            "ONLINECHECK": "1",
            "online_book": "是",
            "courier_service": "不支持",
            "URL": "https://example.org/a",
            "theme_category": "教育科研、人才",
            "service_object_name": "自然人、企业法人",
            "accept_standard": "无",
            **changed,
        }

    return row
