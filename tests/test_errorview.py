"""Refusals of stock plone.restapi services are told in Chinese, naming the fields."""

from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD
from plone.app.testing import TEST_USER_NAME
from plone.app.testing import TEST_USER_PASSWORD

import pytest
import requests
import sqlalchemy.exc


@pytest.fixture
def ask(functional):
    url = functional["portal"].absolute_url()

    def ask(method, path="", auth=(SITE_OWNER_NAME, SITE_OWNER_PASSWORD), **kwargs):
        headers = {"Accept": "application/json"}
        return requests.request(
            method, url + path, auth=auth, headers=headers, timeout=30, **kwargs
        )

    return ask


def test_401_asks_to_log_in(ask):
    answer = ask("POST", auth=None, json={"@type": "Region", "title": "山东省"})
    assert answer.status_code == 401
    assert answer.json()["error"]["message"] == "请先登录，再进行此操作"


def test_403_tells_who_is_logged_in_to_ask_for_the_right(ask):
    auth = (TEST_USER_NAME, TEST_USER_PASSWORD)
    answer = ask("POST", auth=auth, json={"@type": "Region", "title": "山东省"})
    assert answer.status_code == 403
    assert "权限" in answer.json()["error"]["message"]


@pytest.mark.parametrize("name", ["b_start", "b_size"])
@pytest.mark.parametrize("value", ["abc", "-1", "", "1.5", "²"])
def test_400_names_a_page_that_is_no_number(ask, name, value):
    for path in ("", "/@search", "/@tasks"):
        answer = ask("GET", path, params={name: value})
        assert answer.status_code == 400, path
        error = answer.json()["error"]
        assert [fault["field"] for fault in error["errors"]] == [name]
        assert "整数" in error["errors"][0]["message"]
    assert ask("GET", "/@search", params={name: "2"}).status_code == 200


def test_all_terms_of_a_vocabulary_may_be_asked_for(ask):
    answer = ask("GET", "/@vocabularies/govportal.matter_types", params={"b_size": "-1"})
    assert len(answer.json()["items"]) > 10


def test_404_names_the_address(ask):
    answer = ask("GET", "/nowhere")
    assert answer.status_code == 404
    assert "/nowhere" in answer.json()["error"]["message"]


def test_400_names_each_field_at_fault_and_saves_nothing(ask, functional):
    answer = ask("POST", json={"@type": "Region", "title": "山东省", "code": "37x"})
    assert answer.status_code == 400
    error = answer.json()["error"]
    assert error["type"] == "ValidationError"
    assert "code" in {fault["field"] for fault in error["errors"]}
    assert all(fault["message"] for fault in error["errors"])
    functional["portal"]._p_jar.sync()
    assert "37x" not in functional["portal"].objectIds()


def test_keeps_the_shape_that_stock_clients_read(ask):
    answer = ask("GET", "/nowhere").json()
    assert answer["type"] == "NotFound"
    assert answer["message"]


SECRET = "370102199003078511"


def fault(kind, **more):
    return kind("SELECT 1", {"number": SECRET}, Exception("gone"), hide_parameters=True, **more)


@pytest.mark.parametrize(
    "raised, status",
    [
        (fault(sqlalchemy.exc.OperationalError), 503),
        (fault(sqlalchemy.exc.InterfaceError), 503),
        (fault(sqlalchemy.exc.DatabaseError, connection_invalidated=True), 503),
        (fault(sqlalchemy.exc.ProgrammingError), 500),
    ],
)
def test_503_while_the_database_is_away_and_500_where_it_is_asked_wrongly(
    ask, monkeypatch, raised, status
):
    def boom(*args):
        raise raised

    monkeypatch.setattr("govportal.cases.services.cases.get.own_cases", boom)
    answer = ask("GET", "/@cases")
    assert answer.status_code == status, answer.text
    assert SECRET not in answer.text
    if status == 503:
        assert answer.json()["error"]["type"] == "ServiceUnavailable"
        assert answer.headers["Retry-After"] == "10"
        assert "traceback" not in answer.json()
