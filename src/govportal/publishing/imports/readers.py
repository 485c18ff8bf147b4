"""Rows of CSV, XLSX and JSONL files, also gzipped; what a file is is told from its content."""

from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from datetime import time
from govportal import _
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.publishing.exports.formulas import unguard
from io import BytesIO
from io import StringIO
from typing import Any

import csv
import gzip
import json
import zipfile
import zlib


#: An upload's size, and what it may unpack to, in bytes.
MAX_SIZE = 64 * 1024 * 1024
MAX_UNPACKED = 512 * 1024 * 1024
MAX_ROWS = 500_000
MAX_COLUMNS = 500
#: The most rows of a sheet. A file that names more, or whose one cell stands far out, would have
#: the gap filled with empty cells for hours.
SHEET_ROWS = 1_048_576
#: Tried in turn; gb18030 reads almost anything, so it comes last.
ENCODINGS = ("utf-8-sig", "gb18030")
DELIMITERS = ",\t;|"

GZIP = b"\x1f\x8b"
ZIP = b"PK\x03\x04"
#: Older Excel and other office files, pictures, PDF: named so that the remedy can be.
FOREIGN = {
    b"\xd0\xcf\x11\xe0": _("旧版 Excel 文件（.xls），请另存为 .xlsx"),
    b"%PDF": _("PDF 文件"),
    b"\x89PNG": _("图片"),
    b"\xff\xd8\xff": _("图片"),
    b"Rar!": _("RAR 压缩包，请解压后上传"),
    b"7z\xbc\xaf": _("7z 压缩包，请解压后上传"),
}

# Long legal texts stand in one field.
csv.field_size_limit(16 * 1024 * 1024)


@dataclass(frozen=True)
class Row:
    """One row of a file.

    Args:
        number: as the file counts, from 1, a CSV's or sheet's heading included.
        values: column → text, or for JSONL any JSON value.
        fault: a Chinese sentence when the row cannot be read, else "".
    """

    number: int
    values: dict[str, Any]
    fault: str = ""


@dataclass(frozen=True)
class Table:
    """A file that was read.

    Args:
        format: csv, xlsx or jsonl.
        columns: the names of the columns in their order.
        rows: all rows that are not empty.
    """

    format: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def _refuse(message: Any, status: int = 422) -> Problem:
    return Problem(status, "UnreadableFile", message, [FieldError("file", message)])


def read(data: bytes, max_size: int = MAX_SIZE) -> Table:
    """Read a file's content.

    Args:
        data: the bytes; gzip is unpacked first.
        max_size: the largest file in bytes.

    Raises:
        Problem: 413 too large, 422 empty, broken or of no known format.
    """
    if len(data) > max_size:
        raise _refuse(
            _(
                "文件有 ${size} MB，超过上限 ${max} MB，请拆分后分次导入。",
                mapping={"size": len(data) // 2**20, "max": max_size // 2**20},
            ),
            413,
        )
    if data.startswith(GZIP):
        data = _unpack(data)
    if not data.strip():
        raise _refuse(_("文件是空的，请检查后重新选择。"))
    for magic, name in FOREIGN.items():
        if data.startswith(magic):
            raise _refuse(
                _(
                    "不能导入：这是${name}。请提供 CSV、XLSX 或 JSONL 文件。",
                    mapping={"name": name},
                )
            )
    if data.startswith(ZIP):
        return _finish("xlsx", _xlsx(data))
    text = _decode(data)
    if text.lstrip().startswith("{"):
        return _finish("jsonl", _jsonl(text))
    if text.lstrip().startswith("["):
        raise _refuse(
            _("文件是 JSON 数组，请改为 JSONL：每行一个 JSON 对象，行间不加逗号。"),
        )
    if text.lstrip()[:15].lower().startswith(("<!doctype", "<html", "<?xml")):
        raise _refuse(_("不能导入：这是网页或 XML。请提供 CSV、XLSX 或 JSONL 文件。"))
    return _finish("csv", _csv(text))


def _unpack(data: bytes) -> bytes:
    try:
        with gzip.GzipFile(fileobj=BytesIO(data)) as packed:
            plain = packed.read(MAX_UNPACKED + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise _refuse(_("压缩文件已损坏，请重新压缩后上传。")) from error
    if len(plain) > MAX_UNPACKED:
        raise _refuse(
            _(
                "压缩文件解开后超过 ${max} MB，请拆分后分次导入。",
                mapping={"max": MAX_UNPACKED // 2**20},
            ),
            413,
        )
    return plain


def _decode(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings: tuple[str, ...] = ("utf-16",)
    else:
        encodings = ENCODINGS
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise _refuse(_("文件不是文本，或编码不是 UTF-8、GB18030。请另存为 UTF-8 的 CSV 后重试。"))


def _finish(kind: str, rows: Iterable[Row]) -> Table:
    found: list[Row] = []
    columns: dict[str, None] = {}
    for row in rows:
        if len(found) >= MAX_ROWS:
            raise _refuse(
                _("文件超过 ${max} 行，请拆分后分次导入。", mapping={"max": MAX_ROWS}), 413
            )
        columns.update(dict.fromkeys(row.values))
        found.append(row)
    if not found:
        raise _refuse(_("文件中没有数据行，请检查后重新选择。"))
    return Table(kind, tuple(columns), tuple(found))


def _heading(cells: list[str]) -> list[str]:
    names = [" ".join(cell.split()) for cell in cells]
    while names and not names[-1]:
        names.pop()
    if not any(names):
        raise _refuse(_("文件第一行应为列名。"))
    if len(names) > MAX_COLUMNS:
        raise _refuse(_("列数超过 ${max}，请检查分隔符。", mapping={"max": MAX_COLUMNS}))
    twice = sorted({name for name in names if name and names.count(name) > 1})
    if twice:
        raise _refuse(
            _("列名“${name}”出现了不止一次，请改名。", mapping={"name": "”“".join(twice)})
        )
    return names


def _csv(text: str) -> Iterator[Row]:
    first = text.lstrip("\r\n").split("\n", 1)[0]
    counts = {mark: first.count(mark) for mark in DELIMITERS}
    delimiter = max(counts, key=lambda mark: counts[mark])
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    names: list[str] | None = None
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise _refuse(
                _(
                    "第 ${line} 行附近不是正确的 CSV（引号不成对或单元格过长），请检查。",
                    mapping={"line": line},
                )
            ) from error
        if not any(cell.strip() for cell in cells):
            continue
        if names is None:
            names = _heading(cells)
            continue
        yield _row(line, names, [unguard(cell.strip()) for cell in cells])


def _row(number: int, names: list[str], cells: list[str]) -> Row:
    values = {
        name: cell.strip()
        for name, cell in zip(names, [*cells, *[""] * len(names)], strict=False)
        if name
    }
    if any(cell.strip() for cell in cells[len(names) :]):
        return Row(number, values, _("本行的列比表头多，内容可能错位，请检查引号和分隔符。"))
    if len(cells) < len(names):
        return Row(number, values, _("本行的列比表头少，内容可能错位，请检查引号和换行。"))
    return Row(number, values)


def _xlsx(data: bytes) -> Iterator[Row]:
    from openpyxl import load_workbook

    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            unpacked = sum(item.file_size for item in packed.infolist())
            names_inside = set(packed.namelist())
    except zipfile.BadZipFile as error:
        raise _refuse(_("XLSX 文件已损坏，请重新保存后上传。")) from error
    if "xl/workbook.xml" not in names_inside:
        raise _refuse(_("不能导入：这是压缩包而不是 XLSX。请解压后上传其中的文件。"))
    if unpacked > MAX_UNPACKED:
        raise _refuse(
            _(
                "XLSX 文件解开后超过 ${max} MB，请拆分后分次导入。",
                mapping={"max": MAX_UNPACKED // 2**20},
            ),
            413,
        )
    try:
        book = load_workbook(BytesIO(data), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        names: list[str] | None = None
        # What the file says of its own size is not to be trusted: too small would lose rows.
        sheet.reset_dimensions()
        found = sheet.iter_rows(max_col=MAX_COLUMNS + 1, values_only=True)
        for number, cells in enumerate(found, 1):
            if number > SHEET_ROWS:
                raise _refuse(_("XLSX 文件的行号超出工作表的范围，请重新保存后上传。"))
            if cells.count(None) == len(cells):
                continue
            texts = [_cell(cell) for cell in cells]
            if not any(texts):
                continue
            if names is None:
                names = _heading(texts)
                continue
            # A sheet's rows have as many cells as the widest one: none is too short.
            yield _row(number, names, texts + [""] * (len(names) - len(texts)))
        book.close()
    except Problem:
        raise
    except Exception as error:
        # openpyxl answers broken files with whatever its parsers raise.
        raise _refuse(_("XLSX 文件无法读取，请用 Excel 或 WPS 打开后重新保存。")) from error


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        midnight = value.time() == time.min
        return value.date().isoformat() if midnight else value.isoformat(" ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _jsonl(text: str) -> Iterator[Row]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            values = json.loads(line)
        except ValueError:
            # Also what JSON allows and Python doesn't: numbers of thousands of digits.
            yield Row(number, {}, _("本行不是正确的 JSON。"))
            continue
        except RecursionError:
            yield Row(number, {}, _("本行的 JSON 嵌套过深。"))
            continue
        if not isinstance(values, dict):
            yield Row(number, {}, _("本行应为一个 JSON 对象。"))
            continue
        yield Row(number, values)
