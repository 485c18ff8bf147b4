"""What is really published is found, and nothing else."""

from datetime import date
from govportal.publishing.review.bypass import publish
from lxml import html
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
from z3c.relationfield import RelationValue
from zope.component import getUtility
from zope.intid.interfaces import IIntIds

import plone.api as api
import pytest
import transaction


DEPARTMENT = "11370100MB2830000A"


def relation(obj):
    return RelationValue(getUtility(IIntIds).getId(obj))


@pytest.fixture
def content(province):
    """A department with one item of each kind, published, and a draft."""
    setRoles(province, TEST_USER_ID, ["Manager"])
    city = province["370000"]["370100"]
    place = api.content.create(city, "Department", title="济南市市场监督管理局", code=DEPARTMENT)
    matters = [
        api.content.create(
            place,
            "Matter",
            title=title,
            implementation_code=code,
            matter_type=matter_type,
            handling_type="promised",
            promised_limit=5,
            promised_unit="working_day",
            themes_legal={"010"},
            service_objects={"enterprise"},
        )
        for title, code, matter_type in (
            ("企业设立登记", f"{DEPARTMENT}3370131001000", "permit"),
            ("企业抽查", f"{DEPARTMENT}3370631002000", "inspection"),
            ("企业注销登记草案", f"{DEPARTMENT}3370131003000", "permit"),
        )
    ]
    others = [
        api.content.create(
            place, "CatalogueEntry", title="企业登记目录", basic_code="370131001000"
        ),
        api.content.create(
            place, "ServiceGuide", title="开办企业怎么办", matter=relation(matters[0])
        ),
        api.content.create(
            place,
            "Law",
            title="中华人民共和国公司法",
            level="law",
            law_status="in_force",
            effective_on=date(2024, 7, 1),
        ),
        api.content.create(place, "Intermediary", title="济南某某会计师事务所"),
    ]
    for obj in (*matters[:2], *others):
        publish(obj, "试验")
    transaction.commit()
    setRoles(province, TEST_USER_ID, ["Member"])
    return matters


def titles(answer):
    assert answer.status_code == 200, answer.text
    found = html.fromstring(answer.content.decode())
    return [link.text_content() for link in found.xpath("//*[@class='gp-item']/h3/a")]


def test_does_not_show_drafts(content, visitor):
    assert titles(visitor.get("@@matters?q=企业注销登记")) == []


@pytest.mark.requirement("4.4.1.1.5-a")
@pytest.mark.parametrize(
    "query",
    (
        "q=企业设立",
        "region=370100&type=permit",
        "region=370000&department=" + DEPARTMENT + "&type=permit&state=in_force",
        "theme=lp-010&service_object=enterprise&handling_type=promised&type=permit",
        f"q={DEPARTMENT}3370131001000",
    ),
)
def test_finds_a_published_matter_and_leads_to_it(content, visitor, query):
    answer = visitor.get(f"@@matters?{query}")
    assert titles(answer) == ["企业设立登记"]
    link = html.fromstring(answer.content.decode()).xpath("//*[@class='gp-item']/h3/a/@href")[0]
    shown = visitor.get(link)
    assert shown.status_code == 200
    assert "企业设立登记" in shown.text


@pytest.mark.requirement("4.4.1.1.5-a")
def test_finds_what_is_suspended_by_its_state(content, province, visitor):
    setRoles(province, TEST_USER_ID, ["Manager"])
    content[1].portal_workflow.doActionFor(content[1], "suspend", comment="依据修订中")
    transaction.commit()
    assert titles(visitor.get("@@matters?state=suspended")) == ["企业抽查"]
    assert titles(visitor.get("@@matters?state=in_force")) == ["企业设立登记"]


@pytest.mark.parametrize(
    "name,title",
    (
        ("catalogue", "企业登记目录"),
        ("guides", "开办企业怎么办"),
        ("departments", "济南市市场监督管理局"),
        ("laws", "中华人民共和国公司法"),
        ("intermediaries", "济南某某会计师事务所"),
    ),
)
def test_finds_every_kind(content, visitor, name, title):
    assert titles(visitor.get(f"@@{name}")) == [title]


def test_shows_on_the_front_page_what_is_new(content, visitor):
    found = html.fromstring(visitor.get("").content.decode())
    block = found.get_element_by_id("gp-recent").getparent()
    assert {link.text_content() for link in block.xpath(".//li/a")} == {"企业设立登记", "企业抽查"}
