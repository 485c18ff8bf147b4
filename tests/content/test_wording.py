"""The wording of a change in a text."""

from govportal.content.wording import pieces
from hypothesis import given
from hypothesis import strategies as st

import pytest


def said(before, after):
    return [(piece.op, piece.text) for piece in pieces(before, after)]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("", "", []),
        ("同意", "同意", [("same", "同意")]),
        ("", "新增", [("ins", "新增")]),
        ("删去", "", [("del", "删去")]),
        (
            "申请人应当提交申请书，并缴纳费用。",
            "申请人应当提交申请书。",
            [
                ("same", "申请人应当提交申请书"),
                ("del", "，并缴纳费用"),
                ("same", "。"),
            ],
        ),
        # A number changes as a whole.
        (
            "自受理之日起15个工作日内办结",
            "自受理之日起5个工作日内办结",
            [("same", "自受理之日起"), ("del", "15"), ("ins", "5"), ("same", "个工作日内办结")],
        ),
        # Nothing of one is in the other but a stroke of chance.
        ("济南市历下区", "青岛高新区", [("del", "济南市历下区"), ("ins", "青岛高新区")]),
    ],
)
def test_pieces(before, after, expected):
    assert said(before, after) == expected


TEXT = st.text(alphabet="甲乙丙丁。，\n 12ab", max_size=60)


@given(TEXT, TEXT)
def test_the_pieces_make_both_texts(before, after):
    found = pieces(before, after)
    assert "".join(p.text for p in found if p.op != "ins") == before
    assert "".join(p.text for p in found if p.op != "del") == after
    assert all(p.text for p in found)


def test_long_texts_are_compared_in_time():
    pieces("甲" * 40_000, "乙" * 40_000)
    pieces("第一条，甲。" * 5_000, "第一条，乙。" * 5_000)
