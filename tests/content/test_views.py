"""Plone's own pages of content: the plain view, and the forms."""

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


def test_what_the_reader_may_not_see_is_not_named(place, public):
    place["guide"].matter = relation(place["draft"])
    transaction.commit()
    assert "起草中的事项" not in text(public, place["guide"])


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("region", "370000"),
        ("department", "教育厅"),
        ("entry", "行政许可"),
        ("guide", "先写申办报告。"),
        ("law", "第二章 设立"),
        ("agency", "2030 年 1 月 1 日"),
        ("question", "可以。"),
        ("announcement", "今晚停机。"),
    ],
)
def test_every_type_has_a_page(place, public, name, said):
    assert said in text(public, place[name])


def test_a_matter_shows_its_groups_and_links_the_article(place, public):
    page = text(public, place["matter"])
    assert f'href="{place["law"].absolute_url()}#article-12"' in page
    assert "举办实施学历教育的民办学校" in page
    assert "20 个工作日" in page and "企业" in page
    assert '<th scope="col">材料名称</th>' in page and "<td>申办报告</td>" in page


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
