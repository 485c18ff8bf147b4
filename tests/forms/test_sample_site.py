"""The sample site's forms load, are published and can be filled in."""

from govportal import records
from govportal.forms import current_for
from govportal.forms import prefill
from govportal.forms import validate
from govportal.forms.subscribers import flush
from govportal.publishing.exports.native import row as exported
from govportal.publishing.imports import mapping
from govportal.publishing.imports.readers import read
from govportal.publishing.imports.runner import Options
from govportal.publishing.imports.runner import run
from pathlib import Path
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID

import json
import plone.api as api
import pytest


FILE = Path(__file__).parents[2] / "profiles" / "shandong" / "content" / "forms.jsonl"
ROWS = [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]
FOOD, BIRTH = "370112001000", "372019007000"
OPTIONS = Options(dry_run=False, state="published", trusted=True)
PERSON = {
    "person.name": "王芳",
    "person.id_number": "370102199003071232",
    "person.phone": "13905310000",
    "person.address": "济南市历下区解放路 1 号",
    "organisation.name": "济南好味餐饮有限公司",
    "organisation.uscc": "91370100MA9X000176",
}


@pytest.fixture
def loaded(portal):
    setRoles(portal, TEST_USER_ID, ["Manager"])
    region = api.content.create(portal, "Region", title="山东省", code="370000", level="province")
    for row in ROWS:
        code = row["department"]
        office = api.content.create(region, "Department", title=f"部门{code}", code=code)
        for basic in row["used_for"]:
            api.content.create(office, "CatalogueEntry", title="事项", basic_code=basic)
    report = run(read(FILE.read_bytes()), mapping.load("native_forms"), OPTIONS)
    flush()
    return report


def current(code):
    return current_for(records.session(), code)


def test_loading_again_changes_nothing(loaded):
    assert [result.outcome for result in loaded.results] == ["created", "created"]
    again = run(read(FILE.read_bytes()), mapping.load("native_forms"), OPTIONS)
    flush()
    assert [result.outcome for result in again.results] == ["unchanged", "unchanged"]
    assert (current(FOOD).number, current(BIRTH).number) == (1, 1)


def test_what_is_exported_is_what_was_loaded(loaded):
    forms = [brain.getObject() for brain in api.content.find(portal_type="FormDefinition")]
    assert sorted(map(exported, forms), key=str) == sorted(ROWS, key=str)


def test_a_food_permit_is_asked_for(loaded):
    form = current(FOOD)
    data = prefill(form, PERSON)
    assert data["contact"] == "王芳"
    data |= {
        "uscc": "91370100MA9X000176",
        "legal_representative": "李强",
        "id_number": "370102199003071232",
        "business_form": "catering",
        "items": ["hot"],
        "area": 80,
        "address": "济南市历下区解放路 1 号",
        "managers": [{"name": "李强", "phone": "13905310001", "full_time": True}],
        "promise": True,
    }
    data["applicant_name"] = "济南好味餐饮有限公司"
    faults = {fault.field for fault in validate(form, data)}
    assert faults == set()
    asked = {fault.field for fault in validate(form, {**data, "business_form": "canteen"})}
    assert {"canteen_kind", "diners"} <= asked


def test_a_birth_is_registered(loaded):
    form = current(BIRTH)
    data = {**prefill(form, PERSON), "order": 1, "stage": "pregnant", "due": "2027-03-01"}
    assert [fault.field for fault in validate(form, data)] == ["promise"]
    assert validate(form, {**data, "promise": True}) == []
    partner = {"partner_given": True, "partner_id_type": "passport"}
    faults = validate(form, {**data, "promise": True, **partner})
    assert [fault.field for fault in faults] == ["partner_name", "partner_document"]
