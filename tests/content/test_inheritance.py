"""A matter and its catalogue entry."""

from govportal.content.inheritance import differences
from govportal.content.inheritance import inherit
from tests.content.conftest import BASIC

import plone.api as api
import pytest


@pytest.fixture
def entry(department):
    return api.content.create(
        department,
        "CatalogueEntry",
        title="民办学校设立审批",
        basic_code=BASIC,
        matter_type="permit",
        legal_basis=[{"law": "", "title": "民办教育促进法", "article": "第十二条", "text": ""}],
    )


@pytest.fixture
def matter(department):
    return api.content.create(department, "Matter", title="民办高校设立审批", id="m")


def test_differences_are_listed_until_inherited(matter, entry):
    assert differences(matter, entry) == ["basic_code", "matter_type", "legal_basis"]
    assert inherit(matter, entry) == ["basic_code", "matter_type", "legal_basis"]
    assert differences(matter, entry) == []
    assert inherit(matter, entry) == []


def test_a_matter_keeps_its_own_title_and_copies_rows(matter, entry):
    inherit(matter, entry)
    assert matter.title == "民办高校设立审批"
    entry.legal_basis[0]["article"] = "第十三条"
    assert matter.legal_basis[0]["article"] == "第十二条"
    assert differences(matter, entry) == ["legal_basis"]


def test_http_refuses_to_change_what_is_inherited(manager):
    entry = manager.post(
        "",
        json={
            "@type": "CatalogueEntry",
            "title": "甲",
            "basic_code": BASIC,
            "matter_type": "permit",
        },
    ).json()
    body = {"@type": "Matter", "title": "甲", "catalogue_entry": entry["@id"]}
    wrong = manager.post("", json={**body, "basic_code": "370105001999"})
    assert wrong.status_code == 400
    messages = [e["message"] for e in wrong.json()["error"]["errors"]]
    assert "“基本编码”继承自目录清单，不能在实施清单中修改。" in messages
    right = manager.post("", json={**body, "basic_code": BASIC, "matter_type": "permit"})
    assert right.status_code == 201, right.text
    url = right.json()["@id"]
    assert manager.patch(url, json={"matter_type": "reward"}).status_code == 400
    assert manager.patch(url, json={"address": "某路 1 号"}).status_code == 204
