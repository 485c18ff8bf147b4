"""How far an import is, and all that its report says."""

from govportal.publishing.imports import progress
from govportal.publishing.imports.progress import Watch
from tests.publishing.imports.test_service import address  # noqa: F401
from tests.publishing.imports.test_service import body
from tests.publishing.imports.test_service import client  # noqa: F401

import csv
import io
import plone.api as api
import pytest
import requests
import transaction


TOKEN = "0123abcd-0123-4abc-8def-0123456789ab"


def test_nobody_asks_for_anothers(address, client, functional_portal):  # noqa: F811
    client.post(address, json=body(token=TOKEN))
    url = f"{address}/progress/{TOKEN}"
    headers = {"Accept": "application/json"}
    assert requests.get(url, headers=headers).status_code == 401
    api.user.create(username="office", email="o@example.org", password="Secret-2026-x")
    functional_portal["370000"].manage_setLocalRoles("office", ["Office Administrator"])
    transaction.commit()
    found = requests.get(url, headers=headers, auth=("office", "Secret-2026-x"))
    assert found.status_code == 404


@pytest.mark.parametrize("token", ["", "x", "../../etc", "A" * 32])
def test_a_token_that_is_none_is_told_nothing(token):
    watch = Watch(token, "editor")
    watch.row(1, 2)
    assert progress.find(token, "editor") is None


def test_counts_rows_and_parts():
    token = TOKEN.replace("0", "1")
    watch = Watch(token, "editor")
    watch.parts(2)
    for number in (1, 2, 1):
        watch.row(number, 2)
    found = progress.find(token, "editor")
    assert (found.state, found.rows, found.total) == ("checking", 1, 2)
    assert (found.part, found.parts) == (2, 2)
    Watch(token, "other").row(1, 1)
    assert progress.find(token, "editor") == found


def test_is_done_with_the_transaction(address, client):  # noqa: F811
    done = client.post(address, json=body(token=TOKEN)).json()
    found = client.get(f"{address}/progress/{TOKEN}").json()
    assert (found["state"], found["report"]) == ("done", done["@id"].rsplit("/", 1)[1])
    assert (found["rows"], found["total"]) == (2, 2)
    assert "owner" not in found


def test_says_that_it_stopped(address, client):  # noqa: F811
    bad = {"filename": "a.pdf", "data": "JVBERi0x"}
    assert client.post(address, json=body(token=TOKEN, file=bad)).status_code == 422
    assert client.get(f"{address}/progress/{TOKEN}").json()["state"] == "stopped"


def test_pages_and_narrows_the_findings(address, client):  # noqa: F811
    done = client.post(address, json=body(dry_run=False)).json()
    found = client.get(f"{done['@id']}/findings", params={"b_size": 1}).json()
    assert found["items"][0]["row"] == 3
    assert found["counts"] == {"error": found["items_total"]}
    assert client.get(f"{done['@id']}/findings?severity=warning").json()["items"] == []
    rows = client.get(f"{done['@id']}/rows", params={"outcome": "created"}).json()
    assert [(r["row"], r["title"]) for r in rows["items"]] == [(2, "淄博市")]
    assert rows["items"][0]["@id"].endswith("/370000/370300")
    assert rows["counts"] == {"created": 1, "refused": 1}
    assert client.get(f"{done['@id']}/nothing").status_code == 404


def test_gives_the_findings_as_csv(address, client):  # noqa: F811
    done = client.post(address, json=body()).json()
    answer = client.get(f"{done['@id']}/csv")
    assert answer.headers["Content-Type"].startswith("text/csv")
    assert "csv" in answer.headers["Content-Disposition"]
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert rows[0][0] == "行号"
    assert rows[1][0] == "3"


def test_says_what_may_be_imported(address, client):  # noqa: F811
    said = client.get(address).json()
    assert said["limits"] == {"bytes": 32 * 1024 * 1024, "rows": 3000}
    by_name = {m["name"]: m for m in said["mappings"]}
    assert by_name["native_matters"]["native"] is True
    assert "implementation_code" in by_name["native_matters"]["columns"]
    assert by_name["regions"]["needed"] == ["code", "name"]
    assert by_name["regions"]["type_title"] == "行政区划"
