"""What the reviewers' pages ask for, over HTTP."""

from tests.publishing.review.test_http import draft
from tests.publishing.review.test_http import error
from tests.publishing.review.test_http import site  # noqa: F401
from tests.publishing.review.test_http import state
from tests.publishing.review.test_http import STEPS
from tests.publishing.review.test_http import through

import csv
import io
import pytest


def several(site, count):  # noqa: F811
    """Submitted matters."""
    urls = []
    for number in range(count):
        code = f"37013100100{number}"
        implementation = f"11370102MB284345684{code}"
        urls.append(draft(site, basic_code=code, implementation_code=implementation))
        through(site, urls[-1], STEPS[:1])
    return urls


def item_of(site, name, url, kind="waiting"):  # noqa: F811
    """A task of a person."""
    found = site.people[name].get(f"@tasks?kind={kind}").json()["items"]
    return next(item for item in found if item["@id"] == url)


@pytest.mark.parametrize("path", ["@tasks-export", "@tasks-batch"])
def test_refuses_who_is_not_logged_in(site, path):  # noqa: F811
    method = "POST" if path == "@tasks-batch" else "GET"
    assert error(site.nobody.request(method, path, json={}), 401)["message"]


def test_tells_nobody_and_citizens_that_they_have_no_work(site):  # noqa: F811
    several(site, 1)
    for client in (site.nobody, site.people["citizen"]):
        answer = client.get("@tasks-counts").json()
        assert answer["works"] is False
        assert set(answer["counts"].values()) == {0}


@pytest.mark.parametrize("query", ["sort=size", "text=" + "长" * 101, "kind=all"])
@pytest.mark.parametrize("path", ["@tasks", "@tasks-export"])
def test_refuses_an_unknown_order_and_long_texts(site, path, query):  # noqa: F811
    assert error(site.people["reviewer"].get(f"{path}?{query}"), 400)["errors"]


@pytest.mark.parametrize(
    "body",
    [
        {"transition": "withdraw"},
        {"transition": "withdraw", "items": []},
        {"transition": "withdraw", "items": ["x"]},
        {"transition": "withdraw", "items": [{"UID": 1}]},
        {"transition": "withdraw", "items": [{"UID": "x", "seen": "1"}]},
        {"transition": "withdraw", "items": [{"UID": str(n)} for n in range(51)]},
        {"items": [{"UID": "x"}]},
        {"transition": "withdraw", "items": [{"UID": "x"}], "comment": 1},
    ],
)
def test_refuses_a_batch_that_says_nothing_sensible(site, body):  # noqa: F811
    assert error(site.people["reviewer"].post("@tasks-batch", json=body), 422)["errors"]


@pytest.mark.parametrize(
    "body",
    [
        {"remarks": [{"field": "nothing", "text": "有误"}], "comment": "改"},
        {"remarks": [{"field": "materials", "text": " "}], "comment": "改"},
        {"remarks": "有误", "comment": "改"},
        {"seen": "2", "comment": "改"},
    ],
)
def test_refuses_remarks_on_what_is_no_element(site, body):  # noqa: F811
    (url,) = several(site, 1)
    answer = site.people["reviewer"].post(f"{url}/@workflow/return_to_draft", json=body)
    assert error(answer, 422)["errors"]
    assert state(site, url) == "department_review"


@pytest.mark.parametrize("path", ["@review", "@review-content"])
def test_the_public_and_citizens_read_nothing_of_a_review(site, path):  # noqa: F811
    url = draft(site)
    through(site, url)
    assert site.nobody.get(f"{url}/{path}").status_code == 401
    assert site.people["citizen"].get(f"{url}/{path}").status_code in (401, 403)
    assert site.people["auditor"].get(f"{url}/{path}").status_code == 200


def test_refuses_what_somebody_else_has_done_meanwhile(site):  # noqa: F811
    (url,) = several(site, 1)
    seen = site.people["reviewer"].get(f"{url}/@review").json()["seen"]
    assert site.people["editor"].do(url, "withdraw").status_code == 200
    assert site.people["editor"].patch(url, json={"promised_limit": 1}).status_code == 204
    assert site.people["editor"].do(url, "submit").status_code == 200
    # The state is the same, the content is not.
    answer = site.people["reviewer"].post(
        f"{url}/@workflow/pass_department_review", json={"seen": seen}
    )
    assert "部门审核" in error(answer, 409)["message"]
    assert state(site, url) == "department_review"


def test_a_batch_goes_on_past_what_is_refused(site):  # noqa: F811
    urls = several(site, 3)
    items = [item_of(site, "reviewer", url) for url in urls]
    assert site.people["editor"].do(urls[1], "withdraw").status_code == 200
    body = {
        "items": [{"UID": i["UID"], "seen": i["seen"]} for i in items],
        "transition": "pass_department_review",
        "comment": "同意",
    }
    answer = site.people["reviewer"].post("@tasks-batch", json=body)
    assert answer.status_code == 200, answer.text
    found = answer.json()
    assert (found["done"], found["refused"]) == (2, 1)
    assert [r["status"] for r in found["results"]] == [200, 409, 200]
    assert "草稿" in found["results"][1]["message"]
    assert [state(site, url) for url in urls] == ["legality_review", "draft", "legality_review"]
    past = site.people["auditor"].get(f"{urls[0]}/@review").json()["history"]
    assert (past[0]["comment"], past[0]["actor"]) == ("同意", "reviewer")
    again = site.people["reviewer"].post("@tasks-batch", json=body).json()
    assert again["done"] == 0


def test_counts_are_those_of_the_list(site):  # noqa: F811
    urls = several(site, 2)
    counts = site.people["reviewer"].get("@tasks-counts").json()
    assert counts["works"] is True
    assert counts["counts"] == {"waiting": 2, "overdue": 0, "returned": 0, "revise": 0}
    assert counts["more"] == []
    site.people["reviewer"].do(urls[0], "return_to_draft", "改")
    assert site.people["editor"].get("@tasks-counts").json()["counts"]["returned"] == 1


def test_a_list_is_exported_as_it_is_narrowed(site):  # noqa: F811
    several(site, 2)
    answer = site.people["reviewer"].get("@tasks-export?kind=waiting&region=370102")
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert "attachment" in answer.headers["Content-Disposition"]
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert [r["名称"] for r in rows] == ["食品经营许可"] * 2
    assert rows[0]["提交人"] == "editor同志"
    assert rows[0]["状态"] == "部门审核"
    assert rows[0]["是否逾期"] == "否"
    empty = site.people["reviewer"].get("@tasks-export?region=370100&text=没有")
    assert len(list(csv.reader(io.StringIO(empty.text)))) == 1


def test_a_return_says_what_is_wrong_with_each_element(site):  # noqa: F811
    (url,) = several(site, 1)
    body = {
        "comment": "请修改后再提交。",
        "remarks": [
            {"field": "materials", "text": "第 1 行的份数有误。"},
            {"field": "promised_limit", "text": "请压缩。"},
        ],
    }
    answer = site.people["reviewer"].post(f"{url}/@workflow/return_to_draft", json=body)
    assert answer.status_code == 200, answer.text
    last = site.people["editor"].get(f"{url}/@review").json()["history"][0]
    assert last["comment"] == "请修改后再提交。"
    assert {r["field"]: r["text"] for r in last["remarks"]} == {
        "promised_limit": "请压缩。",
        "materials": "第 1 行的份数有误。",
    }
    task = item_of(site, "editor", url, "returned")
    assert (task["reason"], task["remarks"]) == ("请修改后再提交。", 2)
    # Plone's own pages show it, too.
    stock = site.people["editor"].get(f"{url}/@history").json()
    assert any("〔申请材料〕第 1 行的份数有误。" in (e.get("comments") or "") for e in stock)


def test_a_reviewer_reads_whose_turn_it_is_and_by_when(site):  # noqa: F811
    (url,) = several(site, 1)
    found = site.people["auditor"].get(f"{url}/@review").json()
    assert found["turn"]["people"] == ["reviewer同志"]
    assert found["turn"]["place"]["title"] == "历下区市场监督管理局"
    assert found["turn"]["role"] == "部门审核员"
    assert [(e["title"], e["role"]) for e in found["history"]] == [
        ("提交审核", "编制人员"),
        ("新建", ""),
    ]
    assert found["submitted"]["actor"] == "editor"
    assert found["due"]["overdue"] is False

    def kinds(name):
        answer = site.people[name].get(f"{url}/@review").json()
        return {t["id"]: t["kind"] for t in answer["transitions"]}

    assert kinds("reviewer") == {"pass_department_review": "forward", "return_to_draft": "back"}
    assert kinds("editor") == {"withdraw": "own"}
    site.person("office2", site.county, Office_Administrator=True)
    through(site, url, STEPS[1:3])
    found = site.people["auditor"].get(f"{url}/@review").json()
    assert found["turn"]["people"] == ["office同志", "office2同志"]


def test_a_reviewer_reads_what_was_checked(site):  # noqa: F811
    (url,) = several(site, 1)
    found = site.people["reviewer"].get(f"{url}/@review-content").json()
    checks = {c["id"]: c for c in found["checks"]}
    assert checks["completeness"]["level"] == "good"
    assert checks["basis"]["level"] == "warn"
    assert "食品安全法" in checks["basis"]["items"][0]["text"]
    assert checks["entry"]["level"] == "warn"
    titles = [e["title"] for s in found["sections"] for e in s["entries"]]
    assert "受理条件" in titles
    assert {"materials", "title"} <= {e["name"] for e in found["elements"]}
    assert found["phrases"]
    assert found["files"] == []


def test_files_can_be_viewed_and_lost_ones_are_named(site):  # noqa: F811
    file = {"filename": "申请书.pdf", "data": "JVBERi0xLjQK", "encoding": "base64"}
    body = {"@type": "File", "title": "申请书", "file": {**file, "content-type": "application/pdf"}}
    made = site.people["editor"].post(site.bureau, json=body).json()
    materials = [
        {
            "name": "申请书",
            "type": "original",
            "originals": 1,
            "copies": 0,
            "necessity": "required",
            "source": "applicant",
            "form_file": made["UID"],
        }
    ]
    url = draft(site, materials=materials)
    through(site, url, STEPS[:1])
    found = site.people["reviewer"].get(f"{url}/@review-content").json()
    assert [(f["name"], f["state"]) for f in found["files"]] == [("申请书.pdf", "内部")]
    assert site.people["reviewer"].get(found["files"][0]["download"]).status_code == 200
    assert site.admin.delete(made["@id"]).status_code == 204
    checks = site.people["reviewer"].get(f"{url}/@review-content").json()["checks"]
    lost = next(c for c in checks if c["id"] == "files")
    assert (lost["level"], lost["items"][0]["field"]) == ("bad", "materials")
