from govportal.errors import Problem
from govportal.publicapi import formats
from hypothesis import given
from hypothesis import strategies as st
from io import BytesIO
from io import StringIO
from openpyxl import load_workbook

import csv
import json
import pytest


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@pytest.mark.parametrize(
    "accept", ["image/png", "application/json;q=0", "text/html", "x", "*/*;q=x"]
)
def test_refuses_when_nothing_served_is_accepted(accept):
    with pytest.raises(Problem) as refused:
        formats.negotiate(None, accept)
    assert refused.value.status == 406


def test_refuses_unknown_formats():
    with pytest.raises(Problem) as refused:
        formats.negotiate("pdf", "")
    assert refused.value.status == 422


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ("", "json"),
        ("*/*", "json"),
        ("text/html,application/xhtml+xml,*/*;q=0.8", "json"),
        ("text/*", "csv"),
        ("text/csv;q=0.5, application/x-ndjson;q=0.9", "ndjson"),
        ("*/*, application/json;q=0", "ndjson"),
        (formats.FORMATS["xlsx"], "xlsx"),
    ],
)
def test_accept_chooses(accept, expected):
    assert formats.negotiate(None, accept) == expected


def test_parameter_goes_before_accept():
    assert formats.negotiate("csv", "application/json") == "csv"


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, ""),
        (True, "true"),
        (3, 3),
        (0.5, 0.5),
        ("文", "文"),
        (["甲", "乙"], "甲；乙"),
        ([], ""),
        ({"a": 1}, '{"a":1}'),
        ([{"a": "甲"}], '[{"a":"甲"}]'),
        ([1, 2], "[1,2]"),
    ],
)
def test_cells(value, cell):
    assert formats.flat(value) == cell


@given(st.lists(TEXT, min_size=1, max_size=5))
def test_csv_gives_back_the_texts_and_no_formula(values):
    bodies = [json.dumps({"a": value, "b": 1}) for value in values]
    text = "".join(formats.csv_lines(bodies, ["a", "b", "none"]))
    assert text.startswith(formats.BOM)
    rows = list(csv.reader(StringIO(text[1:], newline="")))
    assert rows[0] == ["a", "b", "none"]
    for (cell, number, none), value in zip(rows[1:], values, strict=True):
        assert not cell.startswith(formats.FORMULA)
        assert cell == ("'" if value.startswith(formats.FORMULA) else "") + value
        assert (number, none) == ("1", "")


@given(st.lists(TEXT, min_size=1, max_size=5))
def test_workbook_keeps_texts_as_texts(values):
    bodies = [json.dumps({"a": value}) for value in values]
    sheet = load_workbook(BytesIO(formats.workbook(bodies, ["a"], "matters"))).active
    for row, value in enumerate(values, 2):
        cell = sheet.cell(row, 1)
        assert cell.data_type in ("s", "n", "inlineStr")
        if value.isprintable() and "_x" not in value:
            assert (cell.value or "") == value
