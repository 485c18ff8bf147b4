"""A citizen applies for a permit and follows it; what is refused on the way."""

from playwright.sync_api import expect
from playwright.sync_api import Page
from tests.browser.conftest import open_page
from tests.browser.conftest import PASSWORD
from typing import Any

import pytest
import re


CITIZEN = "citizen-wang"
OTHER = "citizen-li"
INTAKE = "intake-jinan-approval"
MATTER = "食品经营许可（新办）"
PLACE = "11370100mb9a17406c"
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
FIRM = "济南示例餐饮有限公司"
#: The citizen's own organisation, by its code.
APPLICANT = {"key": "91370102MA9X00001F", "phone": "13800000000"}
FORM = {
    "applicant_name": FIRM,
    "uscc": "91370102MA9X00001F",
    "legal_representative": "王示例",
    "id_number": "370102199001010001",
    "contact": "王示例",
    "phone": "13800000000",
    "business_form": "sale",
    "items": ["bulk"],
    "address": "济南市历下区示例路 1 号",
    "area": 36.5,
    "managers": [{"name": "李示例", "phone": "13800000001"}],
    "promise": True,
}


def matter(site) -> tuple[str, str]:
    """Path and UID of the permit in Jinan."""
    query = {"portal_type": "Matter", "metadata_fields": "UID", "b_size": "500"}
    items = site.api().get(f"{site.url}/++api++/@search", params=query, timeout=60).json()["items"]
    found = [i for i in items if i["title"] == MATTER and f"/{PLACE}/" in i["@id"]]
    assert found, MATTER
    return found[0]["@id"].removeprefix(site.url), found[0]["UID"]


def applied(site, submit: bool = True, user: str = CITIZEN) -> dict[str, Any]:
    """A case that somebody applied for over HTTP, or its draft."""
    uid = matter(site)[1]
    data = {"matter": uid, "applicant": APPLICANT, "form": FORM}
    if submit:
        data |= {
            "materials": [{"position": n, "obtained": "other"} for n in range(1, 7)],
            "declaration": True,
            "submit": True,
        }
    answer = site.api(user).post(f"{site.url}/++api++/@applications", json=data, timeout=60)
    assert answer.status_code == 201, answer.text
    return answer.json()


def act(site, case: dict[str, Any], action: str, **data: Any) -> None:
    """Do an action as the intake."""
    path = f"{site.url}/++api++/@cases/{case['uid']}/{action}"
    answer = site.api(INTAKE).post(path, json=data, timeout=60)
    assert answer.status_code == 200, answer.text


def step(page: Page, name: str) -> None:
    page.get_by_role("navigation", name="申请步骤").get_by_role(
        "button", name=re.compile(name)
    ).click()
    expect(page.get_by_role("heading", name=name, exact=True)).to_be_focused()


def upload(page: Page, name: str, file: str, data: bytes = PDF) -> None:
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name=f"为“{name}”选择文件").click()
    chooser.value.set_files({"name": file, "mimeType": "application/pdf", "buffer": data})


def test_who_is_not_logged_in_logs_in_and_comes_back(visit, site, check_page):
    path, uid = matter(site)
    page = visit(path)
    page.get_by_role("link", name="网上申请").click()
    page.wait_for_url(f"**/login?return_url=%2Fapply%2F{uid}")
    page.get_by_label("用户名").fill(CITIZEN)
    page.locator("[name=password]").fill(PASSWORD)
    page.get_by_role("button", name="登录").click()
    page.wait_for_url(f"**/apply/{uid}")
    expect(page.get_by_role("heading", name="网上申请")).to_be_visible()
    check_page(page)


def test_another_citizen_does_not_find_a_case(visit, site):
    case = applied(site)
    page = visit(f"/cases/{case['uid']}", user=OTHER, status=404)
    expect(page.get_by_role("heading", name="没有找到这个页面")).to_be_visible()


@pytest.mark.parametrize("phone", [False, True])
def test_a_refused_submission_leads_to_the_fields(visit, site, check_page, phone):
    case = applied(site, submit=False)
    page = visit(f"/cases/{case['uid']}/fill", user=CITIZEN, phone=phone)
    check_page(page)
    page.get_by_label("联系电话").fill("")
    step(page, "填写表单")
    check_page(page)
    page.get_by_label("经营者名称").fill("甲")
    step(page, "确认提交")
    page.get_by_role("button", name="提交申请").click()
    expect(page.get_by_label(re.compile("我承诺"))).to_be_focused()
    page.get_by_label(re.compile("我承诺")).check()
    page.get_by_role("button", name="提交申请").click()
    expect(page.get_by_label("联系电话")).to_be_focused()
    expect(page.get_by_text("请填写联系电话，用于通知办理进度。")).to_be_visible()
    step(page, "填写表单")
    expect(page.get_by_text("“经营者名称”太短")).to_be_visible()
    step(page, "提交材料")
    expect(page.get_by_text("请上传必要材料“食品经营许可申请书”。")).to_be_visible()
    # The refused requests themselves stand in the browser's console.
    page.faults.clear()
    check_page(page)


def test_a_file_that_is_none_is_refused_at_its_material(visit, site):
    case = applied(site, submit=False)
    page = visit(f"/cases/{case['uid']}/fill", user=CITIZEN)
    step(page, "提交材料")
    upload(page, "食品经营许可申请书", "申请书.pdf", b"no document")
    expect(page.get_by_text("的内容不是 pdf 格式")).to_be_visible()
    page.get_by_role("button", name="取消上传“申请书.pdf”").click()
    expect(page.get_by_text("的内容不是 pdf 格式")).to_have_count(0)


def test_an_interrupted_upload_goes_on(visit, site):
    case = applied(site, submit=False)
    page = visit(f"/cases/{case['uid']}/fill", user=CITIZEN)
    step(page, "提交材料")
    page.route("**/@uploads/*", lambda route: route.abort())
    upload(page, "食品经营许可申请书", "申请书.pdf", PDF + b" " * 700_000)
    expect(page.get_by_text("网络中断")).to_be_visible()
    page.unroute("**/@uploads/*")
    page.get_by_role("button", name="继续上传“申请书.pdf”").click()
    expect(page.get_by_role("button", name="删除“申请书.pdf”")).to_be_visible()


def test_a_draft_in_two_windows_is_not_overwritten(visit, site):
    case = applied(site, submit=False)
    page = visit(f"/cases/{case['uid']}/fill", user=CITIZEN)
    patch = f"{site.url}/++api++/@applications/{case['uid']}"
    site.api(CITIZEN).patch(
        patch, json={"revision": case["revision"], "form": FORM | {"contact": "李示例"}}, timeout=60
    )
    page.get_by_label("联系地址").fill("示例路 2 号")
    expect(page.get_by_text("这份申请在别处已经改动")).to_be_visible()
    page.get_by_role("button", name="重新载入").click()
    step(page, "填写表单")
    expect(page.get_by_label("联系人")).to_have_value("李示例")


@pytest.mark.requirement("4.5.2.4-a")
def test_a_citizen_applies_and_follows_the_case(visit, site, check_page):
    page = visit(f"/apply/{matter(site)[1]}", user=CITIZEN)
    page.get_by_role("button", name="开始申请").click()
    expect(page.get_by_label(re.compile("我已经看过受理条件"))).to_be_focused()
    page.get_by_label(re.compile("我已经看过受理条件")).check()
    page.get_by_role("button", name="开始申请").click()
    page.wait_for_url("**/fill")
    page.get_by_label(FIRM).check()
    expect(page.get_by_label("联系人")).not_to_have_value("")
    page.get_by_label("联系电话").fill(APPLICANT["phone"])
    page.get_by_role("button", name="下一步").click()

    # What the applicant said is in the form already.
    expect(page.get_by_label("经营者名称")).to_have_value(FIRM)
    page.get_by_label("法定代表人身份证号码").fill(FORM["id_number"])
    page.get_by_label("集中用餐单位食堂").check()
    page.get_by_label("食堂类型").select_option(label="学校食堂")
    page.get_by_label("食品销售经营者").check()
    expect(page.get_by_label("食堂类型")).to_have_count(0)
    page.get_by_label("散装食品销售").check()
    page.get_by_label("经营场所", exact=False).first.fill(FORM["address"])
    page.get_by_label("经营场所面积").fill("36.5")
    page.get_by_role("button", name="增加一项").click()
    row = page.get_by_role("group", name="第 1 项")
    row.get_by_label("姓名").fill("李示例")
    row.get_by_label("手机号码").fill("13800000001")
    page.get_by_label("承诺所填内容真实").check()
    page.get_by_role("button", name="下一步").click()

    expect(page.get_by_role("heading", name="提交材料")).to_be_focused()
    names = [m["name"] for m in applied(site, submit=False)["materials"]]
    for number, name in enumerate(names, 1):
        upload(page, name, f"材料{number}.pdf")
        expect(page.get_by_role("button", name=f"删除“材料{number}.pdf”")).to_be_visible()
    page.get_by_role("button", name="下一步").click()
    expect(page.get_by_text("食品销售经营者")).to_be_visible()
    page.get_by_label(re.compile("我承诺")).check()
    page.get_by_role("button", name="提交申请").click()
    expect(page.get_by_role("heading", name="申请已经提交")).to_be_focused()
    check_page(page)
    number, password = page.locator(".gp-ticket dd").all_inner_texts()
    with page.expect_download() as receipt:
        page.get_by_role("button", name=re.compile("^下载")).click()
    assert receipt.value.path().read_bytes().startswith(b"%PDF")

    page.get_by_role("link", name="查看办理进度").click()
    expect(page.get_by_text(number)).to_be_visible()
    check_page(page)
    open_page(page, f"{site.url}/my-cases?group=open")
    expect(page.get_by_text(number)).to_be_visible()
    check_page(page)

    page = visit("/progress")
    page.get_by_label("办件编号").fill(number)
    page.locator("[name=password]").fill(password)
    page.get_by_role("button", name="查询", exact=True).click()
    expect(page.get_by_role("heading", name=MATTER)).to_be_focused()
    expect(page.get_by_text("期限内")).to_be_visible()
    check_page(page)


def test_a_wrong_query_password_tells_nothing(visit, site):
    case = applied(site)
    page = visit("/progress")
    page.get_by_label("办件编号").fill(case["number"])
    page.locator("[name=password]").fill("wrong")
    page.get_by_role("button", name="查询", exact=True).click()
    expect(page.get_by_text("办件编号或者查询密码不对")).to_be_visible()
    expect(page.get_by_text(MATTER)).to_have_count(0)


@pytest.mark.requirement("4.4.1.2-d")
@pytest.mark.requirement("4.5.2.4-c")
@pytest.mark.parametrize("phone", [False, True])
def test_a_citizen_corrects_what_is_missing(visit, site, check_page, phone):
    case = applied(site)
    act(
        site,
        case,
        "ask_correction",
        reason="场所使用证明看不清",
        days=5,
        materials=[{"position": 3, "remark": "请重新拍照"}],
    )
    page = visit(f"/cases/{case['uid']}", user=CITIZEN, phone=phone)
    expect(page.get_by_text("场所使用证明看不清").first).to_be_visible()
    check_page(page)
    page.get_by_role("link", name="去补正").click()
    step(page, "提交材料")
    expect(page.get_by_text("请重新拍照").first).to_be_visible()
    check_page(page)
    page.get_by_label("提供方式").nth(2).select_option(label="网上上传")
    upload(page, "场所使用证明", "证明.pdf")
    expect(page.get_by_role("button", name="删除“证明.pdf”")).to_be_visible()
    step(page, "确认提交")
    page.get_by_label("补正说明").fill("已经重新拍照")
    page.get_by_role("button", name="提交补正").click()
    page.wait_for_url(f"**/cases/{case['uid']}")
    expect(page.get_by_text("已经重新拍照")).to_be_visible()


def test_a_citizen_withdraws_and_takes_a_new_password(visit, site, check_page):
    case = applied(site)
    page = visit(f"/cases/{case['uid']}", user=CITIZEN)
    page.get_by_role("button", name="换新的查询密码").click()
    page.get_by_role("button", name="换新密码").click()
    expect(page.locator(".gp-ticket dd").nth(1)).not_to_have_text(case["query_password"])
    check_page(page)
    page.get_by_role("button", name="关闭").click()
    page.get_by_role("button", name="撤回申请").click()
    page.get_by_role("button", name="撤回", exact=True).click()
    expect(page.get_by_label("撤回原因")).to_be_focused()
    page.get_by_label("撤回原因").fill("暂时不办了")
    page.get_by_role("button", name="撤回", exact=True).click()
    expect(page.get_by_text("已撤回")).to_be_visible()
    expect(page.get_by_role("button", name="撤回申请", exact=True)).to_have_count(0)


@pytest.mark.parametrize("phone", [False, True])
def test_a_notice_is_checked_by_its_code(visit, site, check_page, phone):
    notice = applied(site)["notices"][0]
    page = visit(f"/notice-check/{notice['uid']}", phone=phone)
    expect(page.get_by_text("本网出具过这份文书")).to_be_visible()
    expect(page.get_by_text(notice["number"])).to_be_visible()
    check_page(page)
    open_page(page, f"{site.url}/notice-check/none", 404)
    expect(page.get_by_text("没有这份文书。")).to_be_visible()
