"""What is personal is found and masked."""

from govportal.addons.interaction.anonymous import anonymise

import pytest


@pytest.mark.parametrize(
    "text, kind, left",
    [
        ("电话13800138000", "phone", "电话〔电话〕"),
        ("请打+86 138-0013-8000。", "phone", "请打〔电话〕。"),
        ("座机0531-88886666转", "phone", "座机〔电话〕转"),
        ("身份证370102199003078511", "id", "身份证〔证件号码〕"),
        ("卡号6222021234567890123", "card", "卡号〔卡号〕"),
        ("写信到wang@example.org", "mail", "写信到〔邮箱〕"),
        ("车牌鲁A12345", "plate", "车牌〔车牌〕"),
        ("编号ZX370102-20261125-0001", "number", "编号〔编号〕"),
        ("住在12号楼301", "address", "住在〔门牌〕"),
        ("我叫李晓红，", "name", "我叫某，"),
        ("窗口的张先生", "name", "窗口的某先生"),
        ("业主：刘强，", "name", "业主某，"),
    ],
)
def test_what_is_personal_is_marked(text, kind, left):
    masked, found = anonymise(text)
    assert masked == left
    assert [mark.kind for mark in found] == [kind]


@pytest.mark.parametrize(
    "text", ["周六上午9:00—12:00可以办理。", "2026年11月25日", "一共120元", "请带身份证原件", ""]
)
def test_what_is_not_stays(text):
    assert anonymise(text) == (text, [])


def test_a_known_name_is_found_wherever_it_stands():
    masked, found = anonymise("王小明的孩子王小", ["王小明", "王"])
    assert masked == "某的孩子王小"
    assert [mark.text for mark in found] == ["王小明"]
