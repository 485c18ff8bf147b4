"""Texts as shipped, and as a site words them."""

from govportal.errors import Problem
from govportal.messages import content
from govportal.messages import templates
from plone.app.testing import logout
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
from zExceptions import BadRequest
from zope.i18n import translate

import plone.api as api
import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Name: {title: a, subject: a, text: a}",
        "a-b: {title: a, subject: '', text: a}",
        "a-b: {title: a, subject: a, text: '${unknown}'}",
        "a-b: {title: a, subject: a, text: a, short: " + "字" * 301 + "}",
    ],
)
def test_refuses_a_file_with_a_fault(tmp_path, text):
    path = tmp_path / "messages.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError):
        templates.read(path)


def test_fills_in_what_it_is_given_and_nothing_within_it(shipped):
    found = shipped["case-accepted"].filled({"name": "${number}", "number": "1"})
    assert found.text == "${number}，您好：办件1已受理。"


def test_every_shipped_template_can_be_filled(portal):
    for template in templates.templates():
        filled = template.filled(dict.fromkeys(template.words, "某"))
        assert "${" not in filled.subject + filled.text + filled.short


@pytest.fixture
def site(portal, shipped):
    setRoles(portal, TEST_USER_ID, ["Manager"])
    return portal


def refused(status, *args):
    with pytest.raises(Problem) as caught:
        content.reword(*args)
    assert caught.value.status == status
    return [translate(error.message) for error in caught.value.errors]


def test_refuses_to_reword_what_there_is_not(site):
    refused(404, "unknown", {})
    with pytest.raises(Problem):
        content.restore("unknown")


def test_refuses_words_that_the_template_does_not_have(site):
    (said,) = refused(422, "case-accepted", {"text": "${number}，${password}"})
    assert said == "没有变量 ${password}；可用的变量：${name}、${number}"
    assert templates.current("case-accepted") == templates.shipped("case-accepted")


@pytest.mark.parametrize(
    "texts", [{"subject": ""}, {"text": " "}, {"short": "字" * 301}, {"text": 1}, {"colour": "a"}]
)
def test_refuses_texts_that_are_none(site, texts):
    assert refused(422, "case-accepted", texts)


@pytest.mark.requirement("4.3.7")
def test_a_site_words_a_message_its_own_way_and_goes_back(site):
    found = content.reword("case-accepted", {"subject": "受理：${number}"})
    assert found.subject == "受理：${number}"
    assert found.text == templates.shipped("case-accepted").text
    assert site["message-templates"]["case-accepted"].portal_type == "MessageTemplate"
    assert content.reword("case-accepted", {"short": ""}).subject == "受理：${number}"
    assert content.restore("case-accepted") == templates.shipped("case-accepted")
    assert content.restore("case-accepted") == templates.shipped("case-accepted")


def test_content_with_unknown_words_is_refused_whichever_way_it_comes(site):
    content.reword("case-accepted", {})
    folder = site["message-templates"]
    with pytest.raises(BadRequest, match="没有名为"):
        api.content.create(folder, "MessageTemplate", id="unknown", heading="a", text="a")
    content.restore("case-accepted")
    with pytest.raises(BadRequest, match="heading.*没有变量"):
        api.content.create(
            folder, "MessageTemplate", id="case-accepted", heading="${nobody}", text="a"
        )


def test_only_who_manages_messages_sees_the_wordings(site):
    content.reword("case-accepted", {})
    own = site["message-templates"]["case-accepted"]
    logout()
    assert not api.user.has_permission("View", obj=own)
    assert not api.user.has_permission("View", obj=site["message-templates"])
    assert not list(api.content.find(portal_type="MessageTemplate"))
