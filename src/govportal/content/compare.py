"""Two editions of a piece of content, element by element: what has changed between them."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from govportal.content.completeness import groups_of
from govportal.content.display import Cell
from govportal.content.display import cell_of
from govportal.content.display import entry_of
from govportal.content.display import Table
from govportal.content.display import table_of
from govportal.content.rows import IRows
from govportal.content.values import fields_of
from govportal.content.wording import likeness
from govportal.content.wording import Piece
from govportal.content.wording import pieces
from typing import Any
from zope.i18n import translate


SAME = "same"
CHANGED = "changed"
ADDED = "added"
REMOVED = "removed"

#: Kept by the review and by marks, never edited.
HIDDEN = frozenset(("to_revise", "state_reason", "state_since", "version"))
#: What pages show elsewhere or on a map and a comparison must not leave out.
PLAIN = frozenset(("title", "longitude", "latitude"))
#: Rows that agree less than this are two rows.
LIKE = 0.5

Row = tuple[Cell, ...]


@dataclass(frozen=True)
class RowChange:
    """A row before and after; the side that does not exist is empty.

    Args:
        words: for a changed row the wording of each column, empty where it is the same.
    """

    change: str
    before: Row = ()
    after: Row = ()
    words: tuple[tuple[Piece, ...], ...] = ()


@dataclass(frozen=True)
class EntryChange:
    """An element before and after, ``None`` where it says nothing.

    Args:
        rows: for an element of rows all its rows in order.
        words: for a changed text its wording.
    """

    name: str
    title: str
    change: str
    before: Cell | Table | None
    after: Cell | Table | None
    rows: tuple[RowChange, ...] = ()
    words: tuple[Piece, ...] = ()


@dataclass(frozen=True)
class SectionChange:
    """A group of elements that at least one edition fills in."""

    id: str
    title: str
    entries: tuple[EntryChange, ...]


def compare(one: Any, two: Any) -> list[SectionChange]:
    """The elements of two editions of the same content by groups, for the current user.

    References are titled as today, and only those that the user may see.
    """
    labels = groups_of(two.portal_type)
    grouped: dict[str, list[EntryChange]] = {}
    for name, field in fields_of(two.portal_type):
        if name in HIDDEN:
            continue
        entry = _rows(one, two, name, field) if IRows.providedBy(field) else None
        entry = entry or _text(one, two, name, field)
        if entry is not None:
            grouped.setdefault(labels[name], []).append(entry)
    return [
        SectionChange(f"compare-{number}", label, tuple(entries))
        for number, (label, entries) in enumerate(grouped.items(), 1)
    ]


def changed(sections: Sequence[SectionChange]) -> int:
    """How many elements differ."""
    return sum(entry.change != SAME for section in sections for entry in section.entries)


def _cell(obj: Any, name: str, field: Any) -> Cell | None:
    if name in PLAIN:
        return cell_of(field, getattr(obj, name, None)) or None
    entry = entry_of(obj, name, field)
    return entry.cell if entry is not None else None


def _text(one: Any, two: Any, name: str, field: Any) -> EntryChange | None:
    if IRows.providedBy(field):
        return None
    before, after = _cell(one, name, field), _cell(two, name, field)
    if before is None and after is None:
        return None
    title = translate(field.title)
    change = _kind(before, after)
    if change != CHANGED or before is None or after is None:
        return EntryChange(name, title, change, before, after)
    words = tuple(pieces("\n".join(before.texts), "\n".join(after.texts)))
    return EntryChange(name, title, change, before, after, words=words)


def _kind(before: Cell | Table | None, after: Cell | Table | None) -> str:
    if before == after:
        return SAME
    if before is None:
        return ADDED
    return REMOVED if after is None else CHANGED


def _rows(one: Any, two: Any, name: str, field: Any) -> EntryChange | None:
    old, new = list(getattr(one, name, None) or []), list(getattr(two, name, None) or [])
    # One table of both: its columns are those that either uses.
    both = table_of(field, old + new)
    if not both.rows:
        return None
    before = Table(both.columns, both.rows[: len(old)]) if old else None
    after = Table(both.columns, both.rows[len(old) :]) if new else None
    rows = tuple(
        row_changes(before.rows if before else (), after.rows if after else ()),
    )
    return EntryChange(name, translate(field.title), _kind(before, after), before, after, rows)


def row_changes(before: Sequence[Row], after: Sequence[Row]) -> list[RowChange]:
    """The rows of both, aligned: alike rows stand side by side, others by themselves."""
    result: list[RowChange] = []
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for op, i, j, k, m in matcher.get_opcodes():
        if op == "equal":
            result += [RowChange(SAME, row, row) for row in before[i:j]]
        else:
            result += _aligned(before[i:j], after[k:m])
    return result


def _aligned(before: Sequence[Row], after: Sequence[Row]) -> list[RowChange]:
    result: list[RowChange] = []
    left = list(before)
    for row in after:
        at = next((i for i, old in enumerate(left) if _alike(old, row)), None)
        if at is None:
            result.append(RowChange(ADDED, after=row))
            continue
        result += [RowChange(REMOVED, before=old) for old in left[:at]]
        result.append(RowChange(CHANGED, left[at], row, _row_words(left[at], row)))
        del left[: at + 1]
    return result + [RowChange(REMOVED, before=old) for old in left]


def _alike(before: Row, after: Row) -> bool:
    """Whether two rows are the same thing: named alike, or alike altogether."""
    if before and after and before[0] and before[0] == after[0]:
        return True
    return likeness(_whole(before), _whole(after)) >= LIKE


def _whole(row: Row) -> str:
    return "\n".join(_joined(cell) for cell in row)


def _joined(cell: Cell) -> str:
    return "\n".join(cell.texts)


def _row_words(before: Row, after: Row) -> tuple[tuple[Piece, ...], ...]:
    return tuple(
        () if old == new else tuple(pieces(_joined(old), _joined(new)))
        for old, new in zip(before, after, strict=True)
    )
