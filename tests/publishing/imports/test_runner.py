"""Rows that are wrong stay out with their reason, rows that are right come in."""

from govportal.errors import Problem
from govportal.publishing.imports import mapping as mappings
from govportal.publishing.imports.report import REFUSED
from govportal.publishing.imports.runner import Options
from govportal.publishing.imports.runner import run
from govportal.publishing.listing import subscribers
from io import BytesIO
from openpyxl import load_workbook
from plone.app.testing import login
from plone.app.testing import logout
from plone.app.testing import TEST_USER_NAME
from tests.publishing.imports.conftest import lines
from tests.publishing.imports.conftest import USCC

import plone.api as api
import pytest


CODE = f"{USCC}2370105001000"


def said(report, row=1):
    return {
        (severity, finding.kind, finding.field)
        for result in report.results
        if result.row == row
        for severity, finding in result.findings
    }


def test_refuses_a_file_without_the_columns(site):
    with pytest.raises(Problem) as refused:
        run(lines({"x": 1}), mappings.load("guangdong_matters"), Options())
    assert {error.field for error in refused.value.errors} >= {"TASK_CODE", "TASK_NAME"}


def test_refuses_an_unknown_mapping_and_a_path_that_is_none():
    with pytest.raises(Problem):
        mappings.load("no_such_mapping")
    with pytest.raises(Problem):
        mappings.load("/etc/passwd")


@pytest.mark.requirement("4.4.1.1.2-b")
@pytest.mark.parametrize(
    ("changed", "kind", "field"),
    [
        ({"DEPT_NAME": "不存在的厅", "TASK_CODE": "1" * 31}, "place.department", "department"),
        ({"handle_time": "1/8工作日"}, "limit.unreadable", "statutory_limit"),
        ({"handle_time_limit": "7-20个工作日"}, "limit.unreadable", "promised_limit"),
        ({"handle_time_limit": "30(工作日)"}, "rule.promised_limit", "promised_limit"),
        ({"TASK_NAME": "无"}, "required", "title"),
        ({"TASK_NAME": "长" * 201}, "too_long", "title"),
        ({"TASK_CODE": "编 码"}, "code.illegal", "implementation_code"),
    ],
)
def test_refuses_a_wrong_row_and_takes_the_right_one(
    site, department, load, guangdong, changed, kind, field
):
    right = guangdong(TASK_CODE=f"{USCC}2370105002000", TASK_NAME="另一事项")
    report = load("guangdong_matters", guangdong(**changed), right)
    assert report.count()["refused"] == 1
    assert ("error", kind, field) in said(report)
    assert [obj.title for obj in department.objectValues()] == ["另一事项"]


@pytest.mark.requirement("4.4.1.1.2-b")
def test_converts_the_words_of_a_list(site, department, load, guangdong):
    report = load("guangdong_matters", guangdong())
    matter = department.objectValues()[0]
    assert report.count()["created"] == 1
    assert matter.matter_type == "public_service"
    assert (matter.statutory_limit, matter.statutory_unit) == (20, "working_day")
    assert matter.service_objects == {"natural_person", "enterprise"}
    assert matter.themes_natural == {"020"}
    assert matter.advice_phone == "0531-55550001、0531-55550002"
    assert matter.supervision_phone == ""
    assert matter.address == "示例路1号"
    assert matter.basic_code == "370105001000"
    assert [row["name"] for row in matter.co_departments] == [
        "省级司法（受理,审核）",
        "市级司法（审核）",
    ]
    assert ("warning", "value.codes", "themes_natural") in said(report)
    assert api.content.get_state(matter) == "draft"


def test_a_dry_run_writes_nothing_and_says_the_same(site, department, load, guangdong):
    rows = [guangdong(), guangdong(TASK_CODE=f"{USCC}2370105002000", handle_time="1/8工作日")]
    tried = load("guangdong_matters", *rows, dry_run=True)
    assert not department.objectIds()
    done = load("guangdong_matters", *rows)
    assert tried.count() == done.count()
    assert [r.findings for r in tried.results] == [r.findings for r in done.results]


@pytest.mark.requirement("4.4.1.1.2-b")
def test_running_again_changes_nothing(site, department, load, guangdong):
    load("guangdong_matters", guangdong(), state="published")
    subscribers.flush()
    from govportal import records
    from govportal.publishing.listing import store
    from govportal.publishing.listing.tables import listing_clock
    from sqlalchemy import select

    import transaction

    def seq():
        return records.session().execute(select(listing_clock.c.seq)).scalar()

    transaction.savepoint()
    before = seq(), sorted(store.digests(records.session()))
    joined = len(site._p_jar._registered_objects)
    report = load("guangdong_matters", guangdong(), state="published")
    subscribers.flush()
    assert report.count()["unchanged"] == 1
    assert (seq(), sorted(store.digests(records.session()))) == before
    assert len(site._p_jar._registered_objects) == joined


def test_a_changed_row_updates_and_the_history_says_so(site, department, load, guangdong):
    load("guangdong_matters", guangdong(), state="published")
    report = load("guangdong_matters", guangdong(TASK_NAME="学籍档案查询"), state="published")
    matter = department.objectValues()[0]
    assert report.count()["updated"] == 1
    assert matter.title == "学籍档案查询"
    actions = [e["action"] for e in matter.workflow_history["govportal_list_workflow"]]
    assert actions[-1] == "import"
    assert "publish" in actions


def test_published_by_import_is_recorded_and_public(site, department, load, guangdong):
    load("guangdong_matters", guangdong(), state="published", comment="导入 清单.csv")
    matter = department.objectValues()[0]
    entry = matter.workflow_history["govportal_list_workflow"][-1]
    assert entry["review_state"] == "published"
    assert entry["comments"] == "导入 清单.csv"
    logout()
    assert api.user.has_permission("View", obj=matter)


def test_the_first_of_two_rows_stands(site, department, load, guangdong):
    report = load(
        "guangdong_matters", guangdong(), guangdong(), guangdong(TASK_NAME="同码而不同名")
    )
    n = report.count()
    assert (n["created"], n["skipped"], n["refused"]) == (1, 1, 1)
    assert ("error", "duplicate.different", "implementation_code") in said(report, 3)
    assert department.objectValues()[0].title == "学籍查询"


def test_a_foreign_code_comes_in_with_a_warning(site, load):
    row = {
        "department": "省教育厅",
        "name": "教师资格认定",
        "itemCode": "511A0138600000-511602000000-000-115113010833722043-1-00",
        "areaCode": "370000000000",
        "taskType": "1",
        "deptCode": "083372204",
        "link": "http://example.org/x",
    }
    departments = load("guangan_departments", row, {**row, "deptCode": USCC.replace("4", "5")})
    assert ("warning", "code.department", "code") in said(departments)
    assert ("warning", "duplicate.department", "code") in said(departments, 2)
    report = load("guangan_matters", row)
    assert report.count()["created"] == 1
    assert ("warning", "code.foreign", "implementation_code") in said(report)


def test_a_guide_without_code_is_matched_by_name_or_refused(site, department, load, guangdong):
    load("guangdong_matters", guangdong(), state="published")
    sound = {"title": "学籍查询", "region": "山东省", "department": "山东省教育厅", "item_code": ""}
    lost = {**sound, "title": "没有的事项", "department": "", "region": "四川省雅安市"}
    report = load("guides", sound, lost, state="published")
    assert report.count("guides")["created"] == 1
    assert report.count("guides")["refused"] == 1
    reasons = {f.field for r in report.results if r.outcome == REFUSED for _s, f in r.findings}
    assert {"matter", "department"} <= reasons


def test_an_immediate_matter_with_a_limit_of_days_is_refused(site, load):
    row = {
        "title": "甲",
        "region": "山东省",
        "department": "山东省教育厅",
        "item_code": CODE,
        "handling_type": "即办件",
        "statutory_limit": "20个工作日",
        "promised_limit": "18个工作日",
        "steps": [{"name": "受理", "limit": "39个工作日", "staff_role": ""}],
    }
    report = load("guides_matters", row)
    assert {("error", "rule.handling_type", "handling_type"), ("error", "rule.steps", "steps")} <= (
        said(report)
    )


def test_guides_of_junk_are_refused_row_by_row(site, load):
    report = load("guides", {"title": "测试", "region": "", "department": "", "item_code": ""})
    assert report.count()["created"] == 0
    assert report.count("guides")["refused"] == 1


def test_regions_come_parents_first_and_codes_twice_are_named(site, load):
    report = load(
        "regions",
        {"code": "370102", "name": "历下区", "parent": "370100", "level": "county"},
        {"code": "370300", "name": "淄博市", "parent": "370000", "level": "prefecture"},
        {"code": "370300", "name": "淄博市", "parent": "370300", "level": "county"},
        {"code": "37030", "name": "坏", "parent": "370000", "level": "county"},
        {"code": "990101", "name": "孤", "parent": "990100", "level": "county"},
    )
    n = report.count()
    assert (n["created"], n["refused"]) == (2, 3)
    assert ("error", "duplicate.different", "code") in said(report, 3)
    assert ("error", "code.region", "code") in said(report, 4)
    assert ("error", "place.region", "parent") in said(report, 5)


def test_an_editor_of_one_department_imports_only_there(site, department, load, guangdong):
    api.user.create(username="office", email="office@example.org", password="Secret-2026-x")
    site["370000"]["370100"].manage_setLocalRoles("office", ["Office Administrator"])
    login(site, "office")
    report = load("guangdong_matters", guangdong(), trusted=False)
    assert ("error", "place.permission", "department") in said(report)
    assert not department.objectIds()


@pytest.mark.parametrize("dry_run", [True, False])
def test_an_office_administrator_imports_no_steps_of_review(site, load, dry_run):
    api.user.create(username="office", email="office@example.org", password="Secret-2026-x")
    city = site["370000"]["370100"]
    city.manage_setLocalRoles("office", ["Office Administrator"])
    off = [{"step": "legality", "required": False, "level": ""}]
    row = {"code": "370100", "title": "济南市", "level": "city", "parent": "370000"}
    new = {"code": "370102", "title": "历下区", "level": "county", "parent": "370100"}
    login(site, "office")
    options = {"trusted": False, "dry_run": dry_run}
    for refused in (row, new):
        report = load("native_regions", {**refused, "review_steps": off}, **options)
        assert ("error", "review_steps.permission", "review_steps") in said(report)
        assert report.count()["refused"] == 1
    assert not city.review_steps
    assert "370102" not in city
    report = load("native_regions", {**row, "review_steps": [], "short_name": "济南"}, **options)
    assert report.count()["updated"] == 1
    login(site, TEST_USER_NAME)
    report = load("native_regions", {**row, "review_steps": off}, **options)
    assert report.count()["updated"] == 1
    assert bool(city.review_steps) is not dry_run


def test_who_may_not_publish_changes_nothing_that_is_public(site, department, load, guangdong):
    load("guangdong_matters", guangdong(), state="published")
    roles = {"office": ["Office Administrator"], "both": ["Office Administrator", "Publisher"]}
    for name, held in roles.items():
        api.user.create(username=name, email=f"{name}@example.org", password="Secret-2026-x")
        site["370000"].manage_setLocalRoles(name, held)
    login(site, "office")
    changed = guangdong(TASK_NAME="学籍档案查询")
    for dry_run in (True, False):
        report = load("guangdong_matters", changed, trusted=False, dry_run=dry_run)
        assert ("error", "place.permission", "department") in said(report)
        assert report.count()["refused"] == 1
    matter = department.objectValues()[0]
    assert matter.title == "学籍查询"
    report = load("guangdong_matters", guangdong(), trusted=False)
    assert report.count()["unchanged"] == 1
    login(site, "both")
    assert load("guangdong_matters", changed, trusted=False).count()["updated"] == 1
    assert matter.title == "学籍档案查询"


def test_a_law_keeps_its_versions_apart(site, load):
    law = {
        "title": "示例条例",
        "short_name": "示例条例",
        "level": "地方性法规",
        "region": "山东省",
        "issuing_body": "示例",
        "promulgated": "2019-01-01",
        "effective": "2019-02-01",
        "status": "失效",
        "articles": [{"no": "第一条", "chapter": "", "text": "甲。"}],
    }
    report = load("laws", law, {**law, "promulgated": "2021-01-01", "status": "有效"}, law)
    assert report.count()["created"] == 2
    assert report.count()["skipped"] == 1


def test_a_failing_subscriber_costs_one_row(site, department, load, guangdong, monkeypatch):
    from govportal.publishing.imports import runner

    real = runner.create

    def create(container, portal_type, values, *args):
        obj = real(container, portal_type, values, *args)
        if values["title"] == "坏":
            raise RuntimeError("boom")
        return obj

    monkeypatch.setattr(runner, "create", create)
    report = load(
        "guangdong_matters",
        guangdong(TASK_NAME="坏"),
        guangdong(TASK_CODE=f"{USCC}2370105002000"),
        state="published",
    )
    assert ("error", "failed", "") in said(report)
    assert [obj.title for obj in department.objectValues()] == ["学籍查询"]
    subscribers.flush()
    brains = api.content.find(portal_type="Matter")
    assert [brain.Title for brain in brains] == ["学籍查询"]


def test_the_report_is_a_workbook_row_by_row(site, load, guangdong):
    report = load("guangdong_matters", guangdong(TASK_NAME="=1+1", handle_time="1/8工作日"))
    book = load_workbook(BytesIO(report.xlsx()))
    heading, *rows = book["逐行报告"].iter_rows(values_only=True)
    assert heading[:7] == ("行号", "编码", "名称", "级别", "字段", "说明", "原值")
    line = next(row for row in rows if row[4] == "法定办结时限")
    assert line[0] == 1
    assert line[2] == "'=1+1"
    assert line[6] == "1/8工作日"
    assert line[7] == "拒绝"
