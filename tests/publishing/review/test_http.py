"""Reviews over HTTP only: accounts, roles, content, transitions, what the public sees."""

from datetime import date
from datetime import datetime
from datetime import timedelta
from tests.publishing.review.http import Client
from tests.publishing.review.http import MATTER
from tests.publishing.review.http import Province
from zoneinfo import ZoneInfo

import pytest
import requests


@pytest.fixture
def site(functional_portal):
    """A province with one person for each step, at three levels."""
    province = Province(functional_portal.absolute_url())
    province.person("editor", province.bureau, Editor=True)
    province.person("reviewer", province.bureau, Reviewer=True)
    province.person("lawyer", province.city, Legality_Reviewer=True)
    province.person("office", province.county, Office_Administrator=True)
    province.person("publisher", province.province, Publisher=True)
    province.person("auditor", province.province, Auditor=True)
    province.person("citizen")
    return province


def draft(site, **fields):
    """A complete draft by the editor; gives its address."""
    body = {
        "@type": "Matter",
        "title": "食品经营许可",
        "basic_code": "370131001000",
        "implementation_code": "11370102MB284345684370131001000",
        "exercise_level": "county",
        "matter_type": "permit",
        "themes_legal": site.admin.get("@vocabularies/govportal.themes_legal")
        .json()["items"][0]["token"]
        .split(),
    }
    answer = site.people["editor"].post(site.bureau, json={**body, **MATTER, **fields})
    assert answer.status_code == 201, answer.text
    return answer.json()["@id"]


STEPS = (
    ("editor", "submit"),
    ("reviewer", "pass_department_review"),
    ("lawyer", "pass_legality_review"),
    ("office", "approve"),
    ("publisher", "publish"),
)


def through(site, url, steps=STEPS):
    """Let people pass steps; gives the last answer."""
    answer = None
    for name, transition in steps:
        answer = site.people[name].do(url, transition, "同意")
        assert answer.status_code == 200, (name, transition, answer.text)
    return answer


def state(site, url):
    """The state, as the administrator sees it."""
    return site.admin.get(url).json()["review_state"]


def error(answer, status):
    """The body of a refusal."""
    assert answer.status_code == status, answer.text
    return answer.json()["error"]


def test_nobody_sees_or_moves_a_draft(site):
    url = draft(site)
    for client, status in ((site.nobody, 401), (site.people["citizen"], 403)):
        assert client.get(url).status_code == status
        assert client.do(url, "submit").status_code == status
        assert client.get(f"{url}/@review").status_code == status
    assert state(site, url) == "draft"


def test_refuses_what_is_incomplete_and_keeps_nothing(site):
    url = draft(site, steps=[], result_name="")
    found = error(site.people["editor"].do(url, "submit"), 422)
    assert found["type"] == "Incomplete"
    assert {"steps", "result_name"} <= {e["field"] for e in found["errors"]}
    assert "办理结果" in found["message"] or "没有填写完整" in found["message"]
    item = site.admin.get(url).json()
    assert item["review_state"] == "draft"
    assert item.get("effective") in (None, "1969-12-31T00:00:00", "1969-12-30T00:00:00")


def test_refuses_a_return_without_a_reason_and_keeps_nothing(site):
    url = draft(site)
    through(site, url, STEPS[:1])
    found = error(site.people["reviewer"].do(url, "return_to_draft", "  "), 422)
    assert found["errors"][0]["field"] == "comment"
    assert "必须填写原因" in found["message"]
    assert state(site, url) == "department_review"


def test_refuses_who_is_not_in_charge_and_says_who_is(site):
    url = draft(site)
    through(site, url, STEPS[:2])
    site.person("county_lawyer", site.county, Legality_Reviewer=True)
    found = error(site.people["county_lawyer"].do(url, "pass_legality_review"), 403)
    assert "济南市" in found["message"]
    assert error(site.people["auditor"].do(url, "pass_legality_review"), 403)
    assert state(site, url) == "legality_review"


def test_refuses_an_unknown_transition(site):
    found = error(site.people["editor"].do(draft(site), "vanish"), 404)
    assert "vanish" in found["message"]


def test_refuses_an_automatic_transition(site):
    url = draft(site)
    through(site, url, STEPS[:1])
    error(site.people["reviewer"].do(url, "skip_department_review"), 404)


def test_refuses_a_transition_that_the_state_does_not_have(site):
    found = error(site.people["publisher"].do(draft(site), "publish"), 409)
    assert "草稿" in found["message"]


def test_refuses_ones_own_submission(site):
    site.person("editor", site.bureau, Editor=True, Reviewer=True)
    url = draft(site)
    through(site, url, STEPS[:1])
    assert error(site.people["editor"].do(url, "pass_department_review"), 403)["type"] == (
        "OwnSubmission"
    )


def test_refuses_dates_of_publication_in_the_request(site):
    url = draft(site)
    answer = site.people["editor"].post(
        f"{url}/@workflow/submit", json={"effective": "2020-01-01T00:00:00"}
    )
    assert error(answer, 422)["errors"][0]["field"] == "effective"
    assert state(site, url) == "draft"


@pytest.mark.parametrize("body", ["[]", "{", '{"comment": 7}'])
def test_refuses_a_body_that_is_no_comment(site, body):
    url = draft(site)
    answer = site.people["editor"].post(
        f"{url}/@workflow/submit", data=body, headers={"Content-Type": "application/json"}
    )
    assert error(answer, 422 if "7" in body else 400)["message"]
    assert state(site, url) == "draft"


def test_refuses_to_publish_before_the_planned_day(site):
    url = draft(site, planned_effective=(date.today() + timedelta(days=30)).isoformat())
    through(site, url, STEPS[:4])
    assert "计划生效日期" in error(site.people["publisher"].do(url, "publish"), 409)["message"]
    through(site, url, [("publisher", "schedule")])
    assert site.nobody.get(url).status_code == 401


@pytest.mark.parametrize("method", ["patch", "delete"])
def test_refuses_to_change_what_is_published(site, method):
    url = draft(site)
    through(site, url)
    for client in (*site.people.values(), site.admin):
        assert getattr(client, method)(url, json={"title": "改"}).status_code in (401, 403)
    assert site.nobody.get(url).json()["title"] == "食品经营许可"


def test_refuses_to_move_or_rename_what_is_published(site):
    url = draft(site)
    through(site, url)
    for client in (site.people["editor"], site.admin):
        answer = client.post(f"{site.middle}/@move", json={"source": url})
        assert answer.status_code in (401, 403), answer.text
    answer = site.admin.post(f"{site.bureau}/@move", json={"source": url})
    assert answer.status_code == 403
    assert site.nobody.get(url).status_code == 200


def test_refuses_to_revert_what_is_published(site):
    url = draft(site)
    through(site, url)
    answer = site.people["editor"].patch(f"{url}/@history", json={"version": 0})
    assert answer.status_code in (401, 403)


@pytest.mark.requirement("4.4.1.1.2-c")
@pytest.mark.requirement("4.4.1.1.3-c")
def test_a_county_editors_matter_goes_through_four_reviewers_at_three_levels(site, public_api):
    """County department, city legality, county office, province publisher; only HTTP."""
    url = draft(site)
    listed = f"{public_api}/matters?region=370102&fields=title,state,department"
    assert requests.get(listed, timeout=30).json()["items"] == []
    review = site.people["editor"].get(f"{url}/@review").json()
    assert [(s["title"], s["place"]["title"]) for s in review["route"]] == [
        ("部门审核", "历下区市场监督管理局"),
        ("合法性审查", "济南市"),
        ("政务服务机构审批", "历下区"),
        ("发布", "山东省"),
    ]
    for name, transition in STEPS:
        if name != "editor":
            tasks = site.people[name].get("@tasks").json()
            assert [item["@id"] for item in tasks["items"]] == [url]
            assert transition in [t["id"] for t in tasks["items"][0]["transitions"]]
            stock = site.people[name].get(f"{url}/@workflow").json()["transitions"]
            assert f"{url}/@workflow/{transition}" in [t["@id"] for t in stock]
        assert site.nobody.get(url).status_code == 401
        answer = site.people[name].do(url, transition, "同意")
        assert answer.status_code == 200, answer.text
        assert answer.json()["actor"] == name
        assert site.people[name].get("@tasks").json()["items"] == []
    assert answer.json()["review_state"] == "published"
    assert answer.json()["title"] == "已发布"

    public = site.nobody.get(url)
    assert public.status_code == 200
    assert public.json()["title"] == "食品经营许可"
    review = site.people["auditor"].get(f"{url}/@review").json()
    assert [s["done"]["actor"] for s in review["route"]] == [name for name, _t in STEPS[1:]]
    # The same matter in the list API, where partners read it.
    assert requests.get(listed, timeout=30).json()["items"] == [
        {"title": "食品经营许可", "state": "in_force", "department": "历下区市场监督管理局"}
    ]
    change = requests.get(f"{public_api}/changes?kind=matter", timeout=30).json()["items"][-1]
    assert change["record"]["title"] == "食品经营许可"


@pytest.mark.requirement("4.4.1.4.1-a")
def test_a_return_comes_back_to_the_editor_with_its_reason(site):
    url = draft(site)
    through(site, url, STEPS[:2])
    assert site.people["lawyer"].do(url, "return_to_draft", "依据条款有误").status_code == 200
    tasks = site.people["editor"].get("@tasks?kind=returned").json()
    assert [(i["@id"], i["reason"]) for i in tasks["items"]] == [(url, "依据条款有误")]
    assert {k["id"]: k["count"] for k in tasks["kinds"]}["returned"] == 1
    assert tasks["items"][0]["place"] == "山东省 / 济南市 / 历下区 / 历下区市场监督管理局"
    through(site, url)
    assert state(site, url) == "published"


@pytest.mark.requirement("4.4.1.1.3-a")
def test_a_working_copy_is_reviewed_and_takes_the_originals_place(site):
    url = draft(site)
    through(site, url)
    editor = site.people["editor"]
    made = editor.post(f"{url}/@workingcopy")
    assert made.status_code == 201, made.text
    copy = made.json()["@id"]
    assert "已有工作副本" in error(editor.post(f"{url}/@workingcopy"), 409)["message"]
    assert editor.post(f"{copy}/@workingcopy").status_code in (401, 403)
    assert editor.patch(copy, json={"promised_limit": 3}).status_code == 204
    for client in (editor, site.people["publisher"], site.admin):
        for target in (copy, url):
            assert client.patch(f"{target}/@workingcopy").status_code in (401, 403)
    assert site.nobody.get(url).json()["promised_limit"] == 5
    assert site.nobody.get(copy).status_code == 401

    answer = through(site, copy)
    assert answer.json()["review_state"] == "published"
    assert site.admin.get(copy).status_code == 404
    now = site.nobody.get(url).json()
    assert (now["promised_limit"], now["version"]) == (3, 2)
    assert now["review_state"] == "published"

    history = editor.get(f"{url}/@history").json()
    versions = [entry for entry in history if entry["type"] == "versioning"]
    assert len(versions) == 2
    former = editor.get(f"{url}/@history/0").json()
    assert former["promised_limit"] == 5
    assert site.nobody.get(f"{url}/@history/0").status_code == 401
    # The next edition begins anew.
    assert editor.post(f"{url}/@workingcopy").status_code == 201


def test_refuses_to_give_up_a_working_copy(site):
    url = draft(site)
    through(site, url)
    editor = site.people["editor"]
    assert error(editor.delete(f"{url}/@workingcopy"), 404)["type"] == "NotFound"
    copy = editor.post(f"{url}/@workingcopy").json()["@id"]
    for target in (url, copy):
        assert site.nobody.delete(f"{target}/@workingcopy").status_code == 401
        for name in ("citizen", "auditor", "publisher"):
            assert error(site.people[name].delete(f"{target}/@workingcopy"), 403)["message"], name
    # While somebody else edits it …
    site.person("colleague", site.bureau, Editor=True)
    assert site.people["colleague"].post(f"{copy}/@lock").status_code == 200
    found = error(editor.delete(f"{url}/@workingcopy"), 409)
    assert (found["type"], "colleague" in found["message"]) == ("Locked", True)
    assert site.people["colleague"].delete(f"{copy}/@lock").status_code == 200
    # … and while it is reviewed.
    through(site, copy, STEPS[:1])
    assert "退回" in error(editor.delete(f"{url}/@workingcopy"), 403)["message"]
    assert site.admin.get(copy).status_code == 200


def test_a_working_copy_can_be_given_up_at_its_originals_address(site):
    url = draft(site)
    through(site, url)
    editor = site.people["editor"]
    copy = editor.post(f"{url}/@workingcopy").json()["@id"]
    # One's own lock is no hindrance.
    assert editor.post(f"{copy}/@lock").status_code == 200
    answer = editor.delete(f"{url}/@workingcopy")
    assert answer.status_code == 204, answer.text
    assert site.admin.get(copy).status_code == 404
    assert site.nobody.get(url).status_code == 200
    copy = editor.post(f"{url}/@workingcopy").json()["@id"]
    # The administrator clears what somebody forgot.
    assert editor.post(f"{copy}/@lock").status_code == 200
    assert site.admin.delete(f"{url}/@workingcopy").status_code == 204
    assert editor.post(f"{url}/@workingcopy").status_code == 201


def test_a_working_copy_can_be_given_up(site):
    url = draft(site)
    through(site, url)
    editor = site.people["editor"]
    copy = editor.post(f"{url}/@workingcopy").json()["@id"]
    assert editor.delete(f"{copy}/@workingcopy").status_code == 204
    assert site.admin.get(copy).status_code == 404
    assert editor.get(f"{url}/@workingcopy").json()["working_copy"] is None
    copy = editor.post(f"{url}/@workingcopy").json()["@id"]
    assert editor.delete(copy).status_code == 204
    assert editor.post(f"{url}/@workingcopy").status_code == 201


def test_the_public_does_not_read_who_reviewed_and_what_was_said(site):
    url = draft(site)
    through(site, url)
    for path in ("@history", "@workflow", "?expand=workflow", "@review", "@workingcopy"):
        answer = site.nobody.get(f"{url}/{path}" if path[0] == "@" else f"{url}{path}")
        assert "同意" not in answer.text, path
        assert "reviewer" not in answer.text, path


def test_scheduled_items_are_in_the_tasks_of_editor_and_publisher(site):
    day = (date.today() + timedelta(days=30)).isoformat()
    url = draft(site, planned_effective=day)
    through(site, url, (*STEPS[:4], ("publisher", "schedule")))
    for name in ("editor", "publisher"):
        items = site.people[name].get("@tasks?kind=scheduled").json()["items"]
        assert [(i["@id"], i["planned_effective"]) for i in items] == [(url, day)]
    assert site.people["lawyer"].get("@tasks?kind=scheduled").json()["items"] == []


def test_refuses_a_working_copy_of_a_draft(site):
    url = draft(site)
    assert site.people["editor"].post(f"{url}/@workingcopy").status_code in (401, 403, 409)
    assert site.admin.get(site.bureau).json()["items_total"] == 1


def test_suspended_and_cancelled_tell_the_public_why(site):
    url = draft(site)
    through(site, url)
    assert site.people["publisher"].do(url, "suspend", "系统升级").status_code == 200
    public = site.nobody.get(url).json()
    assert (public["review_state"], public["state_reason"]) == ("suspended", "系统升级")
    assert public["state_since"] == datetime.now(ZoneInfo("Asia/Shanghai")).date().isoformat()


def test_tasks_are_for_who_is_logged_in(site):
    assert error(site.nobody.get("@tasks"), 401)["message"]
    assert site.people["citizen"].get("@tasks").json()["items"] == []


@pytest.mark.parametrize("query", ["kind=all", "b_start=x", "b_size=-1"])
def test_refuses_unknown_tasks(site, query):
    error(site.people["editor"].get(f"@tasks?{query}"), 400)


def test_tasks_come_in_pages(site):
    urls = []
    for number in range(3):
        code = f"37013100100{number}"
        implementation = f"11370102MB284345684{code}"
        url = draft(site, basic_code=code, implementation_code=implementation)
        through(site, url, STEPS[:1])
        urls.append(url)
    page = site.people["reviewer"].get("@tasks?b_size=2").json()
    assert (page["items_total"], len(page["items"])) == (3, 2)
    rest = site.people["reviewer"].get(page["batching"]["next"]).json()
    assert [i["@id"] for i in page["items"] + rest["items"]] == urls


def test_the_sharing_page_offers_the_roles_in_chinese(site):
    answer = site.people["office"].get(f"{site.bureau}/@sharing")
    assert answer.status_code == 200
    roles = {r["id"]: r["title"] for r in answer.json()["available_roles"]}
    assert "部门审核员" in roles["Reviewer"]
    assert "合法性审查员" in roles["Legality Reviewer"]
    assert {"Editor", "Publisher", "Office Administrator", "Auditor"} <= set(roles)


def test_plones_own_form_of_states_leads_to_the_front_ends_page(site, monkeypatch):
    monkeypatch.setenv("GOVPORTAL_PUBLIC_URL", "https://zwfw.example.cn")
    url = draft(site)
    reviewer = Client(site.base, "editor")
    reviewer.headers["Accept"] = "text/html"
    answer = reviewer.get(
        f"{url}/content_status_modify?workflow_action=submit", allow_redirects=False
    )
    path = url.removeprefix(site.base)
    assert answer.headers["Location"] == f"https://zwfw.example.cn{path}/review"
    assert state(site, url) == "draft"


def test_an_editor_uploads_the_files_that_forms_and_samples_refer_to(site):
    file = {"filename": "申请书.pdf", "data": "JVBERi0xLjQK", "encoding": "base64"}
    body = {"@type": "File", "title": "申请书", "file": {**file, "content-type": "application/pdf"}}
    assert site.people["editor"].post(site.bureau, json=body).status_code == 201
    assert site.people["auditor"].post(site.bureau, json=body).status_code in (401, 403)


def test_an_office_administrator_grants_roles_and_an_editor_does_not(site):
    entry = {"id": "citizen", "type": "user", "roles": {"Reviewer": True}}
    body = {"entries": [entry]}
    refused = site.people["editor"].post(f"{site.bureau}/@sharing", json=body)
    assert refused.status_code in (401, 403)
    granted = site.people["office"].post(f"{site.bureau}/@sharing", json=body)
    assert granted.status_code == 204, granted.text
