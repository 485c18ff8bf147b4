"""The front page: what it offers to whom, and that it stands at the site's root."""

from lxml import html
from plone.app.testing import applyProfile
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
from tests.publishing.browser.conftest import entry
from tests.publishing.browser.conftest import listed
from urllib.parse import parse_qs
from urllib.parse import urlsplit

import plone.api as api
import pytest
import transaction


def page(answer):
    assert answer.status_code == 200, answer.text
    return html.fromstring(answer.content.decode())


def links(found, block):
    """Text → query of the links of one block."""
    heading = found.get_element_by_id(block)
    return {
        " ".join(link.text_content().split()): parse_qs(urlsplit(link.get("href")).query)
        for link in heading.getparent().iter("a")
    }


def test_shows_staff_pages_to_nobody_else(province, visitor):
    assert "工作人员入口" not in page(visitor.get("")).text_content()


def test_works_on_an_empty_site(functional_portal, visitor):
    found = page(visitor.get(""))
    assert "还没有公布的事项" in found.text_content()
    assert not found.xpath("//*[@id='gp-regions']")


def test_is_the_view_of_the_root(province, visitor):
    found = page(visitor.get(""))
    form = found.xpath("//form[@role='search'][.//input[@id='gp-q']]")[0]
    assert form.get("action").endswith("/@@matters")
    assert found.xpath("//link[contains(@href, 'govportal.css')]")


def test_takes_the_place_of_an_earlier_default_page(functional_portal, visitor):
    setRoles(functional_portal, TEST_USER_ID, ["Manager"])
    functional_portal.setLayout("listing_view")
    applyProfile(functional_portal, "govportal:default")
    transaction.commit()
    assert functional_portal.getLayout() == "home"
    assert page(visitor.get("")).find_class("gp-home")


def test_leaves_plone_its_own_view_when_it_is_removed(functional_portal, visitor):
    setRoles(functional_portal, TEST_USER_ID, ["Manager"])
    installer = api.content.get_view("installer", functional_portal, functional_portal.REQUEST)
    assert installer.uninstall_product("govportal")
    transaction.commit()
    assert functional_portal.getLayout() == functional_portal.getTypeInfo().default_view != "home"
    left = [name for group in api.portal.get_tool("portal_actions").values() for name in group]
    assert not [name for name in left if name.startswith("govportal")]
    found = page(visitor.get(""))
    assert not found.find_class("gp-home")
    assert not found.xpath("//link[contains(@href, 'govportal.css')]")


def test_leads_to_regions_themes_and_departments(province, visitor):
    listed(
        entry("department", 9, "省教育厅", region="370000", code="11370000004501038M"),
        entry(
            number=1,
            title="教师资格认定",
            region="370000",
            department_code="11370000004501038M",
            themes=("np-005", "lp-010"),
        ),
    )
    found = page(visitor.get(""))
    assert links(found, "gp-regions") == {
        "山东省 (1)": {"region": ["370000"]},
        "济南市": {"region": ["370100"]},
    }
    assert {"theme": ["np-005"]} in links(found, "gp-np").values()
    assert {"theme": ["lp-010"]} in links(found, "gp-lp").values()
    assert links(found, "gp-departments") == {
        "省教育厅 (1)": {"department": ["11370000004501038M"]}
    }
    assert "教师资格认定" in links(found, "gp-recent")


@pytest.mark.parametrize("name", ("api-partners", "import-lists", "my-tasks"))
def test_shows_staff_pages_to_those_who_may_open_them(province, manager, request_factory, name):
    found = page(manager.get(""))
    block = found.get_element_by_id("gp-staff").getparent()
    assert any(link.get("href").endswith(f"/@@{name}") for link in block.iter("a"))
    api.user.create(username="zhang", email="zhang@example.org", password="Zheng-wu-2026!")
    transaction.commit()
    member = request_factory(basic_auth=("zhang", "Zheng-wu-2026!"), api=False)
    assert f"/@@{name}" not in member.get("", headers={"Accept": "text/html"}).text


def test_has_one_first_heading_and_blocks_below_it(province, visitor):
    found = page(visitor.get(""))
    assert len(found.xpath("//h1")) == 1
    assert all(node.tag == "h2" for node in found.xpath("//section/*[starts-with(@id, 'gp-')]"))
