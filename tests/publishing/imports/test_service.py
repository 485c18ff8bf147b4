"""@import over HTTP, refusals first."""

from base64 import b64encode
from io import BytesIO
from openpyxl import load_workbook
from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD
from tests.publishing.imports.conftest import place
from tests.publishing.imports.conftest import USCC

import json
import plone.api as api
import pytest
import requests
import transaction


CSV = ("code,name,parent,level\n370300,淄博市,370000,prefecture\n370301,坏,990000,county\n").encode(
    "gb18030"
)


@pytest.fixture
def address(functional_portal):
    place(functional_portal)
    transaction.commit()
    return f"{functional_portal.absolute_url()}/++api++/@import"


@pytest.fixture
def client():
    with requests.Session() as session:
        session.headers["Accept"] = "application/json"
        session.auth = (SITE_OWNER_NAME, SITE_OWNER_PASSWORD)
        yield session


def body(**changed):
    file = {"filename": "区划.csv", "data": b64encode(CSV).decode()}
    return {"file": file, "mapping": "regions", **changed}


def test_refuses_visitors(address):
    answer = requests.post(address, json=body(), headers={"Accept": "application/json"})
    assert answer.status_code == 401
    assert answer.json()["error"]["message"]


def test_refuses_members_who_may_import_nowhere(address, functional_portal):
    api.user.create(username="member", email="m@example.org", password="Secret-2026-x")
    transaction.commit()
    answer = requests.post(
        address,
        json=body(),
        auth=("member", "Secret-2026-x"),
        headers={"Accept": "application/json"},
    )
    assert answer.status_code == 403
    assert "权限" in answer.json()["error"]["message"]


@pytest.mark.parametrize(
    ("changed", "status", "field"),
    [
        ({"mapping": ""}, 422, "mapping"),
        ({"mapping": "../../etc/passwd"}, 404, "mapping"),
        ({"file": "text"}, 422, "file"),
        ({"file": {"filename": "a", "data": "%%%"}}, 422, "file"),
        ({"file": {"filename": "a.pdf", "data": b64encode(b"%PDF-1").decode()}}, 422, "file"),
        ({"state": "cancelled"}, 422, "state"),
    ],
)
def test_refuses_bad_requests_and_names_the_field(address, client, changed, status, field):
    answer = client.post(address, json=body(**changed))
    assert answer.status_code == status
    assert [e["field"] for e in answer.json()["error"]["errors"]] == [field]


@pytest.mark.requirement("4.4.1.1.2-b")
def test_tries_then_imports_and_gives_the_report(address, client, functional_portal):
    tried = client.post(address, json=body()).json()
    assert tried["dry_run"] is True
    assert (tried["counts"]["created"], tried["counts"]["refused"]) == (1, 1)
    transaction.abort()
    assert "370300" not in functional_portal["370000"]
    done = client.post(
        address,
        files={"file": ("区划.csv", CSV)},
        data={"mapping": "regions", "dry_run": "false", "state": "published"},
    ).json()
    assert done["counts"] == tried["counts"]
    finding = done["findings"][0]
    assert (finding["row"], finding["field"], finding["severity"]) == (3, "parent", "error")
    transaction.abort()
    assert functional_portal["370000"]["370300"].title == "淄博市"
    book = client.get(done["report"])
    assert "spreadsheetml" in book.headers["Content-Type"]
    rows = list(load_workbook(BytesIO(book.content))["逐行报告"].iter_rows(values_only=True))
    assert rows[1][0] == 3
    listed = client.get(address).json()
    assert "regions" in {m["name"] for m in listed["mappings"]}
    assert len(listed["reports"]) == 2


def test_reports_belong_to_their_user(address, client, functional_portal):
    done = client.post(address, json=body()).json()
    api.user.create(username="office", email="o@example.org", password="Secret-2026-x")
    functional_portal["370000"].manage_setLocalRoles("office", ["Office Administrator"])
    transaction.commit()
    answer = requests.get(
        done["@id"], auth=("office", "Secret-2026-x"), headers={"Accept": "application/json"}
    )
    assert answer.status_code == 404


def test_published_matters_are_in_the_list_in_the_same_transaction(address, client):
    row = {
        "title": "学籍查询",
        "implementation_code": f"{USCC}2370105001000",
        "department": USCC,
        "state": "published",
    }
    data = b64encode(json.dumps(row, ensure_ascii=False).encode()).decode()
    sent = body(file={"filename": "m.jsonl", "data": data}, mapping="native_matters", dry_run=False)
    assert client.post(address, json=sent).json()["counts"]["created"] == 1
    from govportal import records
    from govportal.publishing.listing.tables import listing
    from sqlalchemy import select

    with records.read_connection() as connection:
        titles = connection.execute(
            select(listing.c.title).where(listing.c.kind == "matter", ~listing.c.deleted)
        ).scalars()
        assert list(titles) == ["学籍查询"]
