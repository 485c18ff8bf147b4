"""Forms in words, for those who review and compare them."""

from copy import deepcopy
from govportal.content.compare import compare
from govportal.forms.outline import condition
from govportal.forms.outline import outline
from tests.forms.conftest import make_form
from tests.forms.sample import LAYOUT
from tests.forms.sample import SCHEMA

import pytest


def test_nothing_is_told_of_nothing():
    assert list(outline({}, {})) == []


def test_each_group_field_and_column_has_a_line():
    assert list(outline(SCHEMA, LAYOUT)) == [
        "【申请人】",
        "申请人（文字，必填，至少 2 个字，预填申请人姓名）",
        "身份证号（居民身份证号码，必填，预填申请人证件号码）",
        "手机号（手机号码，预填申请人手机号码）",
        "【经营】",
        "经营方式（单选，门店、网络，必填，预填上次填写的内容）",
        "网址（文字，必填，格式 ^https?://，“经营方式”是“网络”时显示，"
        "没有填写时提示“网络经营的，请填写网店的网址。”）",
        "经营面积（数字，必填，大于 0，“经营方式”是“门店”时显示）",
        "经营项目（多选，热食、冷食、糕点，至少 1 项）",
        "从业人员（表格，最多 2 项）",
        "— 姓名（文字，必填）",
        "— 年龄（整数，不小于 16）",
        "承诺属实（必须勾选，必填）",
    ]


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ({"field": "promise", "equals": True}, "“承诺属实”是“是”"),
        ({"field": "kind", "in": ["shop", "net"]}, "“经营方式”是“门店”“网络”之一"),
        ({"not": {"field": "web", "filled": True}}, "并非“网址”已填写"),
        (
            {"any": [{"field": "web", "filled": False}, {"field": "area", "equals": 3}]},
            "（“网址”未填写，或者“经营面积”是“3”）",
        ),
        ({"all": [{"field": "gone", "filled": True}]}, "“gone”已填写"),
    ],
)
def test_a_condition_is_said(when, words):
    assert condition(when, SCHEMA["properties"]) == words


def test_reviewers_compare_lines_not_json(office):
    before = make_form(office)
    schema = deepcopy(SCHEMA)
    schema["properties"]["name"]["minLength"] = 3
    after = make_form(office, used_for=[], form_schema=schema)
    found = {e.name: e for s in compare(before, after) for e in s.entries}
    assert "form_schema" not in found
    assert found["form_layout"].before.texts[1].startswith("申请人（文字，必填，至少 2 个字")
    changed = [piece for piece in found["form_layout"].words if piece.op != "same"]
    assert [(piece.op, piece.text) for piece in changed] == [("del", "2"), ("ins", "3")]
