"""Remarks on single elements are kept in the comment, and read from it."""

from govportal.publishing.review.remarks import compose
from govportal.publishing.review.remarks import parse
from govportal.publishing.review.remarks import Remark

import pytest


REMARKS = [Remark("申请材料", "第 2 行没有写份数。"), Remark("承诺办结时限", "长于法定时限。")]


@pytest.mark.parametrize("comment", ["", "请修改。", "请修改。\n\n两处："])
def test_what_is_composed_is_read_again(comment):
    assert parse(compose(comment, REMARKS)) == (comment, REMARKS)


def test_a_comment_reads_well_as_it_is():
    assert compose("请修改。", REMARKS).splitlines() == [
        "请修改。",
        "",
        "逐项意见：",
        "〔申请材料〕第 2 行没有写份数。",
        "〔承诺办结时限〕长于法定时限。",
    ]


def test_a_remark_is_one_line():
    assert parse(compose("", [Remark("收费", "标准\n有误")])) == ("", [Remark("收费", "标准 有误")])


@pytest.mark.parametrize(
    "comment",
    ["", "同意", "逐项意见：", "逐项意见：\n没有", "〔收费〕有误", "逐项意见：\n〔〕有误"],
)
def test_other_comments_have_no_remarks(comment):
    assert parse(comment) == (comment, [])


def test_without_remarks_a_comment_stays_as_it_is():
    assert compose(" 同意 ", []) == " 同意 "
