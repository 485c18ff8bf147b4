"""What is exported comes back as it was."""

from govportal.publishing.exports.formats import WRITERS
from govportal.publishing.exports.wanted import wanted
from govportal.publishing.imports import mapping as mappings
from govportal.publishing.imports.readers import read
from govportal.publishing.imports.runner import Options
from govportal.publishing.imports.runner import run
from io import BytesIO
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
from plone.dexterity.utils import createContentInContainer
from z3c.relationfield import RelationValue
from zope.component import getUtility
from zope.intid.interfaces import IIntIds

import datetime
import plone.api as api
import pytest


MAPPINGS = {
    "Region": "native_regions",
    "Department": "native_departments",
    "Law": "native_laws",
    "CatalogueEntry": "native_catalogue",
    "Matter": "native_matters",
    "ServiceGuide": "native_guides",
    "Intermediary": "native_intermediaries",
    "Question": "native_questions",
    "Announcement": "native_announcements",
}
USCC = "11370000004501038M"
BASIC = "370105001000"


def export(portal, type_, kind):
    """The bytes of an export."""
    target = BytesIO()
    wanted(portal, {"type": type_, "format": kind}).write(target)
    return target.getvalue()


def relation(obj):
    return RelationValue(getUtility(IIntIds).getId(obj))


def build(portal):
    """One of each type, with rows, sets, dates, relations and texts that separate."""
    setRoles(portal, TEST_USER_ID, ["Manager"])
    region = api.content.create(portal, "Region", title="山东省", code="370000", level="province")
    department = api.content.create(
        region, "Department", title="山东省教育厅", code=USCC, address="一号，二楼"
    )
    law = api.content.create(
        region,
        "Law",
        title="示例条例",
        level="local_regulation",
        promulgated=datetime.date(2020, 1, 2),
        document_numbers=["第1号，第2号", "第3号"],
        articles=[{"no": "第一条", "chapter": "", "text": "甲，乙。\n丙。"}],
    )
    basis = [{"law": law.UID(), "title": "示例条例", "article": "第一条", "text": ""}]
    entry = api.content.create(
        department,
        "CatalogueEntry",
        title="给付",
        basic_code=BASIC,
        matter_type="payment",
        exercise_levels={"city", "province"},
        legal_basis=basis,
    )
    matter = createContentInContainer(
        department,
        "Matter",
        title="给付",
        catalogue_entry=relation(entry),
        basic_code=BASIC,
        matter_type="payment",
        legal_basis=basis,
        implementation_code=f"{USCC}2{BASIC}",
        statutory_limit=20,
        statutory_unit="working_day",
        planned_cancel=datetime.date(2030, 5, 6),
        service_objects={"natural_person", "enterprise"},
        online=True,
        online_url="https://example.org",
        longitude=117.25,
        faq=[{"question": "问“甲”？", "answer": "答\n乙"}],
        visits=0,
    )
    createContentInContainer(
        department, "ServiceGuide", title="指南", matter=relation(matter), summary="一句话"
    )
    api.content.create(
        region,
        "Intermediary",
        title="机构",
        code="91370100MA9X20004B",
        service_kinds=["甲、乙", "丙"],
        qualifications=[
            {
                "name": "资质",
                "number": "1",
                "grade": "",
                "issuing_body": "",
                "valid_from": datetime.date(2020, 1, 1),
                "valid_to": None,
            }
        ],
    )
    api.content.create(department, "Question", title="问？", answer="答", keywords=["甲"])
    api.content.create(
        department,
        "Announcement",
        title="停机",
        text="今晚",
        banner=True,
        banner_until=datetime.date(2030, 1, 1),
    )
    return region


@pytest.mark.requirement("4.4.1.1.2-b")
@pytest.mark.parametrize("kind", sorted(WRITERS))
def test_an_import_of_an_export_changes_nothing(portal, kind):
    build(portal)
    for type_, mapping in MAPPINGS.items():
        table = read(export(portal, type_, kind))
        report = run(table, mappings.load(mapping), Options(dry_run=False, trusted=True))
        assert [(type_, f.field, f.message) for _r, _s, f in report.lines()] == []
        assert (type_, report.count()["unchanged"]) == (type_, len(table.rows))


def test_an_import_into_an_empty_site_makes_the_same(portal):
    region = build(portal)
    files = {type_: export(portal, type_, "jsonl") for type_ in MAPPINGS}
    api.content.delete(region, check_linkintegrity=False)
    for type_, mapping in MAPPINGS.items():
        report = run(
            read(files[type_]), mappings.load(mapping), Options(dry_run=False, trusted=True)
        )
        assert report.count()["created"] == report.count()["rows"]
    assert {type_: export(portal, type_, "jsonl") for type_ in MAPPINGS} == files
    matter = api.content.find(portal_type="Matter")[0].getObject()
    assert matter.catalogue_entry.to_object.basic_code == BASIC
