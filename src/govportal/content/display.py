"""Typed content as pages show it: groups of titled values, tokens in Chinese."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from govportal import _
from govportal.codes.codesets import code_set
from govportal.content.citations import resolve
from govportal.content.completeness import groups_of
from govportal.content.fields import IReference
from govportal.content.fields import words
from govportal.content.interfaces import ITypeDisplay
from govportal.content.rows import IRows
from govportal.content.rows import normalise
from govportal.content.rules import limit_text
from govportal.content.values import fields_of
from plone.namedfile.interfaces import INamedField
from typing import Any
from z3c.relationfield.interfaces import IRelationChoice
from zope.component import queryUtility
from zope.i18n import translate
from zope.schema import getFieldsInOrder
from zope.schema.interfaces import IBool
from zope.schema.interfaces import IChoice
from zope.schema.interfaces import ISet

import json
import plone.api as api


#: Elements that pages do not show in their groups.
HIDDEN = frozenset(("title", "to_revise", "state_reason", "state_since", "longitude", "latitude"))

#: A limit is shown with its unit, as people write it.
LIMITS = {"statutory_limit": "statutory_unit", "promised_limit": "promised_unit"}
UNITS = frozenset(LIMITS.values())


#: What a page of 1 000 pixels shows without breaking words.
MOST_COLUMNS = 8


@dataclass(frozen=True)
class Cell:
    """A value: texts, one paragraph each, with an address to go to where there is one."""

    texts: tuple[str, ...] = ()
    url: str = ""

    def __bool__(self) -> bool:
        return bool(self.texts)


@dataclass(frozen=True)
class Table:
    """Rows; columns in which no row has a value are left out."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def cards(self) -> bool:
        """Whether it has more columns than a page has room for: each row is then a list."""
        return len(self.columns) > MOST_COLUMNS

    def titled(self, row: tuple[Cell, ...]) -> list[tuple[str, Cell]]:
        """A row's values but the first, which names it, with their titles; empty ones left out."""
        return [(t, c) for t, c in zip(self.columns[1:], row[1:], strict=True) if c]


@dataclass(frozen=True)
class Entry:
    """A titled value; exactly one of ``cell``, ``table`` and ``citations`` is filled."""

    name: str
    title: str
    cell: Cell | None = None
    table: Table | None = None
    citations: tuple[Any, ...] = ()


@dataclass(frozen=True)
class Section:
    """A group of entries; ``id`` is unique on the page."""

    id: str
    title: str
    entries: tuple[Entry, ...]

    @property
    def plain(self) -> tuple[Entry, ...]:
        """The entries that fit into a definition list."""
        return tuple(entry for entry in self.entries if entry.cell is not None)

    @property
    def wide(self) -> tuple[Entry, ...]:
        """Tables and citations, which stand below the list."""
        return tuple(entry for entry in self.entries if entry.cell is None)


def sections(obj: Any, skip: Collection[str] = ()) -> list[Section]:
    """The groups of ``obj`` that have something to show, for the current user.

    Args:
        skip: names of fields that the page shows elsewhere.
    """
    labels = groups_of(obj)
    grouped: dict[str, list[Entry]] = {}
    for name, field in fields_of(obj):
        if name in HIDDEN or name in skip:
            continue
        entry = entry_of(obj, name, field)
        if entry is not None:
            grouped.setdefault(labels[name], []).append(entry)
    return [
        Section(f"section-{number}", label, tuple(entries))
        for number, (label, entries) in enumerate(grouped.items(), 1)
    ]


def entry_of(obj: Any, name: str, field: Any) -> Entry | None:
    """One field of ``obj`` for showing, ``None`` when there is nothing to show."""
    value = getattr(obj, name, None)
    title = translate(field.title)
    own = queryUtility(ITypeDisplay, name=obj.portal_type)
    lines = None if own is None else own.lines(obj, name)
    if lines is not None:
        return Entry(name, title, Cell(tuple(lines))) if lines else None
    if name in UNITS:
        return None
    if name in LIMITS:
        if value is None:
            return None
        return Entry(name, title, Cell((limit_text(value, getattr(obj, LIMITS[name]) or ""),)))
    if name == "legal_basis":
        citations = tuple(resolve(row) for row in value or ())
        return Entry(name, title, citations=citations) if citations else None
    if IRows.providedBy(field):
        table = table_of(field, value or [])
        return Entry(name, title, table=table) if table.rows else None
    if INamedField.providedBy(field):
        if value is None:
            return None
        url = f"{obj.absolute_url()}/@@download/{name}"
        return Entry(name, title, Cell((value.filename or translate(_("下载")),), url))
    if IRelationChoice.providedBy(field):
        cell = related(value)
    elif name.endswith("_url") and value:
        cell = Cell((value,), value if value.startswith(("http://", "https://")) else "")
    else:
        cell = cell_of(field, value)
    return Entry(name, title, cell) if cell else None


def table_of(field: Any, rows: list[dict[str, Any]]) -> Table:
    """The rows of a rows field for showing."""
    schema = field.value_type.schema
    columns = getFieldsInOrder(schema)
    full = [normalise(schema, row, number, strict=False) for number, row in enumerate(rows, 1)]
    cells = [[cell_of(column, row[name]) for name, column in columns] for row in full]
    used = [i for i in range(len(columns)) if any(row[i] for row in cells)]
    return Table(
        tuple(translate(columns[i][1].title) for i in used),
        tuple(tuple(row[i] for i in used) for row in cells),
    )


def cell_of(field: Any, value: Any) -> Cell:
    """A plain value for showing; an unticked box and an empty value show nothing."""
    if IBool.providedBy(field):
        return Cell((translate(_("是") if value else _("否")),))
    if value is None or value == "" or (isinstance(value, list | set | tuple) and not value):
        return Cell()
    if IReference.providedBy(field):
        return referenced(value)
    if ISet.providedBy(field):
        titles = [token_title(field.value_type, token) for token in sorted(value)]
        return Cell((words(titles),))
    if IChoice.providedBy(field):
        return Cell((token_title(field, value),))
    if isinstance(value, dict):
        lines = json.dumps(value, ensure_ascii=False, indent=1).splitlines() if value else ()
        return Cell(tuple(lines))
    if isinstance(value, date):
        return Cell((day_text(value),))
    if isinstance(value, list | tuple):
        return Cell(tuple(str(item) for item in value))
    return Cell(tuple(line for line in str(value).splitlines() if line.strip()))


def day_text(day: date) -> str:
    """A day as people write it."""
    said = {"year": day.year, "month": day.month, "day": day.day}
    return str(translate(_("${year} 年 ${month} 月 ${day} 日", mapping=said)))


def token_title(field: Any, token: str) -> str:
    """The Chinese title of a token; the token itself where the set has lost it."""
    name = (field.vocabularyName or "").removeprefix("govportal.")
    known = code_set(name)
    return known.title(token) if token in known else token


def related(relation: Any) -> Cell:
    """The target of a relation, for whoever may see it."""
    if relation is None or relation.isBroken():
        return Cell()
    return referenced(api.content.get_uuid(relation.to_object))


def referenced(uid: str) -> Cell:
    """Title and address of the content with ``uid``, for whoever may see it."""
    brains = api.portal.get_tool("portal_catalog").searchResults(UID=uid)
    if not brains:
        return Cell()
    brain = brains[0]
    suffix = "/view" if brain.portal_type in ("File", "Image") else ""
    return Cell((brain.Title,), brain.getURL() + suffix)
