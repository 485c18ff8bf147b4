"""What is submitted is judged on the server: every fault by field, with the remedy."""

from govportal.forms.submission import clean
from govportal.forms.submission import LONGEST_TEXT
from govportal.forms.submission import validate
from tests.forms.sample import form
from tests.forms.sample import GOOD
from zope.i18n import translate

import pytest


def said(data):
    """(field, row, column) → message."""
    return {(f.field, f.row, f.column): translate(f.message) for f in validate(form(), data)}


def fields(data):
    return [fault.field for fault in validate(form(), data)]


def test_nothing_names_every_required_field_that_is_shown():
    assert fields({}) == ["name", "id_number", "kind", "promise"]
    assert said({})["name", 0, ""] == "“申请人”是必填项，请填写。"


@pytest.mark.parametrize(
    ("change", "field", "message"),
    [
        ({"name": "  "}, "name", "“申请人”是必填项，请填写。"),
        ({"name": "王"}, "name", "“申请人”太短，至少 2 个字。"),
        ({"name": "王" * (LONGEST_TEXT + 1)}, "name", "“申请人”太长，最多 2000 个字。"),
        ({"name": 5}, "name", "“申请人”应为文字。"),
        (
            {"id_number": "370102199003071233"},
            "id_number",
            "“身份证号”：居民身份证号码的校验码不正确，请核对。",
        ),
        (
            {"phone": "12345"},
            "phone",
            "“手机号”：手机号码应为11位数字，以13至19开头，请核对。",
        ),
        ({"kind": "mobile"}, "kind", "“经营方式”不在可选值中，请重新选择。"),
        ({"area": 0}, "area", "“经营面积”应大于 0。"),
        ({"area": "36"}, "area", "“经营面积”应为数字，例如 36.65。"),
        ({"area": True}, "area", "“经营面积”应为数字，例如 36.65。"),
        ({"items": ["热食", "热食"]}, "items", "“经营项目”中有重复的项，请删去。"),
        ({"promise": False}, "promise", "请阅读并勾选“承诺属实”。"),
        ({"promise": None}, "promise", "“承诺属实”是必填项，请填写。"),
        (
            {"staff": [{"name": "甲"}, {"name": "乙"}, {"name": "丙"}]},
            "staff",
            "“从业人员”最多 2 项，请删减。",
        ),
        ({"staff": "甲"}, "staff", "“从业人员”的值不合要求，请检查后重填。"),
    ],
)
def test_a_fault_names_field_and_remedy(change, field, message):
    assert said({**GOOD, **change}) == {(field, 0, ""): message}


def test_a_fault_in_a_table_names_row_and_column():
    staff = [{"name": "甲", "age": 20}, {"age": 12}]
    assert said({**GOOD, "staff": staff}) == {
        ("staff", 2, "name"): "第 2 行：“姓名”是必填项，请填写。",
        ("staff", 2, "age"): "第 2 行：“年龄”不能小于 16。",
    }


def test_a_fault_of_one_choice_among_several_names_its_row():
    assert ("items", 2, "") in said({**GOOD, "items": ["热食", "烧烤"]})


def test_the_definitions_own_message_comes_first():
    data = {**GOOD, "kind": "net"}
    assert said(data) == {("web", 0, ""): "网络经营的，请填写网店的网址。"}
    assert said({**data, "web": "ftp://example.org"}) == {
        ("web", 0, ""): "“网址”的格式不对，请按填写说明修改。"
    }


def test_a_hidden_field_is_neither_required_nor_judged():
    assert validate(form(), GOOD) == []
    assert validate(form(), {**GOOD, "web": "nonsense"}) == []


def test_cleaning_drops_what_is_unknown_hidden_or_empty():
    data = {
        **GOOD,
        "name": " 王芳 ",
        "web": "https://example.org",
        "hacked": 1,
        "phone": "",
        "staff": [{}, {"name": " 甲 ", "age": None, "salary": 9}],
    }
    assert clean(form(), data) == {**GOOD, "staff": [{"name": "甲"}]}
    assert data["name"] == " 王芳 "


def test_a_message_never_repeats_a_number_of_an_identity_card():
    wrong = "370102199003071233"
    assert wrong not in str(said({**GOOD, "id_number": wrong}))
