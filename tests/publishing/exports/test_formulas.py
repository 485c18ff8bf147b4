"""Texts that begin like formulas: made harmless, and given back as they were."""

from govportal.publishing.exports.formats import WRITERS
from govportal.publishing.exports.formulas import guard
from govportal.publishing.exports.formulas import unguard
from govportal.publishing.imports.readers import read
from hypothesis import given
from hypothesis import strategies
from io import BytesIO
from openpyxl import load_workbook

import csv
import pytest


RISKY = [
    "=1+1",
    "+8610",
    "-2+3",
    "@SUM(A1)",
    "＝1",
    "\t=1",
    "\n=1",
    "\n甲",
    "\r甲",
    " =1",
    "'=1",
    '=HYPERLINK("http://x")',
]


@pytest.mark.parametrize("text", RISKY)
def test_a_guarded_text_begins_with_an_apostrophe(text):
    assert guard(text) == f"'{text}"
    assert unguard(guard(text)) == text


@given(strategies.text("'=+-@ \t\r\n＝a1[", max_size=8))
def test_every_text_comes_back(text):
    assert unguard(guard(text)) == text


@pytest.mark.parametrize("text", ["", "甲", "370000", "'甲'", "[1]", "a=1"])
def test_harmless_texts_stay(text):
    assert guard(text) == unguard(text) == text


def written(kind, values):
    target = BytesIO()
    rows = [{"title": value, "number": -5} for value in values]
    assert WRITERS[kind](["title", "number"], rows, target) == len(values)
    return target.getvalue()


def test_csv_has_no_cell_that_is_a_formula():
    data = written("csv", RISKY).decode("utf-8-sig").splitlines()
    cells = [row[0] for row in csv.reader(data) if row]
    assert not [c for c in cells if c.lstrip().startswith(("=", "+", "-", "@", "＝"))]


def test_xlsx_types_texts_as_texts():
    sheet = load_workbook(BytesIO(written("xlsx", RISKY))).active
    cells = list(sheet.iter_rows(min_row=2))
    assert {row[0].data_type for row in cells} == {"s"}
    assert all(row[0].quotePrefix for row in cells)
    assert [row[1].value for row in cells] == [-5] * len(RISKY)


@pytest.mark.parametrize("kind", sorted(WRITERS))
def test_the_import_reads_what_was_written(kind):
    rows = read(written(kind, RISKY)).rows
    assert [row.values["title"].strip() for row in rows] == [text.strip() for text in RISKY]
