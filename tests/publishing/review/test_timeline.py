"""``@timeline`` and going back to a version: refusals first."""

from tests.publishing.review.test_compare import matter  # noqa: F401
from tests.publishing.review.test_http import draft
from tests.publishing.review.test_http import error
from tests.publishing.review.test_http import site  # noqa: F401

import pytest


@pytest.mark.parametrize(("name", "status"), [("nobody", 401), ("citizen", 403)])
def test_refuses_who_does_not_work_here(site, matter, name, status):  # noqa: F811
    client = site.nobody if name == "nobody" else site.people[name]
    assert client.get(f"{matter}/@timeline").status_code == status


@pytest.mark.parametrize("name", ["editor", "publisher", "auditor"])
def test_refuses_to_go_back_to_who_may_not(site, matter, name):  # noqa: F811
    answer = site.people[name].patch(f"{matter}/@history", json={"version": 0})
    assert answer.status_code == 403


def test_refuses_to_change_what_is_public(site, matter):  # noqa: F811
    assert site.admin.patch(f"{matter}/@history", json={"version": 0}).status_code in (401, 403)
    assert site.admin.get(f"{matter}/@timeline").json()["may_revert"] is False


@pytest.mark.parametrize("version", [None, 7, "x", -1])
def test_refuses_a_version_that_is_not_there(site, version):  # noqa: F811
    url = draft(site)
    found = error(site.admin.patch(f"{url}/@history", json={"version": version}), 422)
    assert found["errors"][0]["field"] == "version"


def test_tells_deeds_and_versions_latest_first(site, matter):  # noqa: F811
    body = site.people["reviewer"].get(f"{matter}/@timeline").json()
    entries = body["entries"]
    kinds = [entry["kind"] for entry in entries]
    assert kinds.count("version") == 1
    assert kinds.count("deed") >= 6
    assert {"发布", "历史版本 1"} <= {entry["title"] for entry in entries}
    assert entries[-1]["title"] == "新建"
    assert body["comparable"] is True
    assert body["may_revert"] is False


def test_goes_back_where_nothing_is_public(site):  # noqa: F811
    url = draft(site)
    body = site.admin.get(f"{url}/@timeline").json()
    assert (body["may_revert"], body["comparable"]) == (True, False)
