"""The pages of regions, departments, agencies and questions, as readers see them."""

import pytest


REGION = "/370000/370100"
EMPTY = "/370000/370100/370103"
DEPARTMENT = "/370000/370100/11370100mb9a17406c"
AGENCY = "{Intermediary:济南甲木工程造价咨询有限公司（示例）}"
OTHER = "91370000MA9X221226"
QUESTION = "{Question:忘记账号密码怎么找回？}"
COMPARE = f"/intermediaries/compare?code=91370100MA9X20004B&code={OTHER}"


@pytest.mark.parametrize("phone", [False, True])
@pytest.mark.parametrize("path", [REGION, EMPTY, DEPARTMENT, AGENCY, QUESTION, COMPARE])
def test_the_page_is_as_every_page_must_be(visit, check_page, path, phone):
    check_page(visit(path, phone=phone))


@pytest.mark.requirement("4.5.2.3-b")
def test_a_region_leads_to_its_matters_without_scripts(visit):
    page = visit(REGION, scripts=False)
    assert page.get_by_role("heading", level=1).inner_text() == "济南市"
    page.get_by_role("link", name="行政许可").first.click()
    assert "/matters?region=370100&type=permit" in page.url


def test_a_region_is_drilled_down(visit):
    page = visit("/370000")
    page.get_by_role("main").get_by_role("link", name="济南市").first.click()
    page.get_by_role("heading", level=1, name="济南市").wait_for()
    page.get_by_role("main").get_by_role("link", name="历下区").first.click()
    page.get_by_role("heading", level=1, name="历下区").wait_for()


def test_a_region_without_anything_leads_up(visit):
    page = visit(EMPTY, scripts=False)
    assert page.get_by_text("市中区还没有公布办事事项").is_visible()
    assert page.get_by_role("link", name="查看济南市的事项").get_attribute("href") == REGION


@pytest.mark.requirement("4.5.2.2-a")
def test_a_department_can_be_called(visit):
    page = visit(DEPARTMENT, phone=True, scripts=False)
    call = page.locator(".gp-place-head a[href^='tel:']")
    assert call.get_attribute("href") == "tel:053155550131"
    assert "GovernmentOrganization" in page.content()


@pytest.mark.requirement("4.4.2.5-b")
def test_agencies_are_compared_without_scripts(visit):
    page = visit(AGENCY, scripts=False)
    page.get_by_role("link", name="与其他机构比对").click()
    page.locator(f"input[value='{OTHER}']").check()
    page.get_by_role("button", name="比对").click()
    assert page.locator("thead th").count() == 2
    assert page.get_by_text("不同", exact=True).count() > 0
    page.get_by_role("link", name="只看不同").click()
    assert page.get_by_text("法定代表人").count() == 0


def test_too_many_agencies_are_refused_in_words(visit):
    page = visit("/intermediaries/compare?code=1&code=2&code=3&code=4&code=5")
    assert page.get_by_text("一次最多比对 4 家中介机构。").is_visible()


@pytest.mark.requirement("4.5.2.2-a")
def test_a_question_says_whom_to_ask(visit):
    page = visit(QUESTION, scripts=False)
    assert page.get_by_role("heading", name="没有解决？").is_visible()
    assert page.locator("aside a[href^='tel:']").first.is_visible()
