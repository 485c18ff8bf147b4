"""Uninstalling interaction: not while anything is open, and nothing archived is lost."""

from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD

import plone.api as api
import transaction


PATH = "@addons/govportal.addons.interaction/uninstall"


def test_is_refused_while_something_is_open_and_keeps_what_is_archived(client, open_house):
    owner = client()
    owner.auth = (SITE_OWNER_NAME, SITE_OWNER_PASSWORD)
    uid = client("wang").post("@interactions", json=open_house.body()).json()["uid"]
    refused = owner.post(PATH, json={})
    assert refused.status_code == 409
    assert "“咨询”还有 1 件" in refused.json()["error"]["message"]
    client("wang").post(f"@cases/{uid}/withdraw", json={"reason": "不问了"})
    assert client("officer").post(f"@cases/{uid}/archive", json={}).status_code == 200
    assert owner.post(PATH, json={}).status_code < 300
    transaction.begin()
    kept = set(api.portal.get_tool("portal_workflow").objectIds())
    assert "govportal_consultation_workflow" in kept
    assert "govportal_complaint_workflow" not in kept
    assert client("wang").get(f"@cases/{uid}").json()["state"]["id"] == "archived"
    assert client("wang").post("@interactions", json=open_house.body()).status_code == 404
