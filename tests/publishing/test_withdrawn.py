"""What was public once and is no more: 410 for readers, and only what everybody knew."""

from datetime import date
from govportal import records
from govportal.publishing.deleted import deleted
from govportal.publishing.deleted import deleted_content
from govportal.publishing.portal.addresses import path_of
from govportal.publishing.review import bypass
from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD
from sqlalchemy import delete
from tests.content.conftest import functional_department  # noqa: F401
from tests.content.pages.conftest import place  # noqa: F401
from tests.content.pages.conftest import reader  # noqa: F401
from z3c.relationfield import RelationValue
from zope.component import getUtility
from zope.intid.interfaces import IIntIds

import plone.api as api
import pytest
import requests
import transaction


@pytest.fixture(autouse=True)
def nothing_was_deleted():
    """Functional tests that ran before may have committed rows."""
    with records.write_connection() as connection:
        connection.execute(delete(deleted_content))


@pytest.fixture
def guide(place):  # noqa: F811
    """A guide that was published, and withdrawn, by the workflow."""
    guide = place["draft_guide"]
    guide.matter = RelationValue(getUtility(IIntIds).getId(place["matter"]))
    guide.title = "曾经公布的指南"
    guide.summary = "三步办好。"
    guide.plain_steps = [{"title": "准备", "text": "写报告", "image": ""}]
    bypass.publish(guide, "省里审过")
    transaction.commit()
    return guide


def retract(guide):
    api.content.transition(guide, "retract", comment="内容有误")
    guide.title = "改过的标题"
    guide.reindexObject()
    transaction.commit()


def remove(obj):
    """Delete without asking for the right: what is public, nobody deletes by hand."""
    obj.aq_parent._delObject(obj.getId())


def test_what_is_public_is_not_gone(guide, reader):  # noqa: F811
    assert reader.get(guide.absolute_url()).status_code == 200


@pytest.mark.parametrize("service", ["", "/@page", "/@pdf"])
def test_what_was_withdrawn_is_gone(guide, reader, service):  # noqa: F811
    retract(guide)
    answer = reader.get(guide.absolute_url() + service)
    assert answer.status_code == 410
    error = answer.json()["error"]
    assert error["type"] == "Gone"
    assert "曾经公布的指南" in error["message"]
    assert f"{date.today().year} 年" in error["message"]
    assert "改过的标题" not in answer.text
    assert "内容有误" not in answer.text


def test_what_is_being_corrected_is_gone_until_it_is_back(guide, reader):  # noqa: F811
    retract(guide)
    api.content.transition(guide, "return_to_draft", comment="更正")
    transaction.commit()
    assert reader.get(guide.absolute_url()).status_code == 410


def test_who_changes_it_is_asked_to_log_in(guide, reader):  # noqa: F811
    retract(guide)
    answer = reader.patch(guide.absolute_url(), json={"title": "x"})
    assert answer.status_code == 401


def test_who_works_on_it_sees_it(guide):
    retract(guide)
    answer = requests.get(
        guide.absolute_url(),
        auth=(SITE_OWNER_NAME, SITE_OWNER_PASSWORD),
        headers={"Accept": "application/json"},
        timeout=30,
    )
    assert answer.status_code == 200


def test_a_question_is_gone_without_its_title(place, reader):  # noqa: F811
    question = api.content.create(
        place["region"], "Question", title="问", answer="答", category="其他"
    )
    bypass.publish(question, "已经解答", "withdrawn")
    transaction.commit()
    answer = reader.get(question.absolute_url())
    assert answer.status_code == 410
    assert "这一内容" in answer.json()["error"]["message"]


@pytest.mark.parametrize("service", ["", "/@page", "/@pdf", "/@types/Matter"])
def test_what_was_deleted_is_gone(guide, reader, service):  # noqa: F811
    url = guide.absolute_url()
    remove(guide)
    transaction.commit()
    answer = reader.get(url + service)
    assert answer.status_code == 410
    error = answer.json()["error"]
    assert error["type"] == "Gone"
    assert "曾经公布的指南" in error["message"]
    assert reader.post(url, json={}).status_code == 404


def test_what_was_withdrawn_and_then_deleted_keeps_the_title_that_was_known(guide, reader):  # noqa: F811
    retract(guide)
    url = guide.absolute_url()
    remove(guide)
    transaction.commit()
    answer = reader.get(url)
    assert answer.status_code == 410
    assert "曾经公布的指南" in answer.json()["error"]["message"]
    assert "改过的标题" not in answer.text


def test_a_draft_that_was_deleted_never_was(place, reader):  # noqa: F811
    url = place["draft_guide"].absolute_url()
    remove(place["draft_guide"])
    transaction.commit()
    assert reader.get(url).status_code == 404


def test_what_stood_below_is_gone_with_its_place(guide, place, reader):  # noqa: F811
    url, other = guide.absolute_url(), f"{place['department'].absolute_url()}/never-was"
    remove(place["department"].aq_parent)
    transaction.commit()
    assert reader.get(url).status_code == 410
    assert reader.get(other).status_code == 404


def test_where_something_stands_again_nothing_is_gone(guide, place, reader):  # noqa: F811
    where, name, path = guide.aq_parent, guide.getId(), path_of(guide)
    remove(guide)
    transaction.commit()
    assert deleted(path) is not None
    api.content.create(where, "ServiceGuide", id=name, title="新的指南")
    transaction.commit()
    assert deleted(path) is None
    assert reader.get(f"{where.absolute_url()}/{name}").status_code == 401
    assert reader.get(f"{where.absolute_url()}/{name}/@nosuch").status_code == 404


def test_what_a_savepoint_brings_back_is_not_gone(guide, reader):  # noqa: F811
    path = path_of(guide)
    savepoint = transaction.savepoint()
    remove(guide)
    savepoint.rollback()
    transaction.commit()
    assert deleted(path) is None
    assert reader.get(guide.absolute_url()).status_code == 200
