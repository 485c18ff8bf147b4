"""A published matter with everything that its page can show, beside a draft, and a reader."""

from plone.namedfile.file import NamedBlobFile
from plone.namedfile.file import NamedBlobImage
from tests.content.conftest import BASIC
from tests.content.conftest import Session
from tests.content.conftest import USCC
from tests.content.test_views import relation
from tests.content.test_views import show
from zope.lifecycleevent import modified

import base64
import plone.api as api
import pytest
import transaction


PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJg"
    "gg=="
)


def upload(place, portal_type, name, title, data):
    obj = api.content.create(place, portal_type, title=title)
    if portal_type == "File":
        obj.file = NamedBlobFile(data, filename=name)
    else:
        obj.image = NamedBlobImage(data, filename=name)
    show(obj)
    return obj


@pytest.fixture
def place(functional_department):
    department = functional_department
    region = department.aq_parent
    create = api.content.create
    department.address = "济南市历下区某路 1 号"
    department.longitude, department.latitude = 117.1, 36.6
    law = create(
        region,
        "Law",
        title="民办教育促进法",
        law_status="in_force",
        articles=[{"no": "第十二条", "chapter": "", "text": "举办民办学校应当经过审批。"}],
    )
    secret_law = create(region, "Law", title="还没有公布的规定", law_status="in_force")
    form = upload(department, "File", "form.pdf", "申请书空白表", b"%PDF-1.4 form")
    hidden = create(department, "File", title="没有公布的样本")
    hidden.file = NamedBlobFile(b"%PDF-1.4", filename="hidden.pdf")
    picture = upload(department, "Image", "step.png", "窗口在二楼", PNG)
    entry = create(
        department,
        "CatalogueEntry",
        title="民办学校设立审批",
        basic_code=BASIC,
        matter_type="permit",
        exercise_levels={"province"},
        legal_basis=[{"law": api.content.get_uuid(law), "title": "", "article": "第十二条"}],
    )
    matter = create(
        department,
        "Matter",
        title="民办高等学校设立审批",
        basic_code=BASIC,
        implementation_code=f"{USCC}2{BASIC}",
        matter_type="permit",
        catalogue_entry=relation(entry),
        promised_limit=20,
        promised_unit="working_day",
        statutory_limit=60,
        statutory_unit="working_day",
        handling_type="promised",
        visits=1,
        visits_reason="需要当面核验原件",
        charged=False,
        online=True,
        online_url="https://example.org/apply",
        handling_forms={"window", "web"},
        service_objects={"enterprise"},
        acceptance_conditions="1. 有章程\n\n2. 有场所",
        materials=[
            {
                "name": "申办报告",
                "originals": 1,
                "copies": 2,
                "necessity": "required",
                "form_file": api.content.get_uuid(form),
                "sample_file": api.content.get_uuid(hidden),
                "filling_notes": "写明办学层次",
                "not_needed_when": "电子证照可以核验的",
            },
            {"name": "委托书", "originals": 1, "necessity": "optional"},
        ],
        steps=[
            {"name": "受理", "days": 0, "unit": "working_day", "department": "窗口"},
            {"name": "专家评审", "days": 30, "unit": "working_day", "special": "expert_review"},
            {"name": "决定", "days": 20, "unit": "working_day"},
        ],
        result_name="办学许可证",
        legal_basis=[
            {"law": api.content.get_uuid(law), "title": "", "article": "第十二条", "text": ""},
            {"law": api.content.get_uuid(secret_law), "title": "某规定", "article": "", "text": ""},
        ],
        faq=[{"question": "多久？", "answer": "二十个工作日。"}],
        reconsideration_body="山东省人民政府",
        reconsideration_phone="0531-55550001、0531-55550002",
        advice_phone="0531-55550003",
    )
    guide = create(
        department,
        "ServiceGuide",
        title="怎样办民办高校",
        matter=relation(matter),
        summary="三步办好。",
        plain_steps=[
            {"title": "准备材料", "text": "先写报告。", "image": api.content.get_uuid(picture)}
        ],
    )
    draft = create(department, "Matter", title="起草中的事项", catalogue_entry=relation(entry))
    draft_guide = create(department, "ServiceGuide", title="起草中的指南", matter=relation(matter))
    items = {
        "region": region,
        "department": department,
        "law": law,
        "entry": entry,
        "matter": matter,
        "guide": guide,
        "draft": draft,
        "draft_guide": draft_guide,
    }
    for name, obj in items.items():
        modified(obj)
        if not name.startswith("draft"):
            show(obj)
    transaction.commit()
    return items


@pytest.fixture
def reader(functional):
    """Anonymous over HTTP; paths are absolute."""
    session = Session("")
    yield session
    session.close()


def put_in_state(obj, state, **values):
    """As the workflow leaves it, visible to the public."""
    tool = api.portal.get_tool("portal_workflow")
    name = tool.getChainFor(obj)[0]
    tool.setStatusOf(name, obj, {"review_state": state, "actor": "", "comments": ""})
    tool[name].updateRoleMappingsFor(obj)
    for field, value in values.items():
        setattr(obj, field, value)
    obj.reindexObject()
    transaction.commit()
