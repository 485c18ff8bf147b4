"""Uninstalling evaluation: not while a rectification is open; what was given stays."""

from govportal import records
from govportal.addons.evaluation import console
from govportal.addons.evaluation.tables import evaluation
from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD
from sqlalchemy import func
from sqlalchemy import select

import argparse
import plone.api as api
import pytest
import transaction


ADDON = "govportal.addons.evaluation"
WORKFLOW = "govportal_rectification_workflow"


@pytest.fixture
def owner(client):
    session = client()
    session.auth = (SITE_OWNER_NAME, SITE_OWNER_PASSWORD)
    return session


def workflow():
    transaction.begin()
    return WORKFLOW in api.portal.get_tool("portal_workflow").objectIds()


def given():
    with records.read_connection() as connection:
        return connection.execute(select(func.count()).select_from(evaluation)).scalar_one()


def test_is_refused_while_a_rectification_is_open(served, owner):
    served.opened()
    transaction.commit()
    answer = owner.post(f"@addons/{ADDON}/uninstall", json={})
    assert answer.status_code == 409
    assert "“差评整改”还有 1 件没有办完" in answer.json()["error"]["message"]
    assert workflow()


def test_without_them_all_goes_but_what_was_given(served, client, owner):
    case, _row = served.given("very_satisfied")
    transaction.commit()
    assert owner.post(f"@addons/{ADDON}/uninstall", json={}).status_code == 204
    assert not workflow()
    assert given() == 1
    for path in ("@evaluations", f"@evaluations/{case.uid}", "@evaluation-statistics"):
        assert client("wang").get(path).status_code == 404
    assert owner.get("@controlpanels/govportal-evaluation").status_code == 404
    # Applications go on, and nobody is asked any more.
    served.accepted()
    transaction.commit()
    assert given() == 1
    # Installed again, it goes on.
    assert owner.post(f"@addons/{ADDON}/install", json={}).status_code == 204
    assert workflow()
    assert client("wang").get(f"@evaluations/{case.uid}").json()["items"][0]["state"] == "given"


def test_a_command_counts_anew(office, capsys):
    parser = argparse.ArgumentParser()
    console.register(parser.add_subparsers())
    office.given("satisfied")
    records.session().execute(evaluation.update().values(level="very_satisfied"))
    args = parser.parse_args(["rebuild-evaluations"])
    assert args.run(None, None, args) == 0
    assert "统计有误 2 项" in capsys.readouterr().out
    assert args.run(None, None, args) == 0
    assert "统计与评价一致" in capsys.readouterr().out
