"""Content as rows of the portal's own shape: columns are the field names, codes name the places.

Importing what was exported changes nothing (``native_*`` mappings).
"""

from collections.abc import Iterator
from datetime import date
from govportal.content.ids import code_of
from govportal.content.places import department_of
from govportal.content.places import region_of
from govportal.content.rows import IRows
from govportal.content.rows import normalise
from govportal.content.values import fields_of
from govportal.publishing.imports.native import NEVER
from govportal.publishing.imports.report import safe
from govportal.publishing.listing.elements import plain
from govportal.publishing.review.history import state_of
from io import BytesIO
from io import StringIO
from plone.app.iterate.interfaces import IWorkingCopy
from typing import Any
from z3c.relationfield.interfaces import IRelationChoice

import csv
import json
import plone.api as api
import re


FORMATS = ("jsonl", "csv", "xlsx")
TYPES = (
    "Region",
    "Department",
    "CatalogueEntry",
    "Matter",
    "ServiceGuide",
    "Law",
    "Intermediary",
    "Question",
)
#: The longest text of an XLSX cell.
XLSX_CELL = 32767
#: What the import splits an enumeration at; a list with such a text is written as JSON.
SPLIT = re.compile(r"[、，,;；|/\n]|^\[")


def law_key(law: Any) -> str:
    """What names a version of a law: title and promulgation, else title and effective day."""
    day: date | None = law.promulgated or law.effective_on
    return f"{law.title}@{day.isoformat()}" if day else law.title


def columns(portal_type: str) -> list[str]:
    """The columns of a type in their order."""
    place = {
        "Region": ["parent"],
        "Department": ["region"],
        "CatalogueEntry": ["department"],
        "Matter": ["department"],
        "ServiceGuide": ["department"],
    }.get(portal_type, ["region", "department"])
    names = [name for name, _field in fields_of(portal_type) if name not in NEVER]
    return [*names, *place, "state", "reason"]


def row(obj: Any) -> dict[str, Any]:
    """One object as a row; values as JSON knows them."""
    result: dict[str, Any] = {}
    for name, field in fields_of(obj):
        if name in NEVER:
            continue
        value = getattr(obj, name, None)
        if IRelationChoice.providedBy(field):
            result[name] = _reference(value)
        elif IRows.providedBy(field):
            schema = field.value_type.schema
            result[name] = [
                plain(_portable(normalise(schema, r, strict=False))) for r in value or ()
            ]
        else:
            result[name] = plain(value)
    region, department = region_of(obj), department_of(obj)
    if obj.portal_type == "Region":
        above = region_of(obj.aq_parent)
        result["parent"] = above.code if above is not None else ""
    elif obj.portal_type == "Department":
        result["region"] = region.code if region is not None else ""
    else:
        result["department"] = department.code if department is not None else ""
        if obj.portal_type not in ("CatalogueEntry", "Matter", "ServiceGuide"):
            in_region = department is None and region is not None
            result["region"] = region.code if in_region else ""
    result["state"] = state_of(obj)
    result["reason"] = getattr(obj, "state_reason", "") or ""
    return result


def _reference(relation: Any) -> str:
    target = None
    if relation is not None and not relation.isBroken():
        target = relation.to_object
    if target is None:
        return ""
    return law_key(target) if target.portal_type == "Law" else code_of(target) or target.title


def _portable(values: dict[str, Any]) -> dict[str, Any]:
    """A row whose law is named and not numbered."""
    if values.get("law"):
        law = api.content.get(UID=values["law"])
        return {**values, "law": law_key(law) if law is not None else ""}
    return values


def rows(portal_type: str) -> Iterator[dict[str, Any]]:
    """All content of a type that the current user may see, by path; no working copies."""
    catalog = api.portal.get_tool("portal_catalog")
    brains = catalog.searchResults(portal_type=portal_type, sort_on="path")
    for brain in brains:
        obj = brain.getObject()
        if not IWorkingCopy.providedBy(obj):
            yield row(obj)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, list):
        if value and all(isinstance(item, str) and not SPLIT.search(item) for item in value):
            return "、".join(value)
        return json.dumps(value, ensure_ascii=False) if value else ""
    return str(value)


def jsonl(portal_type: str) -> bytes:
    """All content of a type, one JSON object a line."""
    lines = (json.dumps(item, ensure_ascii=False) for item in rows(portal_type))
    return "".join(f"{line}\n" for line in lines).encode()


def table(portal_type: str) -> Iterator[list[str]]:
    """Heading and rows of cells; tables within a row are JSON text."""
    names = columns(portal_type)
    yield names
    for item in rows(portal_type):
        yield [_cell(item.get(name)) for name in names]


def as_csv(portal_type: str) -> bytes:
    """All content of a type as CSV, UTF-8 with a mark, which Excel and WPS understand."""
    target = StringIO()
    csv.writer(target).writerows(table(portal_type))
    return target.getvalue().encode("utf-8-sig")


def xlsx(portal_type: str) -> bytes:
    """All content of a type as a workbook.

    Raises:
        ValueError: a text is longer than a cell can be; JSONL has no such limit.
    """
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet(portal_type)
    for cells in table(portal_type):
        for cell in cells:
            if len(cell) > XLSX_CELL:
                raise ValueError(f"{cells[0]}: {len(cell)}")
        sheet.append([safe(cell) if cell.startswith("=") else cell for cell in cells])
    target = BytesIO()
    book.save(target)
    return target.getvalue()


WRITERS = {"jsonl": jsonl, "csv": as_csv, "xlsx": xlsx}
