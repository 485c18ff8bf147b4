"""Codes of matters: 12, 31 and 33 characters, and those of other places."""

from govportal.codes.codesets import code_set
from govportal.codes.matter_codes import compose
from govportal.codes.matter_codes import MatterCodeError
from govportal.codes.matter_codes import parse
from govportal.codes.matter_codes import PROVINCES
from hypothesis import given
from hypothesis import strategies as st
from stdnum.cn import uscc

import pytest


ALNUM = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
SHANDONG = ("11370800MB28559184", "3", "370117002011")
GUANGDONG = ("12441500196720244T", "3", "442199806003")

USCCS = st.text("0123456789", min_size=6, max_size=6).flatmap(
    lambda place: st.text("0123456789ABCDEFGHJKLMNPQRTUWXY", min_size=9, max_size=9).map(
        lambda rest: f"11{place}{rest}" + uscc.calc_check_digit(f"11{place}{rest}")
    )
)
BASICS = st.tuples(
    st.sampled_from(sorted(PROVINCES)),
    st.sampled_from([term.codes["gbt39046"] for term in code_set("matter_types")]),
    st.text(ALNUM, min_size=8, max_size=8),
).map("".join)


@pytest.mark.parametrize("text", ["", "  ", None])
def test_refuses_nothing(text):
    with pytest.raises(MatterCodeError, match="不能为空"):
        parse(text)


@pytest.mark.parametrize("text", ["370117002 11", "基本编码", "370117/02011", "3701170020\n11"])
def test_refuses_characters_that_no_code_has(text):
    with pytest.raises(MatterCodeError, match="不允许的字符"):
        parse(text)


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        (("11370800MB28559185", "city", "370117002011"), "校验码"),
        (("", "city", "370117002011"), "不能为空"),
        ((SHANDONG[0], "9", "370117002011"), "行使层级「9」不存在"),
        ((SHANDONG[0], "state", "370117002011"), "行使层级「state」不存在"),
        ((SHANDONG[0], "city", "3701170020"), "12位"),
        ((SHANDONG[0], "city", "37011700201x"), "12位"),
        ((SHANDONG[0], "city", "990117002011"), "前两位99"),
        ((SHANDONG[0], "city", "379917002011"), "第3、4位99"),
        ((SHANDONG[0], "city", "370117002011", "1"), "2位数字"),
        ((SHANDONG[0], "city", "370117002011", "0a"), "2位数字"),
    ],
)
def test_refuses_to_compose_from_unsound_parts(parts, words):
    with pytest.raises(MatterCodeError, match=words):
        compose(*parts)


def test_reads_the_worked_examples():
    code = parse("".join(SHANDONG))
    assert (code.shape, code.uscc, code.level_code, code.basic_code) == (
        "implementation31",
        *SHANDONG,
    )
    assert (code.province_code, code.matter_type, code.exercise_level) == ("37", "permit", "city")
    assert (code.item, code.warnings) == (None, ())
    other = parse("".join(GUANGDONG))
    assert (other.uscc, other.level_code, other.basic_code) == GUANGDONG
    # Type 21 is a local one: told, because nobody registered it, and not refused.
    assert len(other.warnings) == 1
    assert "事项类型代码" in other.warnings[0]


def test_reads_a_number_from_a_spreadsheet():
    assert parse(370117002011).shape == "basic12"


def test_composes_the_worked_example():
    assert compose(SHANDONG[0], "city", SHANDONG[2]) == "".join(SHANDONG)
    assert compose(*SHANDONG) == "".join(SHANDONG)
    assert compose(*SHANDONG, item="01") == "".join(SHANDONG) + "01"


def test_reads_basic_code_and_handling_item():
    basic = parse(" 370117002011 ")
    assert (basic.text, basic.shape, basic.uscc, basic.warnings) == (
        "370117002011",
        "basic12",
        None,
        (),
    )
    item = parse("".join(SHANDONG) + "07")
    assert (item.shape, item.item, item.basic_code) == ("item33", "07", SHANDONG[2])


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("2006063010", "old10"),
        ("145454545454545454545454", "old24"),
        ("511Z07001006-511602000000-000-11511301008778183N-1-00", "other"),
        ("511F0045400001-511602000000-000-11511301452259996u-1-00", "other"),
        ("511A0138900000", "other"),
        ("3701000105701-001", "other"),
        ("X0903", "other"),
    ],
)
def test_keeps_a_foreign_shape_as_it_is_with_a_warning(text, shape):
    code = parse(text)
    assert (code.text, code.shape) == (text, shape)
    assert len(code.warnings) == 1
    assert "按原样保存" in code.warnings[0]
    assert code.basic_code is code.uscc is code.matter_type is code.exercise_level is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("11370800MB28559185" + "3370117002011", "校验码不正确"),
        ("11370800MB28559184" + "8370117002011", "不是行使层级代码"),
        ("11370800MB28559184" + "3990117002011", "不是省级行政区划代码"),
        ("11370800mb28559184" + "3370117002011", "已改为大写"),
        ("３70117002011", "全角"),
    ],
)
def test_warns_of_what_is_odd(text, words):
    code = parse(text)
    assert any(words in warning for warning in code.warnings)
    assert code.text == code.text.upper()
    assert code.basic_code


@given(
    USCCS, st.sampled_from("1234567"), BASICS, st.none() | st.from_regex("[0-9]{2}", fullmatch=True)
)
def test_what_is_composed_reads_back(body, level, basic, item):
    item = (
        None
        if item is None
        else item.translate(str.maketrans("０１２３４５６７８９", "0123456789"))
    )
    text = compose(body, level, basic, item)
    code = parse(text)
    assert (code.text, code.uscc, code.level_code, code.basic_code, code.item) == (
        text,
        body,
        level,
        basic,
        item,
    )
    assert code.warnings == ()
    assert len(text) == (31 if item is None else 33)


@given(st.text(ALNUM + "abcxyz-_.", min_size=1, max_size=60))
def test_never_refuses_a_code_for_its_shape(text):
    code = parse(text)
    assert code.text
    assert parse(code.text).shape == code.shape
