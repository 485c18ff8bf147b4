"""What the list holds of content: everything that is public of it, and nothing else."""

from govportal.publishing.listing.document import entry_of
from govportal.publishing.review import bypass
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID

import plone.api as api
import pytest


USCC = "11370000004501038M"


@pytest.fixture
def department(portal):
    setRoles(portal, TEST_USER_ID, ["Manager"])
    region = api.content.create(portal, "Region", title="山东省", code="370000", level="province")
    return api.content.create(region, "Department", title="山东省教育厅", code=USCC)


@pytest.fixture
def matter(department):
    return api.content.create(
        department,
        "Matter",
        title="学籍查询",
        basic_code="370105001000",
        implementation_code=f"{USCC}2370105001000",
        other_codes=["旧-1"],
        matter_type="permit",
        exercise_level="province",
        statutory_limit=20,
        statutory_unit="working_day",
        service_objects={"enterprise", "natural_person"},
        themes_natural={"020"},
        to_revise=["title"],
        materials=[
            {
                "name": "申请书",
                "type": "original",
                "necessity": "required",
                "originals": 1,
                "copies": 0,
                "form_file": "",
                "sample_file": "",
                "issuing_body": "",
                "issue_time": "",
                "filling_notes": "",
                "place": "",
                "usage_note": "",
            }
        ],
    )


def test_what_is_not_public_has_no_entry(matter):
    assert entry_of(matter) is None


def test_questions_are_no_list(department):
    question = api.content.create(department, "Question", title="问")
    bypass.publish(question, "x")
    assert entry_of(question) is None


@pytest.mark.requirement("4.4.1.1.4")
def test_a_record_has_tokens_titles_and_standard_names(matter):
    bypass.publish(matter, "x")
    entry = entry_of(matter)
    assert entry.state == "in_force"
    assert entry.region_path == "370000/"
    assert entry.themes == ("np-020",)
    assert set(entry.codes) == {f"{USCC}2370105001000", "370105001000", "旧-1"}
    record = entry.record
    assert (record["matter_type"], record["matter_type_title"], record["matter_type_code"]) == (
        "permit",
        "行政许可",
        "01",
    )
    assert record["service_objects_titles"] == ["自然人", "企业法人"]
    assert record["materials"][0]["necessity_title"] == "必要"
    names = record["gbt39046"]
    assert names["实施主体代码"] == USCC
    assert names["法定办结时限"] == "20"
    assert names["材料"][0]["是否必备材料"] == "1"
    assert "to_revise" not in record


def test_every_element_of_table_4_has_its_name(matter):
    bypass.publish(matter, "x")
    names = entry_of(matter).record["gbt39046"]
    # 65 elements, of which 结果样本 is a file; the nine of a material are rows of their own.
    assert len(names) - 1 + len(names["材料"][0]) + 1 == 64


def test_an_agency_is_listed_without_its_person(department):
    agency = api.content.create(
        department, "Intermediary", title="机构", code="X1", legal_representative="某人"
    )
    bypass.publish(agency, "x")
    assert "某人" not in str(entry_of(agency).record)


def test_a_law_that_is_no_longer_public_does_not_show(department, matter):
    law = api.content.create(
        department,
        "Law",
        title="示例条例",
        articles=[{"no": "第一条", "chapter": "", "text": "条文"}],
    )
    row = {"law": law.UID(), "title": "条例", "article": "第一条", "text": "摘"}
    matter.legal_basis = [row]
    bypass.publish(matter, "x")
    shown = entry_of(matter).record["legal_basis"][0]
    assert (shown["title"], shown["text"], shown["law"]) == ("条例", "摘", "")
    bypass.publish(law, "x")
    shown = entry_of(matter).record["legal_basis"][0]
    assert (shown["title"], shown["text"], shown["law"]) == ("示例条例", "条文", law.UID())
