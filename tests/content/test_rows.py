"""Rows: whole dicts, coerced, with Chinese errors that name row and column."""

from datetime import date
from govportal.content.behaviors.materials import IMaterialRow
from govportal.content.rows import normalise
from govportal.content.rows import RowError
from govportal.content.rows import Rows
from govportal.content.types.intermediary import IQualificationRow
from zope.i18n import translate

import pytest


QUALIFICATIONS = Rows(title="资质", row=IQualificationRow)


def refusal(value):
    with pytest.raises(RowError) as caught:
        QUALIFICATIONS.validate(value)
    return translate(caught.value.doc())


@pytest.mark.parametrize(
    "value,message",
    [
        ("甲", "“资质”应为记录的列表。"),
        ([1], "第 1 行应为一条记录（对象）。"),
        ([{"name": "甲"}, {}], "第 2 行“资质名称”是必填项，请填写。"),
        ([{"name": "甲", "grade": ["一"]}], "第 1 行“等级”应为文字。"),
        (
            [{"name": "甲", "valid_to": "明年"}],
            "第 1 行“有效期止”应为日期，写成 2026-01-31 的形式。",
        ),
        ([{"name": "甲", "colour": "红"}], "第 1 行没有名为“colour”的列。"),
    ],
)
def test_refuses_and_names_row_and_column(value, message):
    assert refusal(value) == message


def test_bounds_the_number_of_rows():
    two = Rows(title="资质", row=IQualificationRow, max_length=1)
    with pytest.raises(RowError) as caught:
        two.validate([{"name": "甲"}, {"name": "乙"}])
    assert translate(caught.value.doc()) == "“资质”最多 1 行，请删去多余的行。"


def test_fills_up_and_coerces_what_json_cannot_say():
    rows = QUALIFICATIONS.normalise([{"name": " 甲 ", "valid_to": "2030-01-31T00:00:00"}])
    assert rows == [
        {
            "name": "甲",
            "number": "",
            "grade": "",
            "issuing_body": "",
            "valid_from": None,
            "valid_to": date(2030, 1, 31),
        }
    ]
    QUALIFICATIONS.validate(rows)


def test_validation_fills_up_in_place():
    rows = [{"name": "甲"}]
    QUALIFICATIONS.validate(rows)
    assert set(rows[0]) == set(IQualificationRow.names())


@pytest.mark.parametrize(
    "given,kept",
    [("3", 3), (3.0, 3), (None, None), ("", None), ("三", "三"), (3.5, 3.5)],
)
def test_coerces_numbers_without_inventing_any(given, kept):
    assert normalise(IMaterialRow, {"originals": given})["originals"] == kept


def test_takes_tokens_as_volto_sends_them():
    row = normalise(IMaterialRow, {"necessity": {"token": "required", "title": "必要"}})
    assert row["necessity"] == "required"
    assert normalise(IMaterialRow, {"necessity": None})["necessity"] == ""


def test_reads_rows_of_an_older_schema():
    row = normalise(IQualificationRow, {"name": "甲", "gone": 1}, strict=False)
    assert "gone" not in row and row["number"] == ""


def test_an_empty_value_is_never_shared():
    assert QUALIFICATIONS.missing_value is not QUALIFICATIONS.missing_value
    assert QUALIFICATIONS.default is not QUALIFICATIONS.default
