"""Rows of the native shape as CSV, XLSX or JSONL, written one by one."""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from govportal import _
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.publishing.exports.formulas import guard
from io import TextIOWrapper
from typing import Any
from typing import BinaryIO

import csv
import json
import re


#: The longest text of an XLSX cell; openpyxl would cut it without a word.
XLSX_CELL = 32_767
#: Characters that XML cannot hold.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
#: What the import splits an enumeration at; a list with such a text is written as JSON.
SPLIT = re.compile(r"[、，,;；|/\n]|^\[|^\s|\s$|^$")

Row = Mapping[str, Any]
Writer = Callable[[Sequence[str], Iterable[Row], BinaryIO], int]


def cell(value: Any) -> str | int | float:
    """A value of a row as one cell: numbers as they are, sets joined, rows as JSON text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, int | float):
        return value
    if isinstance(value, list):
        if value and all(isinstance(item, str) and not SPLIT.search(item) for item in value):
            return "、".join(value)
        return json.dumps(value, ensure_ascii=False) if value else ""
    return str(value)


def write_jsonl(columns: Sequence[str], rows: Iterable[Row], target: BinaryIO) -> int:
    """One JSON object a line; gives their number."""
    count = 0
    for row in rows:
        target.write(json.dumps(row, ensure_ascii=False).encode() + b"\n")
        count += 1
    return count


def write_csv(columns: Sequence[str], rows: Iterable[Row], target: BinaryIO) -> int:
    """UTF-8 with a mark, which Excel and WPS understand; texts are guarded."""
    text = TextIOWrapper(target, encoding="utf-8-sig", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow(columns)
    count = 0
    for row in rows:
        cells = [cell(row.get(name)) for name in columns]
        writer.writerow([guard(c) if isinstance(c, str) else c for c in cells])
        count += 1
    text.flush()
    # The target is the caller's.
    text.detach()
    return count


def write_xlsx(columns: Sequence[str], rows: Iterable[Row], target: BinaryIO) -> int:
    """A workbook of one sheet; texts are typed as texts, so that nothing is taken for a formula.

    Raises:
        Problem: 422 a text is longer than a cell can be.
    """
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    book = Workbook(write_only=True)
    sheet = book.create_sheet("数据")
    sheet.freeze_panes = "B2"

    def typed(value: str | int | float) -> Any:
        if not isinstance(value, str):
            return value
        made = WriteOnlyCell(sheet, CONTROL.sub("", value))
        made.data_type = "s"
        # Whoever edits the cell is not to turn it into a formula, either.
        made.quotePrefix = True
        return made

    sheet.append(list(columns))
    count = 0
    fault = None
    for row in rows:
        cells = [cell(row.get(name)) for name in columns]
        for name, value in zip(columns, cells, strict=True):
            if isinstance(value, str) and len(value) > XLSX_CELL:
                fault = _too_long(str(row.get("title") or ""), name, len(value))
        if fault is not None:
            break
        sheet.append([typed(value) for value in cells])
        count += 1
    # Also when it is refused: only saving closes the files that openpyxl has open.
    book.save(target)
    if fault is not None:
        raise fault
    return count


def _too_long(title: str, column: str, length: int) -> Problem:
    message = _(
        "“${title}”的 ${column} 有 ${length} 个字，超过 XLSX 单元格的上限 ${max}，"
        "请改用 csv 或 jsonl 格式。",
        mapping={"title": title, "column": column, "length": length, "max": XLSX_CELL},
    )
    return Problem(422, "ValidationError", message, [FieldError("format", message)])


WRITERS: dict[str, Writer] = {"xlsx": write_xlsx, "csv": write_csv, "jsonl": write_jsonl}
CONTENT_TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "jsonl": "application/x-ndjson; charset=utf-8",
}
