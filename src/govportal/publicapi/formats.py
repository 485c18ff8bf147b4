"""Ready-made JSON out of the tables into the formats that are served."""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from govportal import _
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.publicapi.interfaces import FORMATS
from io import BytesIO
from io import StringIO
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from typing import Any

import csv
import json
import re


#: What a spreadsheet would take for a formula at the beginning of a text.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
#: Characters that XML, and so a workbook, cannot hold.
NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
#: The longest text that a cell of a workbook holds.
CELL = 32_767
BOM = "\ufeff"


def negotiate(wanted: str | None, accept: str, allowed: tuple[str, ...] = tuple(FORMATS)) -> str:
    """The format of an answer: by the parameter, else by the Accept header, else JSON.

    :param allowed: the formats that this interface serves.

    :raises Problem: 422 unknown ``format``; 406 nothing of what is accepted is served.
    """
    if wanted is not None:
        if wanted in allowed:
            return wanted
        message = _(
            "没有格式“${value}”；可用：${formats}",
            mapping={"value": wanted, "formats": "、".join(allowed)},
        )
        raise Problem(422, "ValidationError", _("查询参数有误"), [FieldError("format", message)])
    if not accept or accept == "*/*" or accept == "application/json":
        return "json"
    best, quality = "", 0.0
    for position, name in enumerate(allowed):
        found = _quality(accept, FORMATS[name]) - position / 1e6
        if found > quality:
            best, quality = name, found
    if not best:
        raise Problem(
            406,
            "NotAcceptable",
            _(
                "可提供的格式：${formats}",
                mapping={"formats": "、".join(FORMATS[name] for name in allowed)},
            ),
        )
    return best


def _quality(accept: str, media: str) -> float:
    """How welcome a media type is (0: not); the most exact range of the header decides."""
    best = (-1, 0.0)
    for part in accept.split(","):
        name, *params = (piece.strip() for piece in part.split(";"))
        name = name.lower()
        if name == media:
            exact = 2
        elif name == media.split("/")[0] + "/*":
            exact = 1
        elif name == "*/*":
            exact = 0
        else:
            continue
        quality = 1.0
        for param in params:
            key, _equals, value = param.partition("=")
            if key.strip().lower() == "q":
                try:
                    quality = min(max(float(value), 0.0), 1.0)
                except ValueError:
                    quality = 0.0
        best = max(best, (exact, quality))
    return best[1]


def project(bodies: Iterable[str], fields: Sequence[str]) -> Iterator[str]:
    """Of each JSON object only these fields, in this order; a missing one is left out."""
    for body in bodies:
        found = json.loads(body)
        yield json.dumps(
            {name: found[name] for name in fields if name in found},
            ensure_ascii=False,
            separators=(",", ":"),
        )


def flat(value: Any) -> Any:
    """A JSON value as one cell: texts joined, structures as JSON, numbers as they are."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return value
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return "；".join(value)
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def harmless(value: Any) -> Any:
    """A cell that no spreadsheet takes for a formula: such texts get a leading apostrophe."""
    if isinstance(value, str) and value.startswith(FORMULA):
        return "'" + value
    return value


def csv_lines(bodies: Iterable[str], fields: Sequence[str], heading: bool = True) -> Iterator[str]:
    """CSV (RFC 4180, UTF-8 with a byte order mark) with a heading of field names."""
    buffer = StringIO(newline="")
    writer = csv.writer(buffer)
    if heading:
        buffer.write(BOM)
        writer.writerow(fields)
    for body in bodies:
        found = json.loads(body)
        writer.writerow([harmless(flat(found.get(name))) for name in fields])
        if buffer.tell() > 65_536:
            yield buffer.getvalue()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue()


def workbook(bodies: Iterable[str], fields: Sequence[str], title: str) -> bytes:
    """An XLSX file of one sheet with a heading of field names.

    Texts are stored as texts whatever they begin with, so nothing needs an apostrophe.
    """
    book = Workbook(write_only=True)
    sheet = book.create_sheet(title)
    sheet.append(list(fields))
    for body in bodies:
        found = json.loads(body)
        row = []
        for name in fields:
            value = flat(found.get(name))
            if isinstance(value, str):
                value = NOT_XML.sub("", value)[:CELL]
                if value.startswith(FORMULA):
                    cell = WriteOnlyCell(sheet, value=value)
                    cell.data_type = "s"
                    value = cell
            row.append(value)
        sheet.append(row)
    target = BytesIO()
    book.save(target)
    return target.getvalue()
