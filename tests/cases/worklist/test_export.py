"""A worklist for a spreadsheet, over HTTP."""

from govportal import records
from govportal.cases.worklist import export
from govportal.records.audit import audit
from io import BytesIO
from openpyxl import load_workbook
from sqlalchemy import select
from tests.addons.application.office import APPLICANT

import csv
import io
import pytest
import transaction


FORMULA = '=HYPERLINK("http://example.org")'


@pytest.fixture
def office(http_office):
    http_office.submitted()
    http_office.accepted()
    draft = http_office.draft(applicant={**APPLICANT, "name": FORMULA}, key="formula")
    http_office.do(draft, "wang", "submit", declaration=True)
    transaction.commit()
    return http_office


def table(answer):
    return list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))


class TestRefusals:
    def test_nobody_in_particular_is_asked_to_log_in(self, client):
        assert client().get("@worklist-export?format=csv").status_code == 401

    def test_who_handles_no_cases_gets_no_file(self, client):
        assert client("wang").get("@worklist-export?format=csv").status_code == 403

    @pytest.mark.parametrize(
        "query, field", [("", "format"), ("format=pdf", "format"), ("format=csv&when=x", "when")]
    )
    def test_what_cannot_be_asked_is_refused_by_name(self, client, query, field):
        answer = client("intake").get(f"@worklist-export?{query}")
        assert answer.status_code == 422
        assert [error["field"] for error in answer.json()["error"]["errors"]] == [field]

    def test_more_than_one_file_takes_is_refused_with_what_to_do(self, client, office, monkeypatch):
        monkeypatch.setattr(export, "MOST", 2)
        answer = client("intake").get("@worklist-export?format=csv")
        assert answer.status_code == 422
        assert "超过 2 件" in answer.json()["error"]["errors"][0]["message"]
        narrowed = client("intake").get("@worklist-export?format=csv&tab=review")
        assert narrowed.status_code == 200

    def test_another_office_gets_none_of_it(self, client, office):
        assert len(table(client("stranger").get("@worklist-export?format=csv"))) == 1


@pytest.mark.requirement("4.4.1.2-j")
def test_the_file_has_what_is_listed_and_masks_personal_data(client, office, monkeypatch):
    monkeypatch.setattr(export, "PART", 1)
    answer = client("officer").get("@worklist-export?format=csv")
    assert answer.headers["Content-Type"].startswith("text/csv")
    head, *lines = table(answer)
    listed = client("officer").get("@worklist").json()["items"]
    assert [line[head.index("办件编号")] for line in lines] == [item["number"] for item in listed]
    assert [line[head.index("状态")] for line in lines] == [i["state"]["title"] for i in listed]
    assert APPLICANT["id_number"] not in answer.text
    assert APPLICANT["phone"] not in answer.text
    assert lines[0][head.index("证件号码（已遮盖）")].endswith("**11")
    narrowed = client("officer").get("@worklist-export?format=csv&tab=review")
    assert len(table(narrowed)) == 2


def test_no_cell_is_taken_for_a_formula(client, office):
    lines = table(client("officer").get("@worklist-export?format=csv"))
    applicants = {line[lines[0].index("申请人")] for line in lines[1:]}
    assert f"'{FORMULA}" in applicants
    book = load_workbook(BytesIO(client("officer").get("@worklist-export?format=xlsx").content))
    sheet = book.active
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert [cell.data_type for cell in cells if cell.value == FORMULA] == ["s"]


def test_who_took_which_file_is_written_down_without_personal_data(client, office):
    client("head").get("@worklist-export?format=csv&tab=intake&words=王小明&other=1")
    with records.read_connection(snapshot=False) as connection:
        rows = connection.execute(select(audit).where(audit.c.action == "export worklist")).all()
    [row] = rows
    assert (row.actor, row.subject) == ("head", "worklist")
    assert row.detail == {"format": "csv", "number": 1, "query": {"tab": "intake"}}
