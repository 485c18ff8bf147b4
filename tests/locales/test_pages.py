"""The pages of the site, as they are sent, speak Chinese.

What JavaScript adds in the browser comes from `plonejsi18n`, which is tested at the end.
"""

from collections.abc import Iterator
from lxml import html
from plone.app.testing import setRoles
from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD
from plone.app.testing import TEST_USER_ID
from z3c.relationfield import RelationValue
from zope.component import getUtility
from zope.intid.interfaces import IIntIds

import plone.api as api
import pytest
import re
import requests
import transaction


USCC = "11370000004501038M"
HIDDEN = "//script|//style|//noscript|//code|//textarea|//template"

# Names and abbreviations that Chinese pages leave as they are, addresses and codes.
ALLOWED = re.compile(
    r"""https?:(?://[^\s，。）]*)? | [\w.+-]+@[\w.-]+ | \S*\+\+\S*
    | \w+\.(?:js|css|svg|txt|gz|html)\b | image/\* | sitemaps\.org | \$?\{\w+\} | Python\ 3.*
    | \b(?:admin|Analytics|API|Atom|CMF|CMS|Cookies?|CSV|DB|debug-mode=on|default
    |Dublin\ Core|Email|ESMTP|Facebook|GB|GNU|Google|govportal|GPL|gzip|head|HTML|iCal\w*
    |IDs?|IP|JavaScript|JPG|jsmith|JSONL?|KB|localhost|logged-in|Logo|MB|MIME|NDJSON
    |Open\ Graph|PDF|PIL|Pillow|Plone|Python|robots|RSS|sitemap|SMTP|SVG|T|TinyMCE
    |test_user_1_|Twitter|UI|URL|UUID|Volto|waitress|WCM|Web|WSGI|XLSX?|XML|Zope)\b
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)

# Faults of Plone 6.2 without a message to translate, each where it is.
PLONES = {
    "Close",  # aria-label of the menu on small screens: not marked for translation
    "Required",  # heads of row fields: the template names no domain
    "SVG image",  # the logo's name: a plain string
    "statusmessage_mtype_info",  # the icon's title gets the id of the message
    "Add",  # icons' titles: passed as plain strings
    "Error",
    "Group",
    "Inherited",
    "Global",
    "Inherited from Group",
    "locked",
    "AuthenticatedUsers",
}
PLONES_PATTERNS = (
    r" - b'(Atom|RSS [12]\.0)'$",  # the feeds' titles: bytes
    r"^Select [^\x00-\x7f]",  # a string expression in the states' form
    r"^(Reset password of|Remove) user ",  # a string expression in the users' list
    r"^(Announcement|CatalogueEntry|Department|Intermediary|Law|Matter|Question|Region"
    r"|ServiceGuide)(: )?$",
    r"^(Administrators|Reviewers|Site Administrators|Authenticated Users \(Virtual Group\))$",
)

TYPES = {
    "Region": "",
    "Department": "370000",
    "CatalogueEntry": "370000/d",
    "Matter": "370000/d",
    "ServiceGuide": "370000/d",
    "Law": "370000",
    "Intermediary": "370000",
    "Question": "370000",
    "Announcement": "370000",
}
PUBLIC = (
    "",
    "login",
    "@@search",
    "@@search?SearchableText=许可",
    "sitemap",
    "mail_password_form",
    "logged_out",
    "does-not-exist",
    "370000",
    "370000/d",
)
PERSONAL = (
    "@@personal-information",
    "@@personal-preferences",
    "@@change-password",
    "does-not-exist",
)
MANAGED = (
    "@@overview-controlpanel",
    "@@site-controlpanel",
    "@@usergroup-userprefs",
    "@@usergroup-groupprefs",
    "@@mail-controlpanel",
    "@@search-controlpanel",
    "@@new-user",
)
OF_CONTENT = (
    "",
    "edit",
    "@@sharing",
    "@@historyview",
    "delete_confirmation",
    "object_rename",
    "content_status_history",
    "@@content-checkout",
)


def create(portal) -> dict[str, str]:
    """One of each type; gives the paths by type."""
    make = api.content.create
    region = make(portal, "Region", title="山东省", code="370000", level="province")
    department = make(region, "Department", "d", title="山东省教育厅", code=USCC)
    made = {
        "Region": region,
        "Department": department,
        "CatalogueEntry": make(department, "CatalogueEntry", "c", title="教师资格认定"),
        "Matter": make(department, "Matter", "m", title="高等学校教师资格认定"),
        "Law": make(region, "Law", "l", title="中华人民共和国教师法"),
        "Intermediary": make(region, "Intermediary", "i", title="齐鲁评估事务所"),
        "Question": make(region, "Question", "q", title="怎样预约？"),
        "Announcement": make(region, "Announcement", "a", title="停机维护"),
    }
    number = getUtility(IIntIds).getId(made["Matter"])
    relation = RelationValue(number)
    made["ServiceGuide"] = make(
        department, "ServiceGuide", "g", title="怎样认定教师资格", matter=relation
    )
    root = portal.absolute_url()
    return {name: obj.absolute_url()[len(root) + 1 :] for name, obj in made.items()}


@pytest.fixture
def paths(functional_portal):
    setRoles(functional_portal, TEST_USER_ID, ["Manager"])
    api.portal.set_registry_record("plone.site_title", "政务服务网")
    functional_portal.title = "政务服务网"
    result = create(functional_portal)
    transaction.commit()
    return result


@pytest.fixture
def visitor(functional_portal) -> Iterator[requests.Session]:
    with requests.Session() as session:
        session.headers.update({"Accept": "text/html", "Accept-Language": "zh-CN,zh;q=0.9"})
        yield session


@pytest.fixture
def manager(visitor):
    visitor.auth = (SITE_OWNER_NAME, SITE_OWNER_PASSWORD)
    return visitor


def texts(page: str) -> Iterator[str]:
    """Everything that a page shows or reads aloud."""
    root = html.fromstring(page)
    for node in root.xpath(HIDDEN):
        node.drop_tree()
    # The languages' own names, and the names of time zones and image sizes.
    for node in root.xpath("//option"):
        node.drop_tree()
    yield from root.xpath("//text()[normalize-space()]")
    yield from root.xpath("//@title|//@placeholder|//@aria-label|//@alt")
    yield from root.xpath("//input[@type='submit' or @type='button']/@value")


def english(page: str) -> list[str]:
    """What of a page is English and should not be."""
    found = []
    for raw in texts(page):
        text = " ".join(raw.split())
        if text in PLONES or any(re.search(pattern, text) for pattern in PLONES_PATTERNS):
            continue
        if re.search(r"[A-Za-z]{2,}", ALLOWED.sub(" ", text.replace(USCC, ""))):
            found.append(text)
    return list(dict.fromkeys(found))


def leftovers(session: requests.Session, root: str, paths) -> dict[str, list[str]]:
    """English texts by path; every page must be there."""
    result = {}
    for path in paths:
        answer = session.get(f"{root}/{path}")
        assert answer.status_code in (200, 401, 404), f"{path}: {answer.status_code}"
        if found := english(answer.text):
            result[path] = found
    return result


def test_english_would_be_found():
    assert english("<p>请填写 <b>Required input is missing</b></p>") == [
        "Required input is missing"
    ]
    assert english('<p><img alt="Save changes"><code>GET x</code></p>') == ["Save changes"]
    assert english("<p>上传 CSV 文件，见 https://example.gov.cn/help</p>") == []


def test_the_publics_pages(functional_portal, paths, visitor):
    assert leftovers(visitor, functional_portal.absolute_url(), PUBLIC) == {}


def test_the_editors_forms(functional_portal, paths, manager):
    forms = [f"{place}/++add++{name}".lstrip("/") for name, place in TYPES.items()]
    assert leftovers(manager, functional_portal.absolute_url(), forms) == {}


def test_the_pages_of_an_item(functional_portal, paths, manager):
    wanted = [f"{paths['Matter']}/{view}" for view in OF_CONTENT]
    wanted += [f"{paths['Department']}/{view}" for view in ("", "folder_contents", "@@sharing")]
    wanted += [paths[name] for name in TYPES]
    wanted += [f"{paths[name]}/edit" for name in ("CatalogueEntry", "Law", "ServiceGuide")]
    assert leftovers(manager, functional_portal.absolute_url(), wanted) == {}


def test_the_administrators_pages(functional_portal, paths, manager):
    found = leftovers(manager, functional_portal.absolute_url(), [*PERSONAL, *MANAGED])
    assert found == {}


def test_a_form_refuses_in_chinese(functional_portal, paths, manager):
    root = functional_portal.absolute_url()
    form = manager.get(f"{root}/370000/++add++Law")
    page = html.fromstring(form.text)
    token = page.xpath("//form[@id='form']//input[@name='_authenticator']/@value")[0]
    sent = {"form.buttons.save": "保存", "_authenticator": token, "form.widgets.IBasic.title": ""}
    answer = manager.post(f"{root}/370000/++add++Law", data=sent)
    assert "invalid-feedback" in answer.text
    assert english(answer.text) == []


def test_the_toolbars_date_is_not_american(functional_portal, paths, manager):
    page = manager.get(f"{functional_portal.absolute_url()}/{paths['Matter']}").text
    dates = html.fromstring(page).xpath("//*[@id='edit-zone']//time/@data-pat-display-time")
    assert dates == ["output-format: YYYY-MM-DD HH:mm"]


@pytest.mark.parametrize("language", ["zh-cn", "zh-CN", "zh_CN"])
def test_plones_javascript_gets_its_chinese(functional_portal, visitor, language):
    url = f"{functional_portal.absolute_url()}/plonejsi18n"
    widgets = visitor.get(url, params={"domain": "widgets", "language": language}).json()
    assert widgets["Upload"] == "上传"
    assert widgets["${item_count} items selected"] == "已选择 ${item_count} 项"
    plone = visitor.get(url, params={"domain": "plone", "language": language}).json()
    assert plone["department_review"] == "部门审核"


def test_plones_javascript_gets_nothing_for_what_is_unknown(functional_portal, visitor):
    url = f"{functional_portal.absolute_url()}/plonejsi18n"
    assert not visitor.get(url, params={"domain": "widgets", "language": "tlh"}).json()
    assert not visitor.get(url, params={"domain": "nobodys", "language": "zh-cn"}).json()
    assert not visitor.get(url).json()
