"""The pages: what the public sees, what it does not, and what an editor finds there."""

from datetime import date
from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD
from plone.testing.zope import Browser
from tests.content.conftest import BASIC
from tests.content.conftest import USCC
from z3c.relationfield import RelationValue
from zope.component import getUtility
from zope.intid.interfaces import IIntIds
from zope.lifecycleevent import modified

import plone.api as api
import pytest
import re
import transaction


def relation(obj):
    return RelationValue(getUtility(IIntIds).getId(obj))


def show(obj):
    """Let the public see ``obj``, whatever its workflow."""
    obj.manage_permission("View", ["Anonymous"], acquire=True)
    obj.manage_permission("Access contents information", ["Anonymous"], acquire=True)
    obj.reindexObjectSecurity()


@pytest.fixture
def place(functional_department):
    department = functional_department
    region = department.aq_parent
    create = api.content.create
    law = create(
        region,
        "Law",
        title="民办教育促进法",
        law_status="in_force",
        articles=[
            {"no": "第十一条", "chapter": "第二章 设立", "text": "甲"},
            {"no": "第十二条", "chapter": "第二章 设立", "text": "举办实施学历教育的民办学校"},
        ],
    )
    basis = [{"law": api.content.get_uuid(law), "title": "", "article": "第十二条", "text": ""}]
    entry = create(
        department,
        "CatalogueEntry",
        legal_basis=basis,
        title="民办学校设立审批",
        basic_code=BASIC,
        matter_type="permit",
        exercise_levels={"province"},
    )
    matter = create(
        department,
        "Matter",
        title="民办高等学校设立审批",
        implementation_code=f"{USCC}2{BASIC}",
        matter_type="permit",
        promised_limit=20,
        promised_unit="working_day",
        service_objects={"enterprise"},
        materials=[{"name": "申办报告", "originals": 1, "necessity": "required"}],
        basic_code=BASIC,
        legal_basis=[dict(row) for row in basis],
        catalogue_entry=relation(entry),
    )
    draft = create(department, "Matter", title="起草中的事项", matter_type="permit")
    guide = create(
        department,
        "ServiceGuide",
        title="怎样办民办高校",
        matter=relation(matter),
        plain_steps=[{"title": "准备材料", "text": "先写申办报告。", "image": ""}],
        faq=[{"question": "多久？", "answer": "二十个工作日。"}],
    )
    agency = create(
        region,
        "Intermediary",
        title="某评估公司",
        code="91370000000000000X",
        qualifications=[{"name": "甲级资质", "valid_to": date(2030, 1, 1)}],
    )
    question = create(region, "Question", title="能不能网上办？", answer="可以。")
    items = {
        "region": region,
        "department": department,
        "law": law,
        "entry": entry,
        "matter": matter,
        "draft": draft,
        "guide": guide,
        "agency": agency,
        "question": question,
        "announcement": create(region, "Announcement", title="停机公告", text="今晚停机。"),
    }
    for name, obj in items.items():
        modified(obj)
        if name != "draft":
            show(obj)
    transaction.commit()
    return items


@pytest.fixture
def public(functional):
    return browser(functional)


@pytest.fixture
def editor(functional):
    return browser(functional, SITE_OWNER_NAME, SITE_OWNER_PASSWORD)


def browser(functional, user=None, password=None):
    made = Browser(functional["app"])
    made.handleErrors = False
    made.addHeader("Accept-Language", "zh-cn")
    if user:
        made.addHeader("Authorization", f"Basic {user}:{password}")
    return made


def text(page, obj):
    page.open(obj.absolute_url())
    body = page.contents[page.contents.index('<div id="content-core"') :]
    return re.sub(r"\s+", " ", body)


def test_a_draft_shows_nowhere_to_the_public(place, public):
    for name in ("region", "department", "law", "entry"):
        assert "起草中的事项" not in text(public, place[name])


def test_the_public_is_not_told_what_is_missing(place, public):
    assert "govportal-completeness" not in text(public, place["matter"])


def test_a_guide_of_a_hidden_matter_shows_no_facts(place, public):
    matter = place["matter"]
    matter.manage_permission("View", ["Manager"], acquire=False)
    transaction.commit()
    page = text(public, place["guide"])
    assert "对应的事项目前没有公布" in page and "申办报告</td>" not in page


def test_a_region_shows_departments_matters_and_laws(place, public):
    page = text(public, place["region"])
    for title in ("山东省教育厅", "民办高等学校设立审批", "民办教育促进法"):
        assert f">{title}</a>" in page


def test_a_department_shows_matters_by_type(place, public):
    page = text(public, place["department"])
    assert page.index("行政许可</h3>") < page.index("民办高等学校设立审批")
    assert "怎样办民办高校" in page and "民办学校设立审批" in page


def test_a_matter_shows_its_groups_and_links_the_article(place, public):
    page = text(public, place["matter"])
    assert f'href="{place["law"].absolute_url()}#article-12"' in page
    assert "举办实施学历教育的民办学校" in page
    assert "20 个工作日" in page and "企业" in page
    assert f'href="{place["department"].absolute_url()}"' in page
    assert '<th scope="col">材料名称</th>' in page and "<td>申办报告</td>" in page
    assert "怎样办民办高校" in page


def test_rows_with_many_columns_are_shown_as_lists(place, public):
    matter = place["matter"]
    told = ("format", "source_note", "issuing_body", "usage_note", "place", "page_format", "type")
    matter.materials = [matter.materials[0] | dict.fromkeys(told, "") | {"copies": 2}]
    matter.materials[0].update({name: f"说明{number}" for number, name in enumerate(told)})
    transaction.commit()
    page = text(public, matter)
    assert '<th scope="col">材料名称</th>' not in page
    assert "1. 申办报告</h3>" in page
    assert "说明3</dd>" in page and ">复印件份数</dt>" in page


def test_a_catalogue_entry_shows_the_matters_under_it(place, public):
    assert ">民办高等学校设立审批</a>" in text(public, place["entry"])


def test_a_guide_shows_steps_and_live_facts(place, public):
    page = text(public, place["guide"])
    assert "先写申办报告。" in page and "<td>申办报告</td>" in page and "二十个工作日。" in page


def test_a_law_has_an_anchor_for_each_article_and_who_cites_it(place, public):
    page = text(public, place["law"])
    assert '<article class="mb-3" id="article-12">' in page
    assert page.count("第二章 设立</h2>") == 1
    assert ">民办高等学校设立审批</a>" in page


def test_agencies_and_questions_have_pages(place, public):
    assert "甲级资质" in text(public, place["agency"])
    assert "2030 年 1 月 1 日" in text(public, place["agency"])
    assert "可以。" in text(public, place["question"])


@pytest.mark.parametrize("state,title", [("suspended", "暂停办理"), ("cancelled", "取消")])
def test_a_stopped_matter_explains_itself_to_the_public(place, public, state, title):
    from Products.CMFCore.utils import getToolByName

    matter = place["matter"]
    tool = getToolByName(matter, "portal_workflow")
    chain = tool.getChainFor(matter)
    if "govportal_list_workflow" not in chain:
        tool.setChainForPortalTypes(["Matter"], chain)
    tool.setStatusOf(tool.getChainFor(matter)[0], matter, {"review_state": state})
    matter.state_reason = "法规修订，等待新的实施细则。"
    matter.state_since = date(2026, 5, 1)
    show(matter)
    transaction.commit()
    for obj in (matter, place["guide"]):
        page = text(public, obj)
        assert title in page and "等待新的实施细则" in page and "2026-05-01" in page


def test_an_editor_sees_what_is_missing_and_where(place, editor):
    url = place["draft"].absolute_url()
    anchor = "formfield-form-widgets-IMatterTime-promised_limit"
    editor.open(url)
    assert "提交审核前还需要补正" in editor.contents
    assert f'href="{url}/edit#{anchor}"' in editor.contents
    editor.open(f"{url}/edit")
    assert "提交审核前还需要补正" in editor.contents
    assert f'id="{anchor}"' in editor.contents
    assert "办结时限</legend>" in editor.contents
    assert "增加一行" in editor.contents and "Add row" not in editor.contents
    assert "上移" in editor.contents and "++resource++govportal.content/" in editor.contents


def test_the_edit_form_refuses_a_contradiction_on_its_field(place, editor):
    matter = place["draft"]
    editor.open(matter.absolute_url() + "/edit")
    editor.getControl(name="form.widgets.IMatterTime.statutory_limit").value = "10"
    editor.getControl(name="form.widgets.IMatterTime.promised_limit").value = "20"
    editor.getControl(name="form.buttons.save").click()
    assert "不得长于“法定办结时限”" in editor.contents
    assert editor.url.endswith("edit")
    editor.getControl(name="form.widgets.IMatterTime.promised_limit").value = "10"
    editor.getControl(name="form.buttons.save").click()
    transaction.begin()
    assert matter.promised_limit == 10


def test_the_add_form_takes_the_id_from_the_code(place, editor):
    editor.open(place["region"].absolute_url() + "/++add++Region")
    editor.getControl(name="form.widgets.title").value = "济南市"
    editor.getControl(name="form.widgets.code").value = "3701XX"
    editor.getControl(name="form.buttons.save").click()
    assert "行政区划代码「3701XX」不正确" in editor.contents
    editor.getControl(name="form.widgets.code").value = "370100"
    editor.getControl(name="form.buttons.save").click()
    assert "/370000/370100" in editor.url


def test_the_edit_form_edits_rows(place, editor):
    matter = place["matter"]
    matter.visits_reason = "核验"
    transaction.commit()
    editor.open(matter.absolute_url() + "/edit")
    prefix = "form.widgets.IMatterMaterials.materials.0.widgets"
    editor.getControl(name=f"{prefix}.name").value = "设立申请书"
    editor.getControl(name=f"{prefix}.copies").value = "3"
    editor.getControl(name="form.widgets.IMatterService.service_objects:list").value = [
        "natural_person"
    ]
    editor.getControl(name="form.buttons.save").click()
    assert "edit" not in editor.url, re.findall(
        r'class="invalid-feedback">([^<]*)', editor.contents
    )
    transaction.begin()
    row = matter.materials[0]
    assert (row["name"], row["originals"], row["copies"]) == ("设立申请书", 1, 3)
    assert row["necessity"] == "required" and row["source"] == "" and len(row) == 19
    assert matter.legal_basis[0]["law"] == api.content.get_uuid(place["law"])
    assert matter.service_objects == {"natural_person"}


@pytest.mark.parametrize("path", ["guide:facts", "law:article?no=12"])
def test_methods_of_content_are_no_pages(place, public, path):
    name, _colon, method = path.partition(":")
    public.handleErrors = True
    public.raiseHttpErrors = False
    public.open(f"{place[name].absolute_url()}/{method}")
    assert "login" in public.url or not public.headers["status"].startswith("200")
    assert "举办实施学历教育" not in public.contents and "申办报告" not in public.contents
