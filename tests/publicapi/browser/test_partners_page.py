"""The administrator's page: who may, what is refused, what it does."""

from govportal import records
from govportal.publicapi import partners
from govportal.publicapi.tables import api_usage
from lxml import html
from sqlalchemy import insert
from sqlalchemy.orm import Session

import plone.api as api
import pytest
import transaction


URL = "@@api-partners"


@pytest.fixture
def manager(request_factory):
    session = request_factory(role="Manager", api=False)
    session.headers["Accept"] = "text/html"
    return session


def page(answer, status=200):
    assert answer.status_code == status, answer.text
    return html.fromstring(answer.content.decode())


def text(node):
    return " ".join(node.text_content().split())


def form(found, action):
    """The values that a form of the page would send, and its address."""
    node = found.xpath(f"//form[.//input[@name='action'][@value='{action}']]")[0]
    values = [(name, value) for name, value in node.form_values() if value is not None]
    return node.get("action"), values


def send(session, found, which, /, **values):
    """Fill in a form of a page and send it."""
    address, given = form(found, which)
    given = [(name, value) for name, value in given if name not in values]
    for name, value in values.items():
        given += [(name, one) for one in (value if isinstance(value, list) else [value])]
    return session.post(address, data=given)


def stored():
    with records.read_connection() as connection, Session(bind=connection) as session:
        found = partners.partners(session)
        return found, {one.id: partners.keys(session, one.id) for one in found}


@pytest.fixture
def partner(manager, functional_portal):
    send(manager, page(manager.get(URL)), "create", name="市民之家网站")
    return stored()[0][0]


def test_refuses_who_is_not_signed_in(request_factory):
    answer = request_factory(api=False).get(URL, allow_redirects=False)
    assert answer.status_code in (302, 401)
    assert "清单接口管理" not in answer.text


def test_refuses_who_may_not_manage_partners(request_factory, functional_portal):
    api.user.create(username="zhang", email="zhang@example.org", password="Zheng-wu-2026!")
    transaction.commit()
    member = request_factory(basic_auth=("zhang", "Zheng-wu-2026!"), api=False)
    for answer in (member.get(URL), member.post(URL, data={"action": "create", "name": "甲"})):
        assert "登记合作方" not in answer.text
    assert stored()[0] == []


@pytest.mark.parametrize("action", ("create", "update", "issue", "revoke", "interfaces"))
def test_refuses_changes_without_the_authenticator(manager, partner, action):
    before = stored()
    answer = manager.post(
        f"{URL}?partner={partner.id}",
        data={"action": action, "name": "外人", "label": "外人", "access-matters": "off"},
    )
    assert answer.status_code == 403
    assert stored() == before


def test_refuses_changes_by_get(manager, functional_portal):
    address, values = form(page(manager.get(URL)), "create")
    manager.get(address, params=[*values, ("name", "外人")])
    assert stored()[0] == []


def test_refuses_an_action_that_it_does_not_know(manager, functional_portal):
    found = page(manager.get(URL))
    answer = send(manager, found, "create", action="destroy")
    assert "没有这个操作" in page(answer, 400).text_content()


def test_refuses_a_wrong_partner_and_keeps_what_was_typed(manager, functional_portal):
    answer = send(
        manager,
        page(manager.get(URL)),
        "create",
        name=" ",
        contact="张三",
        quota_per_day="很多",
    )
    found = page(answer, 422)
    assert "请填写合作方名称" in text(found.find_class("alert-danger")[0])
    field = found.get_element_by_id("gp-create-quota")
    assert field.get("value") == "很多"
    assert "整数" in text(found.get_element_by_id(field.get("aria-describedby")))
    assert found.get_element_by_id("gp-create-contact").get("value") == "张三"
    assert stored()[0] == []


def test_refuses_a_key_without_a_purpose(manager, partner):
    found = page(manager.get(f"{URL}?partner={partner.id}"))
    answer = send(manager, found, "issue", label=" ")
    assert "请填写密钥用途" in page(answer, 422).text_content()
    assert stored()[1] == {partner.id: []}


def test_refuses_a_wrong_limit_and_changes_no_interface(manager, functional_portal):
    found = page(manager.get(URL))
    answer = send(manager, found, "interfaces", **{"access-laws": "off", "anonymous_rate": "viel"})
    shown = page(answer, 422)
    assert shown.get_element_by_id("gp-anonymous-rate").get("value") == "viel"
    with records.read_connection() as connection, Session(bind=connection) as session:
        assert {item.access for item in partners.interfaces(session)} == {"public"}


@pytest.mark.parametrize("query", ("partner=999", "partner=abc"))
def test_says_that_a_partner_is_not_there(manager, functional_portal, query):
    found = page(manager.get(f"{URL}?{query}"), 404)
    assert text(found.find_class("alert-danger")[0])
    assert found.get_element_by_id("gp-partners") is not None


def test_refuses_a_wrong_period(manager, functional_portal):
    found = page(manager.get(f"{URL}?from=2026-02-02&to=2026-02-01"), 422)
    assert "开始日期不能晚于结束日期" in found.text_content()
    assert manager.get(f"{URL}?from=x&download=csv").status_code == 422


def test_says_what_to_do_while_there_is_nothing(manager, functional_portal):
    found = page(manager.get(URL))
    empty = [text(node) for node in found.find_class("gp-empty")]
    assert "还没有登记合作方" in empty[0]
    assert "没有调用记录" in empty[1]


@pytest.mark.requirement("4.4.1.1.4")
def test_registers_a_partner_and_changes_it(manager, functional_portal):
    answer = send(
        manager,
        page(manager.get(URL)),
        "create",
        name="市民之家网站",
        quota_per_day="5000",
        **{"interfaces:list": ["matters", "guides"], "formats:list": ["json"]},
    )
    assert "已登记合作方“市民之家网站”" in page(answer).text_content()
    one = stored()[0][0]
    assert (one.quota_per_day, one.interfaces, one.formats) == (
        5000,
        ("matters", "guides"),
        ("json",),
    )
    found = page(manager.get(f"{URL}?partner={one.id}"))
    address, values = form(found, "update")
    assert ("interfaces:list", "guides") in values
    kept = [pair for pair in values if pair[0] not in ("active", "formats:list")]
    assert manager.post(address, data=kept).status_code == 200
    one = stored()[0][0]
    assert (one.active, one.formats, one.interfaces) == (False, (), ("matters", "guides"))


@pytest.mark.requirement("4.4.1.1.4")
def test_shows_a_key_once_and_revokes_it(manager, partner):
    address = f"{URL}?partner={partner.id}"
    answer = send(
        manager, page(manager.get(address)), "issue", label="正式环境", expires="2099-12-31"
    )
    plain = page(answer).get_element_by_id("gp-key").get("value")
    assert partners.KEY.fullmatch(plain)
    assert answer.headers["Cache-Control"] == "no-store"
    again = manager.get(address)
    assert plain not in again.text
    key = stored()[1][partner.id][0]
    assert key.prefix in again.text
    assert "2099-12-31" in again.text
    found = page(send(manager, page(again), "revoke"))
    assert "已吊销" in text(found.get_element_by_id("gp-keys").getparent())
    assert stored()[1][partner.id][0].revoked
    assert not found.xpath("//input[@value='revoke']")


@pytest.mark.requirement("4.4.1.1.4")
def test_switches_interfaces(manager, functional_portal):
    found = page(manager.get(URL))
    answer = send(
        manager,
        found,
        "interfaces",
        **{"access-laws": "off", "note-laws": "整理中", "anonymous_rate": "60"},
    )
    shown = page(answer)
    assert "已保存接口设置" in shown.text_content()
    chosen = shown.xpath("//select[@name='access-laws']/option[@selected]/@value")
    assert chosen == ["off"]
    with records.read_connection() as connection, Session(bind=connection) as session:
        settings = {item.name: (item.access, item.note) for item in partners.interfaces(session)}
        assert partners.anonymous_rate(session) == 60
    assert settings.pop("laws") == ("off", "整理中")
    assert set(settings.values()) == {("public", "")}


@pytest.mark.requirement("4.4.1.1.4")
def test_shows_statistics_and_gives_them_as_a_file(manager, partner):
    with records.write_connection() as connection:
        connection.execute(
            insert(api_usage),
            [
                {
                    "day": "2026-11-20",
                    "partner_id": partner.id,
                    "interface": "matters",
                    "status": status,
                    "requests": requests,
                }
                for status, requests in (("2xx", 7), ("4xx", 2))
            ],
        )
    found = page(manager.get(f"{URL}?from=2026-11-01&to=2026-11-24"))
    table = found.get_element_by_id("gp-usage").getparent().xpath(".//table")[0]
    rows = [[text(cell) for cell in row] for row in table.xpath(".//tbody/tr | .//tfoot/tr")]
    assert rows == [
        ["2026-11-20", "市民之家网站", "实施清单事项", "7", "0", "2", "0", "9"],
        ["合计", "7", "0", "2", "0", "9"],
    ]
    file = manager.get(found.find_class("gp-export")[0].xpath(".//a/@href")[1])
    assert file.headers["Content-Type"].startswith("text/csv")
    assert "市民之家网站" in file.content.decode("utf-8-sig")


def test_every_control_has_a_label(manager, partner):
    for address in (URL, f"{URL}?partner={partner.id}"):
        main = page(manager.get(address)).find_class("gp-admin")[0]
        labels = {label.get("for") for label in main.iter("label")}
        controls = main.xpath(".//select | .//input[not(@type='hidden')] | .//textarea")
        assert {control.get("id") for control in controls} <= labels
        ids = [node.get("id") for node in main.xpath(".//*[@id]")]
        assert len(ids) == len(set(ids))


def test_stands_in_the_site_setup(manager, functional_portal):
    found = page(manager.get("@@overview-controlpanel"))
    links = found.xpath("//a[contains(@href, '@@api-partners')]")
    assert any("清单接口管理" in text(link) for link in links)
