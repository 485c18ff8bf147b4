"""Files of all kinds, broken ones first."""

from govportal.errors import Problem
from govportal.publishing.imports import readers
from io import BytesIO
from openpyxl import Workbook

import gzip
import pytest
import re
import zipfile


def workbook(*rows):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    target = BytesIO()
    book.save(target)
    return target.getvalue()


@pytest.mark.parametrize(
    ("data", "status", "says"),
    [
        (b"", 422, "空"),
        (b"  \n ", 422, "空"),
        (b"code,name\n", 422, "没有数据行"),
        (b"%PDF-1.4", 422, "PDF"),
        (b"\xd0\xcf\x11\xe0rest", 422, "xlsx"),
        (b"<html><body>", 422, "网页"),
        (b'[{"a": 1}]', 422, "JSONL"),
        (b"\x1f\x8bbroken", 422, "压缩文件已损坏"),
        (b"PK\x03\x04broken", 422, "损坏"),
        (b"a,a\n1,2\n", 422, "不止一次"),
        (b'a,b\n"1,2\n', 422, "引号"),
        (bytes(range(256)), 422, "不是文本"),
    ],
)
def test_refuses_what_it_cannot_read(data, status, says):
    with pytest.raises(Problem) as refused:
        readers.read(data)
    assert refused.value.status == status
    from zope.i18n import interpolate

    message = interpolate(refused.value.message, refused.value.message.mapping)
    assert says in message


def test_refuses_what_is_too_large():
    with pytest.raises(Problem) as refused:
        readers.read(b"a,b\n1,2\n" * 100, max_size=50)
    assert refused.value.status == 413


def test_refuses_a_zip_that_is_no_workbook():
    import zipfile

    target = BytesIO()
    with zipfile.ZipFile(target, "w") as packed:
        packed.writestr("list.csv", "a,b\n1,2\n")
    with pytest.raises(Problem):
        readers.read(target.getvalue())


def test_marks_rows_that_are_shifted_and_reads_on():
    table = readers.read("编码,名称\n1,甲,多\n2\n3,丙\n".encode())
    assert [bool(row.fault) for row in table.rows] == [True, True, False]
    assert [row.number for row in table.rows] == [2, 3, 4]


def test_marks_lines_that_are_no_json_and_reads_on():
    table = readers.read(b'{"a": 1}\n{broken\n[1]\n{"a": 2}\n')
    assert [bool(row.fault) for row in table.rows] == [False, True, True, False]


def test_marks_a_number_of_thousands_of_digits_and_reads_on():
    rows = readers.read(b'{"a": ' + b"1" * 5000 + b'}\n{"a": 1}\n').rows
    assert [bool(row.fault) for row in rows] == [True, False]


@pytest.mark.parametrize(("last", "status"), [("1048576", None), ("99999999999", 422)])
def test_a_cell_far_out_does_not_hold_up_the_server(last, status):
    target = BytesIO()
    source = zipfile.ZipFile(BytesIO(workbook(["a", "b"], ["1", "2"])))
    with zipfile.ZipFile(target, "w") as changed:
        for name in source.namelist():
            data = source.read(name)
            if name == "xl/worksheets/sheet1.xml":
                row = f'<row r="{last}"><c r="A{last}"><v>1</v></c></row></sheetData>'
                data = data.replace(b"</sheetData>", row.encode())
                data = re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1:XFD9"', data)
            changed.writestr(name, data)
    if status is None:
        assert [row.number for row in readers.read(target.getvalue()).rows] == [2, int(last)]
    else:
        with pytest.raises(Problem) as refused:
            readers.read(target.getvalue())
        assert refused.value.status == status


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_reads_chinese_in_every_usual_encoding(encoding):
    table = readers.read("编码,名称\n370000,山东省\n".encode(encoding))
    assert table.rows[0].values == {"编码": "370000", "名称": "山东省"}


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_finds_the_delimiter(mark):
    table = readers.read(f"编码{mark}名称\n370000{mark}山东省\n".encode())
    assert table.columns == ("编码", "名称")


def test_reads_gzip_and_says_the_format():
    table = readers.read(gzip.compress(b'{"a": [1]}\n'))
    assert table.format == "jsonl"
    assert table.rows[0].values == {"a": [1]}


def test_reads_a_workbook_with_dates_numbers_and_empty_rows():
    from datetime import date

    data = workbook(
        ["编码", "日期", "是否"], [370000, date(2026, 1, 31), True], [None], ["x", None]
    )
    table = readers.read(data)
    assert table.format == "xlsx"
    assert table.rows[0].values == {"编码": "370000", "日期": "2026-01-31", "是否": "是"}
    assert [row.number for row in table.rows] == [2, 4]
